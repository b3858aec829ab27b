import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { holdsInGroup } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { changesBetween } from '../history/changes.ts';
import { mandateNames, mandates } from '../organisation.ts';
import { tables } from '../store.ts';
import { functionFields, ungatedFunctionFields } from './function-fields.ts';
import { needsOf, officeRefusal, whenOf } from './function-rules.ts';
import { heldBy, readFunctionTarget } from './function-target.ts';
import { colleague, functionWhy, officeAccount } from './give-function.ts';

const why = {
  past: {
    sv: 'Funktionen är avslutad och kan inte ändras. Ge en ny om den ska fortsätta.',
    en: 'The function has ended and cannot be changed. Give a new one if it goes on.',
  },
  mandate: {
    sv: 'Mandat anges bara för ledamöter och ordförande.',
    en: 'A mandate is stated only for members and chairs.',
  },
  unit: {
    sv: 'Enheten hör inte till medlemmen, eller är stängd.',
    en: 'The unit does not belong to the member, or is closed.',
  },
} satisfies Record<string, Text>;

/** A function, locked, with the names that its history tells. */
export async function lockFunction(tx: Tx, association: string, functionId: string) {
  const held = await tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .leftJoin('account as d', 'd.id', 'f.deputy_account_id')
    .leftJoin('account as c', 'c.id', 'f.contact_account_id')
    .leftJoin('unit as u', (join) =>
      join.onRef('u.association_id', '=', 'f.association_id').onRef('u.id', '=', 'f.unit_id'),
    )
    .select([
      'f.id',
      'f.account_id as accountId',
      'a.name as holder',
      'f.role',
      'f.title',
      'f.group_id as groupId',
      'f.member_id as memberId',
      'f.unit_id as unitId',
      'u.name as unitName',
      'f.mandate',
      'f.employer',
      'f.line_manager as lineManager',
      'f.deputy_account_id as deputyAccountId',
      'd.name as deputyName',
      'c.name as contactName',
      'f.starts_on as startsOn',
      'f.ends_on as endsOn',
    ])
    .where('f.association_id', '=', association)
    .where('f.id', '=', functionId)
    .forUpdate('f')
    .executeTakeFirst();
  return held ?? null;
}

export const changeFunction = command({
  name: 'organisation.changeFunction',
  title: { sv: 'Ändra uppgifterna', en: 'Change the particulars' },
  verb: { sv: 'Spara uppgifterna', en: 'Save the particulars' },
  audience: ['administrator'],
  input: z.object({
    functionId: field.id(),
    title: functionFields.title,
    unitId: functionFields.unitId,
    mandate: functionFields.mandate,
    employer: functionFields.employer,
    lineManager: functionFields.lineManager,
    contactAccountId: functionFields.contactAccountId,
  }),
  ungated: ungatedFunctionFields,
  read: async (tx, input, { actor }) => {
    const association = homeOf(actor);
    const held = await lockFunction(tx, association, input.functionId);
    if (!held) return null;
    const wanted = { accountId: null, groupId: null, memberId: held.memberId, unitId: input.unitId ?? null };
    const { unit } = await readFunctionTarget(tx, association, wanted);
    return { association, held, unit, contact: await officeAccount(tx, association, input.contactAccountId) };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, held, unit, contact }, input, { today }) => {
    if (whenOf(held, today) === 'past') return no(why.past);
    const needs = needsOf(held.role);
    const isNewUnit = input.unitId !== undefined && input.unitId !== held.unitId;
    if (isNewUnit && (!unit || unit.memberId !== held.memberId || unit.endedOn !== null)) return no(why.unit, 'unitId');
    if (input.mandate && !needs.mandate) return no(why.mandate, 'mandate');
    if (input.employer && !needs.employer) return no(functionWhy.employer, 'employer');
    if (input.contactAccountId && !contact) return no(functionWhy.contact, 'contactAccountId');
    return yes(
      {
        association,
        id: held.id,
        accountId: held.accountId,
        groupId: held.groupId,
        set: {
          title: input.title ?? '',
          unit_id: input.unitId ?? null,
          mandate: input.mandate ?? null,
          employer: input.employer ?? '',
          line_manager: input.lineManager ?? '',
          contact_account_id: contact?.id ?? null,
        },
      },
      {
        history: changesBetween(
          {
            title: held.title,
            unitId: held.unitName,
            mandate: held.mandate,
            employer: held.employer,
            lineManager: held.lineManager,
            contactAccountId: held.contactName,
          },
          {
            title: input.title ?? '',
            unitId: unit?.name,
            mandate: input.mandate,
            employer: input.employer ?? '',
            lineManager: input.lineManager ?? '',
            contactAccountId: contact?.name,
          },
        ),
      },
    );
  },
  write: async (tx, { association, id, set, accountId, groupId }) => {
    await tables(tx)
      .updateTable('held_function')
      .set(set)
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id, accountId, groupId };
  },
  object: (result) => ({ type: 'heldFunction', id: result.id, groupId: result.groupId }),
  next: (result) => paths.heldFunction({ id: result.id }),
  done: () => ({ sv: 'Uppgifterna är sparade.', en: 'The particulars are saved.' }),
});

