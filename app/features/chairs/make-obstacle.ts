import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { accountOf, associationOf, holdsInGroup } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { firstDescription, insertObstacle, obstacleParts } from '../obstacles/index.ts';
import { namedCases } from './gap-view.ts';
import { readingOf } from './reading.ts';
import { tables } from './store.ts';

const already: Text = {
  sv: 'Situationen är redan ett hinder. Öppna det i stället.',
  en: 'The situation is an obstacle already. Open that instead.',
};

/** A gap becomes an obstacle, with the cases that stand in it as evidence. */
export const makeObstacle = command({
  name: 'chairs.makeObstacle',
  title: { sv: 'Gör ett hinder av en situation', en: 'Make an obstacle of a situation' },
  past: {
    sv: 'Gjorde hindret av en situation mellan stolarna',
    en: 'Made the obstacle of a situation between the chairs',
  },
  verb: { sv: 'Skapa hindret', en: 'Make the obstacle' },
  audience: ['coordinator'],
  input: z.object({
    groupId: field.id(),
    gap: field.id(),
    title: obstacleParts.title,
    description: firstDescription,
  }),
  read: async (tx, input, { actor }) => {
    const reading = await readingOf(tx, actor, input.groupId);
    const gap = reading?.found?.sorts.flatMap(({ gaps }) => gaps).find(({ key }) => key === input.gap);
    if (!reading?.found || !gap) return null;
    const { caseIds } = reading.found;
    const made = await tables(tx)
      .selectFrom('chairs_obstacle')
      .select('obstacle_id')
      .where('group_id', '=', reading.group.id)
      .where('key', '=', gap.key)
      .executeTakeFirst();
    // Some may have been withdrawn since the reading.
    const cases = await namedCases(
      tx,
      gap.cases.flatMap((at) => caseIds[at] ?? []),
    );
    return { groupId: reading.group.id, key: gap.key, isMade: made !== undefined, caseIds: cases.map(({ id }) => id) };
  },
  may: (actor, { groupId }) => holdsInGroup(actor, groupId, 'coordinator'),
  decide: (target, input, { newId }) => {
    if (target.isMade) return no(already);
    const made = {
      id: newId(),
      groupId: target.groupId,
      kind: 'obstacle' as const,
      title: input.title,
      description: input.description ?? '',
      caseIds: target.caseIds,
      deviationId: null,
    };
    return yes(
      { made, key: target.key },
      { audit: { cases: target.caseIds.length }, history: { step: 'fromGap', cases: target.caseIds.length } },
    );
  },
  write: async (tx, { made, key }, circumstances) => {
    const { actor, now } = circumstances;
    const obstacle = await insertObstacle(tx, made, circumstances);
    await tables(tx)
      .insertInto('chairs_obstacle')
      .values({
        association_id: associationOf(actor) ?? '',
        group_id: made.groupId,
        key,
        obstacle_id: obstacle.id,
        made_at: now,
        made_by: accountOf(actor),
      })
      .execute();
    return obstacle;
  },
  object: (result, target) => ({ type: 'obstacle', id: result.id, groupId: target.groupId }),
  next: (result) => paths.obstacle({ id: result.id }),
  done: (result) => ({
    sv: `Hindret är skapat och heter ${result.number}. Komplettera med typ och parter nu.`,
    en: `The obstacle is made and is called ${result.number}. Add type and parties now.`,
  }),
});
