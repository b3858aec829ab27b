import { paths } from '../../../app/http/paths.ts';
import { everybody, holdersOf, people, type Rows } from '../row.ts';

const insiders = holdersOf('coordinator', 'groupMember', 'groupChair', 'teamWorker');

/** The start page, statistics, letters, guides: where nothing is done, only read. */
export const readingRows: Rows = {
  pages: {
    [paths.start.pattern]: { sees: everybody },
    [paths.statistics.pattern]: { sees: insiders },
    [paths.statisticsTable.pattern]: { sees: insiders, search: { table: 'month' } },
    [paths.mailbox.pattern]: { sees: people },
    [paths.accessibility.pattern]: { sees: everybody },
    [paths.guides.pattern]: { sees: everybody },
    [paths.guide.pattern]: { sees: everybody, params: () => ({ topic: 'start' }) },
  },
  commands: {},
  queries: {
    'start.view': { finds: everybody },
    'statistics.overview': { finds: insiders },
    'statistics.table': { finds: insiders, params: () => ({ table: 'month' }) },
    'letters.mailbox': { finds: [] },
    'accessibility.statement': { finds: [] },
    'guides.list': { finds: everybody },
    'guides.guide': { finds: everybody, params: () => ({ topic: 'start' }) },
  },
};
