import { personas } from '../support/county.ts';
import type { TestHouse } from '../support/house.ts';

/** What the installation and its administrators keep: backups, kept reasons, periods of retention, disposals. */
export async function fillOperations(
  house: TestHouse,
  association: string | undefined,
  by: string | undefined,
): Promise<void> {
  const at = house.clock.now();
  await house.sql(`insert into backup_run (id, begun_at, why) values ($1, $2, 'command')`, [house.house.newId(), at]);
  await house.sql(
    `insert into kept_reason (association_id, at, object_type, object_id, field, type, reason)
     values ($1, $2, 'guidanceCase', 'x', 'question', 'name', 'En insats heter så.')`,
    [association, at],
  );
  await house.sql(
    `insert into retention_period (association_id, kind, months, source, decided_on, set_at)
     values ($1, 'letters', 24, 'Informationshanteringsplanen', '2026-01-15', $2) on conflict do nothing`,
    [association, at],
  );
  for (const proposer of [by, personas.administrator.id]) {
    await house.sql(
      `insert into disposal (association_id, id, kind, months, source, before, due, proposed_by, proposed_at)
       values ($1, $2, 'letters', 24, 'Informationshanteringsplanen', $3, 1, $4, $3)`,
      [association, house.house.newId(), at, proposer],
    );
  }
}
