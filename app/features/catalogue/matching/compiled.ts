import { createHash } from 'node:crypto';
import { checkRule, type Rule } from '@farled/eligibility';
import type { Tx } from '../../../database/database.ts';
import { isHidden, stateOf } from '../service.ts';
import { freshnessOf, tables } from '../store.ts';
import { attributesOf } from './attributes.ts';
import { bareRule, type CompiledCatalogue, type EngineData, ready } from './engine.ts';

export interface KeptCatalogue extends CompiledCatalogue {
  version: string | null;
  today: string;
  /** The same data for a browser, named by its content. */
  sent: { body: string; hash: string };
}

/** One an association. The version is unguessable and new after each change, so an old one is never taken for a new. */
const kept = new Map<string, KeptCatalogue>();

/** The association's published services ready for questions. Everybody inside may read all of them. */
export async function compiledCatalogue(tx: Tx, association: string, today: string): Promise<KeptCatalogue> {
  const row = await tables(tx)
    .selectFrom('catalogue_version')
    .select('version')
    .where('association_id', '=', association)
    .executeTakeFirst();
  const version = row?.version ?? null;
  const before = kept.get(association);
  if (version !== null && before?.version === version && before.today === today) return before;
  const { data, compiled } = await build(tx, association, today);
  const body = JSON.stringify(data);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const made = { ...compiled, version, today, sent: { body, hash } };
  if (version !== null) kept.set(association, made);
  return made;
}

interface Built {
  data: EngineData;
  compiled: CompiledCatalogue;
}

async function build(tx: Tx, association: string, today: string): Promise<Built> {
  const attributes = await attributesOf(tx, association);
  const rows = await tables(tx)
    .selectFrom('service')
    .select(['id', 'name', 'principal', 'principal_name', 'unit', 'municipalities', 'waiting_weeks', 'rule'])
    .select(['period_from', 'period_to', 'submitted_at', 'published_at', 'verified_on', 'interval_days', 'archived_at'])
    .where('association_id', '=', association)
    .where('published_at', 'is not', null)
    .where('archived_at', 'is', null)
    .orderBy('name')
    .execute();
  const known = new Set(attributes.map((attribute) => attribute.id));
  const current = rows.filter(
    (row) => !isHidden(freshnessOf(row), today) && !isOver(row, today) && asksOnly(row.rule, known),
  );
  const from = (some: typeof current): Built => {
    const entries = some.map((row) => ({
      face: {
        id: row.id,
        name: row.name,
        principal: row.principal,
        principalName: row.principal_name,
        unit: row.unit,
        state: stateOf(freshnessOf(row), today),
        waitingWeeks: row.waiting_weeks,
      },
      ...(row.municipalities && { municipalities: row.municipalities }),
      rule: bareRule(row.rule as Rule),
    }));
    const data = { attributes, entries, leftOut: rows.length - entries.length };
    return { data, compiled: ready(data) };
  };
  try {
    return from(current);
  } catch {
    // Rules are checked when they are written; one that has become unreadable since is left out, not guessed.
    return from(current.filter((row) => checkRule(row.rule, attributes).rule !== undefined));
  }
}

function isOver(row: { period_from: string | null; period_to: string | null }, today: string): boolean {
  return (row.period_to !== null && row.period_to < today) || (row.period_from !== null && row.period_from > today);
}

/** No attribute that has been taken away since the rule was written. */
function asksOnly(rule: unknown, known: ReadonlySet<string>): boolean {
  if (typeof rule !== 'object' || rule === null) return true;
  return Object.entries(rule).every(([key, part]) =>
    key === 'attribute' ? known.has(String(part)) : key === 'value' || asksOnly(part, known),
  );
}
