// Measures the detector beside what npm has, on the same notes in the same run: node evaluation/beside-peers.ts
// Prints JSON. A peer is asked for places only: what it calls them counts for nothing, so that nobody loses by other names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDetector, level, loadLists } from '../src/index.ts';
import type { Finder } from './peers.ts';
import { peers } from './peers.ts';
import type { Note } from './read-notes.ts';
import { readFolder } from './read-notes.ts';
import type { Share, Tally } from './shares.ts';
import { count, overlaps, share, shares } from './shares.ts';

/** Where no notes are held out: every so many of the development notes, since a peer takes its time. */
const EVERY = 20;
/** Rounds, of which the quickest counts: code that has seldom run is slow, and others work on the machine. */
const ROUNDS = 4;

interface Beside {
  name: string;
  /** By type of what was there, found whatever it was called. */
  recall: Record<string, Share>;
  precision: Share;
  /** Notes without an identity in which something was found. */
  clean: Share;
  microsecondsPerKilobyte: number;
}

const detector = createDetector(loadLists(readFileSync(join(import.meta.dirname, '../data/lists.bin'))));
const ours: Finder = {
  name: '@farled/deidentify',
  find: (text) => detector.find(text).filter((finding) => level(finding) !== 'hint'),
};

async function measure({ name, find }: Finder, notes: readonly Note[]): Promise<Beside> {
  const recall = new Map<string, Tally>();
  const [right, clean] = [
    { hits: 0, of: 0 },
    { hits: 0, of: 0 },
  ];
  for (const { text, gold } of notes) {
    const found = await find(text);
    for (const span of gold)
      count(
        recall,
        span.type,
        found.some((place) => overlaps(place, span)),
      );
    right.of += found.length;
    right.hits += found.filter((place) => gold.some((span) => overlaps(span, place))).length;
    if (gold.length > 0) continue;
    clean.of++;
    if (found.length > 0) clean.hits++;
  }
  let spent = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.threadCpuUsage();
    for (const { text } of notes) await find(text);
    const { user, system } = process.threadCpuUsage(before);
    spent = Math.min(spent, user + system);
  }
  const kilobytes = notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024;
  return {
    name,
    recall: shares(recall),
    precision: share(right.hits, right.of),
    clean: share(clean.hits, clean.of),
    microsecondsPerKilobyte: Math.round(spent / kilobytes),
  };
}

const heldout = readFolder('heldout');
const notes = heldout.length > 0 ? heldout : readFolder('development').filter((_, index) => index % EVERY === 0);
const finders: Beside[] = [];
for (const finder of [ours, ...peers]) finders.push(await measure(finder, notes));
console.log(JSON.stringify({ notes: notes.length, heldout: heldout.length > 0, finders }, null, 2));
