import type { Context, Hono } from 'hono';
import { isLanguage } from '../kernel/text.ts';
import { answerWith, type RequestScope } from './answer.tsx';
import { cookiesOf } from './cookies.ts';
import { readForm } from './form-body.ts';
import { noteSecurity } from './observe.ts';
import { paths } from './paths.ts';
import { replyFor } from './reply.ts';
import type { ServerOptions } from './server-options.ts';
import { endSession } from './session.ts';

/** Addresses that belong to the house itself: files, language, logout, change of association. */
export function mountBuiltIns(
  app: Hono,
  options: ServerOptions,
  scope: (context: Context) => Promise<RequestScope>,
): void {
  const { house, assets } = options;

  app.get('/assets/:file', async (context) => {
    const file = assets.read(context.req.param('file'));
    if (!file) return answerWith(await scope(context), 'notFound');
    return new Response(file.body, {
      headers: { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    });
  });
  app.get('/favicon.ico', (context) => context.redirect(assets.address('brand.svg'), 302));
  app.get('/robots.txt', (context) =>
    context.text(
      'User-agent: *\nAllow: /$\nAllow: /hjalp\nAllow: /tillganglighet\nAllow: /katalog\nAllow: /api/open\nDisallow: /\n',
    ),
  );

  app.post(paths.language.pattern, async (context) => {
    const raw = (await readForm(context.req))?.raw ?? {};
    if (isLanguage(raw.language)) replyFor(cookiesOf(context, house.baseUrl)).setLanguage(raw.language);
    return context.redirect(ownAddress(raw.to), 303);
  });
  app.post(paths.logout.pattern, async (context) => {
    const { session, cookies } = await scope(context);
    const provider = session && (await endSession(house, session.tokenHash));
    if (session) noteSecurity(context, { event: 'loggedOut' });
    replyFor(cookies).endSession();
    return context.redirect(provider ? `${paths.login({})}?ut=${encodeURIComponent(provider)}` : paths.login({}), 303);
  });
  app.post(paths.changeAssociation.pattern, async (context) => {
    const at = await scope(context);
    const wanted = (await readForm(context.req))?.raw.association;
    if (!at.session?.associations.some((association) => association.id === wanted)) return answerWith(at, 'notFound');
    await house.database.executeAsService('update session set association_id = $2 where token_hash = $1', [
      at.session.tokenHash,
      wanted,
    ]);
    return context.redirect(paths.start({}), 303);
  });
}

/** An address within this house, whatever was asked for: no open redirect. */
export function ownAddress(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(wanted) && wanted.length < 2000
    ? wanted
    : paths.start({});
}
