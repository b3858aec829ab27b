import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDetector, type DetectorOptions, loadLists } from '@farled/deidentify';
import type { Database } from './database/database.ts';
import { appFolder } from './database/house-folder.ts';
import { ownWords } from './database/own-words.ts';
import type { Detect } from './kernel/identity.ts';

let lists: Uint8Array | undefined;

/** The detector's word lists, the same file that a browser fetches. */
export function wordLists(): Uint8Array {
  lists ??= readFileSync(join(appFolder, '..', 'packages', 'deidentify', 'data', 'lists.bin'));
  return lists;
}

const freshFor = 10_000;

/** One detector an association: it knows what the association has of its own, read again when they are ten seconds old. */
export function makeDetectors(database: Database): { detectorOf: (associationId: string | null) => Promise<Detect> } {
  const loaded = loadLists(wordLists());
  const nobodys = createDetector(loaded);
  const known = new Map<string, { readAt: number; signature: string; detect: Detect }>();
  return {
    detectorOf: async (associationId) => {
      if (associationId === null) return (text) => nobodys.find(text);
      const before = known.get(associationId);
      if (before && Date.now() - before.readAt < freshFor) return before.detect;
      const { rows } = await database.executeAsService(`select ${ownWords} as own from association o where o.id = $1`, [
        associationId,
      ]);
      const { own } = (rows[0] ?? { own: {} }) as { own: DetectorOptions };
      const signature = JSON.stringify(own);
      if (before?.signature === signature) {
        before.readAt = Date.now();
        return before.detect;
      }
      const detector = createDetector(loaded, own);
      const detect: Detect = (text) => detector.find(text);
      known.set(associationId, { readAt: Date.now(), signature, detect });
      return detect;
    },
  };
}
