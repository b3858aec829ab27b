import { Button, ButtonLink, CopyButton } from '../buttons.tsx';
import { Fairway } from '../fairway.tsx';
import { Actions, Form } from '../forms.tsx';
import { TextArea } from '../inputs.tsx';
import { Thread, Timeline } from '../lists.tsx';
import { Fact, Facts, Head, Quote, Section, Tag } from '../parts.tsx';
import { Table } from '../table.tsx';
import { type GalleryContext, GalleryPage, lineOf } from './frame.tsx';

const advice = [
  {
    item: 'Unga med funktionsnedsättning',
    tag: <Tag kind="starboard">Öppen</Tag>,
    note: '12 veckor',
    why: 'Tar emot 19–29 år med aktivitetsersättning. Ansök nu, kön är lång.',
    next: 'Handläggaren på Försäkringskassan',
  },
  {
    item: 'Fråga om arbetsförmågan är bedömd',
    tag: <Tag kind="teal">Beror på</Tag>,
    note: 'avgör tre insatser',
    why: 'Öppnar arbetsträning hos Arbetsförmedlingen, SIUS och GK.',
    next: 'Arbetsförmedlingen, ingång rehabilitering',
  },
];

const similar = [
  {
    what: '19–24 år, aktivitetsersättning, ville arbetsträna',
    where: 'Tierp, februari',
    advice: 'Motivationsgruppen efter att regeln ändrats',
    outcome: <Tag kind="starboard">Rätt insats började</Tag>,
    after: 'efter 41 dagar',
    line: lineOf(6, 'now'),
    words: 'Effekten mäts',
  },
  {
    what: '25–29 år, aktivitetsersättning, hemma länge',
    where: 'Östhammar, maj',
    advice: 'SIP först, sedan köpt plats',
    outcome: <Tag kind="starboard">SIP hölls</Tag>,
    after: 'efter 24 dagar',
    line: lineOf(3, 'skip').map((step, index) => (index > 3 ? { ...step, state: 'skip' as const } : step)),
    words: 'Klart utan hinder',
  },
  {
    what: '19–24 år, aktivitetsersättning, nekad av kommunen',
    where: 'Heby, juni',
    advice: 'AME Heby, undantag sökt',
    outcome: <Tag kind="port">Finns men är inte öppen</Tag>,
    after: '',
    line: lineOf(4, 'late'),
    words: 'Beslut försenat, på dagens möte',
  },
];

