import { replacement } from '@farled/deidentify';
import type { z } from 'zod';
import { associationOf } from '../kernel/actor.ts';
import { isInAudience } from '../kernel/command.ts';
import type { RawInput } from '../kernel/form.ts';
import { passGate } from '../kernel/identity.ts';
import { runCommand, runQuery } from '../kernel/run.ts';
import { answerWith, type RequestScope } from './answer.tsx';
import { type FormBody, readForm } from './form-body.ts';
import { changedSince } from './form-owner.ts';
import { addressOf } from './guards.ts';
import { loginInBetween, sentBySomebodyElse } from './login-between.tsx';
import { noteOutcome, noteSecurity } from './observe.ts';
import type { AnyPage, PageForm } from './page.ts';
import { actorOn, searchOf } from './page-request.ts';
import { paths } from './paths.ts';
import { replyFor } from './reply.ts';
import type { ServerOptions } from './server-options.ts';
import { endSession } from './session.ts';
import { mayTry } from './tries.ts';
import { emptyState, type FormState } from './ui.tsx';

/** A form was posted to a page: carry out its command and go on, or show the page again with everything that was typed. */
export async function postToPage(scope: RequestScope, page: AnyPage, options: ServerOptions): Promise<Response> {
  const { context } = scope;
  const { house } = options;
  const params = context.req.param() as Record<string, string>;
  if (page.tries && !(await mayTry(house, page.path, addressOf(context, options.trustProxy), page.tries)))
    return answerWith(scope, 'tooMany');
  const actor = await actorOn(page, scope, params);
  if (!actor) return answerWith(scope, 'linkEnded');
  const body = await readForm(context.req);
  if (!body) return answerWith(scope, 'unreadable');
  const changed = page.keyOf || page.audience === 'everybody' ? null : changedSince(body.key, scope.ui.person);
  if (changed && !body.change) return sentBySomebodyElse(scope, body, changed);
  if (!isInAudience(page.audience, actor))
    return actor.kind === 'visitor' ? loginInBetween(scope, body) : answerWith(scope, 'notFound');
  const form = page.forms.find((candidate) => candidate.command.name === body.command);
  if (!form) return answerWith(scope, 'notFound');
  const input: RawInput = {
    ...body.raw,
    ...(form.bind ? form.bind({ params, search: scope.ui.search, actor }) : params),
    ...page.kept?.(scope.cookies.get),
  };

  const again = async (state: Partial<FormState>, status: number): Promise<Response> => {
    const query = page.query;
    const answer = query
      ? await runQuery(house, actor, query, {
          ...(page.readsTyped && (state.raw ?? body.raw)),
          ...searchOf(scope),
          ...params,
          ...page.kept?.(scope.cookies.get),
        })
      : { kind: 'found' as const, view: undefined };
    if (answer.kind !== 'found') return answerWith(scope, 'notFound');
    const full: FormState = { ...emptyState, raw: body.raw, keep: body.keep, ...state };
    return scope.withForm(form.command.name, full).show(page, answer.view, status);
  };

  if (body.change) return again({}, 200);
  if (body.addRow) return again({ raw: withRow(body.raw, body.addRow) }, 200);
  if (body.replace) return again(await replaced(scope, form, body, input), 422);

  const outcome = await runCommand(house, actor, form.command, input, {
    keep: body.keep,
    ...(body.key && actor.kind !== 'visitor' && { key: body.key }),
    checkOnly: body.checkFirst,
  });
  if (form.logsIn && outcome.kind !== 'done')
    noteSecurity(context, { event: 'loginFailed', what: form.command.name, why: outcome.kind });
  else noteOutcome(context, form.command, outcome);
  switch (outcome.kind) {
    case 'notFound':
      return answerWith(scope, 'notFound');
    case 'invalid':
      return again({ errors: outcome.errors, findings: outcome.findings }, 422);
    case 'refused':
      return again(outcome.field ? { errors: { [outcome.field]: outcome.why } } : { refused: outcome.why }, 409);
    case 'checked':
      return again({ checked: true }, 200);
    case 'held':
      scope.flash({ kind: 'info', text: scope.ui.say(outcome.message) });
      return context.redirect(paths.start({}), 303);
    case 'done': {
      const reply = replyFor(scope.cookies);
      form.after?.(reply, outcome.result as never);
      // A new login in the same browser ends the one before it: nobody keeps a session that was there beforehand.
      if (reply.started()) noteSecurity(context, { event: 'loggedIn', what: form.command.name });
      if (reply.started() && scope.session) await endSession(house, scope.session.tokenHash);
      scope.flash({ kind: 'done', text: scope.ui.say(outcome.message) });
      return context.redirect(outcome.next === '' ? scope.ui.address : outcome.next, 303);
    }
  }
}

function withRow(raw: RawInput, list: string): RawInput {
  if (!/^[a-zA-Z]{1,40}$/.test(list)) return raw;
  const rows = Array.isArray(raw[list]) ? (raw[list] as unknown[]) : [];
  return { ...raw, [list]: [...rows, {}] };
}

/** One click without JavaScript: the found words are exchanged in what was typed, and the page is shown again. */
async function replaced(
  scope: RequestScope,
  form: PageForm,
  body: FormBody,
  input: RawInput,
): Promise<Partial<FormState>> {
  const detect = await scope.options.house.detectorOf(associationOf(scope.ui.actor));
  const schema = form.command.input as z.ZodObject;
  const finding = passGate(detect, schema, input, body.keep).findings.find(
    (candidate) => candidate.field === body.replace?.field && candidate.hash === body.replace.hash,
  );
  const raw = structuredClone(body.raw);
  if (finding) {
    const path = finding.field.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce<unknown>((inner, key) => (inner as RawInput | undefined)?.[key], raw) as
      | RawInput
      | undefined;
    if (typeof holder?.[last] === 'string') {
      holder[last] = (holder[last] as string).replaceAll(
        finding.text,
        replacement(finding.type, finding.text, scope.ui.language),
      );
    }
  }
  const gate = passGate(detect, schema, { ...input, ...raw }, body.keep);
  return { raw, findings: gate.findings, errors: gate.errors };
}
