import { ask } from '../../../app/features/cases/asking/ask.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids } from '../../support/county.ts';
import { holdText, marks, questionIn } from '../../support/filled-county.ts';
import { holdersOf, type Rows } from '../row.ts';

const forMembers = holdersOf('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager');

export const identityRows: Rows = {
  pages: {
    // The author may only take it back; who decides works at the same member.
    [paths.secondPerson.pattern]: { sees: forMembers, forms: { 'identity.decide': ['officer', 'colleague'] } },
    [paths.purge.pattern]: {
      sees: ['officer', 'coordinator'],
      params: ({ units }) => ({ id: units.heby.closed }),
      forms: { 'identity.purge': ['officer', 'coordinator'] },
    },
    [paths.purgeGroup.pattern]: {
      sees: holdersOf('coordinator', 'office', 'administrator'),
      // Each for the texts of an own group: here Heby's.
      forms: { 'identity.purgeGroup': ['coordinator'] },
    },
  },
  commands: {
    'identity.decide': {
      does: ['officer', 'colleague'],
      arrange: async ({ house }) => ({ input: { id: await holdText(house, 'heby'), decision: 'identifier' } }),
    },
    'identity.purge': {
      does: [],
      arrange: async ({ house }) => ({
        input: { id: (await house.do('officer', ask, questionIn('heby'))).id, words: marks.heby },
      }),
    },
    'identity.purgeGroup': {
      does: [],
      arrange: async ({ house }) => {
        await house.do('officer', ask, questionIn('heby'));
        return { input: { group: ids.groupHeby, words: marks.heby } };
      },
    },
  },
  queries: {
    'identity.purgeGroupForm': { finds: holdersOf('coordinator', 'office', 'administrator') },
    'identity.held': { finds: forMembers },
    'identity.purgeForm': { finds: ['officer', 'coordinator'], params: ({ units }) => ({ id: units.heby.closed }) },
  },
};
