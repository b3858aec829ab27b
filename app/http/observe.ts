import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AnyCommand } from '../kernel/command.ts';
import type { Outcome } from '../kernel/run.ts';
import type { Session } from './session.ts';

/**
 * What whoever watches over safety wants to know beside the status: somebody got in or did not, or was refused something.
 * Words of ours only: which command, which of its fields, which wall; never what was typed, nor what it was about.
 */
export interface SecurityEvent {
  event:
    | 'loggedIn'
    | 'loginFailed'
    | 'loggedOut'
    /** By the first wall or the second, or there was no such thing: unknown and forbidden look alike here too. */
    | 'notAllowed'
    | 'invalidInput'
    /** By a rule of the thing itself. */
    | 'refused'
    | 'wrongKey'
    | 'foreignOrigin'
    | 'triesUsedUp'
    | 'tooLarge'
    | 'unreadable';
  /** The command, where there was one. */
  what?: string;
  why?: string;
  /** Of the command's own fields those that were wrong. */
  fields?: readonly string[];
}

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
  /** With these two what was tried in one login can be followed, without saying whose it is. */
  events?: readonly SecurityEvent[];
  login?: string;
}

interface Known {
  id: string;
  roles: readonly string[];
  events: readonly SecurityEvent[];
  login?: string;
}

const known = new WeakMap<Context, Known>();
const nobody: Known = { id: '', roles: ['visitor'], events: [] };

export const noRoute = '(none)';

/** The pattern of the route that answers, so that neither log nor figure holds what stood in the address. */
export function routeOf(context: Context): string {
  const route = matchedRoutes(context)[context.req.routeIndex]?.path;
  return route === undefined || route === '/*' ? noRoute : route;
}

/** The number under which a request stands in the log, and in the answer's header for whoever asks about it. */
export function requestIdOf(context: Context): string {
  return (known.get(context) ?? nobody).id;
}

export function noteAsker(context: Context, session: Session | null): void {
  const entry = known.get(context);
  if (!entry || !session) return;
  const roles = new Set(session.person.functions.map((held) => held.role));
  const login = session.person.login?.key;
  known.set(context, { ...entry, roles: roles.size > 0 ? [...roles].sort() : ['none'], ...(login && { login }) });
}

/** Of several of a kind the first one counts: it knows most. */
export function noteSecurity(context: Context, event: SecurityEvent): void {
  const entry = known.get(context);
  if (entry && !entry.events.some((one) => one.event === event.event))
    known.set(context, { ...entry, events: [...entry.events, event] });
}

/** What a command answered with, as an event; nothing where it was carried out. */
export function noteOutcome(context: Context, command: AnyCommand, { kind, ...more }: Outcome<unknown>): void {
  const what = command.name;
  if (kind === 'notFound') noteSecurity(context, { event: 'notAllowed', what });
  if (kind === 'refused') noteSecurity(context, { event: 'refused', what });
  if (kind === 'invalid' && 'errors' in more) {
    const own = Object.keys(command.input.shape);
    const wrong = new Set(Object.keys(more.errors).map((name) => name.split('.')[0] ?? ''));
    noteSecurity(context, { event: 'invalidInput', what, fields: own.filter((name) => wrong.has(name)) });
  }
}

/** Tells each answered request to `observe`, with its number, route, status and time. */
export function observing(observe: (seen: SeenRequest) => void): MiddlewareHandler {
  return async (context, next) => {
    const begun = performance.now();
    known.set(context, { ...nobody, id: randomUUID() });
    await next();
    const { id, roles, events, login } = known.get(context) ?? nobody;
    context.res.headers.set('X-Request-Id', id);
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    const security = events.length > 0 && { events, ...(login && { login }) };
    const { method } = context.req;
    observe({ id, method, route: routeOf(context), status: context.res.status, ms, roles, ...security });
  };
}
