import type { Facts, RuleFile } from '@farled/eligibility';
import type { Text } from '../../kernel/text.ts';

/** What is asked of the thread for a group: the services of its municipalities, and its cases as attributes. */
export interface GroupOrder {
  readonly file: RuleFile;
  readonly municipalities: readonly string[];
  readonly cases: readonly { readonly id: string; readonly facts: Facts }[];
}

/** Places in the list of cases. */
export type Places = readonly number[];

export interface FoundGap {
  readonly key: string;
  /** What the people in it have in common, a phrase for each attribute. */
  readonly phrases: readonly Text[];
  /** Whose answers put them here. */
  readonly cases: Places;
  /** Whom a missing answer may put here. */
  readonly perhaps: Places;
}

/** The gaps among services of one kind; null = among all services. */
export interface FoundSort {
  readonly kind: string | null;
  readonly services: number;
  /** Smallest description first. */
  readonly gaps: readonly FoundGap[];
  /** Not more than could be listed, and every rule could be read. */
  readonly isWhole: boolean;
}

export interface FoundCondition {
  readonly service: string;
  readonly path: string;
  readonly words: Text;
  readonly owner: string;
  readonly alone: Places;
  readonly together: Places;
  /** The conditions that would have to change with it, most cases first. */
  readonly with: readonly { readonly words: readonly Text[]; readonly cases: Places }[];
}

/** All that was found for a group. Only its coordinators may see it; others see what `shownTo` leaves. */
export interface GroupFound {
  readonly services: number;
  readonly leftOut: number;
  readonly caseIds: readonly string[];
  /** Cases about somebody who lives in another group's municipality: not counted. */
  readonly elsewhere: number;
  readonly open: Places;
  /** No service is open, whatever the missing answers. */
  readonly closed: Places;
  /** None is open yet; a missing answer decides. */
  readonly undecided: Places;
  /** The answers that are missing in the undecided, most cases first. */
  readonly missing: readonly { readonly attribute: Text; readonly cases: Places }[];
  readonly sorts: readonly FoundSort[];
  readonly conditions: readonly FoundCondition[];
}

/** Two services of which one is open to everybody whom the other is open to; by id. */
interface FoundOverlap {
  readonly service: string;
  readonly within: string;
  readonly same: boolean;
}

export interface FoundDeadlock {
  readonly key: string;
  readonly kind: 'circle' | 'waiting';
  readonly services: readonly string[];
  readonly owners: readonly string[];
  readonly pointing: readonly {
    readonly service: string;
    readonly owner: string;
    readonly asksFor: Text;
    readonly from: string;
  }[];
  /** A person whom it stops: first what these services ask about, then the rest. */
  readonly witness: readonly { readonly phrase: Text; readonly isAsked: boolean }[];
  readonly behind: readonly string[];
  readonly passing: {
    readonly attribute: Text;
    readonly lastsWeeks: number;
    readonly assumed: boolean;
    readonly week: number;
  } | null;
}

/** What the rules say without any case. */
export interface RulesFound {
  readonly services: number;
  readonly leftOut: number;
  /** The shortest of each kind; not all of a large catalogue. */
  readonly deadlocks: readonly FoundDeadlock[];
  /** Left out in readings made before it was counted. */
  readonly deadlockCount?: number;
  /** The search for deadlocks ended before everything was looked at. */
  readonly deadlocksCut?: boolean;
  /** Those of exactly the same people first; not all of a large catalogue. */
  readonly overlaps: readonly FoundOverlap[];
  readonly overlapCount: number;
}
