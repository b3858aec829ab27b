import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { isStandingChanged } from '../database/database.ts';
import { isInAudience } from '../kernel/command.ts';
import { runQuery } from '../kernel/run.ts';
import { isLanguage } from '../kernel/text.ts';
import { answerWith, type RequestScope, scopeOf } from './answer.tsx';
import { mountApi } from './api.ts';
import { mountBuiltIns } from './built-ins.ts';
import { cookiesOf, sessionCookie } from './cookies.ts';
import { addressOf, isFromUs, securityHeaders } from './guards.ts';
import { mountHealth } from './health.ts';
import { forgetSession, keepSession, keptSession, type WithKept } from './kept-sessions.ts';
import { mountDoors } from './mount-doors.tsx';
import { mountOpenData } from './mount-open-data.ts';
import { noteAsker, observing, requestIdOf, routeOf } from './observe.ts';
import type { AnyPage } from './page.ts';
import { actorOn, searchOf } from './page-request.ts';
import { paths } from './paths.ts';
import { postToPage } from './post.tsx';
import type { ServerOptions } from './server-options.ts';
import { type Session, sessionOf, tokenHash } from './session.ts';
import { mayTry } from './tries.ts';

const formLimit = 1024 * 1024;
const fileLimit = 25 * 1024 * 1024;

export function createServer(options: ServerOptions): Hono {
  const { house } = options;
  const secure = house.baseUrl.startsWith('https:');
  const app = new Hono();
  app.use(observing(options.observe ?? (() => {})));
  app.use(securityHeaders(secure));
  mountHealth(app, options.readiness ?? (async () => ({ ready: true, parts: {} })));
  app.use(compress());
  app.use((context, next) => {
    // To look whether there is a body makes a whole fetch request of it, which costs more than finding the route.
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    const max = (context.req.header('content-type') ?? '').startsWith('multipart/form-data') ? fileLimit : formLimit;
    return bodyLimit({ maxSize: max, onError: async (refused) => answerWith(await scope(refused), 'tooLarge') })(
      context,
      next,
    );
  });
  app.use(async (context, next) => {
    if (!isFromUs(context.req.raw, house.baseUrl)) return answerWith(await scope(context), 'foreign');
    return next();
  });

  async function scope(context: Context): Promise<RequestScope> {
    const token = cookiesOf(context, house.baseUrl).get(sessionCookie);
    const session = token ? await sessionOf(house, token, context.req.header('user-agent')) : null;
    if (session) keepSession(house, session);
    return scopeWith(context, session);
  }

  function scopeWith(context: Context, session: Session | null): RequestScope {
    const chosen = cookiesOf(context, house.baseUrl).get('language');
    noteAsker(context, session);
    return scopeOf(context, options, session, isLanguage(chosen) ? chosen : undefined);
  }

  async function withKept(...[context, usable, work]: Parameters<WithKept>): Promise<Response> {
    const token = cookiesOf(context, house.baseUrl).get(sessionCookie);
    const session = token ? keptSession(house, tokenHash(token)) : null;
    if (session && usable(session.person)) {
      try {
        return await work(scopeWith(context, session));
      } catch (error) {
        if (!isStandingChanged(error)) throw error;
        forgetSession(house, session);
      }
    }
    return work(await scope(context));
  }

  mountBuiltIns(app, options, scope);
  mountOpenData(app, options);
  mountApi(app, options, scope, withKept);
  mountDoors(app, options, scope);
  for (const page of options.features.flatMap((feature) => feature.pages ?? []))
    mountPage(app, page, options, scope, withKept);

  app.notFound(async (context) => answerWith(await scope(context), 'notFound'));
  app.onError(async (error, context) => {
    // The route and not the address: addresses hold handles and one-time links.
    options.report(error, `${context.req.method} ${routeOf(context)} (request ${requestIdOf(context)})`);
    return answerWith(await scope(context).catch(() => scopeOf(context, options, null, undefined)), 'broken');
  });
  return app;
}

function mountPage(
  app: Hono,
  page: AnyPage,
  options: ServerOptions,
  scope: (context: Context) => Promise<RequestScope>,
  withKept: WithKept,
): void {
  const { house } = options;
  // What such a page says, its query has asked the database for.
  const isAnswered = page.query !== undefined && !page.keyOf && !page.elsewhere && !page.tries;
  app.get(page.path, (context) =>
    withKept(context, (person) => isAnswered && isInAudience(page.audience, person), answerOn),
  );

  async function answerOn(at: RequestScope): Promise<Response> {
    const { context } = at;
    if (page.tries && !(await mayTry(house, page.path, addressOf(context, options.trustProxy), page.tries)))
      return answerWith(at, 'tooMany');
    const actor = await actorOn(page, at, context.req.param() as Record<string, string>);
    if (!actor) return answerWith(at, 'linkEnded');
    if (!isInAudience(page.audience, actor)) {
      if (actor.kind === 'visitor' && context.req.method === 'GET')
        return context.redirect(`${paths.login({})}?till=${encodeURIComponent(at.ui.address)}`);
      return answerWith(at, 'notFound');
    }
    const elsewhere = await page.elsewhere?.(house, actor);
    if (elsewhere) return context.redirect(elsewhere, 302);
    const answer = page.query
      ? await runQuery(house, actor, page.query, {
          ...searchOf(at),
          ...context.req.param(),
          ...page.kept?.(at.cookies.get),
        })
      : { kind: 'found' as const, view: undefined };
    if (answer.kind !== 'found') return answerWith(at, 'notFound');
    return at.show(page, answer.view);
  }
  if (page.forms.length > 0) app.post(page.path, async (context) => postToPage(await scope(context), page, options));
}
