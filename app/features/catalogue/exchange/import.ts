import type { Attribute } from '@farled/eligibility';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { insertService } from '../entry/edit.ts';
import { nameOf } from '../entry/lifecycle.ts';
import { keepers } from '../service.ts';
import { type CatalogueTables, homeOf, type ServiceFacts, type ServiceRow, searchTextOf, tables } from '../store.ts';
import { type ImportContent, type Incoming, noFacts } from './import-content.ts';

const whys = {
  done: { sv: 'Filen är redan importerad.', en: 'The file has been imported already.' },
  discarded: { sv: 'Filen är borttagen. Läs in den igen.', en: 'The file was thrown away. Read it again.' },
} satisfies Record<string, Text>;

interface ApplyTarget {
  row: Selectable<CatalogueTables['catalogue_import']>;
  content: ImportContent;
  present: Map<string, Selectable<ServiceRow>>;
}

export async function readImport(tx: Tx, association: string, id: string, lock: boolean): Promise<ApplyTarget | null> {
  let found = tables(tx)
    .selectFrom('catalogue_import')
    .selectAll()
    .where('association_id', '=', association)
    .where('id', '=', id);
  if (lock) found = found.forUpdate();
  const row = await found.executeTakeFirst();
  if (!row) return null;
  const present = await tables(tx)
    .selectFrom('service')
    .selectAll()
    .where('association_id', '=', association)
    .where('archived_at', 'is', null)
    .execute();
  return {
    row,
    content: row.content as ImportContent,
    present: new Map(present.map((service) => [service.name.toLowerCase(), service])),
  };
}

export const applyCatalogue = command({
  name: 'catalogue.applyImport',
  title: { sv: 'Importera katalogen', en: 'Import the catalogue' },
  verb: { sv: 'Importera', en: 'Import' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    as: field.choice({
      label: { sv: 'Hur ska nya insatser läggas in?', en: 'How are new services to be added?' },
      values: ['published', 'drafts'],
      names: {
        published: { sv: 'Publicerade: jag har kontrollerat dem i dag', en: 'Published: I have verified them today' },
        drafts: { sv: 'Som utkast, att kontrollera en och en', en: 'As drafts, to be verified one by one' },
      },
      radios: true,
    }),
    rules: field.pickMany({
      label: { sv: 'Villkor som stämmer', en: 'Conditions that are right' },
      hint: {
        sv: 'Kryssa de förslag som ska gälla. De andra insatserna behåller sina villkor.',
        en: 'Tick the proposals that are to apply. The other services keep their conditions.',
      },
    }),
  }),
  read: (tx, input, { actor }) => readImport(tx, homeOf(actor), input.id, true),
  may: (actor) => holds(actor, ...keepers),
  decide: ({ row, content, present }, input) => {
    if (row.carried_out_at) return no(whys.done);
    if (row.discarded_at) return no(whys.discarded);
    const confirmed = new Set(input.rules);
    const added = content.services.filter(({ facts }) => !present.has(facts.name.toLowerCase())).length;
    return yes(
      { row, content, present, as: input.as, confirmed },
      { audit: { added, services: content.services.length }, history: { step: { from: null, to: 'import' } } },
    );
  },
  write: async (tx, { row, content, present, as, confirmed }, circumstances) => {
    const { now } = circumstances;
    const association = row.association_id;
    await keepAttributes(tx, association, content.attributes);
    const result = { added: 0, changed: 0, rules: 0 };
    for (const [index, incoming] of content.services.entries()) {
      const before = present.get(incoming.facts.name.toLowerCase());
      const isConfirmed = row.kind === 'rules' || confirmed.has(String(index));
      if (isConfirmed && incoming.rule) result.rules += 1;
      if (before) {
        result.changed += 1;
        await changeByImport(tx, before, incoming, isConfirmed, row.kind);
      } else {
        result.added += 1;
        await addByImport(tx, association, incoming, isConfirmed, as === 'published', circumstances);
      }
    }
    await tables(tx)
      .updateTable('catalogue_import')
      .set({ carried_out_at: now, result: JSON.stringify(result) })
      .where('association_id', '=', association)
      .where('id', '=', row.id)
      .execute();
    return { id: row.id, ...result };
  },
  object: ({ id }) => ({ type: 'catalogueImport', id }),
  next: ({ id }) => paths.catalogueImport({ id }),
  done: ({ added, changed }) => ({
    sv: `Klart: ${added} nya insatser och ${changed} ändrade.`,
    en: `Done: ${added} new services and ${changed} changed.`,
  }),
});

