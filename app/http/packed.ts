import { promisify } from 'node:util';
import { gzip, gzipSync, type ZlibOptions } from 'node:zlib';
import type { Context } from 'hono';

const gzipped = promisify<string, ZlibOptions, Buffer>(gzip);

/** Shorter texts are compressed on the spot: handing one over to another thread and back takes longer than the work. */
const short = 100_000;

/**
 * Texts are compressed in one piece; for what streams there is hono's own compression, which takes three times as much of
 * the event loop. Hono's leaves alone what already says that it varies: to say so itself it would turn a text that is not
 * compressed into a stream.
 */
export async function packed(context: Context, type: string, text: string, status = 200): Promise<Response> {
  context.header('Content-Type', type);
  context.header('Vary', 'Accept-Encoding', { append: true });
  if (!/(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(context.req.header('accept-encoding') ?? ''))
    return context.body(text, status as 200);
  context.header('Content-Encoding', 'gzip');
  const body = text.length <= short ? gzipSync(text, { level: 3 }) : await gzipped(text, { level: 5 });
  return context.body(new Uint8Array(body), status as 200);
}
