import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const house = mkdtempSync(join(tmpdir(), 'farled-bin-'));
const whole = join(house, 'whole');
const bin = join(whole, 'app/bin/farled.js');
const carried = join(whole, `node_modules/node-${process.platform}-${process.arch}`);

/** Stands in for the built program: says who runs it and with which words, then does as the first word says. */
const program = `
const [what, ...rest] = process.argv.slice(2);
process.on('SIGTERM', () => { console.log('SIGTERM'); process.exit(3); });
process.on('SIGINT', () => { console.log('SIGINT'); setTimeout(() => process.exit(2), 100); });
console.log(JSON.stringify({ node: process.versions.node, rest, pid: process.pid, limits: process.execArgv }));
if (what === 'end') process.exit(7);
setInterval(() => {}, 1000);
`;

/** Makes a Node say that it is 20, but not the one that our own program starts. */
const pretence = `
if (process.env.FARLED_WITH_PARENT !== '1')
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });
`;

beforeAll(() => {
  for (const folder of [dirname(bin), join(whole, 'app/dist'), join(carried, 'bin')]) {
    mkdirSync(folder, { recursive: true });
  }
  copyFileSync(fileURLToPath(new URL('farled.js', import.meta.url)), bin);
  writeFileSync(join(whole, 'app/package.json'), '{"type":"module"}');
  writeFileSync(join(whole, 'app/dist/farled.js'), program);
  writeFileSync(join(house, 'old.mjs'), pretence);
  writeFileSync(join(carried, 'package.json'), '{}');
  symlinkSync(process.execPath, join(carried, 'bin/node'));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function start(words: readonly string[], { isOld = false, entry = bin, limit = '' } = {}) {
  const { npm_command: _, ...env } = process.env;
  const options = isOld ? { NODE_OPTIONS: `--import=${join(house, 'old.mjs')}` } : {};
  const child = spawn(process.execPath, [...(limit ? [limit] : []), entry, ...words], {
    env: { ...env, ...options },
    detached: true,
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const end = once(child, 'close').then(async ([code]) => {
    const [out, err] = await said;
    return { code, out, err };
  });
  return { child, end, isUp: once(child.stdout, 'data') };
}

const newNode = `"node":"${process.versions.node}"`;

it('runs the built program with the words and the end of the one who asked', async () => {
  const { code, out } = await start(['end', 'import', 'å b']).end;
  expect(code).toBe(7);
  expect(out).toContain(`{${newNode},"rest":["import","å b"],`);
});

it('runs through a link from another folder', async () => {
  const entry = join(house, 'link');
  symlinkSync(bin, entry);
  expect((await start(['end'], { entry }).end).code).toBe(7);
});

it('runs with the carried Node when this one is too old', async () => {
  const { code, out } = await start(['end', 'x'], { isOld: true }).end;
  expect(code).toBe(7);
  expect(out).toContain(`{${newNode},"rest":["x"],`);
});

it.each([
  ['SIGTERM', 3],
  ['SIGINT', 2],
] as const)('passes %s on to the carried Node, once', async (signal, expected) => {
  const { child, end, isUp } = start(['stay'], { isOld: true });
  await isUp;
  process.kill(-(child.pid ?? 0), signal); // To the whole group, as the terminal does on Ctrl-C.
  const { code, out } = await end;
  expect(code).toBe(expected);
  expect(out.split(signal)).toHaveLength(2);
});

it.each([[[]], [['start']]])('keeps the memory of what serves small, in the same process: %j', async (words) => {
  const { child, end, isUp } = start(words);
  const [said] = await isUp;
  expect(JSON.parse(String(said))).toMatchObject({ pid: child.pid, limits: ['--max-semi-space-size=8'] });
  child.kill('SIGTERM');
  expect((await end).out).toContain('SIGTERM');
});

it('keeps the memory small with the carried Node too, and ends with the one who started it', async () => {
  const { child, end, isUp } = start(['start'], { isOld: true });
  const [said] = await isUp;
  expect(String(said)).toContain('--max-semi-space-size=8');
  child.kill('SIGKILL');
  expect((await end).out).toContain('SIGTERM');
});

it('leaves the memory as the operator wants it, and that of other commands alone', async () => {
  expect((await start(['end']).end).out).toContain('"limits":[]');
  const { child, end, isUp } = start(['start'], { limit: '--max-semi-space-size=4' });
  expect(String((await isUp)[0])).toContain('"limits":["--max-semi-space-size=4"]');
  child.kill('SIGTERM');
  await end;
});

it('ends when the Node that started it is killed', async () => {
  const { child, end, isUp } = start(['stay'], { isOld: true });
  await isUp;
  child.kill('SIGKILL');
  expect((await end).out).toContain('SIGTERM');
});

it('says in one line which Node is needed when none is carried', async () => {
  const elsewhere = join(house, 'alone/app/bin/farled.js');
  mkdirSync(dirname(elsewhere), { recursive: true });
  copyFileSync(bin, elsewhere);
  writeFileSync(join(house, 'alone/app/package.json'), '{"type":"module"}');
  const { code, err } = await start([], { isOld: true, entry: elsewhere }).end;
  expect(code).toBe(1);
  expect(err).toMatch(/^Farled behöver Node 24 eller senare.*\(Farled needs Node 24 or later.*\)\n$/);
});

it('says in one line that it must be built', async () => {
  const elsewhere = join(house, 'unbuilt/app/bin/farled.js');
  mkdirSync(dirname(elsewhere), { recursive: true });
  copyFileSync(bin, elsewhere);
  writeFileSync(join(house, 'unbuilt/app/package.json'), '{"type":"module"}');
  const { code, err } = await start([], { entry: elsewhere }).end;
  expect(code).toBe(1);
  expect(err).toMatch(/^.*npm run build.*\(.*npm run build.*\)\n$/);
});
