// `npm test`: everything the project promises, cheapest first, two works at a time. Prints `N passed, N failed` as its last
// line.
// Arguments are passed on to vitest, for instance the path of one test file.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const isRoot = process.getuid?.() === 0;

/** Each line says which work it is of: two run beside each other. */
function run(work, command, args, env = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`[${work}] ${line}`));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.log(`[${work}] ${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** What the tests need from the system, how to see whether it is there, and how Debian installs it. */
const needs = {
  chromium: {
    title: 'Chromium',
    // The same engine without a window around each page: with windows the tests of the browser need twice the time.
    isBest: () => Boolean(process.env.FARLED_CHROMIUM) || existsSync('/usr/bin/chromium-headless-shell'),
    isThere: () =>
      needs.chromium.isBest() ||
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((path) => existsSync(path)),
    install: 'apt-get install -y --no-install-recommends chromium-headless-shell',
  },
  postgres: {
    title: 'PostgreSQL 15 or later from Debian',
    isThere: () => {
      const folder = '/usr/lib/postgresql';
      const versions = existsSync(folder) ? readdirSync(folder) : [];
      return versions.some((name) => Number(name) >= 15 && existsSync(join(folder, name, 'bin/initdb')));
    },
    // Debian would make a cluster and start it; the tests make their own and leave nothing running.
    install: [
      'apt-get install -y --no-install-recommends postgresql-common',
      "sed -i 's/^#*create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf",
      'apt-get install -y --no-install-recommends postgresql',
    ].join(' && '),
  },
};

async function isReady({ title, isThere, isBest = isThere, install }) {
  if (isBest()) return true;
  const command = `apt-get -o Acquire::http::Timeout=20 update && ${install}`;
  if (isRoot) {
    console.log(`Installing ${title} for the tests.`);
    await run('install', 'sh', ['-c', command], { DEBIAN_FRONTEND: 'noninteractive' });
  }
  if (isThere()) return true;
  console.log(`These tests need ${title}. Install it with: sudo sh -c "${command}"`);
  return false;
}

let passed = 0;
/** What failed, said once more at the end: a log is often kept only by its last lines. */
const failures = [];
function count(ok, what) {
  if (ok) passed += 1;
  else failures.push(what);
}

function failedTests({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => {
        const why = failureMessages.join('\n').split('\n').slice(0, 4).join('\n      ').slice(0, 600);
        return `${name.replace(`${process.cwd()}/`, '')}: ${fullName}\n      ${why}`;
      }),
  );
}

const reports = mkdtempSync(join(tmpdir(), 'farled-reports-'));
async function test(work, project, args = [], env = {}) {
  const report = join(reports, `${work}.json`);
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  const all = ['run', '--project', project, ...reporters, ...args, '--passWithNoTests', ...process.argv.slice(2)];
  const status = await run(work, 'vitest', all, env);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  passed += result?.numPassedTests ?? 0;
  if (result?.numFailedTests > 0) for (const what of failedTests(result)) failures.push(`${work}: ${what}`);
  else if (status !== 0) count(false, `vitest ended with status ${status} in ${work}`);
}

async function checks() {
  count((await run('biome', 'biome', ['check', '.'])) === 0, 'biome');
  // With two threads it checks parts twice: twice the work, and the other core has its own.
  count((await run('types', 'tsc', ['--noEmit', '--singleThreaded'])) === 0, 'types');
  count((await run('knip', 'knip', [])) === 0, 'knip');
  count((await run('audit', 'node', ['scripts/audit-dependencies.ts'])) === 0, 'known faults in packages');
}

/**
 * The other server is asked for everything that Farled sends to one, by the same tests. Left out is what would only be sent
 * again (docs/decisions/0030): the table of routes is walked by one who may and one who may not, the pages in English send
 * what that walk sends, and a shorter fuzz is enough. Tests of the embedded server start it themselves, whatever server
 * the others use.
 */
function testOnDebian() {
  const env = { FARLED_TEST_SERVER: 'debian', FARLED_FUZZ: '2000', FARLED_TRIED: '1' };
  return test('debian', 'database', ['--exclude', '**/embedded*', '--exclude', '**/written-language*'], env);
}

/** A test mostly waits for its server or browser, or they for it: two works beside each other keep two cores busy. */
async function inLanes(works) {
  const waiting = [...works];
  const lane = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await work();
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}

// What the tests need is built and installed before they begin, by nobody else at the same time.
count((await run('build', 'node', ['scripts/build.js'])) === 0, 'build');
const hasPostgres = await isReady(needs.postgres);
const hasChromium = await isReady(needs.chromium);
if (!hasPostgres && process.env.CI) count(false, needs.postgres.title);
if (!hasChromium) count(false, needs.chromium.title);

await inLanes([
  checks,
  () => test('pure', 'pure'),
  () => test('database', 'database'),
  // The longest before the last, or it would run alone in the end.
  ...(hasChromium ? [() => test('browser', 'browser')] : []),
  ...(hasPostgres ? [testOnDebian] : []),
]);

rmSync(reports, { recursive: true, force: true });
for (const what of failures) console.log(`failed: ${what}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
