import type { Condition, RuleFile } from '../src/index.ts';

/**
 * Missing rules as published: D. Calvanese, M. Dumas, Ü. Laurson, F. M. Maggi, M. Montali, I. Teinemaa, "Semantics and
 * Analysis of DMN Decision Tables", BPM 2016, LNCS 9850, arXiv:1603.07466: a sweep over one column after another with the
 * rules that are active there, going on to the next column between two boundaries, and joining neighbouring regions.
 * Written here from the description, as the peer that the same table is measured with. Returns the number of missing
 * profiles, for comparison, and of regions; undefined when it takes more than `budget` milliseconds.
 */
export function sweep(
  file: RuleFile,
  budget: number,
): { readonly profiles: number; readonly regions: number } | undefined {
  const deadline = performance.now() + budget;
  const columns = file.attributes.map((one) => ({
    id: one.id,
    min: one.kind === 'number' ? (one.min ?? 0) : 0,
    max: one.kind === 'number' ? (one.max ?? 0) : 0,
  }));
  const rules = file.services.map((service) => {
    const leaves: readonly Condition[] =
      'all' in service.rule ? service.rule.all.filter((rule): rule is Condition => 'attribute' in rule) : [];
    return columns.map(({ id, min, max }) => {
      const mine = leaves.filter((leaf) => leaf.attribute === id);
      const low = Math.max(min, ...mine.filter((leaf) => leaf.op === 'gte').map((leaf) => Number(leaf.value)));
      const high = Math.min(max, ...mine.filter((leaf) => leaf.op === 'lte').map((leaf) => Number(leaf.value)));
      return [low, high] as const;
    });
  });
  type Region = readonly (readonly [number, number])[];
  const regions: Region[] = [];
  const rest = (at: number): Region => columns.slice(at).map(({ min, max }) => [min, max] as const);
  const walk = (at: number, active: readonly number[], prefix: Region): void => {
    const column = columns[at];
    if (!column || performance.now() > deadline) return;
    const starts = new Set([column.min]);
    for (const rule of active) {
      const [low, high] = rules[rule]?.[at] ?? [0, 0];
      starts.add(low);
      if (high < column.max) starts.add(high + 1);
    }
    const sorted = [...starts].sort((a, b) => a - b);
    sorted.forEach((low, index) => {
      const high = (sorted[index + 1] ?? column.max + 1) - 1;
      const here = active.filter((rule) => {
        const [from, to] = rules[rule]?.[at] ?? [1, 0];
        return from <= low && to >= high;
      });
      const span = [...prefix, [low, high] as const];
      if (here.length > 0) walk(at + 1, here, span);
      else {
        const found = [...span, ...rest(at + 1)];
        const last = regions.at(-1);
        const isNext =
          last?.every(([from, to], i) =>
            i === at ? to === low - 1 : from === found[i]?.[0] && to === found[i]?.[1],
          ) ?? false;
        if (last && isNext) regions[regions.length - 1] = last.with(at, [last[at]?.[0] ?? low, high]);
        else regions.push(found);
      }
    });
  };
  walk(
    0,
    rules.map((_, index) => index),
    [],
  );
  if (performance.now() > deadline) return undefined;
  const size = (region: Region) => region.reduce((product, [low, high]) => product * (high - low + 1), 1);
  return { profiles: regions.reduce((sum, region) => sum + size(region), 0), regions: regions.length };
}
