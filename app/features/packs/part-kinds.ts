import type { Amount, ReportPart, Words } from '../../documents/report.ts';
import { fill, partOf, sentence } from '../../documents/report-words.ts';
import { numberOf, pooled, safeCount, safeShare, safeTable, whyProtected } from '../../http/leaving.ts';
import type { CountKind } from '../../kernel/counts.ts';
import { incomeSourceNames } from '../cases/index.ts';
import type { CaseFact } from './facts.ts';
import { type Making, percent, questions, sourceOf } from './maker.ts';

const questionsLabel: Words = { sv: 'Frågor', en: 'Questions' };
const shareLabel: Words = { sv: 'Andel, %', en: 'Share, %' };
const notStated: Words = { sv: 'Inte angivet', en: 'Not stated' };

/** Names of an association's own list, by code. */
export type Names = ReadonlyMap<string, { readonly name: Words; readonly countedAs: string | null }>;

interface Kinds {
  readonly key: string;
  readonly topic: Words;
  readonly head: Words;
  readonly kind: CountKind;
  readonly definition: Words;
  readonly others: Words;
  /** Most of all, in a sentence with {name} and {share}. */
  readonly most: Words;
  readonly none: Words;
  readonly of: Words;
}

interface Line {
  readonly name: Words;
  readonly count: Amount;
}

const hiddenMessage: Words = {
  sv: 'Fördelningen är skyddad, eftersom talen är små.',
  en: 'The distribution is protected, since the numbers are small.',
};

function part(
  making: Making,
  kinds: Kinds,
  lines: readonly Line[],
  whole: Amount,
  remarks: readonly Words[],
): ReportPart {
  const source = sourceOf(making, kinds.definition, whole, kinds.of);
  const all = numberOf(whole);
  // What was not stated says nothing, however often.
  const first = lines.find(({ name, count }) => numberOf(count) !== null && name !== notStated);
  const count = first ? numberOf(first.count) : null;
  const hidden = lines.some((line) => typeof line.count === 'object' && line.count !== null);
  const shareOf = (value: Amount): Amount => {
    const number = numberOf(value);
    return number === null || !all ? value : percent(number, all);
  };
  const message =
    all === 0
      ? kinds.none
      : first && count !== null && all
        ? fill(kinds.most, { name: first.name, share: percent(count, all), count })
        : hiddenMessage;
  if (!first || all === 0)
    return partOf({
      key: kinds.key,
      topic: kinds.topic,
      message,
      source,
      remarks: all === 0 ? [] : [whyProtected(making.threshold)],
    });
  return partOf({
    key: kinds.key,
    topic: kinds.topic,
    message,
    source,
    chart: {
      kind: 'bars',
      title: kinds.topic,
      unit: kinds.of,
      points: lines.map(({ name, count: value }) => ({ label: sentence(name), value })),
    },
    table: {
      caption: kinds.topic,
      columns: [
        { label: kinds.head, kind: 'text', width: 3 },
        { label: questionsLabel, kind: 'number' },
        { label: shareLabel, kind: 'number' },
      ],
      rows: lines.map(({ name, count: value }) => [sentence(name), value, shareOf(value)]),
    },
    remarks: [...remarks, ...(hidden ? [whyProtected(making.threshold)] : [])],
  });
}

/** Kinds of which each question has one: the small ones together, then proved safe with their sum. */
async function exclusive(making: Making, kinds: Kinds, values: readonly (Words | null)[]): Promise<ReportPart> {
  const counts = new Map<string, { key: Words; count: number }>();
  for (const value of values) {
    const key = value ?? notStated;
    const line = counts.get(key.sv) ?? { key, count: 0 };
    counts.set(key.sv, { ...line, count: line.count + 1 });
  }
  const { shown, others } = pooled([...counts.values()], making.threshold);
  const rows = [
    ...shown.map(({ key, count }) => ({ name: key, count })),
    ...(others === null ? [] : [{ name: kinds.others, count: others }]),
  ];
  const whole = safeCount(kinds.kind, values.length, making.threshold);
  if (values.every((value) => value === null)) return part(making, kinds, [], 0, []);
  const table = await safeTable(
    kinds.kind,
    { rows: rows.map((_, at) => String(at)), columns: ['all'], counts: rows.map(({ count }) => [count]) },
    making.threshold,
  );
  const lines = rows.map(({ name }, at) => ({ name, count: table.rowTotals[at] ?? null }));
  const isPooled = others !== null && shown.length > 0;
  return part(making, kinds, shown.length === 0 ? [] : lines, whole, isPooled ? [pooledRemark(making.threshold)] : []);
}

function pooledRemark(threshold: number): Words {
  return {
    sv: `Det som färre än ${threshold} frågor gällde räknas ihop, så att ingen person kan kännas igen.`,
    en: `What fewer than ${threshold} questions were about is counted together, so that no person can be recognised.`,
  };
}

