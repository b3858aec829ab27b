import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import type { Path } from '../../../http/paths.ts';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/clock.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { contactTimeChoice } from '../../contact-time/index.ts';
import { isLink, refusalOfEmail } from '../entry/entry-values.ts';
import { nameOf } from '../entry/lifecycle.ts';
import { keepers, principals } from '../service.ts';
import { type CatalogueTables, homeOf, municipalitiesOf, tables } from '../store.ts';
import { contactPathFields, horizonFields, projectFields } from './register-fields.ts';
import { overlapsOf, type RegisterLine, type RegisterView } from './register-line.ts';

type RegisterKey = CatalogueTables['catalogue_register']['register'];

/** A line that nobody has checked for so long is marked. */
const daysFresh = 180;

const whys = {
  link: { sv: 'En länk ska börja med https:// eller http://.', en: 'A link begins with https:// or http://.' },
  period: { sv: 'Projektet slutar innan det börjar.', en: 'The project ends before it begins.' },
  municipality: { sv: 'Välj bland länets kommuner.', en: 'Choose among the municipalities of the county.' },
} satisfies Record<string, Text>;

interface Definition<S extends z.ZodRawShape> {
  key: RegisterKey;
  fields: S;
  path: Path<string>;
  title: Text;
  add: Text;
}

/** One list: what is added or changed through one form, and how it is read. */
function register<S extends typeof contactPathFields | typeof projectFields | typeof horizonFields>(
  definition: Definition<S>,
) {
  const { key, path } = definition;
  const save = command({
    name: `catalogue.save.${key}`,
    title: definition.add,
    verb: { sv: 'Spara', en: 'Save' },
    audience: keepers,
    input: z.object(definition.fields),
    // Names of functions, colleagues and organisations.
    ungated: ['title', 'functionName', 'person', 'phone', 'email', 'owner', 'funder', 'link'],
    read: async (tx, input: Record<string, unknown>, { actor }) => {
      const association = homeOf(actor);
      const id = typeof input.id === 'string' ? input.id : null;
      const before = id
        ? await tables(tx)
            .selectFrom('catalogue_register')
            .select('id')
            .where('association_id', '=', association)
            .where('register', '=', key)
            .where('id', '=', id)
            .forUpdate()
            .executeTakeFirst()
        : undefined;
      if (id && !before) return null;
      return { association, id, known: await municipalitiesOf(tx, association) };
    },
    may: (actor) => holds(actor, ...keepers),
    decide: ({ association, id, known }, input: Record<string, unknown>, { newId }) => {
      const { id: _, title, party, municipalities, ...rest } = input;
      const places = municipalities as string[];
      if (places.some((one) => !known.includes(one))) return no(whys.municipality, 'municipalities');
      const wrongEmail = refusalOfEmail(rest.email, 'email');
      if (wrongEmail) return no(wrongEmail.why, wrongEmail.field);
      if (typeof rest.link === 'string' && rest.link !== '' && !isLink(rest.link)) return no(whys.link, 'link');
      if (typeof rest.startsOn === 'string' && typeof rest.endsOn === 'string' && rest.startsOn > rest.endsOn)
        return no(whys.period, 'endsOn');
      const facts = Object.fromEntries(
        Object.entries(rest).flatMap(([name, value]) => {
          const said = Array.isArray(value) ? value.join(' ') : String(value ?? '');
          return said === '' ? [] : [[name, said]];
        }),
      );
      return yes({
        association,
        id: id ?? newId(),
        isNew: id === null,
        row: {
          title: String(title),
          party: typeof party === 'string' ? party : null,
          municipalities: places.length > 0 ? places : null,
          facts: JSON.stringify(facts),
        },
      });
    },
    write: async (tx, { association, id, isNew, row }, { actor, today }) => {
      const checked = { checked_on: today, checked_by: nameOf(actor) };
      const db = tables(tx);
      if (isNew)
        await db
          .insertInto('catalogue_register')
          .values({ association_id: association, id, register: key, ...row, ...checked, ended_on: null })
          .execute();
      else
        await db
          .updateTable('catalogue_register')
          .set({ ...row, ...checked })
          .where('association_id', '=', association)
          .where('id', '=', id)
          .execute();
      return { id };
    },
    object: ({ id }) => ({ type: 'catalogueRegister', id }),
    next: () => path({}),
    done: () => ({ sv: 'Sparat.', en: 'Saved.' }),
  });
  const view = query({
    name: `catalogue.list.${key}`,
    title: definition.title,
    audience: 'signedIn',
    input: z.object({ edit: field.optionalPick({ label: { sv: 'Ändra', en: 'Change' } }) }),
    read: async (tx, input, { actor, today }): Promise<RegisterView> => {
      const association = homeOf(actor);
      const rows = await tables(tx)
        .selectFrom('catalogue_register')
        .selectAll()
        .where('association_id', '=', association)
        .where('register', '=', key)
        .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', today)]))
        .orderBy('title')
        .limit(500)
        .execute();
      const lines = rows.map(
        (row): RegisterLine => ({
          id: row.id,
          title: row.title,
          party: principals.find((one) => one === row.party) ?? null,
          municipalities: row.municipalities,
          facts: row.facts as Record<string, string>,
          checkedOn: row.checked_on,
          checkedBy: row.checked_by,
          isOld: addDays(row.checked_on, daysFresh) <= today,
          overlaps: [],
        }),
      );
      if (key === 'project') for (const line of lines) line.overlaps = overlapsOf(line, lines);
      const mayKeep = holds(actor, ...keepers);
      return {
        lines,
        mayKeep,
        municipalities: mayKeep ? await municipalitiesOf(tx, association) : [],
        edited: mayKeep ? (lines.find((line) => line.id === input.edit) ?? null) : null,
        contactTime: key === 'contactPath' ? await contactTimeChoice(tx, actor, today) : null,
      };
    },
  });
  return { ...definition, save, view };
}

