import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { addDays } from '../../../kernel/clock.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { changesBetween } from '../history/changes.ts';
import { tables } from '../store.ts';
import { lockFunction } from './change-function.ts';
import { type Held, isGuarded, leavesNobody, officeRefusal, whenOf } from './function-rules.ts';
import { heldBy } from './function-target.ts';

const why = {
  past: {
    sv: 'Funktionen är redan avslutad. Ge en ny om den ska fortsätta.',
    en: 'The function has already ended. Give a new one if it goes on.',
  },
  tooEarly: {
    sv: 'Sista dagen kan tidigast vara i går (då slutar funktionen gälla nu genast), och inte före dagen innan den började.',
    en: 'The last day can be yesterday at the earliest (then the function ends at once), and not before the day before it began.',
  },
  lastCoordinator: {
    sv: 'Det finns ingen annan samordnare i gruppen efter den dagen. Ge funktionen till någon annan först, eller skriv varför gruppen ska vara utan.',
    en: 'The group has no other coordinator after that day. Give the function to somebody else first, or write why the group shall be without.',
  },
  lastAdministrator: {
    sv: 'Det finns ingen annan administratör efter den dagen, och då kan ingen ändra organisationen. Ge funktionen till någon annan först, eller skriv varför förbundet ska vara utan.',
    en: 'There is no other administrator after that day, and then nobody can change the organisation. Give the function to somebody else first, or write why the association shall be without.',
  },
} satisfies Record<string, Text>;

/** Locked together, so that the last two cannot end each other at the same time. */
function lockAlike(tx: Tx, association: string, role: Role): Promise<Held[]> {
  return tables(tx)
    .selectFrom('held_function')
    .select([
      'id',
      'role',
      'group_id as groupId',
      'member_id as memberId',
      'starts_on as startsOn',
      'ends_on as endsOn',
    ])
    .where('association_id', '=', association)
    .where('role', '=', role)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export const endFunction = command({
  name: 'organisation.endFunction',
  title: { sv: 'Avsluta eller förläng', en: 'End or extend' },
  verb: { sv: 'Spara sista dagen', en: 'Save the last day' },
  audience: ['administrator'],
  input: z.object({
    functionId: field.id(),
    lastDay: field.optionalDate({
      label: { sv: 'Sista dag', en: 'Last day' },
      hint: {
        sv: 'Tomt: tills vidare. Gårdagens datum: slutar gälla genast.',
        en: 'Empty: until further notice. Yesterday’s date: ends at once.',
      },
    }),
    reason: field.optionalFreeText({
      label: { sv: 'Varför ingen tar över', en: 'Why nobody takes over' },
      hint: {
        sv: 'Behövs bara för gruppens sista samordnare och förbundets sista administratör. Skriv inget om någons hälsa eller privatliv.',
        en: 'Only needed for the last coordinator of a group and the last administrator. Write nothing about anybody’s health or private life.',
      },
      max: 300,
    }),
  }),
  read: async (tx, { functionId }, { actor }) => {
    const association = homeOf(actor);
    const held = await lockFunction(tx, association, functionId);
    if (!held) return null;
    const alike = isGuarded(held.role) ? await lockAlike(tx, association, held.role) : [];
    const group = held.groupId
      ? await tables(tx)
          .selectFrom('local_group')
          .select('ended_on as endedOn')
          .where('association_id', '=', association)
          .where('id', '=', held.groupId)
          .executeTakeFirst()
      : undefined;
    const theirs = [
      ...(await heldBy(tx, association, held.accountId)),
      ...(held.deputyAccountId ? await heldBy(tx, association, held.deputyAccountId) : []),
    ];
    return { association, held, alike, groupHasEnded: (group?.endedOn ?? null) !== null, theirs };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, held, alike, groupHasEnded, theirs }, input, { today }) => {
    if (whenOf(held, today) === 'past') return no(why.past);
    const lastDay = input.lastDay ?? null;
    const dayBeforeFirst = addDays(held.startsOn, -1);
    if (lastDay !== null && (lastDay < addDays(today, -1) || lastDay < dayBeforeFirst))
      return no(why.tooEarly, 'lastDay');
    if (lastDay !== null && !groupHasEnded && !input.reason && leavesNobody(held, lastDay, alike))
      return no(held.role === 'administrator' ? why.lastAdministrator : why.lastCoordinator, 'reason');
    const others = theirs.filter((one) => one.id !== held.id);
    const law = officeRefusal(held.role, { startsOn: held.startsOn, endsOn: lastDay }, others);
    if (law) return no(law, 'lastDay');
    return yes(
      {
        association,
        id: held.id,
        accountId: held.accountId,
        groupId: held.groupId,
        lastDay,
        reason: lastDay === null ? '' : (input.reason ?? ''),
      },
      { history: changesBetween({ lastDay: held.endsOn }, { lastDay }) },
    );
  },
  write: async (tx, { association, id, accountId, groupId, lastDay, reason }) => {
    await tables(tx)
      .updateTable('held_function')
      .set({ ends_on: lastDay, end_reason: reason })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id, accountId, groupId };
  },
  object: (result) => ({ type: 'heldFunction', id: result.id, groupId: result.groupId }),
  next: (result) => paths.person({ id: result.accountId }),
  done: () => ({ sv: 'Sista dagen är sparad.', en: 'The last day is saved.' }),
});
