import type { Text } from '../../kernel/text.ts';
import type { Basic, ImportedCase, IncomeSource } from '../cases/index.ts';
import type { Party } from '../organisation/index.ts';
import type { DetectInList } from './detector.ts';
import type { CaseRow, UnreadCell, IncomeSource as WrittenSource } from './reading/case-row.ts';
import { fold } from './reading/folding.ts';
import type { ColumnMapping, Mapping } from './reading/mapping.ts';

/** What of the association an imported case is tied to. */
export interface Ties {
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  /** The member that speaks for a party, where the association has exactly one. */
  readonly onlyMember: Readonly<Partial<Record<Party, string>>>;
  readonly targetGroups: readonly { readonly code: string; readonly name: Text }[];
  readonly today: string;
}

export type LeftOutReason = 'slip' | 'stillPointsOut' | 'noDate' | 'strangeDate' | 'duplicate';

export type Draft =
  | {
      readonly imported: Omit<ImportedCase, 'fingerprint'>;
      /** Every text of the case, as it was written in its cell. */
      readonly texts: readonly string[];
    }
  | { readonly leftOut: LeftOutReason };

/** Income sources of lists in the house's own codes. Those without one stand in the question's text as they were written. */
export const incomeCodes: Record<WrittenSource, IncomeSource | null> = {
  sicknessBenefit: 'sicknessBenefit',
  sicknessCompensation: 'sicknessCompensation',
  activityCompensation: 'activityCompensation',
  rehabilitationBenefit: 'rehabilitationBenefit',
  activityGrant: 'activityGrant',
  unemploymentBenefit: 'unemploymentBenefit',
  socialAssistance: 'socialAssistance',
  benefitExhausted: 'benefitExhausted',
  zeroSgi: 'benefitExhausted',
  noPublicIncome: 'noPublicIncome',
  selfSupport: null,
  parentalBenefit: null,
  establishmentBenefit: null,
  studentFinance: null,
  pension: null,
};

const basicCodes: Record<keyof CaseRow['basics'], Basic> = {
  jointAssessment: 'jointAssessment',
  coordinatedPlan: 'sip',
  contact: 'contact',
};

/** Lists of questions to coordinators are younger than this; an earlier year is a slip of the pen. */
const firstYear = '1990';
const noQuestion = 'Frågan är inte ifylld i listan.';

/** The first day that the row's date can mean, or null. */
export function askedOnOf(row: CaseRow): Pick<ImportedCase, 'askedOn' | 'datePrecision'> | null {
  if (row.date !== null) return { askedOn: row.date, datePrecision: 'day' };
  if (row.weekFrom !== undefined) return { askedOn: row.weekFrom, datePrecision: 'week' };
  return row.month === null ? null : { askedOn: `${row.month}-01`, datePrecision: 'month' };
}

/** @param unread the cells of this row that were not understood: their text is kept with the question. */
export function draftOf(row: CaseRow, mapping: Mapping, unread: readonly UnreadCell[], ties: Ties): Draft {
  const asked = askedOnOf(row);
  if (!asked) return { leftOut: 'noDate' };
  if (asked.askedOn < firstYear || asked.askedOn > ties.today) return { leftOut: 'strangeDate' };
  const party = row.party === 'unknown' || row.party === 'personOrRelative' ? null : row.party;
  const municipality = ties.municipalities.find(({ name }) => name === row.municipality);
  const lines = lineCells(row, mapping, unread, ties).map(({ line }) => line);
  const written = row.texts.need?.trim() ?? '';
  const imported = {
    ...asked,
    source: row.party === 'personOrRelative' ? 'personOrRelative' : 'officer',
    party,
    memberId: party === null ? null : (ties.onlyMember[party] ?? null),
    municipalityId: municipality?.id ?? null,
    place: municipality || row.municipality === 'unknown' ? null : row.municipality,
    unit: textOf(row.texts.unit),
    ageFrom: row.age?.min ?? null,
    ageTo: row.age?.max ?? null,
    sex: row.sex === 'unknown' ? null : row.sex,
    targetGroup: targetGroupOf(row.texts.targetGroup, ties),
    incomeSources: [...new Set(row.incomeSources.flatMap((source) => incomeCodes[source] ?? []))],
    basics: (Object.keys(basicCodes) as (keyof CaseRow['basics'])[])
      .filter((basic) => row.basics[basic] === 'done')
      .map((basic) => basicCodes[basic]),
    question: [written === '' ? noQuestion : written, lines.join('\n')].filter(Boolean).join('\n\n'),
    tried: textOf(row.texts.tried),
    notedObstacle: textOf(row.texts.obstacle),
    advice: textOf(row.texts.advice),
    outcomeNote: row.followUpWritten ? textOf(row.texts.outcome) : null,
  } as const;
  const { tried, notedObstacle, advice, outcomeNote, unit, place } = imported;
  const texts = [written, ...lines, tried, notedObstacle, advice, outcomeNote, unit, place];
  return { imported, texts: texts.filter((text): text is string => text !== null) };
}

