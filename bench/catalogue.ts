import { performance } from 'node:perf_hooks';
import type { Facts, Value } from '@farled/eligibility';
import { chromium } from 'playwright-core';
import { type EngineData, ready } from '../app/features/catalogue/matching/engine.ts';
import { servicesFor } from '../app/features/catalogue/matching/match.ts';
import { type MadeCatalogue, makeCatalogue } from './catalogue-data.ts';
import { makeCounty } from './county-data.ts';
import { kB, ms, table } from './figures.ts';
import { type Ground, get, openGround, type Server, sessionFor, startServer } from './house.ts';
import { atConstantRate, perSecond, quantiles, seconds, warmUpSeconds } from './rate.ts';

const entries = 1000;

/** One county of ordinary size with a catalogue that is far larger than anybody has. */
export async function measureCatalogue(): Promise<string> {
  const ground = await openGround();
  try {
    await makeCounty(ground.owner, { associations: 1, groupsEach: 8, officersEach: 60, cases: 2000, years: 3 });
    const made = await makeCatalogue(ground.owner, entries);
    const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off' });
    try {
      const cookies = await cookiesOf(ground, made.association);
      const search = await measureSearch(server, cookies, made);
      return [
        `A catalogue of ${entries} entries in one association of eight municipalities, row-level security on.`,
        await measureForm(server, cookies[0] ?? '', ground, made),
        search,
        await measurePublic(server, made),
      ].join('\n\n');
    } finally {
      await server.kill('SIGTERM');
    }
  } finally {
    await ground.close();
  }
}

async function cookiesOf({ owner }: Ground, association: string): Promise<string[]> {
  const { rows } = await owner.query<{ account: string }>(
    `select distinct account_id as account from held_function where association_id = $1 and role = 'caseOfficer' limit 40`,
    [association],
  );
  const cookies: string[] = [];
  for (const { account } of rows) cookies.push(await sessionFor(owner, account, association));
  return cookies;
}

/** Answers by chance to some of the questions. */
function factsByChance({ attributes }: MadeCatalogue): Facts {
  const facts: Record<string, Value> = {};
  for (const attribute of attributes) {
    if (Math.random() < 0.5) continue;
    if (attribute.kind === 'number') facts[attribute.id] = Math.round(18 + Math.random() * 45);
    else if (attribute.kind === 'boolean') facts[attribute.id] = Math.random() < 0.5;
    else if (attribute.kind === 'date') continue;
    else {
      const one = attribute.values[Math.floor(Math.random() * attribute.values.length)]?.id ?? '';
      facts[attribute.id] = attribute.kind === 'choice' ? one : [one];
    }
  }
  return facts;
}

async function measureForm(server: Server, cookie: string, { owner }: Ground, made: MadeCatalogue): Promise<string> {
  const rules = await get(server.port, '/insatser/regler.json', { Cookie: cookie, 'Accept-Encoding': 'gzip' });
  const plain = await get(server.port, '/insatser/regler.json', { Cookie: cookie });
  const data: EngineData = JSON.parse(plain.body.toString('utf8'));
  const begun = performance.now();
  const compiled = ready(data);
  const compiling = performance.now() - begun;
  const onServer: number[] = [];
  for (let turn = 0; turn < 500; turn += 1) {
    const facts = factsByChance(made);
    const from = performance.now();
    servicesFor(compiled, facts);
    if (turn >= 100) onServer.push(performance.now() - from);
  }
  const inBrowser = await browserTimes(server, cookie, owner, made.association);
  const row = (what: string, times: readonly number[], wanted: string): string[] => [
    what,
    String(times.length),
    ...quantiles(times),
    wanted,
  ];
  return [
    'One answer changes in the form of a question: all services sorted again with reasons and next questions.',
    table(
      ['where', 'changes', 'p50', 'p90', 'p99', 'slowest', 'wanted'],
      [
        row('in the browser, the panel and the questions drawn', inBrowser, '≤ 5 ms'),
        row('on the server, sorted', onServer, '≤ 20 ms'),
      ],
    ),
    `Once, after the page is shown: the rules ${kB(rules.body.length)} compressed (kept by the browser until they change); making them ready ${ms(compiling)} on the server.`,
  ].join('\n\n');
}

