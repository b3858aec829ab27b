import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyPage } from '../../app/http/page.ts';
import type { RawInput } from '../../app/kernel/form.ts';
import { personas } from '../support/county.ts';
import { fillCounty, marks } from '../support/filled-county.ts';
import { type TestHouse, testHouse, testOrigin } from '../support/house.ts';
import { addressOf, cookieOf, formEntries, send } from '../support/requests.ts';
import { builtIns } from './built-ins.ts';
import { tableBrowserCookie } from './fill-access.ts';
import { type CommandRow, everybody, type Ground, type PageRow, type Params, type Who } from './row.ts';
import { stranger } from './stranger.ts';
import { table } from './table.ts';

let house: TestHouse;
let ground: Ground;
let pages: Map<string, AnyPage>;
const tokens = new Map<Who, string>();

/**
 * How many are tried of those who may, and of those who may not. Whether somebody may is decided before anything is written,
 * and by policies that the second wall's test tries on each server: another server is asked for the statements.
 */
const tried = Number(process.env.FARLED_TRIED ?? everybody.length);
const some = (who: readonly Who[]): readonly Who[] => who.slice(0, tried);
const others = (may: readonly Who[]): readonly Who[] => some(everybody.filter((one) => !may.includes(one)));

beforeAll(async () => {
  house = await testHouse();
  ground = { house, units: await fillCounty(house) };
  pages = new Map(house.features.flatMap((feature) => feature.pages ?? []).map((page) => [page.path, page]));
  for (const who of everybody) if (who !== 'nobody') tokens.set(who, await house.newSession(who));
});
afterAll(() => house?.close());

interface Given {
  status: number;
  location: string;
  body: string;
}

async function ask(who: Who, method: string, path: string, init: RequestInit = {}): Promise<Given> {
  const { Cookie: session } = cookieOf(tokens.get(who) ?? null);
  const cookies = { Cookie: [session, tableBrowserCookie].filter(Boolean).join('; ') };
  const headers = { Origin: testOrigin, ...cookies, ...(init.headers as object) };
  const response = await send(house, path, { ...init, method, headers });
  const body = await response.text();
  expectNothingOfOthers(who, body);
  return { status: response.status, location: response.headers.get('location') ?? '', body };
}

/** What other associations and other groups wrote is in no answer, whatever was asked for. */
function expectNothingOfOthers(who: Who, body: string): void {
  const association = who === 'nobody' ? null : personas[who].association;
  const isOther = association === personas.otherOfficer.association;
  // Coordinators of one association read each other's advice.
  const isPeer = who !== 'nobody' && personas[who].functions.some(({ role }) => role === 'coordinator') && !isOther;
  const hidden = [isOther ? '' : marks.elsewhere, isOther || !(isPeer || who === 'sisterOfficer') ? marks.tierp : ''];
  for (const mark of hidden.filter(Boolean)) expect([who, body.includes(mark)]).toEqual([who, false]);
}

const post = (who: Who, path: string, entries: [string, string][], headers: Record<string, string> = {}) =>
  ask(who, 'POST', path, {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(entries).toString(),
  });

const call = (who: Who, name: string, input: unknown) =>
  ask(who, 'POST', `/api/commands/${name}`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  });

/** How many commands have been carried out: each leaves its audit line, and the chains know how many they have. */
async function done(): Promise<number> {
  const [row] = await house.sql<{ n: number }>('select coalesce(sum(position), 0)::int as n from audit_chain');
  return row?.n ?? 0;
}

/** The same answer to somebody else's object as to one that never was, but for the address that the answer repeats. */
function expectAlike(what: string, real: Given, unknown: Given, names: Params, strangers: Params): void {
  const plain = (given: Given, params: Params): string =>
    Object.values(params).reduce((text, value) => text.replaceAll(value, '…'), given.body);
  expect([what, real.status, plain(real, names)]).toEqual([what, unknown.status, plain(unknown, strangers)]);
}

const rowOf = (path: string): PageRow => table.pages.get(path) as PageRow;

