import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ids, type Persona } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { appFolder } from '../../database/house-folder.ts';
import { paths } from '../../http/paths.ts';
import { dayOf } from '../../kernel/clock.ts';
import { addService, changeService } from './entry/edit.ts';
import { serviceView } from './entry/entry-view.ts';
import { mergeService, takeServiceStep } from './entry/lifecycle.ts';
import { ownerEntry } from './entry/owner.ts';
import { remindOwners, sendOwnerLink } from './entry/owner-link.ts';
import { evidenceView, reportService } from './evidence/evidence.ts';
import { applyCatalogue } from './exchange/import.ts';
import { uploadCatalogue } from './exchange/import-upload.ts';
import { catalogueImport } from './exchange/import-view.ts';
import { tryServices } from './matching/try-page.tsx';
import { publicCatalogue } from './open/public.ts';
import { searchServices } from './search/search.ts';
import { toVerify } from './to-verify.tsx';

let house: TestHouse;
const began = new Date('2026-11-16T09:00:00Z');
beforeAll(async () => {
  house = await testHouse({ now: began });
});
afterEach(() => house.clock.set(began));
afterAll(() => house?.close());

let number = 0;
const entry = (more: Record<string, unknown> = {}): Record<string, unknown> => {
  number += 1;
  return {
    name: `Vävstugan ${number}`,
    principal: 'municipality',
    kind: 'workTraining',
    municipalities: ['Heby'],
    purpose: 'Pröva arbete i lugn takt',
    intervalDays: '180',
    isPublic: 'on',
    waitingWeeks: '4',
    waitingBy: 'AME mottagning',
    ...more,
  };
};

async function published(more: Record<string, unknown> = {}): Promise<string> {
  const { id } = await house.do('coordinator', addService, entry(more));
  await house.do('coordinator', takeServiceStep, { id, step: 'publish' });
  return id;
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    // A repeated checkbox name is a list.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
});