export const setDeputy = command({
  name: 'organisation.setDeputy',
  title: { sv: 'Ange ersättare', en: 'State a deputy' },
  verb: { sv: 'Spara ersättaren', en: 'Save the deputy' },
  audience: ['administrator'],
  input: z.object({
    functionId: field.id(),
    deputyAccountId: field.optionalPick({
      label: { sv: 'Ersättare', en: 'Deputy' },
      hint: {
        sv: 'Kommer åt detsamma, så länge funktionen gäller. Tomt: ingen.',
        en: 'Reaches the same, as long as the function lasts. Empty: nobody.',
      },
    }),
  }),
  read: async (tx, input, { actor }) => {
    const association = homeOf(actor);
    const held = await lockFunction(tx, association, input.functionId);
    if (!held) return null;
    const deputy = await colleague(tx, association, input.deputyAccountId, actor.kind === 'system');
    return { association, held, deputy: deputy ? { ...deputy, held: await heldBy(tx, association, deputy.id) } : null };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, held, deputy }, input, { today }) => {
    if (whenOf(held, today) === 'past') return no(why.past);
    if (input.deputyAccountId === held.accountId) return no(functionWhy.deputySelf, 'deputyAccountId');
    if (input.deputyAccountId && !deputy) return no(functionWhy.deputy, 'deputyAccountId');
    const law = deputy ? officeRefusal(held.role, held, deputy.held) : null;
    if (law) return no(law, 'deputyAccountId');
    return yes(
      { association, id: held.id, groupId: held.groupId, deputyId: deputy?.id ?? null },
      { history: changesBetween({ deputyAccountId: held.deputyName }, { deputyAccountId: deputy?.name }) },
    );
  },
  write: async (tx, { association, id, deputyId, groupId }) => {
    await tables(tx)
      .updateTable('held_function')
      .set({ deputy_account_id: deputyId })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id, groupId };
  },
  object: (result) => ({ type: 'heldFunction', id: result.id, groupId: result.groupId }),
  next: (result) => paths.heldFunction({ id: result.id }),
  done: () => ({ sv: 'Ersättaren är sparad.', en: 'The deputy is saved.' }),
});

const mandateStaters: readonly Role[] = ['coordinator', 'groupChair'];

export const setMandate = command({
  name: 'organisation.setMandate',
  title: { sv: 'Ange mandat', en: 'State a mandate' },
  verb: { sv: 'Spara mandatet', en: 'Save the mandate' },
  audience: ['administrator', 'coordinator', 'groupChair'],
  input: z.object({
    functionId: field.id(),
    mandate: field.choice({
      label: { sv: 'Vad får ledamoten bestämma själv?', en: 'What may the member decide alone?' },
      values: mandates,
      names: mandateNames,
      radios: true,
    }),
  }),
  read: async (tx, input, { actor }) => {
    const association = homeOf(actor);
    const held = await tables(tx)
      .selectFrom('held_function as f')
      .innerJoin('local_group as g', (join) =>
        join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
      )
      .select([
        'f.id',
        'f.role',
        'f.group_id as groupId',
        'f.mandate',
        'f.starts_on as startsOn',
        'f.ends_on as endsOn',
        'g.slug',
      ])
      .where('f.association_id', '=', association)
      .where('f.id', '=', input.functionId)
      .executeTakeFirst();
    return held ? { association, held } : null;
  },
  may: (actor, { held }) =>
    mayAdministrate(actor) || (held.groupId !== null && holdsInGroup(actor, held.groupId, ...mandateStaters)),
  decide: ({ association, held }, { mandate }, { today }) => {
    if (!needsOf(held.role).mandate) return no(why.mandate, 'mandate');
    if (whenOf(held, today) === 'past') return no(why.past);
    return yes(
      { association, id: held.id, groupId: held.groupId, slug: held.slug, mandate },
      { history: changesBetween({ mandate: held.mandate }, { mandate }) },
    );
  },
  write: async (tx, { association, id, groupId, slug, mandate }) => {
    await tables(tx)
      .updateTable('held_function')
      .set({ mandate })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id, groupId, slug };
  },
  object: (result) => ({ type: 'heldFunction', id: result.id, groupId: result.groupId }),
  next: (result) => paths.group({ slug: result.slug }),
  done: () => ({ sv: 'Mandatet är sparat.', en: 'The mandate is saved.' }),
});
