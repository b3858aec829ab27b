import type { AnyPage } from '../../app/http/page.ts';
import type { AnyCommand, AnyQuery, Audience } from '../../app/kernel/command.ts';
import { testOrigin } from '../support/house.ts';
import { formEntries } from '../support/requests.ts';
import type { Random } from './random.ts';
import { hostileJson, hostileText, inputFor, type Pool, plainText } from './values.ts';

export interface Target {
  pages: readonly AnyPage[];
  commands: readonly AnyCommand[];
  queries: readonly AnyQuery[];
  pool: Pool;
}

export interface FuzzRequest {
  /** Whose request it would be, if it were a right one. */
  audience: Audience;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** One request, with everything about it but who sends it. */
export function requestFor(random: Random, target: Target): FuzzRequest {
  const kind = random.next();
  const request =
    kind < 0.24
      ? getPage(random, target)
      : kind < 0.62
        ? postForm(random, target)
        : kind < 0.82
          ? callCommand(random, target)
          : kind < 0.91
            ? askQuery(random, target)
            : wander(random, target);
  if (random.chance(0.05)) request.headers['Accept-Language'] = ascii(hostileText(random));
  if (random.chance(0.05)) request.headers['Content-Length'] = random.one(['-1', '99999999', 'x']);
  return request;
}

// Header values are Latin-1 without line breaks: the runtime itself refuses anything else.
const ascii = (text: string): string => text.replace(/[^ -~]/g, '?').slice(0, 2000);

function addressOf(random: Random, pattern: string, pool: Pool): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const usual = pool.fields.get(name);
    const known = usual && random.chance(0.8) ? usual : [...pool.ids, ...pool.keys, ...pool.names];
    return encode(random.chance(0.85) ? random.one(known) : hostileText(random).slice(0, 3000));
  });
  return path + (random.chance(0.3) ? `?${searchFor(random, pool)}` : '');
}

/** A lone half of a letter cannot be written in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const searchNames = [
  'view',
  'page',
  'words',
  'group',
  'till',
  'skickat',
  'enhet',
  'kommun',
  'mandat',
  'table',
  'from',
  'to',
];

function searchFor(random: Random, pool: Pool): string {
  const pairs = Array.from({ length: 1 + random.below(4) }, () => {
    const name = random.chance(0.8) ? random.one(searchNames) : hostileText(random).slice(0, 200);
    const value = random.chance(0.5) ? random.one([...pool.names, ...pool.ids]) : hostileText(random).slice(0, 2000);
    return `${encode(name)}=${encode(value)}`;
  });
  return pairs.join('&') + (random.chance(0.1) ? '&%E0%A4%A' : '');
}

function getPage(random: Random, { pages, pool }: Target): FuzzRequest {
  const method = random.chance(0.92) ? 'GET' : random.one(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);
  const page = random.one(pages);
  return { audience: page.audience, method, path: addressOf(random, page.path, pool), headers: originOf(random) };
}

function originOf(random: Random): Record<string, string> {
  if (random.chance(0.92)) return { Origin: testOrigin };
  return random.one<Record<string, string>>([
    {},
    { Origin: 'null' },
    { Origin: 'https://example.com' },
    { Origin: 'http://localhost:3000.example.com' },
    { Origin: ']' },
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ]);
}

function postForm(random: Random, { pages, commands, pool }: Target): FuzzRequest {
  const page = random.one(pages.filter((one) => one.forms.length > 0));
  const command = random.chance(0.95) ? random.one(page.forms).command : random.one(commands);
  const entries: [string, string][] = formEntries(
    inputFor(random, command.input, pool, random.one([1, 1, 0.9, 0.6, 0.2])),
  );
  if (random.chance(0.97)) entries.push(['_do', random.chance(0.98) ? command.name : hostileText(random)]);
  if (random.chance(0.5))
    entries.push(['_key', random.chance(0.8) ? `key-${random.below(4000)}-fuzz` : hostileText(random)]);
  if (random.chance(0.1)) entries.push(['_step', 'check']);
  if (random.chance(0.05)) entries.push(['_change', '1']);
  if (random.chance(0.05))
    entries.push(['_add', random.one(['items', 'basics', '__proto__', 'constructor', 'question'])]);
  if (random.chance(0.1)) entries.push(oddEntry(random));
  const path = addressOf(random, page.path, pool);
  const headers = originOf(random);
  const { audience } = command;
  const kind = random.next();
  if (kind < 0.7) {
    const body = entries.map((pair) => pair.map(encode).join('=')).join('&');
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    return { audience, method: 'POST', path, headers, body };
  }
  if (kind < 0.9) return { audience, ...multipart(random, path, headers, entries) };
  const type = random.one([
    'text/plain',
    'application/json',
    'multipart/form-data',
    'application/xml',
    '',
    'x'.repeat(500),
  ]);
  return {
    audience,
    method: 'POST',
    path,
    headers: { ...headers, 'Content-Type': type },
    body: JSON.stringify(entries),
  };
}

/** Names that the floor reads itself, and names that are none. */
function oddEntry(random: Random): [string, string] {
  const hash = random.chance(0.7) ? '0123456789abcdef' : hostileText(random);
  const name = random.one([
    `question.keep.${hash}`,
    `__proto__.keep.${hash}`,
    'question.replace',
    '__proto__.x',
    'constructor.prototype.x',
    'items.9999.label',
    'items.0.label.deep.deeper.deepest',
    'items.__proto__.x',
    'question.length',
    'question.0',
    '.',
    '...',
    '',
  ]);
  return [name, random.chance(0.5) ? '0123456789abcdef' : hostileText(random)];
}

