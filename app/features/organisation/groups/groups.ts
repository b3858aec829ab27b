import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { allNew, changesBetween } from '../history/changes.ts';
import { associationSettings } from '../organisation.ts';
import { freeSlug, slugOf } from '../slug.ts';
import { tables } from '../store.ts';

const why = {
  noMunicipality: { sv: 'Välj minst en kommun.', en: 'Choose at least one municipality.' },
  unknownMunicipality: {
    sv: 'Välj bland förbundets kommuner.',
    en: 'Choose among the municipalities of the association.',
  },
  inOther: {
    sv: 'En av kommunerna hör redan till en annan grupp. En fråga ska ha en enda grupp att gå till.',
    en: 'One of the municipalities already belongs to another group. A question must have one group to go to.',
  },
  nameTaken: { sv: 'Det finns redan en grupp med det namnet.', en: 'There is already a group with that name.' },
  prefixForm: {
    sv: 'Skriv två till fem bokstäver, till exempel HEB.',
    en: 'Write two to five letters, for example HEB.',
  },
  prefixTaken: { sv: 'En annan grupp har redan de bokstäverna.', en: 'Another group already has those letters.' },
  stillIn: {
    sv: 'Gruppen har funktioner som gäller efter den dagen. Avsluta dem först.',
    en: 'The group has functions that last beyond that day. End them first.',
  },
} satisfies Record<string, Text>;

const shape = {
  groupName: field.text({
    label: { sv: 'Gruppens namn', en: 'Name of the group' },
    hint: { sv: 'Till exempel LOKUS Heby.', en: 'For example LOKUS Heby.' },
    max: 80,
  }),
  municipalityIds: field.pickMany({ label: { sv: 'Kommuner', en: 'Municipalities' } }),
  groupMinimum: field.optionalInteger({
    label: { sv: 'Säg till vid färre frågor i kvartalet än', en: 'Tell at fewer questions in a quarter than' },
    hint: { sv: 'Tomt: förbundets inställning gäller.', en: 'Empty: the setting of the association holds.' },
    min: 0,
    max: 500,
  }),
};

interface County {
  association: string;
  word: string;
  municipalities: { id: string; name: string }[];
  groups: { id: string; name: string; slug: string; prefix: string; endedOn: string | null }[];
  taken: { groupId: string; municipalityId: string }[];
}

async function readCounty(tx: Tx, association: string): Promise<County> {
  const db = tables(tx);
  const row = await db.selectFrom('association').select('settings').where('id', '=', association).executeTakeFirst();
  return {
    association,
    word: associationSettings.parse(row?.settings ?? {}).words.group,
    municipalities: await db
      .selectFrom('municipality')
      .select(['id', 'name'])
      .where('association_id', '=', association)
      .execute(),
    groups: await db
      .selectFrom('local_group')
      .select(['id', 'name', 'slug', 'prefix', 'ended_on as endedOn'])
      .where('association_id', '=', association)
      .execute(),
    taken: await db
      .selectFrom('group_municipality')
      .select(['group_id as groupId', 'municipality_id as municipalityId'])
      .where('association_id', '=', association)
      .execute(),
  };
}

interface GroupInput {
  groupName: string;
  municipalityIds: string[];
}

function refusalOf(county: County, input: GroupInput, ownId: string | null): { why: Text; field: string } | null {
  const others = county.groups.filter((group) => group.id !== ownId);
  if (others.some((group) => group.name.toLowerCase() === input.groupName.toLowerCase()))
    return { why: why.nameTaken, field: 'groupName' };
  if (input.municipalityIds.length === 0) return { why: why.noMunicipality, field: 'municipalityIds' };
  const known = new Set(county.municipalities.map((one) => one.id));
  if (input.municipalityIds.some((id) => !known.has(id)))
    return { why: why.unknownMunicipality, field: 'municipalityIds' };
  const active = new Set(others.filter((group) => group.endedOn === null).map((group) => group.id));
  const isElsewhere = county.taken.some(
    (one) => active.has(one.groupId) && input.municipalityIds.includes(one.municipalityId),
  );
  return isElsewhere ? { why: why.inOther, field: 'municipalityIds' } : null;
}

const namesOf = (county: County, ids: readonly string[]): string[] =>
  county.municipalities
    .filter((one) => ids.includes(one.id))
    .map((one) => one.name)
    .sort((a, b) => a.localeCompare(b, 'sv'));

async function writeMunicipalities(
  tx: Tx,
  association: string,
  groupId: string,
  ids: readonly string[],
): Promise<void> {
  const db = tables(tx);
  await db
    .deleteFrom('group_municipality')
    .where('association_id', '=', association)
    .where('group_id', '=', groupId)
    .execute();
  await db
    .insertInto('group_municipality')
    .values([...new Set(ids)].map((id) => ({ association_id: association, group_id: groupId, municipality_id: id })))
    .execute();
}

