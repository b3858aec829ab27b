import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { holds, type Person } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { isLink, municipalitiesOf } from '../catalogue/index.ts';
import { mostTags, tagsOf, writers } from './experience.ts';
import { tables } from './store.ts';

const whys = {
  tags: { sv: 'Skriv minst en, och högst {most}.', en: 'Write at least one, and at most {most}.' },
  municipality: { sv: 'Välj bland länets kommuner.', en: 'Choose among the municipalities of the county.' },
  link: { sv: 'En länk ska börja med https:// eller http://.', en: 'A link begins with https:// or http://.' },
} satisfies Record<string, Text>;
const tagsWhy: Text = {
  sv: whys.tags.sv.replace('{most}', String(mostTags)),
  en: whys.tags.en.replace('{most}', String(mostTags)),
};
const commas: Text = { sv: 'Skriv komma mellan om det är flera.', en: 'Put commas between if there are several.' };

export const saveExperience = command({
  name: 'experience.save',
  title: { sv: 'Skriv ned en erfarenhet', en: 'Write down an experience' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: writers,
  input: z.object({
    id: field.optionalId(),
    title: field.text({ label: { sv: 'Projektets namn', en: 'Name of the project' }, max: 160 }),
    period: field.optionalText({
      label: { sv: 'När', en: 'When' },
      hint: { sv: 'Till exempel 2015–2017.', en: 'For example 2015–2017.' },
      max: 60,
    }),
    municipalities: field.pickMany({
      label: { sv: 'Kommuner', en: 'Municipalities' },
      hint: { sv: 'Ingen kryssad: hela länet.', en: 'None ticked: the whole county.' },
    }),
    targetGroups: field.text({ label: { sv: 'Målgrupp', en: 'Target group' }, hint: commas, max: 300 }),
    methods: field.text({ label: { sv: 'Metod', en: 'Method' }, hint: commas, max: 300 }),
    worked: field.freeText({ label: { sv: 'Vad fungerade?', en: 'What worked?' }, max: 2000 }),
    hindered: field.optionalFreeText({ label: { sv: 'Vad hindrade?', en: 'What hindered?' }, max: 2000 }),
    lesson: field.freeText({
      label: { sv: 'Vad gör ni annorlunda nästa gång?', en: 'What will you do differently next time?' },
      max: 2000,
    }),
    remains: field.optionalFreeText({
      label: { sv: 'Vad finns kvar nu?', en: 'What is left of it now?' },
      hint: {
        sv: 'Det som någon part driver vidare, och det som tog slut.',
        en: 'What a party carries on, and what came to an end.',
      },
      max: 1000,
    }),
    link: field.optionalText({ label: { sv: 'Länk till slutrapport', en: 'Link to the final report' }, max: 300 }),
  }),
  read: async (tx, input, { actor }) => {
    if (actor.kind !== 'person') return null;
    const association = actor.associationId;
    if (input.id) {
      const before = await tables(tx)
        .selectFrom('experience')
        .select('id')
        .where('association_id', '=', association)
        .where('id', '=', input.id)
        .where('removed_at', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (!before) return null;
    }
    return { association, known: await municipalitiesOf(tx, association) };
  },
  may: (actor) => holds(actor, ...writers),
  decide: ({ association, known }, input, { newId }) => {
    const methods = tagsOf(input.methods);
    const groups = tagsOf(input.targetGroups);
    if (groups.length === 0 || groups.length > mostTags) return no(tagsWhy, 'targetGroups');
    if (methods.length === 0 || methods.length > mostTags) return no(tagsWhy, 'methods');
    if (input.municipalities.some((one) => !known.includes(one))) return no(whys.municipality, 'municipalities');
    if (input.link && !isLink(input.link)) return no(whys.link, 'link');
    return yes({
      association,
      id: input.id ?? newId(),
      isNew: input.id === undefined,
      row: {
        title: input.title,
        period: input.period ?? '',
        municipalities: input.municipalities.length > 0 ? input.municipalities : null,
        methods,
        target_groups: groups,
        worked: input.worked,
        hindered: input.hindered ?? '',
        lesson: input.lesson,
        remains: input.remains ?? '',
        link: input.link ?? '',
      },
    });
  },
  write: async (tx, { association, id, isNew, row }, { actor, now }) => {
    const written = { written_at: now, written_by: (actor as Person).name };
    const db = tables(tx);
    if (isNew)
      await db
        .insertInto('experience')
        .values({ association_id: association, id, ...row, ...written, removed_at: null })
        .execute();
    else
      await db
        .updateTable('experience')
        .set({ ...row, ...written })
        .where('association_id', '=', association)
        .where('id', '=', id)
        .execute();
    return { id };
  },
  object: ({ id }) => ({ type: 'experience', id }),
  next: ({ id }) => paths.experience({ id }),
  done: () => ({ sv: 'Erfarenheten är sparad.', en: 'The experience is saved.' }),
});

export const removeExperience = command({
  name: 'experience.remove',
  title: { sv: 'Ta bort en erfarenhet', en: 'Remove an experience' },
  verb: { sv: 'Ta bort', en: 'Remove' },
  audience: writers,
  input: z.object({ id: field.id() }),
  read: async (tx, input, { actor }) => {
    if (actor.kind !== 'person') return null;
    const row = await tables(tx)
      .selectFrom('experience')
      .select('id')
      .where('association_id', '=', actor.associationId)
      .where('id', '=', input.id)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return row ? { association: actor.associationId, id: row.id } : null;
  },
  may: (actor) => holds(actor, ...writers),
  decide: (target) => yes(target),
  write: async (tx, { association, id }, { now }) => {
    await tables(tx)
      .updateTable('experience')
      .set({ removed_at: now })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: ({ id }) => ({ type: 'experience', id }),
  next: () => paths.experiences({}),
  done: () => ({ sv: 'Erfarenheten är borttagen.', en: 'The experience is removed.' }),
});
