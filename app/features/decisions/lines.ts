import type { Selectable } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Mandate, Party } from '../organisation/index.ts';
import type { DecidingLevel, DecisionKind, EndedWhy } from './decision/decision.ts';
import type { Effect } from './effect/effect.ts';
import { effectOfStored, measureOf } from './effect/measure.ts';
import { type ActionRow, type DecisionRow, tables } from './store.ts';

export interface Confirmation {
  id: string;
  party: Party;
  memberId: string | null;
  memberName: string | null;
  answer: 'confirmed' | 'declined' | null;
  answeredOn: string | null;
  reason: string | null;
}

/** One decision with everything that belongs to it. */
export interface DecisionLine {
  id: string;
  kind: DecisionKind;
  level: DecidingLevel;
  text: string;
  decidedAt: Date;
  decidedBy: string;
  meetingId: string | null;
  mandate: Mandate | null;
  isOutsideMandate: boolean;
  windowDays: number | null;
  endedAt: Date | null;
  endedWhy: EndedWhy | null;
  closedAt: Date | null;
  action: {
    ownerParty: Party;
    ownerMemberName: string | null;
    ownerName: string | null;
    dueOn: string;
    begunAt: Date | null;
    doneAt: Date | null;
    result: string | null;
    leftAt: Date | null;
  } | null;
  confirmations: Confirmation[];
  check: {
    basis: 'measured' | 'estimated';
    result: 'solved' | 'remains';
    note: string;
    whyEstimated: string | null;
    measured: Effect | null;
    at: Date;
  } | null;
}

export interface Lines {
  standing: { line: DecisionLine; row: Selectable<DecisionRow> } | null;
  /** The standing decision's. */
  action: Selectable<ActionRow> | null;
  earlier: DecisionLine[];
}

/** All decisions on an obstacle, newest first, the standing one apart. */
export async function linesOf(tx: Tx, obstacleId: string): Promise<Lines> {
  const db = tables(tx);
  const rows = await db
    .selectFrom('decision as d')
    .innerJoin('account as a', 'a.id', 'd.decided_by')
    .selectAll('d')
    .select('a.name as by_name')
    .where('d.obstacle_id', '=', obstacleId)
    .orderBy('d.decided_at', 'desc')
    .execute();
  if (rows.length === 0) return { standing: null, action: null, earlier: [] };
  const ids = rows.map((row) => row.id);
  const actions = await db
    .selectFrom('decided_action as x')
    .leftJoin('account as a', 'a.id', 'x.owner_account')
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'x.association_id').onRef('m.id', '=', 'x.owner_member'),
    )
    .selectAll('x')
    .select(['a.name as owner_name', 'm.name as member_name'])
    .where('x.decision_id', 'in', ids)
    .execute();
  const confirmations = await db
    .selectFrom('home_confirmation as h')
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'h.association_id').onRef('m.id', '=', 'h.member_id'),
    )
    .selectAll('h')
    .select('m.name as member_name')
    .where('h.decision_id', 'in', ids)
    .orderBy('h.party')
    .orderBy('m.name')
    .execute();
  const checks = await db.selectFrom('effect_check').selectAll().where('decision_id', 'in', ids).execute();
  const lines = rows.map((row): DecisionLine => {
    const action = actions.find((one) => one.decision_id === row.id);
    const check = checks.find((one) => one.decision_id === row.id);
    return {
      id: row.id,
      kind: row.kind,
      level: row.level,
      text: row.text,
      decidedAt: row.decided_at,
      decidedBy: row.by_name,
      meetingId: row.meeting_id,
      mandate: row.mandate,
      isOutsideMandate: row.is_outside_mandate,
      windowDays: measureOf(row.measure)?.windowDays ?? null,
      endedAt: row.ended_at,
      endedWhy: row.ended_why,
      closedAt: row.closed_at,
      action: action
        ? {
            ownerParty: action.owner_party,
            ownerMemberName: action.member_name,
            ownerName: action.owner_name,
            dueOn: action.due_on,
            begunAt: action.begun_at,
            doneAt: action.done_at,
            result: action.result,
            leftAt: action.left_at,
          }
        : null,
      confirmations: confirmations
        .filter((one) => one.decision_id === row.id)
        .map((one) => ({
          id: one.id,
          party: one.party,
          memberId: one.member_id,
          memberName: one.member_name,
          answer: one.answer,
          answeredOn: one.answered_on,
          reason: one.reason,
        })),
      check: check
        ? {
            basis: check.basis,
            result: check.result,
            note: check.note,
            whyEstimated: check.why_estimated,
            measured: effectOfStored(check.measured),
            at: check.checked_at,
          }
        : null,
    };
  });
  const row = rows.find((one) => one.ended_at === null);
  const line = lines.find((one) => one.endedAt === null);
  return {
    standing: row && line ? { line, row } : null,
    action: actions.find((one) => one.decision_id === row?.id) ?? null,
    earlier: lines.filter((one) => one.endedAt !== null),
  };
}
