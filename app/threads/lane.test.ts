import { constants, getPriority } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { type Lane, lane } from './lane.ts';

const script = 'threads/testing/worker.ts';
class Refused extends Error {}
class TooLong extends Error {}

let open: Lane<string, string> | undefined;
const opened = (milliseconds?: number, idle?: number): Lane<string, string> => {
  open = lane<string, string>({
    script,
    failure: (message) => new Refused(message),
    ...(idle !== undefined && { idle }),
    ...(milliseconds !== undefined && { longest: { milliseconds, error: () => new TooLong() } }),
  });
  return open;
};
afterEach(() => open?.end());

it('does orders, tells how far they are, and keeps them apart', async () => {
  const thread = opened();
  const shares: number[] = [];
  const both = [thread.do('half', (share) => shares.push(share)), thread.do('fail')];
  const [half, fail] = await Promise.allSettled(both);
  expect(half).toEqual({ status: 'fulfilled', value: 'half' });
  expect(fail).toMatchObject({ status: 'rejected', reason: expect.any(Refused) });
  expect(shares).toEqual([0.5]);
});

it('begins anew after a thread that ended, which fails what waited', async () => {
  const thread = opened();
  await expect(thread.do('end')).rejects.toThrow('ended');
  expect(await thread.do('half')).toBe('half');
});

it('cuts off what takes too long, and begins anew', async () => {
  const thread = opened(50);
  await expect(thread.do('never')).rejects.toThrow(TooLong);
  const next = opened(60_000);
  expect(await next.do('half')).toBe('half');
});

it('rests when nothing is asked of it, and begins anew', async () => {
  const thread = opened(undefined, 20);
  expect(await thread.do('count')).toBe('1');
  expect(await thread.do('count')).toBe('2');
  // Timers of one process ring in their order.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await thread.do('count')).toBe('1');
});

it.runIf(process.platform === 'linux')('lets everything else go first when nobody waits for it', async () => {
  const own = getPriority();
  open = lane<string, string>({ script, patient: true });
  expect(await open.do('priority')).toBe(String(Math.max(own, constants.priority.PRIORITY_BELOW_NORMAL)));
  await open.end();
  expect(await opened().do('priority')).toBe(String(own));
  expect(getPriority()).toBe(own);
});

it('ends when it is told', async () => {
  const thread = opened();
  const waiting = expect(thread.do('never')).rejects.toThrow('was ended');
  await thread.end();
  await waiting;
});
