import { sql } from 'kysely';
import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { accountOf } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { stateOf } from './obstacle.ts';
import { queueAnswer } from './reports/answers.ts';
import { insertObstacle } from './reports/create.ts';
import { noteEvidence } from './reports/note-evidence.ts';
import { onObstacle, refusal } from './steps.ts';
import { conceptOf, lockObstacle, noCourse, tables } from './store.ts';

export const submit = command({
  name: 'obstacle.submit',
  title: { sv: 'Lämna hindret till gruppen', en: 'Submit the obstacle to the group' },
  past: { sv: 'Lämnade hindret till gruppen', en: 'Submitted the obstacle to the group' },
  verb: { sv: 'Lämna till gruppen', en: 'Submit to the group' },
  audience: ['coordinator'],
  input: z.object({ id: field.id() }),
  ...onObstacle('submit'),
  decide: (target, input) => {
    const refused = refusal('submit', target);
    return refused ? no(refused) : yes(input, { history: { step: 'submit' } });
  },
  write: async (tx, { id }, { actor, now }) => {
    await tables(tx)
      .updateTable('obstacle')
      .set({ submitted_at: now, submitted_by: accountOf(actor) })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  done: () => ({
    sv: 'Hindret är lämnat till gruppen. Hela länet kan nu läsa det i registret.',
    en: 'The obstacle is submitted to the group. The whole county can now read it in the register.',
  }),
});

/** Nothing ends without an answer: a refusal has its reason, which the reporters read. */
export const reject = command({
  name: 'obstacle.reject',
  title: { sv: 'Avslå hindret', en: 'Reject the obstacle' },
  past: { sv: 'Avslog hindret', en: 'Rejected the obstacle' },
  verb: { sv: 'Avslå med skälet', en: 'Reject with the reason' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    reason: field.freeText({
      label: { sv: 'Skäl', en: 'Reason' },
      hint: { sv: 'De som rapporterade läser det.', en: 'Those who reported read it.' },
      max: 1000,
    }),
  }),
  ...onObstacle('reject'),
  decide: (target, input) => {
    const refused = refusal('reject', target);
    const { groupId } = target.subject;
    return refused ? no(refused) : yes({ ...input, groupId }, { history: { step: 'reject' } });
  },
  write: async (tx, { id, groupId, reason }, circumstances) => {
    const { actor, now } = circumstances;
    await tables(tx)
      .updateTable('obstacle')
      .set({ rejected_at: now, rejected_by: accountOf(actor), reject_reason: reason })
      .where('id', '=', id)
      .execute();
    await queueAnswer(
      tx,
      { obstacleId: id, groupId, decisionId: null, kind: 'rejection', text: reason },
      circumstances,
    );
    return { id };
  },
  done: () => ({ sv: 'Hindret är avslaget.', en: 'The obstacle is rejected.' }),
});

const sameGroup: Text = {
  sv: 'Skriv numret på ett annat öppet hinder i samma grupp, till exempel HEB-H4.',
  en: 'Write the number of another open obstacle in the same group, for example HEB-H4.',
};

