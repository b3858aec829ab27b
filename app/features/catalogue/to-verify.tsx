import { z } from 'zod';
import { Fact, Head, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { query } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { keepers, type ServiceState, stateOf } from './service.ts';
import { freshnessOf, homeOf, tables } from './store.ts';
import { texts } from './texts.ts';
import { StateTag, verifiedWords } from './words.tsx';

interface VerifyLine {
  id: string;
  name: string;
  state: ServiceState;
  verifiedOn: string | null;
  verifiedBy: string;
  hasOwner: boolean;
}

export interface ToVerifyView {
  groups: { id: string; name: string; stale: number; lines: VerifyLine[] }[];
}

const order: readonly ServiceState[] = ['stale', 'awaitingVerification', 'verificationDue', 'draft'];

/** What somebody has to say is still right, for each local group; a service of the whole county stands under every group. */
export const toVerify = query({
  name: 'catalogue.toVerify',
  title: { sv: 'Insatser att kontrollera', en: 'Services to be verified' },
  audience: keepers,
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<ToVerifyView> => {
    const association = homeOf(actor);
    const groups = await tables(tx)
      .selectFrom('local_group as g')
      .leftJoin('group_municipality as gm', (join) =>
        join.onRef('gm.association_id', '=', 'g.association_id').onRef('gm.group_id', '=', 'g.id'),
      )
      .leftJoin('municipality as m', (join) =>
        join.onRef('m.association_id', '=', 'gm.association_id').onRef('m.id', '=', 'gm.municipality_id'),
      )
      .select(['g.id', 'g.name', 'm.name as municipality'])
      .where('g.association_id', '=', association)
      .where((where) => where.or([where('g.ended_on', 'is', null), where('g.ended_on', '>=', today)]))
      .orderBy('g.name')
      .execute();
    const rows = await tables(tx)
      .selectFrom('service')
      .selectAll()
      .where('association_id', '=', association)
      .where('archived_at', 'is', null)
      .orderBy('verified_on')
      .orderBy('name')
      .execute();
    const waiting = rows
      .map((row) => ({ row, state: stateOf(freshnessOf(row), today) }))
      .filter(({ state }) => order.includes(state))
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
    const places = new Map<string, { name: string; municipalities: Set<string> }>();
    for (const { id, name, municipality } of groups) {
      const group = places.get(id) ?? { name, municipalities: new Set<string>() };
      if (municipality) group.municipalities.add(municipality);
      places.set(id, group);
    }
    return {
      groups: [...places].map(([id, { name, municipalities }]) => {
        const here = waiting.filter(
          ({ row }) => row.municipalities === null || row.municipalities.some((one) => municipalities.has(one)),
        );
        return {
          id,
          name,
          stale: here.filter(({ state }) => state === 'stale').length,
          lines: here.map(({ row, state }) => ({
            id: row.id,
            name: row.name,
            state,
            verifiedOn: row.verified_on,
            verifiedBy: row.verified_by,
            hasOwner: row.owner_email !== '',
          })),
        };
      }),
    };
  },
});

const words = {
  title: { sv: 'Insatser att kontrollera', en: 'Services to be verified' },
  lead: {
    sv: 'Öppna insatsen, läs den och bekräfta. Finns en ansvarig kan Farled fråga i ett brev.',
    en: 'Open the service, read it and confirm. Where there is an owner, Farled can ask by letter.',
  },
  stale: { sv: '{stale} av {count} är inaktuella.', en: '{stale} of {count} are out of date.' },
  none: { sv: 'Allt är kontrollerat.', en: 'Everything is verified.' },
  owner: { sv: 'Ansvarig finns', en: 'Has an owner' },
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
} satisfies Record<string, Text>;

function GroupTable({ ui, lines, name }: { ui: Ui; lines: readonly VerifyLine[]; name: string }) {
  return (
    <Table
      language={ui.language}
      caption={name}
      captionHidden
      dense
      rows={lines}
      columns={[
        {
          key: 'name',
          head: ui.say(texts.service),
          rowHead: true,
          cell: (line) => <a href={paths.service({ id: line.id })}>{line.name}</a>,
        },
        { key: 'state', head: ui.say(texts.state), cell: (line) => <StateTag ui={ui} state={line.state} /> },
        {
          key: 'when',
          head: ui.say(texts.verified),
          cell: (line) => verifiedWords(ui, line.verifiedOn, line.verifiedBy),
        },
        { key: 'owner', head: ui.say(words.owner), cell: (line) => ui.say(line.hasOwner ? words.yes : words.no) },
      ]}
      empty={<p class="note">{ui.say(words.none)}</p>}
    />
  );
}

export const toVerifyPage = page({
  path: paths.staleServices.pattern,
  audience: keepers,
  query: toVerify,
  title: (_, ui) => ui.say(words.title),
  render: (view: ToVerifyView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
      />
      {view.groups.map((group, index) => (
        <Section title={group.name} first={index === 0}>
          {group.lines.length > 0 && (
            <Fact>{ui.say(words.stale, { stale: group.stale, count: group.lines.length })}</Fact>
          )}
          <GroupTable ui={ui} lines={group.lines} name={group.name} />
        </Section>
      ))}
    </>
  ),
});