async function pageOf(who: Persona | null, path: string): Promise<string> {
  const answer = await house.request(who, 'GET', path);
  const text = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  const report = await validator.validateString(text);
  expect(
    report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} ${selector}`),
    ),
  ).toEqual([]);
  return text;
}

function demoFile(name: string): File {
  return new File([new Uint8Array(readFileSync(join(appFolder, 'demo', name)))], name);
}

describe('an entry', () => {
  it('is begun by those who keep the catalogue, and seen by others when it is published', async () => {
    const { id } = await house.do('office', addService, entry({ name: 'Sybehörsbanken' }));
    expect(await house.ask('officer', serviceView, { id })).toBeNull();
    expect((await house.ask('coordinator', serviceView, { id }))?.state).toBe('draft');
    await house.do('coordinator', takeServiceStep, { id, step: 'submit' });
    await house.do('administrator', takeServiceStep, { id, step: 'publish' });
    const seen = await house.ask('officer', serviceView, { id });
    expect([seen?.state, seen?.verifiedBy, seen?.facts.waiting_on]).toEqual([
      'published',
      'Yvonne Klarsund',
      '2026-11-16',
    ]);
    expect(seen?.history.map((line) => line.command)).toEqual([
      'catalogue.takeStep',
      'catalogue.takeStep',
      'catalogue.addService',
    ]);
    expect(await house.ask('otherCoordinator', serviceView, { id })).toBeNull();
    for (const who of ['officer', 'member', 'manager', 'board', 'otherCoordinator'] as const)
      expect((await house.run(who, takeServiceStep, { id, step: 'archive' })).kind).toBe('notFound');
  });

  it('refuses a taken name, an upside-down age, a foreign municipality and a link that is none', async () => {
    const id = await published();
    const [{ name } = { name: '' }] = await house.sql<{ name: string }>('select name from service where id = $1', [id]);
    const wrong: [Record<string, unknown>, string][] = [
      [{ name: name.toUpperCase() }, 'name'],
      [{ ageFrom: '30', ageTo: '20' }, 'ageTo'],
      [{ municipalities: ['Annorstad'] }, 'municipalities'],
      [{ links: 'javascript:alert(1)' }, 'links'],
      [{ startDates: '2026-02-30' }, 'startDates'],
      [{ ownerEmail: 'ingen' }, 'ownerEmail'],
    ];
    for (const [more, field] of wrong) {
      const outcome = await house.run('coordinator', addService, entry(more));
      expect([outcome.kind, 'field' in outcome && outcome.field]).toEqual(['refused', field]);
    }
  });

  it('ages: stale in lists and pages, then out of the answers, until somebody confirms', async () => {
    const start = house.clock.now();
    const id = await published({ intervalDays: '30', name: 'Drejningen' });
    const states: (string | undefined)[] = [];
    const inAnswers = async (): Promise<boolean> =>
      (await house.ask('officer', tryServices, { municipality: 'Heby' }))?.open.some((one) => one.id === id) ?? false;
    for (const days of [0, 21, 30, 59, 60]) {
      house.clock.set(new Date(start.getTime() + days * 86_400_000));
      states.push(`${(await house.ask('officer', serviceView, { id }))?.state} ${await inAnswers()}`);
    }
    expect(states).toEqual(['published true', 'verificationDue true', 'stale true', 'stale true', 'stale false']);
    const list = await house.ask('coordinator', toVerify, {});
    expect(list?.groups.find((group) => group.id === ids.groupHeby)?.lines.find((line) => line.id === id)?.state).toBe(
      'stale',
    );
    expect(list?.groups.find((group) => group.id === ids.groupTierp)?.lines.some((line) => line.id === id)).toBe(false);
    expect(await pageOf('officer', paths.service({ id }))).toContain('Inaktuell');
    await house.do('coordinator', takeServiceStep, { id, step: 'verify' });
    expect(await inAnswers()).toBe(true);
    await house.do('coordinator', takeServiceStep, { id, step: 'archive' });
  });

  it('is merged into another, which is suggested where they are alike', async () => {
    const id = await published({ name: 'Arbetsträning vid AME Östervåla' });
    const into = await published({ name: 'AME Östervåla – arbetsträning' });
    const view = await house.ask('coordinator', serviceView, { id });
    expect(view?.alike[0]?.id).toBe(into);
    expect((await house.run('coordinator', mergeService, { id, into: id })).kind).toBe('refused');
    await house.do('coordinator', mergeService, { id, into });
    const merged = await house.ask('coordinator', serviceView, { id });
    expect([merged?.state, merged?.mergedInto?.id, merged?.allowed]).toEqual(['archived', into, []]);
    expect(await house.ask('officer', serviceView, { id })).toBeNull();
  });
});

describe('an owner outside', () => {
  const tokenOf = async (id: string): Promise<string> => {
    const rows = await house.sql<{ body: string }>(
      'select body from outgoing_mail where object_id = $1 order by id desc',
      [id],
    );
    return /\/insats\/([0-9a-f]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';
  };
  const owned = () => published({ ownerName: 'Föreståndaren', ownerEmail: 'ansvarig@example.org', intervalDays: '90' });

  it('is reminded once before and once after, and confirms with one click', async () => {
    const start = house.clock.now();
    const id = await owned();
    const letters = async () => (await house.sql('select 1 from outgoing_mail where object_id = $1', [id])).length;
    const counts: number[] = [];
    for (const days of [59, 60, 61, 89, 90, 91, 200]) {
      house.clock.set(new Date(start.getTime() + days * 86_400_000));
      await remindOwners(house.house);
      counts.push(await letters());
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2]);
    house.clock.set(new Date(start.getTime() + 92 * 86_400_000));
    const address = paths.ownerLink({ token: await tokenOf(id) });
    expect(await pageOf(null, address)).toContain('Bekräfta att allt stämmer');
    const posted = await house.request(null, 'POST', address, { _do: 'catalogue.confirmByLink' });
    expect([posted.status, posted.headers.get('location')]).toEqual([303, address]);
    const view = await house.ask('officer', serviceView, { id });
    expect([view?.state, view?.verifiedBy, view?.history[0]?.command]).toEqual([
      'published',
      'Föreståndaren',
      'catalogue.confirmByLink',
    ]);
    expect(await pageOf(null, address)).toContain('Länken är använd');
    const again = await house.request(null, 'POST', address, { _do: 'catalogue.confirmByLink' });
    expect([again.status, (await again.text()).includes('Länken är använd')]).toEqual([409, true]);
  });

  it('changes its own entry and nothing else, and is told when the link is old', async () => {
    const start = house.clock.now();
    const id = await owned();
    await house.do('coordinator', sendOwnerLink, { id });
    const asked = async (who: 'coordinator' | 'officer') => (await house.ask(who, serviceView, { id }))?.askedOn;
    expect([await asked('coordinator'), await asked('officer')]).toEqual([dayOf(start), null]);
    expect(await pageOf('coordinator', paths.service({ id }))).toContain('har inte svarat');
    // In the demo nobody outside has a mailbox: whoever keeps the catalogue reads the letter there.
    const mailbox = async (who: 'coordinator' | 'officer' | 'otherCoordinator') =>
      (await (await house.request(who, 'GET', paths.mailbox({}))).text()).includes('Till ansvarig@example.org');
    expect([await mailbox('coordinator'), await mailbox('officer'), await mailbox('otherCoordinator')]).toEqual([
      true,
      false,
      false,
    ]);
    const address = paths.ownerLink({ token: await tokenOf(id) });
    const changed = await house.request(null, 'POST', address, {
      _do: 'catalogue.changeByLink',
      waitingWeeks: '9',
      name: 'Kapad',
      principal: 'region',
      isPublic: '',
      ownerEmail: 'annan@example.org',
    });
    expect(changed.status).toBe(303);
    expect(await asked('coordinator')).toBeNull();
    const facts = (await house.ask('officer', serviceView, { id }))?.facts;
    expect([
      facts?.waiting_weeks,
      facts?.name.startsWith('Vävstugan'),
      facts?.principal,
      facts?.is_public,
      facts?.owner_email,
    ]).toEqual([9, true, 'municipality', true, 'ansvarig@example.org']);
    const wrong = await house.request(null, 'POST', address, {
      _do: 'catalogue.changeByLink',
      ageFrom: '9',
      ageTo: '3',
      content: 'Det här skrev jag',
    });
    expect([wrong.status, (await wrong.text()).includes('Det här skrev jag')]).toEqual([409, true]);
    house.clock.set(new Date(start.getTime() + 61 * 86_400_000));
    expect(await pageOf(null, address)).toContain('Skicka en ny länk till mig');
    const late = await house.request(null, 'POST', address, { _do: 'catalogue.confirmByLink' });
    expect(late.status).toBe(409);
    expect((await house.request(null, 'POST', address, { _do: 'catalogue.renewOwnerLink' })).status).toBe(303);
    expect(await tokenOf(id)).not.toBe(address.split('/').at(-1));
    expect((await house.request(null, 'POST', address, { _do: 'catalogue.renewOwnerLink' })).status).toBe(409);
    expect(await house.ask({ kind: 'visitor' }, ownerEntry, { token: 'gissad' })).toBeNull();
  });
});

describe('the working catalogue', () => {
  let imported: string;

  it('comes in as a rule file and as a sheet, and nothing applies unconfirmed', async () => {
    const { id } = await house.do('office', uploadCatalogue, { file: demoFile('insatskatalog-regler.json') });
    expect((await house.ask('officer', searchServices, { words: 'Navet' }))?.count).toBe(0);
    await pageOf('office', paths.catalogueImport({ id }));
    expect(await house.do('office', applyCatalogue, { id, as: 'published' })).toMatchObject({ added: 48, changed: 0 });
    expect((await house.run('office', applyCatalogue, { id, as: 'published' })).kind).toBe('refused');
    const sheet = await house.do('office', uploadCatalogue, { file: demoFile('insatskatalog.xlsx') });
    const view = await house.ask('office', catalogueImport, { id: sheet.id });
    expect(view?.lines.every((line) => line.state === 'known')).toBe(true);
    expect(view?.sum.right).toBeGreaterThanOrEqual(165);
    const page = await pageOf('office', paths.catalogueImport({ id: sheet.id }));
    expect(page).toContain('Ur orden');
    expect(await house.do('office', applyCatalogue, { id: sheet.id, as: 'published' })).toMatchObject({
      added: 0,
      changed: 48,
      rules: 0,
    });
    imported = (await house.ask('officer', searchServices, { words: 'Navet' }))?.lines[0]?.id ?? '';
    const navet = await house.ask('officer', serviceView, { id: imported });
    expect(navet?.ruleWords.sv).toContain('försörjningsstöd');
    expect([navet?.facts.unit, navet?.facts.contact_function]).toEqual([
      'Arbetsmarknadsförvaltningen',
      'Teamsamordnare',
    ]);
  });

  it('is found by words in any form, compounds and near spellings, and by filters', async () => {
    const names = async (search: Record<string, unknown>) =>
      (await house.ask('officer', searchServices, search))?.lines.map((line) => line.name) ?? [];
    expect(await names({ words: 'arbetsträningen heby' })).toContain('Arbetsträning vid AME Heby');
    expect(await names({ words: 'bidrag' })).toContain('Lönebidrag');
    expect(await names({ words: 'boendestöded' })).toContain('Boendestöd enligt SoL, norra');
    expect(await names({ words: 'zyzzyva' })).toEqual([]);
    const inHeby = await names({ municipality: 'Heby', principal: 'municipality' });
    expect(inHeby).toContain('Motivationsgrupp Vägen vidare');
    expect(inHeby).not.toContain('Navet');
    const young = await names({ municipality: 'Heby', income: 'activityCompensation' });
    expect(young).toContain('Unga med funktionsnedsättning');
    expect(young).not.toContain('Arbetsträning vid AME Heby');
    await pageOf('officer', `${paths.services({})}?words=arbete&income=socialAssistance`);
  });

  it('says what is open, what depends and why the rest is closed', async () => {
    const answers = {
      age: '24',
      municipality: 'Heby',
      incomeSupport: ['activityCompensation'],
      socialAssistance: 'no',
      registeredAtEmploymentService: 'yes',
    };
    const view = await house.ask('officer', tryServices, answers);
    expect(view?.open.map((one) => one.name)).toContain('Unga med funktionsnedsättning');
    const reasons = new Map(view?.closed.map(({ reason, services }) => [reason.sv, services.map((one) => one.name)]));
    expect(reasons.get('Kräver pågående försörjningsstöd')).toContain('Arbetsträning vid AME Heby');
    expect(reasons.get('Tar inte emot den som har aktivitetsersättning')).toContain('Jobbgaranti för ungdomar');
    expect(view?.undecided.map(({ question }) => question.id)).toContain('workCapacityAssessed');
    expect(view?.elsewhere).toBeGreaterThan(10);
    const search = new URLSearchParams({ age: '24', municipality: 'Heby', socialAssistance: 'no' });
    const page = await pageOf('officer', `${paths.tryServices({})}?${search}`);
    expect(page).toContain('Vad står öppet i Heby?');
    expect(page).toContain('Avgör mest just nu');
    await pageOf('officer', paths.tryServices({}));
  });

  it('answers from the same catalogue until something changes', async () => {
    const before = await house.ask('officer', tryServices, { municipality: 'Heby' });
    await house.do('coordinator', takeServiceStep, { id: imported, step: 'archive' });
    const after = await house.ask('officer', tryServices, { municipality: 'Heby' });
    expect((before?.elsewhere ?? 0) - (after?.elsewhere ?? 0)).toBe(1);
    await house.do('coordinator', takeServiceStep, { id: imported, step: 'restore' });
    await house.do('coordinator', takeServiceStep, { id: imported, step: 'publish' });
  });

  it('is open to the world where it says so, without what is for those inside', async () => {
    const id = await published({ name: 'Inte för alla', isPublic: '' });
    const secret = await published({ name: 'Öppna dörren', contactPerson: 'Vivi Ek', ownerEmail: 'agare@example.org' });
    const world = await house.ask({ kind: 'visitor' }, publicCatalogue, { slug: 'uppsala' });
    expect(world?.count).toBeGreaterThan(48);
    expect(world?.lines.some((line) => line.id === id)).toBe(false);
    expect((await house.request(null, 'GET', paths.publicService({ slug: 'uppsala', id }))).status).toBe(404);
    expect((await house.request(null, 'GET', paths.publicService({ slug: 'annorstades', id: secret }))).status).toBe(
      404,
    );
    const page = await pageOf(null, paths.publicService({ slug: 'uppsala', id: secret }));
    expect(page).toContain('Öppna dörren');
    expect(page).not.toMatch(/Vivi|agare@/);
    const first = await (await house.request(null, 'GET', '/')).text();
    expect(first).toContain(`href="${paths.publicCatalogue({ slug: 'uppsala' })}"`);
    expect(first).not.toContain('annorstades');
    const list = await house.request(null, 'GET', paths.publicCatalogue({ slug: 'uppsala' }));
    expect(list.headers.get('x-robots-tag')).toBeNull();
    await pageOf(null, `${paths.publicCatalogue({ slug: 'uppsala' })}?words=praktik`);
    await pageOf('otherOfficer', paths.publicCatalogue({ slug: 'uppsala' }));
    expect((await house.request(null, 'GET', paths.publicCatalogue({ slug: 'annorstades' }))).status).toBe(404);
  });

  it('refuses files that are no catalogue, in words', async () => {
    const files: [string, string, RegExp][] = [
      ['{', 'a.json', /inte giltig JSON/],
      [
        '{"attributes": [], "services": [{"name": "A", "principal": "region", "rule": {"attribute": "x", "op": "eq", "value": 1}}]}',
        'b.json',
        /finns inte i filen/,
      ],
      ['a;b\n1;2\n', 'c.csv', /Ingen lista med insatser/],
    ];
    for (const [text, name, why] of files) {
      const outcome = await house.run('coordinator', uploadCatalogue, { file: new File([text], name) });
      expect(outcome.kind).toBe('refused');
      expect('why' in outcome && outcome.why.sv).toMatch(why);
    }
    expect((await house.run('officer', uploadCatalogue, { file: new File(['{}'], 'a.json') })).kind).toBe('notFound');
  });
});

describe('evidence', () => {
  it('is reported in one click and counted for the local group', async () => {
    const id = await published({ name: 'Bara för somliga' });
    const press = { kind: 'notAccessible', municipality: 'Heby', serviceIds: [id], reason: 'Kräver försörjningsstöd' };
    await house.do('officer', reportService, press);
    await house.do('colleague', reportService, press);
    await house.do('officer', reportService, { kind: 'missing', municipality: 'Heby', wanted: 'Kvällspraktik' });
    const seen = await house.ask('member', evidenceView, {});
    const line = seen?.groups[0]?.lines.find((one) => one.serviceId === id);
    expect([line?.mentions, line?.reasons]).toEqual([2, [{ reason: 'Kräver försörjningsstöd', mentions: 2 }]]);
    expect(seen?.groups[0]?.lines.some((one) => one.what === 'Kvällspraktik' && one.kind === 'missing')).toBe(true);
    expect((await house.ask('sisterMember', evidenceView, {}))?.groups.flatMap((group) => group.lines)).toEqual([]);
    expect((await house.ask('officer', evidenceView, {}))?.own.find((one) => one.serviceId === id)?.mentions).toBe(1);
    expect((await house.run('officer', reportService, { kind: 'missing', municipality: 'Heby' })).kind).toBe('refused');
    expect((await house.run('officer', reportService, { ...press, municipality: 'Annorstad' })).kind).toBe('refused');
    expect((await house.run('board', reportService, press)).kind).toBe('notFound');
    await pageOf('officer', `${paths.serviceEvidence({})}?service=${id}`);
    await pageOf('member', paths.serviceEvidence({}));
    await pageOf('board', paths.serviceEvidence({}));
  });
});

describe('pages of those who keep the catalogue', () => {
  it('are right HTML and keep what was typed', async () => {
    const id = await published();
    for (const path of [
      paths.newService({}),
      paths.changeService({ id }),
      paths.service({ id }),
      paths.staleServices({}),
      paths.catalogueImports({}),
    ])
      await pageOf('coordinator', path);
    const answer = await house.request('coordinator', 'POST', paths.changeService({ id }), {
      _do: changeService.name,
      ...Object.fromEntries(
        Object.entries(entry({ name: '', content: 'Kardning för hand' })).map(([key, value]) => [key, String(value)]),
      ),
    });
    expect([answer.status, (await answer.text()).includes('Kardning för hand')]).toEqual([422, true]);
  });
});
