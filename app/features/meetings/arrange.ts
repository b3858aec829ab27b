import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { AgendaSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { accountOf } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { addItems, fillAgenda } from './fill-agenda.ts';
import { moved } from './meeting.ts';
import { onMeeting, refusal } from './steps.ts';
import { agendaOf, lockMeeting, tables } from './store.ts';

const itemId = { itemId: field.id() };

/** Those who run meetings; whom else, `may` knows. */
export const runners = ['coordinator', 'groupChair', 'groupMember', 'teamWorker', 'office', 'boardMember'] as const;

const notThere: Text = {
  sv: 'Punkten står inte på dagordningen längre. Läs sidan igen.',
  en: 'The item is not on the agenda any more. Read the page again.',
};

/** The meeting with its agenda. */
async function withAgenda(tx: Tx, input: { id: string }) {
  const locked = await lockMeeting(tx, input.id);
  return locked && { ...locked, items: await agendaOf(tx, input.id) };
}

export const addItem = command({
  name: 'meeting.addItem',
  title: { sv: 'Lägg till en punkt', en: 'Add an item' },
  past: { sv: 'La till en punkt', en: 'Added an item' },
  verb: { sv: 'Lägg till', en: 'Add' },
  audience: runners,
  input: z.object({
    id: field.id(),
    title: field.text({ label: { sv: 'Punkt', en: 'Item' }, max: 160 }),
    background: field.optionalFreeText({ label: { sv: 'Bakgrund', en: 'Background' }, max: 2000 }),
  }),
  ...onMeeting('arrange'),
  decide: (target, input) => {
    const refused = refusal('arrange', target);
    return refused ? no(refused) : yes({ row: target.row, ...input }, { history: { step: 'addItem' } });
  },
  write: async (tx, { row, title, background }, circumstances) => {
    const both = (own: string): Text => ({ sv: own, en: own });
    const plain = { standing: null, subjectId: null, href: null, carriedFrom: null };
    await addItems(
      tx,
      row,
      [{ ...plain, source: 'own', title: both(title), background: both(background ?? '') }],
      circumstances,
    );
    return { id: row.id };
  },
  done: () => ({ sv: 'Punkten står på dagordningen.', en: 'The item is on the agenda.' }),
});

/** What waits elsewhere in Farled, and what earlier meetings left over. */
export function fillCommand(sources: () => readonly AgendaSource[]) {
  return command({
    name: 'meeting.fill',
    title: { sv: 'Hämta det som väntar', en: 'Fetch what waits' },
    past: { sv: 'Hämtade det som väntade', en: 'Fetched what waited' },
    verb: { sv: 'Lägg till det som väntar', en: 'Add what waits' },
    audience: runners,
    input: z.object({ id: field.id() }),
    ...onMeeting('arrange'),
    decide: (target) => {
      const refused = refusal('arrange', target);
      return refused ? no(refused) : yes(target.row, { history: { step: 'fill' } });
    },
    write: async (tx, row, circumstances) => ({
      id: row.id,
      count: await fillAgenda(tx, row, sources(), circumstances),
    }),
    done: ({ count }) =>
      count === 0
        ? { sv: 'Inget nytt väntar.', en: 'Nothing new waits.' }
        : count === 1
          ? { sv: 'En punkt lades till.', en: 'One item was added.' }
          : { sv: `${count} punkter lades till.`, en: `${count} items were added.` },
  });
}

/** Taken off, not thrown away: it is not put on again by itself. */
export const removeItem = command({
  name: 'meeting.removeItem',
  title: { sv: 'Ta bort punkten', en: 'Take the item off' },
  past: { sv: 'Tog bort en punkt', en: 'Took an item off' },
  verb: { sv: 'Ta bort', en: 'Take off' },
  audience: runners,
  input: z.object({ id: field.id(), ...itemId }),
  ...onMeeting('arrange'),
  read: withAgenda,
  decide: (target, input, { now, actor }) => {
    const refused = refusal('arrange', target);
    if (refused) return no(refused);
    const item = target.items.find(({ id }) => id === input.itemId);
    if (!item) return no(notThere);
    if (item.result !== null || item.minutes !== '' || item.conclusion !== '') return no(hasMinutes);
    return yes(
      { ...input, set: { removed_at: now, removed_by: accountOf(actor) } },
      { history: { step: 'removeItem', title: item.title } },
    );
  },
  write: async (tx, { id, itemId: item, set }) => {
    await tables(tx).updateTable('agenda_item').set(set).where('id', '=', item).where('meeting_id', '=', id).execute();
    return { id };
  },
  done: () => ({ sv: 'Punkten är borttagen.', en: 'The item is taken off.' }),
});

const hasMinutes: Text = {
  sv: 'Punkten har anteckningar eller ett resultat och kan inte tas bort. Skjut upp den i stället.',
  en: 'The item has minutes or a result and cannot be taken off. Postpone it instead.',
};

export const restoreItem = command({
  name: 'meeting.restoreItem',
  title: { sv: 'Sätt tillbaka punkten', en: 'Put the item back' },
  past: { sv: 'Satte tillbaka en punkt', en: 'Put an item back' },
  verb: { sv: 'Sätt tillbaka', en: 'Put back' },
  audience: runners,
  input: z.object({ id: field.id(), ...itemId }),
  ...onMeeting('arrange'),
  decide: (target, input) => {
    const refused = refusal('arrange', target);
    return refused ? no(refused) : yes(input, { history: { step: 'restoreItem' } });
  },
  write: async (tx, { id, itemId: item }) => {
    await tables(tx)
      .updateTable('agenda_item')
      .set({ removed_at: null, removed_by: null })
      .where('id', '=', item)
      .where('meeting_id', '=', id)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Punkten står på dagordningen igen.', en: 'The item is on the agenda again.' }),
});

const directions = ['up', 'down'] as const;

export const moveItem = command({
  name: 'meeting.moveItem',
  title: { sv: 'Flytta punkten', en: 'Move the item' },
  past: { sv: 'Flyttade en punkt', en: 'Moved an item' },
  verb: { sv: 'Flytta', en: 'Move' },
  audience: runners,
  input: z.object({
    id: field.id(),
    ...itemId,
    direction: field.choice({
      label: { sv: 'Åt vilket håll', en: 'Which way' },
      values: directions,
      names: { up: { sv: 'Upp', en: 'Up' }, down: { sv: 'Ner', en: 'Down' } },
    }),
  }),
  ...onMeeting('arrange'),
  read: withAgenda,
  decide: (target, input) => {
    const refused = refusal('arrange', target);
    if (refused) return no(refused);
    const ids = target.items.map(({ id }) => id);
    if (!ids.includes(input.itemId)) return no(notThere);
    return yes({ id: input.id, itemId: input.itemId, order: moved(ids, input.itemId, input.direction) ?? ids });
  },
  write: async (tx, { id, itemId: item, order }) => {
    for (const [index, one] of order.entries())
      await tables(tx)
        .updateTable('agenda_item')
        .set({ position: index + 1 })
        .where('id', '=', one)
        .execute();
    return { id, itemId: item };
  },
  // Inside the folded list, which opens for it: several steps are taken one after the other.
  next: ({ id, itemId: item }) => `${paths.meeting({ id })}#punkt-${item}`,
  done: () => ({ sv: 'Punkten är flyttad.', en: 'The item is moved.' }),
});
