import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FindingType } from '../src/index.ts';

export interface GoldSpan {
  start: number;
  end: number;
  type: FindingType;
}

export interface Note {
  text: string;
  gold: GoldSpan[];
  group: string;
}

const MARK = /\{([a-zA-Z]+):|\}/g;

/** Reads `{name:Elin} vill …`: marks can stand inside each other. */
function readMarked(marked: string): { text: string; gold: GoldSpan[] } {
  let text = '';
  let last = 0;
  const open: { type: string; start: number }[] = [];
  const gold: GoldSpan[] = [];
  for (const m of marked.matchAll(MARK)) {
    text += marked.slice(last, m.index);
    last = m.index + m[0].length;
    if (m[1] !== undefined) open.push({ type: m[1], start: text.length });
    else {
      const top = open.pop();
      if (top) gold.push({ type: top.type as FindingType, start: top.start, end: text.length });
    }
  }
  // Decoded as a note that comes over the line is, instead of pointing into pieces: the speed is measured on it.
  return { text: Buffer.from(text + marked.slice(last)).toString(), gold };
}

/** A line of a notes file: `{"note": marked text}` or `{"text", spans: [{start, end, type}]}` under any of the usual names. */
export function readNote(line: string, group: string): Note {
  const value: Record<string, unknown> = JSON.parse(line);
  const own = String(value.group ?? value.category ?? value.kind ?? group);
  if (typeof value.note === 'string') return { ...readMarked(value.note), group: own };
  const spans = value.gold ?? value.spans ?? value.findings ?? value.entities ?? value.expected ?? [];
  if (typeof value.text !== 'string' || !Array.isArray(spans))
    throw new Error(`Unknown form of note: ${Object.keys(value).join(', ')}`);
  return { text: value.text, gold: spans as GoldSpan[], group: own };
}

/** The notes of all files in a folder beside this file, in the order of their names; none where it is missing. */
export function readFolder(folder: string, wanted: (file: string) => boolean = () => true): Note[] {
  const path = join(import.meta.dirname, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jsonl') && wanted(file))
    .sort()
    .flatMap((file) =>
      readFileSync(join(path, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => readNote(line, basename(file, '.jsonl'))),
    );
}