/** The same obstacle twice: one goes on with all the evidence, the other leads there. */
export const merge = command({
  name: 'obstacle.merge',
  title: { sv: 'För samman med ett annat hinder', en: 'Merge with another obstacle' },
  past: { sv: 'Förde samman hindret med ett annat', en: 'Merged the obstacle with another' },
  verb: { sv: 'För samman', en: 'Merge' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    otherNumber: field.key({ label: { sv: 'Det andra hindrets nummer', en: 'The other obstacle’s number' } }, 40),
  }),
  ungated: ['otherNumber'],
  ...onObstacle('merge'),
  read: async (tx, input) => {
    const locked = await lockObstacle(tx, input.id);
    if (!locked) return null;
    const into = await tables(tx)
      .selectFrom('obstacle')
      .selectAll()
      .where('number', '=', input.otherNumber.toUpperCase())
      .where('kind', '=', 'obstacle')
      .executeTakeFirst();
    return { ...locked, into: into ?? null };
  },
  decide: (target, _) => {
    const refused = refusal('merge', target);
    if (refused) return no(refused);
    const { into, row } = target;
    const isOpen = into && !['merged', 'rejected'].includes(stateOf(conceptOf(into), noCourse));
    if (!into || !isOpen || into.id === row.id || into.group_id !== row.group_id) return no(sameGroup, 'otherNumber');
    return yes({ id: row.id, into: into.id }, { history: { step: 'merge', into: into.number } });
  },
  write: async (tx, { id, into }, { now }) => {
    for (const table of ['obstacle_case', 'obstacle_mark'] as const) {
      const columns = table === 'obstacle_case' ? sql`case_id` : sql`source, mark_id`;
      await sql`insert into ${sql.table(table)} (association_id, obstacle_id, ${columns}, group_id, linked_at, linked_by)
        select association_id, ${into}, ${columns}, group_id, linked_at, linked_by from ${sql.table(table)} where obstacle_id = ${id}
        on conflict do nothing`.execute(tx);
    }
    await tables(tx).updateTable('deviation').set({ obstacle_id: into }).where('obstacle_id', '=', id).execute();
    await noteEvidence(tx, into, now);
    await tables(tx).updateTable('obstacle').set({ merged_into: into, merged_at: now }).where('id', '=', id).execute();
    return { id };
  },
  done: () => ({ sv: 'Hindren är sammanförda.', en: 'The obstacles are merged.' }),
});

const chooseSome: Text = {
  sv: 'Kryssa några av ärendena, men inte alla: det ska bli två hinder.',
  en: 'Tick some of the cases, but not all: there are to be two obstacles.',
};

/** Two obstacles in one: some of the cases go to a new one. */
export const split = command({
  name: 'obstacle.split',
  title: { sv: 'Dela hindret', en: 'Split the obstacle' },
  past: { sv: 'Delade hindret', en: 'Split the obstacle' },
  verb: { sv: 'Dela', en: 'Split' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    newTitle: field.text({ label: { sv: 'Rubrik på det nya hindret', en: 'Title of the new obstacle' }, max: 200 }),
    caseIds: field.pickMany({ label: { sv: 'Ärenden som hör till det nya hindret', en: 'Cases of the new obstacle' } }),
  }),
  ...onObstacle('split'),
  read: async (tx, input) => {
    const locked = await lockObstacle(tx, input.id);
    if (!locked) return null;
    const linked = await tables(tx)
      .selectFrom('obstacle_case')
      .select('case_id')
      .where('obstacle_id', '=', input.id)
      .execute();
    return { ...locked, linked: linked.map((one) => one.case_id) };
  },
  decide: (target, input, { newId }) => {
    const refused = refusal('split', target);
    if (refused) return no(refused);
    const moved = target.linked.filter((id) => input.caseIds.includes(id));
    if (moved.length === 0 || moved.length === target.linked.length) return no(chooseSome, 'caseIds');
    return yes(
      { from: target.row, moved, title: input.newTitle, id: newId() },
      { history: { step: 'split', cases: moved.length } },
    );
  },
  write: async (tx, { from, moved, title, id }, circumstances) => {
    await tables(tx)
      .deleteFrom('obstacle_case')
      .where('obstacle_id', '=', from.id)
      .where('case_id', 'in', moved)
      .execute();
    const made = { id, groupId: from.group_id, kind: from.kind, title, caseIds: moved, deviationId: null };
    await insertObstacle(tx, { ...made, splitFrom: from.id }, circumstances);
    return { id };
  },
  next: (result) => paths.obstacle({ id: result.id }),
  done: () => ({ sv: 'Det nya hindret är skapat. Beskriv det nu.', en: 'The new obstacle is made. Describe it now.' }),
});
