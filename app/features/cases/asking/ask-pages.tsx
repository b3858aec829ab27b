import { Button } from '../../../design/buttons.tsx';
import { Fairway } from '../../../design/fairway.tsx';
import { FieldPair, Fieldset } from '../../../design/forms.tsx';
import { Split } from '../../../design/panel.tsx';
import { Facts, Head, Quote, Section } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, HiddenRaw, type Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import { labelOf } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import {
  answerWords,
  askedByForm,
  furtherAnswers,
  NextQuestions,
  nextQuestions,
  PanelEngine,
  ServicesPanel,
} from '../../catalogue/index.ts';
import { type Basic, basicNames } from '../case.ts';
import type { Category } from '../categories/categories.ts';
import { incomeName } from '../words.ts';
import { ask, registerCall } from './ask.ts';
import { type AskForm, askForm, registerForm } from './ask-form.ts';

const words = {
  askTitle: { sv: 'Ställ en fråga', en: 'Ask a question' },
  askLead: {
    sv: 'Beskriv situationen, inte personen. Inga namn, inga personnummer. Det tar två minuter.',
    en: 'Describe the situation, not the person. No names, no personal numbers. It takes two minutes.',
  },
  registerTitle: {
    sv: 'Registrera en fråga från en person eller anhörig',
    en: 'Register a question from a person or relative',
  },
  registerLead: {
    sv: 'Skriv aldrig vem det är. Personen får ett handtag och läser svaret med det.',
    en: 'Never write who it is. The person gets a handle and reads the answer with it.',
  },
  situation: { sv: 'Situationen', en: 'The situation' },
  showOpen: { sv: 'Visa vad som står öppet', en: 'Show what stands open' },
  check: { sv: 'Granska och skicka', en: 'Check and send' },
  checkTitle: { sv: 'Stämmer det här?', en: 'Is this right?' },
  checkLead: {
    sv: 'Läs igenom en gång till. Inget är skickat än.',
    en: 'Read it once more. Nothing is sent yet.',
  },
  change: { sv: 'Ändra', en: 'Change' },
  question: { sv: 'Frågan', en: 'The question' },
  answers: { sv: 'Svaren', en: 'The answers' },
  days: { sv: 'inom {days} arbetsdagar', en: 'within {days} working days' },
  here: { sv: 'du är här', en: 'you are here' },
  howItWent: { sv: 'hur det gick', en: 'how it went' },
  ifBlocked: { sv: 'om något stoppar', en: 'if something blocks' },
  byGroup: { sv: 'av lokala gruppen', en: 'by the local group' },
  toYou: { sv: 'till dig', en: 'to you' },
  unknown: { sv: 'Vet inte', en: 'Don’t know' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
} satisfies Record<string, Text>;

function options(ui: Ui, list: readonly Category[]): { value: string; label: string }[] {
  return list.map((category) => ({ value: category.code, label: ui.say(category.name) }));
}

function AskFields({ ui, view, command }: { ui: Ui; view: AskForm; command: AnyCommand }) {
  const municipalities = view.municipalities.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Fieldset title={ui.say(words.situation)}>
        <FieldPair>
          <CommandField
            ui={ui}
            command={command}
            name="municipalityId"
            options={municipalities}
            value={view.likely ?? undefined}
          />
          <CommandField ui={ui} command={command} name="age" width="s" />
        </FieldPair>
        <FieldPair>
          <CommandField ui={ui} command={command} name="need" options={options(ui, view.needs)} />
          <CommandField ui={ui} command={command} name="obstacle" options={options(ui, view.obstacles)} />
        </FieldPair>
        <CommandField ui={ui} command={command} name="incomeSources" />
        <FieldPair>
          <CommandField ui={ui} command={command} name="registeredAtEmploymentService" />
          <CommandField ui={ui} command={command} name="workCapacityAssessed" />
        </FieldPair>
      </Fieldset>
      <Further ui={ui} view={view} command={command} />
      <CommandField ui={ui} command={command} name="basics" />
      <CommandField ui={ui} command={command} name="basicsReason" rows={2} />
      <CommandField ui={ui} command={command} name="question" rows={6} />
    </>
  );
}

/** What decides most of what is not yet decided, beyond the fields that everybody is asked. */
function Further({ ui, view, command }: { ui: Ui; view: AskForm; command: AnyCommand }) {
  const { raw, errors } = ui.stateOf(command);
  const given = furtherAnswers(raw);
  const said = Object.entries(errors).map(([name, text]) => [name.replace(/^facts\./, ''), ui.say(text)]);
  return (
    <>
      <NextQuestions
        ui={ui}
        questions={view.services ? nextQuestions(view.services, given, (id) => !askedByForm.has(id)) : []}
        given={given}
        errors={Object.fromEntries(said)}
      />
      <PanelEngine ui={ui} rules={view.rules} />
    </>
  );
}

function Form({ ui, view, command, draft }: { ui: Ui; view: AskForm; command: AnyCommand; draft: string }) {
  return (
    <Split aside={view.services ? <ServicesPanel ui={ui} view={view.services} /> : null}>
      <CommandForm
        ui={ui}
        command={command}
        checkFirst
        verb={words.check}
        draft={draft}
        beside="insatser"
        moreActions={
          <Button kind="secondary" name="_change" value="1">
            {ui.say(words.showOpen)}
          </Button>
        }
      >
        <AskFields ui={ui} view={view} command={command} />
      </CommandForm>
    </Split>
  );
}

