// `npm test`: everything the project promises, cheapest first. Prints `N passed, N failed` as its last line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const installChromium = 'apt-get update && apt-get install -y --no-install-recommends chromium';

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status ?? 1;
}

function requireChromium() {
  if (process.env.FARLED_CHROMIUM || browsers.some((path) => existsSync(path))) return true;
  if (process.getuid?.() === 0) {
    console.log('Installing Chromium from Debian for the browser tests.');
    run('sh', ['-c', installChromium], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (browsers.some((path) => existsSync(path))) return true;
  }
  console.log(`The browser tests need Chromium. Install it with: sudo sh -c '${installChromium}'`);
  return false;
}

let passed = 0;
let failed = 0;
function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

count(run('node', ['scripts/build.js']) === 0);
count(run('biome', ['check', '.']) === 0);
count(run('tsc', ['--noEmit']) === 0);
count(run('knip', []) === 0);

const hasBrowser = requireChromium();
const report = join(mkdtempSync(join(tmpdir(), 'farled-test-')), 'report.json');
for (const project of ['pure', 'database', 'browser']) {
  if (project === 'browser' && !hasBrowser) {
    count(false);
    continue;
  }
  const args = [
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ];
  const status = run('vitest', [...args, '--passWithNoTests', ...process.argv.slice(2)]);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  passed += result?.numPassedTests ?? 0;
  failed += result?.numFailedTests ?? 0;
  if (status !== 0 && !(result?.numFailedTests > 0)) count(false);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
