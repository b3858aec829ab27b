import { sql } from 'kysely';
import type { LeftLine, LeftSource } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';

/** Somebody's own open questions: they hand them over one by one as long as they work there, an administrator afterwards. */
export const leftCases: LeftSource = {
  columns: ['guidance_case.asker_account', 'case_handle.asker_account'],
  waits: async (tx, { associationId, accountId, today }) => {
    const { rows } = await sql<{ memberId: string; memberName: string; groupName: string; isOfficer: boolean }>`
      select distinct c.member_id as "memberId", m.name as "memberName", g.name as "groupName",
        exists (select from held_function f
          where f.association_id = c.association_id and c.asker_account in (f.account_id, f.deputy_account_id)
            and f.role = 'caseOfficer' and f.member_id = c.member_id
            and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today})) as "isOfficer"
      from guidance_case c
      join member m on m.association_id = c.association_id and m.id = c.member_id
      join local_group g on g.association_id = c.association_id and g.id = c.group_id
      where c.association_id = ${associationId} and c.asker_account = ${accountId}
        and c.outcome_at is null and c.withdrawn_at is null and c.merged_into is null
      order by 2, 3`.execute(tx);
    return rows.map(
      ({ memberId, memberName, groupName, isOfficer }): LeftLine => ({
        text: { sv: 'Öppna frågor till {to}, ställda för {member}', en: 'Open questions to {to}, asked for {member}' },
        values: { to: groupName, member: memberName },
        goes: isOfficer
          ? {
              note: {
                sv: 'Personen lämnar över dem på frågornas egna sidor. När funktionen är slut gör du det här.',
                en: 'The person hands them over on the pages of the questions. Once the function has ended you do it here.',
              },
            }
          : { href: `${paths.leftQuestions({ id: accountId })}?member=${memberId}`, roles: ['administrator'] },
        groupId: null,
        memberId,
      }),
    );
  },
};