describe('the table', () => {
  it('has a row for every route, and a route for every row', () => {
    const { commands, queries } = house.house;
    expect([...table.pages.keys()].sort()).toEqual([...pages.keys()].sort());
    expect([...table.commands.keys()].sort()).toEqual([...commands.keys()].sort());
    expect([...table.queries.keys()].sort()).toEqual([...queries.keys()].sort());
    for (const [path, page] of pages) {
      const forms = page.forms.map((form) => form.command.name);
      expect([path, Object.keys(rowOf(path).forms ?? {}).sort()]).toEqual([path, forms.sort()]);
    }
  });

  it('knows every route of the server', () => {
    const known = new Set([
      ...builtIns.map(({ method, pattern }) => `${method} ${pattern}`),
      ...[...pages].flatMap(([path, page]) => [`GET ${path}`, ...(page.forms.length > 0 ? [`POST ${path}`] : [])]),
      // The same for everybody, by queries of the table that everybody finds.
      ...house.features.flatMap((feature) => feature.openData ?? []).map(({ path }) => `GET ${path}`),
    ]);
    const served = house.server.routes.filter((route) => !(route.method === 'ALL' && route.path === '/*'));
    expect(served.length).toBeGreaterThan(20);
    expect([...new Set(served.map((route) => `${route.method} ${route.path}`))].sort()).toEqual([...known].sort());
  });

  it('has open data only by queries that everybody may ask', () => {
    for (const { path, query } of house.features.flatMap((feature) => feature.openData ?? [])) {
      expect([path, query.audience, query.as]).toEqual([path, 'everybody', undefined]);
      expect([path, table.queries.get(query.name)?.finds]).toEqual([path, everybody]);
    }
  });

  it('uses every command somewhere, but for those that only Farled itself carries out', () => {
    const used = new Set([...pages.values()].flatMap((page) => page.forms.map((form) => form.command.name)));
    for (const [name, row] of table.commands) {
      const isOwn = house.house.commands.get(name)?.audience === 'system';
      expect([name, used.has(name) || row.does.length > 0]).toEqual([name, !isOwn]);
    }
  });
});

describe('built-in routes', () => {
  for (const builtIn of builtIns) {
    it(`${builtIn.method} ${builtIn.pattern}`, async () => {
      for (const who of everybody) {
        const token = who === 'nobody' ? null : await house.newSession(who);
        const headers = { Origin: testOrigin, ...cookieOf(token), ...builtIn.headers };
        const method = builtIn.method === 'ALL' ? 'GET' : builtIn.method;
        const { address, expected, body } = await builtIn.example(who, ground);
        const response = await send(house, address, { method, headers, ...(body && { body }) });
        expect([who, response.status, response.headers.get('location')]).toEqual([who, ...expected]);
      }
    });
  }
});

describe('pages', () => {
  it('are seen by those who may, and unknown to everybody else', async () => {
    for (const [path, row] of table.pages) {
      for (const who of [...some(row.sees), ...others(row.sees)]) {
        const params = (await row.params?.(ground)) ?? {};
        const given = await ask(who, 'GET', addressOf(path, params, row.search));
        const what = `${who} GET ${path}`;
        if (row.sees.includes(who)) {
          expect([what, given.status, given.body === '']).toEqual([what, 200, false]);
        } else if (who === 'nobody' && row.nobody !== 'nothing') {
          expect([what, given.status, given.location.split('?')[0]]).toEqual([what, 302, '/logga-in']);
        } else {
          const strangers = stranger(params);
          expect([what, given.status]).toEqual([what, 404]);
          const unknown = await ask(who, 'GET', addressOf(path, strangers, row.search));
          expectAlike(what, given, unknown, params, strangers);
        }
      }
    }
  });
});

