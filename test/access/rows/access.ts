import { setupCodeOf } from '../../../app/features/access/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { tokenHash } from '../../../app/http/session.ts';
import { ids, personas } from '../../support/county.ts';
import type { TestHouse } from '../../support/house.ts';
import { softPasskey } from '../../support/soft-passkey.ts';
import { everybody, holdersOf, people, type Rows, type Who } from '../row.ts';

const inviters = holdersOf('administrator', 'coordinator', 'groupChair');

async function linkFor(house: TestHouse, email: string): Promise<string> {
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into login_link (token_hash, email, created_at, expires_at) values ($1, $2, $3::timestamptz, $3::timestamptz + interval '30 minutes')`,
    [tokenHash(token), email, house.clock.now()],
  );
  return token;
}

interface Invited {
  id: string;
  token: string;
}

async function invitationToHeby(house: TestHouse): Promise<Invited> {
  const id = house.house.newId();
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into invitation (association_id, id, token_hash, email, name, role, group_id, member_id, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, 'Ny Ledamot', 'groupMember', $5, $6, $7, $8::timestamptz, $8::timestamptz + interval '14 days')`,
    [
      ids.association,
      id,
      tokenHash(token),
      `${id}@example.se`,
      ids.groupHeby,
      ids.hebyMember,
      personas.administrator.id,
      house.clock.now(),
    ],
  );
  return { id, token };
}

