import type { Tx } from '../../../database/database.ts';
import { type ServicesView, servicesForForm } from '../../catalogue/index.ts';
import { tables } from '../store.ts';

/** What stands open by the form's answers so far; nothing before the first answer says where the person lives. */
export async function openByForm(
  tx: Tx,
  associationId: string,
  typed: Readonly<Record<string, unknown>>,
  today: string,
): Promise<ServicesView | null> {
  const id =
    typeof typed.municipalityId === 'string' && /^[0-9a-f-]{36}$/.test(typed.municipalityId)
      ? typed.municipalityId
      : null;
  if (id === null) return null;
  const row = await tables(tx).selectFrom('municipality').select('name').where('id', '=', id).executeTakeFirst();
  return row ? servicesForForm(tx, associationId, typed, row.name, today) : null;
}
