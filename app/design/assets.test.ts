import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type Assets, buildAssets } from './gallery/assets.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await buildAssets();
});

function file(name: string): Uint8Array {
  const content = assets.get(name);
  if (!content) throw new Error(`${name} was not built.`);
  return content;
}

/** Bytes on the wire: woff2 is compressed already, everything else is sent with gzip. */
const weight = (name: string): number =>
  name.endsWith('.woff2') ? file(name).length : gzipSync(file(name), { level: 9 }).length;

test('style and font together stay under 80 kB, and the font under 50', () => {
  expect(weight('inter.woff2')).toBeLessThan(50_000);
  expect(weight('farled.css') + weight('inter.woff2')).toBeLessThan(80_000);
});

test('scripts stay under 12 kB with the check of free text, not counting what its worker loads', () => {
  const elsewhere = /^identity-worker\.js$|^passkey-/;
  const scripts = [...assets.keys()].filter((name) => name.endsWith('.js') && !elsewhere.test(name));
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, name) => sum + weight(name), 0)).toBeLessThan(12_000);
});

test('passkeys weigh under 6 kB, on the pages that have their form and nowhere else', () => {
  const [script, ...more] = [...assets.keys()].filter((name) => name.startsWith('passkey-') && name.endsWith('.js'));
  expect(more).toEqual([]);
  expect(weight(script ?? '')).toBeLessThan(6_000);
});

test('the stylesheet fetches nothing but the font', () => {
  const css = new TextDecoder().decode(file('farled.css'));
  const fetched = [...css.matchAll(/url\("?([^")]+)/g)].map((match) => match[1] ?? '');
  expect(fetched.filter((address) => !address.startsWith('data:'))).toEqual(['./inter.woff2']);
});

test.each([
  ['paper', '#fbfaf5', '#0a1622'],
  ['ink', '#0b2545', '#e6eef4'],
  ['secondary ink', '#42586f', '#a8bbcb'],
  ['edge', '#72889a', '#6b879f'],
  ['teal', '#006b75', '#5fc6ce'],
  ['port', '#b02318', '#ff9484'],
  ['starboard', '#17693c', '#74d19a'],
  ['buff', '#f4ecd8', '#2a2616'],
  ['water', '#d6e7ea', '#1b3b52'],
])('%s is the colour of the look, in light and in dark', (_, light, dark) => {
  const css = new TextDecoder().decode(file('farled.css')).toLowerCase();
  expect([light, dark].filter((colour) => !css.includes(colour))).toEqual([]);
});
