#!/usr/bin/env node
// Plain JavaScript that any Node since 16 can read: it looks for a Node that is new enough, then for the built program.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const oldest = 24;
const here = realpathSync(fileURLToPath(import.meta.url));
const program = join(dirname(here), '../dist/farled.js');
const isStartedByUs = process.env.FARLED_WITH_PARENT === '1';
delete process.env.FARLED_WITH_PARENT;

function sayAndEnd(line) {
  console.error(line);
  process.exit(1);
}

/** The Node that `npm ci` put beside us, when this machine's own is too old. */
function carriedNode() {
  const require = createRequire(here);
  try {
    const manifest = require.resolve(`node-${process.platform}-${process.arch}/package.json`);
    const node = join(dirname(manifest), 'bin/node');
    return existsSync(node) ? node : null;
  } catch {
    return null;
  }
}

/**
 * Runs ourselves with another Node, as if it had been started in our place: same words, same terminal, same signals,
 * same end. In a session of its own, or Ctrl-C would reach it twice: from the terminal and from us.
 */
function runWith(node) {
  const child = spawn(node, [...process.execArgv, here, ...process.argv.slice(2)], {
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, FARLED_WITH_PARENT: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => sayAndEnd(`${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** When npm, or the Node that started us, is killed with no chance to tell, nobody could stop us: we stop ourselves. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/**
 * Left alone, Node gives 134 MB to what lives for a moment and lets the rest grow to four times what is needed before it
 * looks what is garbage: half a gigabyte for a program that holds 60 MB. How much may live for a moment can be said only at
 * the beginning: the same process begins once more.
 */
function keepSmall() {
  setFlagsFromString('--heap-growing-percent=30');
  const limit = '--max-semi-space-size';
  const said = [...process.execArgv, process.env.NODE_OPTIONS || ''].some((words) => words.includes(limit));
  if (said || !process.execve) return;
  process.execve(
    process.execPath,
    [process.execPath, `${limit}=8`, ...process.execArgv, here, ...process.argv.slice(2)],
    // Memory for C and C++ comes from two pools instead of one for each thread.
    { MALLOC_ARENA_MAX: '2', ...process.env, ...(isStartedByUs && { FARLED_WITH_PARENT: '1' }) },
  );
}

if (Number.parseInt(process.versions.node, 10) < oldest) {
  const node = isStartedByUs ? null : carriedNode();
  if (node) runWith(node);
  else {
    sayAndEnd(
      `Farled behöver Node ${oldest} eller senare; här är ${process.version}. (Farled needs Node ${oldest} or later; this is ${process.version}.)`,
    );
  }
} else if (existsSync(program)) {
  if ((process.argv[2] || 'start') === 'start') keepSmall();
  if (isStartedByUs || process.env.npm_command) endWithParent();
  await import(pathToFileURL(program).href);
} else {
  sayAndEnd('Farled är inte byggt: kör npm run build. (Farled is not built: run npm run build.)');
}
