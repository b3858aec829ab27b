import type { Context, Hono } from 'hono';
import { visitor } from '../kernel/actor.ts';
import type { AnyQuery } from '../kernel/command.ts';
import { neverNames, type RawInput, storable } from '../kernel/form.ts';
import { openApiOf } from '../kernel/openapi.ts';
import { runCommand, runQuery } from '../kernel/run.ts';
import type { Text } from '../kernel/text.ts';
import type { RequestScope } from './answer.tsx';
import type { WithKept } from './kept-sessions.ts';
import { noteOutcome, noteSecurity } from './observe.ts';
import { packed } from './packed.ts';
import { searchOf } from './page-request.ts';
import type { ServerOptions } from './server-options.ts';

const words = {
  notFound: { sv: 'Finns inte, eller är inget som du kan se.', en: 'Does not exist, or is nothing that you can see.' },
  notJson: {
    sv: 'Skicka ett JSON-objekt (content-type application/json).',
    en: 'Send a JSON object (content-type application/json).',
  },
} satisfies Record<string, Text>;

/**
 * Every command and query of the house as JSON, by the same access rules as its page. A command's body is its input;
 * `keep` beside it holds reasons for findings ({field: {hash: reason}}), the header Idempotency-Key makes a repeat harmless.
 */
export function mountApi(
  app: Hono,
  options: ServerOptions,
  scope: (context: Context) => Promise<RequestScope>,
  withKept: WithKept,
): void {
  const { house } = options;
  const openApi = openApiOf(
    house,
    options.features.flatMap((feature) => feature.commands ?? []),
    options.features.flatMap((feature) => feature.queries ?? []),
  );
  app.get('/api/openapi.json', (context) => context.json(openApi));

  app.post('/api/commands/:name', async (context) => {
    const at = await scope(context);
    const command = house.commands.get(context.req.param('name'));
    if (!command || command.as === 'service' || command.audience === 'caseKey') return problem(at, 404, words.notFound);
    const body = await jsonOf(context);
    if (!body) return problem(at, 400, words.notJson);
    const { keep, ...input } = body;
    const key = context.req.header('idempotency-key');
    const outcome = await runCommand(house, at.session?.person ?? visitor, command, input, {
      keep: typeof keep === 'object' && keep !== null ? (keep as RawInput) : {},
      ...(key && at.session && /^[0-9a-zA-Z-]{8,64}$/.test(key) && { key }),
    });
    noteOutcome(context, command, outcome);
    switch (outcome.kind) {
      case 'done':
        return context.json({
          result: outcome.result ?? null,
          message: at.ui.say(outcome.message),
          page: outcome.next,
        });
      case 'held':
        return context.json({ held: true, message: at.ui.say(outcome.message) }, 202);
      case 'checked':
        return context.json({ checked: true });
      case 'invalid':
        return context.json(
          {
            title: at.ui.say({ sv: 'Rätta det som är fel.', en: 'Correct what is wrong.' }),
            errors: Object.fromEntries(Object.entries(outcome.errors).map(([name, text]) => [name, at.ui.say(text)])),
            findings: outcome.findings.map(({ field, start, end, type, score, why, hash }) => ({
              field,
              start,
              end,
              type,
              score,
              why,
              hash,
            })),
          },
          422,
        );
      case 'refused':
        return problem(at, 409, outcome.why);
      case 'notFound':
        return problem(at, 404, words.notFound);
    }
  });

  app.get('/api/queries/:name', async (context) => {
    const query = house.queries.get(context.req.param('name'));
    if (!query || query.as === 'service' || query.audience === 'caseKey')
      return problem(await scope(context), 404, words.notFound);
    return withKept(
      context,
      () => true,
      (at) => answerOf(at, query),
    );
  });

  async function answerOf(at: RequestScope, query: AnyQuery): Promise<Response> {
    const { context } = at;
    const answer = await runQuery(house, at.session?.person ?? visitor, query, searchOf(at));
    if (answer.kind === 'found') return packed(context, 'application/json', JSON.stringify(answer.view));
    if (answer.kind === 'notFound') {
      noteSecurity(context, { event: 'notAllowed', what: query.name });
      return problem(at, 404, words.notFound);
    }
    return context.json(
      { errors: Object.fromEntries(Object.entries(answer.errors).map(([name, text]) => [name, at.ui.say(text)])) },
      422,
    );
  }

  app.all('/api/*', async (context) => problem(await scope(context), 404, words.notFound));
}

function problem(at: RequestScope, status: 400 | 404 | 409, title: Text): Response {
  if (status === 404) noteSecurity(at.context, { event: 'notAllowed' });
  return at.context.json({ title: at.ui.say(title) }, status);
}

async function jsonOf(context: Context): Promise<RawInput | null> {
  if (!(context.req.header('content-type') ?? '').startsWith('application/json')) return null;
  try {
    const body: unknown = JSON.parse(await context.req.text(), (name, value) =>
      neverNames.has(name) ? undefined : typeof value === 'string' ? storable(value) : value,
    );
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as RawInput) : null;
  } catch {
    return null;
  }
}
