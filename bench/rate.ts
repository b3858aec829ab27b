import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { ms, quantile } from './figures.ts';
import { get } from './house.ts';

export const perSecond = 100;
export const seconds = Number(process.env.FARLED_BENCH_SECONDS ?? 60);
export const warmUpSeconds = 10;

interface Visit {
  /** Under which it is counted. */
  name: string;
  path: string;
  cookie: string;
}

interface Measured {
  /** Milliseconds of the answers by name, in the order of the first visits. */
  times: ReadonlyMap<string, number[]>;
  wrong: number;
  /** Sent by the loader itself more than 20 ms after their time. */
  late: number;
}

/**
 * Requests leave at their time whether or not the earlier ones are answered, and each is timed from the moment at which it
 * should have left: a server that stalls is seen in every request that waited (no coordinated omission).
 */
export async function atConstantRate(
  port: number,
  length: number,
  visitOf: (index: number) => Visit | null,
): Promise<Measured> {
  const times = new Map<string, number[]>();
  let wrong = 0;
  let late = 0;
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < length * perSecond; index += 1) {
    const due = begun + (index * 1000) / perSecond;
    const ahead = due - performance.now();
    if (ahead > 1) await wait(ahead);
    if (performance.now() - due > 20) late += 1;
    const visit = visitOf(index);
    if (!visit) continue;
    const own = times.get(visit.name) ?? [];
    times.set(visit.name, own);
    running.push(
      get(port, visit.path, { Cookie: visit.cookie, 'Accept-Encoding': 'gzip' }).then(
        (reply) => {
          if (reply.status === 200) own.push(performance.now() - due);
          else wrong += 1;
        },
        () => {
          wrong += 1;
        },
      ),
    );
  }
  await Promise.all(running);
  return { times, wrong, late };
}

/** Half, nine of ten, 99 of 100 and the slowest. */
export const quantiles = (of: readonly number[]): string[] =>
  [0.5, 0.9, 0.99, 1].map((share) => ms(quantile(of, share)));
