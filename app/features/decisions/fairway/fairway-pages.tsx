import { type ChannelRow, ChannelTable } from '../../../design/channel.tsx';
import { Definition, EmptyState, Head, Section } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { stepName } from '../../../design/words.ts';
import { dayWords, momentWords } from '../../../http/dates.ts';
import { numberOfDays, numberWords } from '../../../http/numbers.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { holdsInGroup } from '../../../kernel/actor.ts';
import type { Text } from '../../../kernel/text.ts';
import { insiders, readers } from '../access.ts';
import { WaitingTable } from '../waiting-table.tsx';
import { type ShownStep, type StepCount, shownSteps, totalOf } from './fairway.ts';
import { fairwayTexts as words } from './fairway-texts.ts';
import {
  type Counted,
  type CountyFairway,
  countyFairway,
  type FairwayRowsView,
  fairwayRows,
  type GroupFairway,
  type GroupWay,
  groupFairway,
} from './fairway-view.ts';

/** Whether the reader may see the rows behind the figure of a step. */
function hrefOf(ui: Ui, group: Pick<GroupWay, 'id' | 'slug'>, step: ShownStep['step']): string | undefined {
  const isQuestion = step === 'question' || step === 'advice' || step === 'outcome';
  const may = isQuestion
    ? holdsInGroup(ui.actor, group.id, 'coordinator')
    : holdsInGroup(ui.actor, group.id, ...insiders);
  return may ? paths.fairwayRows({ slug: group.slug, step }) : undefined;
}

function rowOf(ui: Ui, label: string, counts: readonly StepCount[], least: number, group: GroupWay | null): ChannelRow {
  return {
    label,
    ...(group && { href: paths.groupFairway({ slug: group.slug }) }),
    steps: shownSteps(counts, least).map((shown) => {
      const { step, base, reached, share, medianDays } = shown;
      const stayed = (base ?? 0) - (reached ?? 0);
      const isCounted = step === 'question';
      const figure =
        isCounted && base !== null && !shown.isTooFew
          ? numberWords(ui, base)
          : share === null
            ? undefined
            : `${Math.round(100 * share)} %`;
      const href = group && figure ? hrefOf(ui, group, step) : undefined;
      const details = [
        isCounted && figure && ui.say(words.questions),
        shown.of && figure && shown.of.groups < shown.of.all && ui.say(words.ofGroups, shown.of),
        medianDays !== null && !shown.isTooFew && !shown.isAhead && numberOfDays(ui, medianDays),
      ].filter((one) => typeof one === 'string');
      return {
        step,
        ...(shown.width !== null && { share: shown.width }),
        ...(shown.width === null && share !== null && { share }),
        ...(figure && { figure }),
        ...(href && { href }),
        ...(details.length > 0 && { detail: details.join(', ') }),
        ...(shown.leaks && {
          leak: {
            word: ui.say(words.leaks),
            stayed: stayed >= least ? ui.say(words.stayed, { stayed, of: base ?? 0 }) : '',
          },
        }),
        ...(shown.isAhead && { ahead: true }),
      };
    }),
  };
}

function HowCounted({ ui, counted, least }: { ui: Ui; counted: Counted; least: number }) {
  return (
    <Definition language={ui.language}>
      <p>{ui.say(words.definition)}</p>
      <p>{ui.say(words.tooFew, { least })}</p>
      <p>{ui.say(words.leakRule)}</p>
      <p>{ui.say(words.countedAt, { when: momentWords(ui, counted.at) })}</p>
    </Definition>
  );
}

const spanOf = (ui: Ui, counted: Counted): string =>
  ui.say(words.span, { from: dayWords(ui, counted.from), to: dayWords(ui, counted.to) });

function County({ ui, view }: { ui: Ui; view: CountyFairway }) {
  const { counted } = view;
  return (
    <>
      <Head language={ui.language} title={ui.say(words.county)} lead={ui.say(words.countyLead)} />
      {counted ? (
        <>
          <ChannelTable
            language={ui.language}
            caption={ui.say(words.perGroup)}
            captionNote={spanOf(ui, counted)}
            rowHead={ui.say(words.group)}
            rows={view.groups.map((group) => rowOf(ui, group.name, group.counts, view.least, group))}
            total={rowOf(ui, ui.say(words.total), totalOf(view.groups.map(({ counts }) => counts)), view.least, null)}
          />
          <HowCounted ui={ui} counted={counted} least={view.least} />
        </>
      ) : (
        <EmptyState title={ui.say(words.empty)}>{ui.say(words.emptyHow)}</EmptyState>
      )}
      {view.readsObstacles && (
        <Section title={ui.say(words.late)} note={ui.say(words.lateNote)}>
          <WaitingTable ui={ui} rows={view.waiting} caption={ui.say(words.late)} />
          <p>
            <a href={paths.actions({})}>{ui.say(words.toActions)}</a>
          </p>
        </Section>
      )}
    </>
  );
}

