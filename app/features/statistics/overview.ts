import type { Text } from '../../kernel/text.ts';
import type { Party } from '../organisation/index.ts';
import { type LowVolume, lowVolumeOf, silentParties } from './alerts.ts';
import { type CountRow, type Figures, figuresBy, type Origin, origins, sumOf } from './figures.ts';
import { monthsOf, type Period, type ReadPeriod } from './period.ts';

interface Counted {
  readonly key: string;
  readonly count: number;
}

export interface OwnGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Fewer questions in a quarter than this is told the group. */
  readonly minimum: number;
  readonly endedOn: string | null;
  /** Coordinators read the questions themselves: nothing is hidden from them. */
  readonly coordinated: boolean;
}

/** What was read: all groups of the reader, in order; the counts of the chosen period, and what shows how a group fares. */
export interface Counts {
  readonly groups: readonly OwnGroup[];
  readonly rows: readonly CountRow[];
  /** The first day with a question, of each year in which a group got one. */
  readonly years: readonly { groupId: string; firstOn: string }[];
  readonly lastQuarter: readonly { groupId: string; month: string; asked: number }[];
  /** Of the groups whose questions the reader coordinates. */
  readonly outcomes: readonly { groupId: string; kind: 'outcome' | 'step'; value: string; count: number }[];
  /** The day on which the association began in Farled. */
  readonly beganOn: string;
}

export interface Wanted {
  readonly slug: string | null;
  readonly read: ReadPeriod;
  readonly today: string;
  readonly kinds: { readonly outcomes: readonly string[]; readonly steps: readonly string[] };
}

export interface Line<K extends string = string> {
  readonly key: K;
  readonly figures: Figures;
}

export interface Overview {
  readonly groups: readonly OwnGroup[];
  /** Those that are counted: one, or all of the reader's. */
  readonly chosen: readonly OwnGroup[];
  readonly period: Period;
  readonly problems: { readonly from?: Text; readonly to?: Text };
  /** Years that can be chosen, latest first. */
  readonly years: readonly number[];
  readonly total: Figures;
  readonly months: readonly Line[];
  readonly origins: readonly Line<Origin>[];
  readonly byGroup: readonly Line[];
  readonly low: readonly (LowVolume & { readonly group: OwnGroup })[];
  readonly silent: readonly { readonly group: OwnGroup; readonly parties: readonly Party[] }[];
  /** What became of people, of the chosen groups that the reader coordinates; null when there are none. */
  readonly exact: {
    readonly groups: readonly OwnGroup[];
    readonly outcomes: readonly Counted[];
    readonly steps: readonly Counted[];
  } | null;
}

/** Null when the wanted group is none of the reader's. */
export function overviewOf(counts: Counts, { slug, read, today, kinds }: Wanted): Overview | null {
  const chosen = slug === null ? counts.groups : counts.groups.filter((group) => group.slug === slug);
  if (chosen.length === 0) return null;
  const ids = new Set(chosen.map((group) => group.id));
  const rows = counts.rows.filter((row) => ids.has(row.groupId));
  const coordinated = chosen.filter((group) => group.coordinated);
  const countsOf = (kind: 'outcome' | 'step', keys: readonly string[]): Counted[] =>
    keys.map((key) => ({
      key,
      count: counts.outcomes
        .filter((one) => one.kind === kind && one.value === key && ids.has(one.groupId))
        .reduce((sum, one) => sum + one.count, 0),
    }));
  return {
    groups: counts.groups,
    chosen,
    period: read.period,
    problems: read.problems,
    years: yearsOf(counts, today),
    total: sumOf(rows),
    months: figuresBy(rows, monthsOf(read.period), (row) => row.month),
    origins: originLines(rows),
    byGroup: figuresBy(
      rows,
      chosen.map((group) => group.id),
      (row) => row.groupId,
    ),
    low: chosen.flatMap((group) => {
      const low = lowVolume(counts, group, today);
      return low ? [{ ...low, group }] : [];
    }),
    silent: chosen
      .map((group) => ({ group, parties: silentParties(originLines(rows.filter((row) => row.groupId === group.id))) }))
      .filter(({ parties }) => parties.length > 0),
    exact:
      coordinated.length === 0
        ? null
        : {
            groups: coordinated,
            outcomes: countsOf('outcome', kinds.outcomes),
            steps: countsOf('step', kinds.steps),
          },
  };
}

/** The four parties always have a line; the other two only when something is in it. */
function originLines(rows: readonly CountRow[]): Line<Origin>[] {
  return figuresBy(rows, origins, (row) => row.origin).filter(
    ({ key, figures }) => (key !== 'personOrRelative' && key !== 'unknown') || figures.asked > 0,
  );
}

function lowVolume(counts: Counts, group: OwnGroup, today: string): LowVolume | null {
  const own = counts.lastQuarter.filter((row) => row.groupId === group.id);
  const [first] = counts.years
    .filter((row) => row.groupId === group.id)
    .map((row) => `${row.firstOn.slice(0, 7)}-01`)
    .sort();
  const since = first !== undefined && first < counts.beganOn ? first : counts.beganOn;
  return lowVolumeOf(new Map(own.map((row) => [row.month, row.asked])), group.minimum, today, {
    since,
    endedOn: group.endedOn,
  });
}

function yearsOf(counts: Counts, today: string): number[] {
  const years = new Set(counts.years.map((row) => Number(row.firstOn.slice(0, 4))));
  years.add(Number(today.slice(0, 4)));
  return [...years].sort((a, b) => b - a);
}
