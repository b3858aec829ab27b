import { Fact, Section } from '../../design/parts.tsx';
import { Table, TooFew } from '../../design/table.tsx';
import type { Ui } from '../../http/ui.tsx';
import { medianDays } from './columns.ts';
import { percentOf } from './figures.ts';
import { type Outcome, outcomeNames, type SmallStep, smallStepNames } from './kinds.ts';
import type { StatisticsView } from './read.ts';
import { definitions, texts } from './texts.ts';
import { defined } from './words.ts';

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
              days: days === 1 ? ui.say(texts.oneDay) : ui.say(texts.days, { days: number(ui, days) }),
            })}
      </Fact>
      <p class="note text">{defined(ui, definitions.advice, view, responseDays.length)}</p>
    </Section>
  );
}

function number(ui: Ui, value: number): string {
  return value.toLocaleString(ui.language === 'sv' ? 'sv-SE' : 'en-GB');
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

interface OutcomeLine {
  name: string;
  count: number;
}

export function Outcomes({ ui, view }: PartProps) {
  const { advised, withOutcome } = view.total;
  const lines: OutcomeLine[] = view.outcomes.shown
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => ({ name: ui.say(outcomeNames[key as Outcome]), count }));
  if (view.outcomes.pooled !== null) lines.push({ name: ui.say(texts.pooled), count: view.outcomes.pooled });
  return (
    <Section title={ui.say(texts.outcome)}>
      <Fact>{ui.say(texts.outcomeFact, { part: withOutcome, whole: advised })}</Fact>
      <Table
        language={ui.language}
        caption={ui.say(texts.outcomeHead)}
        rows={lines}
        columns={[
          { key: 'name', head: ui.say(texts.outcomeHead), rowHead: true, cell: (line) => line.name },
          { key: 'count', head: ui.say(texts.countHead), numeric: true, cell: (line) => line.count },
        ]}
        foot={[ui.say(texts.sum), lines.reduce((sum, line) => sum + line.count, 0)]}
        note={view.outcomes.pooled === null ? undefined : ui.say(texts.pooledNote)}
        empty={<p class="note">{ui.say(texts.noOutcomes)}</p>}
      />
      <p class="note text">{defined(ui, definitions.outcome, view, withOutcome)}</p>
    </Section>
  );
}

/** Those who read the questions see the steps that were taken; the others see all kinds, small counts in words. */
export function Steps({ ui, view }: PartProps) {
  const lines = view.steps.filter(({ count }) => count === null || count > 0);
  const nobody = view.total.withOutcome === 0;
  return (
    <Section title={ui.say(texts.steps)}>
      <Table
        language={ui.language}
        caption={ui.say(texts.steps)}
        captionHidden
        rows={nobody ? [] : lines}
        columns={[
          {
            key: 'step',
            head: ui.say(texts.stepHead),
            rowHead: true,
            cell: (line) => ui.say(smallStepNames[line.key as SmallStep]),
          },
          {
            key: 'count',
            head: ui.say(texts.countHead),
            numeric: true,
            cell: (line) => line.count ?? <TooFew>{ui.say(texts.tooFew)}</TooFew>,
          },
        ]}
        note={view.isProtected ? ui.say(texts.tooFewNote) : undefined}
        empty={<p class="note">{ui.say(texts.noSteps)}</p>}
      />
      <p class="note text">{defined(ui, definitions.steps, view)}</p>
    </Section>
  );
}