export const addGroup = command({
  name: 'organisation.addGroup',
  title: { sv: 'Lägg till en grupp', en: 'Add a group' },
  verb: { sv: 'Lägg till gruppen', en: 'Add the group' },
  audience: ['administrator'],
  input: z.object({
    ...shape,
    prefix: field.text({
      label: { sv: 'Bokstäver före frågornas nummer', en: 'Letters before the numbers of questions' },
      hint: {
        sv: 'Två till fem, till exempel HEB. De kan inte ändras sedan, eftersom numren står i brev och journaler.',
        en: 'Two to five, for example HEB. They cannot be changed later, since the numbers stand in letters and records.',
      },
      max: 5,
    }),
  }),
  ungated: ['groupName', 'prefix'],
  read: (tx, _, { actor }) => readCounty(tx, homeOf(actor)),
  may: (actor) => mayAdministrate(actor),
  decide: (county, input, { newId }) => {
    const refusal = refusalOf(county, input, null);
    if (refusal) return no(refusal.why, refusal.field);
    const prefix = input.prefix.toUpperCase();
    if (!/^[A-ZÅÄÖ]{2,5}$/.test(prefix)) return no(why.prefixForm, 'prefix');
    if (county.groups.some((group) => group.prefix === prefix)) return no(why.prefixTaken, 'prefix');
    const { groupName, municipalityIds, groupMinimum } = input;
    const slug = freeSlug(
      slugOf(groupName, county.word),
      county.groups.map((group) => group.slug),
    );
    return yes(
      { association: county.association, id: newId(), slug, prefix, groupName, municipalityIds, groupMinimum },
      { history: allNew({ groupName, prefix, municipalityIds: namesOf(county, municipalityIds), groupMinimum }) },
    );
  },
  write: async (tx, change) => {
    await tables(tx)
      .insertInto('local_group')
      .values({
        association_id: change.association,
        id: change.id,
        name: change.groupName,
        slug: change.slug,
        prefix: change.prefix,
        quarterly_minimum: change.groupMinimum ?? null,
        ended_on: null,
      })
      .execute();
    await writeMunicipalities(tx, change.association, change.id, change.municipalityIds);
    return { id: change.id, slug: change.slug };
  },
  object: (result) => ({ type: 'localGroup', id: result.id, groupId: result.id }),
  next: (result) => paths.groupSettings({ id: result.id }),
  done: () => ({ sv: 'Gruppen finns nu.', en: 'The group is there now.' }),
});

export const changeGroup = command({
  name: 'organisation.changeGroup',
  title: { sv: 'Ändra gruppen', en: 'Change the group' },
  verb: { sv: 'Spara gruppen', en: 'Save the group' },
  audience: ['administrator'],
  input: z.object({
    groupId: field.id(),
    ...shape,
    groupAnswerMeetings: field.optionalInteger({
      label: { sv: 'Hinder ska ha svar inom (möten)', en: 'Obstacles should be answered within (meetings)' },
      hint: { sv: 'Tomt: som förbundet.', en: 'Empty: as the association.' },
      min: 1,
      max: 12,
    }),
    groupEndedOn: field.optionalDate({
      label: { sv: 'Gruppen finns till och med', en: 'The group exists until' },
      hint: { sv: 'Tomt: tills vidare.', en: 'Empty: until further notice.' },
    }),
  }),
  ungated: ['groupName'],
  read: async (tx, { groupId }, { actor }) => {
    const association = homeOf(actor);
    const before = await tables(tx)
      .selectFrom('local_group')
      .select([
        'id',
        'name',
        'quarterly_minimum as minimum',
        'answer_meetings as answerMeetings',
        'ended_on as endedOn',
      ])
      .where('association_id', '=', association)
      .where('id', '=', groupId)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return null;
    const functions = await tables(tx)
      .selectFrom('held_function')
      .select('ends_on as endsOn')
      .where('association_id', '=', association)
      .where('group_id', '=', groupId)
      .execute();
    return { before, functions, county: await readCounty(tx, association) };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ before, functions, county }, input) => {
    const refusal = refusalOf(county, input, before.id);
    if (refusal) return no(refusal.why, refusal.field);
    const endedOn = input.groupEndedOn ?? null;
    if (endedOn !== null && functions.some((one) => one.endsOn === null || one.endsOn > endedOn))
      return no(why.stillIn, 'groupEndedOn');
    const had = county.taken.filter((one) => one.groupId === before.id).map((one) => one.municipalityId);
    const { groupName, municipalityIds, groupMinimum, groupAnswerMeetings } = input;
    return yes(
      {
        association: county.association,
        id: before.id,
        groupName,
        municipalityIds,
        groupMinimum,
        groupAnswerMeetings,
        endedOn,
      },
      {
        history: changesBetween(
          {
            groupName: before.name,
            municipalityIds: namesOf(county, had),
            groupMinimum: before.minimum,
            groupAnswerMeetings: before.answerMeetings,
            groupEndedOn: before.endedOn,
          },
          {
            groupName,
            municipalityIds: namesOf(county, municipalityIds),
            groupMinimum,
            groupAnswerMeetings,
            groupEndedOn: endedOn,
          },
        ),
      },
    );
  },
  write: async (tx, change) => {
    await tables(tx)
      .updateTable('local_group')
      .set({
        name: change.groupName,
        quarterly_minimum: change.groupMinimum ?? null,
        answer_meetings: change.groupAnswerMeetings ?? null,
        ended_on: change.endedOn,
      })
      .where('association_id', '=', change.association)
      .where('id', '=', change.id)
      .execute();
    await writeMunicipalities(tx, change.association, change.id, change.municipalityIds);
    return { id: change.id };
  },
  object: (result) => ({ type: 'localGroup', id: result.id, groupId: result.id }),
  next: (result) => paths.groupSettings({ id: result.id }),
  done: () => ({ sv: 'Gruppen är sparad.', en: 'The group is saved.' }),
});
