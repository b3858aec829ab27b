import { setupCodeOf } from '../../../app/features/access/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { tokenHash } from '../../../app/http/session.ts';
import { ids, personas } from '../../support/county.ts';
import type { TestHouse } from '../../support/house.ts';
import { everybody, holdersOf, people, type Rows } from '../row.ts';

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

export const accessRows: Rows = {
  pages: {
    [paths.login.pattern]: {
      sees: everybody,
      forms: { 'access.requestLink': everybody, 'access.enterDemo': everybody },
    },
    [paths.loginLink.pattern]: {
      sees: everybody,
      params: async ({ house }) => ({ token: await linkFor(house, 'officer@example.se') }),
      forms: { 'access.logIn': everybody, 'access.join': everybody },
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
      forms: { 'access.changeAccount': people, 'access.endSession': people, 'access.endAllSessions': people },
    },
  },
  // Only from their pages: a session is opened in a browser's cookie.
  commands: {
    'access.requestLink': { does: [], arrange: () => ({ input: { email: 'officer@example.se' } }) },
    'access.enterDemo': { does: [], arrange: () => ({ input: { accountId: personas.colleague.id } }) },
    'access.logIn': {
      does: [],
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
    'access.acceptInvitation': {
      does: [],
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
    'access.endAllSessions': { does: [], endsSession: true, arrange: () => ({ input: {} }) },
    'access.join': {
      does: [],
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
    'access.link': { finds: [] },
  },
};
