import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionIn } from '../../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { withdraw } from '../../cases/amend.ts';
import { ask } from '../../cases/asking/ask.ts';
import { answerFacts, caseServices } from '../../cases/services/case-services.ts';
import { addService } from '../entry/edit.ts';
import { serviceView } from '../entry/entry-view.ts';
import { takeServiceStep } from '../entry/lifecycle.ts';
import { reportService } from '../evidence/evidence.ts';
import { applyCatalogue } from '../exchange/import.ts';
import { uploadCatalogue } from '../exchange/import-upload.ts';
import { catalogueImport } from '../exchange/import-view.ts';
import { publicCatalogue, publicService } from '../open/public.ts';
import { changeEstablishes } from '../rules/establishes.tsx';
import { searchServices } from '../search/search.ts';
import { verifyTasks } from '../to-verify.tsx';
import { answerWords, faultOf, readAnswers } from './answers.ts';

let house: TestHouse;
const began = new Date('2026-11-16T09:00:00Z');
beforeAll(async () => {
  house = await testHouse({ now: began });
});
afterAll(() => house?.close());

const file = (content: string, name = 'regler.json'): File => new File([content], name);
const rules = (...services: unknown[]): string => JSON.stringify({ attributes, services });
const attributes = [
  { id: 'age', label: 'Ålder', kind: 'number', min: 16, max: 67 },
  { id: 'doctorReferral', label: 'Läkarremiss finns', kind: 'boolean' },
  { id: 'workCapacityAssessed', label: 'Arbetsförmågan bedömd', kind: 'boolean' },
  {
    id: 'language',
    label: 'Svenska',
    kind: 'choice',
    values: [
      { id: 'none', label: 'Ingen' },
      { id: 'some', label: 'Lite' },
    ],
  },
];
const service = (name: string, rule: unknown) => ({ name, principal: 'region', rule });

describe('a rule file that cannot be used', () => {
  const deep = (levels: number): unknown =>
    levels === 0 ? { attribute: 'age', op: 'gte', value: 18 } : { not: deep(levels - 1) };
  const wrong: [string, string, RegExp][] = [
    ['not JSON', '{"attributes": [', /JSON/],
    ['empty', '{}', /attributes|services/],
    ['a list of nothing', '[]', /./],
    ['an unknown attribute', rules(service('Ny', { attribute: 'shoeSize', op: 'gte', value: 40 })), /Ny: .*shoeSize/],
    ['a word for a number', rules(service('Ny', { attribute: 'age', op: 'gte', value: 'arton' })), /Ny: .*arton/],
    [
      'an unknown value',
      rules(service('Ny', { attribute: 'language', op: 'eq', value: 'flytande' })),
      /Ny: .*flytande/,
    ],
    [
      'an operator of another kind',
      rules(service('Ny', { attribute: 'doctorReferral', op: 'gte', value: true })),
      /Ny: /,
    ],
    ['a rule that is a text', rules(service('Ny', 'alla')), /Ny: /],
    ['nested without end', rules(service('Ny', deep(500))), /Ny: /],
    [
      'more than anybody has written',
      rules(service('Ny', { all: Array.from({ length: 30_000 }, () => deep(0)) })),
      /Ny: /,
    ],
  ];

  it.each(wrong)('says what is wrong with it: %s', async (_, content, why) => {
    const before = await house.sql('select id from catalogue_import');
    const outcome = await house.run('office', uploadCatalogue, { file: file(content) });
    expect([outcome.kind, 'field' in outcome && outcome.field]).toEqual(['refused', 'file']);
    expect('why' in outcome && outcome.why.sv).toMatch(why);
    expect(await house.sql('select id from catalogue_import')).toEqual(before);
  });

  it('is read with a remark when it is only hardly what was meant', async () => {
    const contradiction = {
      all: [
        { attribute: 'age', op: 'gte', value: 60 },
        { attribute: 'age', op: 'lte', value: 20 },
      ],
    };
    const thousand = {
      any: Array.from({ length: 1000 }, (_, at) => ({ attribute: 'age', op: 'eq', value: 16 + (at % 50) })),
    };
    // Each leads to the other: none can be begun.
    const first = {
      ...service('Första', { attribute: 'doctorReferral', op: 'eq', value: true }),
      establishes: [{ attribute: 'language', value: 'some' }],
    };
    const second = {
      ...service('Andra', { attribute: 'language', op: 'eq', value: 'some' }),
      establishes: [{ attribute: 'doctorReferral', value: true }],
    };
    const content = rules(
      service('Omöjlig', contradiction),
      service('Tusen villkor', thousand),
      service('För alla', { all: [] }),
      first,
      second,
    );
    const { id } = await house.do('office', uploadCatalogue, { file: file(content) });
    const view = await house.ask('office', catalogueImport, { id });
    expect(view?.remarks.map((remark) => remark.service)).toContain('Omöjlig');
    expect((await house.request('office', 'GET', `/insatser/import/${id}`)).status).toBe(200);
    expect(await house.do('office', applyCatalogue, { id, as: 'published' })).toMatchObject({ added: 5 });
    const found = await house.ask('officer', searchServices, { words: 'Tusen' });
    expect(found?.count).toBe(1);
    expect((await house.request('officer', 'GET', '/insatser/prova?age=30')).status).toBe(200);
  });
});

