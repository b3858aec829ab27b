import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { allNew, changesBetween } from '../history/changes.ts';
import { tables } from '../store.ts';

const taken: Text = {
  sv: 'Medlemmen har redan en enhet med det namnet.',
  en: 'The member already has a unit with that name.',
};
const closedSpeaks: Text = {
  sv: 'En stängd enhet kan inte företräda de andra.',
  en: 'A closed unit cannot speak for the others.',
};

const shape = {
  unitName: field.text({
    label: { sv: 'Enhetens namn', en: 'Name of the unit' },
    hint: { sv: 'En förvaltning, ett kontor, en mottagning.', en: 'A department, an office, a clinic.' },
    max: 120,
  }),
  speaksForAll: field.checkbox({
    label: { sv: 'Företräder alla medlemmens enheter', en: 'Speaks for all units of the member' },
    hint: {
      sv: 'Högst en enhet gör det. Den som gjorde det förut slutar göra det.',
      en: 'At most one unit does. The one that did before stops doing it.',
    },
  }),
};

interface UnitRow {
  id: string;
  name: string;
  speaksForAll: boolean;
  endedOn: string | null;
}

function unitsOf(tx: Tx, association: string, memberId: string): Promise<UnitRow[]> {
  return tables(tx)
    .selectFrom('unit')
    .select(['id', 'name', 'speaks_for_all as speaksForAll', 'ended_on as endedOn'])
    .where('association_id', '=', association)
    .where('member_id', '=', memberId)
    .forUpdate()
    .execute();
}

async function nobodySpeaks(tx: Tx, association: string, memberId: string): Promise<void> {
  await tables(tx)
    .updateTable('unit')
    .set({ speaks_for_all: false })
    .where('association_id', '=', association)
    .where('member_id', '=', memberId)
    .where('speaks_for_all', '=', true)
    .execute();
}

const isTaken = (units: readonly UnitRow[], name: string, exceptId?: string): boolean =>
  units.some((unit) => unit.id !== exceptId && unit.name.toLowerCase() === name.toLowerCase());

export const addUnit = command({
  name: 'organisation.addUnit',
  title: { sv: 'Lägg till en enhet', en: 'Add a unit' },
  verb: { sv: 'Lägg till enheten', en: 'Add the unit' },
  audience: ['administrator'],
  input: z.object({ memberId: field.id(), ...shape }),
  ungated: ['unitName'],
  read: async (tx, { memberId }, { actor }) => {
    const association = homeOf(actor);
    const member = await tables(tx)
      .selectFrom('member')
      .select(['id', 'name'])
      .where('association_id', '=', association)
      .where('id', '=', memberId)
      .executeTakeFirst();
    return member ? { association, member, units: await unitsOf(tx, association, memberId) } : null;
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, member, units }, { unitName, speaksForAll }, { newId }) =>
    isTaken(units, unitName)
      ? no(taken, 'unitName')
      : yes(
          { association, memberId: member.id, id: newId(), unitName, speaksForAll },
          { history: allNew({ unitName, speaksForAll }) },
        ),
  write: async (tx, change) => {
    if (change.speaksForAll) await nobodySpeaks(tx, change.association, change.memberId);
    await tables(tx)
      .insertInto('unit')
      .values({
        association_id: change.association,
        id: change.id,
        member_id: change.memberId,
        name: change.unitName,
        speaks_for_all: change.speaksForAll,
        ended_on: null,
      })
      .execute();
    return { id: change.id, memberId: change.memberId };
  },
  object: (result) => ({ type: 'member', id: result.memberId }),
  next: (result) => paths.member({ id: result.memberId }),
  done: () => ({ sv: 'Enheten finns nu.', en: 'The unit is there now.' }),
});

export const changeUnit = command({
  name: 'organisation.changeUnit',
  title: { sv: 'Ändra enheten', en: 'Change the unit' },
  verb: { sv: 'Spara enheten', en: 'Save the unit' },
  audience: ['administrator'],
  input: z.object({
    unitId: field.id(),
    ...shape,
    isClosed: field.checkbox({
      label: { sv: 'Enheten är stängd', en: 'The unit is closed' },
      hint: {
        sv: 'Den finns kvar i det som redan är skrivet, men kan inte väljas.',
        en: 'It stays in what is already written, but cannot be chosen.',
      },
    }),
  }),
  ungated: ['unitName'],
  read: async (tx, { unitId }, { actor }) => {
    const association = homeOf(actor);
    const unit = await tables(tx)
      .selectFrom('unit')
      .select(['id', 'member_id as memberId'])
      .where('association_id', '=', association)
      .where('id', '=', unitId)
      .executeTakeFirst();
    if (!unit) return null;
    const units = await unitsOf(tx, association, unit.memberId);
    const before = units.find((one) => one.id === unit.id);
    return before ? { association, memberId: unit.memberId, units, before } : null;
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, memberId, units, before }, { unitName, speaksForAll, isClosed }, { today }) => {
    if (isTaken(units, unitName, before.id)) return no(taken, 'unitName');
    if (isClosed && speaksForAll) return no(closedSpeaks, 'speaksForAll');
    const endedOn = isClosed ? (before.endedOn ?? today) : null;
    return yes(
      { association, memberId, id: before.id, unitName, speaksForAll, endedOn },
      {
        history: changesBetween(
          { unitName: before.name, speaksForAll: before.speaksForAll, isClosed: before.endedOn !== null },
          { unitName, speaksForAll, isClosed },
        ),
      },
    );
  },
  write: async (tx, change) => {
    if (change.speaksForAll) await nobodySpeaks(tx, change.association, change.memberId);
    await tables(tx)
      .updateTable('unit')
      .set({ name: change.unitName, speaks_for_all: change.speaksForAll, ended_on: change.endedOn })
      .where('association_id', '=', change.association)
      .where('id', '=', change.id)
      .execute();
    return { id: change.id, memberId: change.memberId };
  },
  object: (result) => ({ type: 'member', id: result.memberId }),
  next: (result) => paths.member({ id: result.memberId }),
  done: () => ({ sv: 'Enheten är sparad.', en: 'The unit is saved.' }),
});
