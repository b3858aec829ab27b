import type { Language } from '../../kernel/text.ts';
import { Button } from '../buttons.tsx';
import { FieldControl } from '../field-control.tsx';
import type { FieldDescription } from '../fields.ts';
import { Actions, ConfirmForm, ErrorSummary, Field, FieldPair, Form } from '../forms.tsx';
import { Facts, Head, Section } from '../parts.tsx';
import { type GalleryContext, GalleryPage } from './frame.tsx';

const parties = [
  { value: 'fk', label: 'Försäkringskassan' },
  { value: 'af', label: 'Arbetsförmedlingen', hint: 'Ingång rehabilitering' },
  { value: 'region', label: 'Region Uppsala', disabled: true },
];

/** Every kind of field, as a command's schema describes it. */
function kinds(prefix: string): FieldDescription[] {
  const named = (name: string) => `${prefix}.${name}`;
  return [
    {
      kind: 'text',
      name: named('title'),
      label: 'Rubrik',
      hint: 'Säg saken, inte typen.',
      maxLength: 120,
      value: 'Rubrik',
    },
    { kind: 'email', name: named('email'), label: 'E-post', autocomplete: 'email', width: 'l', required: true },
    { kind: 'tel', name: named('phone'), label: 'Telefon', width: 'm', required: false },
    { kind: 'number', name: named('weeks'), label: 'Väntetid', value: 12, min: 0, unit: 'veckor' },
    { kind: 'date', name: named('due'), label: 'Klart senast', value: '2026-12-01' },
    {
      kind: 'select',
      name: named('owner'),
      label: 'Ägare',
      value: 'fk',
      options: [
        { label: 'Staten', options: parties },
        { value: 'heby', label: 'Heby kommun' },
      ],
    },
    { kind: 'radios', name: named('party'), label: 'Part', options: parties, value: 'fk', stacked: true },
    { kind: 'yesNo', name: named('known'), label: 'Är det känt sedan tidigare?', value: 'unknown' },
    { kind: 'checkboxes', name: named('affects'), label: 'Vilka berörs?', options: parties, value: ['fk'] },
    { kind: 'checkbox', name: named('agreed'), label: 'Jag har läst texten', hint: 'Den sparas inte.' },
    { kind: 'textArea', name: named('notes'), label: 'Anteckningar', rows: 3, value: 'En rad\nTvå rader' },
    { kind: 'freeText', name: named('story'), label: 'Vad hände?', rows: 3, required: false },
    { kind: 'file', name: named('sheet'), label: 'Kalkylblad', accept: '.xlsx,.csv', hint: 'Excel eller CSV.' },
    { kind: 'hidden', name: named('id'), value: '1' },
  ];
}

const wrong: readonly FieldDescription[] = [
  {
    kind: 'date',
    name: 'w.due',
    label: 'Klart senast',
    value: '1 november 2026',
    error: 'Datumet har varit. Välj ett efter i dag.',
  },
  { kind: 'select', name: 'w.owner', label: 'Ägare', options: parties, error: 'Välj vem som äger frågan.' },
  { kind: 'yesNo', name: 'w.known', label: 'Är det känt?', error: 'Svara, eller välj Vet inte.' },
  { kind: 'checkboxes', name: 'w.affects', label: 'Vilka berörs?', options: parties, error: 'Välj minst en part.' },
  { kind: 'checkbox', name: 'w.agreed', label: 'Jag har läst texten', error: 'Kryssa när du har läst.' },
  { kind: 'number', name: 'w.age', label: 'Ålder', value: 'tjugo', error: 'Skriv åldern med siffror.' },
  {
    kind: 'freeText',
    name: 'w.story',
    label: 'Vad hände?',
    value: 'Pratade med Elin på 070-174 06 05.',
    kept: { bbbbbbbbbbbbbbbb: 'Numret går till växeln' },
    findings: [
      {
        hash: 'aaaaaaaaaaaaaaaa',
        text: 'Elin',
        title: '”Elin” kan vara ett namn',
        replacement: 'personen',
        type: 'name',
      },
      {
        hash: 'bbbbbbbbbbbbbbbb',
        text: '070-174 06 05',
        title: 'Ett telefonnummer',
        explanation: 'Telefonnummer får inte stå i texten.',
        replacement: '[telefonnummer]',
        type: 'phone',
      },
    ],
  },
];

function Fields({ fields, language }: { fields: readonly FieldDescription[]; language: Language }) {
  return (
    <>
      {fields.map((field) => (
        <FieldControl field={field} language={language} />
      ))}
    </>
  );
}

/** Every field in every state, the error summary, check-your-answers and the question before something binding. */
export function FormsPage({ context }: { context: GalleryContext }) {
  const { language } = context;
  return (
    <GalleryPage context={context} title="Formulär">
      <ErrorSummary
        language={language}
        errors={[
          ...wrong.flatMap((field) =>
            'error' in field && field.error ? [{ name: field.name, message: field.error }] : [],
          ),
          { message: 'Någon annan har ändrat under tiden.' },
        ]}
      />
      <Head language={language} title="Formulär" lead="Alla fält, i alla lägen." />
      <Section title="Fälten" note="Bredden säger väntad längd." first>
        <Form action="/fields" label="Fälten" files hidden={{ version: '3' }}>
          <Fields fields={kinds('a')} language={language} />
          <FieldPair>
            <Field language={language} name="own" label="Ett eget fält">
              <input class="ds-input input" type="text" name="own" id="f-own" />
            </Field>
          </FieldPair>
          <Actions note="9 av 10 besvarade">
            <Button wide>Spara</Button>
            <Button kind="secondary" small name="draft" value="1" noValidate>
              Spara utkast
            </Button>
            <Button kind="link" name="more" value="1">
              Lägg till en rad
            </Button>
          </Actions>
        </Form>
      </Section>
      <Section title="Fel" note="Det som skrevs står kvar.">
        <Form action="/wrong" label="Fel">
          <Fields fields={wrong} language={language} />
        </Form>
      </Section>
      <Section title="Granska svaren">
        <Facts
          language={language}
          items={[
            { term: 'Kommun', value: 'Heby', change: { href: '#example', label: 'kommun' } },
            { term: 'Ersättning', value: 'Aktivitetsersättning', change: { href: '#example', label: 'ersättning' } },
            { term: 'Ärende', value: 'HEB-26-0417' },
          ]}
        />
      </Section>
      <Section title="Bekräfta">
        <ConfirmForm
          language={language}
          action="/withdraw"
          question="Vill du dra tillbaka rådet?"
          confirm="Dra tillbaka rådet"
          cancelHref="#"
          hidden={{ id: '1' }}
        >
          <p class="text">Den som frågade får veta att rådet inte gäller.</p>
        </ConfirmForm>
      </Section>
    </GalleryPage>
  );
}
