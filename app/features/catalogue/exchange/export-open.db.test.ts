import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse, testOrigin } from '../../../../test/support/house.ts';
import { pdfText, unzipped } from '../../../documents/documents-testdata.ts';
import { readSpreadsheet } from '../../../documents/spreadsheet.ts';
import { loadAssets } from '../../../http/assets.ts';
import { createServer } from '../../../http/server.tsx';
import { insertService } from '../entry/edit.ts';
import { catalogueFeature } from '../index.ts';
import type { ServiceFacts } from '../store.ts';
import { exportServices } from './export-read.ts';
import { importHsds } from './hsds-import.tsx';
import { hsdsOrganization, hsdsPage, hsdsService, hsdsServiceLine } from './hsds-testdata.ts';
import { noFacts } from './import-content.ts';

let house: TestHouse;
let server: ReturnType<typeof createServer>;
let slug: string;
const id = (number: number): string => `60000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

interface Given {
  facts: Partial<ServiceFacts> & { name: string };
  association?: string;
  rule?: unknown;
  published?: boolean;
  verifiedOn?: string;
}

/** The clock stands at 16 November 2026. */
const given: Given[] = [
  {
    facts: {
      name: 'Gröna jobb',
      principal_name: 'Heby kommun',
      municipalities: ['Heby'],
      content: '=HYPERLINK("http://example.com")',
      contact_function: 'Samordnaren',
      contact_person: 'Hemliga Henriksson',
      contact_phone: '020-123 456',
      owner_email: 'owner@example.se',
      waiting_weeks: 3,
      waiting_on: '2026-10-01',
      start_dates: ['2027-01-11'],
    },
    rule: { all: [{ attribute: 'age', op: 'gte', value: 18 }] },
  },
  { facts: { name: 'Kafé <b>Ankan</b>', principal: 'nonProfit', principal_name: 'Föreningen Ankan', kind: 'social' } },
  { facts: { name: 'Bara inåt', is_public: false } },
  { facts: { name: 'Ett utkast' }, published: false },
  { facts: { name: 'Glömd', interval_days: 30 }, verifiedOn: '2026-09-17' },
  { facts: { name: 'Annorstädes' }, association: ids.other },
];

beforeAll(async () => {
  house = await testHouse();
  server = createServer({
    house: house.house,
    features: [catalogueFeature],
    assets: loadAssets(),
    trustProxy: false,
    report: (error) => house.reported.push(error),
  });
  const now = house.clock.now();
  await house.database.asService(async (tx) => {
    for (const [
      at,
      { facts, association = ids.association, rule, published = true, verifiedOn = '2026-11-01' },
    ] of given.entries())
      await insertService(
        tx,
        association,
        id(at + 1),
        { facts: { ...noFacts, ...facts }, rule, ...(published && { publishedAt: now, verifiedOn }) },
        now,
      );
  });
  const [row] = await house.sql<{ slug: string }>('select slug from association where id = $1', [ids.association]);
  slug = row?.slug ?? '';
});
afterAll(() => house?.close());

async function get(
  path: string,
  who: 'officer' | 'coordinator' | 'otherOfficer' | null = null,
  headers: Record<string, string> = {},
) {
  const cookie = who ? await house.cookie(who) : null;
  return server.request(`${testOrigin}${path}`, {
    headers: { ...(cookie && { Cookie: `${cookie.name}=${cookie.value}` }), ...headers },
  });
}
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('the search as a file', () => {
  it('is refused without login, as any page is', async () => {
    for (const path of ['/insatser/lista.pdf', '/insatser/lista.xlsx', '/insatser/lista.docx', '/insatser/utskrift'])
      expect((await get(path)).status).toBe(302);
  });

  it('is an accessible PDF with today in its name', async () => {
    const response = await get('/insatser/lista.pdf', 'officer');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('insatser-2026-11-16.pdf');
    const text = pdfText(await bytesOf(response));
    expect(text).toMatch(/<pdfuaid:part>1</);
    expect(text.match(/\/S\s*\/H1\b/g)).toHaveLength(3);
  });

  it('shows what the search shows, and nothing of others', async () => {
    const files = async (search: string, who: 'officer' | 'coordinator' | 'otherOfficer' = 'officer') => {
      const grids = await readSpreadsheet(await bytesOf(await get(`/insatser/lista.xlsx${search}`, who)), 'a.xlsx');
      if (!Array.isArray(grids)) throw new Error(grids.message.en);
      return grids[0]?.rows.slice(1).map((row) => row[0]?.text);
    };
    expect(await files('')).toEqual(['Bara inåt', 'Gröna jobb', 'Kafé <b>Ankan</b>']);
    // Two intervals without a word: only those who can do something about it still have it, unless one asks for the stale.
    expect(await files('', 'coordinator')).toContain('Glömd');
    expect(await files('?state=stale')).toContain('Glömd');
    expect(await files('?principal=nonProfit')).toEqual(['Kafé <b>Ankan</b>']);
    expect(await files('?words=gr%C3%B6na')).toEqual(['Gröna jobb']);
    expect(await files('?words=gr%C3%B6na&page=7')).toEqual(['Gröna jobb']);
    expect(await files('', 'otherOfficer')).toEqual(['Annorstädes']);
  });

  it('holds no formula and not who owns the entry', async () => {
    const files = await unzipped(await bytesOf(await get('/insatser/lista.xlsx', 'officer')));
    const all = [...files.values()].join();
    expect(all).not.toContain('<f>');
    expect(all).toContain('&apos;=HYPERLINK');
    expect(all).not.toContain('owner@example.se');
    const view = await house.ask('officer', exportServices, {});
    expect(JSON.stringify(view)).not.toContain('owner@example.se');
  });

  it('is a Word file with a heading for each service, in the language of the reader', async () => {
    const response = await get('/insatser/lista.docx?kind=social', 'officer', {
      Cookie: `${(await house.cookie('officer')).name}=${(await house.cookie('officer')).value}; language=en`,
    });
    const body = (await unzipped(await bytesOf(response))).get('word/document.xml') ?? '';
    expect(body.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(body).toContain('Kafé &lt;b&gt;Ankan&lt;/b&gt;');
    expect(body).toContain('Shows one service. Search: Social support.');
    expect(response.headers.get('content-disposition')).toContain('services-2026-11-16.docx');
  });

  it('is a page to print', async () => {
    const body = await (await get('/insatser/utskrift?words=gr%C3%B6na', 'officer')).text();
    expect(body).toContain('16 november 2026');
    expect(body).toContain('<h2>Gröna jobb</h2>');
    expect(body).toContain('minst 18');
    expect(body).not.toContain('Ankan');
  });

  it('is offered where the search is shown, with the same search', async () => {
    const body = await (await get('/insatser?kind=social&page=1', 'officer')).text();
    for (const file of ['utskrift', 'lista.pdf', 'lista.docx', 'lista.xlsx'])
      expect(body).toContain(`href="/insatser/${file}?kind=social"`);
  });

  it('of nothing is still a file', async () => {
    for (const file of ['lista.pdf', 'lista.docx', 'lista.xlsx', 'utskrift'])
      expect((await get(`/insatser/${file}?words=finnsinte`, 'officer')).status).toBe(200);
    expect(house.reported).toEqual([]);
  });
});

describe('the open data', () => {
  const json = async (path: string) => (await get(`/api/open/${slug}${path}`)).json();

  it('is what HSDS allows: the list, the whole, each one', async () => {
    const list = hsdsPage(hsdsServiceLine).parse(await json('/hsds/services'));
    expect(list.contents.map((one) => one.name)).toEqual(['Gröna jobb', 'Kafé <b>Ankan</b>']);
    expect(list).toMatchObject({
      total_items: 2,
      total_pages: 1,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: true,
    });
    expect(hsdsPage(hsdsService).parse(await json('/hsds/services?full=true')).size).toBe(2);
    for (const one of list.contents) {
      const whole = hsdsService.parse(await json(`/hsds/services/${one.id}`));
      expect(whole.name).toBe(one.name);
    }
    const organizations = hsdsPage(hsdsOrganization).parse(await json('/hsds/organizations'));
    expect(organizations.contents.map((one) => one.name).sort()).toEqual(['Föreningen Ankan', 'Heby kommun']);
    for (const one of organizations.contents)
      expect(hsdsOrganization.parse(await json(`/hsds/organizations/${one.id}`))).toEqual(one);
    expect(await json('/hsds')).toMatchObject({
      version: '3.1',
      publisher: { website: `${testOrigin}/katalog/${slug}` },
    });
  });

  it('is turned page by page, searched, and asked of one organization', async () => {
    const second = hsdsPage(hsdsServiceLine).parse(await json('/hsds/services?per_page=1&page=2'));
    expect(second).toMatchObject({ total_items: 2, total_pages: 2, first_page: false, last_page: true, size: 1 });
    expect(second.contents[0]?.name).toBe('Kafé <b>Ankan</b>');
    expect(await json('/hsds/services?page=9')).toMatchObject({ empty: true, contents: [], total_items: 2 });
    expect((await json('/hsds/services?search=gr%C3%B6na')).total_items).toBe(1);
    const organization = second.contents[0]?.organization_id;
    const own = hsdsPage(hsdsServiceLine).parse(await json(`/hsds/services?organization_id=${organization}`));
    expect(own.contents.map((one) => one.name)).toEqual(['Kafé <b>Ankan</b>']);
    expect((await json(`/hsds/services?organization_id=${id(99)}`)).total_items).toBe(0);
  });

  it('holds nothing but what is published, open and kept up', async () => {
    const all = JSON.stringify([await json('/hsds/services?full=true'), await json('/hsds/organizations')]);
    for (const hidden of ['Bara inåt', 'utkast', 'Glömd', 'Annorstädes', 'Henriksson', 'owner@example.se'])
      expect(all).not.toContain(hidden);
    for (const number of [3, 4, 5, 6])
      expect((await get(`/api/open/${slug}/hsds/services/${id(number)}`)).status).toBe(404);
  });

  it('is open to every site, kept a minute, and says when it is the same', async () => {
    const first = await get(`/api/open/${slug}/hsds/services`, null, { Origin: 'https://other.example.com' });
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('access-control-allow-credentials')).toBeNull();
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('set-cookie')).toBeNull();
    const tag = first.headers.get('etag') ?? '';
    const again = await get(`/api/open/${slug}/hsds/services?invented=1`, null, { 'If-None-Match': tag });
    expect(again.status).toBe(304);
    await house.sql(`update service set is_public = false where id = $1`, [id(2)]);
    expect((await json('/hsds/services')).total_items).toBe(2);
    house.clock.advance(61_000);
    expect((await json('/hsds/services')).total_items).toBe(1);
    await house.sql(`update service set is_public = true where id = $1`, [id(2)]);
  });

  it('leaves everything else of the API closed to other sites', async () => {
    for (const path of ['/api/queries/catalogue.openHome', '/api/openapi.json', '/api/open/x', '/api/open'])
      expect((await get(path)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers what cannot be with a reason, never with an error', async () => {
    for (const path of ['x/hsds', `${slug}/hsds/services/${id(77)}`, '__proto__/hsds/services', 'x/dcat', 'x/dcat.rdf'])
      expect([path, (await get(`/api/open/${path}`)).status]).toEqual([path, 404]);
    for (const search of [
      'page=0',
      'page=x',
      'per_page=100000',
      'organization_id=1',
      'page=1e99',
      `search=${'x'.repeat(300)}`,
    ])
      expect([search, (await get(`/api/open/${slug}/hsds/services?${search}`)).status]).toEqual([search, 422]);
    for (const search of ['search=%00', "search=')--", 'search=%F0%9F%98%80', 'length=1', '__proto__=1', 'full=maybe'])
      expect([search, (await get(`/api/open/${slug}/hsds/services?${search}`)).status]).toEqual([search, 200]);
    expect(
      (await server.request(`${testOrigin}/api/open/${slug}/hsds`, { method: 'POST', headers: { Origin: testOrigin } }))
        .status,
    ).toBe(404);
    expect(house.reported).toEqual([]);
  });

  it('describes itself for data portals', async () => {
    const described = await get(`/api/open/${slug}/dcat`);
    expect(described.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(JSON.stringify(await described.json())).toContain(`${testOrigin}/api/open/${slug}/hsds/services`);
    const xml = await get(`/api/open/${slug}/dcat.rdf`);
    expect(xml.headers.get('content-type')).toBe('application/rdf+xml; charset=utf-8');
    expect(await xml.text()).toContain('<dcat:Catalog ');
  });
});

describe('services of another register', () => {
  const file = (content: unknown, name = 'hsds.json') =>
    new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
  const drafts = () =>
    house.sql<{ name: string; is_public: boolean }>(
      `select name, is_public from service where association_id = $1 and published_at is null and archived_at is null order by name`,
      [ids.association],
    );

  it('become drafts, once, beside what is there', async () => {
    const other = hsdsPage(hsdsService).parse(await (await get(`/api/open/${slug}/hsds/services?full=true`)).json());
    const renamed = [...other.contents, ...other.contents.map((one) => ({ ...one, name: `Ny ${one.name}` }))];
    const outcome = await house.run('coordinator', importHsds, {
      file: file({ contents: [...renamed, renamed[2], 5] }),
    });
    expect(outcome).toMatchObject({ kind: 'done', result: { added: 2, known: 3, unreadable: 1 } });
    expect(await drafts()).toEqual([
      { name: 'Ett utkast', is_public: true },
      { name: 'Ny Gröna jobb', is_public: false },
      { name: 'Ny Kafé <b>Ankan</b>', is_public: false },
    ]);
    expect(await house.run('coordinator', importHsds, { file: file(renamed) })).toMatchObject({
      kind: 'refused',
      field: 'file',
    });
  });

  it('are refused when they are none, and by who does not keep the catalogue', async () => {
    for (const content of ['', 'x', '{}', '[]', '{"contents": 5}'])
      expect(await house.run('coordinator', importHsds, { file: file(content) })).toMatchObject({
        kind: 'refused',
        field: 'file',
      });
    expect(await house.run('officer', importHsds, { file: file([{ name: 'X' }]) })).toEqual({ kind: 'notFound' });
    expect(await drafts()).toHaveLength(3);
  });
});

describe('a search of many pages', () => {
  it('is exported whole and in order', async () => {
    await house.database.asService(async (tx) => {
      for (let at = 1; at <= 120; at += 1)
        await insertService(
          tx,
          ids.association,
          id(1000 + at),
          {
            facts: { ...noFacts, name: `Nummer ${String(at).padStart(4, '0')}` },
            publishedAt: house.clock.now(),
            verifiedOn: '2026-11-01',
          },
          house.clock.now(),
        );
    });
    const view = await house.ask('officer', exportServices, { words: 'nummer' });
    expect(view?.services).toHaveLength(120);
    expect(new Set(view?.services.map((one) => one.facts.name)).size).toBe(120);
  });
});