describe('a catalogue of words', () => {
  it('passes the identity gate: what points somebody out is replaced before it is kept', async () => {
    const sheet =
      'Namn;Huvudman;Syfte;Villkor\nTräffpunkten;Region;Ring Elin Berglund på 070-174 06 12 om deltagaren 880214-2383;Från 18 år';
    const { id } = await house.do('office', uploadCatalogue, { file: file(sheet, 'lista.csv') });
    const [kept] = await house.sql<{ content: string }>('select content::text from catalogue_import where id = $1', [
      id,
    ]);
    expect(kept?.content).not.toMatch(/Berglund|880214/);
    expect(kept?.content).toContain('Träffpunkten');
    const page = await (await house.request('office', 'GET', `/insatser/import/${id}`)).text();
    expect(page).toContain('kan peka ut en person');
  });
});

describe('answers kept with a case', () => {
  it('are facts that decide, and what cannot be read is told and loses nothing', async () => {
    const { id } = await house.do('officer', ask, {
      ...questionIn('heby'),
      facts: { doctorReferral: 'yes', language: 'unknown' },
    });
    const first = await house.ask('officer', caseServices, { id });
    expect(first?.services.facts).toMatchObject({ doctorReferral: true });
    expect(first?.answers).toMatchObject({
      doctorReferral: true,
      language: 'unknown',
      workCapacityAssessed: 'unknown',
    });
    const wrong: [Record<string, unknown>, string][] = [
      [{ language: 'klingonska' }, 'facts.language'],
      [{ age: 'gammal' }, 'facts.age'],
      [{ age: '900' }, 'facts.age'],
      [{ shoeSize: '41' }, 'facts.shoeSize'],
    ];
    for (const [facts, where] of wrong) {
      const outcome = await house.run('coordinator', answerFacts, { id, facts });
      expect([outcome.kind, 'field' in outcome && outcome.field]).toEqual(['refused', where]);
    }
    expect((await house.run('coordinator', answerFacts, { id, facts: 'allt' })).kind).toBe('invalid');
    const page = await house.request('coordinator', 'POST', `/arende/${id}/insatser`, {
      _do: 'case.answerFacts',
      id,
      'facts.age': 'gammal',
    });
    expect(page.status).toBe(409);
    await house.do('coordinator', answerFacts, { id, facts: { doctorReferral: '', language: 'some' } });
    const after = await house.ask('coordinator', caseServices, { id });
    expect(after?.answers).toEqual({
      registeredAtEmploymentService: 'unknown',
      workCapacityAssessed: 'unknown',
      language: 'some',
    });
    expect(await house.ask('sisterCoordinator', caseServices, { id })).toBeNull();
    expect((await house.run('sisterCoordinator', answerFacts, { id, facts: {} })).kind).toBe('notFound');
    await house.do('officer', withdraw, { id });
    expect((await house.run('officer', answerFacts, { id, facts: { language: 'none' } })).kind).toBe('refused');
  });
});

it('an answer given after the question was asked is said on the case’s own page', async () => {
  const assessed = service('Arbetsprövning', { attribute: 'workCapacityAssessed', op: 'eq', value: true });
  const catalogue = await house.do('office', uploadCatalogue, { file: file(rules(assessed)) });
  await house.do('office', applyCatalogue, { id: catalogue.id, as: 'published' });
  const { id } = await house.do('officer', ask, questionIn('heby'));
  const said = async () => {
    const html = await (await house.request('coordinator', 'GET', `/arende/${id}`)).text();
    return html.match(/Arbetsförmåga[^<]*<\/dt>\s*<dd[^>]*>([^<]*)/)?.[1];
  };
  expect(await said()).toBe('Vet inte');
  await house.do('coordinator', answerFacts, { id, facts: { workCapacityAssessed: 'yes' } });
  expect(await said()).toBe('Ja');
  await house.do('coordinator', answerFacts, { id, facts: { workCapacityAssessed: 'no' } });
  expect(await said()).toBe('Nej');
});

it('a choice of many can be answered with don’t know, also when something was ticked before', async () => {
  const attribute = {
    kind: 'choiceSet',
    id: 'steps',
    label: 'Steg',
    values: [
      { id: 'one', label: 'Ett' },
      { id: 'two', label: 'Två' },
    ],
  } as const;
  expect(readAnswers({ steps: ['one', 'unknown'] }, [attribute])).toEqual({ steps: ['one'] });
  expect(readAnswers({ steps: 'unknown' }, [attribute])).toEqual({});
  expect(faultOf({ steps: ['two', 'unknown'] }, [attribute])).toBeNull();
  expect(faultOf({ steps: ['three', 'unknown'] }, [attribute])?.attribute).toBe('steps');
});

