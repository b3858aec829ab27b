import type { Tx } from '../../../database/database.ts';
import type { Circumstances } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { tables } from '../store.ts';
import { type CategoryList, categoryLists, firstCategories } from './first-categories.ts';

export interface Category {
  code: string;
  name: Text;
  /** No longer offered; its old cases keep the word and are counted as another category. */
  ended: boolean;
  countedAs: string | null;
}

export type CategoryNames = Record<CategoryList, Map<string, Category>>;

export interface Categories extends CategoryNames {
  /** Grows by one with each change; a case remembers under which version it was asked. */
  version: number;
}

/**
 * The association's lists, in their order. Until an association changes a list, it is the one that the house begins
 * with; the first change copies it to the association (see `change-categories.ts`).
 */
export async function categoriesOf(tx: Tx, associationId?: string): Promise<Categories> {
  let select = tables(tx).selectFrom('category').selectAll().orderBy('position').orderBy('code');
  if (associationId) select = select.where('association_id', '=', associationId);
  const rows = await select.execute();
  const names: Categories = { need: new Map(), obstacle: new Map(), targetGroup: new Map(), version: 1 };
  for (const row of rows) {
    names.version = Math.max(names.version, row.since_version, row.until_version ?? 0);
    names[row.list].set(row.code, {
      code: row.code,
      name: { sv: row.label_sv, en: row.label_en },
      ended: row.until_version !== null,
      countedAs: row.counted_as,
    });
  }
  for (const list of categoryLists) {
    if (names[list].size > 0) continue;
    for (const [code, name] of Object.entries(firstCategories[list]))
      names[list].set(code, { code, name, ended: false, countedAs: null });
  }
  return names;
}

/** The lists of the actor's association. */
export function categoriesFor(tx: Tx, { register }: Circumstances): Promise<Categories> {
  return register('categories', () => categoriesOf(tx));
}

/** What is offered today. */
export function offered(list: ReadonlyMap<string, Category>): Category[] {
  return [...list.values()].filter((category) => !category.ended);
}
