import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFacts } from './check-facts.ts';
import { checkRule, checkRuleFile, readRuleFile } from './check-file.ts';
import { RuleFileError } from './problem.ts';
import {
  arbitraryFacts,
  arbitraryFile,
  arbitraryRule,
  completions,
  plainly,
  smallAttributes,
} from './testing/arbitrary.ts';
import type { Rule } from './types.ts';

const first = (input: unknown) => checkRule(input, smallAttributes).problems[0];

describe('a rule file', () => {
  it('comes back as it was when it is right', () => {
    fc.assert(
      fc.property(arbitraryFile(), (file) => {
        const read = checkRuleFile(JSON.parse(JSON.stringify(file)));
        expect(read.file).toEqual(file);
        expect(read.problems.every((problem) => problem.severity === 'warning')).toBe(true);
      }),
    );
  });

  it('survives any JSON, and then says why', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (attributes, services) => {
        const read = checkRuleFile({ attributes, services });
        expect(read.file === undefined).toBe(read.problems.some((problem) => problem.severity === 'error'));
        for (const problem of read.problems) expect(problem.sv.length * problem.en.length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes `choices` for `choiceSet`, values as plain texts, and a service without municipalities', () => {
    const { file } = checkRuleFile({
      attributes: [{ id: 'steps', kind: 'choices', values: ['plan'] }],
      services: [{ name: 'A', principal: 'region', rule: { attribute: 'steps', op: 'hasAny', value: ['plan'] } }],
    });
    expect(file?.attributes[0]).toMatchObject({
      kind: 'choiceSet',
      label: 'steps',
      values: [{ id: 'plan', label: 'plan' }],
    });
  });

  it('names the place of every fault', () => {
    const faults = checkRuleFile({
      attributes: [
        { id: 'age', label: 'Ålder', kind: 'number', min: 10, max: 5 },
        { id: 'age', label: 'Ålder', kind: 'colour' },
        { id: 'municipality', label: 'Kommun', kind: 'choice', values: [] },
      ],
      services: [
        { name: 'A', principal: 'region', municipalities: ['Oslo'], waitingWeeks: -1, rule: { all: [] } },
        { name: 'A', principal: 'region', rule: { attribute: 'shoe', op: 'eq', value: 1 } },
      ],
    }).problems.filter((problem) => problem.severity === 'error');
    expect(faults.map((problem) => problem.path)).toEqual([
      '/attributes/0',
      '/attributes/1/kind',
      '/attributes/2/values',
      '/services/0/municipalities/0',
      '/services/0/waitingWeeks',
      '/services/1/rule/attribute',
    ]);
    expect(() => readRuleFile({})).toThrow(RuleFileError);
  });

  it('refuses a number that is not counted exactly', () => {
    const problems = (value: number) =>
      checkRuleFile({
        attributes: [{ id: 'n', kind: 'number' }],
        services: [{ name: 'A', rule: { attribute: 'n', op: 'gte', value } }],
      }).problems;
    expect(problems(Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(problems(2 ** 53)).toMatchObject([{ severity: 'error', path: '/services/0/rule/value' }]);
    expect(problems(Infinity)).toMatchObject([{ severity: 'error', path: '/services/0/rule/value' }]);
  });
});

describe('a rule', () => {
  it('is refused with the place and the way out', () => {
    expect(first({ all: [{ attribute: 'age', op: 'gte', value: '18' }] })).toMatchObject({
      path: '/all/0/value',
      sv: 'Ålder: ska vara ett tal, men är ”18”.',
    });
    expect(first({ attribute: 'age', op: 'hasAny', value: [] })).toMatchObject({ path: '/op' });
    expect(first({ attribute: 'language', op: 'in', value: ['klingon'] })).toMatchObject({ path: '/value/0' });
    expect(first({ any: 'x' })).toMatchObject({ path: '/any', severity: 'error' });
    expect(first({ all: [], any: [] })).toMatchObject({ path: '', severity: 'error' });
    expect(first([])).toMatchObject({ path: '' });
    expect(first({ attribute: 'referral', op: 'eq', value: true, source: { kind: 'rumour' } })).toMatchObject({
      path: '/source',
    });
  });

  it('that is empty, contradictory or always met is taken, with a warning', () => {
    expect(first({ all: [] })).toMatchObject({ severity: 'warning', path: '/all' });
    expect(first({ any: [] })).toMatchObject({ severity: 'warning', path: '/any' });
    const contradictory: Rule = {
      any: [
        { attribute: 'referral', op: 'eq', value: true },
        {
          all: [
            { attribute: 'age', op: 'gte', value: 19 },
            { attribute: 'age', op: 'lte', value: 17 },
          ],
        },
      ],
    };
    expect(first(contradictory)).toMatchObject({ severity: 'warning', path: '/any/1' });
    expect(first({ attribute: 'age', op: 'gte', value: 99 })).toMatchObject({ severity: 'warning', path: '' });
    expect(first({ attribute: 'age', op: 'gte', value: 1 })).toMatchObject({ severity: 'warning', path: '' });
  });

  it('is called never or always met exactly when that is so', () => {
    const few = smallAttributes.slice(0, 5);
    fc.assert(
      fc.property(arbitraryRule(few), (rule) => {
        const outcomes = new Set(completions({}, few).map((profile) => plainly(rule, profile)));
        const said = checkRule(rule, few).problems.map((problem) => problem.en);
        if (said.some((words) => words.startsWith('Everybody'))) expect([...outcomes]).toEqual([true]);
        if (!outcomes.has(true)) expect(said.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('that contains itself, is bottomless or enormous is explained', () => {
    const circular: { all: unknown[] } = { all: [] };
    circular.all.push(circular);
    expect(first(circular)?.en).toContain('circle');
    let deep: unknown = { attribute: 'referral', op: 'eq', value: true };
    for (let level = 0; level < 5000; level += 1) deep = { not: deep };
    expect(first(deep)?.en).toContain('deeper');
    const condition = { attribute: 'age', op: 'gte', value: 17 };
    expect(first({ any: Array.from({ length: 30_000 }, () => condition) })?.en).toContain('20000');
    expect(checkRule({ all: Array.from({ length: 1000 }, () => condition) }, smallAttributes).rule).toBeDefined();
  });
});

describe('a profile', () => {
  it('is taken as it is when every value is possible', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (facts) => {
        expect(checkFacts(facts, smallAttributes)).toEqual({ facts, problems: [] });
      }),
    );
  });

  it('is refused attribute by attribute', () => {
    const read = checkFacts(
      { age: 200, language: 'klingon', steps: 'plan', referral: 'ja', since: '2018-02-30', shoe: 43, registered: null },
      smallAttributes,
    );
    expect(read.problems.map((problem) => problem.path).sort()).toEqual([
      '/age',
      '/language',
      '/referral',
      '/shoe',
      '/since',
      '/steps',
    ]);
    expect(checkFacts([], smallAttributes).problems[0]?.path).toBe('');
  });
});
