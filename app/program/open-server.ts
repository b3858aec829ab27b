import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEmbedded } from '../database/embedded.ts';
import { explainOwn } from '../database/own-server-errors.ts';
import { asOwner } from '../database/primary.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';

export interface OpenServer {
  /** Address of the database, as its owner. */
  ownerUrl: string;
  close(): Promise<void>;
}

/** Your own PostgreSQL, or one that Farled starts in its data folder. Its schema stays as it is. */
export async function openServer(settings: Settings, log: (line: string) => void): Promise<OpenServer> {
  if (settings.databaseUrl !== null) return { ownerUrl: settings.databaseUrl, close: async () => {} };
  const server = await startEmbedded(settings.dataFolder, log);
  return { ownerUrl: server.ownerUrl, close: () => server.stop() };
}

/** The same for what only reads or copies. Where nothing is yet, nothing is made, and one is told which setting to look at. */
export async function openFilledServer(settings: Settings, log: (line: string) => void): Promise<OpenServer> {
  if (settings.databaseUrl === null && !existsSync(join(settings.dataFolder, 'postgres'))) throw nothingIn(settings);
  const server = await openServer(settings, log);
  try {
    const isFilled = await asOwner(server.ownerUrl, async (owner) => {
      const { rows } = await owner.query(`select 1 where to_regclass('public.migration') is not null`);
      return rows.length > 0;
    });
    if (!isFilled) throw nothingIn(settings);
    return server;
  } catch (error) {
    await server.close();
    throw settings.databaseUrl === null ? error : explainOwn(error);
  }
}

function nothingIn({ databaseUrl, dataFolder }: Settings): OperatorError {
  return databaseUrl === null
    ? new OperatorError(
        `Det finns inget i ${resolve(dataFolder)}. Ange i FARLED_DATA mappen där Farled har sina data.`,
        'There is nothing there. Set FARLED_DATA to the folder in which Farled keeps its data.',
      )
    : new OperatorError(
        'Det finns inget från Farled i databasen som DATABASE_URL pekar på.',
        'There is nothing of Farled in the database that DATABASE_URL points at.',
      );
}
