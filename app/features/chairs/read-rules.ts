import { type Deadlock, deadlocks, overlaps, type RuleFile } from '@farled/eligibility';
import type { FoundDeadlock, RulesFound } from './found.ts';
import { answerPhrases } from './phrases.ts';
import { keyOf, nameOf } from './read-group.ts';

/** Attributes that some rule of the services asks about. */
function askedBy(file: RuleFile, services: readonly string[]): ReadonlySet<string> {
  const asked = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('attribute' in part) asked.add(String(part.attribute));
    else for (const inner of Object.values(part)) visit(inner);
  };
  for (const service of file.services) if (services.includes(service.name)) visit(service.rule);
  return asked;
}

/** More than these nobody goes through; the page says how many there are. */
const mostOverlaps = 60;
const mostDeadlocks = 40;

/** Both kinds have room, the shortest first. */
function shortest(all: readonly Deadlock[]): readonly Deadlock[] {
  const [circles, waits] = (['circle', 'waiting'] as const).map((kind) => all.filter((one) => one.kind === kind));
  const half = mostDeadlocks / 2;
  const forCircles = Math.max(half, mostDeadlocks - (waits?.length ?? 0));
  const some = circles?.slice(0, forCircles) ?? [];
  return [...some, ...(waits?.slice(0, mostDeadlocks - some.length) ?? [])];
}

/** What the rules say by themselves: who waits for whom, and which services are open to the same people. */
export function readRules(file: RuleFile, leftOut: number): RulesFound {
  const { deadlocks: stuck, complete } = deadlocks(file);
  // What is open to everybody holds all the others: of no two of them does that say anything.
  const open = new Set(file.services.flatMap(({ name }) => (askedBy(file, [name]).size === 0 ? [name] : [])));
  const found = overlaps(file)
    .filter(({ within }) => !open.has(within))
    .sort((a, b) => Number(b.same) - Number(a.same));
  return {
    services: file.services.length,
    leftOut,
    deadlockCount: stuck.length,
    deadlocksCut: !complete,
    deadlocks: shortest(stuck).map((one): FoundDeadlock => {
      const asked = askedBy(file, one.services);
      const witness = answerPhrases(one.witness, file.attributes).map(({ attribute, phrase }) => ({
        phrase,
        isAsked: asked.has(attribute),
      }));
      return {
        key: keyOf('deadlock', one.kind, [...one.services].sort()),
        kind: one.kind,
        services: one.services,
        owners: one.owners,
        pointing: one.pointing.map((each) => ({ ...each, asksFor: nameOf(file.attributes, each.asksFor) })),
        witness,
        behind: one.behind,
        passing: one.passing ? { ...one.passing, attribute: nameOf(file.attributes, one.passing.attribute) } : null,
      };
    }),
    overlaps: found.slice(0, mostOverlaps),
    overlapCount: found.length,
  };
}
