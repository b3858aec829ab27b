import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { asWritten } from '../../../database/like.ts';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { keepers } from '../service.ts';
import { homeOf, lockService, municipalitiesOf, type ServiceFacts, searchTextOf, tables } from '../store.ts';
import { entryFields, ungatedOfEntry } from './entry-fields.ts';
import { changedFacts, factsOf, refusalOfEntry } from './entry-values.ts';

const nameTaken: Text = {
  sv: 'Det finns redan en insats med det namnet. Lägg till kommun eller enhet i namnet.',
  en: 'There is already a service with that name. Add the municipality or unit to the name.',
};

async function nameIsTaken(tx: Tx, association: string, name: string, exceptId: string | null): Promise<boolean> {
  const rows = await tables(tx)
    .selectFrom('service')
    .select(['id', 'name'])
    .where('association_id', '=', association)
    .where('archived_at', 'is', null)
    .where('name', 'ilike', asWritten(name))
    .execute();
  return rows.some((row) => row.id !== exceptId);
}

export interface NewService {
  facts: ServiceFacts;
  rule?: unknown;
  establishes?: unknown;
  publishedAt?: Date;
  verifiedOn?: string;
  verifiedBy?: string;
}

export async function insertService(
  tx: Tx,
  association: string,
  id: string,
  { facts, ...more }: NewService,
  now: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('service')
    .values({
      ...facts,
      association_id: association,
      id,
      rule: JSON.stringify(more.rule ?? { all: [] }),
      rule_draft: null,
      establishes: JSON.stringify(more.establishes ?? []),
      submitted_at: null,
      published_at: more.publishedAt ?? null,
      verified_on: more.verifiedOn ?? null,
      verified_by: more.verifiedBy ?? '',
      reminded_on: null,
      archived_at: null,
      archive_reason: '',
      merged_into: null,
      created_at: now,
      search_text: searchTextOf(facts),
    })
    .execute();
}

/** Begins an entry; it is a draft until somebody says that it is right. */
export const addService = command({
  name: 'catalogue.addService',
  title: { sv: 'Lägg till en insats', en: 'Add a service' },
  past: { sv: 'La till insatsen', en: 'Added the service' },
  verb: { sv: 'Spara utkastet', en: 'Save the draft' },
  audience: keepers,
  input: z.object(entryFields),
  ungated: ungatedOfEntry,
  read: async (tx, input, { actor }) => {
    const association = homeOf(actor);
    return {
      association,
      known: await municipalitiesOf(tx, association),
      taken: await nameIsTaken(tx, association, input.name, null),
    };
  },
  may: (actor) => holds(actor, ...keepers),
  decide: ({ association, known, taken }, input, { newId, today }) => {
    const refusal = refusalOfEntry(input, known);
    if (refusal) return no(refusal.why, refusal.field);
    if (taken) return no(nameTaken, 'name');
    const facts = factsOf(input, null, today);
    return yes({ association, id: newId(), facts }, { history: changedFacts({}, facts) });
  },
  write: async (tx, { association, id, facts }, { now }) => {
    await insertService(tx, association, id, { facts }, now);
    return { id };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: ({ id }) => paths.serviceRule({ id }),
  done: () => ({
    sv: 'Utkastet är sparat. Säg nu vem insatsen är öppen för.',
    en: 'The draft is saved. Now say whom the service is open to.',
  }),
});

export const changeService = command({
  name: 'catalogue.changeService',
  title: { sv: 'Ändra insatsen', en: 'Change the service' },
  past: { sv: 'Ändrade insatsen', en: 'Changed the service' },
  verb: { sv: 'Spara ändringarna', en: 'Save the changes' },
  audience: keepers,
  input: z.object({ id: field.id(), ...entryFields }),
  ungated: ungatedOfEntry,
  read: async (tx, input, { actor }) => {
    const association = homeOf(actor);
    const row = await lockService(tx, association, input.id);
    if (!row) return null;
    return {
      row,
      known: [...(await municipalitiesOf(tx, association)), ...(row.municipalities ?? [])],
      taken: await nameIsTaken(tx, association, input.name, input.id),
    };
  },
  may: (actor) => holds(actor, ...keepers),
  decide: ({ row, known, taken }, input, { today }) => {
    const refusal = refusalOfEntry(input, known);
    if (refusal) return no(refusal.why, refusal.field);
    if (taken) return no(nameTaken, 'name');
    const facts = factsOf(input, row, today);
    return yes({ association: row.association_id, id: row.id, facts }, { history: changedFacts({ ...row }, facts) });
  },
  write: async (tx, { association, id, facts }) => {
    await tables(tx)
      .updateTable('service')
      .set({ ...facts, search_text: searchTextOf(facts) })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: ({ id }) => paths.service({ id }),
  done: () => ({ sv: 'Ändringarna är sparade.', en: 'The changes are saved.' }),
});
