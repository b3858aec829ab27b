import type { Amount, ReportPart, ReportStep, Words } from '../../documents/report.ts';
import { figure, fill, partOf } from '../../documents/report-words.ts';
import { numberOf, safeCount, safeTable, whyProtected } from '../../http/leaving.ts';
import { saidMedian } from '../../kernel/median.ts';
import { type Making, percent, percentUnit, questions, sourceOf } from './maker.ts';

const texts = {
  topic: { sv: 'Farleden', en: 'The fairway' },
  question: { sv: 'Fråga', en: 'Question' },
  advice: { sv: 'Råd', en: 'Advice' },
  outcome: { sv: 'Utfall', en: 'Outcome' },
  none: { sv: 'Inga frågor kom in {period}.', en: 'No questions came in during {period}.' },
  some: {
    sv: '{advised} av {asked} frågor fick råd. Hur det gick vet vi för {outcomes}.',
    en: '{advised} of {asked} questions were advised. We know how it went for {outcomes}.',
  },
  all: {
    sv: 'Alla {asked} frågor fick råd. Hur det gick vet vi för {outcomes}.',
    en: 'All {asked} questions were advised. We know how it went for {outcomes}.',
  },
  allUnknown: {
    sv: 'Alla {asked} frågor fick råd. Hur det gick vet vi inte för någon.',
    en: 'All {asked} questions were advised. We do not know how it went for any.',
  },
  advisedOnly: { sv: '{advised} av {asked} frågor fick råd.', en: '{advised} of {asked} questions were advised.' },
  asked: { sv: '{asked} frågor kom in {period}.', en: '{asked} questions came in during {period}.' },
  few: {
    sv: 'Så få frågor kom in {period} att antalet inte visas.',
    en: 'So few questions came in during {period} that their number is not shown.',
  },
  definition: {
    sv: 'Räknar frågor som kom in i perioden: hur många som har fått råd och hur många som har ett utfall den dag underlaget gjordes. Hinder, beslut, åtgärder, effekter och svar är gruppens egna i perioden, inte personer.',
    en: 'Counts questions that came in during the period: how many have been advised and how many have an outcome on the day the pack was made. Obstacles, decisions, actions, effects and answers are the group’s own in the period, not people.',
  },
  advisedLabel: { sv: 'Har fått råd', en: 'Advised' },
  outcomesLabel: { sv: 'Utfall kända', en: 'Outcomes known' },
  daysLabel: { sv: 'Dagar till råd, median', en: 'Days to advice, median' },
  outcomeDaysLabel: { sv: 'Dagar från råd till utfall, median', en: 'Days from advice to outcome, median' },
  days: { sv: 'dagar', en: 'days' },
  share: {
    sv: 'Andel av periodens frågor, i hela procent.',
    en: 'Share of the period’s questions, in whole per cent.',
  },
  adviceDays: {
    sv: 'Hälften fick råd snabbare och hälften långsammare. Dagar från fråga till råd, helger inräknade; räknas bara på frågor som ställts i Farled.',
    en: 'Half were advised faster and half slower. Days from question to advice, weekends included; counted only on questions asked in Farled.',
  },
  outcomeDays: {
    sv: 'Hälften gick snabbare och hälften långsammare. Dagar från råd till att handläggaren svarade hur det gick; bara frågor som ställts i Farled.',
    en: 'Half went faster and half slower. Days from advice until the case officer answered how it went; only questions asked in Farled.',
  },
  noDays: {
    sv: 'Dagar till råd går inte att räkna, eftersom för få frågor i perioden ställdes i Farled.',
    en: 'Days to advice cannot be counted, since too few questions of the period were asked in Farled.',
  },
  step: { sv: 'Steg', en: 'Step' },
  count: { sv: 'Antal', en: 'Count' },
  what: { sv: 'Räknar', en: 'Counts' },
  stepDays: { sv: 'Dagar från steget före, median', en: 'Days from the step before, median' },
} as const;

