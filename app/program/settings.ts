import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isDatabaseUrl } from '../database/primary.ts';
import { type LoginSettings, plainLogins } from '../kernel/logins.ts';
import { providersSetting, withSecrets } from './login-settings.ts';

const flag = z
  .enum(['1', '0', 'true', 'false', 'on', 'off', 'yes', 'no'])
  .transform((value) => ['1', 'true', 'on', 'yes'].includes(value));

/** Every environment variable that Farled reads, with what it means. `npx farled settings` prints this with the values in force. */
export const settingWords = {
  FARLED_PORT: 'Port to listen on (default 3000)',
  FARLED_HOST: 'Address to listen on (default 127.0.0.1 with demo, otherwise 0.0.0.0)',
  FARLED_BASE_URL: 'Address that people use, for links in letters (default http://localhost:PORT)',
  FARLED_DATA: 'Folder of the data when Farled starts its own PostgreSQL (default ./data)',
  DATABASE_URL:
    'Your own PostgreSQL 15 or later, as the owner of an empty database who may create roles; Farled then starts none. Several servers: postgres://…@one,two/farled',
  FARLED_DEMO: 'on or off: the demo county with invented people (default on without DATABASE_URL, otherwise off)',
  FARLED_SMTP_URL: 'Mail server, as smtps://user:password@mail.example.se; without it letters wait',
  FARLED_MAIL_FROM: 'Sender of letters (default Farled <farled@localhost>)',
  FARLED_TRUST_PROXY: 'on when a reverse proxy in front sets X-Forwarded-For (default off)',
  FARLED_POOL: 'Database connections of the application role (default 10)',
  FARLED_PROCESSES: 'Processes that share the port and the work, on Linux; one for each core is enough (default 1)',
  FARLED_PROCESS: 'Which of them this one is; Farled sets it itself (default 1)',
  FARLED_BACKUP_DAYS:
    'How long backups are kept: older ones are deleted, and a purge of an identity says it (default 35)',
  FARLED_BACKUP_TO: 'Folder of the backups (default FARLED_DATA/backups)',
  FARLED_BACKUP_AT: 'When to back up, as a cron expression in UTC, or off (default "30 1 * * *", with demo off)',
  FARLED_BACKUP_KEY: 'Passphrase of at least 16 characters: backups are then encrypted with it, in the format of age',
  FARLED_BACKUP_BEFORE_MIGRATION: 'on or off: a backup before an update changes the database (default on)',
  FARLED_LOG: 'text, or json: one object a line, with every request (default text with demo, otherwise json)',
  FARLED_METRICS_PORT:
    'Port of Prometheus metrics at /metrics (default none); of several processes each takes the next',
  FARLED_METRICS_HOST: 'Address of that port (default 127.0.0.1)',
  FARLED_METRICS_TOKEN: 'Token that whoever reads the metrics has to send, as Authorization: Bearer (default none)',
  FARLED_OIDC: 'Identity providers (OpenID Connect) as a JSON list; every field is explained in docs/settings.md',
  FARLED_EMAIL_LINKS: 'on or off: one-time links by e-mail let people in (default on)',
  FARLED_TWO_FACTORS:
    'on or off: nobody gets in by one factor; only passkeys and providers that confirm two, no links by e-mail (default off)',
  FARLED_LINK_MINUTES: 'Minutes that a letter with a login link and a code is valid (default 10, 5 to 30)',
  FARLED_SESSION_IDLE_HOURS: 'Hours without a request after which one logs in again (default 8)',
  FARLED_SESSION_HOURS: 'Hours in all after which one logs in again (default 14)',
  FARLED_CONTACT: 'Where shortcomings of accessibility are reported (e-mail address)',
} as const;

/** Of the hundred some are left for the owner: starts, backups, commands beside it. */
const carriedConnections = 90;

