import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { mayPrepare } from '../access.ts';
import { runners } from '../arrange.ts';
import { tables } from '../store.ts';

/** No more of them: those that were only planned go away with it, those that people are called to stay. */
export const endSeries = command({
  name: 'meeting.endSeries',
  title: { sv: 'Avsluta serien', en: 'End the series' },
  verb: { sv: 'Avsluta serien', en: 'End the series' },
  audience: runners,
  input: z.object({ seriesId: field.id() }),
  read: (tx, { seriesId }) =>
    tables(tx)
      .selectFrom('meeting_series')
      .selectAll()
      .where('id', '=', seriesId)
      .executeTakeFirst()
      .then((row) => row ?? null),
  may: (actor, row) => mayPrepare(actor, { body: row.body, groupId: row.group_id }),
  decide: (row, { seriesId }) =>
    row.ended_at
      ? no({ sv: 'Serien är redan avslutad.', en: 'The series has ended already.' })
      : yes({ id: seriesId }, { audit: { rhythm: row.rhythm } }),
  write: async (tx, { id }, { now }) => {
    await tables(tx).updateTable('meeting_series').set({ ended_at: now }).where('id', '=', id).execute();
    await tables(tx)
      .updateTable('meeting')
      .set({ cancelled_at: now, cancel_reason: '' })
      .where('series_id', '=', id)
      .where('summoned_at', 'is', null)
      .where('held_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .execute();
    return { id };
  },
  object: (result) => ({ type: 'meetingSeries', id: result.id }),
  next: () => paths.meetings({}),
  done: () => ({
    sv: 'Serien är avslutad. Möten som det redan är kallat till står kvar.',
    en: 'The series has ended. Meetings to which people are called already stay.',
  }),
});
