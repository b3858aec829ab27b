import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, type Persona } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { importsView, importView } from './views.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
});

let house: TestHouse;
let sheet: File;
beforeAll(async () => {
  house = await testHouse();
  const bytes = await readFile(new URL('./reading/testdata/lotsarenden-2016.xlsx', import.meta.url));
  sheet = new File([new Uint8Array(bytes)], 'lotsarenden-2016.xlsx');
});
afterAll(() => house?.close());

async function expectSound(answer: Response, status = 200): Promise<string> {
  const html = await answer.text();
  expect(answer.status, html.slice(0, 300)).toBe(status);
  const report = await validator.validateString(html);
  const messages = report.results.flatMap(({ messages: all }) =>
    all.map((one) => `${one.line}: ${one.ruleId} ${one.message}`),
  );
  expect(messages).toEqual([]);
  return html;
}

const get = (path: string, who: Persona = 'coordinator', headers: Record<string, string> = {}) =>
  house.request(who, 'GET', path, undefined, headers);

async function upload(file: File | null, who: Persona = 'coordinator'): Promise<Response> {
  const body = new FormData();
  body.set('_do', 'import.upload');
  body.set('groupId', ids.groupHeby);
  body.set('file', file ?? new File([], ''));
  const { name, value } = await house.cookie(who);
  const headers = { Origin: 'http://localhost:3000', Cookie: `${name}=${value}` };
  return house.server.request('http://localhost:3000/import', { method: 'POST', headers, body });
}

const post = (path: string, form: Record<string, string | string[]>) =>
  house.request('coordinator', 'POST', path, form);

/** The fields of the form with this command, as a browser without JavaScript sends them back untouched. */
function fieldsOf(html: string, command: string): Record<string, string | string[]> {
  const form = html.split('<form').find((one) => one.includes(`value="${command}"`)) ?? '';
  const fields: Record<string, string | string[]> = {};
  const plain = (text: string): string =>
    text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  for (const [, select, name] of form.matchAll(/(<select[^>]*name="([^"]+)"[^>]*>.*?<\/select>)/gs)) {
    const chosen =
      /<option value="([^"]*)" selected/.exec(select ?? '') ?? /<option value="([^"]*)"/.exec(select ?? '');
    fields[name ?? ''] = plain(chosen?.[1] ?? '');
  }
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1] ?? '';
    const value = plain(/value="([^"]*)"/.exec(input)?.[1] ?? '');
    const isBox = input.includes('type="checkbox"');
    if (!isBox) fields[name] = value;
    else if (/\schecked/.test(input)) fields[name] = [...[fields[name] ?? []].flat(), value];
  }
  return fields;
}

