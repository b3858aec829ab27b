import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { accountOf, associationOf, holdsInGroup } from '../../kernel/actor.ts';
import { carryOutAsked, type Finish, isUnderWay } from '../../kernel/asked-work.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { House } from '../../kernel/house.ts';
import type { Text } from '../../kernel/text.ts';
import { tables } from './store.ts';
import { obstacleTexts } from './suggest/case-texts.ts';
import { suggestInThread } from './suggest/in-thread.ts';
import type { CaseText } from './suggest/suggest.ts';
import { caseWordColumns } from './suggestion-words.ts';

export const suggestionsAddress = (groupId: string): string =>
  `${paths.obstacleSuggestions({})}?${new URLSearchParams({ group: groupId })}`;

const underWay: Text = {
  sv: 'Farled läser redan gruppens frågor. Vänta tills det är klart.',
  en: 'Farled is already reading the group’s questions. Wait until it is done.',
};

const readings = { table: 'suggestion_run', longestMinutes: 10 };

export const startRun = command({
  name: 'suggestion.start',
  title: { sv: 'Sök hinder som återkommer', en: 'Look for obstacles that recur' },
  verb: { sv: 'Läs igenom frågorna', en: 'Read through the questions' },
  audience: ['coordinator'],
  input: z.object({ groupId: field.id() }),
  read: async (tx, input, { now }) => {
    const group = await tables(tx)
      .selectFrom('local_group')
      .select('id')
      .where('id', '=', input.groupId)
      .executeTakeFirst();
    if (!group) return null;
    return { group, isGoing: await isUnderWay(tx, readings, { group_id: group.id }, now) };
  },
  may: (actor, { group }) => holdsInGroup(actor, group.id, 'coordinator'),
  decide: ({ group, isGoing }, _, { newId }) =>
    isGoing ? no(underWay) : yes({ id: newId(), groupId: group.id }, { audit: { group: group.id } }),
  write: async (tx, { id, groupId }, { actor, now }) => {
    await tables(tx)
      .insertInto('suggestion_run')
      .values({
        association_id: associationOf(actor) ?? '',
        id,
        group_id: groupId,
        asked_at: now,
        asked_by: accountOf(actor),
        begun_at: null,
        progress: 0,
        finished_at: null,
        failed_at: null,
        cases: 0,
        found: '[]',
      })
      .execute();
    return { id, groupId };
  },
  object: (result, target) => ({ type: 'suggestionRun', id: result.id, groupId: target.group.id }),
  next: (result) => suggestionsAddress(result.groupId),
  done: () => ({ sv: 'Farled läser frågorna nu.', en: 'Farled reads the questions now.' }),
});

interface Taken {
  id: string;
  association_id: string;
  group_id: string;
}

/** Carries out the readings that wait. Returns how many were done. */
export const carryOutRuns = (house: House): Promise<number> =>
  carryOutAsked<Taken>(house, readings, (run, finish) => carryOut(house, run, finish));

async function carryOut(house: House, run: Taken, finish: Finish): Promise<void> {
  const texts = await house.database.asService((tx) => groupTexts(tx, run, house.clock.now()));
  const noted = progressNotes(house, run.id);
  const found = await suggestInThread(texts, noted.note);
  await noted.last();
  await finish({ cases: texts.length, found: JSON.stringify(found) });
}

/** Every tenth that is done is written down, one after the other, for those who look at the page meanwhile. */
function progressNotes(house: House, id: string): { note: (share: number) => void; last: () => Promise<void> } {
  let shown = 0;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    note: (share) => {
      if (share < shown + 0.1) return;
      shown = share;
      writing = writing.then(() =>
        house.database.asService((tx) =>
          tables(tx).updateTable('suggestion_run').set({ progress: share }).where('id', '=', id).execute(),
        ),
      );
      // Whoever waits for the last is told; until then nobody is, and that must not end the process.
      writing.catch(() => {});
    },
    last: async () => {
      await writing;
    },
  };
}

/** As the service, since a job has no person: what is asked by now in the group of the coordinator who wants it, and no other. */
async function groupTexts(tx: Tx, { association_id, group_id }: Taken, now: Date): Promise<CaseText[]> {
  const rows = await tables(tx)
    .selectFrom('guidance_case')
    .select(caseWordColumns)
    .where('association_id', '=', association_id)
    .where('group_id', '=', group_id)
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('asked_at', '<=', now)
    .execute();
  return obstacleTexts(rows);
}
