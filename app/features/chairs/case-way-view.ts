import type { Attribute, Facts, IdleGap, Plan } from '@farled/eligibility';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { type Actor, holdsInGroup } from '../../kernel/actor.ts';
import { daysBetween } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { type PublishedRules, publishedRules, readAnswers, searchOfAnswers } from '../catalogue/index.ts';
import { factsOf } from './case-facts.ts';
import { answerPhrases } from './phrases.ts';
import { type CaseLine, caseColumns, tables } from './store.ts';
import { TooInvolved, wayInThread } from './thread.ts';

export interface WayService {
  id: string;
  name: string;
  principal: string;
  verdict: 'open' | 'closed' | 'unknown';
  waitingWeeks: number | null;
}

export interface CaseWayView {
  caseId: string;
  number: string;
  /** The assumed answers as the address carries them. */
  answers: [name: string, value: string][];
  /** What is assumed, in words. */
  assumptions: { attribute: string; phrase: Text }[];
  services: WayService[];
  goal: WayService | null;
  start: string;
  /** From today until the goal is reached. */
  daysFromNow: number;
  /** A measure that goes on, or went on, until this day. */
  until: string | null;
  plan: Plan | null;
  /** Times in which nothing runs. What has gone since a measure ended belongs to the first. */
  idle: IdleGap[];
  /** Days before the start, since a measure ended. */
  daysAlready: number;
  /** The start is to come: of what is before it, part is to come too. */
  isLater: boolean;
  isTooInvolved: boolean;
  /** Answers that the way hangs on. */
  asks: Attribute[];
  names: Record<string, { name: string; principal: string }>;
  leftOut: number;
}

type CaseRow = CaseLine & { association_id: string; group_id: string; asker_account: string | null };

/** Row-level security gives the case to its asker and its coordinators. */
async function caseOf(tx: Tx, id: string): Promise<CaseRow | null> {
  const row = await tables(tx)
    .selectFrom('guidance_case as c')
    .leftJoin('municipality as m', (join) =>
      join.onRef('m.association_id', '=', 'c.association_id').onRef('m.id', '=', 'c.municipality_id'),
    )
    .select([...caseColumns, 'c.association_id', 'c.group_id', 'c.asker_account'])
    .where('c.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

function mayLook(actor: Actor, row: CaseRow): boolean {
  return (
    actor.kind === 'person' &&
    (row.asker_account === actor.accountId || holdsInGroup(actor, row.group_id, 'coordinator'))
  );
}

/** The earliest way to a service for the situation of a case, and the days in which nothing happens (225, 68). */
export const caseWay = query({
  name: 'chairs.way',
  title: { sv: 'Tidigaste vägen till en insats', en: 'The earliest way to a service' },
  audience: ['caseOfficer', 'coordinator'],
  // Assumed answers are named by the association's own attributes.
  input: z.looseObject({
    id: field.id(),
    goal: field.optionalId(),
    start: field.optionalDate({ label: { sv: 'Tidigast', en: 'Earliest' } }),
    until: field.optionalDate({ label: { sv: 'Pågår till', en: 'Goes on until' } }),
  }),
  read: async (tx, input, { actor, today }): Promise<CaseWayView | null> => {
    const row = await caseOf(tx, input.id);
    if (!row || !mayLook(actor, row)) return null;
    const rules = await publishedRules(tx, row.association_id, today);
    const known = factsOf(row, rules.file.attributes);
    const assumed = assumedIn(input, rules.file.attributes, known);
    const facts = { ...known, ...assumed };
    const services = servicesFor(rules, facts, row.municipality_name);
    const goal = services.find(({ id }) => id === input.goal) ?? null;
    const start = input.start && input.start > today ? input.start : today;
    const until = input.until ?? null;
    const way = goal ? await wayTo(rules, facts, goal.id, start, until) : null;
    const plan = way?.plan ?? null;
    return {
      caseId: row.id,
      number: row.number,
      answers: [...searchOfAnswers(assumed, rules.file.attributes)].map(([id, value]) => [assumedName(id), value]),
      assumptions: answerPhrases(assumed, rules.file.attributes),
      services,
      goal,
      start,
      daysFromNow: plan?.reached ? daysBetween(today, plan.reached) : 0,
      until,
      plan,
      idle: idleSince(plan?.idle ?? [], until, start),
      daysAlready: until && until < start ? daysBetween(until, start) : 0,
      isLater: start > today,
      isTooInvolved: way?.isTooInvolved ?? false,
      asks: (plan?.asks ?? []).flatMap((id) => rules.file.attributes.find((one) => one.id === id) ?? []),
      names: Object.fromEntries((plan?.steps ?? []).map(({ service }) => [service, nameAndPrincipal(rules, service)])),
      leftOut: rules.leftOut,
    };
  },
});

function nameAndPrincipal(rules: PublishedRules, id: string): { name: string; principal: string } {
  const face = rules.faces.get(id);
  return { name: face?.name ?? '', principal: face?.principal ?? '' };
}

function idleSince(idle: readonly IdleGap[], until: string | null, start: string): IdleGap[] {
  if (!until || until >= start) return [...idle];
  const [first, ...rest] = idle;
  return first?.from === start
    ? [{ from: until, to: first.to, days: daysBetween(until, first.to) }, ...rest]
    : [{ from: until, to: start, days: daysBetween(until, start) }, ...idle];
}

function servicesFor(rules: PublishedRules, facts: Facts, municipality: string | null): WayService[] {
  const verdicts = rules.catalogue.verdicts(facts);
  return rules.file.services
    .flatMap((service, at): WayService[] => {
      const face = rules.faces.get(service.name);
      const isHere = municipality === null || (service.municipalities?.includes(municipality) ?? true);
      const verdict = verdicts[at];
      if (!face || !isHere || !verdict) return [];
      return [
        {
          id: service.name,
          name: face.name,
          principal: face.principal,
          verdict,
          waitingWeeks: service.waitingWeeks ?? null,
        },
      ];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

async function wayTo(
  rules: PublishedRules,
  facts: Facts,
  goal: string,
  start: string,
  until: string | null,
): Promise<{ plan: Plan | null; isTooInvolved: boolean }> {
  const running = until && until > start ? [{ name: 'running', from: start, to: until }] : [];
  try {
    const plan = await wayInThread({ file: rules.file, facts, goal, calendar: { start, running } });
    return { plan, isTooInvolved: !plan.complete };
  } catch (error) {
    if (error instanceof TooInvolved) return { plan: null, isTooInvolved: true };
    throw error;
  }
}

const assumedPrefix = 'svar.';

/** The field in which an answer is assumed. */
export const assumedName = (attribute: string): string => `${assumedPrefix}${attribute}`;

/** Only what the case does not know can be assumed. */
function assumedIn(input: Readonly<Record<string, unknown>>, attributes: readonly Attribute[], known: Facts): Facts {
  const unknown = attributes.filter(({ id }) => known[id] === undefined);
  return readAnswers(Object.fromEntries(unknown.map(({ id }) => [id, input[assumedName(id)]])), attributes);
}

/** Longer than this without anything happening is warned of. */
export const longestIdleDays = 28;