/** The line from question to answer: what the questions did, and what the group did with what they met. */
export async function coursePart(making: Making, later: readonly ReportStep[]): Promise<ReportPart> {
  const { facts, threshold } = making;
  const withOutcome = facts.filter(({ outcome }) => outcome !== null).length;
  const advised = facts.filter(({ isAdvised, outcome }) => isAdvised && outcome === null).length;
  const waiting = facts.length - withOutcome - advised;
  // Three that exclude each other, so that no difference between two of the steps tells of a few.
  const table = await safeTable(
    'volumes',
    { rows: ['all'], columns: ['outcome', 'advised', 'waiting'], counts: [[withOutcome, advised, waiting]] },
    threshold,
  );
  const [outcomes = null, advisedOnly = null] = table.cells[0] ?? [];
  const sum = (numberOf(outcomes) ?? Number.NaN) + (numberOf(advisedOnly) ?? Number.NaN);
  const advisedAmount: Amount = Number.isNaN(sum) ? advisedOnly : sum;
  const hiddenSum = Number.isNaN(sum) && numberOf(advisedOnly) !== null ? outcomes : advisedAmount;
  const adviceDays = medianOf(making, ({ adviceDays: days }) => days);
  const outcomeDays = medianOf(making, ({ outcomeDays: days }) => days);
  const steps: ReportStep[] = [
    { name: texts.question, count: making.total, of: questions, days: null, state: 'passed' },
    { name: texts.advice, count: hiddenSum, of: questions, days: adviceDays.days, state: 'passed' },
    { name: texts.outcome, count: outcomes, of: questions, days: outcomeDays.days, state: 'passed' },
    ...later,
  ];
  const source = sourceOf(making, texts.definition);
  const hidden = [hiddenSum, outcomes].some((amount) => numberOf(amount) === null);
  return partOf({
    key: 'course',
    topic: texts.topic,
    message: messageOf(making, numberOf(hiddenSum), numberOf(outcomes)),
    source,
    figures: facts.length === 0 ? [] : figuresOf(making, hiddenSum, outcomes, adviceDays, outcomeDays),
    steps: steps.map((step) => (step.count === 0 ? { ...step, state: 'ahead' as const } : step)),
    table: {
      caption: texts.topic,
      columns: [
        { label: texts.step, kind: 'text' },
        { label: texts.count, kind: 'number' },
        { label: texts.what, kind: 'text' },
        { label: texts.stepDays, kind: 'number' },
      ],
      rows: steps.map(({ name, count, of, days }) => [name, count, of, days]),
    },
    remarks: [
      ...(facts.length > 0 && adviceDays.days === null ? [texts.noDays] : []),
      ...(facts.length > 0 && hidden ? [whyProtected(threshold)] : []),
    ],
  });
}

function messageOf(making: Making, advised: number | null, outcomes: number | null): Words {
  const asked = numberOf(making.total);
  if (asked === 0) return fill(texts.none, { period: making.name });
  if (asked === null) return fill(texts.few, { period: making.name });
  if (advised === null) return fill(texts.asked, { asked, period: making.name });
  if (outcomes === null) return fill(texts.advisedOnly, { advised, asked });
  if (outcomes === 0) return fill(advised === asked ? texts.allUnknown : texts.advisedOnly, { advised, asked });
  return fill(advised === asked ? texts.all : texts.some, { advised, asked, outcomes });
}

interface Median {
  readonly days: Amount;
  readonly n: Amount;
}

/** Of fewer than the threshold a median is somebody's own number. */
function medianOf({ facts, threshold }: Making, daysOf: (fact: Making['facts'][number]) => number | null): Median {
  const values = facts.flatMap((fact) => daysOf(fact) ?? []);
  const n: Amount = values.length === 0 ? 0 : safeCount('volumes', values.length, threshold);
  const middle = saidMedian(values);
  return { n, days: middle === null ? null : numberOf(n) ? middle : n };
}

function figuresOf(making: Making, advised: Amount, outcomes: Amount, adviceDays: Median, outcomeDays: Median) {
  const asked = numberOf(making.total);
  const share = sourceOf(making, texts.share);
  const shareOf = (amount: Amount): Amount => {
    const count = numberOf(amount);
    return count === null || !asked ? amount : percent(count, asked);
  };
  return [
    figure(texts.advisedLabel, shareOf(advised), share, percentUnit),
    figure(texts.outcomesLabel, shareOf(outcomes), share, percentUnit),
    figure(texts.daysLabel, adviceDays.days, sourceOf(making, texts.adviceDays, adviceDays.n), texts.days),
    figure(texts.outcomeDaysLabel, outcomeDays.days, sourceOf(making, texts.outcomeDays, outcomeDays.n), texts.days),
  ];
}
