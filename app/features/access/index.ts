import type { Feature, LeftSource } from '../../http/feature.ts';
import type { House } from '../../kernel/house.ts';
import { readLeftBehind } from '../organisation/index.ts';
import { accountView, changeAccount } from './account/account.ts';
import { accountPage } from './account/account-page.tsx';
import { changeEmail, confirmEmail, emailChangeView } from './account/change-email.ts';
import { closeAccount, closingView } from './account/close-account.ts';
import { emailChangePage } from './account/email-change-page.tsx';
import { logOutPerson } from './account/log-out-person.ts';
import { endOtherSessions, endOwnSession } from './account/own-sessions.ts';
import { closeAccountPageWith, loginsPage } from './administration-pages.tsx';
import { cleanUp } from './clean-up.ts';
import { invitationView } from './invitation-view.ts';
import { acceptByProvider, acceptInvitation } from './invitations/accept.ts';
import { invitationPage, invitationsPage } from './invitations/invitation-pages.tsx';
import { invitationsView } from './invitations/invitations-view.ts';
import { invite, withdrawInvitation } from './invitations/invite.ts';
import { join } from './invitations/join.ts';
import { linkPage } from './letters/link-page.tsx';
import { linkView } from './letters/link-view.ts';
import { logInByCode } from './letters/log-in-by-code.ts';
import { requestLink } from './letters/request-link.ts';
import { begin, beginView } from './login/begin.ts';
import { beginPage } from './login/begin-page.tsx';
import { enterDemo, loginView } from './login/demo.ts';
import { loggedInPage } from './login/logged-in-page.tsx';
import { loginPage, renewPage } from './login/login-pages.tsx';
import { loginSettingsView, setEmailLinks } from './login/login-settings.ts';
import { renewView } from './login/renew.ts';
import { logIn } from './login-link.ts';
import { addPasskey, removePasskey } from './passkeys/own-passkeys.ts';
import { logInByPasskey } from './passkeys/passkey-login.ts';
import { providerBegin, providerCallback, providerLogout } from './providers/provider-doors.ts';
import { arrive } from './providers/provider-login.ts';
import { tieIdentity, untieIdentity } from './providers/tie.ts';

export { isLockedOut } from './login/login-settings.ts';
export { setupCodeOf } from './login/setup-code.ts';
export { browserCookie } from './own-browser.ts';
export { providerFaults } from './providers/provider-doors.ts';

/** `left`: what other features say waits on a person. */
export function accessFeature(house: () => House, left: () => readonly LeftSource[]): Feature {
  return {
    name: 'access',
    commands: [
      requestLink,
      logIn,
      logInByCode,
      logInByPasskey,
      arrive,
      join,
      enterDemo,
      begin,
      invite,
      withdrawInvitation,
      acceptInvitation,
      acceptByProvider,
      changeAccount,
      changeEmail,
      confirmEmail,
      tieIdentity,
      untieIdentity,
      addPasskey,
      removePasskey,
      endOwnSession,
      endOtherSessions,
      closeAccount,
      logOutPerson,
      setEmailLinks,
    ],
    queries: [
      loginView,
      renewView,
      linkView,
      beginView,
      invitationsView,
      invitationView,
      accountView,
      emailChangeView,
      closingView,
      loginSettingsView,
    ],
    pages: [
      loginPage,
      renewPage,
      loggedInPage,
      linkPage,
      beginPage,
      invitationsPage,
      invitationPage,
      accountPage,
      emailChangePage,
      closeAccountPageWith((actor, id) => readLeftBehind(house(), left, actor, id)),
      loginsPage,
    ],
    doors: [providerBegin, providerCallback, providerLogout],
    jobs: [cleanUp],
  };
}
