import { createHash } from 'node:crypto';
import { type FindingType, replacement } from '@farled/deidentify';
import type { Language } from '../../kernel/text.ts';
import type { DetectInList } from './detector.ts';
import type { CaseRow, IdentitySlip, Reading } from './reading/case-row.ts';

/** Something in a cell that may point somebody out, and waits for a decision. */
export interface Slip extends IdentitySlip {
  /** Names the slip in forms and in what was decided. */
  key: string;
  /** The words around it in the cell. */
  before: string;
  after: string;
  /** What one click puts in its place. */
  replacement: string;
  mayKeep: boolean;
}

export const slipChoices = ['replace', 'leaveOut', 'keep'] as const;
export type SlipChoice = (typeof slipChoices)[number];
export type SlipDecisions = Readonly<Record<string, SlipChoice>>;

/** They name exactly one person, and nobody asks a second person about a cell: replaced or left out, never imported as they are. */
const neverKept: readonly string[] = ['personalNumber', 'coordinationNumber', 'phone', 'email'];

/** The detector's word for what the reading calls a first name or a full name. */
function findingType(slip: { type: string }): FindingType {
  return slip.type === 'firstName' || slip.type === 'fullName' ? 'name' : (slip.type as FindingType);
}

const at = (sheet: string, column: string): string => `${column} ${sheet}`;

const around = 60;

/** One for each different slip of a cell, with what is needed to decide on it. */
export function slipsToDecide(reading: Reading, language: Language): Slip[] {
  const rows = new Map(reading.rows.map((row) => [at(row.sheet, String(row.row)), row]));
  const slips = new Map<string, Slip>();
  for (const slip of reading.identitySlips) {
    const key = keyOf(slip);
    const cell = rows.get(at(slip.sheet, String(slip.row)))?.written[slip.column] ?? '';
    const start = Math.max(0, cell.indexOf(slip.text));
    slips.set(key, {
      ...slip,
      key,
      ...surroundings(cell, start, start + slip.text.length),
      replacement: replacement(findingType(slip), slip.text, language),
      mayKeep: !neverKept.includes(slip.type),
    });
  }
  return [...slips.values()];
}

/** The nearest words on both sides, whole. */
function surroundings(cell: string, start: number, end: number): { before: string; after: string } {
  const from = Math.max(0, start - around);
  const to = end + around;
  const before = cell.slice(from, start);
  const after = cell.slice(end, to);
  return {
    before: from === 0 ? before : before.replace(/^\S*\s?/, '… '),
    after: to >= cell.length ? after : after.replace(/\s?\S*$/, ' …'),
  };
}

function keyOf({ sheet, row, column, type, text }: IdentitySlip): string {
  return createHash('sha256').update([sheet, row, column, type, text].join('\u001f')).digest('hex').slice(0, 16);
}

/** The row with the slips replaced of which that was decided; null when it is to be left out. Undecided ones stay as they are. */
export function rowAsDecided(row: CaseRow, slips: readonly Slip[], decisions: SlipDecisions): CaseRow | null {
  if (slips.some(({ key }) => decisions[key] === 'leaveOut')) return null;
  const replaced = slips.filter(({ key }) => decisions[key] === 'replace');
  if (replaced.length === 0) return row;
  // The longest first: "Kevins" before "Kevin".
  const ordered = replaced.toSorted((a, b) => b.text.length - a.text.length);
  const cleaned = (text: string): string => ordered.reduce((before, slip) => withoutWords(before, slip), text);
  const all = <Texts extends object>(texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, cleaned(String(text))])) as Texts;
  return {
    ...row,
    municipality: cleaned(row.municipality),
    texts: all(row.texts),
    written: all(row.written),
    other: row.other.map((one) => ({ ...one, text: cleaned(one.text) })),
  };
}

function withoutWords(text: string, slip: Pick<Slip, 'text' | 'replacement'>): string {
  const found = slip.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${found}(?![\\p{L}\\p{N}])`, 'gu'), () => slip.replacement);
  return whole === text ? text.replaceAll(slip.text, () => slip.replacement) : whole;
}

export function undecided(slips: readonly Slip[], decisions: SlipDecisions): Slip[] {
  return slips.filter(({ key }) => !Object.hasOwn(decisions, key));
}

interface Found {
  readonly type: string;
  readonly text: string;
}

/**
 * What may stand in the row's texts: what somebody decided to keep, and what the reading knew to be no identity (a word
 * for an authority, a place that the list itself uses).
 */
export function mayStand(
  row: CaseRow,
  slips: readonly Slip[],
  decisions: SlipDecisions,
  detect: DetectInList,
): readonly Found[] {
  const kept = slips.filter(({ key }) => decisions[key] === 'keep').map((slip) => foundIn(slip));
  const known = Object.values(row.written)
    .flatMap((text) => detect(text).map(({ type, start, end }): Found => ({ type, text: text.slice(start, end) })))
    .filter((one) => !slips.some((slip) => slip.text === one.text));
  return [...kept, ...known];
}

const foundIn = (slip: Slip): Found => ({ type: findingType(slip), text: slip.text });
