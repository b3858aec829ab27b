import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faults, type Schema } from '../../../test/support/json-schema.ts';
import { checkRuleFile } from './check-file.ts';
import { runCommand } from './command.ts';
import { arbitraryFacts, arbitraryFile } from './testing/arbitrary.ts';
import { wageSubsidy } from './testing/example.ts';

const text = (name: string) => readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8');
const schema = (name: string): Schema => JSON.parse(text(`${name}.schema.json`));
const example = (name: string) => text(`examples/${name}`);
const check = (name: string, document: unknown) => faults(schema(name), schema(name), document);
const rows = (lines: string): readonly unknown[] =>
  lines
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));

const calendar = { start: '2018-01-01' };

describe('the published schemas', () => {
  it('hold for the examples of what is read', () => {
    expect(check('rule-file', JSON.parse(example('rules.json')))).toEqual([]);
    expect(check('change', JSON.parse(example('change.json')))).toEqual([]);
    expect(check('change', JSON.parse(example('other-change.json')))).toEqual([]);
    for (const profile of rows(example('profiles.jsonl'))) expect(check('profile', profile)).toEqual([]);
    for (const question of rows(example('earliest-questions.jsonl')))
      expect(check('earliest-question', question)).toEqual([]);
    const [asJson = '', bare = ''] = example('texts.jsonl').trim().split('\n');
    expect(check('text', JSON.parse(asJson))).toEqual([]);
    expect(bare.startsWith('{')).toBe(false);
    expect(check('rule-file', JSON.parse(example('attributes.json')))).toEqual([]);
    expect(checkRuleFile(JSON.parse(example('rules.json'))).file).toEqual(wageSubsidy);
  });

  it.each([
    ['match', ['rules.json'], 'match.jsonl', 0],
    ['questions', ['rules.json'], 'questions.jsonl', 0],
    ['near-misses', ['rules.json'], 'near-misses.jsonl', 0],
    ['earliest', ['rules.json'], 'earliest.jsonl', 0],
    ['propose', [], 'propose.jsonl', 0],
    ['propose', ['attributes.json'], 'propose.jsonl', 0],
    ['compare', ['rules.json', 'change.json', 'other-change.json'], 'compare.json', 0],
    ['blame-owners', ['rules.json', '--owners'], 'blame-owners.json', 0],
    ['gaps', ['rules.json'], 'gaps.json', 0],
    ['deadlocks', ['rules.json'], 'deadlocks.json', 0],
    ['blame', ['rules.json'], 'blame.json', 0],
    ['what-if', ['rules.json', 'change.json'], 'what-if.json', 0],
    ['overlaps', ['doubtful-rules.json'], 'overlaps.json', 0],
    ['words', ['rules.json'], 'words.json', 0],
    ['check', ['doubtful-rules.json'], 'check.json', 1],
  ] as const)('hold for what %s %j writes, which is what its example shows', async (name, args, output, code) => {
    const [command = ''] = name.split('-owners');
    const input = { earliest: 'earliest-questions.jsonl', propose: 'texts.jsonl' }[command] ?? 'profiles.jsonl';
    const run = await runCommand([command, ...args], { file: example, input: async () => example(input) });
    expect(run.code).toBe(code);
    expect(run.err !== '').toBe(args[0] === 'doubtful-rules.json');
    const read = (lines: string) => (output.endsWith('.jsonl') ? rows(lines) : [JSON.parse(lines)]);
    const documents = read(run.out);
    expect(documents).toEqual(read(example(output)));
    for (const document of documents) expect(check(name, document)).toEqual([]);
  });

  it('hold for every rule file and profile that the engine takes, and for what it then writes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile(undefined, 3), arbitraryFacts(), async (file, facts) => {
        expect(check('rule-file', file)).toEqual([]);
        expect(check('profile', facts)).toEqual([]);
        const sources = { file: () => JSON.stringify(file), input: async () => JSON.stringify(facts) };
        const matched = await runCommand(['match', 'R'], sources);
        expect(check('match', JSON.parse(matched.out))).toEqual([]);
        for (const command of ['questions', 'near-misses'])
          expect(check(command, JSON.parse((await runCommand([command, 'R'], sources)).out))).toEqual([]);
        const question = JSON.stringify({ facts, goal: { rule: file.services[0]?.rule ?? { all: [] } }, calendar });
        expect(check('earliest-question', JSON.parse(question))).toEqual([]);
        const planned = await runCommand(['earliest', 'R'], { ...sources, input: async () => question });
        expect([planned.code, check('earliest', JSON.parse(planned.out))]).toEqual([0, []]);
        const found = await runCommand(['gaps', 'R', '--limit=20'], sources);
        expect(check('gaps', JSON.parse(found.out))).toEqual([]);
        const blamed = await runCommand(['blame', 'R'], sources);
        expect(check('blame', JSON.parse(blamed.out))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('refuse what the engine refuses', () => {
    expect(check('rule-file', { attributes: [{ id: 'a', kind: 'colour' }], services: [] })).not.toEqual([]);
    expect(check('change', [{ service: 'A', path: '', to: { all: [], any: [] } }])).not.toEqual([]);
    expect(check('profile', { age: { from: 1 } })).not.toEqual([]);
    expect(check('earliest-question', { facts: {}, goal: { service: 'A', rule: { all: [] } }, calendar })).not.toEqual(
      [],
    );
    expect(check('earliest-question', { facts: {}, goal: { service: 'A' }, calendar: {} })).not.toEqual([]);
  });
});