/** The case page of the look, with the dialogue and the history that every case has. */
export function CasePage({ context }: { context: GalleryContext }) {
  const { language } = context;
  return (
    <GalleryPage
      context={context}
      title="Ärende HEB-26-0417"
      current="Frågor"
      flash={{ kind: 'done', text: 'Frågan tillbaka är skickad till Försäkringskassan.' }}
    >
      <Head
        language={language}
        crumbs={[{ label: 'Frågor', href: '#example' }, { label: 'Heby' }]}
        title="Ung vuxen med aktivitetsersättning utan väg in till arbetsträning"
        meta={[
          { label: 'Ärende', value: 'HEB-26-0417' },
          { label: 'Från', value: 'Försäkringskassan' },
          { label: 'Kom in', value: '12 november' },
          { label: 'Råd senast', value: '19 november' },
          { value: 'två dagar kvar' },
        ]}
        actions={<ButtonLink href="#ask-back">Fråga tillbaka</ButtonLink>}
      />
      <Fairway
        language={language}
        steps={lineOf(1, 'now', { 0: '12 nov', 1: 'senast 19 nov', 2: 'följs upp 7 jan', 3: 'förslag finns' })}
      />
      <Section title="Frågan" note="Avidentifierad. Bara den som frågade kan knyta den till en person." first>
        <div class="two">
          <Quote>
            Har varit hemma sedan gymnasiet och vill börja arbetsträna i liten skala. Pratade med personen och en
            förälder i måndags. Kommunen säger nej till arbetsträning utan försörjningsstöd. Vart kan vi vända oss?
          </Quote>
          <Facts
            language={language}
            items={[
              { term: 'Ålder', value: '24 år' },
              { term: 'Ersättning', value: 'Aktivitetsersättning' },
              { term: 'Försörjningsstöd', value: 'Nej' },
              { term: 'Arbetsförmåga', value: 'Vet inte om den är bedömd' },
              { term: 'Prövat', value: 'Egna insatser, kontakt med parterna' },
              { term: 'Inte prövat', value: 'GK, SIP' },
            ]}
          />
        </div>
      </Section>
      <Section title="Rådet" note="Sparat som utkast 10.51">
        <Form action="/advise" label="Rådet">
          <Table
            language={language}
            caption="Vad du råder till"
            rows={advice}
            columns={[
              {
                key: 'item',
                head: 'Insats eller kontakt',
                rowHead: true,
                width: 45,
                cell: (row) => (
                  <>
                    {row.item}
                    <br />
                    {row.tag} <span class="beside">{row.note}</span>
                  </>
                ),
              },
              { key: 'why', head: 'Varför', cell: (row) => row.why },
              { key: 'next', head: 'Vem tar nästa steg', cell: (row) => row.next },
              {
                key: 'change',
                head: 'Ändra',
                headHidden: true,
                cell: (row) => (
                  <a class="cell-link" href="#example">
                    Ändra <span class="vh">{row.item}</span>
                  </a>
                ),
              },
            ]}
          />
          <div class="text">
            <TextArea
              language={language}
              name="reply"
              label="Till den som frågade"
              hint="Kort och konkret. Svaret går att kopiera till ert ärendesystem."
              value="Ansök till Unga med funktionsnedsättning redan nu. Ta samtidigt reda på om arbetsförmågan är bedömd."
            />
          </div>
          <Actions>
            <Button>Lämna rådet</Button>
            <Button kind="secondary" name="add" value="1">
              Lägg till ett råd
            </Button>
            <ButtonLink href="#example" kind="link">
              Skicka tillbaka för att grunderna saknas
            </ButtonLink>
          </Actions>
        </Form>
      </Section>
      <Section title="Samtalet">
        <Thread
          label="Samtalet om frågan"
          messages={[
            { from: 'Försäkringskassan', when: '12 november', datetime: '2026-11-12', text: 'Finns det en väg in?' },
            {
              from: 'Samordnaren',
              when: '13 november',
              datetime: '2026-11-13',
              text: 'Är arbetsförmågan bedömd?\nDet avgör tre insatser.',
              own: true,
            },
          ]}
        />
        <p id="copy-text" class="text said">
          {'HEB-26-0417\nRåd 17 november 2026: ansök till Unga med funktionsnedsättning.'}
        </p>
        <CopyButton language={language} source="copy-text" label="Kopiera till mitt ärendesystem" />
      </Section>
      <Section title="Liknande ärenden" note="Utan personuppgifter. Så har andra samordnare i länet svarat.">
        <Table
          language={language}
          caption="Liknande ärenden"
          captionHidden
          rows={similar}
          columns={[
            {
              key: 'what',
              head: 'Situation',
              rowHead: true,
              width: 30,
              cell: (row) => [row.what, <span class="note">{row.where}</span>],
            },
            { key: 'advice', head: 'Råd', cell: (row) => row.advice },
            { key: 'outcome', head: 'Utfall', cell: (row) => [row.outcome, <span class="note">{row.after}</span>] },
            {
              key: 'line',
              head: 'Så långt kom frågan',
              width: 25,
              cell: (row) => (
                <Fairway language={language} size="small" steps={row.line} label={row.words} words={row.words} />
              ),
            },
          ]}
        />
      </Section>
      <Section title="Ser ut att höra till ett hinder">
        <Fact>Kommunens arbetsträning kräver försörjningsstöd och stänger ute den som har aktivitetsersättning.</Fact>
        <p class="note text">Föreslaget för att villkoret ”Pågående försörjningsstöd” stänger tre insatser.</p>
        <Actions>
          <Button kind="secondary" form="missing" type="button">
            Koppla ärendet till hindret
          </Button>
          <ButtonLink href="#example" kind="link">
            Det hör inte dit
          </ButtonLink>
        </Actions>
      </Section>
      <Section title="Historik">
        <Timeline
          label="Historik för ärendet"
          items={[
            {
              when: '13 november 09.10',
              datetime: '2026-11-13T09:10',
              what: 'Frågade tillbaka',
              who: 'Karin Åberg, samordnare',
              detail: 'Är arbetsförmågan bedömd?',
            },
            { when: '12 november 10.42', datetime: '2026-11-12T10:42', what: 'Ställde frågan', who: 'Handläggare' },
          ]}
        />
      </Section>
    </GalleryPage>
  );
}
