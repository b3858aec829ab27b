import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { allNew, changesBetween } from '../history/changes.ts';
import { parties, partyNames } from '../organisation.ts';
import { tables } from '../store.ts';

const why = {
  taken: { sv: 'Det finns redan en medlem med det namnet.', en: 'There is already a member with that name.' },
  stillIn: {
    sv: 'Medlemmen har funktioner som gäller efter den dagen. Avsluta dem först.',
    en: 'The member has functions that last beyond that day. End them first.',
  },
} satisfies Record<string, Text>;

const memberName = () =>
  field.text({
    label: { sv: 'Medlemmens namn', en: 'Name of the member' },
    hint: { sv: 'Till exempel Heby kommun, Region Uppsala.', en: 'For example Heby kommun, Region Uppsala.' },
    max: 120,
  });

export const addMember = command({
  name: 'organisation.addMember',
  title: { sv: 'Lägg till en medlem', en: 'Add a member' },
  verb: { sv: 'Lägg till medlemmen', en: 'Add the member' },
  audience: ['administrator'],
  input: z.object({
    party: field.choice({
      label: { sv: 'Vilken part hör medlemmen till?', en: 'Which party does the member belong to?' },
      hint: {
        sv: 'Flera kommuner är flera medlemmar men en part.',
        en: 'Several municipalities are several members but one party.',
      },
      values: parties,
      names: partyNames,
      radios: true,
    }),
    memberName: memberName(),
  }),
  ungated: ['memberName'],
  read: (tx, _, { actor }) => activeNames(tx, homeOf(actor)),
  may: (actor) => mayAdministrate(actor),
  decide: (target, input, { actor, newId }) =>
    isTaken(target, input.memberName)
      ? no(why.taken, 'memberName')
      : yes({ id: newId(), association: homeOf(actor), ...input }, { history: allNew(input) }),
  write: async (tx, { id, association, party, memberName: name }) => {
    await tables(tx)
      .insertInto('member')
      .values({ association_id: association, id, party, name, ended_on: null })
      .execute();
    return { id };
  },
  object: (result) => ({ type: 'member', id: result.id }),
  next: (result) => paths.member({ id: result.id }),
  done: () => ({ sv: 'Medlemmen finns nu.', en: 'The member is there now.' }),
});

interface Named {
  id: string;
  name: string;
}

function activeNames(tx: Tx, association: string): Promise<Named[]> {
  return tables(tx)
    .selectFrom('member')
    .select(['id', 'name'])
    .where('association_id', '=', association)
    .where('ended_on', 'is', null)
    .execute();
}

function isTaken(all: readonly Named[], name: string, exceptId?: string): boolean {
  return all.some((one) => one.id !== exceptId && one.name.toLowerCase() === name.toLowerCase());
}

export const changeMember = command({
  name: 'organisation.changeMember',
  title: { sv: 'Ändra medlemmen', en: 'Change the member' },
  verb: { sv: 'Spara medlemmen', en: 'Save the member' },
  audience: ['administrator'],
  input: z.object({
    memberId: field.id(),
    memberName: memberName(),
    memberEndedOn: field.optionalDate({
      label: { sv: 'Medlem till och med', en: 'Member until' },
      hint: { sv: 'Tomt: tills vidare.', en: 'Empty: until further notice.' },
    }),
  }),
  ungated: ['memberName'],
  read: async (tx, { memberId }, { actor }) => {
    const association = homeOf(actor);
    const member = await tables(tx)
      .selectFrom('member')
      .select(['id', 'name', 'ended_on as endedOn'])
      .where('association_id', '=', association)
      .where('id', '=', memberId)
      .forUpdate()
      .executeTakeFirst();
    if (!member) return null;
    const functions = await tables(tx)
      .selectFrom('held_function')
      .select('ends_on as endsOn')
      .where('association_id', '=', association)
      .where('member_id', '=', memberId)
      .execute();
    return { association, member, functions, names: await activeNames(tx, association) };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, member, functions, names }, input) => {
    if (isTaken(names, input.memberName, member.id)) return no(why.taken, 'memberName');
    const endedOn = input.memberEndedOn ?? null;
    if (endedOn !== null && functions.some((one) => one.endsOn === null || one.endsOn > endedOn))
      return no(why.stillIn, 'memberEndedOn');
    return yes(
      { association, id: member.id, name: input.memberName, endedOn },
      {
        history: changesBetween(
          { memberName: member.name, memberEndedOn: member.endedOn },
          { memberName: input.memberName, memberEndedOn: endedOn },
        ),
      },
    );
  },
  write: async (tx, { association, id, name, endedOn }) => {
    await tables(tx)
      .updateTable('member')
      .set({ name, ended_on: endedOn })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: (result) => ({ type: 'member', id: result.id }),
  next: (result) => paths.member({ id: result.id }),
  done: () => ({ sv: 'Medlemmen är sparad.', en: 'The member is saved.' }),
});
