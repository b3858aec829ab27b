import { describe, expect, it } from 'vitest';
import { readSettings, settingWords, WrongSettings } from './settings.ts';

describe('settings', () => {
  it('shows the demo to whoever just tries, and not to whoever brings a database', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      demo: true,
      host: '127.0.0.1',
      databaseUrl: null,
      baseUrl: 'http://localhost:3000',
    });
    expect(readSettings({ DATABASE_URL: 'postgres://x@localhost/farled' })).toMatchObject({
      demo: false,
      host: '0.0.0.0',
    });
    expect(readSettings({ DATABASE_URL: 'postgres://x@localhost/farled', FARLED_DEMO: 'on' }).demo).toBe(true);
    expect(readSettings({ FARLED_DEMO: '0' }).demo).toBe(false);
  });

  it('takes an empty variable for none, and no address ending in a slash', () => {
    expect(readSettings({ FARLED_PORT: '', FARLED_BASE_URL: 'https://farled.example.se/' })).toMatchObject({
      port: 3000,
      baseUrl: 'https://farled.example.se',
    });
  });

  it('refuses more connections than the carried PostgreSQL takes, and leaves one of your own to you', () => {
    expect(readSettings({ FARLED_PROCESSES: '5' }).processes).toEqual({ all: 5, own: 1 });
    expect(() => readSettings({ FARLED_PROCESSES: '6' })).toThrow(/FARLED_PROCESSES × FARLED_POOL: 96 connections/);
    expect(readSettings({ FARLED_PROCESSES: '6', FARLED_POOL: '5' }).processes.all).toBe(6);
    expect(readSettings({ FARLED_PROCESSES: '16', DATABASE_URL: 'postgres://x@localhost/farled' }).processes.all).toBe(
      16,
    );
  });

  it('gives each of several processes a port of its own for its metrics', () => {
    const second = readSettings({ FARLED_PROCESSES: '2', FARLED_PROCESS: '2', FARLED_METRICS_PORT: '9464' });
    expect(second.metrics?.port).toBe(9465);
  });

  it.each([
    ['FARLED_PORT', 'many'],
    ['FARLED_PORT', '70000'],
    ['FARLED_DEMO', 'perhaps'],
    ['DATABASE_URL', 'mysql://x'],
    ['FARLED_SMTP_URL', 'mail.example.se'],
    ['FARLED_BASE_URL', 'farled'],
    ['FARLED_POOL', '1'],
    ['FARLED_PROCESSES', '0'],
  ])('says which variable is wrong and what it means: %s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(WrongSettings);
    expect(() => readSettings({ [name]: value })).toThrow(settingWords[name as keyof typeof settingWords]);
  });
});
