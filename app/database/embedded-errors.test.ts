import { expect, it } from 'vitest';
import { DatabaseStartError, explain, ServerFailure } from './embedded-errors.ts';

function systemError(message: string): Error {
  return Object.assign(new Error(message), { code: message.split(':')[0] });
}

it.each([
  [systemError('ENOSPC: no space left on device, write'), 'Disken är full'],
  [new ServerFailure('FATAL:  could not write lock file "postmaster.pid": No space left on device'), 'Disken är full'],
  [systemError("EROFS: read-only file system, mkdir '/mnt/data'"), 'bara att läsa'],
  [systemError("EACCES: permission denied, mkdir '/srv/data'"), 'får inte läsa och skriva'],
  [new ServerFailure('FATAL:  data directory "/d" has invalid permissions'), 'får inte läsa och skriva'],
  [systemError("EEXIST: file already exists, mkdir '/srv/data'"), 'är ingen mapp'],
  [systemError('spawn /d/bin/postgres ENOENT'), 'glibc'],
  [new ServerFailure("postgres: /lib/libc.so.6: version `GLIBC_2.27' not found"), 'glibc'],
  [systemError('ENOEXEC: spawn ENOEXEC'), 'annan processor'],
  [new ServerFailure('initdb: error: could not look up effective user ID 4711: user does not exist'), '/etc/passwd'],
  [new ServerFailure('FATAL:  database files are incompatible with server'), 'annan huvudversion'],
  [new ServerFailure('FATAL:  could not map anonymous shared memory: Cannot allocate memory'), 'Minnet'],
])('says in one line, in both languages, what %s means', (failure, expected) => {
  const told = explain(failure, '/srv/data');
  expect(told).toBeInstanceOf(DatabaseStartError);
  const line = told instanceof Error ? told.message : '';
  expect(line).toContain(expected);
  expect(line).toMatch(/^[^\n(]+(\([^\n]*\)[^\n(]*)?\([^\n]+\)$/);
});

it('keeps the words of PostgreSQL when it knows no better ones', () => {
  const said = '2026-01-01 LOG:  starting\n2026-01-01 FATAL:  the moon is full\n2026-01-01 LOG:  shut down\n';
  expect(String(explain(new ServerFailure(said), '/srv/data'))).toContain('startar inte: the moon is full (');
});

it('leaves a fault of our own alone', () => {
  const fault = new TypeError('x is not a function');
  expect(explain(fault, '/srv/data')).toBe(fault);
});
