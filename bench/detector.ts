import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { percent, table } from './figures.ts';
import { root } from './house.ts';

interface Share {
  of: number;
  share: number;
  low: number;
  high: number;
}

interface Measured {
  notes: number;
  recall: Record<string, Share>;
  precision?: Share;
  [figure: string]: unknown;
}

function isShare(value: unknown): value is Share {
  return typeof value === 'object' && value !== null && 'share' in value && 'low' in value;
}

const shown = ({ share, low, high, of }: Share): string =>
  `${percent(share)} (${percent(low)} to ${percent(high)}; ${of})`;

/** The detector's own measurement, run as its package describes it. */
export async function measureDetector(): Promise<string> {
  const script = join(root, 'packages/deidentify/evaluation/evaluate.ts');
  const output = execFileSync(process.execPath, [script, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const figures = JSON.parse(output) as Record<string, unknown>;
  const sets = Object.entries(figures).filter(
    (entry): entry is [string, Measured] => typeof entry[1] === 'object' && entry[1] !== null && 'recall' in entry[1],
  );
  const kinds = [...new Set(sets.flatMap(([, set]) => Object.keys(set.recall)))];
  const recall = table(
    ['what is found', ...sets.map(([name, set]) => `${name} (${set.notes} notes)`)],
    kinds.map((kind) => [kind, ...sets.map(([, set]) => (set.recall[kind] ? shown(set.recall[kind]) : ''))]),
  );
  const others = sets.flatMap(([name, set]) =>
    Object.entries(set).flatMap(([figure, value]) => (isShare(value) ? [[`${name}: ${figure}`, shown(value)]] : [])),
  );
  const plain = Object.entries(figures).flatMap(([figure, value]) =>
    typeof value === 'number' ? [[figure, String(Math.round(value * 1000) / 1000)]] : [],
  );
  return [
    'Share, with the 95 % interval (Wilson) and how many there were, on notes with known invented identities; the held-out ones were written before the detector.',
    recall,
    table(['other figures', ''], [...others, ...plain]),
  ].join('\n\n');
}
