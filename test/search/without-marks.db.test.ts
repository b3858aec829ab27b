import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../app/features/cases/asking/ask.ts';
import { queue } from '../../app/features/cases/lists/queue.ts';
import { addService } from '../../app/features/catalogue/entry/edit.ts';
import { takeServiceStep } from '../../app/features/catalogue/entry/lifecycle.ts';
import { publicCatalogue } from '../../app/features/catalogue/open/public.ts';
import { searchServices } from '../../app/features/catalogue/search/search.ts';
import { saveExperience } from '../../app/features/experience/save.ts';
import { library } from '../../app/features/experience/view.ts';
import { register } from '../../app/features/obstacles/register/register.ts';
import { create } from '../../app/features/obstacles/reports/create.ts';
import { successes } from '../../app/features/obstacles/success/read.ts';
import { begin } from '../../app/features/obstacles/success/write.ts';
import { peopleView } from '../../app/features/organisation/people/people-view.ts';
import { askPeers } from '../../app/features/peers/ask.ts';
import { peerQuestions } from '../../app/features/peers/view.ts';
import { ids } from '../support/county.ts';
import { questionIn } from '../support/filled-county.ts';
import { type TestHouse, testHouse } from '../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

// What is written with marks comes first in time, and what is written without them last, so that it is not time that
// decides which of them comes first in a search.
const written = { marked: 'Åtgärderna i Östhammar', plain: 'Atgarderna i Osthammar' };
const both = Object.values(written);

type Search = (words: string) => Promise<string[]>;
/** Every search field of the house: how the two texts come about, and what a search shows of them. */
const searches: Record<string, { write: (text: string) => Promise<unknown>; find: Search }> = {
  'the queue of questions': {
    write: (question) => house.do('officer', ask, questionIn('heby', { question })),
    find: async (words) =>
      (await house.ask('coordinator', queue, { words, view: 'all' }))?.lines.map((one) => one.question ?? '') ?? [],
  },
  'the register of obstacles': {
    write: (title) => house.do('coordinator', create, { groupId: ids.groupHeby, title }),
    find: async (words) => (await house.ask('coordinator', register, { words }))?.lines.map((one) => one.title) ?? [],
  },
  'what went well': {
    write: (title) => house.do('coordinator', begin, { groupId: ids.groupHeby, title }),
    find: async (words) =>
      (await house.ask('coordinator', successes, { words }))?.stories.map((one) => one.title) ?? [],
  },
  'the services, for those who read them': {
    write: async (name) => {
      const { id } = await house.do('coordinator', addService, {
        name,
        principal: 'region',
        kind: 'health',
        intervalDays: '180',
        isPublic: 'on',
      });
      await house.do('coordinator', takeServiceStep, { id, step: 'publish' });
    },
    find: async (words) => (await house.ask('officer', searchServices, { words }))?.lines.map((one) => one.name) ?? [],
  },
  'the services, for those who keep them': {
    write: async () => {},
    find: async (words) =>
      (await house.ask('coordinator', searchServices, { words }))?.lines.map((one) => one.name) ?? [],
  },
  'the open catalogue': {
    write: async () => {},
    find: async (words) =>
      (await house.ask({ kind: 'visitor' }, publicCatalogue, { slug: 'uppsala', words }))?.lines.map(
        (one) => one.name,
      ) ?? [],
  },
  experience: {
    write: (title) =>
      house.do('office', saveExperience, { title, targetGroups: 'Unga', methods: 'SIP', worked: 'Ja.', lesson: 'Ja.' }),
    find: async (words) => (await house.ask('officer', library, { words }))?.lines.map((one) => one.title) ?? [],
  },
  'questions between peers': {
    write: (title) => house.do('coordinator', askPeers, { title, text: 'Hur gör ni?' }),
    find: async (words) => (await house.ask('office', peerQuestions, { words }))?.lines.map((one) => one.title) ?? [],
  },
  people: {
    write: (name) =>
      house.sql(
        `update account set name = $1 where id = (select id from account where name not like '%sthammar' and id in
        (select account_id from held_function where association_id = $2 and ends_on is null) order by name limit 1)`,
        [name, ids.association],
      ),
    find: async (words) => [
      ...new Set((await house.ask('administrator', peopleView, { words }))?.lines.map((one) => one.name)),
    ],
  },
};

describe.each(Object.keys(searches))('%s', (name) => {
  const { write, find } = searches[name] ?? { write: async () => {}, find: async () => [] };
  beforeAll(async () => {
    for (const text of both) {
      await write(text);
      house.clock.advance(1000);
    }
  });

  it('finds words with and without å, ä and ö, those that are written as they were typed first', async () => {
    expect(await find('Östhammar')).toEqual(both);
    expect(await find('osthammar')).toEqual([...both].reverse());
    expect(await find('åtgärderna östhammar')).toEqual(both);
    expect(await find('ATGARDERNA osthammar')).toEqual([...both].reverse());
    expect(await find('gärderna')).toEqual(both);
    expect(await find('ostersund')).toEqual([]);
  });
});

it('finds a word in its other forms also without its marks, where forms are known', async () => {
  for (const name of Object.keys(searches).filter((one) => /services|open|experience|peers/.test(one)))
    for (const words of ['atgard', 'åtgärd', 'åtgärdens', 'atgardens'])
      expect([name, words, (await searches[name]?.find(words))?.toSorted()]).toEqual([name, words, both.toSorted()]);
});

it('takes the marks of a short word as they are meant, and what carries no meaning away', async () => {
  await searches['the services, for those who read them']?.write('Normalvård i distans');
  for (const who of ['officer', 'coordinator'] as const) {
    const found = async (words: string) =>
      (await house.ask(who, searchServices, { words }))?.lines.map((one) => one.name) ?? [];
    expect([who, await found('mål')]).toEqual([who, []]);
    for (const words of ['mal', 'vard', 'vård på distans', 'vård för distans'])
      expect([who, words, await found(words)]).toEqual([who, words, ['Normalvård i distans']]);
  }
});
