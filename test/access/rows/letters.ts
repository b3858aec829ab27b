import { paths } from '../../../app/http/paths.ts';
import { tokenHash } from '../../../app/http/session.ts';
import { ids, personas } from '../../support/county.ts';
import type { TestHouse } from '../../support/house.ts';
import { everybody, holdersOf, people, type Rows } from '../row.ts';

async function failedLetter(house: TestHouse): Promise<string> {
  const id = house.house.newId();
  await house.sql(
    `insert into outgoing_mail (id, association_id, recipient, subject, body, created_at, send_after, attempts, failed_at, last_error)
     values ($1, $2, 'office@example.se', 'Ämne', 'Text', $3, $3, 8, $3, 'ECONNECTION')`,
    [id, ids.association, house.clock.now()],
  );
  return id;
}

async function feed(house: TestHouse): Promise<string> {
  const token = house.house.newSecret(16);
  await house.sql(
    `insert into calendar_feed (account_id, version, token_hash, created_at) values ($1, 1, $2, $3)
     on conflict (account_id) do update set token_hash = $2`,
    [personas.board.id, tokenHash(token), house.clock.now()],
  );
  return token;
}

export const letterRows: Rows = {
  pages: {
    [paths.ownLetters.pattern]: {
      sees: people,
      forms: { 'letters.set': people, 'letters.renewCalendar': people, 'letters.endCalendar': people },
    },
    [paths.calendarFeed.pattern]: {
      sees: everybody,
      params: async ({ house }) => ({ token: await feed(house) }),
    },
    [paths.failedLetters.pattern]: {
      sees: holdersOf('administrator'),
      forms: {
        'letters.sendAgain': ['administrator'],
        'letters.drop': ['administrator'],
        'letters.runAgain': holdersOf('administrator'),
      },
    },
  },
  commands: {
    'letters.set': { does: [], arrange: () => ({ input: { letters: 'daily', onlyOfficeHours: 'on' } }) },
    'letters.renewCalendar': { does: [], arrange: () => ({ input: {} }) },
    'letters.endCalendar': { does: [], arrange: () => ({ input: {} }) },
    'letters.sendAgain': {
      does: [],
      arrange: async ({ house }) => ({ input: { letterId: await failedLetter(house) } }),
    },
    'letters.drop': {
      does: [],
      arrange: async ({ house }) => ({ input: { letterId: await failedLetter(house) } }),
    },
    'letters.runAgain': {
      does: [],
      arrange: async ({ house }) => {
        await house.sql(`insert into job_run (name) values ('letters.digest') on conflict do nothing`);
        return { input: { job: 'letters.digest' } };
      },
    },
  },
  queries: {
    'letters.own': { finds: [] },
    'letters.failed': { finds: [] },
    'letters.calendar': { finds: [] },
  },
};
