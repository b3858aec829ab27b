import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import { holds } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { circumstancesOf, type House } from '../../../kernel/house.ts';
import { type MailDraft, post } from '../../../kernel/outbox.ts';
import { keepers } from '../service.ts';
import { homeOf, lockService, tables } from '../store.ts';

const daysValid = 60;

/** A link that opens one entry for its owner. The letter holds the only copy of it. */
export async function insertOwnerLink(
  tx: Tx,
  link: { association: string; service: string; token: string },
  now: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('catalogue_owner_link')
    .values({
      token_hash: tokenHash(link.token),
      association_id: link.association,
      service_id: link.service,
      created_at: now,
      expires_at: new Date(now.getTime() + daysValid * 86_400_000),
      confirmed_at: null,
    })
    .execute();
}

export function letterToOwner(
  service: { id: string; name: string; owner_email: string },
  token: string,
  { baseUrl }: Pick<Circumstances, 'baseUrl'>,
): MailDraft {
  return {
    recipient: service.owner_email,
    subject: `Stämmer uppgifterna om ${service.name}?`,
    body: [
      `Uppgifterna om ${service.name} i insatskatalogen behöver kontrolleras. Öppna länken, läs, och bekräfta med ett klick. Är något fel ändrar du det där. Ingen inloggning behövs.`,
      `${baseUrl}${paths.ownerLink({ token })}`,
      `Länken gäller i ${daysValid} dagar. Den öppnar bara den här insatsen.`,
      'Brevet skickades av Farled. (Please check that the entry about your service is right, and confirm it at the link.)',
    ].join('\n\n'),
    about: { type: 'service', id: service.id },
  };
}

/** Asks the owner, by a letter with a link, to say that the entry is right. */
export const sendOwnerLink = command({
  name: 'catalogue.sendOwnerLink',
  title: { sv: 'Be den ansvariga kontrollera', en: 'Ask the owner to verify' },
  past: { sv: 'Bad den ansvariga kontrollera', en: 'Asked the owner to verify' },
  verb: { sv: 'Skicka brevet', en: 'Send the letter' },
  audience: keepers,
  input: z.object({ id: field.id() }),
  read: (tx, input, { actor }) => lockService(tx, homeOf(actor), input.id),
  may: (actor) => holds(actor, ...keepers),
  decide: (row, _, circumstances) => {
    if (row.archived_at) return no({ sv: 'Insatsen är arkiverad.', en: 'The service is archived.' });
    if (row.owner_email === '')
      return no({ sv: 'Lägg först till den ansvarigas e-post.', en: 'First add the e-mail of the owner.' });
    const token = circumstances.newSecret(24);
    return yes(
      { association: row.association_id, service: row.id, token },
      { mails: [letterToOwner(row, token, circumstances)] },
    );
  },
  write: async (tx, link, { now, today }) => {
    await insertOwnerLink(tx, link, now);
    await tables(tx)
      .updateTable('service')
      .set({ reminded_on: today })
      .where('association_id', '=', link.association)
      .where('id', '=', link.service)
      .execute();
    return { id: link.service };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: ({ id }) => paths.service({ id }),
  done: () => ({ sv: 'Brevet är på väg.', en: 'The letter is on its way.' }),
});

/**
 * Reminds each owner once when an entry is about to go stale, and once more when it has: a letter with a link. Each entry
 * is its own transaction, taken with skip-locked, so that several processes share the work and none sends twice.
 */
export async function remindOwners(house: House, most = 500): Promise<number> {
  let sent = 0;
  while (sent < most && (await remindOne(house))) sent += 1;
  return sent;
}

async function remindOne(house: House): Promise<boolean> {
  return house.database.asService(async (tx) => {
    const circumstances = circumstancesOf(house, { kind: 'system', associationId: null });
    const { today, now } = circumstances;
    const row = await tables(tx)
      .selectFrom('service')
      .selectAll()
      .where('published_at', 'is not', null)
      .where('archived_at', 'is', null)
      .where('owner_email', '<>', '')
      .where('verified_on', 'is not', null)
      .where(
        sql<boolean>`verified_on + interval_days - least(30, interval_days / 3) <= ${today}::date
          and (reminded_on is null
            or (verified_on + interval_days <= ${today}::date and reminded_on < verified_on + interval_days))`,
      )
      .orderBy('verified_on')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return false;
    const token = circumstances.newSecret(24);
    await insertOwnerLink(tx, { association: row.association_id, service: row.id, token }, now);
    const sender = circumstancesOf(house, { kind: 'system', associationId: row.association_id });
    await post(tx, [letterToOwner(row, token, sender)], sender);
    await tables(tx)
      .updateTable('service')
      .set({ reminded_on: today })
      .where('association_id', '=', row.association_id)
      .where('id', '=', row.id)
      .execute();
    return true;
  });
}