describe('the pages of an import', () => {
  it('say what will be there and how to begin', async () => {
    const html = await expectSound(await get('/import'));
    expect(html).toContain('enctype="multipart/form-data"');
    expect(html).toContain('Här kommer de listor du har läst in.');
    await expectSound(await get('/import', 'coordinator', { Cookie: 'language=en' }));
  });

  it('lead from the file to the cases and back without JavaScript', async () => {
    const uploaded = await upload(sheet);
    expect(uploaded.status).toBe(303);
    const path = uploaded.headers.get('location') ?? '';
    const html = await expectSound(await get(path));
    expect(html).toContain('70 ärenden är lästa. 8 uppgifter kan peka ut någon.');
    expect(html).toContain('Exempelgatan 14 B i Östervåla');
    expect(html).toContain('Byt ut alla 8');
    await expectSound(await get(path, 'coordinator', { Cookie: 'language=en' }));

    const fields = fieldsOf(html, 'import.map');
    expect(Object.keys(fields).length).toBeGreaterThan(60);
    const same = await post(path, fields);
    expect(same.status).toBe(303);
    const after = await expectSound(await get(path));
    expect(after).toContain('70 ärenden är lästa. 8 uppgifter kan peka ut någon.');
    const wrong = await post(path, { ...fields, 'sheets.0.leftOut': 'många', 'sheets.0.year': '16' });
    const again = await expectSound(wrong, 422);
    expect(again).toContain('value="många"');

    const slips = [...html.matchAll(/name="slips" value="([0-9a-f]{16})"/g)].map(([, key]) => key ?? '');
    const [first = ''] = slips;
    const asked = await expectSound(await get(`${path}?slip=${first}`));
    expect(asked).toContain('Varför pekar det inte ut någon?');
    const keep = { _do: 'import.decideSlip', slips: first, choice: 'keep' };
    const unexplained = await expectSound(await post(`${path}?slip=${first}`, { ...keep, reason: '' }), 409);
    expect(unexplained).toContain('Skriv varför det inte pekar ut någon.');
    expect((await post(path, { ...keep, choice: 'leaveOut' })).status).toBe(303);
    expect((await post(path, { ...keep, slips: 'undecided', choice: 'replace' })).status).toBe(303);
    const decided = await expectSound(await get(path));
    expect(decided).toContain('Alla 8 är avgjorda.');
    expect(decided).not.toContain('Byt ut alla');

    expect((await post(path, fieldsOf(decided, 'import.carryOut'))).status).toBe(303);
    const result = await expectSound(await get(path));
    expect(result).toContain('69 ärenden är importerade, HEB-16-0001 till HEB-16-0069.');
    expect(result).toContain('Du lämnade ut raden: den kan peka ut någon');
    expect(result).not.toContain('Exempelgatan');
    await expectSound(await get('/import'));

    expect((await post(path, fieldsOf(result, 'import.undo'))).status).toBe(303);
    const undone = await expectSound(await get(path));
    expect(undone).toContain('69 ärenden togs bort.');
  });

  it('explain a file that cannot be read, and that none was chosen', async () => {
    expect(await expectSound(await upload(null), 422)).toContain('”Fil”');
    const picture = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'bild.jpg');
    expect(await expectSound(await upload(picture), 409)).toContain('Filen är inget kalkylblad.');
    const word = await house.request('coordinator', 'POST', '/import', {
      _do: 'import.upload',
      groupId: ids.groupHeby,
      file: 'x',
    });
    await expectSound(word, 422);
    expect((await upload(sheet, 'officer')).status).toBe(404);
    expect((await upload(sheet, 'sisterCoordinator')).status).toBe(404);
  });

  it('takes a file from the API as well', async () => {
    const { name, value } = await house.cookie('coordinator');
    const base64 = Buffer.from('Nr;Datum;Från;Kommun;Fråga\n1;2007-03-05;FK;Heby;Hur kommer vi vidare?').toString(
      'base64',
    );
    const answer = await house.server.request('http://localhost:3000/api/commands/import.upload', {
      method: 'POST',
      headers: { Origin: 'http://localhost:3000', Cookie: `${name}=${value}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ groupId: ids.groupHeby, file: { name: 'lista.csv', base64 } }),
    });
    expect(answer.status).toBe(200);
    const { result } = (await answer.json()) as { result: { id: string; cases: number } };
    expect(result.cases).toBe(1);
    expect((await house.ask('coordinator', importView, { id: result.id }))?.open?.preview.counts.cases).toBe(1);
  });

  it('shows what waits on the start page', async () => {
    const open = (await house.ask('coordinator', importsView, {}))?.lines.filter(({ state }) => state === 'open');
    expect(open?.length).toBeGreaterThan(0);
    expect(await (await get('/')).text()).toContain('En lista är läst men inte importerad');
  });
});

describe('a file of 200 MB', () => {
  it.each([
    ['with its length', true],
    ['in pieces', false],
  ])('gets an explanation, sent %s', async (_, withLength) => {
    const server = serve({ fetch: house.server.fetch, port: 0 });
    try {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const { name, value } = await house.cookie('coordinator');
      const answer = await sendLarge(port, `${name}=${value}`, withLength);
      expect(answer).toContain('413');
      expect(answer).toContain('En fil får vara högst 20 MB.');
    } finally {
      server.close();
    }
  });
});

const large = 200 * 1024 * 1024;

/** As a browser does: it goes on sending until the answer has come, and reads it then. */
async function sendLarge(port: number, cookie: string, withLength: boolean): Promise<string> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = request({
      port,
      path: '/import',
      method: 'POST',
      headers: {
        Origin: `http://localhost:${port}`,
        Host: `localhost:${port}`,
        Cookie: cookie,
        'Content-Type': 'multipart/form-data; boundary=xxxx',
        ...(withLength ? { 'Content-Length': String(large) } : { 'Transfer-Encoding': 'chunked' }),
      },
    });
    let answered = false;
    sent.on('response', (response) => {
      answered = true;
      let text = String(response.statusCode);
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    sent.on('error', (error) => (answered ? undefined : reject(error)));
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let left = large / piece.length;
    const more = (): void => {
      while (left > 0 && !answered) {
        left -= 1;
        if (!sent.write(piece)) {
          sent.once('drain', more);
          return;
        }
      }
      sent.end();
    };
    sent.write('--xxxx\r\nContent-Disposition: form-data; name="file"; filename="stor.xlsx"\r\n\r\n');
    more();
  });
}
