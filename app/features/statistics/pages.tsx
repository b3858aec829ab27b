import { Button } from '../../design/buttons.tsx';
import { FieldPair, Form } from '../../design/forms.tsx';
import { DateInput, Select } from '../../design/inputs.tsx';
import { EmptyState, Head, Section } from '../../design/parts.tsx';
import type { GroupOffer } from '../../http/feature.ts';
import { GroupOffers } from '../../http/group-offers.tsx';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { statisticsAddress } from './address.ts';
import { Alerts } from './alert-parts.tsx';
import { type TableKind, tableKinds } from './columns.ts';
import { Advice, Basics, Outcomes, Steps } from './course-parts.tsx';
import { wholeYear } from './period.ts';
import { insiders, overview, type StatisticsView } from './read.ts';
import { tableFile } from './table-file.ts';
import { texts } from './texts.ts';
import { PerGroup, PerMonth, PerParty } from './volume-parts.tsx';
import { periodWords, questionWords, titleOf } from './words.ts';

interface PartProps {
  ui: Ui;
  view: StatisticsView;
}

function chosenGroup(view: StatisticsView): string | null {
  return view.chosen.length === 1 && view.groups.length > 1 ? (view.chosen[0]?.slug ?? null) : null;
}

interface PeriodLink {
  label: string;
  href: string;
  chosen: boolean;
}

function periodLinks(ui: Ui, view: StatisticsView): PeriodLink[] {
  const group = chosenGroup(view);
  const isUsual = view.typed.from === '' && view.typed.to === '';
  const years = view.years.map((year): PeriodLink => {
    const period = wholeYear(year);
    const chosen = !isUsual && view.period.from === period.from && view.period.to === period.to;
    return { label: String(year), href: statisticsAddress({ period, group }), chosen };
  });
  const usual = { label: ui.say(texts.lastTwelve), href: statisticsAddress({ period: null, group }), chosen: isUsual };
  return [usual, ...years];
}

/** Whole years and the last twelve months in one click; other dates and a group in a form. */
function Periods({ ui, view }: PartProps) {
  return (
    <Section title={ui.say(texts.periods)} first>
      <ul class="row">
        {periodLinks(ui, view).map(({ label, href, chosen }) => (
          <li>{chosen ? <b>{label}</b> : <a href={href}>{label}</a>}</li>
        ))}
      </ul>
      <details open={Object.keys(view.problems).length > 0}>
        <summary>{ui.say(texts.otherPeriod)}</summary>
        <ChoiceForm ui={ui} view={view} group={chosenGroup(view)} />
      </details>
    </Section>
  );
}

function ChoiceForm({ ui, view, group }: PartProps & { group: string | null }) {
  const error = (end: 'from' | 'to'): { error?: string } => {
    const problem = view.problems[end];
    return problem ? { error: ui.say(problem) } : {};
  };
  return (
    <Form action={paths.statistics({})} method="get" label={ui.say(texts.otherPeriod)}>
      <FieldPair>
        <DateInput
          language={ui.language}
          name="from"
          label={ui.say(texts.from)}
          value={view.typed.from || view.period.from}
          {...error('from')}
        />
        <DateInput
          language={ui.language}
          name="to"
          label={ui.say(texts.to)}
          value={view.typed.to || view.period.to}
          {...error('to')}
        />
      </FieldPair>
      {view.groups.length > 1 && (
        <Select
          language={ui.language}
          name="group"
          label={ui.say(texts.group)}
          placeholder={ui.say(texts.allGroups)}
          options={view.groups.map(({ slug, name }) => ({ value: slug, label: name }))}
          {...(group !== null && { value: group })}
        />
      )}
      <div class="actions">
        <Button kind="secondary">{ui.say(texts.show)}</Button>
      </div>
    </Form>
  );
}

function leadOf(ui: Ui, view: StatisticsView): string {
  const { asked, advised } = view.total;
  const period = periodWords(ui, view.period);
  return asked === 0
    ? ui.say(texts.leadNone, { period })
    : ui.say(texts.lead, { count: questionWords(ui, asked), period, advised });
}

function Figures({ ui, view }: PartProps) {
  if (view.total.asked === 0) {
    const never = view.years.length === 1;
    return (
      <EmptyState title={ui.say(never ? texts.nothingYet : texts.nothingInPeriod)}>
        {ui.say(texts.nothingHow)}
      </EmptyState>
    );
  }
  return (
    <>
      <PerMonth ui={ui} view={view} />
      <PerParty ui={ui} view={view} />
      <PerGroup ui={ui} view={view} />
      <Advice ui={ui} view={view} />
      <Basics ui={ui} view={view} />
      <Outcomes ui={ui} view={view} />
      <Steps ui={ui} view={view} />
    </>
  );
}

/** `offers` are what other features can do for the group in one click. */
export const statisticsPageWith = (offers: () => readonly GroupOffer[]): AnyPage =>
  page({
    path: paths.statistics.pattern,
    audience: insiders,
    query: overview,
    guide: 'statistics',
    title: (view: StatisticsView, ui) => titleOf(ui, view),
    render: (view: StatisticsView, ui) => (
      <>
        <Head
          language={ui.language}
          title={titleOf(ui, view)}
          lead={leadOf(ui, view)}
          actions={
            view.chosen.length === 1 &&
            view.chosen[0] && <GroupOffers ui={ui} offers={offers()} groupId={view.chosen[0].id} days={view.period} />
          }
        />
        <Periods ui={ui} view={view} />
        <Alerts ui={ui} view={view} />
        <Figures ui={ui} view={view} />
      </>
    ),
  });

const tableNames: Record<TableKind, { sv: string; en: string }> = {
  month: texts.month,
  party: texts.party,
  group: texts.group,
};

/** The same counts, for one of the tables. */
export const tableQuery = query({
  name: 'statistics.table',
  title: { sv: 'Tabell över frågor', en: 'Table of questions' },
  audience: insiders,
  input: overview.input.extend({
    table: field.choice({ label: { sv: 'Tabell', en: 'Table' }, values: tableKinds, names: tableNames }),
  }),
  read: async (tx, input, circumstances): Promise<{ kind: TableKind; view: StatisticsView } | null> => {
    const view = await overview.read(tx, input, circumstances);
    // A file has nowhere to say what is wrong with a date: there is no such file.
    return view && Object.keys(view.problems).length === 0 ? { kind: input.table, view } : null;
  },
});

export const tablePage = page({
  path: paths.statisticsTable.pattern,
  audience: insiders,
  query: tableQuery,
  title: ({ view }, ui) => titleOf(ui, view),
  render: () => null,
  file: ({ kind, view }, ui) => tableFile(ui, view, kind),
});
