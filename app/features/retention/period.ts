import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { associationOf, holds } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { kindWords, type RetentionKind, retentionKinds } from './retention.ts';
import type { RetentionTables } from './store.ts';

const names = Object.fromEntries(retentionKinds.map((kind) => [kind, kindWords[kind].name])) as Record<
  RetentionKind,
  (typeof kindWords)[RetentionKind]['name']
>;

export const kindField = field.choice({ label: { sv: 'Vad', en: 'What' }, values: retentionKinds, names });

/** The association's own decision. Farled proposes no period: how long records are kept is for their authority to decide. */
export const setPeriod = command({
  name: 'retention.setPeriod',
  title: { sv: 'Skriv in hur länge det sparas', en: 'Enter how long it is kept' },
  verb: { sv: 'Spara tiden', en: 'Save the period' },
  audience: ['administrator'],
  input: z.object({
    kind: kindField,
    months: field.integer({
      label: { sv: 'Antal månader', en: 'Number of months' },
      hint: {
        sv: 'Äldre än så får gallras, efter beslut av två personer.',
        en: 'What is older may be disposed of, by the decision of two people.',
      },
      min: 1,
      max: 1200,
    }),
    source: field.text({
      label: { sv: 'Beslut eller plan som säger det', en: 'Decision or plan that says so' },
      hint: {
        sv: 'Till exempel informationshanteringsplanen och dess diarienummer.',
        en: 'For example the records plan and its registry number.',
      },
      max: 200,
    }),
    decidedOn: field.date({ label: { sv: 'Beslutets datum', en: 'Date of the decision' } }),
  }),
  ungated: ['source'],
  read: async (_, input, { actor }) => ({ associationId: associationOf(actor) ?? '', kind: input.kind }),
  may: (actor) => holds(actor, 'administrator'),
  decide: ({ associationId }, input, { today }) =>
    input.decidedOn > today
      ? no(
          { sv: 'Beslutet kan inte vara fattat i framtiden.', en: 'The decision cannot lie in the future.' },
          'decidedOn',
        )
      : yes({ associationId, ...input }, { audit: { kind: input.kind, months: input.months } }),
  write: async (tx, { associationId, kind, months, source, decidedOn }, { actor, now }) => {
    const values = {
      months,
      source,
      decided_on: decidedOn,
      set_by: actor.kind === 'person' ? actor.accountId : null,
      set_at: now,
    };
    await tx
      .withTables<RetentionTables>()
      .insertInto('retention_period')
      .values({ association_id: associationId, kind, ...values })
      .onConflict((conflict) => conflict.columns(['association_id', 'kind']).doUpdateSet(values))
      .execute();
    return { kind };
  },
  object: ({ kind }) => ({ type: 'retentionPeriod', id: kind }),
  next: ({ kind }) => paths.retentionKind({ kind }),
  done: () => ({
    sv: 'Tiden är sparad. Inget gallras av sig självt.',
    en: 'The period is saved. Nothing is disposed of by itself.',
  }),
});
