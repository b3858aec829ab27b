import { z } from 'zod';
import type { CaseNote, CaseNoteLine } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { associationOf, holdsInGroup } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { runQuery } from '../../kernel/run.ts';
import type { ObstacleKind } from './obstacle.ts';
import { suggestionsAddress } from './runs.ts';
import { tables } from './store.ts';
import { readSuggestions } from './suggestions-view.ts';

export interface CaseObstacles {
  caseId: string;
  groupId: string;
  obstacles: { id: string; number: string; title: string; kind: ObstacleKind }[];
  /** The suggestion in which the case stands without belonging to an obstacle: its name, and the case that opens it. */
  suggestion: { name: { sv: string; en: string }; show: string } | null;
}

/** What a case is evidence of, and what it looks like being evidence of: for its coordinator. */
export const obstaclesOfCase = query({
  name: 'obstacle.ofCase',
  title: { sv: 'Hinder som ett ärende hör till', en: 'Obstacles of a case' },
  audience: ['coordinator'],
  input: z.object({ id: field.id() }),
  read: async (tx, input, { actor }): Promise<CaseObstacles | null> => {
    const one = await tables(tx)
      .selectFrom('guidance_case')
      .select(['id', 'group_id'])
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!one || !holdsInGroup(actor, one.group_id, 'coordinator')) return null;
    const obstacles = await tables(tx)
      .selectFrom('obstacle_case as l')
      .innerJoin('obstacle as o', 'o.id', 'l.obstacle_id')
      .select(['o.id', 'o.number', 'o.title', 'o.kind'])
      .where('l.case_id', '=', one.id)
      .where('o.merged_into', 'is', null)
      .orderBy('o.number')
      .execute();
    const found =
      obstacles.length > 0
        ? []
        : await readSuggestions(tx, { association: associationOf(actor) ?? '', groupId: one.group_id }, one.id);
    const [suggestion] = found;
    return {
      caseId: one.id,
      groupId: one.group_id,
      obstacles,
      suggestion: suggestion ? { name: suggestion.name, show: suggestion.key } : null,
    };
  },
});

export const caseNote: CaseNote = {
  audience: ['coordinator'],
  notes: async (house, actor, caseId) => {
    const answer = await runQuery(house, actor, obstaclesOfCase, { id: caseId });
    if (answer.kind !== 'found') return [];
    const { obstacles, suggestion, groupId } = answer.view;
    const notes = obstacles.map(
      ({ id, number, title, kind }): CaseNoteLine =>
        kind === 'success'
          ? {
              text: { sv: 'Berättad som något som lyckats:', en: 'Told as something that went well:' },
              said: title,
              href: paths.success({ id }),
            }
          : {
              text: { sv: `Underlag för ${number}:`, en: `Evidence of ${number}:` },
              said: title,
              href: paths.obstacle({ id }),
            },
    );
    if (suggestion)
      notes.push({
        text: {
          sv: `Ser ut att höra till ett hinder: ${suggestion.name.sv}`,
          en: `Looks like belonging to an obstacle: ${suggestion.name.en}`,
        },
        href: `${suggestionsAddress(groupId)}&show=${suggestion.show}`,
      });
    return [
      ...notes,
      {
        text: { sv: 'Gör ett hinder av frågan', en: 'Make an obstacle of the question' },
        href: `${paths.obstacles({})}?${new URLSearchParams({ group: groupId, case: caseId })}#nytt`,
      },
      {
        text: { sv: 'Berätta om det gick bra', en: 'Tell of it if it went well' },
        href: `${paths.successes({})}?${new URLSearchParams({ group: groupId, case: caseId })}#ny`,
      },
    ];
  },
};
