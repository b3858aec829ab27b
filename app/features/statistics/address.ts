import { paths } from '../../http/paths.ts';
import type { TableKind } from './columns.ts';
import type { Period } from './period.ts';

interface Choice {
  readonly period: Period | null;
  /** Null for all groups. */
  readonly group: string | null;
}

function searchOf({ period, group }: Choice): URLSearchParams {
  return new URLSearchParams({ ...(group !== null && { group }), ...(period && { from: period.from, to: period.to }) });
}

/** Without a period: the last twelve months, whichever those are when the page is opened. */
export function statisticsAddress(choice: Choice): string {
  const search = searchOf(choice).toString();
  return search === '' ? paths.statistics({}) : `${paths.statistics({})}?${search}`;
}

export function tableAddress(choice: Choice, table: TableKind): string {
  const search = searchOf(choice);
  search.set('table', table);
  return `${paths.statisticsTable({})}?${search}`;
}
