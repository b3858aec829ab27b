import type { Feature, Guide } from '../../http/feature.ts';
import { accessibilityPage, statement } from './accessibility-page.tsx';
import { guidePages } from './guide-pages.tsx';
import { guideQueries } from './read.ts';

/** Short guides to roles and pages, also those that other features contribute, and the accessibility statement. Public. */
export function guidesFeature(contributed: () => readonly Guide[]): Feature {
  const queries = guideQueries(contributed);
  return {
    name: 'guides',
    queries: [queries.list, queries.one, statement],
    pages: [...guidePages(queries), accessibilityPage],
  };
}
