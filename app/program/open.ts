import type pg from 'pg';
import { type Composed, compose } from '../compose.ts';
import { openDatabase } from '../database/database.ts';
import { explainOwn } from '../database/own-server-errors.ts';
import type { Clock } from '../kernel/clock.ts';
import { backupBeforeMigrating } from './backup.ts';
import { type OpenServer, openServer } from './open-server.ts';
import type { Settings } from './settings.ts';

export interface OpenHouse extends Composed, OpenServer {}

/** The house on its database, whose schema is brought up to date. */
export async function openHouse(settings: Settings, log: (line: string) => void, clock?: Clock): Promise<OpenHouse> {
  const server = await openServer(settings, log);
  try {
    const database = await openDatabase(server.ownerUrl, settings.poolSize, {
      beforeMigrating: (_: pg.Client, missing) => backupBeforeMigrating(server.ownerUrl, settings.backup, missing, log),
    });
    const composed = compose({
      database,
      baseUrl: settings.baseUrl,
      demo: settings.demo,
      logins: settings.logins,
      ...(clock && { clock }),
    });
    return {
      ...composed,
      ownerUrl: server.ownerUrl,
      close: async () => {
        await database.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw settings.databaseUrl === null ? error : explainOwn(error);
  }
}
