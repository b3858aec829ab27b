import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { tokenHash } from '../../http/session.ts';
import { type Circumstances, command, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { type LetterChoice, letterChoices } from '../../kernel/outbox.ts';
import type { Text } from '../../kernel/text.ts';
import { tables } from './store.ts';

const choiceNames: Record<LetterChoice, Text> = {
  atOnce: { sv: 'Genast', en: 'At once' },
  daily: { sv: 'Samlat, en gång om dagen (på morgonen)', en: 'Together, once a day (in the morning)' },
  weekly: { sv: 'Samlat, en gång i veckan (måndag morgon)', en: 'Together, once a week (Monday morning)' },
  none: { sv: 'Inte alls: jag ser allt på startsidan', en: 'Not at all: I see everything on the start page' },
};

export interface OwnLettersView {
  letters: LetterChoice;
  onlyOfficeHours: boolean;
  waiting: number;
  /** The calendar's secret address; null until there is one. */
  calendar: { address: string; since: Date } | null;
}

/**
 * The address is made anew from the installation's secret each time it is shown, and is nowhere stored: the table holds
 * its hash, and the number that changes when it is renewed.
 */
function feedToken(accountId: string, version: number, { keyedHash }: Circumstances): string {
  return keyedHash(`calendar feed ${accountId} ${version}`);
}

const feedOf = (tx: Tx, accountId: string) =>
  tables(tx).selectFrom('calendar_feed').selectAll().where('account_id', '=', accountId).executeTakeFirst();

export const ownLetters = query({
  name: 'letters.own',
  title: { sv: 'Brev och kalender', en: 'Letters and calendar' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (tx, _, circumstances): Promise<OwnLettersView | null> => {
    const { actor, baseUrl } = circumstances;
    if (actor.kind !== 'person') return null;
    const db = tables(tx);
    const account = await db
      .selectFrom('account')
      .select(['letters', 'only_office_hours as onlyOfficeHours'])
      .where('id', '=', actor.accountId)
      .executeTakeFirst();
    if (!account) return null;
    const { waiting } = await db
      .selectFrom('outgoing_mail')
      .select((one) => one.fn.countAll<number>().as('waiting'))
      .where('account_id', '=', actor.accountId)
      .where('digest', 'is not', null)
      .where('sent_at', 'is', null)
      .executeTakeFirstOrThrow();
    const feed = await feedOf(tx, actor.accountId);
    const token = feedToken(actor.accountId, feed?.version ?? 0, circumstances);
    return {
      ...account,
      waiting,
      calendar:
        feed?.token_hash === tokenHash(token)
          ? { address: `${baseUrl}${paths.calendarFeed({ token })}`, since: feed.created_at }
          : null,
    };
  },
});

export const setLetters = command({
  name: 'letters.set',
  title: { sv: 'När breven kommer', en: 'When letters come' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({
    letters: field.choice({
      label: { sv: 'Brev som kan vänta', en: 'Letters that can wait' },
      hint: {
        sv: 'Påminnelser och nyheter. Inloggning, inbjudningar, kallelser och sådant som rör din säkerhet kommer alltid genast.',
        en: 'Reminders and news. Login, invitations, summonses and what concerns your safety always come at once.',
      },
      values: letterChoices,
      names: choiceNames,
      radios: true,
    }),
    onlyOfficeHours: field.checkbox({
      label: {
        sv: 'Bara vardagar mellan 7 och 17',
        en: 'Only on weekdays between 7 and 17',
      },
    }),
  }),
  read: async (_, __, { actor }) => (actor.kind === 'person' ? { accountId: actor.accountId } : null),
  may: (actor, { accountId }) => actor.kind === 'person' && actor.accountId === accountId,
  decide: ({ accountId }, input) => yes({ accountId, ...input }, { audit: { letters: input.letters } }),
  write: async (tx, { accountId, letters, onlyOfficeHours }) => {
    const db = tables(tx);
    await db
      .updateTable('account')
      .set({ letters, only_office_hours: onlyOfficeHours })
      .where('id', '=', accountId)
      .execute();
    // What waits already follows the new choice: none of it is lost by choosing at once.
    const own = db
      .updateTable('outgoing_mail')
      .where('account_id', '=', accountId)
      .where('can_wait', '=', true)
      .where('sent_at', 'is', null)
      .where('sending_at', 'is', null);
    if (letters === 'none')
      await db
        .deleteFrom('outgoing_mail')
        .where('account_id', '=', accountId)
        .where('digest', 'is not', null)
        .where('sent_at', 'is', null)
        .execute();
    else await own.set({ digest: letters === 'atOnce' ? null : letters }).execute();
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.ownLetters({}),
  done: () => ({ sv: 'Sparat.', en: 'Saved.' }),
});

const ownFeed = {
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (tx: Tx, _: unknown, { actor }: Circumstances) =>
    actor.kind === 'person'
      ? { accountId: actor.accountId, version: (await feedOf(tx, actor.accountId))?.version ?? 0 }
      : null,
  may: (actor: Circumstances['actor'], { accountId }: { accountId: string }) =>
    actor.kind === 'person' && actor.accountId === accountId,
  object: (result: { accountId: string }) => ({ type: 'account', id: result.accountId }),
  next: () => paths.ownLetters({}),
} as const;

export const renewCalendar = command({
  ...ownFeed,
  name: 'letters.renewCalendar',
  title: { sv: 'Kalenderadress', en: 'Calendar address' },
  verb: { sv: 'Gör en ny adress', en: 'Make a new address' },
  decide: ({ accountId, version }) => yes({ accountId, version: version + 1 }),
  write: async (tx, { accountId, version }, circumstances) => {
    const row = {
      version,
      token_hash: tokenHash(feedToken(accountId, version, circumstances)),
      created_at: circumstances.now,
    };
    await tables(tx)
      .insertInto('calendar_feed')
      .values({ account_id: accountId, ...row })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
      .execute();
    return { accountId };
  },
  done: () => ({
    sv: 'Adressen är klar. En tidigare adress gäller inte längre.',
    en: 'The address is ready. An earlier one is no longer valid.',
  }),
});

const turnedOff = 'off';

/** The number stays, so that an address that was turned off never becomes valid again. */
export const endCalendar = command({
  ...ownFeed,
  name: 'letters.endCalendar',
  title: { sv: 'Stäng av kalendern', en: 'Turn the calendar off' },
  verb: { sv: 'Stäng av', en: 'Turn off' },
  decide: ({ accountId, version }) => yes({ accountId, version: version + 1 }),
  write: async (tx, { accountId, version }) => {
    await tables(tx)
      .updateTable('calendar_feed')
      .set({ version, token_hash: `${turnedOff} ${accountId}` })
      .where('account_id', '=', accountId)
      .execute();
    return { accountId };
  },
  done: () => ({ sv: 'Kalendern är avstängd.', en: 'The calendar is turned off.' }),
});
