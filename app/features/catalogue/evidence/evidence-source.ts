import type { EvidenceSource } from '../../../http/feature.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { tables } from '../store.ts';
import { evidenceKindNames } from './evidence.ts';

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
      const what = row.kind === 'missing' ? row.wanted : (row.name ?? '–');
      const where = [row.municipality, dayOf(row.at)].filter(Boolean).join(', ');
      const rest = `: ${what} (${where})${row.reasons.length > 0 ? `. ${row.reasons.join('; ')}` : ''}`;
      const kind = evidenceKindNames[row.kind];
      return { id: row.id, label: { sv: `${kind.sv}${rest}`, en: `${kind.en}${rest}` } };
    });
  },
};
