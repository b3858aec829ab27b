import { z } from 'zod';
import type { PackSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { accountOf, associationOf } from '../../kernel/actor.ts';
import { isUnderWay } from '../../kernel/asked-work.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { makers, mayMake } from './access.ts';
import { hasEnded, periodName, periodOf } from './period.ts';
import { makings, tables } from './store.ts';

const whys = {
  period: { sv: 'Välj en av perioderna i listan.', en: 'Choose one of the periods in the list.' },
  goesOn: {
    sv: 'Perioden är inte slut. Välj en period som har slutat, så att talen ligger fast.',
    en: 'The period has not ended. Choose one that has, so that the numbers stand.',
  },
  underWay: {
    sv: 'Ett paket för den perioden görs redan. Vänta tills det är klart.',
    en: 'A pack of that period is being made already. Wait until it is done.',
  },
} satisfies Record<string, Text>;

/** One click: the job does the rest, and the page shows how far it has come. */
export const makePack = command({
  name: 'pack.make',
  title: { sv: 'Gör ett {group}-paket', en: 'Make a {group} pack' },
  verb: { sv: 'Gör paketet', en: 'Make the pack' },
  audience: makers,
  input: z.object({
    groupId: field.pick({ label: { sv: 'Grupp', en: 'Group' } }),
    period: field.pick({ label: { sv: 'Period', en: 'Period' } }),
  }),
  read: async (tx, input, { now }) => {
    if (!z.uuid().safeParse(input.groupId).success) return null;
    const group = await tables(tx)
      .selectFrom('local_group')
      .select('id')
      .where('id', '=', input.groupId)
      .executeTakeFirst();
    if (!group) return null;
    const same = { group_id: group.id, period: input.period };
    return { group, isGoing: await isUnderWay(tx, makings, same, now) };
  },
  may: (actor, { group }) => mayMake(actor, group.id),
  decide: ({ group, isGoing }, input, { today, newId }) => {
    const period = periodOf(input.period);
    if (!period) return no(whys.period, 'period');
    if (!hasEnded(period, today)) return no(whys.goesOn, 'period');
    if (isGoing) return no(whys.underWay);
    return yes(
      { id: newId(), groupId: group.id, period: input.period },
      { audit: { group: group.id, period: input.period } },
    );
  },
  write: async (tx, { id, groupId, period }, { actor, now }) => {
    await tables(tx)
      .insertInto('pack')
      .values({
        association_id: associationOf(actor) ?? '',
        id,
        group_id: groupId,
        period,
        asked_at: now,
        asked_by: accountOf(actor) ?? '',
        begun_at: null,
        progress: 0,
        finished_at: null,
        failed_at: null,
        content: null,
      })
      .execute();
    return { id, period };
  },
  object: (result, target) => ({ type: 'pack', id: result.id, groupId: target.group.id }),
  next: ({ id }) => paths.pack({ id }),
  done: ({ period }) => {
    const name = periodName(period);
    return {
      sv: `Paketet för ${name.sv} görs nu. Det tar några sekunder.`,
      en: `The pack of ${name.en} is being made. It takes a few seconds.`,
    };
  },
});

export type PackSources = () => readonly PackSource[];
