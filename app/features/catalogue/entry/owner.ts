import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import { appendHistory } from '../../../kernel/audit.ts';
import { type Circumstances, command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { post } from '../../../kernel/outbox.ts';
import type { Text } from '../../../kernel/text.ts';
import { attributesOf } from '../matching/attributes.ts';
import { findService, lockService, type ServiceFacts, type ServiceRow, searchTextOf, tables } from '../store.ts';
import { ownersFields, ungatedOfOwner } from './entry-fields.ts';
import { changedFacts, ownersFactsOf, refusalOfOwner } from './entry-values.ts';
import { wordsOf } from './entry-view.ts';
import { insertOwnerLink, letterToOwner } from './owner-link.ts';

/**
 * Owners need no login: whoever holds the link in the letter opens one entry. The token is looked up by the service's
 * role, as an invitation's is, and every change goes to the change log with the owner's name.
 */
export interface OwnerView {
  token: string;
  state: 'open' | 'confirmed' | 'expired' | 'archived';
  service: { id: string; name: string; facts: ServiceFacts; verifiedOn: string | null };
  associationName: string;
  ruleWords: Text;
  confirmedAt: Date | null;
  expiresAt: Date;
  mayRenew: boolean;
}

interface Opened {
  row: Selectable<ServiceRow>;
  link: { token_hash: string; expires_at: Date; confirmed_at: Date | null };
}

const token = () => field.key({ label: { sv: 'Länk', en: 'Link' } });

/** `lock` for what changes the entry; who only looks must not lock it. */
async function opened(tx: Tx, given: string, lock = true): Promise<Opened | null> {
  const link = await tables(tx)
    .selectFrom('catalogue_owner_link')
    .selectAll()
    .where('token_hash', '=', tokenHash(given))
    .executeTakeFirst();
  const find = lock ? lockService : findService;
  const row = link ? await find(tx, link.association_id, link.service_id) : null;
  return link && row ? { link, row } : null;
}

export const ownerEntry = query({
  name: 'catalogue.ownerEntry',
  title: { sv: 'En insats, öppnad med den ansvarigas länk', en: 'A service, opened by the owner’s link' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: token() }),
  read: async (tx, input, { now }): Promise<OwnerView | null> => {
    const found = await opened(tx, input.token, false);
    if (!found) return null;
    const { row, link } = found;
    const association = await tx
      .withTables<{ association: { id: string; name: string } }>()
      .selectFrom('association')
      .select('name')
      .where('id', '=', row.association_id)
      .executeTakeFirstOrThrow();
    const isOld = link.expires_at <= now;
    return {
      token: input.token,
      state: row.archived_at ? 'archived' : isOld ? 'expired' : link.confirmed_at ? 'confirmed' : 'open',
      service: { id: row.id, name: row.name, facts: row, verifiedOn: row.verified_on },
      associationName: association.name,
      ruleWords: wordsOf(row, await attributesOf(tx, row.association_id)),
      confirmedAt: link.confirmed_at,
      expiresAt: link.expires_at,
      mayRenew: row.owner_email !== '',
    };
  },
});

const why = {
  expired: {
    sv: 'Länken har gått ut. Be om en ny, så kommer den i ett brev.',
    en: 'The link has expired. Ask for a new one, and it comes in a letter.',
  },
  archived: {
    sv: 'Insatsen finns inte längre i katalogen. Inget behöver göras.',
    en: 'The service is no longer in the catalogue. Nothing needs doing.',
  },
  confirmed: {
    sv: 'Uppgifterna är redan bekräftade med den här länken. Inget mer behöver göras.',
    en: 'The entry has been confirmed with this link already. Nothing more needs doing.',
  },
  noAddress: {
    sv: 'Ingen e-post till den ansvariga finns. Kontakta förbundet.',
    en: 'There is no e-mail to the owner. Contact the association.',
  },
  often: {
    sv: 'Ett nytt brev skickades nyss. Titta i inkorgen.',
    en: 'A new letter was sent just now. Look in the inbox.',
  },
} satisfies Record<string, Text>;

function refusalOf({ row, link }: Opened, now: Date): Text | null {
  if (row.archived_at) return why.archived;
  return link.expires_at <= now ? why.expired : null;
}

/** The history belongs to the association, and its author is the owner, who has no account. */
function asOwner(circumstances: Circumstances, association: string): Circumstances {
  return { ...circumstances, actor: { kind: 'system', associationId: association } };
}

async function log(
  tx: Tx,
  command: string,
  row: { association_id: string; id: string; owner_name: string; owner_email: string },
  changes: Record<string, unknown>,
  circumstances: Circumstances,
): Promise<void> {
  const confirmedBy = { from: null, to: row.owner_name || row.owner_email };
  await appendHistory(
    tx,
    command,
    { type: 'service', id: row.id },
    { ...changes, confirmedBy },
    asOwner(circumstances, row.association_id),
  );
}

function verifiedBy(row: { owner_name: string; unit: string }): string {
  return row.owner_name || row.unit;
}

