import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { ids, personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { runImport } from './import.ts';
import { readSettings } from './settings.ts';

const testdata = new URL('../features/importing/reading/testdata/', import.meta.url);
const sheet = fileURLToPath(new URL('lotsarenden-2016.xlsx', testdata));

let house: TestHouse;
let out: MockInstance<typeof console.log>;
let err: MockInstance<typeof console.error>;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());
beforeEach(() => {
  out = vi.spyOn(console, 'log').mockImplementation(() => {});
  err = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());
const said = (channel: MockInstance): string => channel.mock.calls.map(([line]) => String(line)).join('\n');
const run = (...words: string[]): Promise<number> =>
  runImport(readSettings({ DATABASE_URL: house.ownerUrl }), ['cases', sheet, ...words]);
const cases = () => house.sql<{ group_id: string; question: string }>('select group_id, question from guidance_case');

describe('farled import cases FILE', () => {
  it('asks which coordinator when there are several, or none', async () => {
    expect(await run()).toBe(1);
    expect(said(err)).toContain('--group heby --coordinator coordinator@example.se');
    expect(said(err)).toContain('--group tierp --coordinator sistercoordinator@example.se');
    expect(await run('--group', 'ingen')).toBe(1);
    expect(said(err)).toContain('Ingen samordnare passar');
    expect(await cases()).toEqual([]);
  });

  it('means a deputy only when one is named', async () => {
    await house.sql(`update held_function set deputy_account_id = $1 where role = 'coordinator' and group_id = $2`, [
      personas.sisterCoordinator.id,
      ids.groupHeby,
    ]);
    expect(await run('--group', 'heby', '--dry-run', '--json')).toBe(0);
    expect(await run('--group', 'heby', '--coordinator', 'sistercoordinator@example.se', '--dry-run', '--json')).toBe(
      0,
    );
    expect(await run('--coordinator', 'sistercoordinator@example.se', '--dry-run')).toBe(1);
  });

  it('reads with the association’s own places and saves nothing on a dry run', async () => {
    expect(await run('--group', 'heby', '--dry-run', '--json')).toBe(0);
    expect(JSON.parse(said(out))).toMatchObject({
      cases: 70,
      perMunicipality: { Heby: 62, Tierp: 3, Sala: 3, unknown: 2 },
    });
    expect(await cases()).toEqual([]);
  });

  it('leaves rows out that may point somebody out, and imports nothing twice', async () => {
    expect(await run('--coordinator', 'Coordinator@example.se')).toBe(0);
    expect(said(out)).toContain('62 ärenden är importerade till LOKUS Heby: HEB-16-0001–HEB-16-0062.');
    expect(said(out)).toMatch(/Lotsar 2016 26: Du lämnade ut raden.* personalNumber/);
    expect(await cases()).toHaveLength(62);
    out.mockClear();
    expect(await run('--group', 'heby', '--replace-slips', '--json')).toBe(0);
    expect(JSON.parse(said(out))).toMatchObject({ imported: 8, replacedSlips: 8 });
    expect(await run('--group', 'heby')).toBe(1);
    expect(said(err)).toContain('Ingen rad kan importeras');
    const saved = await cases();
    expect(saved).toHaveLength(70);
    expect(saved.every((one) => one.group_id === ids.groupHeby)).toBe(true);
    expect(JSON.stringify(saved)).not.toContain('881113-2383');
  });
});
