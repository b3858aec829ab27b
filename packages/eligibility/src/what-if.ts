import { compile, type Verdicts } from './catalogue.ts';
import { applyChanges, type RuleChange } from './change.ts';
import type { Facts, RuleFile } from './types.ts';

export interface WhatIf {
  /** Cases to which some service would open that is not open now. */
  readonly opened: number;
  /** Cases to which some service that is open now would not be. */
  readonly closed: number;
  /** Cases in all. */
  readonly cases: number;
  /** Of the opened: cases that have no open service now. */
  readonly firstOpened: number;
  /** Of the closed: cases that would have no open service left. */
  readonly lastClosed: number;
  /** The same per service. */
  readonly services: readonly { readonly service: string; readonly opened: number; readonly closed: number }[];
  /** The cases concerned, by their place in the list, with the services. */
  readonly changed: readonly CaseChange[];
}

export interface CaseChange {
  readonly index: number;
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

function compareVerdicts(file: RuleFile, before: Verdicts, after: Verdicts): WhatIf {
  const changed: CaseChange[] = [];
  const perService = file.services.map((service) => ({ service: service.name, opened: 0, closed: 0 }));
  let firstOpened = 0;
  let lastClosed = 0;
  for (let index = 0; index < before.cases; index += 1) {
    const opened: string[] = [];
    const closed: string[] = [];
    let had = 0;
    let gets = 0;
    for (const [at, tally] of perService.entries()) {
      const wasOpen = before.verdict(index, at) === 'open';
      const isOpen = after.verdict(index, at) === 'open';
      had += wasOpen ? 1 : 0;
      gets += isOpen ? 1 : 0;
      if (isOpen && !wasOpen) {
        opened.push(tally.service);
        tally.opened += 1;
      } else if (wasOpen && !isOpen) {
        closed.push(tally.service);
        tally.closed += 1;
      }
    }
    if (opened.length + closed.length === 0) continue;
    changed.push({ index, opened, closed });
    if (had === 0) firstOpened += 1;
    if (gets === 0) lastClosed += 1;
  }
  return {
    opened: changed.filter((one) => one.opened.length > 0).length,
    closed: changed.filter((one) => one.closed.length > 0).length,
    cases: before.cases,
    firstOpened,
    lastClosed,
    services: perService.filter((tally) => tally.opened + tally.closed > 0),
    changed,
  };
}

/**
 * Which cases would have had a service, had the rules been otherwise. Only what is certainly open counts: a case that
 * goes from closed to unknown has not been opened. Throws `RuleFileError` when a change does not fit the file.
 */
export function whatIf(file: RuleFile, cases: readonly Facts[], changes: readonly RuleChange[]): WhatIf {
  const after = applyChanges(file, changes);
  return compareVerdicts(file, compile(file).matchMany(cases), compile(after).matchMany(cases));
}

export interface Comparison {
  readonly first: WhatIf;
  readonly second: WhatIf;
  /** Cases that both open something to, that only the first does, and that only the second does. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Two changes side by side, each against the rules as they are. */
export function compareChanges(
  file: RuleFile,
  cases: readonly Facts[],
  first: readonly RuleChange[],
  second: readonly RuleChange[],
): Comparison {
  const one = whatIf(file, cases, first);
  const two = whatIf(file, cases, second);
  const openedBy = (result: WhatIf) => new Set(result.changed.filter((c) => c.opened.length > 0).map((c) => c.index));
  const [byOne, byTwo] = [openedBy(one), openedBy(two)];
  const both = [...byOne].filter((index) => byTwo.has(index)).length;
  return { first: one, second: two, both, onlyFirst: byOne.size - both, onlySecond: byTwo.size - both };
}
