import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from './command.ts';
import { faultIn, locate } from './locate.ts';
import { wageSubsidy } from './testing/example.ts';

const rules = JSON.stringify(wageSubsidy, null, 2);

function call(args: string, input = '', files: Record<string, string> = {}) {
  const all: Record<string, string> = { 'R.json': rules, ...files };
  return runCommand(args.split(' '), { file: (name) => all[name] ?? '', input: async () => input });
}

describe('farled-eligibility', () => {
  it('matches a profile a line, with blockers, questions and empty lines passed over', async () => {
    const profile = {
      registered: true,
      jobOffer: true,
      workCapacityAssessed: true,
      partTimeSick: true,
      incomeSupport: [],
    };
    const { code, out, err } = await call('match R.json', `${JSON.stringify(profile)}\n\n{}\n`);
    expect([code, err]).toEqual([0, '']);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      open: ['Klargöra arbetsförutsättningar'],
      closed: [
        {
          name: 'Gemensam kartläggning (GK)',
          blockers: [
            [
              {
                path: '/all/2',
                attribute: 'incomeSupport',
                op: 'hasAny',
                must: true,
                owner: 'socialInsuranceAgency',
                words: 'Ersättning: minst en, vilken som helst',
              },
            ],
          ],
        },
      ],
      unknown: [{ name: 'Lönebidrag', asks: ['jointAssessmentDone'] }],
      questions: ['jointAssessmentDone'],
    });
    expect(rows[1].unknown).toHaveLength(3);
  });

  it('writes gaps, deadlocks, blame, what-if, overlaps and words as JSON', async () => {
    const cases = '{"registered": false}\n{"registered": true, "partTimeSick": true, "jointAssessmentDone": false}\n';
    const gaps = JSON.parse((await call('gaps R.json', cases)).out);
    expect(gaps[0]).toEqual({ where: { registered: [false] }, cells: 64, cases: 1 });
    expect(JSON.parse((await call('gaps R.json --principal region')).out)).toEqual([{ where: {}, cells: 1, cases: 0 }]);
    expect((await call('gaps R.json --limit 1')).err).toContain('cut short');
    const [circle] = JSON.parse((await call('deadlocks R.json')).out);
    expect(Object.keys(circle).slice(0, 5)).toEqual(['kind', 'services', 'owners', 'attributes', 'witness']);
    expect(JSON.parse((await call('deadlocks R.json --lasts jobOffer=99')).out)).toHaveLength(1);
    const blamed = JSON.parse((await call('blame R.json --lang en', cases)).out);
    expect(blamed[0]).toMatchObject({ path: '/all/0', words: 'Registered', alone: 1 });
    const change = '[{"service": "Lönebidrag", "path": "/all/3", "to": null}]';
    const files = { 'C.json': change };
    expect(JSON.parse((await call('what-if R.json C.json', cases, files)).out)).toMatchObject({
      opened: 0,
      closed: 0,
      cases: 2,
    });
    expect((await call('overlaps R.json')).out).toBe('[]\n');
    expect(JSON.parse((await call('words R.json')).out)[0].words).toContain('Inskriven på Arbetsförmedlingen.');
  });

  it('ends with 1 where what was expected is refuted', async () => {
    expect((await call('gaps R.json --expect-none')).code).toBe(1);
    expect((await call('deadlocks R.json --expect-none')).code).toBe(1);
    expect((await call('overlaps R.json --expect-none')).code).toBe(0);
    expect((await call('check R.json')).code).toBe(0);
    const doubtful = JSON.stringify({ attributes: [], services: [{ name: 'A', principal: 'x', rule: { any: [] } }] });
    const checked = await call('check D.json', '', { 'D.json': doubtful });
    expect(checked.code).toBe(1);
    expect(checked.err).toContain('line 1, field /services/0/rule/any');
  });

  it('ends with 2 on bad input and says line and field, losing no line that was right', async () => {
    const cases = '{"registered": true}\n{"registered": "ja", "shoe": 1}\n{"registered": tru}\n';
    const matched = await call('match R.json', cases);
    expect(matched.code).toBe(2);
    expect(matched.out.trim().split('\n')).toHaveLength(3);
    expect(matched.err).toContain('standard input, line 2, field /registered:');
    expect(matched.err).toContain('standard input, line 2, field /shoe:');
    expect(matched.err).toContain('standard input, line 3, field /: tecken 16');
    for (const command of ['gaps', 'blame'])
      expect(await call(`${command} R.json`, cases)).toMatchObject({ code: 2, out: '' });
    const broken = rules.replace('"principal": "employmentService"', '"principal": 7');
    const refused = await call('match B.json', '', { 'B.json': broken });
    const line = broken.split('\n').findIndex((row) => row.includes('"principal": 7')) + 1;
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(`B.json, line ${line}, field /services/0/principal:`);
    expect((await call('match B.json', '', { 'B.json': '{"attributes": [}' })).err).toContain('line 1, column 17');
    const change = await call('what-if R.json C.json', '', { 'C.json': '[{"service": "X", "path": "", "to": null}]' });
    expect(change).toMatchObject({ code: 2 });
    expect(change.err).toContain('C.json, line 1, field /0/service');
    expect((await call('fly R.json')).code).toBe(2);
    expect((await call('fly R.json')).err).toContain('fly: ');
    expect((await call('gaps R.json --wings')).code).toBe(2);
    for (const astray of ['deadlocks R.json --limit 3', 'gaps R.json --lasts a=3', 'blame R.json --expect-none'])
      expect(await call(astray)).toMatchObject({ code: 2, err: expect.stringContaining('is not used by') });
    expect((await call('deadlocks R.json --lasts shoe=3')).err).toContain('shoe');
    for (const asked of ['help', '-h', 'gaps --help']) expect((await call(asked)).out).toContain('what-if');
    // A file of profiles named as an argument would be passed over, and an empty answer look like a right one.
    for (const extra of ['match R.json cases.jsonl', 'what-if R.json C.json cases.jsonl']) {
      const refusal = await call(extra, '', { 'C.json': '[]' });
      expect([refusal.code, refusal.out]).toEqual([2, '']);
      expect(refusal.err).toContain('cases.jsonl: ');
    }
  });
});

