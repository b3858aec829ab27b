import type { WorkerFinding } from './protocol.ts';
import { sha256 } from './sha256.ts';

/** Findings with the same type and words are one matter: replaced together, kept for one reason. */
export interface Matter {
  hash: string;
  finding: WorkerFinding;
  /** The words as they stand in the text. */
  text: string;
  spans: readonly { start: number; end: number }[];
}

/** Something that was replaced, remembered until it is undone or gone from the text. */
export interface Replaced {
  hash: string;
  type: WorkerFinding['type'];
  original: string;
  replacement: string;
  count: number;
}

export interface TextMark {
  start: number;
  end: number;
  kind: 'find' | 'hint' | 'kept' | 'done';
}

/** The name under which a finding is kept; the server computes the same. */
export function findingHash(type: string, text: string): string {
  return sha256(`${type}:${text}`).slice(0, 16);
}

export function mattersOf(text: string, findings: readonly WorkerFinding[]): Matter[] {
  const matters = new Map<string, Matter>();
  for (const finding of findings) {
    const words = text.slice(finding.start, finding.end);
    const hash = findingHash(finding.type, words);
    const span = { start: finding.start, end: finding.end };
    const known = matters.get(hash);
    matters.set(
      hash,
      known ? { ...known, spans: [...known.spans, span] } : { hash, finding, text: words, spans: [span] },
    );
  }
  return [...matters.values()];
}

const letter = /[\p{L}\p{N}]/u;

/** What was found in an earlier text and still stands, in whole words, in this one. */
export function standing(text: string, matters: readonly Matter[]): WorkerFinding[] {
  return matters.flatMap(({ finding, text: words }) => {
    const found: WorkerFinding[] = [];
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
      const end = start + words.length;
      if (letter.test(text.charAt(start - 1)) || letter.test(text.charAt(end))) continue;
      found.push({ ...finding, start, end });
    }
    return found;
  });
}

/** A reason says something: the server asks for at least three characters. */
export const isReason = (reason: string | undefined): boolean => (reason?.trim().length ?? 0) >= 3;

export function isOpen(matter: Matter, reason: string | undefined): boolean {
  return matter.finding.level !== 'hint' && !isReason(reason);
}

/** Where replacements stand in the text, leaving out any that was edited away. */
export function replacedSpans(text: string, replaced: readonly Replaced[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const word of new Set(replaced.map((item) => item.replacement))) {
    const most = replaced.filter((item) => item.replacement === word).reduce((sum, item) => sum + item.count, 0);
    let from = 0;
    for (let found = 0; found < most; found += 1) {
      const start = text.indexOf(word, from);
      if (start < 0) break;
      spans.push({ start, end: start + word.length });
      from = start + word.length;
    }
  }
  return spans;
}

/** Every mark in the order of the text; what is found stands before what was replaced when both begin there. */
export function marksOf(
  text: string,
  matters: readonly Matter[],
  replaced: readonly Replaced[],
  reasons: ReadonlyMap<string, string>,
): TextMark[] {
  const found = matters.flatMap((matter) => {
    const kind = matter.finding.level === 'hint' ? 'hint' : isOpen(matter, reasons.get(matter.hash)) ? 'find' : 'kept';
    return matter.spans.map((span): TextMark => ({ ...span, kind }));
  });
  const done = replacedSpans(text, replaced).map((span): TextMark => ({ ...span, kind: 'done' }));
  return [...found, ...done].sort((a, b) => a.start - b.start);
}
