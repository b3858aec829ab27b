import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { runImport } from './import.ts';
import { readSettings } from './settings.ts';

const testdata = new URL('../features/importing/reading/testdata/', import.meta.url);
const sheet = fileURLToPath(new URL('lotsarenden-2016.xlsx', testdata));
/** A database that cannot be reached: whoever tried to would fail. */
const settings = readSettings({ DATABASE_URL: 'postgres://nobody@localhost:1/none' });

let folder: string;
let out: MockInstance<typeof console.log>;
let err: MockInstance<typeof console.error>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'farled-import-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  out = vi.spyOn(console, 'log').mockImplementation(() => {});
  err = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());
const said = (channel: MockInstance): string => channel.mock.calls.map(([line]) => String(line)).join('\n');

describe('farled import cases FILE --dry-run --json', () => {
  it('prints one object with the figures of the expected reading, without a database', async () => {
    const expected = JSON.parse(await readFile(new URL('lotsarenden-2016.expected.json', testdata), 'utf8'));
    expect(await runImport(settings, ['cases', sheet, '--dry-run', '--json'])).toBe(0);
    expect(out).toHaveBeenCalledTimes(1);
    expect(said(err)).toBe('');
    const { cases, perParty, perMonth, perMunicipality, identitySlips } = expected;
    expect(JSON.parse(said(out))).toEqual({ cases, perParty, perMonth, perMunicipality, identitySlips });
  });

  it('says the same in words, without the words of what may point somebody out', async () => {
    expect(await runImport(settings, ['cases', '--dry-run', sheet])).toBe(0);
    expect(said(out)).toContain('70 ärenden, inget är sparat. (70 cases, nothing is saved.)');
    expect(said(out)).toContain('  Sala: 3');
    expect(said(out)).toContain('  M62: personalNumber');
    expect(said(out)).not.toContain('9405132391');
  });
});

describe('a command that cannot be carried out', () => {
  it.each([[[]], [['cases']], [['services', sheet]], [['cases', sheet, sheet]], [['cases', sheet, '--always']]])(
    'shows how it is written: %j',
    async (words) => {
      expect(await runImport(settings, words)).toBe(2);
      expect(said(err)).toContain('farled import cases FILE');
      expect(out).not.toHaveBeenCalled();
    },
  );

  it('explains a file that is not there, is a folder, is too large or no list', async () => {
    const dry = async (name: string, content?: string | Buffer): Promise<string> => {
      err.mockClear();
      const path = join(folder, name);
      if (content !== undefined) await writeFile(path, content);
      expect(await runImport(settings, ['cases', path, '--dry-run'])).toBe(1);
      return said(err);
    };
    expect(await dry('ingen.xlsx')).toMatch(/finns inte\.\n\(There is no file/);
    expect(await dry('.')).toContain('är en mapp');
    expect(await dry('stor.xlsx', Buffer.alloc(20 * 1024 * 1024 + 1))).toContain('större än 20 MB');
    expect(await dry('bild.xlsx', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toContain('inget kalkylblad');
    expect(await dry('tal.csv', 'a;b\n1;2\n3;4\n')).toContain('Ingen lista med ärenden');
  });
});
