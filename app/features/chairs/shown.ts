import { HeldCount, showCount } from '../../kernel/counts.ts';
import type { Text } from '../../kernel/text.ts';
import type { GroupFound, Places } from './found.ts';

/** A number of cases; null for fewer than the association's limit where the reader may not read the cases themselves. */
export type Count = number | null;

export interface ShownGap {
  key: string;
  kind: string | null;
  phrases: readonly Text[];
  cases: Count;
  /** More whom a missing answer may put there; only for coordinators. */
  perhaps: Count;
}

export interface ShownSort {
  kind: string | null;
  services: number;
  gaps: ShownGap[];
  /** More than those that are listed. */
  isWhole: boolean;
}

export interface ShownCondition {
  service: string;
  path: string;
  words: Text;
  owner: string;
  alone: Count;
  together: Count;
  with: { words: readonly Text[]; cases: Count }[];
}

/** What is shown of a group's reading: exact to coordinators, protected to the rest of the group. */
export interface Shown {
  services: number;
  leftOut: number;
  /** Counts below it are hidden. */
  limit: number;
  cases: number;
  elsewhere: Count;
  closed: Count;
  /** With these the closed could be computed: only for coordinators. */
  rest: { open: number; undecided: number } | null;
  missing: { attribute: Text; cases: Count }[];
  sorts: ShownSort[];
  conditions: ShownCondition[];
}

/**
 * Few people in a small municipality are persons that somebody knows (kernel/counts.ts: `attributes`). A count by what
 * people have in common is given to the group in whole multiples of the limit, downwards (of 5: 7 is ”at least 5”), and
 * below the limit not at all. The sets overlap and form no table; so rounded, no two counts of which one holds the other
 * tell a small number between them.
 */
function protectedCount(count: number, limit: number, to: 'groupMember' | 'leaving' = 'groupMember'): Count {
  const allowed = showCount(new HeldCount('attributes', count), to, limit);
  return allowed === null ? null : allowed - (allowed % limit);
}

/** A count for a text that the whole county may come to read, and the limit that it was rounded by. */
export interface ToldCount {
  count: Count;
  limit: number;
}

export const toldCount = (count: number, limit: number): ToldCount => ({
  count: protectedCount(count, limit, 'leaving'),
  limit,
});

const mostGaps = 150;
const mostConditions = 100;

function shown(found: GroupFound, limit: number, count: (places: Places) => Count, isExact: boolean): Shown {
  const size = (one: { cases: Count }): number => one.cases ?? 0;
  return {
    services: found.services,
    leftOut: found.leftOut,
    limit,
    // The group knows how many its cases are: less those of elsewhere, it would know how many live elsewhere.
    cases: found.caseIds.length + (isExact ? 0 : found.elsewhere),
    elsewhere: isExact ? found.elsewhere : null,
    closed: count(found.closed),
    rest: isExact ? { open: found.open.length, undecided: found.undecided.length } : null,
    missing: found.missing
      .map(({ attribute, cases }) => ({ attribute, cases: count(cases) }))
      .filter(({ cases }) => cases !== null)
      .sort((a, b) => size(b) - size(a) || a.attribute.sv.localeCompare(b.attribute.sv, 'sv')),
    sorts: found.sorts.map(({ kind, services, gaps, isWhole }) => ({
      kind,
      services,
      // In the order of what is shown: the order of the true counts would tell small ones apart.
      gaps: gaps
        .map((gap) => ({
          key: gap.key,
          kind,
          phrases: gap.phrases,
          cases: count(gap.cases),
          perhaps: isExact ? gap.perhaps.length : null,
        }))
        .sort((a, b) => size(b) - size(a) || (b.perhaps ?? 0) - (a.perhaps ?? 0))
        .slice(0, mostGaps),
      isWhole: isWhole && gaps.length <= mostGaps,
    })),
    conditions: found.conditions
      .map((one) => ({
        service: one.service,
        path: one.path,
        words: one.words,
        owner: one.owner,
        alone: count(one.alone),
        together: count(one.together),
        with: one.with
          .map(({ words, cases }) => ({ words, cases: count(cases) }))
          // That there is such a set at all tells of somebody.
          .filter(({ cases }) => cases !== null)
          .sort((a, b) => size(b) - size(a) || (a.words[0]?.sv ?? '').localeCompare(b.words[0]?.sv ?? '', 'sv')),
      }))
      .sort(
        (a, b) =>
          (b.alone ?? 0) - (a.alone ?? 0) ||
          (b.together ?? 0) - (a.together ?? 0) ||
          a.words.sv.localeCompare(b.words.sv, 'sv') ||
          a.service.localeCompare(b.service) ||
          a.path.localeCompare(b.path),
      )
      .filter((one) => isExact || one.alone !== null || one.together !== null)
      .slice(0, mostConditions),
  };
}

export const exactly = (found: GroupFound): Shown => shown(found, 1, (places) => places.length, true);
export const protectedly = (found: GroupFound, limit: number): Shown =>
  shown(found, limit, (places) => protectedCount(places.length, limit), false);
