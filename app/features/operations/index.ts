import type { Feature } from '../../http/feature.ts';
import { operationsPage } from './pages.tsx';
import { operationsView } from './view.ts';

/** How the installation is, for the administrators of an association. What can be done about it is done on the server. */
export const operationsFeature: Feature = {
  name: 'operations',
  queries: [operationsView],
  pages: [operationsPage],
};
