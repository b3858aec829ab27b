import type { Attribute, Condition, Facts, Rule, RuleFile, Service, Value } from '../src/index.ts';

/** A seeded generator (mulberry32), so that every run measures the same. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Random = (below: number) => number;

const named = (ids: readonly string[]) => ids.map((id) => ({ id, label: id }));
const places = ['Enköping', 'Heby', 'Håbo', 'Knivsta', 'Tierp', 'Uppsala', 'Älvkarleby', 'Östhammar'];

/** Twenty age bands, eight municipalities, four levels twice, eight lengths, nine yes-or-no: 10,485,760 cells. */
export const attributes: readonly Attribute[] = [
  { id: 'age', label: 'Ålder', kind: 'number', unit: 'år', min: 16, max: 67 },
  { id: 'municipality', label: 'Bostadskommun', kind: 'choice', values: named(places) },
  { id: 'education', label: 'Utbildning', kind: 'choice', ordered: true, values: named(['a', 'b', 'c', 'd']) },
  { id: 'language', label: 'Svenska', kind: 'choice', ordered: true, values: named(['a', 'b', 'c', 'd']) },
  { id: 'months', label: 'Månader utan arbete', kind: 'number', unit: 'månader', min: 0, max: 60 },
  ...Array.from(
    { length: 9 },
    (_, index): Attribute => ({ id: `fact${index}`, label: `Fakta ${index}`, kind: 'boolean' }),
  ),
];

const ageCuts = [17, 18, 19, 20, 21, 23, 25, 27, 30, 33, 36, 40, 44, 48, 52, 56, 60, 64, 66];
const monthCuts = [3, 6, 9, 12, 14, 24, 36];

function some(random: Random, ids: readonly string[], most: number): readonly string[] {
  const chosen = ids.filter(() => random(100) < most);
  return chosen.length > 0 ? chosen : [ids[random(ids.length)] ?? ''];
}

function conditions(random: Random, attribute: Attribute, width: number): readonly Condition[] {
  const { id } = attribute;
  if (attribute.kind === 'boolean') return [{ attribute: id, op: 'eq', value: random(2) === 1 }];
  if (attribute.kind === 'choice') {
    return [
      {
        attribute: id,
        op: 'in',
        value: some(
          random,
          attribute.values.map((value) => value.id),
          width,
        ),
      },
    ];
  }
  const cuts = id === 'age' ? ageCuts : monthCuts;
  const low = random(Math.ceil((cuts.length * (100 - width)) / 100) + 1);
  const high = Math.min(cuts.length - 1, low + Math.round((cuts.length * width) / 100));
  return [
    { attribute: id, op: 'gte', value: cuts[low] ?? 0 },
    { attribute: id, op: 'lte', value: (cuts[high] ?? 60) - 1 },
  ];
}

/** Services of five conditions each (a span counts as two); `width` = share of the values that a condition accepts, in %. */
export function catalogue(count: number, width: number, seed: number): RuleFile {
  const random = seeded(seed);
  const services = Array.from({ length: count }, (_, index): Service => {
    const all: Rule[] = [];
    const left = [...attributes];
    while (all.length < 5) {
      const [attribute] = left.splice(random(left.length), 1);
      if (attribute) all.push(...conditions(random, attribute, width).slice(0, 5 - all.length));
    }
    return { name: `service ${index}`, principal: 'municipality', rule: { all } };
  });
  return { attributes, services };
}

/** The same with waits, and every tenth establishing one of three facts, of which one does not last. */
export function network(count: number, seed: number): RuleFile {
  const random = seeded(seed);
  const file = catalogue(count, 60, 1);
  return {
    attributes: file.attributes.map((one) => (one.id === 'fact0' ? { ...one, lastsWeeks: 12 } : one)),
    services: file.services.map((service, index) => ({
      ...service,
      waitingWeeks: random(30),
      ...(index % 10 === 0 ? { establishes: [{ attribute: `fact${random(3)}`, value: true }] } : {}),
    })),
  };
}

function answer(random: Random, attribute: Attribute): Value {
  if (attribute.kind === 'boolean') return random(2) === 1;
  if (attribute.kind === 'number')
    return (attribute.min ?? 0) + random((attribute.max ?? 0) - (attribute.min ?? 0) + 1);
  return 'values' in attribute ? (attribute.values[random(attribute.values.length)]?.id ?? '') : '';
}

/** Profiles of which `known` per cent of the answers are given. */
export function profiles(count: number, known: number, seed: number): readonly Facts[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      attributes.flatMap((attribute) =>
        random(100) < known ? [[attribute.id, answer(random, attribute)] as const] : [],
      ),
    ),
  );
}

/**
 * A decision table as one gets it from a decision tree over numbers, some rules missing and some too wide: the shape of
 * the tables in the published measurements.
 */
export function decisionTable(rules: number, columns: number, seed: number): RuleFile {
  const random = seeded(seed);
  const top = 9_999;
  let cells: (readonly [number, number])[][] = [Array.from({ length: columns }, () => [0, top] as const)];
  while (cells.length < rules) {
    const cell = cells.splice(random(cells.length), 1)[0] ?? [];
    const column = random(columns);
    const [low, high] = cell[column] ?? [0, top];
    if (high - low < 20) {
      cells.push(cell);
      continue;
    }
    const cut = low + 5 + random(high - low - 10);
    cells.push(cell.with(column, [low, cut]), cell.with(column, [cut + 1, high]));
  }
  cells = cells.filter(() => random(100) >= 3);
  const ids = Array.from({ length: columns }, (_, index) => `column${index}`);
  const services = cells.map((cell, index): Service => {
    const all = cell.flatMap(([low, high], column): Condition[] => {
      const attribute = ids[column] ?? '';
      const wider = random(100) < 2 ? random(200) : 0;
      return [
        ...(low > 0 ? [{ attribute, op: 'gte' as const, value: Math.max(0, low - wider) }] : []),
        ...(high < top ? [{ attribute, op: 'lte' as const, value: high }] : []),
      ];
    });
    return { name: `rule ${index}`, principal: 'table', rule: { all } };
  });
  return {
    attributes: ids.map((id) => ({ id, label: id, kind: 'number', min: 0, max: top })),
    services,
  };
}
