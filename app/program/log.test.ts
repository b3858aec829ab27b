import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeLog } from './log.ts';
import { isSecretSetting, maskOf } from './mask.ts';
import { settingWords } from './settings.ts';

const environment = {
  DATABASE_URL: 'postgres://farled:h%C3%A4mligt!@db.example.se/farled',
  FARLED_SMTP_URL: 'smtps://post:brevlåda77@mail.example.se',
  FARLED_BACKUP_KEY: 'en lång nyckelfras för säkerhetskopior',
  FARLED_PORT: '300000',
};

describe('secrets', () => {
  it.each([
    'connect to postgres://farled:h%C3%A4mligt!@db.example.se/farled failed',
    'password hämligt! is wrong',
    'mail: brevlåda77 was refused',
    'key en lång nyckelfras för säkerhetskopior',
    'another server: postgres://x:obekant@host/db',
  ])('leave no text: %s', (text) => {
    const masked = maskOf(environment)(text);
    expect(masked).toContain('***');
    for (const secret of ['h%C3%A4mligt!', 'hämligt!', 'brevlåda77', 'nyckelfras', 'obekant'])
      expect(masked).not.toContain(secret);
  });

  it('are told from other settings by their names', () => {
    const secret = Object.keys(settingWords).filter(isSecretSetting);
    expect(secret).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'FARLED_SMTP_URL', 'FARLED_BACKUP_KEY', 'FARLED_METRICS_TOKEN']),
    );
    expect(secret).not.toContain('FARLED_BASE_URL');
    expect(maskOf(environment)('port 300000')).toBe('port 300000');
  });
});

describe('the log', () => {
  const lines: string[] = [];
  const json = makeLog('json', maskOf(environment), (line) => lines.push(line));
  const text = makeLog('text', maskOf(environment), (line) => lines.push(line));
  const last = () => JSON.parse(lines.at(-1) ?? '');

  it('holds what a request was, as one JSON object', () => {
    json.request({ id: 'n', method: 'GET', route: '/arende/:id', status: 200, ms: 3.2, roles: ['coordinator'] });
    expect(last()).toMatchObject({ level: 'info', message: 'request', route: '/arende/:id', status: 200, ms: 3.2 });
    const count = lines.length;
    text.request({ id: 'n', method: 'GET', route: '/arende/:id', status: 200, ms: 3.2, roles: ['coordinator'] });
    expect(lines).toHaveLength(count);
  });

  it('holds the code and place of a fault, and not what was written', () => {
    const quoting = [
      Object.assign(new Error('invalid input syntax for type uuid: "Anna Andersson"'), {
        severity: 'ERROR',
        code: '22P02',
      }),
      new SyntaxError('Unexpected token A, "Anna Andersson" is not valid JSON'),
      z.object({ a: z.literal('b') }).safeParse({ a: 'Anna Andersson' }).error,
    ];
    for (const error of quoting) {
      json.report(error, 'POST /fraga');
      expect(lines.at(-1)).not.toContain('Anna');
      expect(last().message).toBe('POST /fraga');
      text.report(error, 'POST /fraga');
      expect(lines.at(-1)).not.toContain('Anna');
    }
    json.report(quoting[0], 'x');
    expect(last().code).toBe('22P02');
    json.report(new Error('The installation has no secret.'), 'x');
    expect(last().error).toBe('Error: The installation has no secret.');
    expect(last().stack).toContain('log.test.ts');
    json.report('Anna Andersson', 'x');
    expect(lines.at(-1)).not.toContain('Anna');
  });
});
