import { sql } from 'kysely';
import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { appendHistory } from '../../../kernel/audit.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { insertAccount, insertAssociation, insertFunction } from '../../organisation/index.ts';
import { languageField } from '../language-field.ts';
import { type LoggedIn, openSession } from '../opened-session.ts';
import { isEmptyInstallation } from './demo.ts';
import { isSetupCode } from './setup-code.ts';

const wrongCode: Text = {
  sv: 'Koden stämmer inte. Den står där Farled startades: en rad med tre gånger fyra tecken.',
  en: 'The code is not right. It stands where Farled was started: a line of three times four characters.',
};

/** Only while there is no association: afterwards the page does not exist. */
export const beginView = query({
  name: 'access.beginView',
  title: { sv: 'Den första starten', en: 'The first start' },
  audience: 'everybody',
  as: 'service',
  input: z.object({}),
  read: async (tx): Promise<{ isEmpty: true } | null> => ((await isEmptyInstallation(tx)) ? { isEmpty: true } : null),
});

/** The first administrator founds the association of an empty installation and is logged in. */
export const begin = command({
  name: 'access.begin',
  title: { sv: 'Börja med Farled', en: 'Begin with Farled' },
  verb: { sv: 'Lägg upp förbundet', en: 'Set up the association' },
  audience: 'everybody',
  as: 'service',
  input: z.object({
    code: field.key(
      {
        label: { sv: 'Koden från starten', en: 'The code of the start' },
        hint: {
          sv: 'Visas där Farled startades, till exempel K7QX-3MVD-92TB.',
          en: 'Shown where Farled was started, for example K7QX-3MVD-92TB.',
        },
      },
      40,
    ),
    associationName: field.text({
      label: { sv: 'Samordningsförbundets namn', en: 'Name of the coordination association' },
      max: 120,
    }),
    name: field.text({ label: { sv: 'Ditt namn', en: 'Your name' }, max: 100 }),
    email: field.email({
      label: { sv: 'Din e-postadress i tjänsten', en: 'Your e-mail address at work' },
      hint: { sv: 'Du loggar in med den nästa gång.', en: 'You log in with it the next time.' },
    }),
    language: languageField(),
  }),
  ungated: ['code', 'associationName', 'name'],
  read: async (tx) => {
    // Two first administrators at the same time: the second waits here and then finds that it is not empty.
    await sql`select pg_advisory_xact_lock(7301202)`.execute(tx);
    return (await isEmptyInstallation(tx)) ? {} : null;
  },
  may: () => true,
  decide: (_, input, { keyedHash, newId }) =>
    isSetupCode(input.code, keyedHash)
      ? yes({ ...input, associationId: newId(), accountId: newId(), functionId: newId() })
      : no(wrongCode, 'code'),
  write: async (tx, change, circumstances): Promise<LoggedIn> => {
    const { associationId, accountId, functionId, associationName, name, email } = change;
    await insertAssociation(tx, { id: associationId, name: associationName, isDemo: false }, circumstances);
    await insertAccount(tx, { id: accountId, email, name, language: change.language ?? 'sv' }, circumstances);
    await insertFunction(tx, {
      association_id: associationId,
      id: functionId,
      account_id: accountId,
      role: 'administrator',
      starts_on: circumstances.today,
    });
    const actor = { kind: 'person', accountId, associationId, name, language: 'sv', functions: [] } as const;
    await appendHistory(
      tx,
      'access.begin',
      { type: 'association', id: associationId },
      { associationName: { to: associationName } },
      { ...circumstances, actor },
    );
    const who = { accountId, associationId };
    return {
      ...who,
      name,
      next: paths.organisation({}),
      token: await openSession(tx, who, { way: 'firstStart' }, circumstances),
    };
  },
  object: (result) => ({ type: 'association', id: result.associationId }),
  next: (result) => result.next,
  done: () => ({
    sv: 'Förbundet är upplagt och du är dess administratör. Lägg nu till medlemmarna.',
    en: 'The association is set up and you are its administrator. Now add the members.',
  }),
});
