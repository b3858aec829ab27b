import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const cli = new URL('./cli.ts', import.meta.url).href;
const schema = (name: string): URL => new URL(`../schemas/${name}`, import.meta.url);

const script = `import(${JSON.stringify(cli)}).then((m) => m.main(process.argv.slice(1))).then((code) => { process.exitCode = code; })`;

function run(input: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['-e', script, '--', ...args], { input, encoding: 'utf8' });
}

describe('the command', () => {
  it('writes a line of findings for every note, in order', () => {
    const { status, stdout } = run('{"text":"Elin nås på 070-174 06 12"}\n{"text":"Inget här."}\n');
    expect(status).toBe(0);
    const lines: unknown[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        findings: [
          { start: 0, end: 4, type: 'name', score: 0.8, why: 'name.known' },
          { start: 12, end: 25, type: 'phone', score: 0.97, why: 'phone.afterWord' },
        ],
      },
      { findings: [] },
    ]);
  });

  it.each([
    ['{"text":"a"}\n{"txt":1}\n', 'line 2: field "text" must be a string'],
    ['{"text":5}', 'line 1: field "text" must be a string'],
    ['[]', 'line 1: expected an object with the field "text"'],
    ['{"text":', 'line 1: not JSON'],
  ])('ends with 2 on %j', (input, message) => {
    const { status, stderr } = run(input);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('passes over a byte order mark in front of the first line', () => {
    expect(run('\uFEFF{"text":"Inget här."}\n')).toMatchObject({ status: 0, stdout: '{"findings":[]}\n', stderr: '' });
  });

  it('ends quietly when nobody reads on', async () => {
    const reader = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    reader.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    // Its end of the pipe is closed by the command itself.
    reader.stdin.on('error', () => undefined);
    reader.stdout.once('data', () => reader.stdout.destroy());
    reader.stdin.end('{"text":"Elin nås på 070-174 06 12"}\n'.repeat(20_000));
    const [code] = await once(reader, 'close');
    expect(errors).toBe('');
    expect(code).toBe(0);
  });

  it('ends with 2 on arguments it does not know and files it cannot read', () => {
    expect(run('', '--what', 'x').status).toBe(2);
    expect(run('', '--allow').status).toBe(2);
    expect(run('', '--allow', '/no/such/file').stderr).toContain('cannot be read');
    expect(run('', '--lists', schema('note.schema.json').pathname).stderr).toContain('Not a list file');
    expect(run('', '--lists', '/no/such/file').status).toBe(2);
  });

  it("finds nothing in the association's own names, places and numbers", () => {
    const words = join(mkdtempSync(join(tmpdir(), 'farled-words-')), 'words.txt');
    writeFileSync(words, 'Sara\nHEB\n');
    const note = JSON.stringify({ text: 'Ring Sara om HEB-26-0017.' });
    expect(JSON.parse(run(note).stdout).findings).toHaveLength(2);
    expect(JSON.parse(run(note, '--allow', words, '--prefixes', words).stdout).findings).toEqual([]);
  });

  it('gives what the schemas show as examples', () => {
    const [note] = JSON.parse(readFileSync(schema('note.schema.json'), 'utf8')).examples;
    const [findings] = JSON.parse(readFileSync(schema('findings.schema.json'), 'utf8')).examples;
    expect(JSON.parse(run(JSON.stringify(note)).stdout)).toEqual(findings);
  });
});
