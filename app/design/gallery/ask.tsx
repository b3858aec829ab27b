import { Button } from '../buttons.tsx';
import { Checkboxes, YesNo } from '../choices.tsx';
import { Fairway } from '../fairway.tsx';
import { Actions, FieldPair, Fieldset, Form } from '../forms.tsx';
import { FreeText } from '../free-text.tsx';
import { NumberInput, Select } from '../inputs.tsx';
import { findingHash } from '../islands/parts/text-state.ts';
import { Counts, Panel, PanelList, PanelSection, Peek, Reason, Split } from '../panel.tsx';
import { Head } from '../parts.tsx';
import { type GalleryContext, GalleryPage, lineOf } from './frame.tsx';

const option = (label: string) => ({ value: label, label });

const counts = [
  { kind: 'starboard', word: 'Öppen', count: 1 },
  { kind: 'teal', word: 'Beror på', count: 5 },
  { kind: 'port', word: 'Stängda', count: 14 },
] as const;

function OpenPanel() {
  return (
    <Panel
      id="services"
      label="Insatser för den här situationen"
      title="Vad står öppet i Heby?"
      note="20 insatser prövade mot dina svar."
      live
    >
      <Counts items={counts} />
      <PanelSection title="Öppen för personen">
        <PanelList
          items={[
            {
              title: 'Unga med funktionsnedsättning',
              href: '#example',
              note: 'Arbetsförmedlingen, kontrollerad 3 nov',
              end: '12 veckor',
            },
          ]}
        />
      </PanelSection>
      <PanelSection title="Beror på">
        <PanelList
          lead="Är arbetsförmågan bedömd?"
          items={[
            { title: 'Arbetsträning inom arbetslivsinriktad rehabilitering', end: '18 veckor' },
            { title: 'SIUS, introduktions- och uppföljningsstöd', end: '7 veckor' },
            { title: 'Gemensam kartläggning (GK)', end: '26 veckor' },
          ]}
        />
        <PanelList
          lead="Har personen rätt till insats enligt LSS?"
          items={[
            { title: 'Daglig verksamhet enligt LSS', end: '12 veckor' },
            { title: 'Samordnad individuell plan (SIP)', end: '3 veckor' },
          ]}
        />
      </PanelSection>
      <PanelSection title="Stängda och varför">
        <Reason
          title="Kräver försörjningsstöd"
          items={[
            'Arbetsträning vid AME Heby',
            'AME Heby – arbetsträning och arbetsprövning',
            'Motivationsgrupp Vägen vidare',
          ]}
          link={{ href: '#example', label: 'Finns, men inte för personen: rapportera' }}
        />
        <Reason
          title="Personen är 24 år, insatsen tar emot från 25"
          items={['Jobb- och utvecklingsgarantin', 'Arbetsmarknadsutbildning']}
        />
      </PanelSection>
    </Panel>
  );
}

/** The ask page of the look, built from the parts. */
export function AskPage({ context, checked }: { context: GalleryContext; checked?: boolean }) {
  const { language } = context;
  return (
    <GalleryPage context={context} title="Ställ en fråga" current="Frågor">
      <Head
        language={language}
        title="Ställ en fråga till samordnaren i Heby"
        lead="Beskriv situationen, inte personen. Inga namn, inga personnummer. Det tar två minuter."
      />
      <Fairway
        language={language}
        brief
        steps={lineOf(0, 'now', {
          0: 'du är här',
          1: 'inom 5 arbetsdagar',
          2: 'hur det gick',
          3: 'om något stoppar',
          4: 'av lokala gruppen',
          6: 'mäts',
          7: 'till dig',
        })}
      />
      <Split aside={<OpenPanel />}>
        <Form action="/ask" label="Frågan" draft="gallery-ask">
          <Fieldset title="Situationen">
            <FieldPair>
              <Select
                language={language}
                name="municipality"
                label="Kommun"
                options={[option('Heby')]}
                value="Heby"
                placeholder={false}
              />
              <NumberInput language={language} name="age" label="Ålder" value={24} min={16} max={67} />
            </FieldPair>
            <FieldPair>
              <Select
                language={language}
                name="need"
                label="Vad behöver personen?"
                options={[option('Arbetsträning')]}
                value="Arbetsträning"
              />
              <Select
                language={language}
                name="obstacle"
                label="Vad hindrar?"
                options={[option('Nekad insats')]}
                value="Nekad insats"
              />
            </FieldPair>
            <Select
              language={language}
              name="income"
              label="Ersättning"
              options={[option('Aktivitetsersättning')]}
              value="Aktivitetsersättning"
            />
            <FieldPair>
              <YesNo language={language} name="assistance" label="Pågående försörjningsstöd" value="no" />
              <YesNo language={language} name="registered" label="Inskriven på Arbetsförmedlingen" value="yes" />
            </FieldPair>
            <YesNo
              language={language}
              name="capacity"
              label="Är arbetsförmågan bedömd?"
              hint="Avgör mest just nu: tre insatser beror på svaret."
              band
            />
          </Fieldset>
          <Checkboxes
            language={language}
            name="tried"
            label="Vad har ni redan prövat?"
            hint="Kryssa det som är gjort. Förklara i texten om något inte går att göra."
            value={['own', 'parties']}
            options={[
              { value: 'own', label: 'Sökt bland den egna myndighetens insatser' },
              { value: 'parties', label: 'Tagit kontakt med de andra parterna' },
              { value: 'gk', label: 'Gemensam kartläggning (GK)' },
              { value: 'sip', label: 'Samordnad individuell plan (SIP)' },
            ]}
          />
          <FreeText
            language={language}
            name="question"
            label="Vad vill du ha hjälp med?"
            maxLength={4000}
            identity={context.identity}
            value={
              'Har varit hemma sedan gymnasiet och vill börja arbetsträna i liten skala. Pratade med Elin och hennes mamma i måndags. Kommunen säger nej till arbetsträning utan försörjningsstöd. Vart kan vi vända oss?'
            }
            findings={
              checked
                ? [
                    {
                      hash: findingHash('name', 'Elin'),
                      text: 'Elin',
                      title: '”Elin” kan vara ett namn',
                      explanation: 'Byt ut det, eller berätta varför det kan stå kvar.',
                      replacement: 'personen',
                      type: 'name',
                    },
                  ]
                : undefined
            }
          />
          <Actions note="9 av 10 besvarade. Utkastet är sparat 10.42.">
            <Button wide>Granska och skicka</Button>
          </Actions>
          <Peek href="#services" items={counts} />
        </Form>
      </Split>
    </GalleryPage>
  );
}
