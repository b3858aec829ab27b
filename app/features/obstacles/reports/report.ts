import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { type Actor, accountOf, associationOf, holds, holdsInGroup } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { parties, partyNames } from '../../organisation/index.ts';
import { reporters } from '../access.ts';
import { kindNames, type ObstacleKind, type ObstacleState, obstacleKinds, stateOf } from '../obstacle.ts';
import { conceptOf, coursesOf, noCourse, partyArray, tables } from '../store.ts';
import { type AnswerKind, answersToReports } from './answers.ts';

const wrongGroup: Text = { sv: 'Välj en av länets grupper.', en: 'Choose one of the county’s groups.' };

/** Something that does not work, or that did, told by whoever met it. */
export const report = command({
  name: 'deviation.report',
  title: { sv: 'Rapportera ett hinder', en: 'Report an obstacle' },
  verb: { sv: 'Skicka rapporten', en: 'Send the report' },
  audience: reporters,
  input: z.object({
    groupId: field.pick({ label: { sv: 'Till vilken grupp?', en: 'To which group?' } }),
    kind: field.choice({
      label: { sv: 'Vad gäller det?', en: 'What is it about?' },
      values: obstacleKinds,
      names: kindNames,
      radios: true,
    }),
    text: field.freeText({
      label: { sv: 'Vad hände?', en: 'What happened?' },
      hint: {
        sv: 'Beskriv vad som brast eller lyckades, inte personer.',
        en: 'Describe what failed or went well, not persons.',
      },
      max: 4000,
    }),
    parties: field.choices({
      label: { sv: 'Vilka parter berörs?', en: 'Which parties are affected?' },
      values: parties,
      names: partyNames,
    }),
    agreementClause: field.optionalText({
      label: { sv: 'Punkt i en överenskommelse', en: 'Clause of an agreement' },
      hint: {
        sv: 'Om det bryter mot något ni har kommit överens om, till exempel ”Samverkansavtalet, punkt 4”.',
        en: 'If it breaks something that was agreed, for example “Cooperation agreement, item 4”.',
      },
      max: 200,
    }),
    hideName: field.checkbox({
      label: { sv: 'Visa inte mitt namn för {group}', en: 'Do not show my name to {group}' },
      hint: {
        sv: 'Samordnaren ser det, så att du kan få svar.',
        en: 'The coordinator sees it, so that you can get an answer.',
      },
    }),
  }),
  read: async (tx, input) => {
    const group = /^[0-9a-f-]{36}$/.test(input.groupId)
      ? await tables(tx)
          .selectFrom('local_group')
          .select(['id', 'ended_on'])
          .where('id', '=', input.groupId)
          .executeTakeFirst()
      : undefined;
    return { group: group ?? null };
  },
  may: (actor) => holds(actor, ...reporters),
  decide: ({ group }, input, { today, newId }) => {
    if (!group || (group.ended_on !== null && group.ended_on < today)) return no(wrongGroup, 'groupId');
    return yes({ id: newId(), groupId: group.id, input }, { audit: { group: group.id, kind: input.kind } });
  },
  write: async (tx, { id, groupId, input }, { actor, now }) => {
    const association = associationOf(actor) ?? '';
    await tables(tx)
      .insertInto('deviation')
      .values({
        association_id: association,
        id,
        group_id: groupId,
        kind: input.kind,
        text: input.text,
        parties: partyArray(input.parties),
        agreement_clause: input.agreementClause ?? null,
        reported_at: now,
        obstacle_id: null,
        handled_at: null,
        handled_by: null,
        dismiss_reason: null,
      })
      .execute();
    await tables(tx)
      .insertInto('deviation_reporter')
      .values({
        association_id: association,
        deviation_id: id,
        group_id: groupId,
        account_id: accountOf(actor) ?? '',
        is_hidden: input.hideName,
      })
      .execute();
    return { id };
  },
  object: (result) => ({ type: 'deviation', id: result.id }),
  next: () => paths.reportObstacle({}),
  done: () => ({
    sv: 'Tack. Rapporten är skickad till gruppens samordnare. Du ser här vad som händer med den.',
    en: 'Thank you. The report is sent to the group’s coordinator. You see here what becomes of it.',
  }),
});

