import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { findingHash } from '../kernel/identity.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const form = {
  _do: 'case.ask',
  municipalityId: ids.heby,
  need: 'workTraining',
  obstacle: 'refused',
  incomeSources: ['activityCompensation', 'socialAssistance'],
  basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
  question: 'Vill börja arbetsträna i liten skala & snart. Vart kan vi "vända" oss?',
};
const cases = async (): Promise<number> =>
  Number((await house.sql<{ n: string }>('select count(*) as n from guidance_case'))[0]?.n);

describe('a form', () => {
  it('that is wrong comes back with everything that was typed, and nothing saved', async () => {
    const before = await cases();
    const answer = await house.request('officer', 'POST', '/fraga', { ...form, need: '', age: 'tolv' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Skriv ”Ålder” som ett heltal.');
    expect(html).toContain('value="tolv"');
    expect(html).toContain('Vill börja arbetsträna i liten skala &amp; snart.');
    expect(html).toMatch(/value="socialAssistance"[^>]*checked/);
    expect(html).toMatch(/href="#f-case-ask-need"/);
    expect(await cases()).toBe(before);
  });

  it('shows the answers before they are sent, and goes back without losing one', async () => {
    const before = await cases();
    const check = await house.request('officer', 'POST', '/fraga', { ...form, _step: 'check' });
    const html = await check.text();
    expect(check.status).toBe(200);
    expect(html).toContain('Stämmer det här?');
    expect(html).toContain('name="incomeSources" value="socialAssistance"');
    expect(await cases()).toBe(before);
    const back = await house.request('officer', 'POST', '/fraga', { ...form, _change: '1' });
    expect(await back.text()).toMatch(/value="activityCompensation"[^>]*checked/);
    const sent = await house.request('officer', 'POST', '/fraga', form);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toMatch(/^\/arende\/[0-9a-f-]{36}$/);
    expect(await cases()).toBe(before + 1);
  });

  it('sent twice with the same key does its work once and leads to the same place', async () => {
    const before = await cases();
    const key = { _key: '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => house.request('officer', 'POST', '/fraga', { ...form, ...key })),
    );
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await cases()).toBe(before + 1);
  });

  it('replaces a finding by one click without JavaScript, and keeps one with a reason', async () => {
    const question = 'Elin vill börja arbetsträna.';
    const stopped = await house.request('officer', 'POST', '/fraga', { ...form, question });
    expect(stopped.status).toBe(422);
    const hash = findingHash('name', 'Elin');
    expect(await stopped.text()).toContain(`name="question.replace" value="${hash}"`);
    const replaced = await house.request('officer', 'POST', '/fraga', { ...form, question, 'question.replace': hash });
    expect(await replaced.text()).toContain('personen vill börja arbetsträna.');
    const kept = await house.request('officer', 'POST', '/fraga', {
      ...form,
      question,
      [`question.keep.${hash}`]: 'Ett projekt heter så.',
    });
    expect(kept.status).toBe(303);
  });

  it('shows what was found in a line of text too, to replace or to keep with a reason', async () => {
    const line = { _do: 'obstacle.create', groupId: ids.groupHeby, title: 'Ingen insats för Elin' };
    const stopped = await house.request('coordinator', 'POST', '/hinder', line);
    expect(stopped.status).toBe(422);
    const html = await stopped.text();
    const hash = findingHash('name', 'Elin');
    expect(html).toContain(`name="title.replace" value="${hash}"`);
    expect(html).toContain(`name="title.keep.${hash}"`);
    const replaced = await house.request('coordinator', 'POST', '/hinder', { ...line, 'title.replace': hash });
    expect(await replaced.text()).toContain('value="Ingen insats för personen"');
    const kept = await house.request('coordinator', 'POST', '/hinder', {
      ...line,
      [`title.keep.${hash}`]: 'Ett projekt heter så.',
    });
    expect(kept.status).toBe(303);
  });

  it('posted after the session ended keeps what was typed on a page that can send it again', async () => {
    const answer = await house.request(null, 'POST', '/fraga', form);
    const html = await answer.text();
    expect(answer.status).toBe(401);
    expect(html).toContain('Du är inte inloggad längre');
    expect(html).toContain('name="question" value="Vill börja arbetsträna i liten skala &amp; snart.');
    expect(html).toContain('name="_do" value="case.ask"');
    expect(html.match(/name="incomeSources"/g)).toHaveLength(2);
  });

  it.each(['multipart/form-data; boundary=x', 'text/plain', 'application/json'])(
    'that is no form is explained: %s',
    async (type) => {
      const answer = await house.request('officer', 'POST', '/fraga', undefined, { 'Content-Type': type });
      expect(answer.status).toBe(400);
    },
  );
});

describe('what comes from elsewhere', () => {
  it.each([
    ['another origin', { Origin: 'https://evil.example.com' }],
    ['no origin', { Origin: '' }],
    ['a broken origin', { Origin: 'null' }],
  ])('is refused: %s', async (_, headers) => {
    const before = await cases();
    const answer = await house.request('officer', 'POST', '/fraga', form, headers);
    expect(answer.status).toBe(403);
    expect(await cases()).toBe(before);
  });

  it('is refused as JSON too', async () => {
    const answer = await house.server.request('http://localhost:3000/api/commands/case.ask', {
      method: 'POST',
      headers: { Origin: 'https://evil.example.com', 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });

  it('never redirects out of the house', async () => {
    for (const to of ['https://evil.example.com', '//evil.example.com', '/\\evil.example.com', 'javascript:alert(1)']) {
      const answer = await house.request(null, 'POST', '/sprak', { language: 'en', to });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  it('gets every protecting header on pages, errors and files alike', async () => {
    for (const path of ['/', '/finns-inte', '/api/openapi.json', '/assets/finns-inte.css']) {
      const { headers } = await house.request(null, 'GET', path);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });
});

describe('the API', () => {
  const api = (path: string, body: unknown, who: 'officer' | null = 'officer') =>
    house.cookie('officer').then((cookie) =>
      house.server.request(`http://localhost:3000${path}`, {
        method: 'POST',
        headers: {
          Origin: 'http://localhost:3000',
          'Content-Type': 'application/json',
          ...(who && { Cookie: `${cookie.name}=${cookie.value}` }),
        },
        body: JSON.stringify(body),
      }),
    );
  const { _do, ...input } = form;

  it('does the same as the form, by the same object', async () => {
    const answer = await api('/api/commands/case.ask', { ...input, age: 24 });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ result: { number: expect.stringMatching(/^HEB-/) } });
  });

  it('says errors by field and findings with their place', async () => {
    const wrong = await api('/api/commands/case.ask', { ...input, age: 1000 });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ errors: { age: '”Ålder” ska vara högst 99.' } });
    const named = await api('/api/commands/case.ask', { ...input, question: 'Elin vill arbetsträna.' });
    expect(await named.json()).toMatchObject({ findings: [{ field: 'question', start: 0, end: 4, type: 'name' }] });
  });

  it('hides what is not for the caller', async () => {
    expect((await api('/api/commands/case.ask', input, null)).status).toBe(404);
    expect((await api('/api/commands/case.advise', input)).status).toBe(404);
    expect((await api('/api/commands/no.such', input)).status).toBe(404);
    expect((await api('/api/commands/access.logIn', {})).status).toBe(404);
  });

  it('describes every open command and query', async () => {
    const answer = await house.request(null, 'GET', '/api/openapi.json');
    const description = (await answer.json()) as {
      openapi: string;
      paths: Record<string, { post?: { requestBody: unknown } }>;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(JSON.stringify(description.paths['/api/commands/case.ask'])).toContain('What do you want help with?');
    for (const command of house.house.commands.values()) {
      const isOpen = command.as !== 'service' && command.audience !== 'caseKey' && command.audience !== 'system';
      expect(description.paths[`/api/commands/${command.name}`] !== undefined, command.name).toBe(isOpen);
    }
  });
});
