import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { holds } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { groupsHere } from './choice.ts';
import { mostMinutes, seekers } from './contact-time.ts';
import { tables } from './store.ts';

const whys = {
  minutes: { sv: 'Välj en tid, eller skriv hur många minuter.', en: 'Choose a time, or write how many minutes.' },
  group: { sv: 'Välj vilken grupp det gällde.', en: 'Choose which group it was about.' },
  again: { sv: 'Tiden är redan noterad för den frågan.', en: 'The time is noted for that question already.' },
} satisfies Record<string, Text>;

export const logContactTime = command({
  name: 'contactTime.log',
  title: { sv: 'Notera hur länge du letade efter rätt kontakt', en: 'Note how long you looked for the right contact' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: seekers,
  input: z.object({
    minutes: field.optionalInteger({ label: { sv: 'Tid', en: 'Time' }, min: 1, max: mostMinutes }),
    other: field.optionalInteger({
      label: { sv: 'Minuter', en: 'Minutes' },
      hint: { sv: 'Skriv antalet och spara, eller välj en tid.', en: 'Write the number and save, or choose a time.' },
      min: 1,
      max: mostMinutes,
    }),
    groupId: field.optionalPick({ label: { sv: 'Grupp', en: 'Group' } }),
    caseId: field.optionalId(),
  }),
  read: async (tx, { groupId, caseId }, { actor, today }) => {
    if (actor.kind !== 'person') return null;
    const owner = { association: actor.associationId, account: actor.accountId };
    if (!caseId) {
      const groups = await groupsHere(tx, actor.associationId, today);
      return { ...owner, group: groups.find(({ id }) => id === groupId)?.id, caseId: null, isAgain: false };
    }
    const asked = await tables(tx)
      .selectFrom('guidance_case')
      .select('group_id')
      .where('association_id', '=', actor.associationId)
      .where('id', '=', caseId)
      .where('asker_account', '=', actor.accountId)
      .executeTakeFirst();
    if (!asked) return null;
    const before = await tables(tx)
      .selectFrom('contact_search')
      .select('id')
      .where('case_id', '=', caseId)
      .where('account_id', '=', actor.accountId)
      .executeTakeFirst();
    return { ...owner, group: asked.group_id, caseId, isAgain: before !== undefined };
  },
  may: (actor) => holds(actor, ...seekers),
  decide: ({ association, account, group, caseId, isAgain }, { minutes, other }, { newId }) => {
    if (isAgain) return no(whys.again);
    const took = minutes ?? other;
    if (took === undefined) return no(whys.minutes, 'other');
    if (!group) return no(whys.group, 'groupId');
    return yes({ association, account, id: newId(), group, caseId, minutes: took });
  },
  write: async (tx, { association, account, id, group, caseId, minutes }, { today }) => {
    await tables(tx)
      .insertInto('contact_search')
      .values({
        association_id: association,
        id,
        group_id: group,
        account_id: account,
        case_id: caseId,
        minutes,
        searched_on: today,
      })
      .execute();
    return { id, caseId };
  },
  object: ({ id }) => ({ type: 'contactSearch', id }),
  next: ({ caseId }) => (caseId ? paths.case({ id: caseId }) : paths.contactTime({})),
  done: () => ({ sv: 'Tack. Tiden är noterad.', en: 'Thank you. The time is noted.' }),
});

export const removeContactTime = command({
  name: 'contactTime.remove',
  title: { sv: 'Ta bort en noterad tid', en: 'Remove a noted time' },
  verb: { sv: 'Ta bort', en: 'Remove' },
  audience: seekers,
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor }) => {
    if (actor.kind !== 'person') return null;
    const row = await tables(tx)
      .selectFrom('contact_search')
      .select('id')
      .where('id', '=', id)
      .where('account_id', '=', actor.accountId)
      .executeTakeFirst();
    return row ? { id: row.id, association: actor.associationId } : null;
  },
  may: (actor) => holds(actor, ...seekers),
  decide: (target) => yes(target),
  write: async (tx, { id, association }) => {
    await tables(tx)
      .deleteFrom('contact_search')
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: ({ id }) => ({ type: 'contactSearch', id }),
  next: () => paths.contactTime({}),
  done: () => ({ sv: 'Tiden är borttagen.', en: 'The time is removed.' }),
});
