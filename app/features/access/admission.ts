import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Language } from '../../kernel/text.ts';
import { tables } from './store.ts';

/** A workplace where somebody may begin as a case officer by themselves: a unit of a member, or the member as a whole. */
export interface Workplace {
  associationId: string;
  associationName: string;
  memberId: string;
  memberName: string;
  unitId: string | null;
  unitName: string | null;
}

interface KnownAccount {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/**
 * Who somebody is here who has proven an e-mail address: by a one-time link, or by an identity provider that may speak
 * for the address's domain. Both come here and then to `openSession`. `notByLink`: only the former would be too little.
 */
export type Admission =
  | { kind: 'known'; account: KnownAccount; associations: { id: string; name: string }[]; lastAssociation: string }
  | { kind: 'newOfficer'; account: KnownAccount | null; workplaces: Workplace[] }
  | { kind: 'notByLink'; account: KnownAccount | null }
  | { kind: 'nobody' };

/** Reads as the service role, the same questions for every address, so that the time says nothing about it. */
export async function admissionOf(
  tx: Tx,
  provenEmail: string,
  today: string,
  by: 'emailLink' | 'provider' = 'emailLink',
): Promise<Admission> {
  const db = tables(tx);
  const account = await db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language', 'ended_at'])
    .where((where) => where(sql`lower(email)`, '=', provenEmail))
    .executeTakeFirst();
  const id = account?.id ?? '00000000-0000-0000-0000-000000000000';
  const held = await db
    .selectFrom('held_function as f')
    .innerJoin('association as o', 'o.id', 'f.association_id')
    .select(['o.id', 'o.name', 'o.email_links', 'f.starts_on', 'f.ends_on'])
    .where((where) => where.or([where('f.account_id', '=', id), where('f.deputy_account_id', '=', id)]))
    .orderBy('o.name')
    .orderBy('o.id')
    .execute();
  const last = await db
    .selectFrom('session')
    .select('association_id')
    .where('account_id', '=', id)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const workplaces = await workplacesOf(tx, domainOf(provenEmail), today);

  if (account?.ended_at) return { kind: 'nobody' };
  const isOpen = (one: { email_links: boolean }): boolean => by !== 'emailLink' || one.email_links;
  const now = held.filter((one) => one.starts_on <= today && (one.ends_on === null || one.ends_on >= today));
  const associations = [...new Map(now.filter(isOpen).map(({ id, name }) => [id, { id, name }])).values()];
  if (account && associations[0]) {
    const lastAssociation = associations.find((one) => one.id === last?.association_id) ?? associations[0];
    return { kind: 'known', account, associations, lastAssociation: lastAssociation.id };
  }
  if (account && now.length > 0) return { kind: 'notByLink', account };
  // A function that somebody ended is not given back by an e-mail link: that is asked of an administrator.
  const before = new Set(held.map((one) => one.id));
  const places = workplaces.filter((place) => !before.has(place.associationId));
  const open = places.filter(isOpen);
  if (open.length > 0) return { kind: 'newOfficer', account: account ?? null, workplaces: open };
  return places.length > 0 ? { kind: 'notByLink', account: account ?? null } : { kind: 'nobody' };
}

/** Only the very domain: schools and companies of a municipality often live on its subdomains. */
function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

async function workplacesOf(tx: Tx, domain: string, today: string): Promise<(Workplace & { email_links: boolean })[]> {
  const rows = await tables(tx)
    .selectFrom('allowed_domain as d')
    .innerJoin('association as o', 'o.id', 'd.association_id')
    .innerJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'd.association_id').onRef('m.id', '=', 'd.member_id'),
    )
    .leftJoin('unit as u', (join) =>
      join
        .onRef('u.association_id', '=', 'm.association_id')
        .onRef('u.member_id', '=', 'm.id')
        .on((on) => on.or([on('u.ended_on', 'is', null), on('u.ended_on', '>=', today)])),
    )
    .select([
      'o.id as associationId',
      'o.name as associationName',
      'm.id as memberId',
      'm.name as memberName',
      'u.id as unitId',
      'u.name as unitName',
      'o.email_links',
    ])
    .where('d.domain', '=', domain)
    .where((where) => where.or([where('m.ended_on', 'is', null), where('m.ended_on', '>=', today)]))
    .orderBy('o.name')
    .orderBy('m.name')
    .orderBy('u.name')
    .execute();
  const whole = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const key = `${row.associationId}.${row.memberId}`;
    if (!whole.has(key)) whole.set(key, { ...row, unitId: null, unitName: null });
  }
  return [...whole.values()].flatMap((place) => [
    ...rows.filter(
      (row) => row.unitId !== null && row.associationId === place.associationId && row.memberId === place.memberId,
    ),
    place,
  ]);
}

/** The name of a workplace in a form. */
export function workplaceKey(place: Workplace): string {
  return `${place.associationId}.${place.unitId ?? ''}`;
}