/** Binding, so the answers are read once more before they leave (and nothing is lost on the way back). */
function Check({ ui, view, command }: { ui: Ui; view: AskForm; command: AnyCommand }) {
  const { raw, keep } = ui.stateOf(command);
  const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);
  const named = (categories: readonly Category[], code: unknown): string => {
    const category = categories.find((one) => one.code === code);
    return category ? ui.say(category.name) : '';
  };
  const answer = (value: unknown): string =>
    ui.say(value === 'yes' ? words.yes : value === 'no' ? words.no : words.unknown);
  const label = (name: string): string => ui.say(labelOf(command, name));
  return (
    <>
      <Head language={ui.language} title={ui.say(words.checkTitle)} lead={ui.say(words.checkLead)} />
      <Section title={ui.say(words.question)} first>
        <Quote>{String(raw.question ?? '')}</Quote>
      </Section>
      <Section title={ui.say(words.answers)}>
        <Facts
          language={ui.language}
          items={[
            {
              term: label('municipalityId'),
              value: view.municipalities.find(({ id }) => id === raw.municipalityId)?.name ?? '',
            },
            { term: label('age'), value: String(raw.age ?? '') || ui.say(words.unknown) },
            { term: label('need'), value: named(view.needs, raw.need) },
            { term: label('obstacle'), value: named(view.obstacles, raw.obstacle) },
            {
              term: label('incomeSources'),
              value:
                list(raw.incomeSources)
                  .map((one) => incomeName(ui, one))
                  .join(', ') || ui.say(words.unknown),
            },
            { term: label('registeredAtEmploymentService'), value: answer(raw.registeredAtEmploymentService) },
            { term: label('workCapacityAssessed'), value: answer(raw.workCapacityAssessed) },
            {
              term: label('basics'),
              value:
                list(raw.basics)
                  .map((one) => ui.say(basicNames[one as Basic]))
                  .join(', ') || '–',
            },
            ...furtherFacts(ui, view),
            ...(raw.basicsReason ? [{ term: label('basicsReason'), value: String(raw.basicsReason) }] : []),
          ]}
        />
      </Section>
      <CommandForm
        ui={ui}
        command={command}
        moreActions={
          <Button kind="secondary" name="_change" value="1">
            {ui.say(words.change)}
          </Button>
        }
      >
        <HiddenRaw raw={raw} keep={keep} />
      </CommandForm>
    </>
  );
}

/** The answers beyond the form's own fields, as they were understood. */
function furtherFacts(ui: Ui, view: AskForm): { term: string; value: string }[] {
  return (view.services?.attributes ?? []).flatMap((attribute) => {
    const value = view.services?.facts[attribute.id];
    if (askedByForm.has(attribute.id) || value === undefined || value === null) return [];
    const { question, answer } = answerWords(attribute, value);
    return [{ term: ui.say(question), value: ui.say(answer) }];
  });
}

function AskPage({ ui, view }: { ui: Ui; view: AskForm }) {
  if (ui.stateOf(ask).checked) return <Check ui={ui} view={view} command={ask} />;
  return (
    <>
      <Head language={ui.language} title={ui.say(words.askTitle)} lead={ui.say(words.askLead)} />
      <Fairway
        language={ui.language}
        brief
        steps={[
          { step: 'question', state: 'now', note: ui.say(words.here) },
          { step: 'advice', state: 'ahead', note: ui.say(words.days, { days: view.answerWorkingDays }) },
          { step: 'outcome', state: 'ahead', note: ui.say(words.howItWent) },
          { step: 'obstacle', state: 'ahead', note: ui.say(words.ifBlocked) },
          { step: 'decision', state: 'ahead', note: ui.say(words.byGroup) },
          { step: 'action', state: 'ahead' },
          { step: 'effect', state: 'ahead' },
          { step: 'answer', state: 'ahead', note: ui.say(words.toYou) },
        ]}
      />
      <Form ui={ui} view={view} command={ask} draft="ask" />
    </>
  );
}

export const askPage = page({
  path: paths.ask.pattern,
  audience: ['caseOfficer'],
  query: askForm,
  readsTyped: true,
  forms: [{ command: ask }],
  guide: 'ask',
  title: (_, ui) => ui.say(ui.stateOf(ask).checked ? words.checkTitle : words.askTitle),
  render: (view, ui) => <AskPage ui={ui} view={view} />,
});

export const registerPage = page({
  path: paths.register.pattern,
  audience: ['coordinator'],
  query: registerForm,
  readsTyped: true,
  forms: [{ command: registerCall }],
  guide: 'queue',
  title: (_, ui) => ui.say(ui.stateOf(registerCall).checked ? words.checkTitle : words.registerTitle),
  render: (view, ui) =>
    ui.stateOf(registerCall).checked ? (
      <Check ui={ui} view={view} command={registerCall} />
    ) : (
      <>
        <Head language={ui.language} title={ui.say(words.registerTitle)} lead={ui.say(words.registerLead)} />
        <Form ui={ui} view={view} command={registerCall} draft="register" />
      </>
    ),
});
