import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Session } from './session.ts';

/** What may be known of a request afterwards: never an address with its numbers and tokens, a name or a text. */
export interface SeenRequest {
  id: string;
  method: string;
  /** The route's pattern, as `/arende/:id`. */
  route: string;
  status: number;
  ms: number;
  /** The roles of the one who asked; `visitor` without a session. */
  roles: readonly string[];
}

interface Known {
  id: string;
  roles: readonly string[];
}

const known = new WeakMap<Context, Known>();
const nobody: Known = { id: '', roles: ['visitor'] };

/** The pattern of the route that answers, so that neither log nor figure holds what stood in the address. */
export function routeOf(context: Context): string {
  const route = matchedRoutes(context)[context.req.routeIndex]?.path;
  return route === undefined || route === '/*' ? '(none)' : route;
}

/** The number under which a request stands in the log, and in the answer's header for whoever asks about it. */
export function requestIdOf(context: Context): string {
  return (known.get(context) ?? nobody).id;
}

export function noteAsker(context: Context, session: Session | null): void {
  const entry = known.get(context);
  if (!entry || !session) return;
  const roles = new Set(session.person.functions.map((held) => held.role));
  known.set(context, { ...entry, roles: roles.size > 0 ? [...roles].sort() : ['none'] });
}

/** Tells each answered request to `observe`, with its number, route, status and time. */
export function observing(observe: (seen: SeenRequest) => void): MiddlewareHandler {
  return async (context, next) => {
    const begun = performance.now();
    known.set(context, { ...nobody, id: randomUUID() });
    await next();
    const { id, roles } = known.get(context) ?? nobody;
    context.res.headers.set('X-Request-Id', id);
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    observe({ id, method: context.req.method, route: routeOf(context), status: context.res.status, ms, roles });
  };
}
