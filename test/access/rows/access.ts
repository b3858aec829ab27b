import { setupCodeOf } from '../../../app/features/access/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { tokenHash } from '../../../app/http/session.ts';
import { ids, personas } from '../../support/county.ts';
import { softPasskey } from '../../support/soft-passkey.ts';
import {
  accountOf,
  codeFor,
  emailChange,
  invitationToHeby,
  keyOf,
  linkFor,
  newcomer,
  vouchedLink,
} from '../fill-access.ts';
import { everybody, holdersOf, people, type Rows } from '../row.ts';

const inviters = holdersOf('administrator', 'coordinator', 'groupChair');

export const accessRows: Rows = {
  pages: {
    [paths.login.pattern]: {
      sees: everybody,
      forms: {
        'access.requestLink': everybody,
        'access.enterDemo': everybody,
        'access.logInByPasskey': everybody,
        'access.logInByCode': everybody,
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
      forms: { 'access.closeAccount': ['administrator'], 'access.logOutPerson': ['administrator'] },
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
    'access.logInByCode': {
      does: [],
      endsSession: true,
      arrange: async ({ house }) => ({ input: { code: await codeFor(house, 'officer@example.se') } }),
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
    'access.logOutPerson': {
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
