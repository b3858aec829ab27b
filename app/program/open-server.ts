import { startEmbedded } from '../database/embedded.ts';
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
