import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAttributes } from '../matching/attributes-data.ts';
import { principals, serviceKinds } from '../service.ts';
import { dcatJson, dcatXml } from './dcat.ts';
import { idFrom, organizationOf, type PublicRow, serviceLineOf, wholeServiceOf } from './hsds.ts';
import { readHsds } from './hsds-import-read.ts';
import { hsdsOrganization, hsdsService, hsdsServiceLine } from './hsds-testdata.ts';

const today = '2026-11-22';
const url = 'https://farled.example.se/katalog/uppsala/1';

const full: PublicRow = {
  association_id: '10000000-0000-7000-8000-000000000001',
  association_slug: 'uppsala',
  association_name: 'Samordningsförbundet Uppsala län',
  id: '60000000-0000-7000-8000-000000000001',
  name: 'Gröna jobb',
  principal: 'municipality',
  principal_name: 'Heby kommun',
  unit: 'Arbetsmarknadsenheten',
  municipalities: ['Heby', 'Tierp'],
  target_group: 'Den som varit borta länge.',
  age_from: 18,
  age_to: 64,
  purpose: 'Närma sig arbete.',
  content: 'Arbete utomhus i liten grupp.',
  kind: 'workTraining',
  rule: {
    all: [
      { attribute: 'doctorReferral', op: 'eq', value: true },
      { attribute: 'age', op: 'gte', value: 18 },
    ],
  },
  conditions_text: '',
  how_to_refer: 'Handläggaren anmäler.',
  consent: 'handläggaren tar in det',
  contact_function: 'Samordnaren',
  contact_phone: '020-123 456',
  places: '12',
  places_on: '2026-10-01',
  places_by: '',
  waiting_weeks: 3,
  waiting_on: '2026-10-02',
  waiting_by: '',
  starts: 'Grupper vår och höst',
  start_dates: ['2027-01-11', '2027-08-23'],
  length_text: '',
  length_weeks: 12,
  follow_up: 'Efter sex månader.',
  cost: 'Kommunen betalar.',
  funder: 'Samordningsförbundet',
  locations: ['Storgatan 1, Heby'],
  period_from: '2026-01-01',
  period_to: '2027-12-31',
  accessibility: 'Lätt svenska.',
  combinations: 'Sfi.',
  links: ['https://example.se/grona-jobb'],
  checked_before: '',
  is_public: true,
  interval_days: 180,
  establishes: [],
  verified_on: '2026-10-01',
  verified_by: '',
  reminded_on: null,
  published_at: new Date('2026-09-01T00:00:00Z'),
  archive_reason: '',
  merged_into: null,
  created_at: new Date('2026-08-01T00:00:00Z'),
  search_text: '',
  search_words: '',
};

const bare: PublicRow = {
  ...full,
  principal_name: '',
  unit: '',
  municipalities: null,
  target_group: '',
  age_from: null,
  age_to: null,
  purpose: '',
  content: '',
  rule: { all: [] },
  how_to_refer: '',
  consent: '',
  contact_function: '',
  contact_phone: '',
  places: '',
  places_on: null,
  waiting_weeks: null,
  waiting_on: null,
  starts: '',
  start_dates: [],
  length_weeks: null,
  cost: '',
  funder: '',
  locations: [],
  period_from: null,
  period_to: null,
  accessibility: '',
  combinations: '',
  links: [],
  verified_on: null,
};

const whole = (row: PublicRow) => wholeServiceOf(row, firstAttributes, today, url);
const line = (row: PublicRow) => serviceLineOf(row, firstAttributes, today, url);