describe('farled-eligibility tells', () => {
  it('of a name that stands twice, of which only the last would count', async () => {
    const twice = rules.replace('"principal"', '"waitingWeeks": 1,\n"waitingWeeks": 2,\n"principal"');
    const line = twice.split('\n').findIndex((row) => row.includes('"waitingWeeks": 2')) + 1;
    const refused = await call('match T.json', '{}', { 'T.json': twice });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(
      `T.json, line ${line}, field /services/0/waitingWeeks: Namnet ”waitingWeeks” står två`,
    );
    const profile = await call('match R.json', '{"registered": true, "registered": false}\n');
    expect(profile.code).toBe(2);
    expect(profile.err).toContain('standard input, line 1, field /registered: Namnet ”registered” står två gånger.');
    expect((await call('blame R.json', '{"registered": true, "registered": false}\n')).code).toBe(2);
  });

  it('what it finds as it finds it, a part of many profiles at a time', async () => {
    const parts: string[] = [];
    const sources = { file: () => rules, input: async () => '{"registered": false}\n'.repeat(1200) };
    const write = async (text: string) => void parts.push(text);
    const whole = await runCommand(['match', 'R.json'], sources);
    const { code, out } = await runCommand(['match', 'R.json'], { ...sources, write });
    expect([code, parts.length]).toEqual([0, 2]);
    expect([...parts, out].join('')).toBe(whole.out);
  });

  it('of one place that two changes are made to', async () => {
    const change = (path: string) => ({ service: 'Lönebidrag', path, to: null });
    const files = { 'C.json': JSON.stringify([change('/all/3'), change('all.3')]) };
    const refused = await call('what-if R.json C.json', '', files);
    expect(refused.err).toContain('field /1/path: Samma plats ändras två gånger.');
    expect(refused.code).toBe(2);
    const apart = { 'C.json': JSON.stringify([change('/all/2'), change('/all/3')]) };
    expect((await call('what-if R.json C.json', '', apart)).code).toBe(0);
  });

  it('of a party or a kind that no service has, since everybody then falls between', async () => {
    expect((await call('gaps R.json --principal regionn')).err).toContain('--principal regionn: ingen insats');
    expect((await call('gaps R.json --kind helath')).err).toContain('--kind helath: ingen insats');
    expect((await call('gaps R.json --principal employmentService')).err).toBe('');
  });
});

describe('a place in a JSON text', () => {
  it('is found for every value of every document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (document) => {
        const text = JSON.stringify(document, null, 1);
        const visit = (value: unknown, path: string): void => {
          const { line, column } = locate(text, path);
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          if (typeof value !== 'object' || value === null) return;
          for (const [key, member] of Object.entries(value)) {
            const step = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
            const row = text.split('\n')[locate(text, step).line - 1];
            if (!Array.isArray(value) && typeof member !== 'object') expect(row).toContain(JSON.stringify(key));
            visit(member, step);
          }
        };
        visit(document, '');
      }),
    );
  });

  it('is where a text stops being JSON, however deep it goes', () => {
    expect(faultIn('{"a": 1,\n "b": tru}')).toEqual({ line: 2, column: 7 });
    expect(faultIn('[1, 2')).toEqual({ line: 1, column: 6 });
    expect(faultIn('[1] 2')).toEqual({ line: 1, column: 5 });
    expect(faultIn('['.repeat(100_000)).line).toBe(1);
  });
});
