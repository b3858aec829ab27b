import type { Amount, ReportPart, Words } from '../../documents/report.ts';
import { figure, fill, list, partOf, sentence } from '../../documents/report-words.ts';
import { numberOf, type SafeTable, safeTable, whyProtected } from '../../http/leaving.ts';
import { parties, partyNames } from '../organisation/index.ts';
import type { CaseFact, Origin } from './facts.ts';
import { type Grain, grains, type Slot, slotKey, slotsOf } from './grain.ts';
import { type Making, percent, percentUnit, questions, sourceOf } from './maker.ts';

const originNames: Record<Origin, Words> = {
  ...partyNames,
  personOrRelative: { sv: 'Person eller anhörig', en: 'Person or relative' },
  unknown: { sv: 'Part inte angiven', en: 'Party not stated' },
};
const inSentence: Record<Origin, Words> = {
  municipality: { sv: 'kommunen', en: 'the municipality' },
  employmentService: { sv: 'Arbetsförmedlingen', en: 'the employment service' },
  socialInsuranceAgency: { sv: 'Försäkringskassan', en: 'the social insurance agency' },
  region: { sv: 'regionen', en: 'the region' },
  personOrRelative: { sv: 'personer och anhöriga', en: 'persons and relatives' },
  unknown: { sv: 'en part som inte är angiven', en: 'a party that is not stated' },
};

const texts = {
  time: { sv: 'Frågor över tid', en: 'Questions over time' },
  rose: {
    sv: 'Frågorna ökade från {from} till {to} mellan {first} och {last}.',
    en: 'Questions rose from {from} to {to} between the {first} and the {last}.',
  },
  fell: {
    sv: 'Frågorna minskade från {from} till {to} mellan {first} och {last}.',
    en: 'Questions fell from {from} to {to} between the {first} and the {last}.',
  },
  same: {
    sv: 'Lika många frågor kom {first} och {last}: {from}.',
    en: 'As many questions came in the {first} as in the {last}: {from}.',
  },
  came: { sv: '{count} frågor kom in {period}.', en: '{count} questions came in during {period}.' },
  few: {
    sv: 'Så få frågor kom in {period} att antalet inte visas.',
    en: 'So few questions came in during {period} that their number is not shown.',
  },
  title: { sv: 'Frågor per {grain}', en: 'Questions by {grain}' },
  definition: {
    sv: 'En fråga räknas den dag den kom in, även när den har importerats senare. Återtagna och sammanförda frågor räknas inte.',
    en: 'A question counts on the day it came in, also when it was imported later. Withdrawn and merged questions do not count.',
  },
  both: { sv: 'Frågor per {grain} och part', en: 'Questions by {grain} and party' },
  total: { sv: 'Totalt', en: 'Total' },
  coarser: {
    sv: 'Talen är slagna ihop till {grain}, eftersom kortare perioder hade för få frågor för att visas.',
    en: 'The numbers are put together by {grain}, since shorter spans had too few questions to be shown.',
  },
  party: { sv: 'Frågor per part', en: 'Questions by party' },
  most: {
    sv: 'Flest frågor kom från {party}: {share} procent.',
    en: 'Most questions came from {party}: {share} per cent.',
  },
  mostEach: {
    sv: 'Flest frågor kom från {party}: {share} procent var.',
    en: 'Most questions came from {party}: {share} per cent each.',
  },
  mostHidden: {
    sv: 'Fördelningen mellan parterna är till stor del skyddad.',
    en: 'The distribution between the parties is largely protected.',
  },
  silent: { sv: 'Inga frågor kom från {parties}.', en: 'No questions came from {parties}.' },
  partyDefinition: {
    sv: 'Parten är den som handläggaren arbetar hos. Flera kommuner är en part. Återtagna och sammanförda frågor räknas inte.',
    en: 'The party is where the case officer works. Several municipalities are one party. Withdrawn and merged questions do not count.',
  },
  share: { sv: 'Andel', en: 'Share' },
} as const;

