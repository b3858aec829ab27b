import type { Feature, LeftSource } from '../../http/feature.ts';
import type { House } from '../../kernel/house.ts';
import { readLeftBehind } from '../organisation/index.ts';
import { acceptByProvider, acceptInvitation } from './accept.ts';
import { accountView, changeAccount } from './account.ts';
import { accountPage } from './account-page.tsx';
import { closeAccountPageWith, loginsPage } from './administration-pages.tsx';
import { begin, beginView } from './begin.ts';
import { beginPage } from './begin-page.tsx';
import { changeEmail, confirmEmail, emailChangeView } from './change-email.ts';
import { cleanUp } from './clean-up.ts';
import { closeAccount, closingView } from './close-account.ts';
import { enterDemo, loginView } from './demo.ts';
import { emailChangePage } from './email-change-page.tsx';
import { invitationPage, invitationsPage } from './invitation-pages.tsx';
import { invitationView } from './invitation-view.ts';
import { invitationsView } from './invitations-view.ts';
import { invite, withdrawInvitation } from './invite.ts';
import { join } from './join.ts';
import { linkPage } from './link-page.tsx';
import { linkView } from './link-view.ts';
import { logInByCode } from './log-in-by-code.ts';
import { logOutPerson } from './log-out-person.ts';
import { loggedInPage } from './logged-in-page.tsx';
import { logIn } from './login-link.ts';
import { loginPage, renewPage } from './login-pages.tsx';
import { loginSettingsView, setEmailLinks } from './login-settings.ts';
import { addPasskey, removePasskey } from './own-passkeys.ts';
import { endOtherSessions, endOwnSession } from './own-sessions.ts';
import { logInByPasskey } from './passkey-login.ts';
import { providerBegin, providerCallback, providerLogout } from './provider-doors.ts';
import { arrive } from './provider-login.ts';
import { renewView } from './renew.ts';
import { requestLink } from './request-link.ts';
import { tieIdentity, untieIdentity } from './tie.ts';

export { isLockedOut } from './login-settings.ts';
export { browserCookie } from './own-browser.ts';
export { providerFaults } from './provider-doors.ts';
export { setupCodeOf } from './setup-code.ts';

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