/** A rule file's attributes are added to the association's own; one of the same id takes the file's form. */
async function keepAttributes(tx: Tx, association: string, attributes: readonly Attribute[]): Promise<void> {
  if (attributes.length === 0) return;
  const known = await tables(tx)
    .selectFrom('catalogue_attribute')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('association_id', '=', association)
    .executeTakeFirst();
  const after = known?.last ?? -1;
  await tables(tx)
    .insertInto('catalogue_attribute')
    .values(
      attributes.map((attribute, index) => ({
        association_id: association,
        id: attribute.id,
        position: Number(after) + 1 + index,
        definition: JSON.stringify(attribute),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'id']).doUpdateSet((set) => ({ definition: set.ref('excluded.definition') })),
    )
    .execute();
}

async function addByImport(
  tx: Tx,
  association: string,
  incoming: Incoming,
  withRule: boolean,
  publish: boolean,
  { actor, now, today, newId }: Circumstances,
): Promise<void> {
  const facts: ServiceFacts = { ...noFacts, ...dated(incoming.facts, today) };
  // Without its conditions a service would stand open to everybody: it stays a draft until somebody has said them.
  const isReady = publish && withRule && incoming.rule !== null;
  await insertService(
    tx,
    association,
    newId(),
    {
      facts,
      ...(withRule && incoming.rule && { rule: incoming.rule }),
      establishes: incoming.establishes,
      ...(isReady && { publishedAt: now, verifiedOn: today, verifiedBy: nameOf(actor) }),
    },
    now,
  );
}

function dated(facts: Incoming['facts'], today: string): Incoming['facts'] {
  return {
    ...facts,
    ...(facts.waiting_weeks !== null && facts.waiting_weeks !== undefined && { waiting_on: today }),
    ...(facts.places && { places_on: today }),
  };
}

/** What the file says and the entry does not; of a rule file also the rule, and where it applies. */
async function changeByImport(
  tx: Tx,
  before: Selectable<ServiceRow>,
  incoming: Incoming,
  withRule: boolean,
  kind: 'rules' | 'sheet',
): Promise<void> {
  const isEmpty = (value: unknown): boolean =>
    value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const known: Readonly<Record<string, unknown>> = { ...before };
  const missing = Object.fromEntries(
    Object.entries(incoming.facts).filter(
      ([column, value]) =>
        !isEmpty(value) &&
        column !== 'municipalities' &&
        (isEmpty(known[column]) || (column === 'kind' && before.kind === 'other')),
    ),
  ) as Partial<ServiceFacts>;
  const ruled: Partial<ServiceFacts> =
    kind === 'rules'
      ? { municipalities: incoming.facts.municipalities ?? null, waiting_weeks: incoming.facts.waiting_weeks ?? null }
      : {};
  const facts = { ...missing, ...ruled };
  await tables(tx)
    .updateTable('service')
    .set({
      ...facts,
      ...(withRule && incoming.rule && { rule: JSON.stringify(incoming.rule) }),
      ...(kind === 'rules' && { establishes: JSON.stringify(incoming.establishes) }),
      search_text: searchTextOf({ ...before, ...facts }),
    })
    .where('association_id', '=', before.association_id)
    .where('id', '=', before.id)
    .execute();
}

export const discardCatalogueImport = command({
  name: 'catalogue.discardImport',
  title: { sv: 'Ta bort den inlästa filen', en: 'Throw away the file' },
  verb: { sv: 'Ta bort', en: 'Throw away' },
  audience: keepers,
  input: z.object({ id: field.id() }),
  read: (tx, input, { actor }) => readImport(tx, homeOf(actor), input.id, true),
  may: (actor) => holds(actor, ...keepers),
  decide: ({ row }) => (row.carried_out_at ? no(whys.done) : yes(row)),
  write: async (tx, row, { now }) => {
    await tables(tx)
      .updateTable('catalogue_import')
      .set({ discarded_at: now, content: JSON.stringify({ attributes: [], services: [], remarks: [] }) })
      .where('association_id', '=', row.association_id)
      .where('id', '=', row.id)
      .execute();
    return { id: row.id };
  },
  object: ({ id }) => ({ type: 'catalogueImport', id }),
  next: () => paths.catalogueImports({}),
  done: () => ({ sv: 'Filen är borttagen.', en: 'The file is thrown away.' }),
});
