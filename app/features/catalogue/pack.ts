import type { Tx } from '../../database/database.ts';
import type { ReportPart, Words } from '../../documents/report.ts';
import { fill, partOf } from '../../documents/report-words.ts';
import type { PackSource, PackWanted } from '../../http/feature.ts';
import { safeCount } from '../../http/leaving.ts';
import { addDays, momentAt } from '../../kernel/clock.ts';
import { evidenceKindNames } from './evidence/evidence.ts';
import { tables } from './store.ts';

interface Line {
  readonly what: string;
  readonly kind: 'notAccessible' | 'missing';
  readonly mentions: number;
}

/** Most mentioned first; what is missing is the same when it is written with the same words. */
async function linesOf(tx: Tx, { associationId, groupId, from, to }: PackWanted): Promise<Line[]> {
  const rows = await tables(tx)
    .selectFrom('service_evidence as e')
    .leftJoin('service as s', (join) =>
      join.onRef('s.association_id', '=', 'e.association_id').onRef('s.id', '=', 'e.service_id'),
    )
    .select(['e.kind', 'e.service_id', 'e.wanted', 's.name'])
    .where('e.association_id', '=', associationId)
    .where('e.group_id', '=', groupId)
    .where('e.at', '>=', momentAt(from, '00:00'))
    .where('e.at', '<', momentAt(addDays(to, 1), '00:00'))
    .orderBy('e.at')
    .execute();
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const what = row.name ?? row.wanted;
    const key = row.service_id ?? what.toLowerCase().replace(/\s+/g, ' ').trim();
    const known = lines.get(key) ?? { what, kind: row.kind, mentions: 0 };
    lines.set(key, { ...known, mentions: known.mentions + 1 });
  }
  return [...lines.values()].sort((a, b) => b.mentions - a.mentions || a.what.localeCompare(b.what, 'sv'));
}

const texts = {
  topic: { sv: 'Insatser som saknas eller är stängda', en: 'Services that are missing or closed' },
  none: { sv: 'Ingen har rapporterat en insats som saknas.', en: 'Nobody has reported a missing service.' },
  some: {
    sv: '{missing} insatser saknas och {closed} finns utan att vara öppna, enligt rapporterna.',
    en: '{missing} services are missing and {closed} exist without being open, by the reports.',
  },
  definition: {
    sv: 'Rapporter i perioden om att en insats saknas, eller finns men inte är öppen för den som frågan gällde. Samma ord räknas som samma insats.',
    en: 'Reports during the period that a service is missing, or exists but is not open to the one the question was about. The same words count as the same service.',
  },
  service: { sv: 'Insats', en: 'Service' },
  kind: { sv: 'Vad', en: 'What' },
  mentions: { sv: 'Rapporter', en: 'Reports' },
  of: { sv: 'insatser', en: 'services' },
} as const satisfies Record<string, Words>;

function partFor(lines: readonly Line[], { from, to, threshold }: PackWanted): ReportPart {
  const source = { definition: texts.definition, from, to, n: lines.length, of: texts.of };
  const base = { key: 'services', topic: texts.topic, source };
  if (lines.length === 0) return partOf({ ...base, message: texts.none });
  const missing = lines.filter(({ kind }) => kind === 'missing').length;
  return partOf({
    ...base,
    message: fill(texts.some, { missing, closed: lines.length - missing }),
    table: {
      caption: texts.topic,
      columns: [
        { label: texts.service, kind: 'text', width: 3 },
        { label: texts.kind, kind: 'text', width: 1.4 },
        { label: texts.mentions, kind: 'number' },
      ],
      rows: lines.map(({ what, kind, mentions }) => [
        what,
        evidenceKindNames[kind],
        safeCount('attributes', mentions, threshold),
      ]),
    },
  });
}

export const servicePack: PackSource = {
  name: 'services',
  order: 20,
  parts: async (tx, wanted) => [partFor(await linesOf(tx, wanted), wanted)],
};
