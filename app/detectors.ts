import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDetector, loadLists } from '@farled/deidentify';
import type { Database } from './database/database.ts';
import { appFolder } from './database/house-folder.ts';
import type { Detect } from './kernel/identity.ts';

let lists: Uint8Array | undefined;

/** The detector's word lists, the same file that a browser fetches. */
export function wordLists(): Uint8Array {
  lists ??= readFileSync(join(appFolder, '..', 'packages', 'deidentify', 'data', 'lists.bin'));
  return lists;
}

const freshFor = 10_000;

/** One detector an association: it knows the association's own names, places and numbers, read again when they are ten seconds old. */
export function makeDetectors(database: Database): { detectorOf: (associationId: string | null) => Promise<Detect> } {
  const loaded = loadLists(wordLists());
  const nobodys = createDetector(loaded);
  const known = new Map<string, { readAt: number; signature: string; detect: Detect }>();
  return {
    detectorOf: async (associationId) => {
      if (associationId === null) return (text) => nobodys.find(text);
      const before = known.get(associationId);
      if (before && Date.now() - before.readAt < freshFor) return before.detect;
      const { rows } = await database.executeAsService(
        `select coalesce(o.settings -> 'ownNames', '[]'::jsonb) as names,
           (select coalesce(array_agg(distinct place), '{}') from municipality m, unnest(m.localities || m.name) place
            where m.association_id = o.id) as places,
           (select coalesce(array_agg(distinct g.prefix), '{}') from local_group g where g.association_id = o.id) as prefixes
         from association o where o.id = $1`,
        [associationId],
      );
      const own = (rows[0] ?? { names: [], places: [], prefixes: [] }) as {
        names: string[];
        places: string[];
        prefixes: string[];
      };
      const signature = JSON.stringify(own);
      if (before?.signature === signature) {
        before.readAt = Date.now();
        return before.detect;
      }
      const detector = createDetector(loaded, {
        allowedNames: own.names,
        places: own.places,
        numberPrefixes: own.prefixes,
      });
      const detect: Detect = (text) => detector.find(text);
      known.set(associationId, { readAt: Date.now(), signature, detect });
      return detect;
    },
  };
}
