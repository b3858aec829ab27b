import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import type { CaseKey } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { circumstancesOf, type House } from '../../../kernel/house.ts';
import type { Text } from '../../../kernel/text.ts';
import { askerHasLeft } from '../handing-over/asker-left.ts';
import { readHandle } from '../handle-code.ts';
import { tables } from '../store.ts';

const minutesOpen = 30;

const unknown: Text = {
  sv: 'Det finns ingen fråga med det handtaget. Kontrollera tecknen och försök igen.',
  en: 'There is no question with that handle. Check the characters and try again.',
};

/** A person or relative (or the officer) reads the answer by the handle, without login. */
export const openByHandle = command({
  name: 'case.openByHandle',
  title: { sv: 'Läs svaret på en fråga', en: 'Read the answer to a question' },
  past: { sv: 'Läste svaret med handtaget', en: 'Read the answer by the handle' },
  verb: { sv: 'Läs svaret', en: 'Read the answer' },
  audience: 'everybody',
  as: 'service',
  input: z.object({
    handle: field.key(
      {
        label: { sv: 'Handtag', en: 'Handle' },
        hint: {
          sv: 'Sexton tecken, till exempel 7K3M-9QXT-2B8F-C4WD',
          en: 'Sixteen characters, for example 7K3M-9QXT-2B8F-C4WD',
        },
      },
      40,
    ),
  }),
  ungated: ['handle'],
  read: async (tx, input, circumstances) => {
    const handle = readHandle(input.handle);
    const found = handle
      ? await tables(tx)
          .selectFrom('case_handle')
          .select(['association_id', 'case_id'])
          .where('handle_hash', '=', circumstances.keyedHash(handle))
          .executeTakeFirst()
      : undefined;
    return { found: found ?? null };
  },
  may: () => true,
  decide: ({ found }, _, { newSecret }) => (found ? yes({ found, token: newSecret(24) }) : no(unknown, 'handle')),
  write: async (tx, { found, token }, { now }) => {
    await tables(tx)
      .insertInto('case_key')
      .values({
        token_hash: tokenHash(token),
        opened_by: 'handle',
        association_id: found.association_id,
        case_id: found.case_id,
        created_at: now,
        expires_at: new Date(now.getTime() + minutesOpen * 60_000),
      })
      .execute();
    return { token, caseId: found.case_id };
  },
  object: (result) => ({ type: 'guidanceCase', id: result.caseId }),
  next: (result) => paths.handleAnswer({ token: result.token }),
  done: () => ({ sv: 'Frågan är öppen i en halvtimme.', en: 'The question is open for half an hour.' }),
});

/**
 * Whom a token in the address opens a case for; null when it is unknown, of another kind or too old, and when it was sent
 * to an asker who has left the organisation since.
 */
export async function caseKeyOf(house: House, token: string, by: CaseKey['by']): Promise<CaseKey | null> {
  const { now, today } = circumstancesOf(house, { kind: 'system', associationId: null });
  const row = await house.database.asService((tx) =>
    tables(tx)
      .selectFrom('case_key as k')
      .innerJoin('guidance_case as c', (join) =>
        join.onRef('c.association_id', '=', 'k.association_id').onRef('c.id', '=', 'k.case_id'),
      )
      .select(['c.association_id as associationId', 'c.id as caseId'])
      .where('k.token_hash', '=', tokenHash(token))
      .where('k.opened_by', '=', by)
      .where('k.expires_at', '>', now)
      .$if(by === 'outcomeLink', (keys) => keys.where(sql<SqlBool>`not ${askerHasLeft(today)}`))
      .executeTakeFirst(),
  );
  return row ? { kind: 'caseKey', by, ...row } : null;
}
