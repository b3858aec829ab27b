import type { Catalogue, RuleFile } from '@farled/eligibility';
import type { Tx } from '../../../database/database.ts';
import { serviceOf } from '../matching/attributes.ts';
import { compiledCatalogue } from '../matching/compiled.ts';
import { tables } from '../store.ts';

/** The published services with all that their rules say: owners and sources, waits, lengths, what they establish. */
export interface PublishedRules {
  version: string | null;
  /** Services are named by their ids. */
  file: RuleFile;
  /** The same services made ready for verdicts. */
  catalogue: Catalogue;
  faces: Awaited<ReturnType<typeof compiledCatalogue>>['faces'];
  leftOut: number;
}

const kept = new Map<string, PublishedRules & { today: string }>();

/** The services that answer questions today, and no others. */
export async function publishedRules(tx: Tx, association: string, today: string): Promise<PublishedRules> {
  const compiled = await compiledCatalogue(tx, association, today);
  const before = kept.get(association);
  if (compiled.version !== null && before?.version === compiled.version && before.today === today) return before;
  const rows = await tables(tx)
    .selectFrom('service')
    .select(['id', 'principal', 'municipalities', 'waiting_weeks', 'length_weeks', 'start_dates'])
    .select(['establishes', 'kind', 'rule'])
    .where('association_id', '=', association)
    .orderBy('name')
    .execute();
  const services = rows.filter(({ id }) => compiled.faces.has(id)).map((row) => serviceOf(row));
  const made = {
    version: compiled.version,
    today,
    file: { attributes: compiled.catalogue.file.attributes, services },
    catalogue: compiled.catalogue,
    faces: compiled.faces,
    leftOut: compiled.leftOut,
  };
  kept.set(association, made);
  return made;
}
