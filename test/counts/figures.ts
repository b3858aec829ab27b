import type { CountKind } from '../../app/kernel/counts.ts';

/** What a number is: a count of one of the kinds, or a measure that counts nobody (a day, a limit, a place in a list). */
export type Meaning = CountKind | 'measure';

/** The last part of a path that is a measure wherever it stands. */
const measures = new Set([
  'page',
  'perPage',
  'per_page',
  'page_number',
  'total_pages',
  'unreadPage',
  'slipPage',
  'year',
  'years[]',
  'version',
  'round',
  'position',
  'index',
  'row',
  'nr',
  'confidence',
  'min',
  'max',
  'minimum',
  'ageFrom',
  'ageTo',
  'age',
  'interval_days',
  'answerWorkingDays',
  'followUpDays',
  'quarterlyMinimum',
  'smallestCount',
  'windowDays',
  'answerMeetings',
  'pages',
]);

const servicesFound = {
  'services.tried': 'structure',
  'services.elsewhere': 'structure',
  'services.leftOut': 'structure',
  'services.closedCount': 'structure',
  'services.undecidedCount': 'structure',
} as const;

const evidence = { 'evidence.*': 'casesOfObstacle' } as const;

const groupFigures = (at: string): Record<string, Meaning> => ({
  [`${at}total.*`]: 'volumes',
  [`${at}months[].figures.*`]: 'volumes',
  [`${at}origins[].figures.*`]: 'volumes',
  [`${at}byGroup[].figures.*`]: 'volumes',
  [`${at}low[].asked`]: 'volumes',
  [`${at}exact.outcomes[].count`]: 'outcomes',
  [`${at}exact.steps[].count`]: 'outcomes',
  [`${at}quarters[].columns[].*`]: 'outcomes',
});

/** What is made to leave a group: its numbers are for `leaving`, whoever looks at it. */
export const leaving: ReadonlySet<string> = new Set(['pack.view', 'pack.file']);

const report = {
  'report.parts[].table.columns[].width': 'measure',
  'report.*': 'volumes',
} as const;

/** What the group may see of who falls between the chairs: the cases in all, and what those in a gap have in common. */
const reading = {
  'reading.limit': 'measure',
  'reading.shown.services': 'structure',
  'reading.shown.leftOut': 'structure',
  'reading.shown.cases': 'volumes',
  'reading.shown.*': 'attributes',
} as const;

/**
 * Every number in the answer of every query: `path` or `path.*` for all under it. A number that is not here fails the test:
 * whoever adds one says what it counts, and the table of `app/kernel/counts.ts` says who may see it.
 */
export const figures: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  'case.askForm': servicesFound,
  'case.registerForm': servicesFound,
  'case.queueWithCounts': { 'counts.waiting': 'waiting', 'counts.late': 'waiting', 'counts.followUpDue': 'waiting' },
  'case.waiting': { waiting: 'waiting', late: 'waiting', followUpDue: 'waiting' },
  // A peer's case is shown to coordinators as a case, and this is how long that one took.
  'case.view': { ...servicesFound, 'like[].daysToOutcome': 'measure', 'contact.minutes': 'measure' },
  'case.services': servicesFound,
  'catalogue.search': { count: 'structure' },
  'catalogue.service': { 'history[].changes.*': 'measure' },
  'catalogue.toVerify': { 'groups[].stale': 'structure' },
  'catalogue.public': { count: 'structure' },
  'catalogue.import': { 'sum.*': 'structure' },
  'catalogue.try': {
    tried: 'structure',
    elsewhere: 'structure',
    leftOut: 'structure',
    closedCount: 'structure',
    undecidedCount: 'structure',
  },
  'catalogue.openServices': { total: 'structure' },
  'catalogue.openOrganizations': { total_items: 'structure', size: 'structure' },
  // The list that the reader has uploaded, before it becomes questions.
  'import.view': {
    'open.preview.counts.*': 'volumes',
    'open.preview.sheets[].cases': 'volumes',
    'open.preview.spellings[].count': 'volumes',
    'open.preview.unreadCount': 'structure',
    'open.undecided': 'structure',
    'open.known': 'structure',
  },
  'action.list': {
    'lateByParty[].late': 'structure',
    'lateByParty[].open': 'structure',
    'waiting[].meetings': 'structure',
  },
  'chairs.gaps': { ...reading, 'sort.services': 'structure', 'sort.gaps[].*': 'attributes', 'gap.*': 'attributes' },
  'chairs.conditions': { ...reading, cases: 'volumes', 'conditions[].*': 'attributes', 'owners[].*': 'attributes' },
  'chairs.whatIf': {
    cases: 'volumes',
    leftOut: 'structure',
    'one.*': 'attributes',
    'two.*': 'attributes',
    'compared.*': 'attributes',
    'everywhere[].*': 'attributes',
    'told.*': 'attributes',
  },
  'chairs.way': { leftOut: 'structure', daysAlready: 'measure', daysFromNow: 'measure' },
  'contactTime.view': {
    'months[].searches': 'contactSearches',
    'months[].median': 'measure',
    'own[].minutes': 'measure',
    least: 'measure',
  },
  'decision.view': evidence,
  'suggestion.list': {
    'suggestions[].fresh': 'attributes',
    'shown.fresh': 'attributes',
    'shown.all': 'attributes',
    'run.cases': 'volumes',
    'run.progress': 'measure',
  },
  'obstacle.register': {
    'lines[].cases': 'casesOfObstacle',
    'figures[].reported': 'structure',
    'figures[].decided': 'structure',
    'figures[].solved': 'structure',
    'figures[].medianDays': 'measure',
  },
  'obstacle.view': evidence,
  'organisation.overview': { 'members[].units': 'structure' },
  'organisation.groups': { 'groups[].people': 'structure' },
  'organisation.myGroups': { 'groups[].missingMandates': 'structure' },
  'organisation.tasks': { 'missingMandates[].count': 'structure' },
  'fairway.county': { least: 'measure' },
  'fairway.group': { least: 'measure', 'waiting[].meetings': 'structure' },
  'meeting.list': { 'counters[].counters.*': 'structure' },
  'meeting.view': { 'quorum.*': 'structure', questions: 'structure', answered: 'structure' },
  'meeting.item': { number: 'measure' },
  'meeting.preread': { 'pack.*': 'volumes' },
  'peers.list': { 'lines[].answers': 'structure' },
  'pack.view': { progress: 'measure', threshold: 'measure', ...report },
  'pack.file': { progress: 'measure', threshold: 'measure', ...report },
  'statistics.overview': groupFigures(''),
  'texts.quality': { limit: 'measure', 'kept.*': 'keptFindings', 'scan.texts': 'structure' },
  'statistics.table': groupFigures('view.'),
};

/** Null: nobody has said what the number is. */
export function meaningOf(query: string, path: string): Meaning | null {
  const own = figures[query] ?? {};
  const under = Object.keys(own).find((key) => key.endsWith('.*') && path.startsWith(key.slice(0, -1)));
  const said = own[path] ?? (under === undefined ? undefined : own[under]);
  if (said !== undefined) return said;
  return measures.has(path.split('.').at(-1) ?? '') ? 'measure' : null;
}
