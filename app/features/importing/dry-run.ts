import { readSpreadsheet } from '../../documents/spreadsheet.ts';
import type { Text } from '../../kernel/text.ts';
import type { DetectInList } from './detector.ts';
import type { PlaceList, UnreadCell } from './reading/case-row.ts';
import { propose } from './reading/propose.ts';
import { read } from './reading/read.ts';
import { type Summary, summarise } from './reading/summarise.ts';

export interface DryRun {
  readonly summary: Summary;
  readonly sheets: readonly { readonly sheet: string; readonly cases: number; readonly why: Text }[];
  readonly unread: readonly UnreadCell[];
  readonly undated: number;
}

/** How a file would be read, column by column as proposed. Saves nothing and needs no database. */
export async function readFileDry(
  bytes: Uint8Array,
  fileName: string,
  own: { places: PlaceList; detect: DetectInList },
): Promise<DryRun | { problem: Text }> {
  const grids = await readSpreadsheet(bytes, fileName);
  if ('problem' in grids) return { problem: grids.message };
  const proposal = propose(grids, own);
  const reading = read(grids, proposal.mapping, own);
  return {
    summary: summarise(reading),
    sheets: proposal.sheets.map(({ sheet, cases, why }) => ({ sheet, cases, why })),
    unread: reading.unread,
    undated: reading.rows.filter((row) => row.month === null).length,
  };
}
