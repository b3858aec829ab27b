import type { Feature } from '../../http/feature.ts';
import { enterDemo, loginView } from './demo.ts';
import { join } from './join.ts';
import { linkView, logIn, requestLink } from './login-link.ts';
import { linkPage, loginPage } from './login-pages.tsx';

export const accessFeature: Feature = {
  name: 'access',
  commands: [requestLink, logIn, join, enterDemo],
  queries: [loginView, linkView],
  pages: [loginPage, linkPage],
};
