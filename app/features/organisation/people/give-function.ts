import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { allNew } from '../history/changes.ts';
import { tables } from '../store.ts';
import { functionFields, ungatedFunctionFields } from './function-fields.ts';
import { functionRefusal, needsOf, officeRefusal } from './function-rules.ts';
import { heldBy, isId, readFunctionTarget } from './function-target.ts';
import { insertFunction } from './people-store.ts';

const why = {
  deputySelf: { sv: 'Ersättaren ska vara någon annan.', en: 'The deputy must be somebody else.' },
  deputy: { sv: 'Välj någon av förbundets personer.', en: 'Choose one of the people of the association.' },
  contact: { sv: 'Välj någon på förbundets kansli.', en: 'Choose somebody at the association’s office.' },
  employer: {
    sv: 'Det fältet gäller bara samordnare och tilläggsresurser. Låt det vara tomt.',
    en: 'That field is only for coordinators and team workers. Leave it empty.',
  },
} satisfies Record<string, Text>;

export { why as functionWhy };

/** An account that holds or held something in the association; Farled itself may name any account. */
export async function colleague(
  tx: Tx,
  association: string,
  accountId: string | undefined,
  isSystem: boolean,
): Promise<{ id: string; name: string } | null> {
  if (!isId(accountId)) return null;
  let select = tables(tx).selectFrom('account as a').select(['a.id', 'a.name']).where('a.id', '=', accountId);
  if (!isSystem) {
    select = select.where((where) =>
      where.exists(
        where
          .selectFrom('held_function as f')
          .select('f.id')
          .where('f.association_id', '=', association)
          .where((inner) =>
            inner.or([inner('f.account_id', '=', accountId), inner('f.deputy_account_id', '=', accountId)]),
          ),
      ),
    );
  }
  return (await select.executeTakeFirst()) ?? null;
}

export const giveFunction = command({
  name: 'organisation.giveFunction',
  title: { sv: 'Ge en funktion', en: 'Give a function' },
  verb: { sv: 'Ge funktionen', en: 'Give the function' },
  audience: ['administrator'],
  input: z.object({
    accountId: field.id(),
    ...functionFields,
    deputyAccountId: field.optionalPick({
      label: { sv: 'Ersättare', en: 'Deputy' },
      hint: {
        sv: 'Kommer åt detsamma, så länge funktionen gäller.',
        en: 'Reaches the same, as long as the function lasts.',
      },
    }),
  }),
  ungated: ungatedFunctionFields,
  read: async (tx, input, { actor }) => {
    const association = homeOf(actor);
    const isSystem = actor.kind === 'system';
    const account = await colleague(tx, association, input.accountId, isSystem);
    if (!account) return null;
    const wanted = {
      accountId: account.id,
      groupId: input.groupId ?? null,
      memberId: input.memberId ?? null,
      unitId: input.unitId ?? null,
    };
    const deputy = await colleague(tx, association, input.deputyAccountId, isSystem);
    return {
      association,
      account,
      target: await readFunctionTarget(tx, association, wanted),
      deputy: deputy ? { ...deputy, held: await heldBy(tx, association, deputy.id) } : null,
      contact: await officeAccount(tx, association, input.contactAccountId),
    };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, account, target, deputy, contact }, input, { newId }) => {
    const period = { startsOn: input.startsOn, endsOn: input.endsOn ?? null };
    const refusal = functionRefusal(target, {
      role: input.role,
      groupId: input.groupId ?? null,
      memberId: input.memberId ?? null,
      unitId: input.unitId ?? null,
      mandate: input.mandate ?? null,
      ...period,
    });
    if (refusal) return no(refusal.why, refusal.field);
    if (input.deputyAccountId) {
      if (input.deputyAccountId === account.id) return no(why.deputySelf, 'deputyAccountId');
      if (!deputy) return no(why.deputy, 'deputyAccountId');
      const law = officeRefusal(input.role, period, deputy.held);
      if (law) return no(law, 'deputyAccountId');
    }
    if (input.contactAccountId && !contact) return no(why.contact, 'contactAccountId');
    if (input.employer && !needsOf(input.role).employer) return no(why.employer, 'employer');
    const row = {
      association_id: association,
      id: newId(),
      account_id: account.id,
      role: input.role,
      title: input.title ?? '',
      group_id: target.group?.id ?? null,
      member_id: target.member?.id ?? null,
      unit_id: target.unit?.id ?? null,
      mandate: input.mandate ?? null,
      employer: input.employer ?? '',
      line_manager: input.lineManager ?? '',
      contact_account_id: contact?.id ?? null,
      deputy_account_id: deputy?.id ?? null,
      starts_on: input.startsOn,
      ends_on: input.endsOn ?? null,
    };
    return yes(row, {
      audit: { account: account.id, role: input.role },
      history: allNew({
        accountId: account.name,
        role: input.role,
        title: input.title,
        groupId: target.group?.name,
        memberId: target.member?.name,
        unitId: target.unit?.name,
        mandate: input.mandate,
        deputyAccountId: deputy?.name,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
      }),
    });
  },
  write: async (tx, row) => {
    await insertFunction(tx, row);
    return { id: row.id, accountId: row.account_id, groupId: row.group_id };
  },
  object: (result) => ({ type: 'heldFunction', id: result.id, groupId: result.groupId }),
  next: (result) => paths.person({ id: result.accountId }),
  done: () => ({ sv: 'Funktionen är given.', en: 'The function is given.' }),
});

/** Somebody at the association's office, as a coordinator's contact there. */
export async function officeAccount(
  tx: Tx,
  association: string,
  accountId: string | undefined,
): Promise<{ id: string; name: string } | null> {
  if (!isId(accountId)) return null;
  const row = await tables(tx)
    .selectFrom('account as a')
    .innerJoin('held_function as f', 'f.account_id', 'a.id')
    .select(['a.id', 'a.name'])
    .where('a.id', '=', accountId)
    .where('f.association_id', '=', association)
    .where('f.role', '=', 'office')
    .executeTakeFirst();
  return row ?? null;
}
