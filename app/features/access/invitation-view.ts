import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { tokenHash } from '../../http/session.ts';
import { accountOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Role } from '../../kernel/roles.ts';
import type { LocalWords, Text } from '../../kernel/text.ts';
import { associationSettings, type Mandate } from '../organisation/index.ts';
import { type InvitationState, invitationStateOf, whatInvitationOpens } from './invitation.ts';
import { tables } from './store.ts';

export interface InvitationView {
  state: InvitationState | 'unknown';
  association: string;
  /** The association's own words: nobody is logged in yet. */
  words: LocalWords | null;
  email: string;
  name: string;
  role: Role;
  title: string;
  groupName: string | null;
  memberName: string | null;
  mandate: Mandate | null;
  invitedBy: string;
  /** Whether the address has an account, which keeps its name. */
  hasAccount: boolean;
  /** Whether whoever reads is logged in with that address. */
  isReaders: boolean;
  /** Identity providers with which it can be accepted, with the address that leads there. */
  providers: { name: string; href: string }[];
  /** Whether the link alone lets somebody in. */
  linkIsEnough: boolean;
  /** Accepting logs somebody in, here and now. */
  logsIn: boolean;
}

const nothing: InvitationView = {
  state: 'unknown',
  association: '',
  words: null,
  email: '',
  name: '',
  role: 'caseOfficer',
  title: '',
  groupName: null,
  memberName: null,
  mandate: null,
  invitedBy: '',
  hasAccount: false,
  isReaders: false,
  providers: [],
  linkIsEnough: true,
  logsIn: true,
};

export const unknownInvitation: Text = {
  sv: 'Länken gäller inte. Kontrollera att hela länken kom med, eller fråga den som bjöd in dig.',
  en: 'The link is not valid. Check that you got the whole link, or ask whoever invited you.',
};

/** What one is invited to. Opening it changes nothing. */
export const invitationView = query({
  name: 'access.invitation',
  title: { sv: 'En inbjudan', en: 'An invitation' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }) }),
  read: async (tx, { token }, { now, logins, actor }): Promise<InvitationView> => {
    const view = await readInvitation(tx, tokenHash(token), now, accountOf(actor));
    const opens = whatInvitationOpens(view.linkIsEnough, logins);
    return {
      ...view,
      linkIsEnough: opens.linkIsEnough || view.isReaders,
      logsIn: !view.isReaders && (!view.hasAccount || opens.opensAccounts),
      providers: logins.providers.map(({ id, name }) => ({
        name,
        href: `${paths.providerBegin({ provider: id })}?inbjudan=${encodeURIComponent(token)}`,
      })),
    };
  },
});

/** The invitation that a provider's word answers: the one that was opened first, or the newest to its proven address. */
export async function openInvitation(
  tx: Tx,
  link: { invitationHash: string | null; email: string; emailIsProven: boolean },
  now: Date,
): Promise<string | null> {
  if (link.invitationHash !== null) return link.invitationHash;
  if (!link.emailIsProven || link.email === '') return null;
  const row = await tables(tx)
    .selectFrom('invitation')
    .select('token_hash')
    .where('email', '=', link.email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('invited_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.token_hash ?? null;
}

/** What one is invited to, as whoever holds the link may read it. */
export async function readInvitation(
  tx: Tx,
  hash: string,
  now: Date,
  reader: string | null = null,
): Promise<InvitationView> {
  const db = tables(tx);
  const row = await db
    .selectFrom('invitation as i')
    .innerJoin('association as o', 'o.id', 'i.association_id')
    .leftJoin('account as b', 'b.id', 'i.invited_by')
    .leftJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'i.association_id').onRef('g.id', '=', 'i.group_id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'i.association_id').onRef('m.id', '=', 'i.member_id'),
    )
    .select([
      'i.email',
      'i.name',
      'i.role',
      'i.title',
      'i.mandate',
      'i.accepted_at',
      'i.withdrawn_at',
      'i.expires_at',
      'o.name as association',
      'o.settings',
      'o.email_links as emailLinks',
      'b.name as invitedBy',
      'g.name as groupName',
      'm.name as memberName',
    ])
    .where('i.token_hash', '=', hash)
    .executeTakeFirst();
  if (!row) return nothing;
  const state = invitationStateOf(row, now);
  if (state !== 'open') return { ...nothing, state };
  const account = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where((where) => where(where.fn('lower', ['email']), '=', row.email))
    .executeTakeFirst();
  const { email, role, title, mandate, association, groupName, memberName } = row;
  return {
    state,
    association,
    words: associationSettings.parse(row.settings).words,
    email,
    name: account?.name ?? row.name,
    role,
    title,
    groupName,
    memberName,
    mandate,
    invitedBy: row.invitedBy ?? '',
    hasAccount: account !== undefined,
    isReaders: account !== undefined && account.id === reader,
    providers: [],
    linkIsEnough: row.emailLinks,
    logsIn: true,
  };
}
