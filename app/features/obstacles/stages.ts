import { type RawBuilder, sql } from 'kysely';
import type { Text } from '../../kernel/text.ts';

/** The states of an obstacle as somebody searches for them: how far the decision and its effect have come. */
export const stages = ['draft', 'waiting', 'escalated', 'decided', 'done', 'solved', 'refused', 'success'] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, Text> = {
  draft: { sv: 'Inte lämnat än', en: 'Not submitted yet' },
  waiting: { sv: 'Väntar på svar', en: 'Waits for an answer' },
  escalated: { sv: 'Hos styrelsen', en: 'With the board' },
  decided: { sv: 'Åtgärd pågår', en: 'Action under way' },
  done: { sv: 'Effekten ska prövas', en: 'The effect is to be checked' },
  solved: { sv: 'Löst', en: 'Solved' },
  refused: { sv: 'Avslaget', en: 'Refused' },
  success: { sv: 'Något som lyckats', en: 'Something that went well' },
};

const course = (condition: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from obstacle_course k where k.association_id = o.association_id and k.obstacle_id = o.id and ${condition})`;

const conditions: Record<Stage, RawBuilder<boolean>> = {
  draft: sql<boolean>`o.kind = 'obstacle' and o.submitted_at is null and o.rejected_at is null`,
  waiting: sql<boolean>`o.kind = 'obstacle' and o.submitted_at is not null and o.rejected_at is null and ${course(
    sql`k.decided_at is null and k.refused_at is null and k.escalated_at is null`,
  )}`,
  escalated: course(sql`k.escalated_at is not null`),
  decided: course(sql`k.decided_at is not null and k.action_done_at is null`),
  done: course(sql`k.action_done_at is not null and k.effect_checked_at is null`),
  solved: course(sql`k.effect_checked_at is not null`),
  refused: sql<boolean>`(o.rejected_at is not null or ${course(sql`k.refused_at is not null`)})`,
  success: sql<boolean>`o.kind = 'success'`,
};

/** Whether the obstacle \`o\` stands there. */
export function isAt(stage: Stage): RawBuilder<boolean> {
  return conditions[stage];
}
