import { type Calendar, earliest, type Facts, type RuleFile } from '@farled/eligibility';
import { serveLane } from '../../threads/lane-worker.ts';
import type { GroupOrder } from './found.ts';
import { readGroup } from './read-group.ts';
import { readRules } from './read-rules.ts';
import { protectedly } from './shown.ts';

export interface GroupReading {
  readonly kind: 'group';
  readonly group: GroupOrder;
  readonly leftOut: number;
  /** Counts below it are hidden from the group. */
  readonly limit: number;
}
interface RulesReading {
  readonly kind: 'rules';
  readonly file: RuleFile;
  readonly leftOut: number;
}
export interface Way {
  readonly kind: 'way';
  readonly file: RuleFile;
  readonly facts: Facts;
  readonly goal: string;
  readonly calendar: Calendar;
}
export type Order = GroupReading | RulesReading | Way;
/** What a reading found, as JSON ready to be kept: writing it here would hold up requests too. */
export interface KeptReading {
  /** A `GroupFound`: for the group's coordinators. */
  readonly exact: string;
  /** A `Shown`: for the rest of the group. */
  readonly shown: string;
}

/** Runs in a thread of its own: a large catalogue takes seconds, during which every request would wait. */
serveLane((order: Order): unknown => {
  switch (order.kind) {
    case 'group': {
      const found = readGroup(order.group, order.leftOut);
      return { exact: JSON.stringify(found), shown: JSON.stringify(protectedly(found, order.limit)) };
    }
    case 'rules':
      return JSON.stringify(readRules(order.file, order.leftOut));
    case 'way':
      return earliest(order.file, order.facts, { service: order.goal }, order.calendar);
  }
});
