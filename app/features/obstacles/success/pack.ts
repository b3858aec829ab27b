import { sql } from 'kysely';
import type { Words } from '../../../documents/report.ts';
import { fill, list, partOf } from '../../../documents/report-words.ts';
import type { PackSource } from '../../../http/feature.ts';
import { partyNames } from '../../organisation/index.ts';
import { partiesOf, tables } from '../store.ts';

const texts = {
  topic: { sv: 'Det som lyckats', en: 'What went well' },
  one: { sv: 'En berättelse om något som lyckats.', en: 'One story of something that went well.' },
  some: { sv: '{count} berättelser om något som lyckats.', en: '{count} stories of something that went well.' },
  definition: {
    sv: 'Det som gruppen berättade för länet under perioden: vad som lyckades och vad som gjorde att det gick.',
    en: 'What the group told the county during the period: what went well and what made it succeed.',
  },
  of: { sv: 'berättelser', en: 'stories' },
  story: { sv: 'Berättelse', en: 'Story' },
  factors: { sv: 'Det som gjorde att det lyckades', en: 'What made it succeed' },
  parties: { sv: 'Var med', en: 'Took part' },
  told: { sv: 'Berättad', en: 'Told' },
} as const satisfies Record<string, Words>;

/** Nothing is said where nothing was told. */
export const successPack: PackSource = {
  name: 'successes',
  order: 15,
  parts: async (tx, { associationId, groupId, from, to }) => {
    const day = sql<string>`(submitted_at at time zone 'Europe/Stockholm')::date::text`;
    const rows = await tables(tx)
      .selectFrom('obstacle')
      .select(['title', 'factors', 'parties', day.as('told_on')])
      .where('association_id', '=', associationId)
      .where('group_id', '=', groupId)
      .where('kind', '=', 'success')
      .where('submitted_at', 'is not', null)
      .where(day, '>=', from)
      .where(day, '<=', to)
      .orderBy('submitted_at')
      .execute();
    if (rows.length === 0) return [];
    return [
      partOf({
        key: 'successes',
        topic: texts.topic,
        message: fill(rows.length === 1 ? texts.one : texts.some, { count: rows.length }),
        source: { definition: texts.definition, from, to, n: rows.length, of: texts.of },
        table: {
          caption: texts.topic,
          columns: [
            { label: texts.story, kind: 'text', width: 2 },
            { label: texts.factors, kind: 'text', width: 3 },
            { label: texts.parties, kind: 'text', width: 1.4 },
            { label: texts.told, kind: 'date' },
          ],
          rows: rows.map((row) => [
            row.title,
            row.factors,
            list(partiesOf(row.parties).map((party) => partyNames[party])),
            row.told_on,
          ]),
        },
      }),
    ];
  },
};