export const confirmByLink = command({
  name: 'catalogue.confirmByLink',
  title: { sv: 'Bekräfta uppgifterna', en: 'Confirm the entry' },
  past: { sv: 'Bekräftade uppgifterna', en: 'Confirmed the entry' },
  verb: { sv: 'Bekräfta att allt stämmer', en: 'Confirm that everything is right' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: token() }),
  ungated: ['token'],
  read: (tx, input) => opened(tx, input.token),
  may: () => true,
  decide: (target, input, { now }) => {
    const refusal = refusalOf(target, now) ?? (target.link.confirmed_at ? why.confirmed : null);
    return refusal ? no(refusal) : yes({ ...target, token: input.token });
  },
  write: async (tx, { row, link, token: given }, circumstances) => {
    const { now, today } = circumstances;
    const db = tables(tx);
    await db
      .updateTable('service')
      .set({
        verified_on: today,
        verified_by: verifiedBy(row),
        reminded_on: null,
        // Awaiting verification is awaiting just this.
        ...(row.submitted_at && !row.published_at && { published_at: now }),
      })
      .where('association_id', '=', row.association_id)
      .where('id', '=', row.id)
      .execute();
    await db
      .updateTable('catalogue_owner_link')
      .set({ confirmed_at: now })
      .where('token_hash', '=', link.token_hash)
      .execute();
    await log(tx, 'catalogue.confirmByLink', row, {}, circumstances);
    return { id: row.id, token: given };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: (result) => paths.ownerLink({ token: result.token }),
  done: () => ({ sv: 'Tack. Uppgifterna är bekräftade i dag.', en: 'Thank you. The entry is confirmed today.' }),
});

/** What the owner changes is the owner's own word: it counts as confirmed. Whom it is open to, the keepers change. */
export const changeByLink = command({
  name: 'catalogue.changeByLink',
  title: { sv: 'Ändra uppgifterna', en: 'Change the entry' },
  past: { sv: 'Ändrade uppgifterna genom länken', en: 'Changed the entry by the link' },
  verb: { sv: 'Spara och bekräfta', en: 'Save and confirm' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: token(), ...ownersFields }),
  ungated: ['token', ...ungatedOfOwner],
  read: (tx, input) => opened(tx, input.token),
  may: () => true,
  decide: (target, input, { now, today }) => {
    const refusal = refusalOf(target, now);
    if (refusal) return no(refusal);
    const wrong = refusalOfOwner(input);
    if (wrong) return no(wrong.why, wrong.field);
    return yes({ ...target, token: input.token, facts: ownersFactsOf(input, target.row, today) });
  },
  write: async (tx, { row, link, token: given, facts }, circumstances) => {
    const { now, today } = circumstances;
    await tables(tx)
      .updateTable('service')
      .set({
        ...facts,
        search_text: searchTextOf({ ...row, ...facts }),
        verified_on: today,
        verified_by: verifiedBy(row),
        reminded_on: null,
      })
      .where('association_id', '=', row.association_id)
      .where('id', '=', row.id)
      .execute();
    await tables(tx)
      .updateTable('catalogue_owner_link')
      .set({ confirmed_at: now })
      .where('token_hash', '=', link.token_hash)
      .execute();
    await log(tx, 'catalogue.changeByLink', row, changedFacts({ ...row }, facts), circumstances);
    return { id: row.id, token: given };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: (result) => paths.ownerLink({ token: result.token }),
  done: () => ({ sv: 'Tack. Ändringarna är sparade och bekräftade.', en: 'Thank you. The changes are saved.' }),
});

const minutesBetweenLetters = 10;

/** An old link cannot open the entry, but it can have a new one sent to the owner's own address. */
export const renewOwnerLink = command({
  name: 'catalogue.renewOwnerLink',
  title: { sv: 'Be om en ny länk', en: 'Ask for a new link' },
  past: { sv: 'Bad om en ny länk', en: 'Asked for a new link' },
  verb: { sv: 'Skicka en ny länk till mig', en: 'Send me a new link' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: token() }),
  ungated: ['token'],
  read: async (tx, input) => {
    const found = await opened(tx, input.token);
    if (!found) return null;
    const latest = await tables(tx)
      .selectFrom('catalogue_owner_link')
      .select('created_at')
      .where('association_id', '=', found.row.association_id)
      .where('service_id', '=', found.row.id)
      .orderBy('created_at', 'desc')
      .executeTakeFirst();
    return { ...found, latest: latest?.created_at ?? null };
  },
  may: () => true,
  decide: ({ row, latest }, input, { now, newSecret }) => {
    if (row.archived_at) return no(why.archived);
    if (row.owner_email === '') return no(why.noAddress);
    if (latest && now.getTime() - latest.getTime() < minutesBetweenLetters * 60_000) return no(why.often);
    return yes({ row, old: input.token, token: newSecret(24) });
  },
  write: async (tx, change, circumstances) => {
    const { row } = change;
    await insertOwnerLink(
      tx,
      { association: row.association_id, service: row.id, token: change.token },
      circumstances.now,
    );
    await post(tx, [letterToOwner(row, change.token, circumstances)], asOwner(circumstances, row.association_id));
    return { id: row.id, token: change.old };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: (result) => paths.ownerLink({ token: result.token }),
  done: () => ({ sv: 'En ny länk är på väg till din e-post.', en: 'A new link is on its way to your e-mail.' }),
});
