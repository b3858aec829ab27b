import type { Feature, GroupOffer } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { statisticsPageWith, tablePage, tableQuery } from './pages.tsx';
import { insiders, overview } from './read.ts';
import { texts } from './texts.ts';

export { type GroupFigures, groupFigures } from './for-group.ts';
export { type OutcomeRow, shownQuarters } from './quarters.ts';

/** Figures of the questions for those inside a group: how many, from whom, how fast, and what became of them. */
export const statisticsFeature = (offers: () => readonly GroupOffer[]): Feature => ({
  name: 'statistics',
  queries: [overview, tableQuery],
  pages: [statisticsPageWith(offers), tablePage],
  nav: [{ href: paths.statistics({}), label: texts.navigation, audience: insiders, order: 30 }],
});
