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

describe('the published schemas', () => {
  it('hold for the examples of what is read', () => {
    expect(check('rule-file', JSON.parse(example('rules.json')))).toEqual([]);
    expect(check('change', JSON.parse(example('change.json')))).toEqual([]);
    for (const profile of rows(example('profiles.jsonl'))) expect(check('profile', profile)).toEqual([]);
    expect(checkRuleFile(JSON.parse(example('rules.json'))).file).toEqual(wageSubsidy);
  });

  it.each([
    ['match', ['rules.json'], 'match.jsonl', 0],
    ['gaps', ['rules.json'], 'gaps.json', 0],
    ['deadlocks', ['rules.json'], 'deadlocks.json', 0],
    ['blame', ['rules.json'], 'blame.json', 0],
    ['what-if', ['rules.json', 'change.json'], 'what-if.json', 0],
    ['overlaps', ['doubtful-rules.json'], 'overlaps.json', 0],
    ['words', ['rules.json'], 'words.json', 0],
    ['check', ['doubtful-rules.json'], 'check.json', 1],
  ] as const)('hold for what %s writes, which is what its example shows', async (command, files, output, code) => {
    const run = await runCommand([command, ...files], {
      file: example,
      input: async () => example('profiles.jsonl'),
    });
    expect(run.code).toBe(code);
    expect(run.err !== '').toBe(files[0] === 'doubtful-rules.json');
    const read = (lines: string) => (command === 'match' ? rows(lines) : [JSON.parse(lines)]);
    const documents = read(run.out);
    expect(documents).toEqual(read(example(output)));
    for (const document of documents) expect(check(command, document)).toEqual([]);
  });

  it('hold for every rule file and profile that the engine takes, and for what it then writes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile(undefined, 3), arbitraryFacts(), async (file, facts) => {
        expect(check('rule-file', file)).toEqual([]);
        expect(check('profile', facts)).toEqual([]);
        const sources = { file: () => JSON.stringify(file), input: async () => JSON.stringify(facts) };
        const matched = await runCommand(['match', 'R'], sources);
        expect(check('match', JSON.parse(matched.out))).toEqual([]);
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
  });
});