const grainNames: Record<Grain, Words> = {
  month: { sv: 'månad', en: 'month' },
  quarter: { sv: 'kvartal', en: 'quarter' },
  half: { sv: 'halvår', en: 'half-year' },
};

interface Cut {
  readonly grain: Grain;
  readonly slots: readonly Slot[];
  readonly origins: readonly Origin[];
  readonly table: SafeTable;
}

/** How much of a table may be hidden before a coarser one says more. */
const mostHidden = 0.5;

/**
 * Time and party in one table, protected together: two tables of the same questions could be compared. As fine as it goes
 * while every sum along time can be shown and at most half of the rest is hidden.
 */
async function finestCut(making: Making): Promise<Cut | null> {
  const origins = originsOf(making.facts);
  for (const grain of grains) {
    const slots = slotsOf(making.period, grain);
    if (slots.length < 2) continue;
    const counts = slots.map(({ key }) =>
      origins.map(
        (origin) =>
          making.facts.filter((fact) => fact.origin === origin && slotKey(fact.askedOn, grain) === key).length,
      ),
    );
    const table = await safeTable(
      'volumes',
      { rows: slots.map(({ key }) => key), columns: origins, counts },
      making.threshold,
    );
    const isShown = table.rowTotals.every((total) => numberOf(total) !== null);
    if (isShown && table.hidden <= mostHidden * slots.length * origins.length) return { grain, slots, origins, table };
  }
  return null;
}

/** The four parties always, the other two only when something came from them. */
function originsOf(facts: readonly CaseFact[]): Origin[] {
  const more = (['personOrRelative', 'unknown'] as const).filter((origin) =>
    facts.some((fact) => fact.origin === origin),
  );
  return [...parties, ...more];
}

/** Each by itself, when both together would hide too much: they have nothing in common but the whole. */
async function alone(
  making: Making,
): Promise<{ time: Cut | null; origins: readonly Origin[]; party: readonly Amount[] }> {
  const origins = originsOf(making.facts);
  const counts = [origins.map((origin) => making.facts.filter((fact) => fact.origin === origin).length)];
  const party = await safeTable('volumes', { rows: ['all'], columns: origins, counts }, making.threshold);
  for (const grain of grains) {
    const slots = slotsOf(making.period, grain);
    if (slots.length < 2) continue;
    const column = slots.map(({ key }) => [making.facts.filter((fact) => slotKey(fact.askedOn, grain) === key).length]);
    const table = await safeTable(
      'volumes',
      { rows: slots.map(({ key }) => key), columns: ['all'], counts: column },
      making.threshold,
    );
    if (table.rowTotals.every((total) => numberOf(total) !== null))
      return { time: { grain, slots, origins: [], table }, origins, party: party.cells[0] ?? [] };
  }
  return { time: null, origins, party: party.cells[0] ?? [] };
}

export async function volumeParts(making: Making): Promise<ReportPart[]> {
  const together = await finestCut(making);
  const apart = together ? null : await alone(making);
  const cut = together ?? apart?.time ?? null;
  const origins = together?.origins ?? apart?.origins ?? [];
  const byOrigin = together?.table.columnTotals ?? apart?.party ?? [];
  return [timePart(making, cut), partyPart(making, origins, byOrigin)];
}

function timePart(making: Making, cut: Cut | null): ReportPart {
  const source = sourceOf(making, texts.definition);
  const base = { key: 'time', topic: texts.time, source, figures: [figure(questionsLabel, making.total, source)] };
  if (!cut) return partOf({ ...base, message: countMessage(making), remarks: [whyProtected(making.threshold)] });
  const { grain, slots, table } = cut;
  const values = { grain: grainNames[grain] };
  const points = slots.map(({ label }, at) => ({ label, value: table.rowTotals[at] ?? null }));
  return partOf({
    ...base,
    message: trend(making, cut),
    chart: { kind: 'columns', title: fill(texts.title, values), unit: questions, points },
    table: timeTable(cut),
    remarks: [
      ...(grain === 'month' ? [] : [fill(texts.coarser, values)]),
      ...(table.hidden > 0 ? [whyProtected(making.threshold)] : []),
    ],
  });
}