export const contactPathRegister = register({
  key: 'contactPath',
  fields: contactPathFields,
  path: paths.contactPaths,
  title: { sv: 'Kontaktvägar', en: 'Contact paths' },
  add: { sv: 'Lägg till en kontaktväg', en: 'Add a contact path' },
});

export const projectRegister = register({
  key: 'project',
  fields: projectFields,
  path: paths.projects,
  title: { sv: 'Projekt som pågår', en: 'Projects under way' },
  add: { sv: 'Lägg till ett projekt', en: 'Add a project' },
});

export const horizonRegister = register({
  key: 'horizon',
  fields: horizonFields,
  path: paths.horizon,
  title: { sv: 'Omvärld', en: 'Horizon' },
  add: { sv: 'Lägg till något som är på väg', en: 'Add something that is coming' },
});

/** Somebody has looked: the line still holds, or it is over. */
export const checkRegisterLine = command({
  name: 'catalogue.checkLine',
  title: { sv: 'Bekräfta eller avsluta en rad', en: 'Confirm or end a line' },
  verb: { sv: 'Bekräfta', en: 'Confirm' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    what: field.choice({
      label: { sv: 'Vad gäller?', en: 'What holds?' },
      values: ['holds', 'over'],
      names: { holds: { sv: 'Stämmer', en: 'Is right' }, over: { sv: 'Gäller inte längre', en: 'No longer holds' } },
    }),
  }),
  read: async (tx, input, { actor }) =>
    (await tables(tx)
      .selectFrom('catalogue_register')
      .select(['association_id', 'id', 'register'])
      .where('association_id', '=', homeOf(actor))
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  may: (actor) => holds(actor, ...keepers),
  decide: (row, { what }) => yes({ ...row, what }, { audit: { what } }),
  write: async (tx, { association_id, id, register: key, what }, { actor, today }) => {
    await tables(tx)
      .updateTable('catalogue_register')
      .set(what === 'over' ? { ended_on: today } : { checked_on: today, checked_by: nameOf(actor) })
      .where('association_id', '=', association_id)
      .where('id', '=', id)
      .execute();
    return { id, key };
  },
  object: ({ id }) => ({ type: 'catalogueRegister', id }),
  next: ({ key }) =>
    [contactPathRegister, projectRegister, horizonRegister].find((one) => one.key === key)?.path({}) ?? '',
  done: () => ({ sv: 'Noterat i dag.', en: 'Noted today.' }),
});

/** A project of the list, also one that is over, in the words of whoever writes down what it taught. */
export async function projectToLearnFrom(tx: Tx, association: string, id: string) {
  const row = await tables(tx)
    .selectFrom('catalogue_register')
    .select(['title', 'municipalities', 'facts'])
    .where('association_id', '=', association)
    .where('register', '=', 'project')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { targetGroup = '', methods = '', startsOn = '', endsOn = '', link = '' } = row.facts as Record<string, string>;
  const years = [startsOn.slice(0, 4), endsOn.slice(0, 4)].filter(Boolean);
  return {
    title: row.title,
    municipalities: row.municipalities,
    targetGroups: targetGroup === '' ? [] : [targetGroup],
    methods: methods === '' ? [] : [methods],
    period: [...new Set(years)].join('–'),
    link,
  };
}
