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
