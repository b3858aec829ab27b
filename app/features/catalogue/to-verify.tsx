import type { Selectable } from 'kysely';
import { z } from 'zod';
import { Fact, Head, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import type { TaskSource } from '../../http/feature.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { groupsOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { runQuery } from '../../kernel/run.ts';
import type { Text } from '../../kernel/text.ts';
import { keepers, type ServiceState, stateOf } from './service.ts';
import { freshnessOf, homeOf, type ServiceRow, tables } from './store.ts';
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
  /** Without id and name: those in no group's municipality. */
  groups: { id: string | null; name: string | null; stale: number; lines: VerifyLine[] }[];
}

const verifyColumns = [
  'id',
  'name',
  'municipalities',
  'owner_email',
  'submitted_at',
  'published_at',
  'verified_on',
  'verified_by',
  'interval_days',
  'archived_at',
] as const;
type VerifyRow = Pick<Selectable<ServiceRow>, (typeof verifyColumns)[number]>;

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
      .select(verifyColumns)
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
    const covered = new Set(groups.flatMap(({ municipality }) => municipality ?? []));
    const own = new Set(groupsOf(actor, 'coordinator'));
    const listed = [...places]
      .map(([id, { name, municipalities }]) => {
        const isHere = (places: string[] | null) => places === null || places.some((one) => municipalities.has(one));
        return groupOf(
          id,
          name,
          waiting.filter(({ row }) => isHere(row.municipalities)),
        );
      })
      .sort((a, b) => Number(own.has(b.id ?? '')) - Number(own.has(a.id ?? '')));
    // In municipalities without a group of today, or in none at all: somebody must see them too.
    const nowhere = waiting.filter(({ row }) => row.municipalities?.every((one) => !covered.has(one)));
    return { groups: nowhere.length > 0 ? [...listed, groupOf(null, null, nowhere)] : listed };
  },
});

function groupOf(
  id: string | null,
  name: string | null,
  waiting: readonly { row: VerifyRow; state: ServiceState }[],
): ToVerifyView['groups'][number] {
  return {
    id,
    name,
    stale: waiting.filter(({ state }) => state === 'stale').length,
    lines: waiting.map(({ row, state }) => ({
      id: row.id,
      name: row.name,
      state,
      verifiedOn: row.verified_on,
      verifiedBy: row.verified_by,
      hasOwner: row.owner_email !== '',
    })),
  };
}

/** Entries that have gone stale, on the start pages of those who keep the catalogue: a coordinator's own groups'. */
export const verifyTasks: TaskSource = {
  audience: keepers,
  tasks: async (house, actor) => {
    const answer = await runQuery(house, actor, toVerify, {});
    if (answer.kind !== 'found') return [];
    const own = new Set(groupsOf(actor, 'coordinator'));
    const groups = answer.view.groups.filter(({ id }) => own.size === 0 || (id !== null && own.has(id)));
    const stale = new Set(
      groups.flatMap(({ lines }) => lines.filter(({ state }) => state === 'stale')).map(({ id }) => id),
    );
    if (stale.size === 0) return [];
    return [{ title: words.task, href: paths.staleServices({}), count: stale.size, late: true }];
  },
};

const words = {
  task: { sv: 'Insatser som är inaktuella', en: 'Services that are out of date' },
  noGroup: { sv: 'Utan lokal grupp', en: 'Without a local group' },
  title: { sv: 'Insatser att kontrollera', en: 'Services to be verified' },
  lead: {
    sv: 'Öppna insatsen, läs den och bekräfta. Finns en ansvarig kan Farled fråga i ett brev.',
    en: 'Open the service, read it and confirm. Where there is an owner, Farled can ask by letter.',
  },
  stale: { sv: '{stale} av {count} är inaktuella.', en: '{stale} of {count} are out of date.' },
  soon: { sv: 'Ingen är inaktuell. {count} ska kontrolleras.', en: 'None is out of date. {count} to be verified.' },
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
  guide: 'services',
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
        <Section title={group.name ?? ui.say(words.noGroup)} first={index === 0}>
          {group.lines.length > 0 && (
            <Fact>
              {ui.say(group.stale > 0 ? words.stale : words.soon, { stale: group.stale, count: group.lines.length })}
            </Fact>
          )}
          <GroupTable ui={ui} lines={group.lines} name={group.name ?? ui.say(words.noGroup)} />
        </Section>
      ))}
    </>
  ),
});
