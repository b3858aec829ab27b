import type { Amount, ReportCell, ReportPart, Words } from '../../documents/report.ts';
import { fill, partOf } from '../../documents/report-words.ts';
import { numberOf, protectedWord, whyProtected } from '../../http/leaving.ts';
import { outcomeNames, outcomes, smallStepNames, smallSteps } from '../cases/index.ts';
import { type OutcomeRow, shownQuarters } from '../statistics/index.ts';
import type { CaseFact } from './facts.ts';
import { slotKey, slotsOf } from './grain.ts';
import { type Making, sourceOf } from './maker.ts';
import { periodOf } from './period.ts';

const texts = {
  outcomes: { sv: 'Hur det gick', en: 'How it went' },
  steps: { sv: 'Små steg', en: 'Small steps' },
  known: {
    sv: 'Svar om hur det gick kom för {count} frågor.',
    en: 'Answers about how it went came for {count} questions.',
  },
  none: { sv: 'Inga svar om hur det gick kom i perioden.', en: 'No answers about how it went came during the period.' },
  few: {
    sv: 'Så få svar om hur det gick kom att de inte visas.',
    en: 'So few answers about how it went came that they are not shown.',
  },
  stepsMessage: {
    sv: 'De små stegen visas kvartal för kvartal.',
    en: 'The small steps are shown quarter by quarter.',
  },
  definition: {
    sv: 'Utfallet är det som handläggaren senast har svarat. Det räknas i det kvartal då svaret kom, och varje kvartal är skyddat för sig, på samma sätt som i statistiken. Så går två paket inte att jämföra.',
    en: 'The outcome is what the case officer answered last. It counts in the quarter in which the answer came, and each quarter is protected by itself, in the same way as in the statistics. So two packs cannot be compared.',
  },
  stepDefinition: {
    sv: 'Steg som handläggaren har markerat efter rådet, i det kvartal då svaret kom. En fråga kan ha flera, så stegen går inte att summera.',
    en: 'Steps that the case officer marked after the advice, in the quarter in which the answer came. A question may have several, so the steps cannot be added up.',
  },
  outcome: { sv: 'Utfall', en: 'Outcome' },
  step: { sv: 'Steg', en: 'Step' },
  total: { sv: 'Totalt', en: 'Total' },
  of: { sv: 'svar', en: 'answers' },
} as const satisfies Record<string, Words>;

/** The very figures that the statistics publish for the group's members: nothing new, so nothing to subtract. */
export async function outcomeParts(making: Making, groupId: string): Promise<ReportPart[]> {
  const year = making.period.from.slice(0, 4);
  const slots = slotsOf(making.period, 'quarter');
  const periods = slots.flatMap(({ key }) => periodOf(`${year}-Q${Number(key.slice(5)) + 1}`) ?? []);
  const rows = added(making.all.flatMap((fact) => rowsOf(fact, groupId)));
  const columns = await shownQuarters(rows, groupId, periods, 'leaving', making.threshold);
  const word = (count: number | null): Amount => count ?? { hidden: protectedWord };
  const totals = columns.map(({ total }) => total);
  const shown = totals.flatMap((total) => total ?? []);
  const whole: Amount =
    shown.length === totals.length ? shown.reduce((sum, total) => sum + total, 0) : { hidden: protectedWord };
  const base = { source: sourceOf(making, texts.definition, whole, texts.of) };
  const count = numberOf(whole);
  const message = count === 0 ? texts.none : count === null ? texts.few : fill(texts.known, { count });
  if (shown.every((total) => total === 0))
    return [
      partOf({
        ...base,
        key: 'outcome',
        topic: texts.outcomes,
        message,
        remarks: count === null ? [whyProtected(making.threshold)] : [],
      }),
    ];
  const head = (label: Words) => [
    { label, kind: 'text' as const, width: 2 },
    ...slots.map((slot) => ({ label: slot.label, kind: 'number' as const })),
  ];
  const lines = (names: readonly Words[], cellsOf: (at: number) => readonly (number | null)[]): ReportCell[][] =>
    names.map((name, at) => [name, ...cellsOf(at).map(word)]);
  const table = lines(
    outcomes.map((outcome) => outcomeNames[outcome]),
    (at) => columns.map((column) => column.outcomes[at] ?? null),
  );
  return [
    partOf({
      ...base,
      key: 'outcome',
      topic: texts.outcomes,
      message,
      table: {
        caption: texts.outcomes,
        columns: head(texts.outcome),
        rows: [...table, [texts.total, ...totals.map(word)]],
      },
      remarks: [whyProtected(making.threshold)],
    }),
    partOf({
      key: 'steps',
      topic: texts.steps,
      message: texts.stepsMessage,
      source: { ...base.source, definition: texts.stepDefinition },
      table: {
        caption: texts.steps,
        columns: head(texts.step),
        rows: lines(
          smallSteps.map((step) => smallStepNames[step]),
          (at) => columns.map((column) => column.steps[at] ?? null),
        ),
      },
      remarks: [whyProtected(making.threshold)],
    }),
  ];
}

function rowsOf({ outcome, outcomeOn, steps }: CaseFact, groupId: string): OutcomeRow[] {
  if (outcome === null || outcomeOn === null) return [];
  const quarter = Number(slotKey(outcomeOn, 'quarter').slice(5)) + 1;
  const from = periodOf(`${outcomeOn.slice(0, 4)}-Q${quarter}`)?.from ?? '';
  const row = { groupId, quarter: from, count: 1 };
  return [
    { ...row, kind: 'outcome' as const, value: outcome },
    ...steps.map((value) => ({ ...row, kind: 'step' as const, value })),
  ];
}

/** One row for each quarter and value, as the database counts them. */
function added(rows: readonly OutcomeRow[]): OutcomeRow[] {
  const sums = new Map<string, OutcomeRow>();
  for (const row of rows) {
    const key = `${row.quarter} ${row.kind} ${row.value}`;
    sums.set(key, { ...row, count: (sums.get(key)?.count ?? 0) + row.count });
  }
  return [...sums.values()];
}
