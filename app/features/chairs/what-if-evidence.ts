import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { type Actor, associationOf, holdsInGroup } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { publishedRules } from '../catalogue/index.ts';
import { addEvidence, evidenceTarget, firstDescription, insertObstacle, obstacleParts } from '../obstacles/index.ts';
import { effectOf, readChange } from './rule-change.ts';
import { tables } from './store.ts';
import { askedOf, groupCases } from './what-if-view.ts';

const none: Text = {
  sv: 'Inget ärende hade fått insatsen, så det finns inget underlag att koppla.',
  en: 'No case would have had the service, so there is no evidence to link.',
};
const elsewhere: Text = { sv: 'Välj ett hinder i samma grupp.', en: 'Choose an obstacle of the same group.' };

const pick = { label: { sv: 'Val', en: 'Choice' } } as const;
const change = {
  groupId: field.id(),
  service: field.id(),
  path: field.key(pick),
  how: field.key(pick, 10),
  value: field.optionalPick(pick),
  values: field.pickMany(pick),
};

/** The cases that a change would have opened the service to, as they are now; null without such a change. */
async function openedBy(
  tx: Tx,
  input: { groupId: string; service: string; path: string; how: string; value?: string | undefined; values: string[] },
  actor: Actor,
  today: string,
) {
  const association = associationOf(actor) ?? '';
  const group = await tables(tx)
    .selectFrom('local_group')
    .select('id')
    .where('id', '=', input.groupId)
    .executeTakeFirst();
  if (!group || !holdsInGroup(actor, group.id, 'coordinator')) return null;
  const here = await groupCases(tx, association, group.id, await publishedRules(tx, association, today));
  const read = readChange(askedOf(input), here.file);
  if (!read || 'fault' in read) return null;
  const { opened } = effectOf(here.file, here.facts, read);
  return { groupId: group.id, caseIds: opened.flatMap((place) => here.rows[place]?.id ?? []) };
}

/** What a different rule would have done becomes an obstacle, with the cases that it would have helped as evidence. */
export const whatIfObstacle = command({
  name: 'chairs.obstacleOfRule',
  title: { sv: 'Gör ett hinder av regeln', en: 'Make an obstacle of the rule' },
  past: { sv: 'Gjorde hindret av en regel', en: 'Made the obstacle of a rule' },
  verb: { sv: 'Skapa hindret', en: 'Make the obstacle' },
  audience: ['coordinator'],
  input: z.object({ ...change, title: obstacleParts.title, description: firstDescription }),
  ungated: ['path', 'how'],
  read: (tx, input, { actor, today }) => openedBy(tx, input, actor, today),
  may: (actor, { groupId }) => holdsInGroup(actor, groupId, 'coordinator'),
  decide: ({ groupId, caseIds }, input, { newId }) =>
    caseIds.length === 0
      ? no(none)
      : yes(
          {
            id: newId(),
            groupId,
            kind: 'obstacle' as const,
            title: input.title,
            description: input.description ?? '',
            caseIds,
            deviationId: null,
          },
          {
            audit: { service: input.service, cases: caseIds.length },
            history: { step: 'fromRule', service: input.service, path: input.path, cases: caseIds.length },
          },
        ),
  write: insertObstacle,
  object: (result, target) => ({ type: 'obstacle', id: result.id, groupId: target.groupId }),
  next: (result) => paths.obstacle({ id: result.id }),
  done: (result) => ({
    sv: `Hindret är skapat och heter ${result.number}. Komplettera med typ och parter nu.`,
    en: `The obstacle is made and is called ${result.number}. Add type and parties now.`,
  }),
});

/** The same cases as evidence of an obstacle that is there already. */
export const whatIfEvidence = command({
  name: 'chairs.evidenceOfRule',
  title: { sv: 'Lägg ärendena till ett hinder', en: 'Add the cases to an obstacle' },
  past: { sv: 'La till ärenden som regeln stänger ute', en: 'Added cases that the rule keeps out' },
  verb: { sv: 'Lägg till', en: 'Add' },
  audience: ['coordinator'],
  input: z.object({ ...change, obstacle: field.pick({ label: { sv: 'Hinder', en: 'Obstacle' } }) }),
  ungated: ['path', 'how'],
  read: async (tx, input, { actor, today }) => {
    const opened = await openedBy(tx, input, actor, today);
    if (!opened) return null;
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(input.obstacle);
    return { ...opened, obstacle: isId ? await evidenceTarget(tx, input.obstacle) : null };
  },
  may: (actor, { groupId }) => holdsInGroup(actor, groupId, 'coordinator'),
  decide: ({ groupId, caseIds, obstacle }, input) => {
    if (!obstacle || obstacle.groupId !== groupId) return no(elsewhere, 'obstacle');
    if (obstacle.refusal) return no(obstacle.refusal, 'obstacle');
    if (caseIds.length === 0) return no(none);
    return yes(
      { obstacle, caseIds },
      {
        audit: { service: input.service, cases: caseIds.length },
        history: { step: 'fromRule', service: input.service, path: input.path, cases: caseIds.length },
      },
    );
  },
  write: async (tx, { obstacle, caseIds }, circumstances) => {
    await addEvidence(tx, obstacle, caseIds, circumstances);
    return { id: obstacle.id };
  },
  object: (result, target) => ({ type: 'obstacle', id: result.id, groupId: target.groupId }),
  next: (result) => paths.obstacle({ id: result.id }),
  done: () => ({ sv: 'Ärendena är kopplade som underlag.', en: 'The cases are linked as evidence.' }),
});