it('a number is counted in the reader’s own language', () => {
  const age = { kind: 'number', id: 'age', label: 'Ålder', unit: 'år' } as const;
  expect(answerWords(age, 24)).toEqual({
    question: { sv: 'Ålder', en: 'Age' },
    answer: { sv: '24 år', en: '24 years' },
  });
  const months = { kind: 'number', id: 'monthsUnemployed', label: 'Månader utan arbete', unit: 'månader' } as const;
  expect(answerWords(months, 3).answer).toEqual({ sv: '3', en: '3' });
});

describe('an entry', () => {
  it('says what it leads to, and leaves readers and the open web after two intervals without a word', async () => {
    const input = {
      name: 'Strandängen',
      principal: 'region',
      kind: 'health',
      intervalDays: '30',
      isPublic: 'on',
      cost: 'Fritt',
      funder: 'Regionen',
      locations: 'Storgatan 1, Heby; Ängen',
    };
    const { id } = await house.do('coordinator', addService, input);
    await house.do('coordinator', takeServiceStep, { id, step: 'publish' });
    await house.do('coordinator', changeEstablishes, { id, facts: { doctorReferral: 'yes', language: '' } });
    const [row] = await house.sql<{ establishes: unknown; locations: string[] }>(
      'select establishes, locations from service where id = $1',
      [id],
    );
    expect(row).toEqual({
      establishes: [{ attribute: 'doctorReferral', value: true }],
      locations: ['Storgatan 1, Heby', 'Ängen'],
    });
    expect((await house.run('coordinator', changeEstablishes, { id, facts: { age: 'x' } })).kind).toBe('refused');
    const found = async (who: 'officer' | 'coordinator') =>
      (await house.ask(who, searchServices, { words: 'strandäng' }))?.count;
    const open = async () =>
      (await house.ask({ kind: 'visitor' }, publicCatalogue, { slug: 'uppsala', words: 'Strandängen' }))?.lines;
    expect([await found('officer'), (await open())?.[0]?.state]).toEqual([1, 'published']);
    house.clock.advance(35 * 86_400_000);
    expect([await found('officer'), (await open())?.[0]?.state]).toEqual([1, 'stale']);
    house.clock.advance(30 * 86_400_000);
    expect([await found('officer'), await found('coordinator'), await open()]).toEqual([0, 1, []]);
    expect(await house.ask({ kind: 'visitor' }, publicService, { slug: 'uppsala', id })).toBeNull();
    expect((await house.ask('officer', serviceView, { id }))?.isHidden).toBe(true);
    const tasks = await verifyTasks.tasks(house.house, await house.person('coordinator'));
    expect(tasks).toMatchObject([{ late: true }]);
    expect(tasks[0]?.count).toBeGreaterThan(0);
    house.clock.set(began);
  });

  it('is found by a form of a word, inside a compound and with a letter wrong', async () => {
    const { id } = await house.do('coordinator', addService, {
      name: 'Trädgårdsrehabilitering',
      principal: 'region',
      kind: 'health',
      intervalDays: '180',
      purpose: 'Vila',
    });
    await house.do('coordinator', takeServiceStep, { id, step: 'publish' });
    for (const words of [
      'trädgårdsrehabiliteringen',
      'rehabilitering',
      'trädgårdsrehabilitreing',
      'VILA',
      'trädgård vila',
    ]) {
      const found = await house.ask('officer', searchServices, { words });
      expect([words, found?.lines.some((line) => line.id === id)]).toEqual([words, true]);
    }
    expect((await house.ask('officer', searchServices, { words: 'rymdfart' }))?.count).toBe(0);
  });
});

it('what officers mark is offered to the group as evidence of an obstacle', async () => {
  await house.do('officer', reportService, {
    kind: 'missing',
    municipality: 'Heby',
    wanted: 'arbetsträning på kvällstid',
  });
  const source = house.features
    .flatMap((feature) => feature.evidenceSources ?? [])
    .find((one) => one.name === 'service');
  const [group] = await house.sql<{ id: string; association_id: string }>(
    `select id, association_id from local_group where name like '%Heby%' limit 1`,
  );
  const actor = await house.person('coordinator');
  const marks = await house.house.database.asActor(
    { accountId: actor.accountId, associationId: actor.associationId, caseId: null, today: '2026-11-16' },
    (tx) => source?.marks(tx, group?.id ?? '') ?? Promise.resolve([]),
  );
  expect(marks.map(({ label }) => label.sv).join()).toContain('Saknas: arbetsträning på kvällstid (Heby');
  expect(marks.map(({ label }) => label.en).join()).toContain('Is missing: arbetsträning på kvällstid (Heby');
});
