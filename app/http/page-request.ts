import { type Actor, visitor } from '../kernel/actor.ts';
import { storable } from '../kernel/form.ts';
import type { RequestScope } from './answer.tsx';
import type { AnyPage } from './page.ts';

/** What the address asks for after its question mark; a repeated name is a list. */
export function searchOf(at: RequestScope): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const name of new Set(at.ui.search.keys())) {
    const values = at.ui.search.getAll(name).map(storable);
    if (name !== '__proto__') raw[name] = values.length > 1 ? values : values[0];
  }
  return raw;
}

/** Who acts on this page: whoever is logged in, a visitor, or the holder of the key in the address; null for a wrong key. */
export async function actorOn(page: AnyPage, at: RequestScope, params: Record<string, string>): Promise<Actor | null> {
  if (page.keyOf) return page.keyOf(at.options.house, params);
  return at.session?.person ?? visitor;
}
