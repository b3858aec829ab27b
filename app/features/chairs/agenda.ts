import type { AgendaSource, AgendaSuggestion } from '../../http/feature.ts';
import { chairsAddress } from './addresses.ts';
import type { GroupFound } from './found.ts';
import { joined } from './phrases.ts';
import { tables } from './store.ts';

const mostItems = 3;

/** The gaps in which most of the group's cases stand and that are no obstacle yet, for its next meeting. */
export const gapAgenda: AgendaSource = {
  name: 'gap',
  title: { sv: 'Mellan stolarna', en: 'Between the chairs' },
  items: async (tx, groupId) => {
    // Row-level security gives the cases to the group's coordinators only; for others there is nothing to prepare.
    const row = await tables(tx)
      .selectFrom('chairs_exact')
      .select('found')
      .where('group_id', '=', groupId)
      .executeTakeFirst();
    if (!row) return [];
    const made = await tables(tx).selectFrom('chairs_obstacle').select('key').where('group_id', '=', groupId).execute();
    const known = new Set(made.map(({ key }) => key));
    const { sorts } = row.found as GroupFound;
    return sorts
      .flatMap(({ kind, gaps }) => (kind === null ? gaps : []))
      .filter(({ key, cases }) => cases.length > 0 && !known.has(key))
      .sort((a, b) => b.cases.length - a.cases.length)
      .slice(0, mostItems)
      .map(({ key, phrases, cases }): AgendaSuggestion => {
        const said = {
          sv: joined(
            phrases.map(({ sv }) => sv),
            'och',
          ),
          en: joined(
            phrases.map(({ en }) => en),
            'and',
          ),
        };
        return {
          subjectId: key,
          title: { sv: `Ingen insats: ${said.sv}`, en: `No service: ${said.en}` },
          why:
            cases.length === 1
              ? { sv: 'Ett ärende står mellan stolarna.', en: 'One case stands between the chairs.' }
              : { sv: '{cases} ärenden står mellan stolarna.', en: '{cases} cases stand between the chairs.' },
          values: { cases: cases.length },
          href: chairsAddress(groupId, { gap: key }),
        };
      });
  },
};
