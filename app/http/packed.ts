import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import type { Context } from 'hono';

const gzipped = promisify<string, ZlibOptions, Buffer>(gzip);

/**
 * Texts are compressed in one piece beside the event loop; for what streams there is hono's own compression, which takes
 * three times as much of it. Hono's leaves alone what already says that it varies: to say so itself it would turn a text
 * that is not compressed into a stream.
 */
export async function packed(context: Context, type: string, text: string, status = 200): Promise<Response> {
  context.header('Content-Type', type);
  context.header('Vary', 'Accept-Encoding', { append: true });
  if (!/(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(context.req.header('accept-encoding') ?? ''))
    return context.body(text, status as 200);
  context.header('Content-Encoding', 'gzip');
  return context.body(new Uint8Array(await gzipped(text, { level: 5 })), status as 200);
}