function Group({ ui, view }: { ui: Ui; view: GroupFairway }) {
  const { group, counted } = view;
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.ofGroup, { group: group.name })}
        crumbs={[{ label: ui.say(words.county), href: paths.fairway({}) }, { label: group.name }]}
      />
      {counted ? (
        <>
          <ChannelTable
            language={ui.language}
            caption={ui.say(words.steps)}
            captionNote={spanOf(ui, counted)}
            rowHead={ui.say(words.group)}
            rows={[rowOf(ui, group.name, group.counts, view.isInside ? 1 : view.least, group)]}
          />
          <StepTable ui={ui} view={view} />
          <HowCounted ui={ui} counted={counted} least={view.least} />
        </>
      ) : (
        <EmptyState title={ui.say(words.empty)}>{ui.say(words.emptyHow)}</EmptyState>
      )}
      <Section title={ui.say(words.waiting)}>
        <WaitingTable ui={ui} rows={view.waiting} caption={ui.say(words.waiting)} />
        <p>
          <a href={`${paths.actions({})}?${new URLSearchParams({ group: group.id })}`}>{ui.say(words.toActions)}</a>
        </p>
      </Section>
    </>
  );
}

/** The same in numbers: how many could, how many did, how many stayed. */
function StepTable({ ui, view }: { ui: Ui; view: GroupFairway }) {
  if (!view.isInside) return null;
  const shown = shownSteps(view.group.counts, 1);
  const linked = ({ step }: ShownStep, head: Text, figure: number | null, part = '') => {
    const href = figure === null ? undefined : hrefOf(ui, view.group, step);
    if (!href) return figure ?? '–';
    return (
      <a href={`${href}${part}`}>
        {figure}
        <span class="vh">{`, ${stepName(ui.language, step)}: ${ui.say(head)}`}</span>
      </a>
    );
  };
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.inNumbers)}
      rows={shown}
      columns={[
        { key: 'step', head: ui.say(words.step), rowHead: true, cell: ({ step }) => stepName(ui.language, step) },
        { key: 'base', head: ui.say(words.could), numeric: true, cell: (row) => linked(row, words.could, row.base) },
        {
          key: 'reached',
          head: ui.say(words.did),
          numeric: true,
          cell: (row) => linked(row, words.did, row.reached, '#vidare'),
        },
        {
          key: 'stayed',
          head: ui.say(words.stayedHead),
          numeric: true,
          cell: (row) =>
            linked(
              row,
              words.stayedHead,
              row.base === null || row.reached === null ? null : row.base - row.reached,
              '#kvar',
            ),
        },
        {
          key: 'days',
          head: ui.say(words.medianDays),
          numeric: true,
          cell: ({ medianDays }) => (medianDays === null ? '–' : numberWords(ui, medianDays)),
        },
      ]}
    />
  );
}

function Rows({ ui, view }: { ui: Ui; view: FairwayRowsView }) {
  const name = stepName(ui.language, view.step);
  return (
    <>
      <Head
        language={ui.language}
        title={`${name}, ${view.group.name}`}
        crumbs={[
          { label: ui.say(words.county), href: paths.fairway({}) },
          { label: view.group.name, href: paths.groupFairway({ slug: view.group.slug }) },
          { label: name },
        ]}
      />
      <Section title={ui.say(words.didNot)} note={noteOf(ui, view, 'stayed')} id="kvar" first>
        <RowTable ui={ui} rows={view.stayed} caption={ui.say(words.didNot)} />
      </Section>
      <Section title={ui.say(words.didGoOn)} note={noteOf(ui, view, 'went')} id="vidare">
        <RowTable ui={ui} rows={view.went} caption={ui.say(words.didGoOn)} />
      </Section>
    </>
  );
}

/** The figure counts questions: whoever is shown obstacles is told how many, and that the coordinator reads them. */
function noteOf(ui: Ui, view: FairwayRowsView, part: 'stayed' | 'went'): string | undefined {
  if (!view.figures) return undefined;
  const count = view.figures[part];
  const said = count === 1 ? ui.say(words.oneQuestion) : ui.say(words.manyQuestions, { count });
  if (view.of === 'questions') return said;
  const where = view.step === 'obstacle' && part === 'stayed' ? words.withoutObstacle : words.theirObstacles;
  return `${said} ${ui.say(where)}`;
}

function RowTable({ ui, rows, caption }: { ui: Ui; rows: FairwayRowsView['stayed']; caption: string }) {
  return (
    <Table
      language={ui.language}
      caption={caption}
      captionHidden
      rows={rows}
      empty={ui.say(words.noRows)}
      note={rows.length >= 200 && ui.say(words.notAll)}
      columns={[
        {
          key: 'number',
          head: ui.say(words.number),
          rowHead: true,
          cell: (row) => (
            <a href={row.href}>
              {row.number} {row.title && <Said>{row.title}</Said>}
            </a>
          ),
        },
        { key: 'day', head: ui.say(words.begun), cell: (row) => dayWords(ui, row.day) },
      ]}
    />
  );
}

export const fairwayPages = [
  page({
    path: paths.fairway.pattern,
    audience: readers,
    query: countyFairway,
    guide: 'decisions',
    title: (_, ui) => ui.say(words.county),
    render: (view: CountyFairway, ui) => <County ui={ui} view={view} />,
  }),
  page({
    path: paths.groupFairway.pattern,
    audience: [...insiders, 'office'],
    query: groupFairway,
    guide: 'decisions',
    title: (view: GroupFairway, ui) => ui.say(words.ofGroup, { group: view.group.name }),
    render: (view: GroupFairway, ui) => <Group ui={ui} view={view} />,
  }),
  page({
    path: paths.fairwayRows.pattern,
    audience: insiders,
    query: fairwayRows,
    guide: 'decisions',
    title: (view: FairwayRowsView, ui) => `${stepName(ui.language, view.step)}, ${view.group.name}`,
    render: (view: FairwayRowsView, ui) => <Rows ui={ui} view={view} />,
  }),
] as const;
