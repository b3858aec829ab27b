// `npm test`: everything the project promises, cheapest first. Prints `N passed, N failed` as its last line.
// Arguments are passed on to vitest, for instance the path of one test file.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isRoot = process.getuid?.() === 0;

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status ?? 1;
}

/** What the tests need from the system, how to see whether it is there, and how Debian installs it. */
const needs = {
  chromium: {
    title: 'Chromium',
    isThere: () =>
      process.env.FARLED_CHROMIUM ||
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((path) => existsSync(path)),
    install: 'apt-get install -y --no-install-recommends chromium',
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

function isReady({ title, isThere, install }) {
  if (isThere()) return true;
  const command = `apt-get update && ${install}`;
  if (isRoot) {
    console.log(`Installing ${title} for the tests.`);
    run('sh', ['-c', command], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (isThere()) return true;
  }
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
function test(project, args = [], env = {}) {
  const report = join(reports, `${project}-${Object.values(env).join()}.json`);
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  const all = ['run', '--project', project, ...reporters, ...args, '--passWithNoTests', ...process.argv.slice(2)];
  const status = run('vitest', all, { env: { ...process.env, ...env } });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  passed += result?.numPassedTests ?? 0;
  if (result?.numFailedTests > 0) for (const what of failedTests(result)) failures.push(what);
  else if (status !== 0) count(false, `vitest ended with status ${status} in ${project}`);
}

count(run('node', ['scripts/build.js']) === 0, 'build');
count(run('biome', ['check', '.']) === 0, 'biome');
count(run('tsc', ['--noEmit']) === 0, 'types');
count(run('knip', []) === 0, 'knip');
count(run('node', ['scripts/audit-dependencies.ts']) === 0, 'known faults in packages');

test('pure');
test('database');
if (isReady(needs.postgres)) {
  console.log("The same on Debian's PostgreSQL:");
  // Tests of the embedded server start it themselves, whatever server the others use; a shorter fuzz is enough here.
  test('database', ['--exclude', '**/embedded*'], { FARLED_TEST_SERVER: 'debian', FARLED_FUZZ: '2000' });
} else if (process.env.CI) count(false, needs.postgres.title);
if (isReady(needs.chromium)) test('browser');
else count(false, needs.chromium.title);

rmSync(reports, { recursive: true, force: true });
for (const what of failures) console.log(`failed: ${what}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
