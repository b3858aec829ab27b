import type { Context, Hono } from 'hono';
import { ButtonLink } from '../design/buttons.tsx';
import { Head } from '../design/parts.tsx';
import { visitor } from '../kernel/actor.ts';
import { answerWith, type RequestScope, showContent } from './answer.tsx';
import type { Door, Passage } from './door.ts';
import { addressOf } from './guards.ts';
import { noteSecurity } from './observe.ts';
import { replyFor } from './reply.ts';
import type { ServerOptions } from './server-options.ts';
import { endSession } from './session.ts';
import { mayTry } from './tries.ts';

export function mountDoors(app: Hono, options: ServerOptions, scope: (context: Context) => Promise<RequestScope>) {
  for (const door of options.features.flatMap((feature) => feature.doors ?? [])) {
    app.get(door.path, async (context) => open(door, context, await scope(context), options));
  }
}

async function open(door: Door, context: Context, at: RequestScope, options: ServerOptions): Promise<Response> {
  const { house } = options;
  if (!(await mayTry(house, door.path, addressOf(context, options.trustProxy), door.tries)))
    return answerWith(at, 'tooMany');
  const reply = replyFor(at.cookies);
  const passage = await door.open({
    house,
    params: context.req.param() as Record<string, string>,
    search: at.ui.search,
    actor: at.session?.person ?? visitor,
    address: at.ui.address,
    reply,
    kept: (name) => at.cookies.get(name),
    keep: (name, value, minutes) => at.cookies.set(name, value, minutes * 60),
    report: (error) => options.report(error, door.path),
  });
  if (reply.started()) noteSecurity(context, { event: 'loggedIn', what: door.path });
  else if (door.logsIn && typeof passage === 'object' && 'status' in passage)
    noteSecurity(context, { event: 'loginFailed', what: door.path, why: String(passage.status) });
  // A new login in the same browser ends the one before it.
  if (reply.started() && at.session) await endSession(house, at.session.tokenHash);
  return answer(passage, context, at);
}

async function answer(passage: Passage, context: Context, at: RequestScope): Promise<Response> {
  if (passage === 'notFound') return answerWith(at, 'notFound');
  if ('to' in passage) return context.redirect(passage.to, 303);
  const { ui } = at;
  const content = (
    <>
      <Head language={ui.language} title={ui.say(passage.title)} lead={ui.say(passage.why)} />
      <p>
        <ButtonLink href={passage.onward.href}>{ui.say(passage.onward.label)}</ButtonLink>
      </p>
    </>
  );
  return showContent(at, passage.title, content, passage.status);
}
