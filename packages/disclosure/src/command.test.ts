import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faults, type Schema } from '../../../test/support/json-schema.ts';
import { runCommand } from './command.ts';
import { largerTable } from './testing/arbitrary.ts';

const text = (name: string) => readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8');
const schema = (name: string): Schema => JSON.parse(text(`${name}.schema.json`));
const check = (name: string, document: unknown) => faults(schema(name), schema(name), document);
const run = (command: string, input: unknown) =>
  runCommand([command], async () => (typeof input === 'string' ? input : JSON.stringify(input)));

const example = text('examples/table.json');
const few = { rows: ['a'], columns: ['b'], counts: [[3]] };

describe('the command', () => {
  it('writes what its examples show, by its schemas', async () => {
    expect(check('table', JSON.parse(example))).toEqual([]);
    const published = await run('publish', example);
    expect([published.code, published.err]).toEqual([0, '']);
    expect(JSON.parse(published.out)).toEqual(JSON.parse(text('examples/publication.json')));
    const audited = await run('audit', published.out);
    expect(JSON.parse(audited.out)).toEqual(JSON.parse(text('examples/audit.json')));
    expect([audited.code, check('audit', JSON.parse(audited.out))]).toEqual([0, []]);
  });

  it('publishes and verifies every table by its schemas', async () => {
    await fc.assert(
      fc.asyncProperty(largerTable, async (table) => {
        expect(check('table', table)).toEqual([]);
        const { code, out } = await run('publish', table);
        const publication = JSON.parse(out);
        expect(check('publication', publication)).toEqual([]);
        expect(publication.kind).toBe(code === 0 ? 'published' : 'refused');
        if (code !== 0) return;
        const verified = await run('verify', publication);
        expect([verified.code, check('verdict', JSON.parse(verified.out))]).toEqual([0, []]);
      }),
      { numRuns: 50 },
    );
  });

  it('ends with 1 when a table is refused, a proof is wrong, or a hidden figure can be told', async () => {
    expect((await run('publish', few)).code).toBe(1);
    const published = JSON.parse((await run('publish', example)).out);
    const wrong = await run('verify', { ...published, total: published.total + 1 });
    expect([wrong.code, check('verdict', JSON.parse(wrong.out))]).toEqual([1, []]);
    expect(wrong.err).toMatch(/ \| Table 1 of the proof/);
    expect((await run('verify', { ...published, counts: [[1, 2, 3]] })).code).toBe(1);
    const alone = {
      rows: ['a'],
      columns: ['x', 'y'],
      cells: [[null, 8]],
      rowTotals: [11],
      columnTotals: [null, 8],
      total: 11,
      certificate: { threshold: 5, tables: [[[3, 8]]] },
    };
    expect((await run('verify', alone)).err).toContain('small count in row 1, column 1 that the proof does not open');
    expect((await run('audit', alone)).code).toBe(1);
  });

  it.each([
    ['publish', '{', /not valid JSON/],
    ['publish', '[]', /JSON object/],
    ['publish', { ...few, counts: [['3']] }, /counts should be lists of numbers/],
    ['publish', { ...few, counts: [[3, 4]] }, /has 2 counts and should have 1/],
    ['publish', { ...few, counts: [[-1]] }, /number of people/],
    ['publish', { ...few, treshold: 5 }, /no treshold/],
    ['publish', { ...few, threshold: 1 }, /from 2 to 1000/],
    ['publish', { ...few, rowGroups: [{ label: 'x' }] }, /rowGroups/],
    ['verify', few, /cells should be/],
    ['audit', { ...few, cells: [[1.5]] }, /cells should be/],
    ['audit', { ...JSON.parse(text('examples/publication.json')), rowTotals: [] }, /wrong number of rows/],
    ['guess', few, /farled-disclosure publish/],
  ])('ends with 2 on what it cannot read: %s %j', async (command, input, words) => {
    const { code, out, err } = await run(command, input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
  });

  it('reads standard input, writes both streams and ends with its code', () => {
    const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
    const start = (args: readonly string[], input: string) =>
      spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8' });
    const published = start(['publish'], example);
    expect([published.status, published.stderr]).toEqual([0, '']);
    expect(start(['verify'], published.stdout).status).toBe(0);
    expect(start(['audit'], published.stdout).status).toBe(0);
    expect(start(['publish'], 'x')).toMatchObject({ status: 2, stdout: '' });
    expect(start(['--help'], '').stdout).toContain('Exit: 0 right');
  });
});