const questionsLabel: Words = { sv: 'Frågor', en: 'Questions' };

function timeTable({ grain, slots, origins, table }: Cut): ReportPart['table'] {
  const values = { grain: grainNames[grain] };
  return {
    caption: fill(origins.length > 0 ? texts.both : texts.title, values),
    columns: [
      { label: sentence(grainNames[grain]), kind: 'text' },
      ...origins.map((origin) => ({ label: originNames[origin], kind: 'number' as const })),
      { label: texts.total, kind: 'number' },
    ],
    rows: [
      ...slots.map(({ name }, at) => [
        sentence(name),
        ...(origins.length > 0 ? (table.cells[at] ?? []) : []),
        table.rowTotals[at] ?? null,
      ]),
      [texts.total, ...(origins.length > 0 ? table.columnTotals : []), table.total],
    ],
  };
}

function countMessage(making: Making): Words {
  const count = numberOf(making.total);
  return fill(count === null ? texts.few : texts.came, { count: count ?? 0, period: making.name });
}

function trend(making: Making, { slots, table }: Cut): Words {
  const from = numberOf(table.rowTotals[0] ?? null);
  const to = numberOf(table.rowTotals.at(-1) ?? null);
  const [first, last] = [slots[0], slots.at(-1)];
  if (from === null || to === null || !first || !last) return countMessage(making);
  const text = to > from ? texts.rose : to < from ? texts.fell : texts.same;
  return fill(text, { from, to, first: withoutLastWord(first.name, last.name), last: last.name });
}

/** "första och fjärde kvartalet": a word that both end with is said once. */
function withoutLastWord(first: Words, last: Words): Words {
  const shortened = (text: string, other: string): string => {
    const end = text.slice(text.lastIndexOf(' '));
    return text.includes(' ') && other.endsWith(end) ? text.slice(0, -end.length) : text;
  };
  return { sv: shortened(first.sv, last.sv), en: shortened(first.en, last.en) };
}

function partyPart(making: Making, origins: readonly Origin[], counts: readonly Amount[]): ReportPart {
  const source = sourceOf(making, texts.partyDefinition);
  const total = numberOf(making.total);
  const lines = origins.map((origin, at) => ({ origin, count: counts[at] ?? null }));
  const sorted = lines.toSorted((a, b) => (numberOf(b.count) ?? -1) - (numberOf(a.count) ?? -1));
  const [first] = sorted;
  const highest = first ? numberOf(first.count) : null;
  const most = lines.filter(({ count }) => highest !== null && numberOf(count) === highest);
  const hidden = lines.filter(({ count }) => numberOf(count) === null).length;
  const silent = lines.filter(({ origin, count }) => count === 0 && (parties as readonly string[]).includes(origin));
  const shareOf = (count: Amount): Amount => {
    const number = numberOf(count);
    return number === null || !total ? count : percent(number, total);
  };
  return partOf({
    key: 'party',
    topic: texts.party,
    message:
      first && highest && total
        ? fill(most.length > 1 ? texts.mostEach : texts.most, {
            party: list(most.map(({ origin }) => inSentence[origin])),
            share: percent(highest, total),
          })
        : texts.mostHidden,
    source,
    chart: {
      kind: 'bars',
      title: texts.party,
      unit: questions,
      points: sorted.map(({ origin, count }) => ({ label: originNames[origin], value: count })),
    },
    table: {
      caption: texts.party,
      columns: [
        { label: { sv: 'Part', en: 'Party' }, kind: 'text' },
        { label: questionsLabel, kind: 'number' },
        {
          label: { sv: `${texts.share.sv}, ${percentUnit.sv}`, en: `${texts.share.en}, ${percentUnit.en}` },
          kind: 'number',
        },
      ],
      rows: sorted.map(({ origin, count }) => [originNames[origin], count, shareOf(count)]),
    },
    remarks: [
      ...(silent.length > 0
        ? [fill(texts.silent, { parties: list(silent.map(({ origin }) => inSentence[origin])) })]
        : []),
      ...(hidden > 0 ? [whyProtected(making.threshold)] : []),
    ],
  });
}
