/** What a line's hash is made of. Stands here too, and not only in the database, whose owner could change it there. */
const hashOfLine = `sha256(coalesce(l.before, c.begins_with, '') || convert_to(jsonb_build_array(l.position, l.association_id,
  extract(epoch from l.at), l.account_id, l.actor_kind, l.command, l.object_type, l.object_id, l.detail)::text, 'UTF8'))`;

const noAssociation = '00000000-0000-0000-0000-000000000000';

export type Fault =
  /** The line, or its place among the others, is not what was written. */
  | 'changed'
  /** Positions before this one are gone. */
  | 'removed'
  /** A line that was never written by Farled. */
  | 'inserted'
  /** The newest lines are gone, or the note of how far the chain had come was changed. */
  | 'cutOff'
  /** The chain no longer holds what it held when somebody took down its head. */
  | 'rewritten';

export interface AuditFault {
  fault: Fault;
  /** The association, or null for the lines of none. */
  association: string | null;
  position: number | null;
  /** The line's own number, where there is a line. */
  line: number | null;
  at: string | null;
  command: string | null;
}

interface AuditChain {
  association: string | null;
  lines: number;
  /** `position:hash`, to be kept elsewhere: whoever owns the database could write a whole new chain, but not this one. */
  head: string;
}

export interface AuditReport {
  chains: AuditChain[];
  faults: AuditFault[];
}

type Run = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>;

interface LineRow {
  id: number;
  association: string | null;
  position: number | null;
  expected: number;
  at: string;
  command: string;
  isSame: boolean;
}

const faultyLines = `
  with l as (
    select *, lag(hash) over chained as before, lag(position) over chained as previous
    from audit_line window chained as (partition by association_id order by position, id)
  ), checked as (
    select l.id, l.association_id as association, l.position, coalesce(l.previous, c.begins_after, 0) + 1 as expected,
      to_char(l.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as at, l.command, coalesce(l.hash = ${hashOfLine}, false) as "isSame"
    from l left join audit_chain c on c.chain = coalesce(l.association_id, '${noAssociation}')
  )
  select * from checked where not "isSame" or position is distinct from expected order by association nulls first, position, id`;

interface HeadRow {
  association: string | null;
  lines: number;
  last: number | null;
  lastHash: string | null;
  position: number | null;
  hash: string | null;
  beginsAfter: number;
}

const heads = `
  select coalesce(l.association_id, c.association_id) as association, coalesce(l.lines, 0)::int as lines, l.last,
    encode(l.hash, 'hex') as "lastHash", c.position, encode(c.hash, 'hex') as hash,
    coalesce(c.begins_after, 0) as "beginsAfter"
  from (select association_id, coalesce(association_id, '${noAssociation}') as chain, count(*) as lines, max(position) as last,
      (array_agg(hash order by position desc nulls last))[1] as hash from audit_line group by 1) l
  full join audit_chain c on c.chain = l.chain order by 1 nulls first`;

function faultOf({ isSame, position, expected, ...row }: LineRow): AuditFault {
  const { association, id: line, at, command } = row;
  const place = { association, position, line, at, command };
  if (position === null || position < expected) return { fault: 'inserted', ...place };
  if (position > expected) return { fault: 'removed', ...place, position: expected };
  return { fault: 'changed', ...place };
}

/**
 * Computes every chain anew. `taken` holds heads that were taken down earlier, by association (or `none`): a chain that
 * was rewritten from end to end no longer holds them.
 */
export async function verifyAudit(run: Run, taken: Readonly<Record<string, string>> = {}): Promise<AuditReport> {
  const lines = (await run(faultyLines, [])).rows as LineRow[];
  const found = (await run(heads, [])).rows as HeadRow[];
  const faults = lines.map(faultOf);
  for (const { association, last, lastHash, position, hash, beginsAfter } of found) {
    if ((last ?? beginsAfter) !== (position ?? 0) || (lastHash !== null && lastHash !== hash))
      faults.push({ fault: 'cutOff', association, position: last, line: null, at: null, command: null });
  }
  for (const [association, head] of Object.entries(taken)) {
    const [position = '', hash = ''] = head.split(':');
    const { rows } = await run(
      `select 1 from audit_line where association_id is not distinct from $1 and position = $2 and encode(hash, 'hex') = $3
       union all select 1 from audit_chain where association_id is not distinct from $1 and begins_after >= $2`,
      [association === 'none' || association === noAssociation ? null : association, Number(position), hash],
    );
    if (rows.length === 0 && Number(position) > 0) {
      const place = { position: Number(position), line: null, at: null, command: null };
      faults.push({ fault: 'rewritten', association: association === 'none' ? null : association, ...place });
    }
  }
  const chains = found.map(({ association, lines: count, position, hash }) => ({
    association,
    lines: count,
    head: `${position ?? 0}:${hash ?? ''}`,
  }));
  return { chains, faults };
}