describe('an entry in HSDS form', () => {
  it('is what the specification allows, full and bare', () => {
    for (const row of [full, bare]) {
      expect(hsdsService.parse(whole(row))).toEqual(whole(row));
      expect(hsdsServiceLine.parse(line(row))).toEqual(line(row));
    }
  });

  it('is so for every principal and kind', () => {
    for (const principal of principals)
      expect(() => hsdsOrganization.parse(organizationOf({ ...full, principal }))).not.toThrow();
    for (const kind of serviceKinds) {
      const terms = whole({ ...full, kind }).attributes.flatMap((one) => one.taxonomy_term ?? []);
      expect(terms.map((term) => term.code)).toEqual([kind]);
      expect(() => hsdsService.parse(whole({ ...full, kind }))).not.toThrow();
    }
  });

  it('says whom it is for, what to bring, where, when and how to get in', () => {
    const said = whole(full);
    expect(said.eligibility_description).toContain('minst 18');
    expect(said.minimum_age).toBe(18);
    expect(said.required_documents.map((one) => one.document)).toEqual([
      'Läkarremiss finns',
      'Samtycke: handläggaren tar in det',
    ]);
    expect(said.service_areas.map((area) => area.name)).toEqual(['Heby', 'Tierp']);
    expect(said.schedules.map((one) => one.dtstart)).toEqual(['2027-01-11', '2027-08-23']);
    expect(said.contacts[0]).toMatchObject({ title: 'Samordnaren', department: 'Arbetsmarknadsenheten' });
    expect(said.attributes.find((one) => one.label === 'Väntetid i veckor')?.value).toBe('3 (2026-10-02)');
    expect(whole(bare).service_areas.map((area) => area.name)).toEqual(['Samordningsförbundet Uppsala län']);
  });

  it('says when it is over, and when nobody has kept it up', () => {
    expect(line(full)).not.toHaveProperty('alert');
    expect(line({ ...full, verified_on: '2026-01-01' }).alert).toContain('2026-01-01');
    expect(line(bare).alert).toBe('Uppgifterna är inte kontrollerade.');
    expect(line({ ...full, period_to: '2026-11-21' }).status).toBe('inactive');
    expect(line({ ...full, period_from: '2026-11-23' }).status).toBe('inactive');
    expect(line(full).status).toBe('active');
  });

  it('has ids that stay the same and differ where things differ', () => {
    const ids = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, part]) => (name === 'id' ? [String(part)] : ids(part)))
        : [];
    expect(ids(whole(full))).toEqual(ids(whole(full)));
    expect(new Set(ids(whole(full))).size).toBe(ids(whole(full)).length);
    expect(organizationOf({ ...full, unit: 'En annan' } as PublicRow).id).toBe(organizationOf(full).id);
    expect(organizationOf({ ...full, principal_name: 'Tierps kommun' }).id).not.toBe(organizationOf(full).id);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => a === '' || b === '' || idFrom(a, b) !== idFrom(`${a}/${b}`)),
    );
  });
});

describe('the check against the specification itself', () => {
  it('refuses what HSDS does not know or asks for', () => {
    const said = whole(full);
    for (const wrong of [
      { ...said, status: 'open' },
      { ...said, id: 'x' },
      { ...said, name: undefined },
      { ...said, invented: 1 },
      { ...said, minimum_age: '18' },
      { ...said, organization: { ...said.organization, description: undefined } },
      { ...said, phones: [{ id: said.id }] },
      { ...said, schedules: [{ id: said.id, dtstart: 'i vår' }] },
    ])
      expect(hsdsService.safeParse(wrong).success).toBe(false);
  });
});

