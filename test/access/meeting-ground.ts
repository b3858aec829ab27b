import { addItem } from '../../app/features/meetings/arrange.ts';
import { attend, carryRest, open } from '../../app/features/meetings/holding/hold.ts';
import { propose } from '../../app/features/meetings/holding/voting.ts';
import { addNote } from '../../app/features/meetings/notes/notes.ts';
import { summon } from '../../app/features/meetings/plan/summon.ts';
import { addQuestion } from '../../app/features/meetings/preread/preread.ts';
import { ids, personas } from '../support/county.ts';
import type { Ground } from './row.ts';

let number = 0;
/** Two meetings are never at the same time, so each takes a number. */
export function nextNumber(): number {
  number += 1;
  return number;
}

/** A meeting today, an hour from now and more: two are never at the same time. */
export async function planned(
  { house }: Ground,
  who: 'coordinator' | 'office' = 'coordinator',
): Promise<{ id: string }> {
  const at = new Date(house.clock.now().getTime() + 3_600_000 + nextNumber() * 60_000);
  const input = {
    who: who === 'office' ? 'board' : `group:${ids.groupHeby}`,
    day: '2026-11-16',
    starts: at.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' }),
    minutesLong: '60',
  };
  const plan = house.house.commands.get('meeting.plan');
  if (!plan) throw new Error('Nothing plans meetings.');
  const { id } = (await house.do(who, plan, input)) as { id: string };
  return { id };
}

export async function summoned(ground: Ground): Promise<{ id: string }> {
  const { id } = await planned(ground);
  await ground.house.do('coordinator', addQuestion, { id, text: 'Vad ser ni?' });
  await ground.house.do('coordinator', summon, { id });
  return { id };
}

export async function itemIn({ house }: Ground, id: string): Promise<{ id: string; itemId: string }> {
  const [row] = await house.sql<{ id: string }>(
    `select id from agenda_item where meeting_id = $1 and removed_at is null order by source, position limit 1`,
    [id],
  );
  return { id, itemId: row?.id ?? '' };
}

export async function held(ground: Ground): Promise<{ id: string; itemId: string }> {
  const { id } = await planned(ground);
  const { house } = ground;
  await house.do('coordinator', addItem, { id, title: 'Egen punkt' });
  await house.do('coordinator', open, { id });
  return itemIn(ground, id);
}

export async function attended(ground: Ground): Promise<{ id: string; itemId: string }> {
  const one = await held(ground);
  await ground.house.do('coordinator', attend, { id: one.id, present: [personas.chair.id, personas.member.id] });
  await ground.house.do('coordinator', carryRest, { id: one.id });
  return one;
}

export async function closed(ground: Ground): Promise<{ id: string; itemId: string }> {
  const one = await attended(ground);
  const close = ground.house.house.commands.get('meeting.close');
  if (!close) throw new Error('Nothing closes meetings.');
  await ground.house.do('coordinator', addNote, { ...one, role: 'teamWorker', text: 'Ring vårdcentralen.' });
  await ground.house.do('coordinator', close, { id: one.id });
  return one;
}

/** The board with all its members present, and a proposal. */
export async function board(ground: Ground): Promise<{ id: string; itemId: string; seatId: string }> {
  const { house } = ground;
  const { id } = await planned(ground, 'office');
  await house.do('office', addItem, { id, title: 'Inriktning' });
  const [item] = await house.sql<{ id: string }>(
    `select id from agenda_item where meeting_id = $1 and source = 'own'`,
    [id],
  );
  const itemId = item?.id ?? '';
  await house.do('office', open, { id });
  const members = await house.sql<{ account_id: string }>(
    `select account_id from held_function where role = 'boardMember' and association_id = $1`,
    [ids.association],
  );
  await house.do('office', attend, { id, present: members.map((row) => row.account_id) });
  await house.do('office', propose, { id, itemId, proposal: 'Vi fortsätter.' });
  const [seat] = await house.sql<{ id: string }>(
    `select id from held_function where role = 'boardMember' and account_id = $1`,
    [personas.board.id],
  );
  return { id, itemId, seatId: seat?.id ?? '' };
}

const looked = new WeakMap<Ground, Promise<{ id: string; itemId: string }>>();
/** One for all who only look. */
export function lookedAt(ground: Ground): Promise<{ id: string; itemId: string }> {
  const made = looked.get(ground) ?? held(ground);
  looked.set(ground, made);
  return made;
}

export const justId = async (ground: Ground): Promise<{ id: string }> => ({ id: (await lookedAt(ground)).id });
