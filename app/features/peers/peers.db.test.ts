import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { paths } from '../../http/paths.ts';
import { answerPeer, askPeers, settlePeer } from './ask.ts';
import { peerTasks } from './tasks.ts';
import { peerQuestion, peerQuestions } from './view.ts';

let house: TestHouse;
let id: string;
beforeAll(async () => {
  house = await testHouse();
});
beforeEach(async () => {
  await house.sql('delete from peer_question');
  await house.sql('delete from outgoing_mail');
  ({ id } = await house.do('coordinator', askPeers, {
    title: 'Hur får ni vården till bordet?',
    text: 'Vi bjuder in till varje möte, men ingen kommer.',
  }));
});
afterAll(() => house?.close());

const receivers = async () =>
  (await house.sql<{ recipient: string }>('select recipient from outgoing_mail order by recipient')).map(
    ({ recipient }) => recipient,
  );
const found = async (words: string) =>
  (await house.ask('office', peerQuestions, { words }))?.lines.map(({ title }) => title);

describe('a question between peers', () => {
  it('reaches the other coordinators, and its answer whoever asked', async () => {
    expect(await receivers()).toEqual(['sistercoordinator@example.se']);
    await house.sql('delete from outgoing_mail');
    await house.do('sisterCoordinator', answerPeer, { id, text: 'Vi håller mötet på vårdcentralen.' });
    expect(await receivers()).toEqual(['coordinator@example.se']);
    const [letter] = await house.sql<{ body: string }>('select body from outgoing_mail');
    expect(letter?.body).toContain(paths.peerQuestion({ id }));
    expect(letter?.body).not.toContain('vårdcentral');
    await house.sql('delete from outgoing_mail');
    await house.do('coordinator', answerPeer, { id, text: 'Tack, det prövar vi.' });
    expect(await receivers()).toEqual([]);
  });

  it('sends no letter to a peer who has left', async () => {
    await house.sql('delete from outgoing_mail');
    const functions = `update held_function set ends_on = $2 where account_id = $1`;
    await house.sql(functions, [personas.coordinator.id, '2026-11-15']);
    await house.do('sisterCoordinator', answerPeer, { id, text: 'Vi ringer före mötet.' });
    expect(await receivers()).toEqual([]);
    await house.sql(functions, [personas.coordinator.id, null]);
  });

  it('is found by words of the question and of its answers together', async () => {
    await house.do('sisterCoordinator', answerPeer, { id, text: 'Vi håller mötet på vårdcentralen i Örbyhus.' });
    const all = ['Hur får ni vården till bordet?'];
    for (const words of ['bordet', 'bord', 'möte vårdcentralen', 'vården örbyhus', 'inbjudan bjuder'])
      expect([words, await found(words)]).toEqual([words, words.includes('inbjudan') ? [] : all]);
    expect(await found('körkort')).toEqual([]);
    expect((await house.ask('otherCoordinator', peerQuestions, {}))?.lines).toEqual([]);
  });

  it('is settled by whoever asked and nobody else, with the answer that helped', async () => {
    await house.do('teamWorker', answerPeer, { id, text: 'Ring verksamhetschefen först.' });
    const [answer] = (await house.ask('coordinator', peerQuestion, { id }))?.answers ?? [];
    const wanted = { id, answer: answer?.id ?? '' };
    for (const who of ['sisterCoordinator', 'office', 'otherCoordinator'] as const)
      expect([who, (await house.run(who, settlePeer, wanted)).kind]).toEqual([who, 'notFound']);
    const wrong = await house.run('coordinator', settlePeer, { id, answer: personas.coordinator.id });
    expect(wrong.kind).toBe('refused');
    await house.do('coordinator', settlePeer, wanted);
    const view = await house.ask('office', peerQuestion, { id });
    expect([view?.isSettled, view?.answers.map((one) => one.helped)]).toEqual([true, [true]]);
    expect((await house.run('coordinator', settlePeer, { id })).kind).toBe('refused');
    expect((await house.ask('office', peerQuestions, { show: 'open' }))?.lines).toEqual([]);
    expect((await house.ask('office', peerQuestions, { show: 'settled' }))?.lines).toHaveLength(1);
  });

  it('waits on the start pages of the others until somebody answers, then on the asker’s', async () => {
    const tasks = async (who: 'coordinator' | 'sisterCoordinator') =>
      (await peerTasks.tasks(house.house, await house.person(who))).map(({ title, late }) => [title.en, late ?? false]);
    expect(await tasks('sisterCoordinator')).toEqual([['Peers wait for an answer', false]]);
    expect(await tasks('coordinator')).toEqual([]);
    const begun = house.clock.now();
    house.clock.advance(9 * 86_400_000);
    expect(await tasks('sisterCoordinator')).toEqual([['Peers wait for an answer', true]]);
    house.clock.set(begun);
    await house.do('sisterCoordinator', answerPeer, { id, text: 'Vi ringer.' });
    expect(await tasks('sisterCoordinator')).toEqual([]);
    expect(await tasks('coordinator')).toEqual([['Your question has answers: {title}', false]]);
    await house.do('coordinator', settlePeer, { id });
    expect(await tasks('coordinator')).toEqual([]);
  });

  it('may point out nobody', async () => {
    const named = { title: 'Hur gör ni?', text: 'Det gäller 19900122-2381 som bor hos er.' };
    expect((await house.run('coordinator', askPeers, named)).kind).toBe('invalid');
    expect((await house.run('sisterCoordinator', answerPeer, { id, text: named.text })).kind).toBe('invalid');
  });

  it('is drawn with its answers', async () => {
    const page = await house.request('office', 'GET', paths.peerQuestion({ id }));
    expect([page.status, (await page.text()).includes('Vi bjuder in till varje möte')]).toEqual([200, true]);
    expect((await house.request('officer', 'GET', paths.peerQuestions({}))).status).toBe(404);
  });
});