describe('forms', () => {
  it('are carried out for those who may, and for nobody else', async () => {
    for (const [path, row] of table.pages) {
      for (const [name, does] of Object.entries(row.forms ?? {})) await tryForm(path, row, name, does);
    }
  });

  async function tryForm(path: string, row: PageRow, name: string, does: readonly Who[]): Promise<void> {
    const command = commandRow(name);
    const asOf = async (who: Who): Promise<Sent> => {
      const { input, params, search } = await command.arrange(ground, who);
      const names = { ...(await row.params?.(ground)), ...namesIn(input, command.choices), ...params };
      return { params: only(path, names), search: search ?? {}, input };
    };
    const postTo = (who: Who, { params, search, input }: Sent, headers?: Record<string, string>) =>
      post(who, addressOf(path, params, search), [['_do', name], ...formEntries(input)], headers);

    for (const who of some(does)) {
      const sent = await asOf(who);
      const what = `${who} POST ${path} ${name}`;
      const foreign = await postTo(who, sent, { Origin: 'https://example.com' });
      expect([what, foreign.status]).toEqual([what, 403]);
      const before = await done();
      const given = await postTo(who, sent);
      expect([what, given.status, problemIn(given)]).toEqual([what, 303, '']);
      expect([what, (await done()) - before]).toEqual([what, 1]);
      if (command.endsSession && who !== 'nobody') tokens.set(who, await house.newSession(who));
    }
    const sent = await asOf(does[0] ?? 'nobody');
    const before = await done();
    for (const who of others(does)) {
      const what = `${who} POST ${path} ${name}`;
      const given = await postTo(who, sent);
      if (command.refused?.includes(who)) {
        expect([what, given.status]).toEqual([what, 409]);
      } else if (who === 'nobody' && row.nobody !== 'nothing') {
        expect([what, given.status]).toEqual([what, 401]);
      } else {
        expect([what, given.status]).toEqual([what, 404]);
        const names = { ...namesIn(sent.input, command.choices), ...sent.params, ...sent.search };
        const strangers = stranger(names);
        expectAlike(what, given, await postTo(who, renamed(sent, names, strangers)), names, strangers);
      }
    }
    expect([name, await done()]).toEqual([name, before]);
  }
});

describe('the API', () => {
  it('carries out commands for those who may, and knows none of them for anybody else', async () => {
    for (const [name, { arrange, does, refused, choices }] of table.commands) {
      for (const who of some(does)) {
        const { input } = await arrange(ground, who);
        const before = await done();
        const given = await call(who, name, input);
        expect([who, name, given.status, problemIn(given)]).toEqual([who, name, 200, '']);
        expect([who, name, (await done()) - before]).toEqual([who, name, 1]);
      }
      const { input } = await arrange(ground, does[0] ?? 'nobody');
      const names = namesIn(input, choices);
      const strangers = stranger(names);
      const before = await done();
      for (const who of others(does)) {
        const given = await call(who, name, input);
        const expected = refused?.includes(who) ? 409 : 404;
        expect([who, name, given.status]).toEqual([who, name, expected]);
        if (expected === 409) continue;
        expectAlike(`${who} ${name}`, given, await call(who, name, { ...input, ...strangers }), names, strangers);
      }
      expect([name, await done()]).toEqual([name, before]);
    }
  });

  it('answers queries of those who may, and knows none of them for anybody else', async () => {
    for (const [name, row] of table.queries) {
      for (const who of [...some(row.finds), ...others(row.finds)]) {
        const params = (await row.params?.(ground)) ?? {};
        const address = (values: Params): string => `/api/queries/${name}?${new URLSearchParams(values)}`;
        const given = await ask(who, 'GET', address(params));
        const expected = row.finds.includes(who) ? 200 : 404;
        expect([who, name, given.status, expected === 200 ? problemIn(given) : '']).toEqual([who, name, expected, '']);
        if (expected === 200) continue;
        const strangers = stranger(params);
        expectAlike(`${who} ${name}`, given, await ask(who, 'GET', address(strangers)), params, strangers);
      }
    }
  });
});

describe('the whole walk', () => {
  it('broke nothing', () => {
    expect(house.reported).toEqual([]);
  });
});

/** What a refusal says, to be read where a test fails. */
function problemIn({ status, body }: Given): string {
  if (status < 400) return '';
  const main = /<main[\s\S]*/.exec(body)?.[0] ?? body;
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 600);
}

/** What a form sends, and where. */
interface Sent {
  params: Params;
  search: Params;
  input: RawInput;
}

/** The same, of things that never were. */
function renamed(sent: Sent, names: Params, strangers: Params): Sent {
  const other = new Map(Object.entries(names).map(([name, value]) => [value, strangers[name] ?? value]));
  const rename = <Values extends object>(values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? (other.get(value) ?? value) : value,
      ]),
    ) as Values;
  return { params: rename(sent.params), search: rename(sent.search), input: rename(sent.input) };
}

/** The parts of an input that name something: ids and tokens. */
function namesIn(input: RawInput, choices: readonly string[] = []): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    if (typeof value === 'string' && /^(id|.*Id|token|slug)$/.test(name) && !choices.includes(name))
      names[name] = value;
  }
  return names;
}

function commandRow(name: string): CommandRow {
  const row = table.commands.get(name);
  if (!row) throw new Error(`${name} has no row.`);
  return row;
}

function only(pattern: string, params: Params): Record<string, string> {
  const names = [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, params[name] ?? '']));
}