describe('a file in HSDS form', () => {
  const places = ['Heby', 'Tierp', 'Uppsala'];
  const read = (content: unknown) => readHsds(JSON.stringify(content), places);

  it('that we wrote gives back what it says', () => {
    const back = read({ contents: [whole(full)] });
    if ('why' in back) throw new Error(back.why.en);
    expect(back.unreadable).toBe(0);
    expect(back.services[0]).toMatchObject({
      name: 'Gröna jobb',
      principal: 'municipality',
      principal_name: 'Heby kommun',
      unit: 'Arbetsmarknadsenheten',
      municipalities: ['Heby', 'Tierp'],
      age_from: 18,
      age_to: 64,
      kind: 'workTraining',
      how_to_refer: 'Handläggaren anmäler.',
      contact_function: 'Samordnaren',
      contact_phone: '020-123 456',
      start_dates: ['2027-01-11', '2027-08-23'],
      cost: 'Kommunen betalar.',
      funder: 'Samordningsförbundet',
      locations: ['Storgatan 1, Heby'],
      period_from: '2026-01-01',
      period_to: '2027-12-31',
      is_public: false,
    });
    expect(back.services[0]?.conditions_text).toContain('minst 18');
  });

  it('may be a list, a page, an object or services; what cannot be read is counted', () => {
    const one = { name: 'En' };
    for (const content of [[one], { contents: [one] }, { services: [one] }, one])
      expect(read(content)).toMatchObject({ services: [{ name: 'En' }], unreadable: 0 });
    expect(read([one, { name: '' }, 5, null, 'x', {}])).toMatchObject({ services: [{ name: 'En' }], unreadable: 5 });
  });

  it('says why it is none', () => {
    for (const file of ['', '{', 'a,b\n1,2', '<xml/>', '['.repeat(200_000)])
      expect(readHsds(file, places)).toHaveProperty('why');
    for (const content of [null, 1, 'x', [], {}, { contents: 'x' }, { services: [] }])
      expect(read(content)).toHaveProperty('why');
    expect(read(Array.from({ length: 2001 }, (_, at) => ({ name: `S${at}` })))).toHaveProperty('why');
  });

  it('never throws and never gives what the catalogue cannot hold', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.object(),
            fc.record({
              name: fc.string(),
              phones: fc.anything(),
              contacts: fc.anything(),
              schedules: fc.anything(),
              organization: fc.anything(),
              minimum_age: fc.anything(),
              url: fc.anything(),
            }),
          ),
        ),
        (items) => {
          const back = readHsds(JSON.stringify(items) ?? '', places);
          if ('why' in back) return;
          for (const facts of back.services) {
            expect(facts.name).not.toBe('');
            expect(facts.name.length).toBeLessThanOrEqual(160);
            expect(JSON.stringify(facts)).not.toContain('\\u0000');
            for (const link of facts.links) expect(link).toMatch(/^https?:\/\//);
          }
        },
      ),
    );
  });

  it('knows the four parties by their names', () => {
    const principal = (name: string) => {
      const back = read({ name: 'En', organization: { name } });
      return 'why' in back ? null : back.services[0]?.principal;
    };
    expect(principal('Tierps kommun')).toBe('municipality');
    expect(principal('Arbetsförmedlingen Uppsala')).toBe('employmentService');
    expect(principal('Försäkringskassan')).toBe('socialInsuranceAgency');
    expect(principal('Region Uppsala')).toBe('region');
    expect(principal('Stiftelsen Trädgården')).toBe('nonProfit');
    expect(principal('')).toBe('nonProfit');
  });
});

describe('the description for data portals', () => {
  const catalogue = {
    slug: 'uppsala',
    name: 'Förbundet <A> & "B"',
    publishedOn: '2026-09-01',
    contactEmail: 'data@example.se',
  };
  const home = 'https://farled.example.se';

  it('has all that DCAT-AP-SE asks for, and every reference leads somewhere', () => {
    const graph: Record<string, unknown>[] = JSON.parse(dcatJson(catalogue, home))['@graph'];
    const byType = new Map(graph.map((node) => [node['@type'], node]));
    const needs: Record<string, string[]> = {
      'dcat:Catalog': ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcterms:license', 'dcat:dataset'],
      'foaf:Agent': ['foaf:name'],
      'dcat:Dataset': [
        'dcterms:title',
        'dcterms:description',
        'dcterms:publisher',
        'dcat:contactPoint',
        'dcat:distribution',
      ],
      'dcat:Distribution': ['dcat:accessURL', 'dcterms:license', 'dcterms:format'],
      'dcat:DataService': ['dcterms:title', 'dcat:endpointURL'],
      'vcard:Organization': ['vcard:fn', 'vcard:hasEmail'],
    };
    for (const [type, names] of Object.entries(needs))
      for (const name of names)
        expect([type, name, byType.get(type)?.[name] !== undefined]).toEqual([type, name, true]);
    const ids = new Set(graph.map((node) => node['@id']));
    const own = [...JSON.stringify(graph).matchAll(/"@id":"([^"]*#[^"]*)"/g)].map((match) => match[1]);
    expect(own.length).toBeGreaterThan(8);
    for (const id of own) expect(ids.has(id)).toBe(true);
  });

  it('says the same as RDF/XML, escaped', () => {
    const xml = dcatXml(catalogue, home);
    expect(xml).toContain('Förbundet &lt;A&gt; &amp; &quot;B&quot;');
    expect(xml.match(/<dcat:Dataset /g)).toHaveLength(1);
    const statements = JSON.parse(dcatJson(catalogue, home))['@graph'].flatMap((node: Record<string, unknown[]>) =>
      Object.entries(node).flatMap(([name, values]) => (name.startsWith('@') ? [] : values)),
    );
    expect(xml.match(/^ {4}</gm)).toHaveLength(statements.length);
    expect(dcatXml({ ...catalogue, name: 'a\u0001b' }, home)).toContain('ab');
  });
});
