import type { Feature } from '../../http/feature.ts';
import { acceptInvitation, invitationView } from './accept.ts';
import { accountView, changeAccount, endAllSessions, endOwnSession } from './account.ts';
import { accountPage } from './account-page.tsx';
import { begin, beginView } from './begin.ts';
import { beginPage } from './begin-page.tsx';
import { cleanUp } from './clean-up.ts';
import { enterDemo, loginView } from './demo.ts';
import { invitationPage, invitationsPage } from './invitation-pages.tsx';
import { invitationsView } from './invitations-view.ts';
import { invite, withdrawInvitation } from './invite.ts';
import { join } from './join.ts';
import { linkView, logIn, requestLink } from './login-link.ts';
import { linkPage, loginPage } from './login-pages.tsx';

export { setupCodeOf } from './setup-code.ts';

export const accessFeature: Feature = {
  name: 'access',
  commands: [
    requestLink,
    logIn,
    join,
    enterDemo,
    begin,
    invite,
    withdrawInvitation,
    acceptInvitation,
    changeAccount,
    endOwnSession,
    endAllSessions,
  ],
  queries: [loginView, linkView, beginView, invitationsView, invitationView, accountView],
  pages: [loginPage, linkPage, beginPage, invitationsPage, invitationPage, accountPage],
  jobs: [cleanUp],
};
