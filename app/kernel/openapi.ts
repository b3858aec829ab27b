import { z } from 'zod';
import type { AnyCommand, AnyQuery } from './command.ts';
import { fieldsOf } from './fields.ts';
import type { House } from './house.ts';

type Json = Record<string, unknown>;

/** The API description (OpenAPI 3.1), made from the same objects that carry the commands out. */
export function openApiOf(
  house: Pick<House, 'baseUrl'>,
  commands: readonly AnyCommand[],
  queries: readonly AnyQuery[],
): Json {
  const open = <T extends AnyCommand | AnyQuery>(list: readonly T[]): T[] =>
    list.filter((one) => one.as !== 'service' && one.audience !== 'caseKey' && one.audience !== 'system');
  const paths: Json = {};
  for (const command of open(commands)) {
    paths[`/api/commands/${command.name}`] = {
      post: {
        operationId: command.name,
        summary: command.title.en,
        description: audienceWords(command),
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } }],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: schemaOf(command.input as z.ZodObject) } },
        },
        responses: {
          200: { description: 'Done' },
          202: { description: 'Held until a second person has confirmed a number in a text' },
          404: { description: 'Unknown, or not for this person' },
          409: { description: 'Not possible now; says why' },
          422: { description: 'Errors by field, and findings that may point out a person' },
        },
      },
    };
  }
  for (const query of open(queries)) {
    paths[`/api/queries/${query.name}`] = {
      get: {
        operationId: query.name,
        summary: query.title.en,
        description: audienceWords(query),
        parameters: fieldsOf(query.input as z.ZodObject).map(({ name, meta }) => ({
          name,
          in: 'query',
          required: meta.required,
          description: meta.label.en,
          schema: { type: 'string' },
        })),
        responses: {
          200: { description: 'The same view that the page shows' },
          404: { description: 'Unknown, or not for this person' },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Farled',
      version: '0.1.0',
      description: 'Commands and queries of Farled. Log in by the session cookie; send Origin.',
    },
    servers: [{ url: house.baseUrl }],
    paths,
  };
}

function audienceWords({ audience }: AnyCommand | AnyQuery): string {
  return `For: ${typeof audience === 'string' ? audience : audience.join(', ')}`;
}

function schemaOf(schema: z.ZodObject): Json {
  const json = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Json & {
    properties?: Record<string, Json>;
  };
  for (const { name, meta } of fieldsOf(schema)) {
    const property = json.properties?.[name];
    if (property) Object.assign(property, { title: meta.label.en, ...(meta.hint && { description: meta.hint.en }) });
  }
  return json;
}
