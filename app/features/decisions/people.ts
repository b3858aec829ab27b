import type { Tx } from '../../database/database.ts';
import type { Language } from '../../kernel/text.ts';
import type { Mandate, Party } from '../organisation/index.ts';
import { insiders } from './access.ts';
import type { DecidingLevel } from './decision/decision.ts';
import { tables } from './store.ts';

/** Somebody who acts for an organisation in the group, through a function that is held today. */
export interface Seat {
  functionId: string;
  accountId: string;
  name: string;
  email: string;
  language: Language;
  role: string;
  memberId: string;
  memberName: string;
  party: Party;
  mandate: Mandate | null;
}

/** Who can be given an action: the group's people, and the board's too when the board decides. */
export async function seatsOf(tx: Tx, groupId: string, level: DecidingLevel, today: string): Promise<Seat[]> {
  return tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .innerJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
    )
    .select([
      'f.id as functionId',
      'a.id as accountId',
      'a.name',
      'a.email',
      'a.language',
      'f.role',
      'm.id as memberId',
      'm.name as memberName',
      'm.party',
      'f.mandate',
    ])
    .where((where) =>
      where.or([
        where.and([where('f.group_id', '=', groupId), where('f.role', 'in', insiders)]),
        ...(level === 'board' ? [where('f.role', '=', 'boardMember')] : []),
      ]),
    )
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .orderBy('m.name')
    .orderBy('a.name')
    .execute();
}

export async function hasBoard(tx: Tx, today: string): Promise<boolean> {
  const one = await tables(tx)
    .selectFrom('held_function')
    .select('id')
    .where('role', '=', 'boardMember')
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

/** A seat that speaks for its organisation at home. */
export const speaks = ({ role }: Pick<Seat, 'role'>): boolean => role === 'groupMember' || role === 'groupChair';

export interface Concerned {
  party: Party;
  /** Null: nobody of that party sits in the group. */
  memberId: string | null;
}

/** Each organisation in the group whose party is concerned; a party without a seat once, by itself. */
export function concernedBy(parties: readonly Party[], seats: readonly Seat[]): Concerned[] {
  return [...new Set(parties)].flatMap((party): Concerned[] => {
    const members = new Set(seats.filter((seat) => seat.party === party && speaks(seat)).map((seat) => seat.memberId));
    return members.size === 0 ? [{ party, memberId: null }] : [...members].map((memberId) => ({ party, memberId }));
  });
}
