import { Fact, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { numberOfDays } from '../../http/numbers.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { medianDays } from './columns.ts';
import { percentOf } from './figures.ts';
import { type Outcome, outcomeNames, outcomes, type SmallStep, smallStepNames, smallSteps } from './kinds.ts';
import { QuarterTables } from './quarter-table.tsx';
import type { StatisticsView } from './read.ts';
import { definitions, texts } from './texts.ts';
import { defined, listWords } from './words.ts';

interface PartProps {
  ui: Ui;
  view: StatisticsView;
}

export function Advice({ ui, view }: PartProps) {
  const { asked, advised, late, responseDays } = view.total;
  const days = medianDays(view.total);
  return (
    <Section title={ui.say(texts.advice)}>
      <Fact>
        {ui.say(texts.adviceFact, { share: percentOf(advised, asked) ?? 0, part: advised, whole: asked })}{' '}
        {late > 0 && ui.say(texts.lateFact, { count: late })}
      </Fact>
      <Fact>
        {days === null
          ? ui.say(texts.noMedian)
          : ui.say(texts.medianFact, {
              days: numberOfDays(ui, days),
            })}
      </Fact>
      <p class="note text">{defined(ui, definitions.advice, view, responseDays.length)}</p>
    </Section>
  );
}

export function Basics({ ui, view }: PartProps) {
  const { basicsKnown, basicsMissing } = view.total;
  const share = percentOf(basicsMissing, basicsKnown);
  return (
    <Section title={ui.say(texts.basics)}>
      <Fact>
        {share === null
          ? ui.say(texts.basicsUnknown)
          : ui.say(texts.basicsFact, { share, part: basicsMissing, whole: basicsKnown })}
      </Fact>
      <p class="note text">{defined(ui, definitions.basics, view, basicsKnown)}</p>
    </Section>
  );
}

type Exact = NonNullable<StatisticsView['exact']>;

interface ExactTableProps extends PartProps {
  exact: Exact;
  caption: string;
  head: string;
  lines: readonly CountLine[];
  foot: boolean;
  empty: Text;
}

function ExactTable({ ui, view, exact, caption, head, lines, foot, empty }: ExactTableProps) {
  const someOf = exact.groups.length < view.chosen.length;
  return (
    <Table
      language={ui.language}
      caption={caption}
      captionNote={
        someOf
          ? listWords(
              ui,
              exact.groups.map((group) => group.name),
            )
          : undefined
      }
      rows={lines.filter(({ count }) => count > 0)}
      columns={[
        { key: 'name', head, rowHead: true, cell: (line) => line.name },
        { key: 'count', head: ui.say(texts.countHead), numeric: true, cell: (line) => line.count },
      ]}
      foot={foot ? [ui.say(texts.sum), lines.reduce((sum, line) => sum + line.count, 0)] : undefined}
      empty={<p class="note">{ui.say(empty)}</p>}
    />
  );
}

interface CountLine {
  name: string;
  count: number;
}

export function Outcomes({ ui, view }: PartProps) {
  const { advised, withOutcome } = view.total;
  const nameOf = (key: string): string => ui.say(outcomeNames[key as Outcome]);
  return (
    <Section title={ui.say(texts.outcome)}>
      <Fact>{ui.say(texts.outcomeFact, { part: withOutcome, whole: advised })}</Fact>
      {view.exact && (
        <>
          <ExactTable
            ui={ui}
            view={view}
            exact={view.exact}
            caption={ui.say(texts.outcomeHead)}
            head={ui.say(texts.outcomeHead)}
            lines={view.exact.outcomes.map(({ key, count }) => ({ name: nameOf(key), count }))}
            foot
            empty={texts.noOutcomes}
          />
          <p class="note text">{defined(ui, definitions.outcome, view, withOutcome)}</p>
        </>
      )}
      <QuarterTables
        ui={ui}
        view={view}
        head={ui.say(texts.outcomeHead)}
        kinds={outcomes.map(nameOf)}
        cellsOf={(column) => column.outcomes}
        withTotal
        definition={definitions.outcomeQuarters}
      />
    </Section>
  );
}

/** Those who read the questions see the steps that were taken; the others see protected quarters. */
export function Steps({ ui, view }: PartProps) {
  const nameOf = (key: string): string => ui.say(smallStepNames[key as SmallStep]);
  return (
    <Section title={ui.say(texts.steps)}>
      {view.exact && (
        <>
          <ExactTable
            ui={ui}
            view={view}
            exact={view.exact}
            caption={ui.say(texts.steps)}
            head={ui.say(texts.stepHead)}
            lines={view.exact.steps.map(({ key, count }) => ({ name: nameOf(key), count }))}
            foot={false}
            empty={texts.noSteps}
          />
          <p class="note text">{defined(ui, definitions.steps, view)}</p>
        </>
      )}
      <QuarterTables
        ui={ui}
        view={view}
        head={ui.say(texts.stepHead)}
        kinds={smallSteps.map(nameOf)}
        cellsOf={(column) => column.steps}
        withTotal={false}
        definition={definitions.stepQuarters}
      />
    </Section>
  );
}
