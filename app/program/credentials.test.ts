import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCredentials } from './credentials.ts';
import { maskOf } from './mask.ts';
import { readSettings } from './settings.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'farled-credentials-'));
  const files = {
    DATABASE_URL: 'postgres://farled:hemligt-ord@db.example.se/farled\n',
    FARLED_BACKUP_KEY: 'en lång mening som ingen annan kan\n',
    FARLED_OIDC_SECRET_KOMMUN: 'klientens-hemlighet',
    FARLED_PORT: '1',
    OTHER_TOKEN: 'somebody else’s',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('secrets that a vault or systemd hands over as files', () => {
  it('are settings like the variables, and are masked like them', () => {
    const oidc = '[{"id":"kommun","name":"Kommunen","issuer":"https://login.example.se","clientId":"farled"}]';
    const { environment, fault } = withCredentials({ CREDENTIALS_DIRECTORY: folder, FARLED_OIDC: oidc });
    expect(fault).toBeNull();
    const settings = readSettings(environment);
    expect(settings.databaseUrl).toBe('postgres://farled:hemligt-ord@db.example.se/farled');
    expect(settings.backup.passphrase).toBe('en lång mening som ingen annan kan');
    expect(settings.logins.providers[0]?.clientSecret).toBe('klientens-hemlighet');
    const said = maskOf(environment)('hemligt-ord, en lång mening som ingen annan kan, klientens-hemlighet');
    expect(said).toBe('***, ***, ***');
  });

  it('are secrets and nothing else, and never take the place of a variable', () => {
    const { environment } = withCredentials({ CREDENTIALS_DIRECTORY: folder, FARLED_BACKUP_KEY: 'satt som variabel' });
    expect(environment).not.toHaveProperty('FARLED_PORT');
    expect(environment).not.toHaveProperty('OTHER_TOKEN');
    expect(environment.FARLED_BACKUP_KEY).toBe('satt som variabel');
    expect(withCredentials({ FARLED_PORT: '3001' })).toEqual({ environment: { FARLED_PORT: '3001' }, fault: null });
  });

  it('are missed loudly', () => {
    const { fault } = withCredentials({ CREDENTIALS_DIRECTORY: join(folder, 'nowhere') });
    expect(fault?.message).toContain('CREDENTIALS_DIRECTORY');
    mkdirSync(join(folder, 'wrong', 'DATABASE_URL'), { recursive: true });
    expect(withCredentials({ CREDENTIALS_DIRECTORY: join(folder, 'wrong') }).fault).not.toBeNull();
  });
});
