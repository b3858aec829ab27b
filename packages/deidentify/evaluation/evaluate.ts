// Measures the detector on notes with known identities: recall, precision, clean notes flagged, time, sizes.
//   node packages/deidentify/evaluation/evaluate.ts [--json] [--misses]
// Prints aggregates only; --misses shows lines of the development notes, never of the check notes or the held-out ones.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../src/index.ts';
import { createDetector, level, loadLists } from '../src/index.ts';
import { NAME } from '../src/words/lists.ts';
import { plainLetters } from '../src/words/plain-letters.ts';
import { measureFirstUse } from './first-use.ts';
import type { GoldSpan, Note } from './read-notes.ts';
import { readFolder } from './read-notes.ts';
import type { Share, Tally } from './shares.ts';
import { count, overlaps, share, shares } from './shares.ts';

const ASK = 0.4;
const listFile = join(import.meta.dirname, '../data/lists.bin');
const bytes = readFileSync(listFile);
const lists = loadLists(bytes);
const detector = createDetector(lists);

/** Capitalised or not, in the lists or not: what the issue sets targets for. */
function kindOfName(text: string): string {
  const known = text
    .toLowerCase()
    .split(/[^\p{L}'-]+/u)
    .some((word) =>
      [word, word.replace(/s$/, '')].some(
        (form) => (lists.names.classesOf(plainLetters(form)) & (NAME.given | NAME.surname)) !== 0,
      ),
    );
  return `name, ${/^\p{Lu}/u.test(text) ? 'capitalised' : 'lower case'}, ${known ? 'known' : 'unseen'}`;
}

function isRight(finding: Finding, gold: readonly GoldSpan[]): boolean {
  return gold.some((span) => span.type === finding.type && overlaps(span, finding));
}

function measure(notes: readonly Note[], showMisses: boolean): Record<string, unknown> {
  const recall = new Map<string, Tally>();
  const anyType = new Map<string, Tally>();
  const precision = new Map<string, Tally>();
  const clean = { notes: 0, ask: 0, block: 0 };
  for (const { text, gold, group } of notes) {
    const findings = detector.find(text).filter((finding) => finding.score >= ASK);
    for (const span of gold) {
      const key = span.type === 'name' ? kindOfName(text.slice(span.start, span.end)) : span.type;
      const hit = findings.some((finding) => finding.type === span.type && overlaps(finding, span));
      count(recall, key, hit);
      count(
        anyType,
        key,
        findings.some((finding) => overlaps(finding, span)),
      );
      if (!hit && showMisses) console.error(`missed   ${group}: [${text.slice(span.start, span.end)}] ${text}`);
    }
    for (const finding of findings) {
      const right = isRight(finding, gold);
      count(precision, finding.type, right);
      if (!right && showMisses)
        console.error(`too much ${group}: [${text.slice(finding.start, finding.end)}] ${finding.why} ${text}`);
    }
    if (gold.length > 0) continue;
    clean.notes++;
    if (findings.length > 0) clean.ask++;
    if (findings.some((finding) => level(finding) === 'block')) clean.block++;
  }
  return {
    notes: notes.length,
    recall: shares(recall),
    recallWhateverTheType: shares(anyType),
    precision: shares(precision),
    cleanNotesFlagged: { ask: share(clean.ask, clean.notes), block: share(clean.block, clean.notes) },
  };
}

/** Notes that the author of the rules only measures on. */
const isCheck = (file: string): boolean => basename(file).startsWith('check-');

/** Processor time of this thread, the best of several rounds: other work on the machine counts as little as can be. */
function microsecondsPerKilobyte(notes: readonly { text: string }[]): number {
  const kilobytes = notes.reduce((sum, note) => sum + Buffer.byteLength(note.text), 0) / 1024;
  for (const note of notes) detector.find(note.text);
  let spent = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 15; round++) {
    const before = process.threadCpuUsage();
    for (const note of notes) detector.find(note.text);
    const { user, system } = process.threadCpuUsage(before);
    spent = Math.min(spent, user + system);
  }
  return Math.round(spent / kilobytes);
}

/** Most development notes are a line that holds what it is about; what officers write is longer. */
const LONG = 100;

/** A long document: so many notes below one another. */
const JOINED = 640;

function joined(notes: readonly Note[]): { text: string }[] {
  const texts: { text: string }[] = [];
  for (let at = 0; at < notes.length; at += JOINED)
    texts.push({
      text: notes
        .slice(at, at + JOINED)
        .map(({ text }) => text)
        .join('\n'),
    });
  return texts;
}

interface Speed {
  microsecondsPerKilobyte: number;
  /** Of notes of a hundred units or more. */
  microsecondsPerKilobyteLong: number;
  /** Of all notes, joined to texts of some fifty kB. */
  microsecondsPerKilobyteJoined: number;
  meanLength: number;
  meanLengthLong: number;
}

function speed(notes: readonly Note[]): Speed {
  const long = notes.filter(({ text }) => text.length >= LONG);
  const meanOf = (some: readonly Note[]) =>
    Math.round(some.reduce((sum, { text }) => sum + text.length, 0) / some.length);
  const perKilobyte = microsecondsPerKilobyte(notes);
  const perKilobyteLong = microsecondsPerKilobyte(long);
  const perKilobyteJoined = microsecondsPerKilobyte(joined(notes));
  return {
    microsecondsPerKilobyte: perKilobyte,
    microsecondsPerKilobyteLong: perKilobyteLong,
    microsecondsPerKilobyteJoined: perKilobyteJoined,
    meanLength: meanOf(notes),
    meanLengthLong: meanOf(long),
  };
}

/** Pieces that, repeated, cost the most of all that were tried. */
const HOSTILE = [
  '12-',
  '1 ',
  '1:1:',
  '00 ',
  '070-',
  '070-174 06 05 ',
  '2024-01-01 ',
  'id 1',
  'snap: ',
  'på insta ',
  '\u0430',
  '\u04301',
  '\u04111',
  'a@',
  'aaaa@',
  'KAA 26-019 ',
  '12 Storgatan ',
  'abcgatan 5 B, ',
  '0123 4567-',
  'login abc1234 ',
  'Tisdag: Anna 9, ',
  'gården Ekeby ',
  'Berg, Elin ',
  'Elin, ',
  'Berg 5, ',
  'Krog ABC 123 ',
  'Elin & ',
  'Skolan Ekeby ',
  'Berg, 850101, Elin, ',
  '850101, f.',
  '12, snap',
  'ABC123snap ',
  'bor AF',
  'Stål Rör-Jannekod ',
  'skolan AF ',
  'AF gården ',
  'AF 850101, ',
  'född 850101 ',
  'KAA 26-019, insta: ',
  '1234 lgh 1201. Fole Sojvide 410 ',
  '2024-01-01 ABC 123 ',
  'Krog FKi ',
];
const HOSTILE_BYTES = 100 * 1024;

/** Milliseconds of processor time for 100 kB of each, the median of five. */
function hostile(): Record<string, number> {
  return Object.fromEntries(
    HOSTILE.map((piece) => {
      const text = piece.repeat(Math.ceil(HOSTILE_BYTES / Buffer.byteLength(piece)));
      const spent = Array.from({ length: 5 }, () => {
        const before = process.threadCpuUsage();
        detector.find(text);
        const { user, system } = process.threadCpuUsage(before);
        return (user + system) / 1000;
      }).sort((a, b) => a - b);
      return [piece, Math.round((spent[2] ?? 0) * 10) / 10];
    }),
  );
}

const json = process.argv.includes('--json');
const tuned = readFolder('development', (file) => !isCheck(file));
const check = readFolder('development', isCheck);
const development = [...tuned, ...check];
const heldout = readFolder('heldout');
if (process.argv.includes('--misses')) measure(tuned, true);
const result = {
  development: measure(development, false),
  check: measure(check, false),
  heldout: heldout.length > 0 ? measure(heldout, false) : null,
  speed: speed(development),
  hostileMilliseconds: hostile(),
  firstUse: measureFirstUse(),
};

function print(title: string, table: unknown): void {
  console.log(`\n${title}`);
  for (const [key, value] of Object.entries(table as Record<string, Share>))
    console.log(
      `  ${key.padEnd(30)} ${(value.share * 100).toFixed(1).padStart(5)} %  [${(value.low * 100).toFixed(1)}, ${(value.high * 100).toFixed(1)}]  n=${value.of}`,
    );
}

if (json) console.log(JSON.stringify(result, null, 2));
else {
  const { development, check, heldout } = result;
  for (const [name, set] of Object.entries({ development, check, heldout })) {
    if (set === null) continue;
    for (const key of ['recall', 'recallWhateverTheType', 'precision', 'cleanNotesFlagged'])
      print(`${name}: ${key}`, set[key]);
  }
  console.log(
    `\n${JSON.stringify(result.speed)} ${JSON.stringify(result.hostileMilliseconds)} ${JSON.stringify(result.firstUse)}`,
  );
}
