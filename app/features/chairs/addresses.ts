import { paths } from '../../http/paths.ts';

function withSearch(address: string, search: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given)}`;
}

export const chairsAddress = (
  group: string,
  more: { kind?: string | null; gap?: string; page?: string } = {},
): string => withSearch(paths.chairs({}), { group, ...more });
export const conditionsAddress = (group: string, obstacle?: string): string =>
  withSearch(paths.closingConditions({}), { group, obstacle });
export const wayAddress = (id: string, more: Readonly<Record<string, string | null | undefined>>): string =>
  withSearch(paths.caseWay({ id }), more);
export const whatIfAddress = (group: string, more: Readonly<Record<string, string | null | undefined>> = {}): string =>
  withSearch(paths.otherRule({}), { group, ...more });
