import { logContactTime } from '../../../app/features/contact-time/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids, personas } from '../../support/county.ts';
import { holdersOf, type Rows, type Who } from '../row.ts';

const seekers = holdersOf('caseOfficer', 'teamWorker');
const readers = holdersOf(
  'caseOfficer',
  'coordinator',
  'teamWorker',
  'groupMember',
  'groupChair',
  'office',
  'boardMember',
);

const groupOf = (who: Who): string =>
  who !== 'nobody' && personas[who].association === ids.other ? ids.groupElsewhere : ids.groupHeby;

export const contactTimeRows: Rows = {
  pages: {
    [paths.contactTime.pattern]: {
      sees: readers,
      forms: { 'contactTime.log': seekers, 'contactTime.remove': ['officer'] },
    },
  },
  commands: {
    'contactTime.log': {
      does: seekers,
      choices: ['groupId'],
      arrange: (_, who) => ({ input: { minutes: '15', groupId: groupOf(who) } }),
    },
    'contactTime.remove': {
      does: ['officer'],
      arrange: async ({ house }) => {
        const { id } = await house.do('officer', logContactTime, { minutes: '15', groupId: ids.groupHeby });
        return { input: { id } };
      },
    },
  },
  queries: { 'contactTime.view': { finds: readers } },
};