const schema = z.object({
  FARLED_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  FARLED_HOST: z.string().min(1).optional(),
  FARLED_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  FARLED_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().refine(isDatabaseUrl, 'Invalid address').optional(),
  FARLED_DEMO: flag.optional(),
  FARLED_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FARLED_MAIL_FROM: z.string().min(3).default('Farled <farled@localhost>'),
  FARLED_TRUST_PROXY: flag.default(false),
  FARLED_POOL: z.coerce.number().int().min(2).max(200).default(10),
  FARLED_PROCESSES: z.coerce.number().int().min(1).max(16).default(1),
  FARLED_PROCESS: z.coerce.number().int().min(1).max(16).default(1),
  FARLED_BACKUP_DAYS: z.coerce.number().int().min(0).max(3650).default(35),
  FARLED_BACKUP_TO: z.string().min(1).optional(),
  FARLED_BACKUP_AT: z
    .string()
    .regex(/^(off|\S+ \S+ \S+ \S+ \S+)$/)
    .optional(),
  FARLED_BACKUP_KEY: z.string().min(16).optional(),
  FARLED_BACKUP_BEFORE_MIGRATION: flag.default(true),
  FARLED_LOG: z.enum(['text', 'json']).optional(),
  FARLED_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  FARLED_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  FARLED_METRICS_TOKEN: z.string().min(16).optional(),
  FARLED_OIDC: providersSetting.default([]),
  FARLED_EMAIL_LINKS: flag.default(true),
  FARLED_TWO_FACTORS: flag.default(false),
  FARLED_LINK_MINUTES: z.coerce.number().int().min(5).max(30).default(plainLogins.linkMinutes),
  FARLED_SESSION_IDLE_HOURS: z.coerce.number().min(0.25).max(24).default(plainLogins.idleHours),
  FARLED_SESSION_HOURS: z.coerce.number().min(0.5).max(24).default(plainLogins.absoluteHours),
  FARLED_CONTACT: z.email().optional(),
});

export interface Settings {
  port: number;
  host: string;
  baseUrl: string;
  dataFolder: string;
  databaseUrl: string | null;
  demo: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  trustProxy: boolean;
  poolSize: number;
  /** Those that share the port, and which of them this is: the first begins the others. */
  processes: { all: number; own: number };
  logFormat: 'text' | 'json';
  metrics: { port: number; host: string; token: string | null } | null;
  backup: BackupSettings;
  logins: LoginSettings;
}

export interface BackupSettings {
  folder: string;
  /** Cron expression (UTC); null: only when asked for. */
  at: string | null;
  passphrase: string | null;
  days: number;
  beforeMigration: boolean;
}

export class WrongSettings extends Error {}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]) as keyof typeof settingWords;
      return `${name}: ${issue.message}. ${settingWords[name]}`;
    });
    throw new WrongSettings(lines.join('\n'));
  }
  const values = parsed.data;
  const connections = values.FARLED_PROCESSES * Math.ceil(values.FARLED_POOL * 1.5 + 1);
  if (values.DATABASE_URL === undefined && connections > carriedConnections) {
    throw new WrongSettings(
      `FARLED_PROCESSES × FARLED_POOL: ${connections} connections, and the carried PostgreSQL takes ${carriedConnections}. Take fewer, or bring a PostgreSQL of your own (DATABASE_URL).`,
    );
  }
  const demo = values.FARLED_DEMO ?? values.DATABASE_URL === undefined;
  const dataFolder = folderOf(values.FARLED_DATA);
  const backupAt = values.FARLED_BACKUP_AT ?? (demo ? 'off' : '30 1 * * *');
  return {
    port: values.FARLED_PORT,
    host: values.FARLED_HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    baseUrl: (values.FARLED_BASE_URL ?? `http://localhost:${values.FARLED_PORT}`).replace(/\/$/, ''),
    dataFolder,
    databaseUrl: values.DATABASE_URL ?? null,
    demo,
    smtpUrl: values.FARLED_SMTP_URL ?? null,
    mailFrom: values.FARLED_MAIL_FROM,
    trustProxy: values.FARLED_TRUST_PROXY,
    poolSize: values.FARLED_POOL,
    processes: { all: values.FARLED_PROCESSES, own: values.FARLED_PROCESS },
    logFormat: values.FARLED_LOG ?? (demo ? 'text' : 'json'),
    metrics:
      values.FARLED_METRICS_PORT === undefined
        ? null
        : {
            port: values.FARLED_METRICS_PORT + values.FARLED_PROCESS - 1,
            host: values.FARLED_METRICS_HOST,
            token: values.FARLED_METRICS_TOKEN ?? null,
          },
    backup: {
      folder: values.FARLED_BACKUP_TO ? folderOf(values.FARLED_BACKUP_TO) : join(dataFolder, 'backups'),
      at: backupAt === 'off' ? null : backupAt,
      passphrase: values.FARLED_BACKUP_KEY ?? null,
      days: values.FARLED_BACKUP_DAYS,
      beforeMigration: values.FARLED_BACKUP_BEFORE_MIGRATION,
    },
    logins: {
      providers: withSecrets(values.FARLED_OIDC, values.FARLED_TWO_FACTORS, environment),
      emailLinks: values.FARLED_EMAIL_LINKS && !values.FARLED_TWO_FACTORS,
      linkMinutes: values.FARLED_LINK_MINUTES,
      idleHours: values.FARLED_SESSION_IDLE_HOURS,
      absoluteHours: values.FARLED_SESSION_HOURS,
    },
  };
}

function folderOf(given: string): string {
  return resolve(given.replace(/^~(?=\/|$)/, homedir()));
}