function multipart(
  random: Random,
  path: string,
  headers: Record<string, string>,
  entries: [string, string][],
): Omit<FuzzRequest, 'audience'> {
  const boundary = 'farledfuzz';
  const parts = entries.map(([name, value]) => {
    const file = random.chance(0.1) ? `; filename="${ascii(hostileText(random)).replaceAll('"', '')}"` : '';
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"${file}\r\n\r\n${value}\r\n`;
  });
  const whole = `${parts.join('')}--${boundary}--\r\n`;
  const body = random.chance(0.75) ? whole : whole.slice(0, random.below(whole.length));
  const named = random.chance(0.9) ? `; boundary=${random.chance(0.9) ? boundary : 'other'}` : '';
  return { method: 'POST', path, headers: { ...headers, 'Content-Type': `multipart/form-data${named}` }, body };
}

function callCommand(random: Random, { commands, pool }: Target): FuzzRequest {
  const command = random.one(commands);
  const input = inputFor(random, command.input, pool, random.one([1, 1, 0.9, 0.6, 0.2]));
  if (random.chance(0.2))
    input.keep = random.chance(0.5) ? { question: { '0123456789abcdef': plainText(random) } } : hostileJson(random);
  if (random.chance(0.1)) input[random.one(['extra', 'constructor', 'length'])] = hostileJson(random);
  const text = random.chance(0.9) ? JSON.stringify(input) : JSON.stringify(hostileJson(random));
  const broken = ['', '{', 'null', '[]', '{"__proto__": {"a": 1}}', '"', `${'['.repeat(20_000)}`, '{"a":1}{"b":2}'];
  const name = random.chance(0.97) ? command.name : hostileText(random).slice(0, 500);
  const headers: Record<string, string> = { ...originOf(random), 'Content-Type': 'application/json' };
  if (random.chance(0.1)) headers['Content-Type'] = random.one(['text/plain', 'application/x-www-form-urlencoded', '']);
  if (random.chance(0.4))
    headers['Idempotency-Key'] = random.chance(0.8) ? `key-${random.below(4000)}-fuzz` : ascii(hostileText(random));
  const body = random.chance(0.95) ? text : random.one(broken);
  return { audience: command.audience, method: 'POST', path: `/api/commands/${encode(name)}`, headers, body };
}

function askQuery(random: Random, { queries, pool }: Target): FuzzRequest {
  const query = random.one(queries);
  const input = formEntries(inputFor(random, query.input, pool, random.one([1, 0.7, 0.3])));
  const search = input.map((pair) => pair.map((text) => encode(text.slice(0, 4000))).join('=')).join('&');
  const name = random.chance(0.97) ? query.name : hostileText(random).slice(0, 500);
  const path = `/api/queries/${encode(name)}?${search}`;
  return { audience: query.audience, method: 'GET', path, headers: originOf(random) };
}

/** The house's own routes, and addresses that lead nowhere. */
function wander(random: Random, { pool }: Target): FuzzRequest {
  const form = { ...originOf(random), 'Content-Type': 'application/x-www-form-urlencoded' };
  const value = (): string => encode(random.chance(0.5) ? random.one(pool.ids) : hostileText(random).slice(0, 3000));
  const posts: readonly [string, string][] = [
    ['/sprak', `language=${random.one(['sv', 'en', value()])}&to=${value()}`],
    ['/byt-forbund', `association=${value()}`],
    ['/logga-ut', value()],
  ];
  if (random.chance(0.4)) {
    const [path, body] = random.one(posts);
    return { audience: 'everybody', method: 'POST', path, headers: form, body };
  }
  const path = random.one([
    `/assets/${value()}`,
    `/${value()}`,
    `/api/${value()}`,
    '/api/openapi.json',
    '/robots.txt',
    '/favicon.ico',
    `/arende/${value()}/${value()}`,
    '/%',
    '/%00',
    '//example.com',
    '/..%5c..%5c',
    `/${'a/'.repeat(400)}`,
  ]);
  const method = random.one(['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PROPFIND']);
  return { audience: 'everybody', method, path, headers: originOf(random) };
}
