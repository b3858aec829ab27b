import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { type Actor, accountOf } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { refusalOf } from '../../../kernel/workflow.ts';
import { parties, partyNames } from '../../organisation/index.ts';
import { parts } from '../fields.ts';
import { type ObstacleRow, recognised } from '../register/row.ts';
import { insertObstacle } from '../reports/create.ts';
import { partyArray, searchTextOf, tables } from '../store.ts';
import { lockStory, mayWrite, recognisedNames, type StoryStep, storyStateOf, storyWorkflow } from './story.ts';

type Story = Selectable<ObstacleRow>;

const why = {
  parties: { sv: 'Kryssa minst en part som var med.', en: 'Tick at least one party that took part.' },
  obstacle: {
    sv: 'Välj ett hinder som är lämnat till en grupp i länet.',
    en: 'Choose an obstacle that is submitted to a group of the county.',
  },
} satisfies Record<string, Text>;

const refusal = (step: StoryStep, row: Story): Text | null => refusalOf(storyWorkflow, step, storyStateOf(row), row);

const onStory = {
  read: (tx: Tx, input: { id: string }): Promise<Story | null> => lockStory(tx, input.id),
  may: (actor: Actor, row: Story): boolean => mayWrite(actor, row.group_id),
  object: (result: { id: string }, row: Story) => ({ type: 'obstacle', id: result.id, groupId: row.group_id }),
  next: (result: { id: string }): string => paths.success({ id: result.id }),
};

/** From a case that went well, or from what somebody noticed; reports are taken up by `obstacle.create`. */
export const begin = command({
  name: 'success.begin',
  title: { sv: 'Berätta om något som lyckats', en: 'Tell of something that went well' },
  past: { sv: 'Började på berättelsen', en: 'Began the story' },
  verb: { sv: 'Börja berättelsen', en: 'Begin the story' },
  audience: ['coordinator'],
  input: z.object({ groupId: field.id(), title: parts.title, caseId: field.optionalId() }),
  read: async (tx, input) => {
    const group = await tables(tx)
      .selectFrom('local_group')
      .select('id')
      .where('id', '=', input.groupId)
      .executeTakeFirst();
    if (!group) return null;
    if (!input.caseId) return { group, caseIds: [] };
    const one = await tables(tx)
      .selectFrom('guidance_case')
      .select('id')
      .where('id', '=', input.caseId)
      .where('group_id', '=', group.id)
      .executeTakeFirst();
    return one ? { group, caseIds: [one.id] } : null;
  },
  may: (actor, { group }) => mayWrite(actor, group.id),
  decide: ({ group, caseIds }, input, { newId }) =>
    yes(
      { id: newId(), groupId: group.id, kind: 'success' as const, title: input.title, caseIds, deviationId: null },
      { audit: { group: group.id }, history: { step: 'begin' } },
    ),
  write: insertObstacle,
  object: (result, target) => ({ type: 'obstacle', id: result.id, groupId: target.group.id }),
  next: (result) => paths.success({ id: result.id }),
  done: () => ({ sv: 'Berättelsen är påbörjad. Skriv den nu.', en: 'The story is begun. Write it now.' }),
});

