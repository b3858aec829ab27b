import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadlocks, overlaps, readRuleFile } from '@farled/eligibility';
import { turnedOver } from './catalogue-data.ts';
import { ms, percent, table } from './figures.ts';
import { root } from './house.ts';

const entries = 1000;

interface Time {
  ms: number;
  cpu: number;
}

/** What packages/eligibility/bench/main.ts prints. */
interface Figures {
  oneProfile: {
    verdicts: Time;
    withEveryReasonAndQuestion: Time;
    agreesWithEvaluate: boolean;
    peers: Record<string, string | { ms: number; equalVerdicts: boolean }>;
  };
  manyCases: Time & { agreesWithEvaluate: boolean };
  gapsOfManyCells: {
    peakMemoryMB: number;
    runs: (Time & {
      conditionsAccept: string;
      cells: number;
      maximalCombinations: number;
      sameCountByEnumeration: boolean;
      sampleOfProfilesAgrees: boolean;
    })[];
  };
  missing: {
    tables: (Time & {
      rules: number;
      columns: number;
      regions: number;
      publishedMethod: string | { ms: number; regions: number };
    })[];
  };
  stuck: Time & { circles: number; waiting: number };
  reading: { texts: number; right: number; wrong: number; left: number }[];
}

const fine = (value: number): string => `${value.toFixed(3)} ms`;
const yes = (isSo: boolean): string => (isSo ? 'yes' : '**no**');

/** The rule engine beside its peers, as its own bench measures it, and the rules of the invented county a thousand strong. */
export async function measureEligibility(): Promise<string> {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'packages/eligibility/bench/main.ts')], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const found: Figures = JSON.parse(stdout);
  return [
    'The rules and profiles are made by chance from a fixed seed. Peers run in the same process on the same rules (`FARLED_PEERS` names the folder that has them).',
    speed(found),
    gapsAndTables(found),
    stuckAndSame(found),
    reading(found),
  ].join('\n\n');
}

function speed({ oneProfile, manyCases }: Figures): string {
  const peers = Object.entries(oneProfile.peers).map(([name, one]) =>
    typeof one === 'string' ? [name, one, '', ''] : [name, ms(one.ms), yes(one.equalVerdicts), ''],
  );
  return table(
    ['a thousand services of five conditions', 'time', 'same verdicts', 'wanted'],
    [
      ['one profile', fine(oneProfile.verdicts.ms), yes(oneProfile.agreesWithEvaluate), '≤ 0.05 ms'],
      ['one profile, with every reason and question', fine(oneProfile.withEveryReasonAndQuestion.ms), '', ''],
      ...peers.map(([name, ...rest]) => [`one profile, ${name}`, ...rest]),
      ['100,000 profiles', ms(manyCases.ms), yes(manyCases.agreesWithEvaluate), '≤ 500 ms'],
    ],
  );
}

function gapsAndTables({ gapsOfManyCells, missing }: Figures): string {
  return [
    `Who falls between 300 services, over ten million cells; every cell is also counted one by one. At most ${gapsOfManyCells.peakMemoryMB} MB. Wanted: ≤ 3 s, ≤ 500 MB.`,
    table(
      [
        'a condition accepts',
        'cells',
        'maximal combinations',
        'time',
        'same cells one by one',
        'same for 20,000 profiles',
      ],
      gapsOfManyCells.runs.map((one) => [
        one.conditionsAccept,
        one.cells,
        one.maximalCombinations,
        ms(one.ms),
        yes(one.sameCountByEnumeration),
        yes(one.sampleOfProfilesAgrees),
      ]),
    ),
    'Missing rules of decision tables, beside the published sweep (Calvanese and others 2016, arXiv:1603.07466), written from its description. Wanted: faster than it at 1,500 rules of seven columns.',
    table(
      ['rules', 'columns', 'time', 'regions', 'the sweep', 'its regions'],
      missing.tables.map((one) => [
        one.rules,
        one.columns,
        ms(one.ms),
        one.regions,
        ...(typeof one.publishedMethod === 'string'
          ? [one.publishedMethod, '']
          : [ms(one.publishedMethod.ms), one.publishedMethod.regions]),
      ]),
    ),
  ].join('\n\n');
}

function stuckAndSame({ stuck }: Figures): string {
  const file = readRuleFile(JSON.parse(readFileSync(join(root, 'app/demo/insatskatalog-regler.json'), 'utf8')));
  const places = file.attributes.flatMap((one) =>
    one.id === 'municipality' && one.kind === 'choice' ? one.values.map(({ id }) => id) : [],
  );
  const services = turnedOver(file.services, entries, places);
  const large = { ...file, services };
  const begun = performance.now();
  const all = deadlocks(large);
  const middle = performance.now();
  const same = overlaps(large);
  const end = performance.now();
  const circles = all.filter((one) => one.kind === 'circle').length;
  return table(
    ['a thousand services', 'found', 'time', 'wanted'],
    [
      [
        'deadlocks, rules of the invented county',
        `${circles} circles, ${all.length - circles} queues`,
        ms(middle - begun),
        '≤ 2 s',
      ],
      ['deadlocks, rules made by chance', `${stuck.circles} circles, ${stuck.waiting} queues`, ms(stuck.ms), '≤ 2 s'],
      ['complete overlaps, rules of the invented county', same.length, ms(end - middle), ''],
    ],
  );
}

function reading(found: Figures): string {
  const share = (of: number, one: Figures['reading'][number]): string =>
    percent(of / (one.right + one.wrong + one.left));
  return [
    'Conditions in free Swedish words read as rules. A set was written before the reader had seen it; what was wrong in a set has been mended since, but for the last one. At their first reading the first three sets had 83 right, 12 wrong and 5 left.',
    table(
      ['set', 'texts', 'conditions', 'right', 'wrong', 'left'],
      found.reading.map((one, index) => [
        index + 1,
        one.texts,
        one.right + one.wrong + one.left,
        share(one.right, one),
        share(one.wrong, one),
        share(one.left, one),
      ]),
    ),
  ].join('\n\n');
}
