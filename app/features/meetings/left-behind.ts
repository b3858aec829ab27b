import { sql } from 'kysely';
import type { LeftLine, LeftSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import type { Body } from './meeting.ts';

type Part = 'convenor' | 'chair' | 'adjuster' | 'approver';

const texts: Record<Part, Text> = {
  convenor: { sv: 'Kallar till ett möte, {with}', en: 'Calls a meeting, {with}' },
  chair: { sv: 'Leder ett möte, {with}', en: 'Leads a meeting, {with}' },
  adjuster: { sv: 'Ska justera ett protokoll, {with}', en: 'Is to check minutes, {with}' },
  approver: { sv: 'Ska justera anteckningar, {with}', en: 'Is to approve minutes, {with}' },
};
const board: Text = { sv: 'styrelsen', en: 'the board' };
const nextChair: Text = {
  sv: 'De väntar på nästa ordförande. Ge funktionen till någon.',
  en: 'They wait for the next chair. Give somebody the function.',
};

const choosers: Record<Body, readonly Role[]> = {
  group: ['coordinator', 'groupChair'],
  sync: ['coordinator', 'groupChair', 'teamWorker'],
  board: ['office'],
};

interface Found {
  id: string;
  body: Body;
  groupId: string | null;
  groupName: string | null;
  day: string;
  part: Part;
}

/** Meetings that are not over in which somebody has a part, and minutes of a group that wait for them as its chair. */
export const leftMeetings: LeftSource = {
  columns: ['meeting.convenor_account', 'meeting.chair_account', 'meeting.adjuster_account'],
  waits: async (tx, { associationId, accountId, today }) => {
    const { rows } = await sql<Found>`
      select m.id, m.body, m.group_id as "groupId", g.name as "groupName",
        to_char(m.starts_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as day, p.part
      from meeting m
      left join local_group g on g.association_id = m.association_id and g.id = m.group_id
      cross join lateral (values
        ('convenor', m.convenor_account = ${accountId} and m.held_at is null),
        ('chair', m.chair_account = ${accountId} and m.closed_at is null),
        ('adjuster', m.adjuster_account = ${accountId} or (m.body = 'board' and m.chair_account = ${accountId} and m.closed_at is not null)),
        ('approver', m.body = 'group' and m.closed_at is not null and exists (select from held_function f
          where f.association_id = m.association_id and f.group_id = m.group_id and f.role = 'groupChair' and f.account_id = ${accountId}
            and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today})))) p (part, is_theirs)
      where m.association_id = ${associationId} and m.cancelled_at is null and m.approved_at is null and p.is_theirs
      order by m.starts_at, m.id, p.part`.execute(tx);
    return rows.map(
      ({ id, body, groupId, groupName, day, part }): LeftLine => ({
        text: texts[part],
        values: { with: groupName ?? board },
        on: day,
        goes:
          part === 'approver' ? { note: nextChair } : { href: `${paths.meeting({ id })}#annat`, roles: choosers[body] },
        groupId,
        memberId: null,
      }),
    );
  },
};
