import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rules = at('../schemas/examples/rules.json');

function run(args: readonly string[], input: string) {
  return spawnSync(process.execPath, [at('./cli.ts'), ...args], { input, encoding: 'utf8' });
}

it('the command reads a file and standard input, writes both streams and ends with its code', () => {
  const right = run(['match', rules], '{"registered": false}\n');
  expect([right.status, right.stderr]).toEqual([0, '']);
  expect(JSON.parse(right.stdout).closed).toHaveLength(3);
  const wrong = run(['match', rules], '{"registered": 1}\n');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('line 1, field /registered');
  expect(run(['match', at('./no-such-file.json')], '')).toMatchObject({ status: 2, stdout: '' });
  expect(run(['gaps', rules, '--expect-none'], '').status).toBe(1);
});

it('what is not UTF-8 is refused where it stops being so, and never read with its letters gone', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const typed = spawnSync(process.execPath, [at('./cli.ts'), 'propose'], {
    input: latin('Heby\nHåbo\n'),
    encoding: 'utf8',
  });
  expect([typed.status, typed.stdout, typed.stderr]).toEqual([
    2,
    '',
    'standard input, line 2, column 2: inte UTF-8 | not UTF-8\n',
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'eligibility-'));
  const file = join(folder, 'rules.json');
  writeFileSync(file, latin('{"attributes": [{"id": "kön", "kind": "boolean"}],\n"services": []}'));
  const read = run(['check', file], '');
  rmSync(folder, { recursive: true });
  expect([read.status, read.stderr]).toEqual([2, `${file}, line 1, column 26: inte UTF-8 | not UTF-8\n`]);
  // A sign that stands for lost letters may itself be written.
  expect(run(['propose'], '\uFFFD 18 år').status).toBe(0);
});

it('an answer that finds no room is no right answer', () => {
  const full = openSync('/dev/full', 'w');
  const stdio = ['pipe', full, 'pipe'] as const;
  const { status, stderr } = spawnSync(process.execPath, [at('./cli.ts'), 'words', rules], {
    encoding: 'utf8',
    stdio: [...stdio],
  });
  closeSync(full);
  expect([status, stderr]).toEqual([2, 'svaret kunde inte skrivas | the answer could not be written\n']);
});
