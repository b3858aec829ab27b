import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { serverOf } from '../compose.ts';
import { ensureDemo } from '../demo/index.ts';
import { runBackup } from './backup.ts';
import { openHouse } from './open.ts';
import { restoreUsage, runRestore } from './restore.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'farled-restore-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const quiet = (): void => {};
const at = (name: string) =>
  readSettings({ FARLED_DATA: join(folder, name), FARLED_BACKUP_TO: join(folder, 'backups') });

/** As a visitor of the demo: logs in by choosing a person, and opens the list of questions. */
async function questions(name: string): Promise<string> {
  const open = await openHouse(at(name), quiet);
  try {
    const server = serverOf(open);
    const origin = 'http://localhost:3000';
    const login = await (await server.request(`${origin}/logga-in`)).text();
    const row = login.split('<tr').find((one) => one.includes('Karin Åberg')) ?? '';
    const accountId = /name="accountId" value="([0-9a-f-]+)"/.exec(row)?.[1] ?? '';
    const entered = await server.request(`${origin}/logga-in`, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _do: 'access.enterDemo', accountId }).toString(),
    });
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const answer = await server.request(`${origin}/fragor?view=all`, { headers: { Cookie: cookie } });
    expect(answer.status).toBe(200);
    return [...(await answer.text()).matchAll(/\/arende\/[0-9a-f-]{36}/g)].map(([address]) => address).join();
  } finally {
    await open.close();
  }
}

it('restores an installation in another data folder, where people log in and find what they had', async () => {
  const first = await openHouse(at('first'), quiet);
  await ensureDemo(first, quiet);
  await first.close();
  const before = await questions('first');
  expect(before.split(',').length).toBeGreaterThan(10);
  expect(await runBackup(at('first'), [], quiet)).toBe(0);
  const [file = ''] = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.tar.gz'));
  const words = [join(folder, 'backups', file)];
  const kinds = ['backup', 'export'] as const;
  expect(await runRestore(at('second'), words, quiet, { kinds, usage: restoreUsage })).toBe(0);
  expect(await questions('second')).toBe(before);
});