export const write = command({
  name: 'success.write',
  title: { sv: 'Skriv berättelsen', en: 'Write the story' },
  past: { sv: 'Skrev berättelsen', en: 'Wrote the story' },
  verb: { sv: 'Spara berättelsen', en: 'Save the story' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    title: parts.title,
    description: field.freeText({
      label: { sv: 'Vad hände?', en: 'What happened?' },
      hint: {
        sv: 'Hur var det före, vad gjordes och hur blev det? Berätta om arbetet, inte om personer.',
        en: 'How was it before, what was done and how did it turn out? Tell of the work, not of persons.',
      },
      max: 4000,
    }),
    factors: field.freeText({
      label: { sv: 'Vad gjorde att det lyckades?', en: 'What made it succeed?' },
      hint: { sv: 'Det som andra kan göra likadant.', en: 'What others can do in the same way.' },
      max: 2000,
    }),
    parties: field.choices({
      label: { sv: 'Parter som var med', en: 'Parties that took part' },
      hint: { sv: 'Minst en.', en: 'At least one.' },
      values: parties,
      names: partyNames,
    }),
    targetGroup: parts.targetGroup,
    afterObstacle: field.optionalPick({
      label: { sv: 'Kom efter en åtgärd mot hindret', en: 'Came after an action on the obstacle' },
      hint: {
        sv: 'Då leder hindrets sida hit, och härifrån ser man vad åtgärden gav.',
        en: 'Then the obstacle’s page leads here, and from here one sees what the action gave.',
      },
    }),
  }),
  ...onStory,
  read: async (tx, input) => {
    const row = await lockStory(tx, input.id);
    if (!row) return null;
    const after = z.uuid().safeParse(input.afterObstacle).success
      ? await tables(tx)
          .selectFrom('obstacle')
          .select('id')
          .where('id', '=', input.afterObstacle ?? '')
          .where('kind', '=', 'obstacle')
          .where('submitted_at', 'is not', null)
          .executeTakeFirst()
      : undefined;
    return { row, after: after?.id ?? null };
  },
  may: (actor, { row }) => mayWrite(actor, row.group_id),
  object: (result, { row }) => ({ type: 'obstacle', id: result.id, groupId: row.group_id }),
  decide: ({ row, after }, input) => {
    const refused = refusal('write', row);
    if (refused) return no(refused);
    if (input.parties.length === 0) return no(why.parties, 'parties');
    if (input.afterObstacle && !after) return no(why.obstacle, 'afterObstacle');
    return yes({ row, after, input }, { history: { step: 'write' } });
  },
  write: async (tx, { row, after, input }, { actor, now }) => {
    await tables(tx)
      .updateTable('obstacle')
      .set({
        title: input.title,
        description: input.description,
        factors: input.factors,
        parties: partyArray(input.parties),
        target_group: input.targetGroup ?? '',
        after_obstacle: after,
        ...(row.described_at === null && { described_at: now, described_by: accountOf(actor) }),
        search_text: searchTextOf(row.number, input.title, input.description, input.factors, input.targetGroup),
      })
      .where('id', '=', row.id)
      .execute();
    return { id: row.id };
  },
  done: () => ({ sv: 'Berättelsen är sparad.', en: 'The story is saved.' }),
});

export const tell = command({
  name: 'success.tell',
  title: { sv: 'Berätta för hela länet', en: 'Tell the whole county' },
  past: { sv: 'Berättade för hela länet', en: 'Told the whole county' },
  verb: { sv: 'Berätta för länet', en: 'Tell the county' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    recognised: field.choice({
      label: { sv: 'Kan någon känna igen sig?', en: 'Can anybody be recognised?' },
      values: recognised,
      names: recognisedNames,
      radios: true,
    }),
  }),
  ...onStory,
  decide: (row, input) => {
    const refused = refusal('tell', row);
    return refused ? no(refused) : yes(input, { history: { step: 'tell', recognised: input.recognised } });
  },
  write: async (tx, input, { actor, now }) => {
    await tables(tx)
      .updateTable('obstacle')
      .set({ submitted_at: now, submitted_by: accountOf(actor), recognised: input.recognised })
      .where('id', '=', input.id)
      .execute();
    return { id: input.id };
  },
  done: () => ({
    sv: 'Berättelsen kan nu läsas i hela länet.',
    en: 'The story can now be read in the whole county.',
  }),
});

/** Somebody changed their mind, or can be recognised after all: only the group reads it again. */
export const takeBack = command({
  name: 'success.takeBack',
  title: { sv: 'Ta tillbaka berättelsen', en: 'Take the story back' },
  past: { sv: 'Tog tillbaka berättelsen', en: 'Took the story back' },
  verb: { sv: 'Ta tillbaka', en: 'Take back' },
  audience: ['coordinator'],
  input: z.object({ id: field.id() }),
  ...onStory,
  decide: (row, input) => {
    const refused = refusal('takeBack', row);
    return refused ? no(refused) : yes(input, { history: { step: 'takeBack' } });
  },
  write: async (tx, { id }) => {
    await tables(tx)
      .updateTable('obstacle')
      .set({ submitted_at: null, submitted_by: null, recognised: null })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Bara gruppen läser berättelsen nu.', en: 'Only the group reads the story now.' }),
});