/** Kinds of which a question may have several: each by itself, and none at all not told apart from a few. */
function overlapping(
  making: Making,
  kinds: Kinds,
  facts: readonly CaseFact[],
  names: Readonly<Record<string, Words>>,
  valuesOf: (fact: CaseFact) => readonly string[],
): ReportPart {
  const whole = facts.length === 0 ? 0 : safeCount(kinds.kind, facts.length, making.threshold);
  const all = Object.entries(names).map(([value, name]) => ({
    name,
    count: safeShare(
      kinds.kind,
      facts.filter((fact) => valuesOf(fact).includes(value)).length,
      facts.length,
      making.threshold,
    ),
  }));
  const shown = all
    .filter(({ count }) => numberOf(count) !== null)
    .sort((a, b) => (numberOf(b.count) ?? 0) - (numberOf(a.count) ?? 0));
  const rest = all.length - shown.length;
  const few: Words = {
    sv: `${rest} andra visas inte: ${kinds.others.sv}. De gäller färre än ${making.threshold} frågor var, eller inga.`,
    en: `${rest} others are not shown: ${kinds.others.en}. They are about fewer than ${making.threshold} questions each, or none.`,
  };
  return part(making, kinds, shown, whole, rest > 0 && shown.length > 0 ? [few] : []);
}

const categoryName = (names: Names, code: string | null): Words | null => {
  const found = code === null ? undefined : names.get(code);
  if (!found) return null;
  return (found.countedAs ? names.get(found.countedAs)?.name : undefined) ?? found.name;
};

export function incomePart(making: Making): ReportPart {
  const kinds: Kinds = {
    key: 'income',
    topic: { sv: 'Vad personerna lever på', en: 'What the people live on' },
    head: { sv: 'Ersättning', en: 'Income' },
    kind: 'attributes',
    definition: {
      sv: 'En fråga kan ha flera ersättningar, så de går inte att summera. Handläggaren anger dem när frågan ställs.',
      en: 'A question may have several incomes, so they cannot be added up. The case officer states them when asking.',
    },
    others: { sv: 'de vanliga ersättningarna i övrigt', en: 'the other usual incomes' },
    most: {
      sv: 'Vanligast är {name}: {share} procent av frågorna.',
      en: 'Most common is {name}: {share} per cent of the questions.',
    },
    none: { sv: 'Inga frågor att räkna ersättningar på.', en: 'No questions to count incomes of.' },
    of: questions,
  };
  const names = Object.fromEntries(
    Object.entries(incomeSourceNames).map(([key, name]) => [key, { sv: lower(name.sv), en: lower(name.en) }]),
  );
  return overlapping(making, kinds, making.facts, names, (fact) => fact.incomes);
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export function needPart(making: Making, names: Names): Promise<ReportPart> {
  return exclusive(
    making,
    {
      key: 'need',
      topic: { sv: 'Vad frågorna gäller', en: 'What the questions are about' },
      head: { sv: 'Behov', en: 'Need' },
      kind: 'attributes',
      definition: {
        sv: 'Varje fråga har ett behov ur förbundets lista. Ett behov som tagits bort räknas som det som ersatte det.',
        en: 'Each question has one need of the association’s list. A need that was taken away counts as the one that replaced it.',
      },
      others: { sv: 'Övriga behov', en: 'Other needs' },
      most: {
        sv: 'Vanligaste behovet: {name}, {share} procent av frågorna.',
        en: 'Most common need: {name}, {share} per cent of the questions.',
      },
      none: { sv: 'Ingen fråga säger vilket behov den gäller.', en: 'No question says which need it is about.' },
      of: questions,
    },
    making.facts.map(({ need }) => categoryName(names, need)),
  );
}

export function hindrancePart(making: Making, names: Names): Promise<ReportPart> {
  return exclusive(
    making,
    {
      key: 'hindrance',
      topic: { sv: 'Vad som hindrar', en: 'What stands in the way' },
      head: { sv: 'Hinder i frågan', en: 'Obstacle in the question' },
      kind: 'attributes',
      definition: {
        sv: 'Det hinder som handläggaren valde ur förbundets lista när frågan ställdes.',
        en: 'The obstacle that the case officer chose from the association’s list when asking.',
      },
      others: { sv: 'Övriga hinder', en: 'Other obstacles' },
      most: {
        sv: 'Vanligaste hindret: {name}, {share} procent av frågorna.',
        en: 'Most common obstacle: {name}, {share} per cent of the questions.',
      },
      none: { sv: 'Ingen fråga säger vad som hindrar.', en: 'No question says what stands in the way.' },
      of: questions,
    },
    making.facts.map(({ obstacle }) => categoryName(names, obstacle)),
  );
}
