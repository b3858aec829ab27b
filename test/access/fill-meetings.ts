import type { TestHouse } from '../support/house.ts';

/** Meetings of every body in every state that the policies know, each with one row of every kind around it. */
export async function fillMeetings(
  house: TestHouse,
  at: { association?: string | undefined; group?: string | undefined; by?: string | undefined; id: string; at: Date },
): Promise<void> {
  for (const body of ['group', 'sync', 'board']) {
    for (const state of ['planned', 'closed', 'approved']) {
      const id = house.house.newId();
      const given = [at.association, id, body === 'board' ? null : at.group, at.by, at.at];
      await house.sql(
        `insert into meeting_series (association_id, id, body, group_id, title, rhythm, begins_on, starts_at_time, minutes_long, created_at, created_by)
         values ($1, $2, '${body}', $3, 'Möte', 'quarterly', '2026-01-01', '13:00', 60, $5, $4)`,
        given,
      );
      await house.sql(
        `insert into meeting (association_id, id, series_id, body, group_id, title, starts_at, ends_at, created_at, convenor_account, held_at, closed_at, approved_at)
         values ($1, $2, $2, '${body}', $3, 'Möte', $5, $5::timestamptz + interval '1 hour', $5, $4,
           ${state === 'planned' ? 'null, null, null' : state === 'closed' ? '$5, $5, null' : '$5, $5, $5'})`,
        given,
      );
      const own = [at.association, id];
      const withTime = [...own, at.at];
      const withAccount = [...own, at.by];
      const withBoth = [...withAccount, at.at];
      await house.sql(
        `insert into agenda_item (association_id, id, meeting_id, position, source, title, added_at) values ($1, $2, $2, 1, 'own', 'Punkt', $3)`,
        withTime,
      );
      await house.sql(
        `insert into attendance (association_id, meeting_id, account_id, function_id, role) values ($1, $2, $3, $2, 'groupMember')`,
        withAccount,
      );
      await house.sql(
        `insert into preread_question (association_id, id, meeting_id, position, text) values ($1, $2, $2, 1, 'Vad?')`,
        own,
      );
      await house.sql(
        `insert into preread_answer (association_id, question_id, meeting_id, account_id, text, answered_at) values ($1, $2, $2, $3, 'Det.', $4)`,
        withBoth,
      );
      await house.sql(
        `insert into board_vote (association_id, item_id, function_id, meeting_id, account_id, vote, voted_at) values ($1, $2, $2, $2, $3, 'for', $4)`,
        withBoth,
      );
      for (const [role, group, deliveredAt] of [
        ['teamWorker', body === 'board' ? null : at.group, at.at],
        ['office', null, at.at],
        ['teamWorker', body === 'board' ? null : at.group, null],
      ]) {
        const note = house.house.newId();
        await house.sql(
          `insert into meeting_note (association_id, id, meeting_id, item_id, role, group_id, text, written_at, delivered_at)
           values ($1, $2, $3, $3, $4, $5, 'Så här.', $6, $7)`,
          [at.association, note, id, role, group, at.at, deliveredAt],
        );
        await house.sql(
          `insert into meeting_note_receipt (association_id, note_id, account_id, read_at) values ($1, $2, $3, $4)`,
          [at.association, note, at.by, at.at],
        );
      }
      await house.sql(
        `insert into history (association_id, at, account_name, command, object_type, object_id, group_id, changes)
         values ($1, $3, '', 'meeting.plan', 'meeting', $2, $4, '{}')`,
        [at.association, id, at.at, body === 'board' ? null : at.group],
      );
    }
  }
  const id = house.house.newId();
  await house.sql(
    `insert into direction_decision (association_id, id, title, text, decided_on, applies_from, published_at)
     values ($1, $2, 'Inriktning', 'Så här.', '2026-01-01', '2026-01-01', $3)`,
    [at.association, id, at.at],
  );
  await house.sql(
    `insert into direction_receipt (association_id, direction_id, account_id, read_at) values ($1, $2, $3, $4)`,
    [at.association, id, at.by, at.at],
  );
}