const textOf = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

function targetGroupOf(text: string | undefined, { targetGroups }: Ties): string | null {
  if (text === undefined) return null;
  const wanted = fold(text);
  return (
    targetGroups.find(({ code, name }) => [code, name.sv, name.en].some((word) => fold(word) === wanted))?.code ?? null
  );
}

/** A cell that has no place of its own in a case: it stands below the question, so that nothing of a list is dropped. */
export interface LineCell {
  readonly column: string;
  readonly header: string;
  readonly text: string;
  readonly line: string;
}

/** @param unread the cells of this row that were not understood. */
export function lineCells(row: CaseRow, mapping: Mapping, unread: readonly UnreadCell[], ties: Ties): LineCell[] {
  const columns = mapping.sheets.find(({ sheet }) => sheet === row.sheet)?.columns ?? [];
  const known = new Set(columns.map(({ column }) => column));
  const others = row.other.filter(({ column }) => !known.has(column));
  return [
    ...columns.filter((column) => needsLine(column, row, unread, ties)),
    ...others.map(({ column, header }): ColumnMapping => ({ column, header, field: 'other' })),
  ].flatMap((column) => {
    const text = row.written[column.column]?.trim() ?? '';
    const header = column.header || `Kolumn ${column.column}`;
    const said = column.field === 'code' && row.codeMeaning !== null ? `${row.codeMeaning} (${text})` : text;
    return text === '' ? [] : [{ column: column.column, header, text, line: `${header}: ${said}` }];
  });
}

function needsLine(column: ColumnMapping, row: CaseRow, unread: readonly UnreadCell[], ties: Ties): boolean {
  if (column.field === 'ignore') return false;
  if (unread.some((cell) => cell.column === column.column) && !isText(column)) return true;
  switch (column.field) {
    case 'unemployedSince':
    case 'other':
    case 'code':
      return true;
    case 'targetGroup':
      return targetGroupOf(row.texts.targetGroup, ties) === null;
    case 'incomeSources': {
      const withoutCode = row.incomeSources.filter((source) => incomeCodes[source] === null);
      return withoutCode.length > 0 && (column.marks === undefined || withoutCode.some((one) => one === column.marks));
    }
    default:
      return false;
  }
}

/** Its text is kept in a field of its own, whether it was understood or not. */
function isText({ field }: ColumnMapping): boolean {
  return ['unit', 'need', 'tried', 'advice', 'outcome', 'obstacle', 'municipality'].includes(field);
}

/** The last look before anything is saved: whether a text holds what may not stand in it. */
export function stillPointsOut(
  texts: readonly string[],
  detect: DetectInList,
  mayStand: readonly { type: string; text: string }[],
): boolean {
  return texts.some((text) =>
    detect(text).some(({ start, end, type }) => {
      const found = text.slice(start, end);
      return !mayStand.some((one) => one.type === type && one.text === found);
    }),
  );
}
