import type { z } from 'zod';
import type { Tx } from '../database/database.ts';
import { type Actor, associationOf } from './actor.ts';
import { appendAudit, appendHistory, appendKeptReasons, claimReceipt, storeReceipt } from './audit.ts';
import { addDays } from './clock.ts';
import {
  type AnyCommand,
  type AnyQuery,
  type Circumstances,
  type Command,
  isInAudience,
  type Query,
} from './command.ts';
import { errorsOf, type FieldErrors, type RawInput } from './form.ts';
import { circumstancesOf, type House, rowContextOf } from './house.ts';
import { type FieldFinding, type GateResult, passGate } from './identity.ts';
import { post } from './outbox.ts';
import type { Text } from './text.ts';

export type Outcome<Result> =
  | { kind: 'done'; result: Result; next: string; message: Text }
  /** Waits for a second person's word on a number in the text. */
  | { kind: 'held'; message: Text }
  /** Everything is right, and nothing was done: the answers can be shown before they are sent. */
  | { kind: 'checked' }
  | { kind: 'invalid'; errors: FieldErrors; findings: FieldFinding[] }
  | { kind: 'refused'; why: Text; field?: string }
  /** Unknown and forbidden look alike. */
  | { kind: 'notFound' };

export interface RunOptions {
  /** The form's or caller's own key: the same key does its work once. */
  key?: string;
  /** Reasons for keeping findings, by field and hash. */
  keep?: RawInput;
  /** A second person has confirmed the kept numbers. */
  confirmedBySecondPerson?: boolean;
  /** Decide, but write nothing. */
  checkOnly?: boolean;
}

const heldMessage: Text = {
  sv: 'Det du skrev är sparat men inte skickat. En kollega hos er behöver först bekräfta att numret inte pekar ut någon.',
  en: 'What you wrote is saved but not sent. A colleague of yours first has to confirm that the number points out nobody.',
};

const conflict: Text = {
  sv: 'Det finns redan, eller så ändrades något samtidigt. Läs sidan igen och försök en gång till.',
  en: 'It exists already, or something changed at the same time. Read the page again and try once more.',
};

export async function runCommand<S extends z.ZodObject, Target, C, Result>(
  house: House,
  actor: Actor,
  command: Command<S, Target, C, Result>,
  raw: RawInput,
  options: RunOptions = {},
): Promise<Outcome<Result>> {
  if (!isInAudience(command.audience, actor)) return { kind: 'notFound' };
  const parsed = command.input.safeParse(raw);
  const gate = passGate(
    await house.detectorOf(associationOf(actor)),
    command.input,
    withoutUngated(command, parsed.success ? parsed.data : raw),
    options.keep ?? {},
  );
  if (!parsed.success || Object.keys(gate.errors).length > 0) {
    const errors = parsed.success ? {} : errorsOf(command.input, parsed.error, raw);
    return { kind: 'invalid', errors: { ...gate.errors, ...errors }, findings: gate.findings };
  }
  const input = parsed.data;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const circumstances = circumstancesOf(house, actor);
      return await inTransaction(house, actor, command.as, circumstances, (tx) =>
        carryOut(tx, command, input, gate, options, circumstances),
      );
    } catch (error) {
      const code = (error as { code?: string }).code;
      if ((code === '40001' || code === '40P01') && attempt < 3) continue;
      if (code === '23505' || code === '23503' || code === '23514' || code === '42501')
        return { kind: 'refused', why: conflict };
      throw error;
    }
  }
}

