import { Button } from '../../design/buttons.tsx';
import { Form } from '../../design/forms.tsx';
import { Definition, EmptyState, Fact, Head, Section } from '../../design/parts.tsx';
import { Table, TooFew } from '../../design/table.tsx';
import { dayWords, momentWords } from '../../http/dates.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { AnyQuery } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { findingTypeNames } from './finding-types.ts';
import type { KeptFindings, KeptWeek } from './kept-findings.ts';
import { qualityReaders, settleFinding, type TextQualityView } from './text-quality.ts';
import { Where } from './where.tsx';

const words = {
  title: { sv: 'Granskningen av texter', en: 'The checking of texts' },
  lead: {
    sv: 'Hur ofta någon behåller det som Farled markerar, och vad som hittas i sparade texter när ordlistorna blir bättre.',
    en: 'How often somebody keeps what Farled marks, and what is found in saved texts when the word lists become better.',
  },
  leadFinds: {
    sv: 'Vad som hittas i sparade texter när ordlistorna blir bättre.',
    en: 'What is found in saved texts when the word lists become better.',
  },
  findings: { sv: 'Fynd i sparade texter', en: 'Finds in saved texts' },
  findingsNote: {
    sv: 'Öppna texten och läs. Inget tas bort av sig självt.',
    en: 'Open the text and read. Nothing is removed by itself.',
  },
  none: { sv: 'Inga fynd väntar på dig.', en: 'No finds wait for you.' },
  noneHow: {
    sv: 'När ordlistorna ändras läser Farled alla sparade texter igen. Fynd i texter som du får läsa står då här.',
    en: 'When the word lists change, Farled reads all saved texts again. Finds in texts that you may read then stand here.',
  },
  scanned: { sv: 'Senast lästa: {texts} texter, {when}.', en: 'Last read: {texts} texts, {when}.' },
  notYet: {
    sv: 'Texterna är inte lästa än. Det sker inom en timme.',
    en: 'The texts have not been read yet. That happens within an hour.',
  },
  scanning: { sv: 'Texterna läses just nu.', en: 'The texts are being read just now.' },
  failed: {
    sv: 'Den senaste läsningen blev inte klar. Farled försöker igen av sig självt.',
    en: 'The last reading did not finish. Farled tries again by itself.',
  },
  where: { sv: 'Var', en: 'Where' },
  what: { sv: 'Vad', en: 'What' },
  found: { sv: 'Hittat', en: 'Found' },
  settle: { sv: 'Avgör', en: 'Settle' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  more: { sv: 'Fler visas när de här är avgjorda.', en: 'More are shown once these are settled.' },
  kept: { sv: 'Behållna fynd per vecka', en: 'Finds kept, by week' },
  keptNote: {
    sv: 'Många av en typ betyder att Farled markerar för mycket, eller att något skrivs som inte borde skrivas.',
    en: 'Many of one type mean that Farled marks too much, or that something is written that should not be.',
  },
  noKept: {
    sv: 'Ingen har behållit ett fynd de senaste tolv veckorna.',
    en: 'Nobody has kept a find in the last twelve weeks.',
  },
  tooFew: { sv: 'För få för att visas', en: 'Too few to show' },
  tooFewWhy: {
    sv: 'Under tolv veckor behölls färre än {limit} fynd i hela länet. Så få skulle kunna peka ut en kollega.',
    en: 'In twelve weeks, fewer than {limit} finds were kept in the whole county. So few could point out a colleague.',
  },
  hidden: { sv: 'döljs', en: 'hidden' },
  hiddenNote: {
    sv: 'Små tal döljs, och några till så att ingen kan räkna ut dem. Ett dolt tal kan vara noll, litet eller stort.',
    en: 'Small counts are hidden, and some more so that nobody can work them out. A hidden count may be none, small or large.',
  },
  all: { sv: 'Alla', en: 'All' },
  allWeeks: { sv: 'Tolv veckor', en: 'Twelve weeks' },
  week: { sv: 'Vecka från', en: 'Week from' },
  texts: { sv: 'Sparade texter', en: 'Saved texts' },
  fewer: { sv: 'färre än {limit}', en: 'fewer than {limit}' },
  how1: {
    sv: 'Underlag: loggen över vem som gjort vad. Den har fyndets typ och en kod, aldrig orden. Vem som behöll visas inte här.',
    en: 'From: the log of who did what. It holds the find’s type and a code, never the words. Who kept it is not shown here.',
  },
  how2: {
    sv: 'Det här vet sidan inte: vad någon bytte ut innan texten sparades, och namn som Farled inte känner igen. I engelska texter letar Farled efter nummer och e-post, inte efter namn.',
    en: 'What the page does not know: what somebody replaced before the text was saved, and names that Farled does not recognise. In English texts Farled looks for numbers and e-mail, not for names.',
  },
} satisfies Record<string, Text>;

function Findings({ ui, view }: { ui: Ui; view: TextQualityView }) {
  const { scan } = view;
  return (
    <Section title={ui.say(words.findings)} note={ui.say(words.findingsNote)} first>
      <Fact>
        {scan?.finishedAt
          ? ui.say(words.scanned, { texts: scan.texts, when: momentWords(ui, scan.finishedAt) })
          : ui.say(!scan ? words.notYet : scan.failedAt ? words.failed : words.scanning)}
      </Fact>
      <Table
        language={ui.language}
        caption={ui.say(words.findings)}
        captionHidden
        rows={view.findings}
        empty={<EmptyState title={ui.say(words.none)}>{ui.say(words.noneHow)}</EmptyState>}
        note={view.hasMore && ui.say(words.more)}
        columns={[
          { key: 'where', head: ui.say(words.where), rowHead: true, cell: (one) => <Where ui={ui} finding={one} /> },
          { key: 'what', head: ui.say(words.what), cell: (one) => ui.say(findingTypeNames[one.type]) },
          { key: 'found', head: ui.say(words.found), cell: (one) => dayWords(ui, one.foundAt) },
          {
            key: 'settle',
            head: ui.say(words.settle),
            cell: (one) => (
              <div class="row">
                <a
                  href={
                    one.objectType === 'guidanceCase' && one.number
                      ? paths.purge({ id: one.objectId })
                      : paths.purgeGroup({})
                  }
                >
                  {ui.say(words.remove)}
                </a>
                <Form
                  action={paths.textQuality({})}
                  hidden={{ _do: settleFinding.name, _key: ui.newKey(), id: one.id }}
                  inline
                >
                  <Button kind="link">{ui.say(settleFinding.verb)}</Button>
                </Form>
              </div>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Kept({ ui, kept, limit }: { ui: Ui; kept: KeptFindings; limit: number }) {
  const cell = (count: number | null) => count ?? <TooFew>{ui.say(words.hidden)}</TooFew>;
  const texts = (count: number | null) => count ?? <TooFew>{ui.say(words.fewer, { limit })}</TooFew>;
  const hasHidden = kept.weeks.some((week) => week.total === null || week.kept.includes(null));
  return (
    <Section title={ui.say(words.kept)} note={ui.say(words.keptNote)}>
      {kept.total === null && kept.types.length === 0 ? (
        <EmptyState title={ui.say(words.tooFew)}>{ui.say(words.tooFewWhy, { limit })}</EmptyState>
      ) : kept.types.length === 0 ? (
        <EmptyState title={ui.say(words.noKept)} />
      ) : (
        <Table
          language={ui.language}
          caption={ui.say(words.kept)}
          captionHidden
          dense
          rows={kept.weeks}
          foot={[ui.say(words.allWeeks), ...kept.typeTotals.map(cell), cell(kept.total), '']}
          note={hasHidden ? ui.say(words.hiddenNote) : undefined}
          columns={[
            { key: 'week', head: ui.say(words.week), rowHead: true, cell: (one) => dayWords(ui, one.week) },
            ...kept.types.map((type, index) => ({
              key: type,
              head: ui.say(findingTypeNames[type]),
              numeric: true,
              cell: (one: KeptWeek) => cell(one.kept[index] ?? null),
            })),
            { key: 'all', head: ui.say(words.all), numeric: true, cell: (one) => cell(one.total) },
            { key: 'texts', head: ui.say(words.texts), numeric: true, cell: (one) => texts(one.texts) },
          ]}
        />
      )}
    </Section>
  );
}

export function textQualityPage(query: AnyQuery): AnyPage {
  return page({
    path: paths.textQuality.pattern,
    audience: qualityReaders,
    query,
    forms: [{ command: settleFinding }],
    title: (_, ui) => ui.say(words.title),
    render: (view: TextQualityView, ui) => (
      <>
        <Head
          language={ui.language}
          title={ui.say(words.title)}
          lead={ui.say(view.kept ? words.lead : words.leadFinds)}
        />
        <Findings ui={ui} view={view} />
        {view.kept && <Kept ui={ui} kept={view.kept} limit={view.limit} />}
        <Definition language={ui.language}>
          {view.kept && <p>{ui.say(words.how1)}</p>}
          <p>{ui.say(words.how2)}</p>
        </Definition>
      </>
    ),
  });
}
