import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { holds, type Person } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { tables } from '../store.ts';
import { type Categories, type Category, categoriesOf, offered } from './categories.ts';
import { type CategoryList, categoryLists } from './first-categories.ts';

export const listNames: Record<CategoryList, Text> = {
  need: { sv: 'Behov', en: 'Needs' },
  obstacle: { sv: 'Hinder', en: 'Obstacles' },
  targetGroup: { sv: 'Målgrupper', en: 'Target groups' },
};

const list = field.choice({ label: { sv: 'Lista', en: 'List' }, values: categoryLists, names: listNames });
const fewest = 2;

const why = {
  taken: { sv: 'Ordet finns redan i listan.', en: 'The word is already in the list.' },
  unknown: { sv: 'Välj en kategori i listan.', en: 'Choose a category in the list.' },
  target: {
    sv: 'Välj en annan kategori, som de gamla ärendena räknas som.',
    en: 'Choose another category, as which the old cases are counted.',
  },
  last: { sv: 'En lista behöver minst två kategorier.', en: 'A list needs at least two categories.' },
} satisfies Record<string, Text>;

interface CategoriesView {
  lists: Record<CategoryList, Category[]>;
  version: number;
}

/** The county's lists of today and before. */
export const categoriesView = query({
  name: 'category.view',
  title: { sv: 'Länets kategorier', en: 'The county’s categories' },
  audience: ['administrator', 'office', 'coordinator'],
  input: z.object({}),
  read: async (tx): Promise<CategoriesView> => {
    const names = await categoriesOf(tx);
    return {
      lists: {
        need: [...names.need.values()],
        obstacle: [...names.obstacle.values()],
        targetGroup: [...names.targetGroup.values()],
      },
      version: names.version,
    };
  },
});

/** The first change of a list makes it the association's own. */
async function own(tx: Tx, associationId: string, wanted: CategoryList, names: Categories): Promise<void> {
  const known = await tables(tx)
    .selectFrom('category')
    .select('code')
    .where('list', '=', wanted)
    .limit(1)
    .executeTakeFirst();
  if (known) return;
  await tables(tx)
    .insertInto('category')
    .values(
      [...names[wanted].values()].map((category, position) => ({
        association_id: associationId,
        list: wanted,
        code: category.code,
        label_sv: category.name.sv,
        label_en: category.name.en,
        position,
        since_version: 1,
        until_version: null,
        counted_as: null,
      })),
    )
    .execute();
}

const shape = {
  audience: ['administrator', 'office'] as const,
  read: async (tx: Tx) => ({ names: await categoriesOf(tx) }),
  may: (actor: Circumstances['actor']) => holds(actor, 'administrator', 'office'),
  object: (result: { list: CategoryList; associationId: string }) => ({
    type: 'categoryList',
    id: result.associationId,
  }),
  next: () => paths.categories({}),
};

const home = ({ actor }: Circumstances): string => (actor as Person).associationId;

export const addCategory = command({
  ...shape,
  name: 'category.add',
  title: { sv: 'Lägg till en kategori', en: 'Add a category' },
  verb: { sv: 'Lägg till', en: 'Add' },
  input: z.object({
    list,
    swedish: field.text({ label: { sv: 'På svenska', en: 'In Swedish' }, max: 80 }),
    english: field.text({ label: { sv: 'På engelska', en: 'In English' }, max: 80 }),
  }),
  ungated: ['swedish', 'english'],
  decide: ({ names }, input, circumstances) => {
    const same = offered(names[input.list]).some((one) => one.name.sv.toLowerCase() === input.swedish.toLowerCase());
    if (same) return no(why.taken, 'swedish');
    return yes(
      { names, input, code: `own-${circumstances.newId().slice(-12)}` },
      { history: { list: input.list, added: input.swedish } },
    );
  },
  write: async (tx, { names, input, code }, circumstances) => {
    const associationId = home(circumstances);
    await own(tx, associationId, input.list, names);
    await tables(tx)
      .insertInto('category')
      .values({
        association_id: associationId,
        list: input.list,
        code,
        label_sv: input.swedish,
        label_en: input.english,
        position: names[input.list].size,
        since_version: names.version + 1,
        until_version: null,
        counted_as: null,
      })
      .execute();
    return { list: input.list, associationId };
  },
  done: () => ({
    sv: 'Kategorin är tillagd. Den gäller nya frågor.',
    en: 'The category is added. It applies to new questions.',
  }),
});

/** A list and a code in one value of a select, as `need/workTraining`. */
export function categoryValue(wanted: CategoryList, code: string): string {
  return `${wanted}/${code}`;
}

function readValue(value: string): { list: CategoryList; code: string } | null {
  const [wanted, code] = value.split('/');
  const found = categoryLists.find((one) => one === wanted);
  return found && code ? { list: found, code } : null;
}

export const endCategory = command({
  ...shape,
  name: 'category.end',
  title: { sv: 'Ta bort en kategori', en: 'Remove a category' },
  verb: { sv: 'Ta bort', en: 'Remove' },
  input: z.object({
    category: field.pick({ label: { sv: 'Kategori', en: 'Category' } }),
    countedAs: field.pick({
      label: { sv: 'Gamla ärenden räknas som', en: 'Old cases are counted as' },
      hint: {
        sv: 'En annan i samma lista. De behåller sitt eget ord.',
        en: 'Another of the same list. They keep their own word.',
      },
    }),
  }),
  decide: ({ names }, input) => {
    const ended = readValue(input.category);
    const current = ended ? offered(names[ended.list]).map((one) => one.code) : [];
    if (!ended || !current.includes(ended.code)) return no(why.unknown, 'category');
    const target = readValue(input.countedAs);
    if (!target || target.list !== ended.list || target.code === ended.code || !current.includes(target.code))
      return no(why.target, 'countedAs');
    if (current.length <= fewest) return no(why.last, 'category');
    return yes(
      { names, ended, countedAs: target.code },
      { history: { list: ended.list, ended: ended.code, countedAs: target.code } },
    );
  },
  write: async (tx, { names, ended, countedAs }, circumstances) => {
    const associationId = home(circumstances);
    await own(tx, associationId, ended.list, names);
    const db = tables(tx);
    await db
      .updateTable('category')
      .set({ until_version: names.version + 1, counted_as: countedAs })
      .where('list', '=', ended.list)
      .where('code', '=', ended.code)
      .execute();
    // Whatever was counted as this one follows along, so that no chain has to be walked when counting.
    await db
      .updateTable('category')
      .set({ counted_as: countedAs })
      .where('list', '=', ended.list)
      .where('counted_as', '=', ended.code)
      .execute();
    return { list: ended.list, associationId };
  },
  done: () => ({
    sv: 'Kategorin är borttagen. Gamla ärenden behåller sitt ord.',
    en: 'The category is removed. Old cases keep their word.',
  }),
});