/** A link that stands for a provider's word, given to nobody's account yet. */
async function vouchedLink(house: TestHouse, invitation: string | null): Promise<string> {
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into login_link (token_hash, email, created_at, expires_at, provider, identity_hash, email_is_proven, invitation_hash, authenticated_at)
     values ($1::text, '', $2::timestamptz, $2::timestamptz + interval '30 minutes', $3, $1::text, false, $4, $2::timestamptz)`,
    [tokenHash(token), house.clock.now(), `kommun-${token.slice(0, 8)}`, invitation],
  );
  return token;
}

const accountOf = (who: Who): string => personas[who === 'nobody' ? 'officer' : who].id;

async function keyOf(house: TestHouse, who: Who): Promise<ReturnType<typeof softPasskey>> {
  const key = softPasskey(house);
  await house.sql('delete from passkey where account_id = $1', [accountOf(who)]);
  await house.sql(
    `insert into passkey (id, account_id, public_key, counter, name, created_at) values ($1, $2, $3, 0, 'Jobbdatorn', $4)`,
    [key.id, accountOf(who), key.publicKey, house.clock.now()],
  );
  return key;
}

/** Somebody of the association whose account may be changed and closed without harm to the others. */
async function newcomer(house: TestHouse): Promise<string> {
  const id = house.house.newId();
  await house.sql(
    `insert into account (id, email, name, created_at) values ($1::text::uuid, $1::text || '@example.se', 'Ny Kollega', $2)`,
    [id, house.clock.now()],
  );
  await house.sql(
    `insert into held_function (association_id, id, account_id, role, member_id, starts_on) values ($1, $2, $3, 'caseOfficer', $4, '2026-01-01')`,
    [ids.association, house.house.newId(), id, ids.fk],
  );
  return id;
}

async function emailChange(house: TestHouse): Promise<string> {
  const token = house.house.newSecret(32);
  await house.sql(
    `insert into email_change (token_hash, account_id, email, created_at, expires_at)
     values ($1::text, $2, $1::text || '@example.se', $3, $3::timestamptz + interval '1 day')`,
    [tokenHash(token), await newcomer(house), house.clock.now()],
  );
  return token;
}

export const accessRows: Rows = {
  pages: {
    [paths.login.pattern]: {
      sees: everybody,
      forms: {
        'access.requestLink': everybody,
        'access.enterDemo': everybody,
        'access.logInByPasskey': everybody,
      },
    },
    [paths.loggedIn.pattern]: { sees: people },
    [paths.renewLogin.pattern]: {
      sees: people,
      forms: { 'access.requestLink': people, 'access.enterDemo': people, 'access.logInByPasskey': people },
    },
    [paths.loginLink.pattern]: {
      sees: everybody,
      params: async ({ house }) => ({ token: await linkFor(house, 'officer@example.se') }),
      nobody: 'nothing',
      forms: {
        'access.logIn': everybody,
        'access.join': everybody,
        'access.acceptByProvider': everybody,
        'access.tieIdentity': people,
      },
    },
    // Where there is an association there is no first administrator any more.
    [paths.firstAdministrator.pattern]: { sees: [], nobody: 'nothing', forms: { 'access.begin': [] } },
    [paths.invitations.pattern]: {
      sees: inviters,
      forms: {
        'access.invite': inviters,
        'access.withdrawInvitation': ['coordinator', 'chair', 'administrator'],
      },
    },
    [paths.invitation.pattern]: {
      sees: everybody,
      params: async ({ house }) => ({ token: (await invitationToHeby(house)).token }),
      forms: { 'access.acceptInvitation': everybody },
    },
    [paths.account.pattern]: {
      sees: people,
      forms: {
        'access.changeAccount': people,
        'access.changeEmail': people,
        'access.addPasskey': people,
        'access.removePasskey': people,
        'access.untieIdentity': people,
        'access.endSession': people,
        'access.endOtherSessions': people,
      },
    },
    [paths.emailChange.pattern]: {
      sees: everybody,
      params: async ({ house }) => ({ token: await emailChange(house) }),
      forms: { 'access.confirmEmail': everybody },
    },
    [paths.closeAccount.pattern]: {
      sees: ['administrator'],
      params: async ({ house }) => ({ id: await newcomer(house) }),
      forms: { 'access.closeAccount': ['administrator'] },
    },
    [paths.logins.pattern]: {
      sees: holdersOf('administrator'),
      forms: { 'access.setEmailLinks': holdersOf('administrator') },
    },
  },
  // Only from their pages: a session is opened in a browser's cookie.
  commands: {
    'access.requestLink': { does: [], arrange: () => ({ input: { email: 'officer@example.se' } }) },
    'access.enterDemo': {
      does: [],
      endsSession: true,
      arrange: () => ({ input: { accountId: personas.colleague.id } }),
    },
    'access.logInByPasskey': {
      does: [],
      endsSession: true,
      arrange: async ({ house }) => ({ input: { answer: (await keyOf(house, 'colleague')).login() } }),
    },
    // Only the door of the callback: what a provider says is never taken from a form.
    'access.arrive': {
      does: [],
      arrange: () => ({
        input: { provider: 'kommun', identity: 'ab'.repeat(32), email: 'officer@example.se', emailIsProven: true },
      }),
    },
    'access.logIn': {
      does: [],
      endsSession: true,
      arrange: async ({ house }) => ({
        input: {},
        params: { token: await linkFor(house, 'officer@example.se') },
      }),
    },
    'access.begin': {
      does: [],
      arrange: ({ house }) => ({
        input: {
          code: setupCodeOf(house.house),
          associationName: 'Ett förbund till',
          name: 'Ny Administratör',
          email: 'ny@example.se',
        },
      }),
    },
    'access.invite': {
      does: inviters,
      arrange: ({ house }, who) => ({
        input: {
          email: `${house.house.newId()}@example.se`,
          name: 'Ny Handläggare',
          role: 'caseOfficer',
          memberId: who !== 'nobody' && personas[who].association === ids.other ? ids.otherMember : ids.fk,
        },
      }),
    },
    'access.withdrawInvitation': {
      does: ['coordinator', 'chair', 'administrator'],
      arrange: async ({ house }) => ({ input: { invitationId: (await invitationToHeby(house)).id } }),
    },
    'access.acceptByProvider': {
      does: [],
      endsSession: true,
      arrange: async ({ house }) => {
        const invitation = await invitationToHeby(house);
        return {
          input: { name: 'Ny Ledamot' },
          params: { token: await vouchedLink(house, tokenHash(invitation.token)) },
        };
      },
    },
    'access.tieIdentity': {
      does: [],
      arrange: async ({ house }) => ({ input: {}, params: { token: await vouchedLink(house, null) } }),
    },
    'access.untieIdentity': {
      does: [],
      arrange: async ({ house }, who) => {
        const provider = `kommun-${house.house.newSecret(4)}`;
        await house.sql(
          'insert into login_identity (identity_hash, account_id, provider, created_at, used_at) values ($1, $2, $1, $3, $3)',
          [provider, accountOf(who), house.clock.now()],
        );
        return { input: { provider } };
      },
    },
    'access.changeEmail': {
      does: [],
      arrange: ({ house }) => ({ input: { email: `${house.house.newId()}@example.se` } }),
    },
    'access.confirmEmail': {
      does: [],
      endsSession: true,
      arrange: async ({ house }) => ({ input: {}, params: { token: await emailChange(house) } }),
    },
    'access.addPasskey': {
      does: [],
      arrange: ({ house }, who) => ({
        input: { keyName: 'Jobbdatorn', answer: softPasskey(house).registration(accountOf(who)) },
      }),
    },
    'access.removePasskey': {
      does: [],
      arrange: async ({ house }, who) => ({ input: { passkey: (await keyOf(house, who)).id } }),
    },
    'access.closeAccount': {
      does: [],
      arrange: async ({ house }) => ({ input: {}, params: { id: await newcomer(house) } }),
    },
    'access.setEmailLinks': { does: [], arrange: () => ({ input: { emailLinks: 'on' } }) },
    'access.acceptInvitation': {
      does: [],
      endsSession: true,
      arrange: async ({ house }) => {
        const { token } = await invitationToHeby(house);
        return { input: { name: 'Ny Ledamot' }, params: { token } };
      },
    },
    'access.changeAccount': {
      does: people,
      arrange: (_, who) => ({ input: { name: who === 'nobody' ? 'Någon' : personas[who].name, language: 'sv' } }),
    },
    'access.endSession': {
      does: [],
      arrange: async ({ house }, who) => {
        const token = await house.newSession(who === 'nobody' ? 'officer' : who);
        return { input: { session: tokenHash(token).slice(0, 16) } };
      },
    },
    'access.endOtherSessions': { does: [], arrange: () => ({ input: {} }) },
    'access.join': {
      does: [],
      endsSession: true,
      arrange: async ({ house }) => {
        const domain = `${house.house.newId().slice(-8)}.example.se`;
        await house.sql('insert into allowed_domain (association_id, domain, member_id) values ($1, $2, $3)', [
          ids.association,
          domain,
          ids.fk,
        ]);
        const token = await linkFor(house, `ny@${domain}`);
        return {
          input: { name: 'Ny Handläggare', workplace: `${ids.association}.` },
          params: { token },
        };
      },
    },
  },
  queries: {
    'access.beginView': { finds: [] },
    'access.invitations': { finds: inviters },
    'access.invitation': { finds: [] },
    'access.account': { finds: [] },
    'access.login': { finds: [] },
    'access.renew': { finds: [] },
    'access.emailChange': { finds: [] },
    'access.closing': { finds: [] },
    'access.loginSettings': { finds: [] },
    'access.link': { finds: [] },
  },
};
