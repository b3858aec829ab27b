import { expect, it } from 'vitest';
import { knowsWords } from './command-line.ts';

it('refuses words that a command would pass over, and leaves those of the others to them', () => {
  expect(knowsWords('migrate', [])).toBe(true);
  expect(knowsWords('demo', ['--renew'])).toBe(true);
  for (const [name, word] of [
    ['migrate', '--dry-run'],
    ['demo', '--renwe'],
    ['start', '--port=80'],
    ['settings', 'FARLED_PORT'],
  ] as const)
    expect([name, knowsWords(name, [word])]).toEqual([name, false]);
  expect(knowsWords('backup', ['--to', 'folder'])).toBe(true);
});
