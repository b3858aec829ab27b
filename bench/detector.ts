import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { FirstUse } from '../packages/deidentify/evaluation/first-use.ts';
import { kB, ms, percent, table } from './figures.ts';
import { root } from './house.ts';

interface Share {
  of: number;
  share: number;
  low: number;
  high: number;
}

interface Notes {
  notes: number;
  recall: Record<string, Share>;
  precision: Record<string, Share>;
  cleanNotesFlagged: { ask: Share; block: Share };
}

interface Measured {
  development: Notes;
  /** Null until notes are held out. */
  heldout: Notes | null;
  speed: {
    microsecondsPerKilobyte: number;
    microsecondsPerKilobyteLong: number;
    microsecondsPerKilobyteJoined: number;
    meanLength: number;
    meanLengthLong: number;
  };
  /** Milliseconds for 100 kB of each piece, repeated. */
  hostileMilliseconds: Record<string, number>;
  firstUse: FirstUse;
}

const shown = (one: Share | undefined): string =>
  one ? `${percent(one.share)} (${percent(one.low)} to ${percent(one.high)}; ${one.of})` : '';

function sharesOf(
  title: string,
  { development, heldout }: Measured,
  of: (notes: Notes) => Record<string, Share>,
): string {
  const sets = heldout === null ? [development] : [development, heldout];
  const kinds = [...new Set(sets.flatMap((notes) => Object.keys(of(notes))))].sort();
  return table(
    [title, `development (${development.notes} notes)`, `held out (${heldout?.notes ?? 'no'} notes)`],
    kinds.map((kind) => [kind, shown(of(development)[kind]), shown(heldout ? of(heldout)[kind] : undefined)]),
  );
}

interface Beside {
  notes: number;
  heldout: boolean;
  finders: {
    name: string;
    recall: Record<string, Share>;
    precision: Share;
    clean: Share;
    microsecondsPerKilobyte: number;
  }[];
}

const evaluation = (script: string, ...words: string[]): string =>
  execFileSync(process.execPath, [join(root, 'packages/deidentify/evaluation', script), ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });

/** What npm has, on the same notes in the same run. */
function besidePeers(): string {
  const { notes, heldout, finders }: Beside = JSON.parse(evaluation('beside-peers.ts'));
  const kinds = [...new Set(finders.flatMap(({ recall }) => Object.keys(recall)))].sort();
  const row = (title: string, of: (finder: Beside['finders'][number]) => string | number) => [
    title,
    ...finders.map(of),
  ];
  const shareOf = (one: Share | undefined): string => (one ? percent(one.share) : '');
  return [
    `Beside what npm has, in one run on the same ${notes} ${heldout ? 'held-out notes' : 'development notes'}. Found counts whatever it is called. ` +
      'None of the peers was made for Swedish names; models that were (KBLab, maskera) and Presidio cannot be fetched where ' +
      'this is measured. Their own figures: recall 92.6 % of names for `KBLab/bert-base-swedish-cased-ner` on SUC 3.0.',
    table(
      ['', ...finders.map(({ name }) => name)],
      [
        ...kinds.map((kind) => row(`found: ${kind}`, ({ recall }) => shareOf(recall[kind]))),
        row('right of what was found', ({ precision }) => shareOf(precision)),
        row('clean notes in which something was found', ({ clean }) => shareOf(clean)),
        row('µs per kB', ({ microsecondsPerKilobyte }) => microsecondsPerKilobyte),
      ],
    ),
  ].join('\n\n');
}

/** The detector's own measurement, run as its package describes it. */
export async function measureDetector(): Promise<string> {
  const figures: Measured = JSON.parse(evaluation('evaluate.ts', '--json'));
  const { speed, firstUse, hostileMilliseconds } = figures;
  return [
    'Share, in brackets its 95 % interval (Wilson) and how many there were, on notes with known invented identities. The ' +
      'rules were improved on the development notes; the held-out ones were written by somebody who never saw the detector, and never looked at.',
    sharesOf('found (recall)', figures, (notes) => notes.recall),
    sharesOf('rightly marked (precision)', figures, (notes) => notes.precision),
    sharesOf('clean notes with something to decide or stopped', figures, (notes) => ({ ...notes.cleanNotesFlagged })),
    table(
      [
        `µs per kB of the development notes (${speed.meanLength} letters in the mean)`,
        `of those of a hundred letters or more (${speed.meanLengthLong})`,
        'of all, joined to texts of some 50 kB',
      ],
      [[speed.microsecondsPerKilobyte, speed.microsecondsPerKilobyteLong, speed.microsecondsPerKilobyteJoined]],
    ),
    'Before the first answer: what comes over the line, compressed, and the middle one of five starts in processes of their own.',
    table(
      ['program', 'lists', 'together', 'program read', 'lists read', 'first note'],
      [
        [
          kB(firstUse.programBytesCompressed),
          kB(firstUse.listBytesCompressed),
          kB(firstUse.programBytesCompressed + firstUse.listBytesCompressed),
          ms(firstUse.programMilliseconds),
          ms(firstUse.listMilliseconds),
          ms(firstUse.firstNoteMilliseconds),
        ],
      ],
    ),
    besidePeers(),
    'Hostile texts: 100 kB of one piece repeated, those that cost the most of some eighty tried; processor time, the median of five. The letters а and Б are Cyrillic.',
    table(
      ['piece (as a JSON string)', '100 kB of it'],
      Object.entries(hostileMilliseconds).map(([piece, spent]) => [`\`${JSON.stringify(piece)}\``, ms(spent)]),
    ),
  ].join('\n\n');
}
