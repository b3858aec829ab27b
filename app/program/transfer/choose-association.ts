import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import type { Choice } from './read-tables.ts';
import { quoted, type Reference, type Shape } from './shapes.ts';

export interface Association {
  id: string;
  slug: string;
  name: string;
}

export async function findAssociation(owner: pg.Client, slug: string): Promise<Association> {
  const { rows } = await owner.query<Association>('select id, slug, name from association order by slug');
  const found = rows.find((row) => row.slug === slug);
  if (found) return found;
  const all = rows.map((row) => row.slug).join(', ') || '–';
  throw new OperatorError(`Det finns inget förbund ${slug}. Finns: ${all}.`, `There is no association ${slug}.`);
}

/** Belongs to the installation and not to any association. */
const ofInstallation = new Set(['installation', 'backup_run']);

/**
 * What leaves with an association: its own rows, and the accounts that they speak of. Not the installation's secret, which
 * the others stay with, nor what opens an account (another address has other passkeys).
 */
export function choiceOf(
  associationId: string,
  shapes: readonly Shape[],
  references: readonly Reference[],
  leftOut: ReadonlySet<string>,
): Choice {
  const id = pg.escapeLiteral(associationId);
  const has = (shape: Shape, name: string): boolean => shape.columns.some((column) => column.name === name);
  const own = shapes.filter((shape) => has(shape, 'association_id') && !leftOut.has(shape.table));
  const accounts = own.flatMap((shape) => {
    const named = references
      .filter((one) => one.table === shape.table && one.to === 'account')
      .flatMap((one) => one.columns);
    if (has(shape, 'account_id')) named.push('account_id');
    return [...new Set(named)].map(
      (column) => `select ${quoted(column)} from ${quoted(shape.table)} where association_id = ${id}`,
    );
  });
  return (shape) => {
    if (leftOut.has(shape.table) || ofInstallation.has(shape.table)) return null;
    if (shape.table === 'association') return `t.id = ${id}`;
    if (shape.table === 'account') return `t.id in (${accounts.join(' union ')})`;
    return has(shape, 'association_id') ? `t.association_id = ${id}` : null;
  };
}
