import { paths } from '../../../app/http/paths.ts';
import { ids, personas } from '../../support/county.ts';
import type { TestHouse } from '../../support/house.ts';
import { holdersOf, type Rows, type Who } from '../row.ts';

const keepers = holdersOf('administrator', 'office');
const own = ['office', 'administrator'] as const;

const associationOf = (who: Who): string => (who === 'otherAdministrator' ? ids.other : ids.association);

async function period(house: TestHouse, association: string): Promise<void> {
  await house.sql(
    `insert into retention_period (association_id, kind, months, source, decided_on, set_at)
     values ($1, 'letters', 12, 'Informationshanteringsplanen', '2020-01-01', $2) on conflict do nothing`,
    [association, house.clock.now()],
  );
}

/** A letter that is due, and no proposal that waits. */
async function dueLetter(house: TestHouse, association: string): Promise<void> {
  await period(house, association);
  await house.sql('delete from disposal where association_id = $1 and decision is null', [association]);
  await house.sql(
    `insert into outgoing_mail (id, association_id, recipient, subject, body, created_at, send_after, sent_at)
     values ($1, $2, 'gammal@example.se', 'Ett gammalt brev', '', '2020-01-02', '2020-01-02', '2020-01-02')`,
    [house.house.newId(), association],
  );
}

async function proposal(house: TestHouse): Promise<string> {
  const id = house.house.newId();
  await house.sql(
    `insert into disposal (association_id, id, kind, months, source, before, due, proposed_by, proposed_at)
     values ($1, $2, 'letters', 12, 'Informationshanteringsplanen', '2021-01-01', 1, $3, $4)`,
    [ids.association, id, personas.board.id, house.clock.now()],
  );
  return id;
}

export const retentionRows: Rows = {
  pages: {
    [paths.operations.pattern]: { sees: holdersOf('administrator') },
    [paths.retention.pattern]: { sees: keepers, forms: { 'retention.decide': own } },
    [paths.retentionKind.pattern]: {
      sees: keepers,
      params: () => ({ kind: 'letters' }),
      forms: { 'retention.setPeriod': holdersOf('administrator'), 'retention.propose': keepers },
    },
  },
  commands: {
    'retention.setPeriod': {
      does: holdersOf('administrator'),
      choices: ['kind'],
      arrange: () => ({
        input: {
          kind: 'letters',
          months: '24',
          source: 'Informationshanteringsplanen, 2026/12',
          decidedOn: '2026-01-15',
        },
        params: { kind: 'letters' },
      }),
    },
    'retention.propose': {
      does: [],
      choices: ['kind'],
      arrange: async ({ house }, who) => {
        await dueLetter(house, associationOf(who));
        return { input: { kind: 'letters' }, params: { kind: 'letters' } };
      },
    },
    'retention.decide': {
      does: own,
      arrange: async ({ house }) => ({
        input: { id: await proposal(house), decision: 'returned', reason: 'Tiden är inte rätt.' },
      }),
    },
    'retention.carryOut': {
      does: [],
      arrange: async ({ house }) => ({ input: { id: await proposal(house) } }),
    },
  },
  queries: { 'operations.view': { finds: [] }, 'retention.view': { finds: [] }, 'retention.kind': { finds: [] } },
};