/** Chromium with the officer's form: choices are made one by one, the page measures each of its own updates. */
async function browserTimes(
  server: Server,
  cookie: string,
  owner: Ground['owner'],
  association: string,
): Promise<number[]> {
  const [place] = (
    await owner.query<{ id: string }>('select id from municipality where association_id = $1 order by name limit 1', [
      association,
    ])
  ).rows;
  const browser = await chromium.launch({
    executablePath: process.env.FARLED_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext();
    const address = `http://127.0.0.1:${server.port}`;
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    await page.goto(`${address}/fraga`);
    // The engine comes when somebody begins to use the form.
    await page.focus('select[name=municipalityId]');
    await page.waitForSelector('main form[data-draft]:not([data-beside])', { timeout: 30_000 });
    await page.selectOption('select[name=municipalityId]', place?.id ?? '');
    for (let turn = 0; turn < 150; turn += 1) {
      await page.evaluate((turn) => {
        const form = document.querySelector<HTMLFormElement>('main form[data-draft]');
        const controls = [...(form?.elements ?? [])].filter(
          (one): one is HTMLInputElement =>
            one instanceof HTMLInputElement && (one.type === 'radio' || one.type === 'checkbox' || one.name === 'age'),
        );
        const control = controls[(turn * 7) % controls.length];
        if (!control) return;
        if (control.name === 'age') control.value = String(18 + (turn % 45));
        else control.checked = control.type === 'radio' || !control.checked;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }, turn);
    }
    const times = await page.evaluate(() => performance.getEntriesByName('farled-services').map((one) => one.duration));
    return times.slice(30);
  } finally {
    await browser.close();
  }
}

const searches = [
  '/insatser',
  '/insatser?words=arbetstr%C3%A4ning',
  '/insatser?words=tr%C3%A4ning+distans',
  '/insatser?words=rehabiliteringen&kind=workTraining',
  '/insatser?principal=municipality&words=handledare',
  '/insatser?income=activityCompensation&words=studier',
  '/insatser?words=spr%C3%A5ktr%C3%A4nign',
  '/insatser?page=4',
] as const;

async function measureSearch(server: Server, cookies: readonly string[], { slug }: MadeCatalogue): Promise<string> {
  const asked = [...searches, `/katalog/${slug}`, `/katalog/${slug}?words=praktik`];
  const visitOf = (index: number) => {
    const path = asked[index % asked.length] ?? '/insatser';
    return { name: path, path, cookie: cookies[index % cookies.length] ?? '' };
  };
  await atConstantRate(server.port, warmUpSeconds, visitOf);
  const { times, wrong } = await atConstantRate(server.port, seconds, visitOf);
  const rows = [...times].map(([path, of]) => [
    `\`${decodeURIComponent(path).replace(slug, '…')}\``,
    of.length,
    ...quantiles(of),
  ]);
  const all = [...times.values()].flat();
  rows.push(['**all**', all.length, ...quantiles(all)]);
  return [
    `Search, whole pages: ${perSecond} requests a second for ${seconds} s after ${warmUpSeconds} s of warming up, each timed from when it should have left. One server process; loader, server and PostgreSQL share the machine.`,
    table(['page', 'requests', 'p50', 'p90', 'p99', 'slowest'], rows),
    `Wrong answers: ${wrong}. Wanted: p99 ≤ 50 ms.`,
  ].join('\n\n');
}

async function measurePublic(server: Server, { slug, services }: MadeCatalogue): Promise<string> {
  const gzip = { 'Accept-Encoding': 'gzip' };
  const pages: [string, string][] = [
    ['the open catalogue', `/katalog/${slug}`],
    ['an open service', `/katalog/${slug}/${services[0]?.name}`],
  ];
  const rows: string[][] = [];
  for (const [name, path] of pages) {
    const reply = await get(server.port, path, gzip);
    const html = (await get(server.port, path)).body.toString('utf8');
    const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? [];
    const files = tags.flatMap((tag) => /(?:href|src)="(\/assets\/[^"]+)"/.exec(tag)?.[1] ?? []);
    let rest = 0;
    for (const file of new Set(files)) rest += (await get(server.port, file, gzip)).body.length;
    rows.push([name, kB(reply.body.length), kB(rest), kB(reply.body.length + rest)]);
  }
  return [
    'Public pages as they come over the line with gzip, before the browser’s cache has anything.',
    table(['page', 'HTML', 'style, script, icon', 'in all'], rows),
    'Wanted: ≤ 60 kB.',
  ].join('\n\n');
}
