import type { Tx } from '../../../database/database.ts';
import type { Text } from '../../../kernel/text.ts';
import { type LockedItem, lockItem } from '../minutes.ts';
import { presentOf, seatsOf } from '../people.ts';
import { quorumOf, type Seat, seated } from '../quorum.ts';
import { type ItemRow, tables } from '../store.ts';

export const settledAlready: Text = { sv: 'Beslutet är redan fattat.', en: 'The decision is taken already.' };

/** A matter that the board itself decides on, with its meeting, both locked; null for every other item. */
export async function lockBoardItem(tx: Tx, input: { id: string; itemId: string }): Promise<LockedItem | null> {
  const locked = await lockItem(tx, input);
  return locked?.subject.body === 'board' && locked.item.source === 'own' ? locked : null;
}

/** The board as it sits in a matter, and the votes cast: those who are disqualified in it are not there and have not voted. */
export async function boardAt(tx: Tx, item: Pick<ItemRow, 'id' | 'meeting_id' | 'disqualified'>, day: string) {
  const out = new Set(item.disqualified);
  const [seats, present, votes] = await Promise.all([
    seatsOf(tx, { body: 'board', groupId: null }, day),
    presentOf(tx, item.meeting_id, out),
    tables(tx).selectFrom('board_vote').selectAll().where('item_id', '=', item.id).execute(),
  ]);
  return {
    seats,
    quorum: quorumOf(seats, present),
    sitting: seated(seats, present),
    cast: votes.filter((one) => !out.has(one.account_id)),
  };
}

/** The accounts of members and deputies, each once. */
export function peopleOf(seats: readonly Seat[]): string[] {
  return [...new Set(seats.flatMap(({ accountId, deputyId }) => [accountId, deputyId ?? accountId]))];
}
