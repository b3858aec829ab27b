import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommand } from './command.ts';
import { earliest } from './earliest.ts';
import { wageSubsidy } from './testing/example.ts';

const rules = JSON.stringify(wageSubsidy, null, 2);
const call = (args: string, input: string) =>
  runCommand(args.split(' '), { file: () => rules, input: async () => input });
const rows = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));

describe('a command that answers line by line', () => {
  it('reads conditions in words, bare or as JSON, and says what it did not read and what is no text', async () => {
    const texts =
      '\uFEFF{"text": "Inskriven på AF."}\r\n\r\nLäkarremiss eller liknande.\r\n{"text": 7}\n{"text": "25 år"\n[25] år\n';
    const { code, out, err } = await call('propose --lang en', texts);
    const [json, bare, number, broken, bracket, ...more] = rows(out);
    expect(json.parts).toEqual([
      {
        words: 'Inskriven på AF',
        from: 0,
        to: 15,
        rule: { attribute: 'registeredAtEmploymentService', op: 'eq', value: true },
        means: 'Registered at employment service.',
      },
    ]);
    expect(bare).toEqual({ parts: [], unread: [{ words: 'Läkarremiss eller liknande', from: 0, to: 26 }] });
    expect([number.line, number.errors[0].field, broken.line, bracket.line]).toEqual([4, '/text', 5, undefined]);
    expect(more).toEqual([]);
    expect(code).toBe(2);
    expect(err).toContain('standard input, line 4, field /text: text ska vara en text');
    expect(err).toContain('standard input, line 5, field /: tecken 17');
  });

  it('reads them by the attributes of a rule file that is given', async () => {
    const [read] = rows((await call('propose R.json', 'Arbetsgivare vill anställa.')).out);
    expect(read.rule).toEqual({ attribute: 'jobOffer', op: 'eq', value: true });
    expect(rows((await call('propose R.json', 'Lägst 18 år.')).out)).toMatchObject([{ parts: [], unread: [{}] }]);
  });

  it('proposes parts that are the words at their offsets, whatever the text', async () => {
    const words = 'inte minst 18–65 år och eller , . • : sfi C sjukpenning AF\tgymnasium 🙂 får'.split(' ');
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }).map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const asked = `${any}\n${JSON.stringify({ text: any })}`;
        const [bare, json, ...more] = rows((await call('propose', asked)).out);
        expect([bare, more]).toEqual([json, []]);
        for (const part of [...bare.parts, ...bare.unread]) expect(any.slice(part.from, part.to)).toBe(part.words);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the earliest way that the engine finds, and says every fault at its place', async () => {
    const facts = { registered: true, jobOffer: true, partTimeSick: false, incomeSupport: [] };
    const goal = { service: 'Lönebidrag' };
    const calendar = {
      start: '2018-01-01',
      lengthWeeks: { Lönebidrag: 52 },
      startDates: { Lönebidrag: ['2018-09-03'] },
      running: [{ name: 'Praktik', from: '2018-01-01', to: '2018-02-01' }],
    };
    const right = await call('earliest R.json', JSON.stringify({ facts, goal, calendar }));
    expect([right.code, right.err]).toEqual([0, '']);
    expect(rows(right.out)).toEqual([JSON.parse(JSON.stringify(earliest(wageSubsidy, facts, goal, calendar)))]);
    const asked = {
      facts: { registered: 'ja', shoe: 1 },
      goal: { service: 'X' },
      calendar: {
        stat: '2018-01-01',
        waitingWeeks: { Y: -1 },
        startDates: { Lönebidrag: ['2018-02-30'] },
        running: [{ name: 'A', from: '2018-01-01' }],
        changes: [
          { attribute: 'jobOffer', value: 3, on: '2018-01-01' },
          { attribute: 'shoe', value: true, on: 1 },
        ],
      },
    };
    const wrong = await call('earliest R.json', JSON.stringify(asked));
    const fields = rows(wrong.out)[0].errors.map((error: { field: string }) => error.field);
    expect(fields.sort()).toEqual([
      '/calendar/changes/0/value',
      '/calendar/changes/1/attribute',
      '/calendar/changes/1/on',
      '/calendar/running/0/to',
      '/calendar/start',
      '/calendar/startDates/Lönebidrag/0',
      '/calendar/stat',
      '/calendar/waitingWeeks/Y',
      '/calendar/waitingWeeks/Y',
      '/facts/registered',
      '/facts/shoe',
      '/goal/service',
    ]);
    for (const field of fields) expect(wrong.err).toContain(`standard input, line 1, field ${field}: `);
  });

  it('gives every line an answer or its faults, whatever JSON it is', async () => {
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('2018-01-01', {}, [], { Lönebidrag: 1e300 }, { service: 'Lönebidrag' }, { rule: { all: [] } }),
    );
    const calendar = fc.record(
      { start: fc.constantFrom('2018-01-01', '9999-12-31', 1), waitingWeeks: part, lengthWeeks: part, changes: part },
      { requiredKeys: ['start'] },
    );
    const facts = fc.constantFrom(
      {},
      { registered: true, workCapacityAssessed: true, jobOffer: true, partTimeSick: false },
    );
    const question = fc.record({ facts, goal: part, calendar: fc.oneof(part, calendar) }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(part, question), { minLength: 1, maxLength: 4 }), async (asked) => {
        for (const command of ['earliest', 'match', 'questions', 'near-misses', 'propose']) {
          const { out } = await call(`${command} R.json`, asked.map((one) => JSON.stringify(one)).join('\n'));
          expect(rows(out)).toHaveLength(asked.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('asks first what settles most, and names what is nearly open, within so many answers', async () => {
    const profile = '{"registered": false, "workCapacityAssessed": false, "jobOffer": true, "partTimeSick": false}\n';
    const [near] = rows((await call('near-misses R.json --lang en', profile)).out);
    expect(near.map((miss: { name: string }) => miss.name)).toEqual(['Klargöra arbetsförutsättningar']);
    expect(near[0].ways[0][0]).toMatchObject({
      attribute: 'registered',
      now: false,
      wanted: [true],
      words: 'registered',
    });
    const [nearer] = rows((await call('near-misses R.json --within 2', profile)).out);
    expect(nearer.map((miss: { answers: number }) => miss.answers)).toEqual([1, 2, 2]);
    const [questions] = rows((await call('questions R.json --lang en', '{}')).out);
    expect(questions[0]).toEqual({ attribute: 'registered', decides: 1.5, words: 'Registered' });
    expect((await call('near-misses R.json --within x', profile)).code).toBe(2);
    expect((await call('questions R.json --within 2', profile)).err).toContain('is not used by questions');
  });
});

describe('two changes', () => {
  it('are compared by whom each opens something to, and a fault is told with its file', async () => {
    const change = (path: string) => JSON.stringify([{ service: 'Lönebidrag', path, to: null }]);
    const files: Record<string, string> = { R: rules, A: change('/all/1'), B: change('/all/2'), C: change('/all/9') };
    const cases = [
      { registered: true, workCapacityAssessed: false, jobOffer: true, partTimeSick: false },
      { registered: true, workCapacityAssessed: true, jobOffer: false, partTimeSick: false },
      { registered: true, workCapacityAssessed: true, jobOffer: null, partTimeSick: false },
    ];
    const input = async () => cases.map((one) => JSON.stringify(one)).join('\n');
    const run = (...names: string[]) => runCommand(['compare', ...names], { file: (name) => files[name] ?? '', input });
    expect(JSON.parse((await run('R', 'A', 'B')).out)).toMatchObject({
      first: { opened: 1 },
      second: { opened: 2 },
      both: 0,
      onlyFirst: 1,
      onlySecond: 2,
    });
    expect(await run('R', 'A', 'C')).toMatchObject({
      code: 2,
      err: expect.stringContaining('C, line 1, field /0/path'),
    });
    expect(await run('R', 'A')).toMatchObject({ code: 2, out: '' });
  });
});
