import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { type Circumstances, command, no, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { homeOf, mayAdministrate } from './administration.ts';
import { changesBetween } from './history/changes.ts';
import { type HistoryLine, historyOf } from './history/history-view.ts';
import { lines } from './history/lines.ts';
import { type AssociationSettings, associationSettings } from './organisation.ts';
import { freeSlug, slugOf } from './slug.ts';
import { tables } from './store.ts';

export interface NewAssociation {
  id: string;
  name: string;
  isDemo: boolean;
}

/** As the service role only: an association is founded when nobody belongs to it yet. */
export async function insertAssociation(tx: Tx, { id, name, isDemo }: NewAssociation, { now }: Circumstances) {
  const db = tables(tx);
  const taken = await db.selectFrom('association').select('slug').execute();
  await db
    .insertInto('association')
    .values({
      id,
      name,
      slug: freeSlug(
        slugOf(name, 'Samordningsförbundet'),
        taken.map((row) => row.slug),
      ),
      settings: JSON.stringify(associationSettings.parse({})),
      is_demo: isDemo,
      created_at: now,
    })
    .execute();
}

/** The demo and later imports found associations; people do it on the page of the first start (access feature). */
export const foundAssociation = command({
  name: 'organisation.found',
  title: { sv: 'Lägg upp ett förbund', en: 'Set up an association' },
  verb: { sv: 'Lägg upp', en: 'Set up' },
  audience: 'system',
  input: z.object({
    associationName: field.text({ label: { sv: 'Förbundets namn', en: 'Name of the association' }, max: 120 }),
    isDemo: field.checkbox({ label: { sv: 'Påhittat', en: 'Invented' } }),
  }),
  ungated: ['associationName'],
  read: async () => ({}),
  may: (actor) => actor.kind === 'system',
  decide: (_, input, { newId }) => yes({ id: newId(), name: input.associationName, isDemo: input.isDemo }),
  write: async (tx, change, circumstances) => {
    await insertAssociation(tx, change, circumstances);
    return { id: change.id };
  },
  object: (result) => ({ type: 'association', id: result.id }),
  next: () => paths.organisation({}),
  done: () => ({ sv: 'Förbundet är upplagt.', en: 'The association is set up.' }),
});

const wrongEmail: Text = {
  sv: 'Skriv en e-postadress, till exempel info@example.se, eller lämna tomt.',
  en: 'Write an e-mail address, for example info@example.se, or leave it empty.',
};

export const setSettings = command({
  name: 'organisation.setSettings',
  title: { sv: 'Förbundets inställningar', en: 'Settings of the association' },
  verb: { sv: 'Spara inställningarna', en: 'Save the settings' },
  audience: ['administrator'],
  input: z.object({
    associationName: field.text({ label: { sv: 'Förbundets namn', en: 'Name of the association' }, max: 120 }),
    groupWord: field.text({
      label: { sv: 'Den lokala gruppen heter hos oss', en: 'Our word for the local group' },
      hint: { sv: 'Till exempel LOKUS, styrgrupp, lokal samverkansgrupp.', en: 'For example LOKUS, steering group.' },
      max: 40,
    }),
    coordinatorWord: field.text({
      label: { sv: 'Samordnaren heter hos oss', en: 'Our word for the coordinator' },
      hint: { sv: 'Till exempel SK, lots, samverkanskoordinator.', en: 'For example SK, guide.' },
      max: 40,
    }),
    teamWorkerWord: field.text({
      label: { sv: 'Tilläggsresursen heter hos oss', en: 'Our word for the team worker' },
      hint: { sv: 'Till exempel TR, yrkessamordnare, rehabcoach.', en: 'For example TR, job coach.' },
      max: 40,
    }),
    answerWorkingDays: field.integer({
      label: {
        sv: 'En fråga ska ha svar inom (arbetsdagar)',
        en: 'A question should be answered within (working days)',
      },
      min: 1,
      max: 60,
    }),
    followUpDays: field.integer({
      label: { sv: 'Fråga hur det gick efter (dagar)', en: 'Ask how it went after (days)' },
      hint: { sv: 'Räknat från rådet.', en: 'Counted from the advice.' },
      min: 7,
      max: 180,
    }),
    quarterlyMinimum: field.integer({
      label: {
        sv: 'Säg till när en grupp har färre frågor i kvartalet än',
        en: 'Tell when a group has fewer questions in a quarter than',
      },
      min: 0,
      max: 500,
    }),
    smallestCount: field.integer({
      label: { sv: 'Dölj antal under', en: 'Hide counts below' },
      hint: {
        sv: 'Gäller den som inte läser frågorna, och allt som lämnar gruppen. 5 betyder att 1 till 4 döljs.',
        en: 'For those who do not read the questions, and all that leaves the group. 5 means that 1 to 4 are hidden.',
      },
      min: 3,
      max: 50,
    }),
    answerMeetings: field.optionalInteger({
      label: { sv: 'Ett hinder ska ha svar inom (möten)', en: 'An obstacle should be answered within (meetings)' },
      hint: {
        sv: 'Sedan visas det i rött för gruppen och länet. Tomt: ingen ändring.',
        en: 'After that it is shown in red to the group and the county. Empty: no change.',
      },
      min: 1,
      max: 12,
    }),
    openDataEmail: field.optionalText({
      label: { sv: 'E-post för frågor om öppna data', en: 'E-mail for questions about open data' },
      hint: {
        sv: 'Står i beskrivningen av den öppna katalogen. Skriv en funktion, inte en person.',
        en: 'Stands in the description of the open catalogue. Write a function, not a person.',
      },
      max: 254,
    }),
    writtenIn: field.optionalChoice({
      label: { sv: 'Språk som vi skriver på', en: 'Language that we write in' },
      hint: {
        sv: 'Skärmläsare läser upp det som någon har skrivit på det språket, också när sidan är på ett annat.',
        en: 'Screen readers read what somebody wrote in that language, also when the page is in another one.',
      },
      values: ['sv', 'en'],
      names: { sv: { sv: 'Svenska', en: 'Swedish' }, en: { sv: 'Engelska', en: 'English' } },
    }),
    ownNames: lines(
      {
        label: { sv: 'Egna namn som ser ut som personnamn', en: 'Own names that look like persons' },
        hint: {
          sv: 'Tjänster, projekt och mottagningar, till exempel Sara eller Stegen Maria. Ett på varje rad. Identitetskontrollen låter dem stå.',
          en: 'Services, projects and clinics, for example Sara or Stegen Maria. One on each line. The identity check lets them stand.',
        },
      },
      { rows: 500, length: 80 },
    ),
  }),
  ungated: ['associationName', 'groupWord', 'coordinatorWord', 'teamWorkerWord', 'openDataEmail'],
  read: (tx, _, { actor }) => readAssociation(tx, homeOf(actor)),
  may: (actor) => mayAdministrate(actor),
  decide: (target, input) => {
    const openDataEmail = (input.openDataEmail ?? '').toLowerCase();
    if (openDataEmail !== '' && !z.email().safeParse(openDataEmail).success) return no(wrongEmail, 'openDataEmail');
    const settings: AssociationSettings = {
      ...target.settings,
      words: { group: input.groupWord, coordinator: input.coordinatorWord, teamWorker: input.teamWorkerWord },
      answerWorkingDays: input.answerWorkingDays,
      followUpDays: input.followUpDays,
      quarterlyMinimum: input.quarterlyMinimum,
      answerMeetings: input.answerMeetings ?? target.settings.answerMeetings,
      smallestCount: input.smallestCount,
      openDataEmail,
      writtenIn: input.writtenIn ?? target.settings.writtenIn,
      ownNames: input.ownNames,
    };
    const change = { id: target.id, name: input.associationName, settings };
    return yes(change, { history: changesBetween(flat(target.name, target.settings), flat(change.name, settings)) });
  },
  write: async (tx, { id, name, settings }) => {
    await tables(tx)
      .updateTable('association')
      .set({ name, settings: JSON.stringify(settings) })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: (result) => ({ type: 'association', id: result.id }),
  next: () => paths.settings({}),
  done: () => ({ sv: 'Inställningarna är sparade.', en: 'The settings are saved.' }),
});

interface Association {
  id: string;
  name: string;
  settings: AssociationSettings;
}

export interface SettingsView extends Association {
  history: HistoryLine[];
}

async function readAssociation(tx: Tx, id: string): Promise<Association | null> {
  const row = await tables(tx)
    .selectFrom('association')
    .select(['id', 'name', 'settings'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name, settings: associationSettings.parse(row.settings) } : null;
}

/** Counts below this are hidden from those who may not read what is counted, in the actor's own association. */
export async function smallestCountIn(tx: Tx): Promise<number> {
  const row = await tables(tx).selectFrom('association').select('settings').executeTakeFirstOrThrow();
  return associationSettings.parse(row.settings).smallestCount;
}

/** The settings under the names of the form's fields, for its values and for the history. */
export function flat(name: string, settings: AssociationSettings) {
  return {
    associationName: name,
    groupWord: settings.words.group,
    coordinatorWord: settings.words.coordinator,
    teamWorkerWord: settings.words.teamWorker,
    answerWorkingDays: settings.answerWorkingDays,
    followUpDays: settings.followUpDays,
    quarterlyMinimum: settings.quarterlyMinimum,
    answerMeetings: settings.answerMeetings,
    smallestCount: settings.smallestCount,
    openDataEmail: settings.openDataEmail,
    writtenIn: settings.writtenIn,
    ownNames: settings.ownNames,
  };
}

export const settingsView = query({
  name: 'organisation.settings',
  title: { sv: 'Förbundets inställningar', en: 'Settings of the association' },
  audience: ['administrator'],
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<SettingsView | null> => {
    const id = homeOf(actor);
    const found = await readAssociation(tx, id);
    return found && { ...found, history: await historyOf(tx, id, 'association', new Map([[id, null]])) };
  },
});
