import type { EvidenceSource } from '../../http/feature.ts';
import { tables } from './store.ts';

/** So many of the latest: an obstacle is tied to what happened lately. */
const most = 200;

/** What officers marked as closed to somebody, or as missing, for the obstacles that the group takes up. */
export const serviceEvidence: EvidenceSource = {
  name: 'service',
  marks: async (tx, groupId) => {
    const rows = await tables(tx)
      .selectFrom('service_evidence as e')
      .leftJoin('service as s', (join) =>
        join.onRef('s.association_id', '=', 'e.association_id').onRef('s.id', '=', 'e.service_id'),
      )
      .select(['e.id', 'e.kind', 'e.wanted', 'e.municipality', 'e.reasons', 'e.at', 's.name'])
      .where('e.group_id', '=', groupId)
      .orderBy('e.at', 'desc')
      .limit(most)
      .execute();
    return rows.map((row) => {
      const what = row.kind === 'missing' ? `Saknas: ${row.wanted}` : `Finns, men är inte öppen: ${row.name ?? '–'}`;
      const where = [row.municipality, row.at.toISOString().slice(0, 10)].filter(Boolean).join(', ');
      const why = row.reasons.length > 0 ? `. ${row.reasons.join('; ')}` : '';
      return { id: row.id, label: `${what} (${where})${why}` };
    });
  },
};
