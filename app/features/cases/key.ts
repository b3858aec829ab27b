import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { tokenHash } from '../../http/session.ts';
import type { CaseKey } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { House } from '../../kernel/house.ts';
import type { Text } from '../../kernel/text.ts';
import { readHandle } from './handle-code.ts';
import { tables } from './store.ts';

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

/** Whom a token in the address opens a case for; null when it is unknown, of another kind, or too old. */
export async function caseKeyOf(house: House, token: string, by: CaseKey['by']): Promise<CaseKey | null> {
  const { rows } = await house.database.executeAsService(
    'select association_id, case_id from case_key where token_hash = $1 and opened_by = $2 and expires_at > $3',
    [tokenHash(token), by, house.clock.now()],
  );
  const row = rows[0] as { association_id: string; case_id: string } | undefined;
  return row ? { kind: 'caseKey', by, associationId: row.association_id, caseId: row.case_id } : null;
}
