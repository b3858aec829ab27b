import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { visitor } from '../kernel/actor.ts';
import type { RawInput } from '../kernel/form.ts';
import { runQuery } from '../kernel/run.ts';
import type { AnyOpenData } from './open-data.ts';
import type { ServerOptions } from './server-options.ts';

/** How long an answer may be the same although the data have changed; what is taken back is gone after that. */
const freshSeconds = 60;
const mostKept = 500;
const mostKeptBytes = 32 * 1024 * 1024;

interface Kept {
  until: number;
  body: string;
  tag: string;
}

export function mountOpenData(app: Hono, { house, features }: ServerOptions): void {
  const kept = new Map<string, Kept>();
  let keptBytes = 0;

  function forget(address: string): void {
    keptBytes -= kept.get(address)?.body.length ?? 0;
    kept.delete(address);
  }

  function keep(address: string, body: string, now: number): Kept {
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const made = { until: now + freshSeconds * 1000, body, tag };
    forget(address);
    kept.set(address, made);
    keptBytes += body.length;
    // The oldest first, which is how a map remembers them.
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept && keptBytes <= mostKeptBytes) break;
      if (oldest !== address) forget(oldest);
    }
    return made;
  }

  for (const data of features.flatMap((feature) => feature.openData ?? [])) {
    app.get(data.path, async (context) => {
      const raw = asked(context, data);
      const address = JSON.stringify([data.path, raw]);
      const now = house.clock.now().getTime();
      let answer = kept.get(address);
      if (!answer || answer.until <= now) {
        const found = await runQuery(house, visitor, data.query, raw);
        if (found.kind === 'notFound') return context.json({ error: 'There is no such thing.' }, 404, open);
        if (found.kind === 'invalid') {
          const errors = Object.fromEntries(Object.entries(found.errors).map(([name, text]) => [name, text.en]));
          return context.json({ error: 'The address asks for something that cannot be.', errors }, 422, open);
        }
        answer = keep(address, data.body(found.view, house.baseUrl.replace(/\/$/, '')), now);
      }
      const headers = { ...open, ETag: answer.tag, 'Cache-Control': `public, max-age=${freshSeconds}` };
      if (context.req.header('if-none-match') === answer.tag) return context.body(null, 304, headers);
      return context.body(answer.body, 200, { ...headers, 'Content-Type': data.type });
    });
  }
}

/** Any site's programs may read it: there is nothing here that a session or a place in the network could add. */
const open = { 'Access-Control-Allow-Origin': '*' };

/** Only what the query knows of an address, so that invented names neither reach it nor fill the memory. */
function asked(context: Context, { query }: AnyOpenData): RawInput {
  const search = new URL(context.req.url).searchParams;
  const known = Object.keys(query.input.shape).sort();
  return Object.fromEntries(known.map((name) => [name, context.req.param(name) ?? search.get(name) ?? undefined]));
}