export interface OwnReport {
  id: string;
  kind: ObstacleKind;
  text: string;
  groupName: string;
  reportedAt: Date;
  isHidden: boolean;
  dismissReason: string | null;
  /** Null while nobody has taken it up; the obstacle's own page is for those who read obstacles. */
  obstacle: { id: string; number: string; state: ObstacleState; rejectReason: string | null } | null;
  isTakenUp: boolean;
  /** What the group has told since, newest first. */
  answers: { kind: AnswerKind; text: string; at: Date }[];
}

export interface ReportForm {
  groups: { id: string; name: string }[];
  own: OwnReport[];
}

export const reportForm = query({
  name: 'deviation.form',
  title: { sv: 'Rapportera ett hinder', en: 'Report an obstacle' },
  audience: reporters,
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<ReportForm | null> => {
    const groups = await tables(tx)
      .selectFrom('local_group')
      .select(['id', 'name', 'ended_on'])
      .orderBy('name')
      .execute();
    const mine = (id: string): number =>
      Number(holdsInGroup(actor, id, 'coordinator', 'groupMember', 'groupChair', 'teamWorker'));
    return {
      groups: groups
        .filter(({ ended_on }) => ended_on === null || ended_on >= today)
        .sort((a, b) => mine(b.id) - mine(a.id))
        .map(({ id, name }) => ({ id, name })),
      own: await ownReports(tx, actor),
    };
  },
});

async function ownReports(tx: Tx, actor: Actor): Promise<OwnReport[]> {
  const rows = await tables(tx)
    .selectFrom('deviation as d')
    .innerJoin('deviation_reporter as r', 'r.deviation_id', 'd.id')
    .innerJoin('local_group as g', 'g.id', 'd.group_id')
    .selectAll('d')
    .select(['r.is_hidden', 'g.name as group_name'])
    .where('r.account_id', '=', accountOf(actor))
    .orderBy('d.reported_at', 'desc')
    .limit(50)
    .execute();
  const ids = rows.flatMap((row) => (row.obstacle_id ? [row.obstacle_id] : []));
  const obstacles = ids.length
    ? await tables(tx).selectFrom('obstacle').selectAll().where('id', 'in', ids).execute()
    : [];
  const courses = await coursesOf(tx, ids);
  const answers = await answersToReports(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const obstacle = obstacles.find((one) => one.id === row.obstacle_id);
    return {
      id: row.id,
      kind: row.kind,
      text: row.text,
      groupName: row.group_name,
      reportedAt: row.reported_at,
      isHidden: row.is_hidden,
      dismissReason: row.dismiss_reason,
      isTakenUp: row.obstacle_id !== null,
      answers: answers.filter(({ deviationId }) => deviationId === row.id),
      obstacle: obstacle
        ? {
            id: obstacle.id,
            number: obstacle.number,
            state: stateOf(conceptOf(obstacle), courses.get(obstacle.id) ?? noCourse),
            rejectReason: obstacle.reject_reason,
          }
        : null,
    };
  });
}

export async function lockDeviation(tx: Tx, id: string) {
  return (
    (await tables(tx).selectFrom('deviation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
  );
}

export const handledAlready: Text = {
  sv: 'Någon har redan tagit hand om rapporten. Läs sidan igen.',
  en: 'Somebody has already taken care of the report. Read the page again.',
};

export const dismiss = command({
  name: 'deviation.dismiss',
  title: { sv: 'Avsluta en rapport utan hinder', en: 'Close a report without an obstacle' },
  verb: { sv: 'Avsluta med svaret', en: 'Close with the answer' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    reason: field.freeText({
      label: { sv: 'Svar till den som rapporterade', en: 'Answer to whoever reported' },
      max: 1000,
    }),
  }),
  read: (tx, input) => lockDeviation(tx, input.id),
  may: (actor, target) => holdsInGroup(actor, target.group_id, 'coordinator'),
  decide: (target, input) => (target.handled_at ? no(handledAlready) : yes({ id: target.id, reason: input.reason })),
  write: async (tx, { id, reason }, { actor, now }: Circumstances) => {
    await tables(tx)
      .updateTable('deviation')
      .set({ handled_at: now, handled_by: accountOf(actor), dismiss_reason: reason })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: (result) => ({ type: 'deviation', id: result.id }),
  next: () => paths.obstacles({}),
  done: () => ({ sv: 'Rapporten är avslutad.', en: 'The report is closed.' }),
});
