import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { allNew, changesBetween } from '../history/changes.ts';
import { lines } from '../history/lines.ts';
import { tables } from '../store.ts';

const why = {
  notMunicipality: {
    sv: 'Bara en medlem som är en kommun har en kommun som område.',
    en: 'Only a member that is a municipality has a municipality as its area.',
  },
  taken: { sv: 'Kommunen finns redan.', en: 'The municipality is there already.' },
} satisfies Record<string, Text>;

const localities = () =>
  lines(
    {
      label: { sv: 'Orter i kommunen', en: 'Localities in the municipality' },
      hint: {
        sv: 'En på varje rad. Import från Excel känner igen dem, och identitetskontrollen vet att de är orter.',
        en: 'One on each line. The import from Excel recognises them, and the identity check knows that they are places.',
      },
    },
    { rows: 300, length: 60 },
  );

export const addMunicipality = command({
  name: 'organisation.addMunicipality',
  title: { sv: 'Lägg till kommunens område', en: 'Add the area of the municipality' },
  verb: { sv: 'Lägg till området', en: 'Add the area' },
  audience: ['administrator'],
  input: z.object({
    memberId: field.id(),
    municipalityName: field.text({
      label: { sv: 'Kommunens korta namn', en: 'Short name of the municipality' },
      hint: {
        sv: 'Till exempel Heby. Så står det när någon ställer en fråga.',
        en: 'For example Heby. So it reads when somebody asks.',
      },
      max: 60,
    }),
    localities: localities(),
  }),
  ungated: ['municipalityName'],
  read: async (tx, { memberId }, { actor }) => {
    const association = homeOf(actor);
    const member = await tables(tx)
      .selectFrom('member')
      .select(['id', 'party'])
      .where('association_id', '=', association)
      .where('id', '=', memberId)
      .executeTakeFirst();
    if (!member) return null;
    const names = await tables(tx)
      .selectFrom('municipality')
      .select('name')
      .where('association_id', '=', association)
      .execute();
    return { association, member, names: names.map((row) => row.name.toLowerCase()) };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, member, names }, input, { newId }) => {
    if (member.party !== 'municipality') return no(why.notMunicipality);
    if (names.includes(input.municipalityName.toLowerCase())) return no(why.taken, 'municipalityName');
    const { municipalityName, localities: places } = input;
    return yes(
      { association, memberId: member.id, id: newId(), name: municipalityName, places },
      { history: allNew({ municipalityName, localities: places }) },
    );
  },
  write: async (tx, { association, memberId, id, name, places }) => {
    await tables(tx)
      .insertInto('municipality')
      .values({ association_id: association, id, member_id: memberId, name, localities: places })
      .execute();
    return { id, memberId };
  },
  object: (result) => ({ type: 'member', id: result.memberId }),
  next: (result) => paths.member({ id: result.memberId }),
  done: () => ({ sv: 'Området finns nu.', en: 'The area is there now.' }),
});

export const setLocalities = command({
  name: 'organisation.setLocalities',
  title: { sv: 'Ändra kommunens orter', en: 'Change the localities' },
  verb: { sv: 'Spara orterna', en: 'Save the localities' },
  audience: ['administrator'],
  input: z.object({ municipalityId: field.id(), localities: localities() }),
  read: async (tx, { municipalityId }, { actor }) => {
    const row = await tables(tx)
      .selectFrom('municipality')
      .select(['association_id as association', 'id', 'member_id as memberId', 'localities'])
      .where('association_id', '=', homeOf(actor))
      .where('id', '=', municipalityId)
      .forUpdate()
      .executeTakeFirst();
    return row ?? null;
  },
  may: (actor) => mayAdministrate(actor),
  decide: (before, input) =>
    yes(
      { ...before, localities: input.localities },
      { history: changesBetween({ localities: before.localities }, { localities: input.localities }) },
    ),
  write: async (tx, change) => {
    await tables(tx)
      .updateTable('municipality')
      .set({ localities: change.localities })
      .where('association_id', '=', change.association)
      .where('id', '=', change.id)
      .execute();
    return { id: change.id, memberId: change.memberId };
  },
  object: (result) => ({ type: 'member', id: result.memberId }),
  next: (result) => paths.member({ id: result.memberId }),
  done: () => ({ sv: 'Orterna är sparade.', en: 'The localities are saved.' }),
});