async function carryOut<S extends z.ZodObject, Target, C, Result>(
  tx: Tx,
  command: Command<S, Target, C, Result>,
  input: z.output<S>,
  gate: GateResult,
  options: RunOptions,
  circumstances: Circumstances,
): Promise<Outcome<Result>> {
  if (options.key && !options.checkOnly) {
    const earlier = await claimReceipt(tx, command.name, options.key, circumstances);
    if (earlier) return earlier as Outcome<Result>;
  }
  const target = await command.read(tx, input, circumstances);
  if (target === null || !command.may(circumstances.actor, target)) return { kind: 'notFound' };
  const decision = command.decide(target, input, circumstances);
  if (!decision.ok) {
    await command.refused?.(tx, target, circumstances);
    return decision.field === undefined
      ? { kind: 'refused', why: decision.why }
      : { kind: 'refused', why: decision.why, field: decision.field };
  }
  if (options.checkOnly) return { kind: 'checked' };
  if (gate.needsSecondPerson && !options.confirmedBySecondPerson) {
    await hold(tx, command.name, input, gate, circumstances);
    return { kind: 'held', message: heldMessage };
  }
  const result = await command.write(tx, decision.change, circumstances);
  const object = command.object(result, target);
  await appendAudit(tx, command.name, object, { ...decision.audit, ...auditOf(gate, circumstances) }, circumstances);
  await appendKeptReasons(tx, object, gate.kept, circumstances);
  if (decision.history) await appendHistory(tx, command.name, object, decision.history, circumstances);
  await post(tx, decision.mails ?? [], circumstances);
  const outcome: Outcome<Result> = { kind: 'done', result, next: command.next(result), message: command.done(result) };
  if (options.key) await storeReceipt(tx, options.key, outcome, circumstances);
  return outcome;
}

/** The audit line of a kept finding holds who, when, its type and a keyed hash; never the text, and not the reason. */
function auditOf(gate: GateResult, circumstances: Circumstances): Record<string, unknown> {
  if (gate.kept.length === 0) return {};
  return {
    keptFindings: gate.kept.map((kept) => ({
      type: kept.type,
      hash: circumstances.keyedHash(kept.hash),
    })),
  };
}

type HeldTables = {
  held_command: {
    association_id: string;
    id: string;
    command: string;
    input: string;
    kept: string;
    account_id: string;
    member_id: string | null;
    held_at: Date;
    expires_on: string;
  };
};

const daysHeld = 7;

async function hold(
  tx: Tx,
  command: string,
  input: unknown,
  gate: GateResult,
  circumstances: Circumstances,
): Promise<void> {
  const { actor } = circumstances;
  if (actor.kind !== 'person') throw new Error('Only a person can ask for a second person.');
  const row: HeldTables['held_command'] = {
    association_id: actor.associationId,
    id: circumstances.newId(),
    command,
    input: JSON.stringify(input),
    kept: JSON.stringify(gate.kept),
    account_id: actor.accountId,
    member_id: actor.functions.find((held) => held.memberId !== null)?.memberId ?? null,
    held_at: circumstances.now,
    expires_on: addDays(circumstances.today, daysHeld),
  };
  await tx.withTables<HeldTables>().insertInto('held_command').values(row).execute();
}

function withoutUngated(command: AnyCommand, input: Record<string, unknown>): Record<string, unknown> {
  if (!command.ungated) return input;
  return Object.fromEntries(Object.entries(input).filter(([name]) => !command.ungated?.includes(name)));
}

export type Answer<View> =
  | { kind: 'found'; view: View }
  | { kind: 'invalid'; errors: FieldErrors }
  | { kind: 'notFound' };

export async function runQuery<S extends z.ZodObject, View>(
  house: House,
  actor: Actor,
  query: Query<S, View>,
  raw: RawInput,
): Promise<Answer<View>> {
  const circumstances = circumstancesOf(house, actor);
  const parsed = isInAudience(query.audience, actor) ? query.input.safeParse(raw) : null;
  // Nothing is said to whoever is no longer the one we know, not even that something was wrong.
  if (actor.kind === 'person' && actor.kept && (!parsed?.success || query.as === 'service'))
    await inTransaction(house, actor, 'actor', circumstances, async () => {}, 'read only');
  if (!parsed) return { kind: 'notFound' };
  if (!parsed.success) return { kind: 'invalid', errors: errorsOf(query.input, parsed.error, raw) };
  const view = await inTransaction(
    house,
    actor,
    query.as,
    circumstances,
    (tx) => query.read(tx, parsed.data, circumstances),
    'read only',
  );
  return view === null ? { kind: 'notFound' } : { kind: 'found', view };
}

function inTransaction<T>(
  house: House,
  actor: Actor,
  as: AnyCommand['as'] | AnyQuery['as'],
  circumstances: Circumstances,
  work: (tx: Tx) => Promise<T>,
  access: 'read only' | 'read write' = 'read write',
): Promise<T> {
  return as === 'service' || actor.kind === 'system'
    ? house.database.asService(work, access)
    : house.database.asActor(rowContextOf(actor, circumstances.today), work, access);
}
