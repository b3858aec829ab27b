import { type Composed, compose } from '../compose.ts';
import { openDatabase } from '../database/database.ts';
import { startEmbedded } from '../database/embedded.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Settings } from './settings.ts';

export interface OpenHouse extends Composed {
  ownerUrl: string;
  close(): Promise<void>;
}

/** The house on its database: your own PostgreSQL, or one that Farled starts in its data folder. */
export async function openHouse(settings: Settings, log: (line: string) => void, clock?: Clock): Promise<OpenHouse> {
  const server = settings.databaseUrl === null ? await startEmbedded(settings.dataFolder, log) : null;
  const ownerUrl = settings.databaseUrl ?? server?.ownerUrl ?? '';
  try {
    const database = await openDatabase(ownerUrl, settings.poolSize);
    const composed = compose({ database, baseUrl: settings.baseUrl, demo: settings.demo, ...(clock && { clock }) });
    return {
      ...composed,
      ownerUrl,
      close: async () => {
        await database.close();
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}
