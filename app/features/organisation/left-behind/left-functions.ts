import type { LeftSource } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { roleNames } from '../../../kernel/roles.ts';
import { tables } from '../store.ts';

const said = (place: string | null): string => (place === null ? '' : `, ${place}`);

/** Whose deputy somebody is, and for whom they are the contact at the office. */
export const leftFunctions: LeftSource = {
  columns: ['held_function.deputy_account_id', 'held_function.contact_account_id'],
  waits: async (tx, { associationId, accountId, today }) => {
    const rows = await tables(tx)
      .selectFrom('held_function as f')
      .innerJoin('account as a', 'a.id', 'f.account_id')
      .leftJoin('local_group as g', (on) =>
        on.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
      )
      .leftJoin('member as m', (on) =>
        on.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
      )
      .select([
        'f.id',
        'f.role',
        'f.deputy_account_id as deputyId',
        'a.name',
        'g.name as groupName',
        'm.name as memberName',
      ])
      .where('f.association_id', '=', associationId)
      .where((is) => is.or([is('f.deputy_account_id', '=', accountId), is('f.contact_account_id', '=', accountId)]))
      .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', today)]))
      .orderBy('a.name')
      .orderBy('f.id')
      .execute();
    return rows.map(({ id, role, deputyId, name, ...at }) => ({
      text:
        deputyId === accountId
          ? { sv: 'Ersättare för {name}, {role}{where}', en: 'Deputy of {name}, {role}{where}' }
          : {
              sv: 'Kontakt på kansliet för {name}, {role}{where}',
              en: 'Contact at the office for {name}, {role}{where}',
            },
      values: { name, role: roleNames[role], where: said(at.groupName ?? at.memberName) },
      goes: { href: paths.heldFunction({ id }), roles: ['administrator'] },
      // An administrator changes it, whichever group it is in.
      groupId: null,
      memberId: null,
    }));
  },
};
