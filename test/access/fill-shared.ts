import type { TestHouse } from '../support/house.ts';

/** What is shared between groups: experience of earlier projects, questions between peers, how long contacts were looked for. */
export async function fillShared(
  house: TestHouse,
  at: { association?: string | undefined; group?: string | undefined; by?: string | undefined; id: string; at: Date },
): Promise<void> {
  const given = [at.association, at.id, at.by, at.at];
  await house.sql(
    `insert into experience (association_id, id, title, methods, target_groups, worked, lesson, written_at, written_by)
     values ($1, $2, 'Kugghjulet', '{SIP}', '{Unga}', 'Det.', 'Så.', $3, 'Gunilla Ek')`,
    [at.association, at.id, at.at],
  );
  await house.sql(
    `insert into peer_question (association_id, id, title, text, account_id, asked_at) values ($1, $2, 'Hur?', 'Så här.', $3, $4)`,
    given,
  );
  await house.sql(
    `insert into peer_answer (association_id, id, question_id, text, account_id, at) values ($1, $2, $2, 'Så.', $3, $4)`,
    given,
  );
  for (const person of ['caseOfficer', 'teamWorker', 'coordinator'])
    await house.sql(
      `insert into contact_search (association_id, id, group_id, account_id, minutes, searched_on)
       select $1, gen_random_uuid(), $2, account_id, 15, date '2026-08-01' + n from held_function, generate_series(0, 4) n
       where association_id = $1 and role = '${person}' and account_id is not null`,
      [at.association, at.group],
    );
}
