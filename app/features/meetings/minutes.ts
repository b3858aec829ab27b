import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { accountOf } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { runners } from './arrange.ts';
import { resultNames, resultRefusal, results } from './meeting.ts';
import { doneAgain, onMeeting, refusal, withdrawApprovals } from './steps.ts';
import { type ItemRow, itemOf, type LockedMeeting, lockMeeting, tables } from './store.ts';

export interface LockedItem extends LockedMeeting {
  item: ItemRow;
}

/** An item on the agenda with its meeting, both locked; null when it is not there. */
export async function lockItem(tx: Tx, input: { id: string; itemId: string }): Promise<LockedItem | null> {
  const locked = await lockMeeting(tx, input.id);
  if (!locked) return null;
  const item = await tables(tx)
    .selectFrom('agenda_item')
    .selectAll()
    .where('id', '=', input.itemId)
    .where('meeting_id', '=', input.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return item ? { ...locked, item } : null;
}

export const toItem = (result: { id: string; itemId: string }): string => paths.meetingItem(result);

/** Both texts, the earlier first, each once: what stands in the other already is not written twice. */
export function joined(earlier: string, own: string): string {
  if (earlier.includes(own)) return earlier;
  return own.includes(earlier) ? own : `${earlier}\n\n${own}`;
}

const conflict: Text = {
  sv: 'Någon annan skrev i punkten medan du skrev. Din text är inte sparad än. Läs den andra texten nedan och välj.',
  en: 'Somebody else wrote in the item while you did. Your text is not saved yet. Read the other text below and choose.',
};

/**
 * The minutes of one item. Whoever saves second is shown both texts and puts them together, or replaces the first
 * knowingly: nothing that somebody wrote is lost unseen.
 */
export const writeItem = command({
  name: 'meeting.writeItem',
  title: { sv: 'Skriv anteckningar', en: 'Write minutes' },
  past: { sv: 'Skrev anteckningar', en: 'Wrote minutes' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: runners,
  input: z.object({
    id: field.id(),
    itemId: field.id(),
    version: field.integer({ label: { sv: 'Version', en: 'Version' }, min: 0, max: 1_000_000 }),
    minutes: field.optionalFreeText({ label: { sv: 'Anteckningar', en: 'Minutes' }, max: 8000 }),
    conclusion: field.optionalFreeText({
      label: { sv: 'Slutsats', en: 'Conclusion' },
      hint: {
        sv: 'Vad drar gruppen för slutsats av frågorna?',
        en: 'What does the group conclude from the questions?',
      },
      max: 2000,
    }),
    result: field.optionalChoice({
      label: { sv: 'Hur slutade punkten?', en: 'How did the item end?' },
      values: results,
      names: resultNames,
      radios: true,
    }),
    keep: field.optionalChoice({
      label: { sv: 'När två har skrivit', en: 'When two have written' },
      values: ['both'],
      names: { both: { sv: 'Behåll båda texterna', en: 'Keep both texts' } },
    }),
  }),
  ...onMeeting('write'),
  read: lockItem,
  decide: (target, input, { actor, now }) => {
    const refused = refusal('write', target);
    if (refused) return no(refused);
    const { item, subject } = target;
    const isBoth = input.keep === 'both';
    if (input.version !== item.version && !isBoth) return no(conflict);
    const minutes = isBoth ? joined(item.minutes, input.minutes ?? '') : (input.minutes ?? '');
    const conclusion = isBoth ? joined(item.conclusion, input.conclusion ?? '') : (input.conclusion ?? '');
    // A vote's result stands as it was counted; one that is recorded elsewhere too.
    const isSettled = item.result === 'recorded' || (subject.body === 'board' && isVoted(item));
    const result = isSettled ? item.result : (input.result ?? null);
    if (!isSettled && result !== null) {
      const wrong = resultRefusal(itemOf(item), subject.body, result, conclusion);
      if (wrong) return no(wrong, result === 'concluded' ? 'conclusion' : 'result');
    }
    if (subject.closedAt !== null && result === null) return no(needsResult, 'result');
    if (minutes.length > longest.minutes) return no(tooLong, 'minutes');
    if (conclusion.length > longest.conclusion) return no(tooLong, 'conclusion');
    return yes(
      {
        id: input.id,
        itemId: input.itemId,
        set: {
          minutes,
          conclusion,
          version: item.version + 1,
          written_at: now,
          written_by: accountOf(actor),
          result,
          ...(result !== item.result && { result_at: now, result_by: accountOf(actor) }),
        },
      },
      { history: { step: 'writeItem', title: item.title, version: item.version + 1 } },
    );
  },
  write: async (tx, { id, itemId, set }) => {
    await tables(tx).updateTable('agenda_item').set(set).where('id', '=', itemId).execute();
    return { id, itemId, isAgain: await withdrawApprovals(tx, id) };
  },
  next: toItem,
  done: ({ isAgain }) => doneAgain({ sv: 'Anteckningarna är sparade.', en: 'The minutes are saved.' }, isAgain),
});

/** Twice what one may write at once: two texts that are put together fit. */
const longest = { minutes: 16_002, conclusion: 4002 };

const tooLong: Text = {
  sv: 'Texterna blir för långa tillsammans. Korta din text.',
  en: 'Together the texts become too long. Shorten yours.',
};

const isVoted = (item: ItemRow): boolean => item.result === 'decided' || item.result === 'declined';

const needsResult: Text = {
  sv: 'Mötet är avslutat. Välj hur punkten slutade.',
  en: 'The meeting is closed. Choose how the item ended.',
};
