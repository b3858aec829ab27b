import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { type Actor, holds } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { refusalOf } from '../../../kernel/workflow.ts';
import { keepers, type ServiceStep, serviceStepNames, serviceSteps, serviceWorkflow, stateOf } from '../service.ts';
import { freshnessOf, homeOf, lockService, tables } from '../store.ts';

export function nameOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.name : '';
}

const stepDone: Record<ServiceStep, Text> = {
  submit: { sv: 'Insatsen väntar nu på kontroll.', en: 'The service now awaits verification.' },
  publish: { sv: 'Insatsen är publicerad.', en: 'The service is published.' },
  verify: { sv: 'Uppgifterna är bekräftade i dag.', en: 'The entry is confirmed today.' },
  archive: { sv: 'Insatsen är arkiverad.', en: 'The service is archived.' },
  restore: { sv: 'Insatsen är ett utkast igen.', en: 'The service is a draft again.' },
};

/** One step of an entry's way: sent for verification, published, confirmed, archived, taken back. */
export const takeServiceStep = command({
  name: 'catalogue.takeStep',
  title: { sv: 'Kontrollera eller arkivera insatsen', en: 'Verify or archive the service' },
  past: { sv: 'Ändrade insatsens läge', en: 'Changed the state of the service' },
  verb: { sv: 'Genomför', en: 'Carry out' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    step: field.choice({ label: { sv: 'Steg', en: 'Step' }, values: serviceSteps, names: serviceStepNames }),
    reason: field.optionalFreeText({ label: { sv: 'Varför arkiveras den?', en: 'Why is it archived?' }, max: 300 }),
  }),
  read: (tx, input, { actor }) => lockService(tx, homeOf(actor), input.id),
  may: (actor) => holds(actor, ...keepers),
  decide: (row, input, { today }) => {
    const freshness = freshnessOf(row);
    const refusal = refusalOf(serviceWorkflow, input.step, stateOf(freshness, today), {
      ...freshness,
      mergedInto: row.merged_into,
    });
    return refusal
      ? no(refusal)
      : yes(
          { association: row.association_id, id: row.id, step: input.step, reason: input.reason ?? '' },
          { audit: { step: input.step }, history: { step: { from: null, to: input.step } } },
        );
  },
  write: async (tx, { association, id, step, reason }, { actor, now, today }) => {
    const verified = { verified_on: today, verified_by: nameOf(actor), reminded_on: null };
    const columns = {
      submit: { submitted_at: now },
      publish: { published_at: now, ...verified },
      verify: verified,
      archive: { archived_at: now, archive_reason: reason },
      restore: { archived_at: null, archive_reason: '', published_at: null, submitted_at: null },
    } satisfies Record<ServiceStep, object>;
    await tables(tx)
      .updateTable('service')
      .set(columns[step])
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id, step };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: ({ id }) => paths.service({ id }),
  done: ({ step }) => stepDone[step],
});

const why = {
  same: { sv: 'En insats kan inte slås ihop med sig själv.', en: 'A service cannot be merged into itself.' },
  archived: { sv: 'Den insatsen är arkiverad. Välj en annan.', en: 'That service is archived. Choose another one.' },
} satisfies Record<string, Text>;

/** Two entries are the same service: this one is archived and leads to the other, which keeps its own words. */
export const mergeService = command({
  name: 'catalogue.merge',
  title: { sv: 'Slå ihop med en annan insats', en: 'Merge into another service' },
  past: { sv: 'Slog ihop med en annan insats', en: 'Merged into another service' },
  verb: { sv: 'Slå ihop', en: 'Merge' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    into: field.pick({ label: { sv: 'Vilken insats ska finnas kvar?', en: 'Which service remains?' } }),
  }),
  read: async (tx, input, { actor }) => {
    if (!z.uuid().safeParse(input.into).success) return null;
    const association = homeOf(actor);
    // In one order, so that two merges at once cannot wait for each other.
    const [first, second] = [input.id, input.into].sort();
    const rows = [await lockService(tx, association, first ?? ''), await lockService(tx, association, second ?? '')];
    const row = rows.find((one) => one?.id === input.id);
    const into = rows.find((one) => one?.id === input.into);
    return row && into ? { row, into } : null;
  },
  may: (actor) => holds(actor, ...keepers),
  decide: ({ row, into }, _, { today }) => {
    if (row.id === into.id) return no(why.same, 'into');
    if (into.archived_at) return no(why.archived, 'into');
    const freshness = { ...freshnessOf(row), mergedInto: row.merged_into };
    const refusal = refusalOf(serviceWorkflow, 'archive', stateOf(freshness, today), freshness);
    return refusal
      ? no(refusal)
      : yes(
          { association: row.association_id, id: row.id, into: into.id },
          { history: { mergedInto: { from: null, to: into.name } } },
        );
  },
  write: async (tx, { association, id, into }, { now }) => {
    await tables(tx)
      .updateTable('service')
      .set({ archived_at: now, merged_into: into })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    // What was merged into this one before goes along.
    await tables(tx)
      .updateTable('service')
      .set({ merged_into: into })
      .where('association_id', '=', association)
      .where('merged_into', '=', id)
      .execute();
    return { id, into };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: ({ into }) => paths.service({ id: into }),
  done: () => ({
    sv: 'Insatserna är sammanslagna. Det här är den som finns kvar.',
    en: 'The services are merged. This is the one that remains.',
  }),
});
