/** Reads the hand-written sources: what the coordinator's sheet shows, and in marks what it means. */
import { readFileSync } from 'node:fs';

export interface CaseLine {
  readonly kind: 'case';
  /** Shown text by header; marks of slips and look-alikes still inside. */
  readonly cells: readonly string[];
}

interface OtherLine {
  readonly kind: 'other';
  readonly why: string;
  readonly cells: readonly string[];
}

export interface SourceSheet {
  readonly name: string;
  readonly lines: readonly (CaseLine | OtherLine)[];
}

export interface Source {
  readonly county: string;
  readonly columns: readonly string[];
  /** What a header means: nr, date, party, place, age, sex, ageSex, birthYear, income, followUp, obstacle, unit, text. */
  readonly keys: ReadonlyMap<string, string>;
  /** By list (party, place, sex, income): the shown word and what it stands for. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly obstacles: ReadonlyMap<string, string>;
  readonly sheets: readonly SourceSheet[];
}

function wordList(text: string): Map<string, string> {
  const list = new Map<string, string>();
  for (const part of text.split(';')) {
    const at = part.indexOf('=');
    if (at >= 0) list.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return list;
}

function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.replaceAll('\\n', '\n'));
}

export function readSource(name: string): Source {
  const text = readFileSync(new URL(`./source/${name}.txt`, import.meta.url), 'utf8');
  const words = new Map<string, Map<string, string>>();
  const obstacles = new Map<string, string>();
  const sheets: { name: string; lines: (CaseLine | OtherLine)[] }[] = [];
  let county = '';
  let columns: string[] = [];
  let keyNames: string[] = [];
  const currentSheet = () => {
    const last = sheets.at(-1);
    if (last !== undefined) return last;
    const first = { name: '', lines: [] };
    sheets.push(first);
    return first;
  };
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('@')) {
      const at = line.indexOf(' ');
      const word = line.slice(1, at);
      const rest = line.slice(at + 1);
      if (word === 'county') county = rest;
      else if (word === 'columns') columns = rest.split('|');
      else if (word === 'keys') keyNames = rest.split('|');
      else if (word === 'obstacle') for (const [id, label] of wordList(rest)) obstacles.set(id, label);
      else words.set(word, wordList(rest));
    } else if (line.startsWith('#')) {
      sheets.push({ name: line.slice(1), lines: [] });
    } else if (line.startsWith('~')) {
      const [why = '', ...cells] = cellsOf(line.slice(1));
      currentSheet().lines.push({ kind: 'other', why, cells });
    } else {
      currentSheet().lines.push({ kind: 'case', cells: cellsOf(line) });
    }
  }
  if (columns.length === 0 || columns.length !== keyNames.length) throw new Error(`${name}: columns and keys differ`);
  const keys = new Map(columns.map((header, index) => [header, keyNames[index] ?? 'text']));
  return { county, columns, keys, words, obstacles, sheets };
}

export type Places = Readonly<Record<string, readonly string[]>>;

export function readPlaces(county: string): Places {
  return JSON.parse(readFileSync(new URL(`./places-${county}.json`, import.meta.url), 'utf8')) as Places;
}
