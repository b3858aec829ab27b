import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNote } from '../../packages/deidentify/evaluation/read-notes.ts';
import * as source from '../../packages/deidentify/src/index.ts';
import { lettersInPatterns, lettersWrittenOut, TOLD_EXACTLY, writeOut } from '../../scripts/letters-in-patterns.js';

const detectorFolder = join(import.meta.dirname, '../../packages/deidentify');
const folder = mkdtempSync(join(tmpdir(), 'farled-letters-'));
const lists = source.loadLists(readFileSync(join(detectorFolder, 'data/lists.bin')));
const read = source.createDetector(lists);
let built: typeof read;
let program = '';

beforeAll(async () => {
  const outfile = join(folder, 'detector.mjs');
  await build({
    entryPoints: [join(detectorFolder, 'src/index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    plugins: [lettersInPatterns],
  });
  program = readFileSync(outfile, 'utf8');
  const parts: typeof source = await import(pathToFileURL(outfile).href);
  built = parts.createDetector(parts.loadLists(readFileSync(join(detectorFolder, 'data/lists.bin'))));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every letter is one when written out, and in the scripts of Europe nothing else is', () => {
  const letters = new RegExp(`^[${lettersWrittenOut()}]$`, 'u');
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const sign = String.fromCodePoint(code);
    const is = /\p{L}/u.test(sign);
    if (letters.test(sign) !== is && (is || code <= TOLD_EXACTLY)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

const PIECES = ['\\p{L}', '[\\p{L}\\d]', '[^\\p{L}]', '(?<!\\p{L})', '(?!\\p{L})', 'å', '\\[', '\\d', '\\\\', '[\\]a]'];

test('a pattern finds the same with its letters written out', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'aÅłж1 -[]\\'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }), texts, (pieces, text) => {
      const pattern = pieces.join('');
      expect(text.replace(new RegExp(writeOut(pattern), 'gu'), '_')).toBe(text.replace(new RegExp(pattern, 'gu'), '_'));
    }),
    { numRuns: 2_000 },
  );
});

test('the built program has its letters written out and finds what the source finds', () => {
  expect(program.split(lettersWrittenOut()).length).toBeGreaterThan(1_000);
  const development = join(detectorFolder, 'evaluation/development');
  const notes = readdirSync(development)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(development, file), 'utf8').split('\n'))
    .filter((line, at) => line !== '' && at % 8 === 0)
    .map((line) => readNote(line, '').text);
  expect(notes.length).toBeGreaterThan(1_000);
  for (const text of notes) expect(built.find(text), text).toEqual(read.find(text));
});

test('and in whatever scripts names and words are written', () => {
  const words = [
    'Ring',
    'Wałęsa',
    'Жанна',
    'Ελένη',
    'Dvořák',
    'محمد',
    '王芳',
    'Ngọc',
    'bor på',
    'Öbergs',
    '12',
    'ska',
    'hon',
  ];
  const signs = [' ', ', ', '. ', ': ', '\n', '-', '’'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, ...signs), { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      expect(built.find(text)).toEqual(read.find(text));
    }),
    { numRuns: 1_000 },
  );
});
