import { hasComputedImport, importsOf, type Sources, type Target, targetOf } from './imports.ts';

/** The floors from the ground up. An import goes down or stays within its own part; never up, never sideways. */
const floors: readonly (readonly RegExp[])[] = [
  [/^packages\/(?<part>[a-z-]+)\//],
  [/^app\/(?<part>threads)\//],
  [/^app\/(?<part>database|documents)\//],
  [/^app\/(?<part>kernel)\//],
  // Requests are drawn with the design; the design knows no requests.
  [/^app\/(?<part>design)\//],
  [/^app\/(?<part>http)\//],
  [/^app\/features\/(?<part>[a-z-]+)\//],
  [/^app\/(?<part>compose\.ts|detectors\.ts|program\/|demo\/|main\.ts)/],
];
const topFloor = floors.length - 1;
const featureFloor = 6;

interface Place {
  floor: number;
  part: string;
}

export function placeOf(path: string): Place | null {
  for (const [floor, patterns] of floors.entries()) {
    for (const pattern of patterns) {
      const part = pattern.exec(path)?.groups?.part;
      if (part) return { floor, part };
    }
  }
  return null;
}

/** Tests, and what only tests, measurements and generators of data use: they may look at everything. */
export function isTesting(path: string): boolean {
  return (
    /\.test\.tsx?$/.test(path) ||
    /^(test|bench)\//.test(path) ||
    /^packages\/[a-z-]+\/(evaluation|scripts|bench)\//.test(path) ||
    /\/(testing|gallery|examples)\//.test(path)
  );
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^test\//.test(path) || /\/testing\//.test(path);
}

/** Which imports break the floors, a line each. */
export function brokenFloors(sources: Sources): string[] {
  const broken: string[] = [];
  for (const [path, text] of sources) {
    const place = placeOf(path);
    if (!place) {
      if (!isTesting(path)) broken.push(`${path} stands on no floor`);
      continue;
    }
    if (hasComputedImport(text) && !isTesting(path)) broken.push(`${path} imports something that it computes`);
    for (const target of importsOf(text).map((name) => targetOf(path, name))) {
      const why = refusalOf(path, place, target);
      if (why) broken.push(`${path} imports ${target.name}: ${why}`);
    }
  }
  return broken;
}

function refusalOf(path: string, from: Place, target: Target): string | null {
  if (target.kind === 'file' && isTest(target.name) && !isTest(path)) return 'a test';
  if (target.kind === 'file' && target.name.endsWith('.test.ts')) return 'a test from a test';
  if (isTesting(path)) return null;
  if (from.floor === 0) return refusalOfEngine(path, from, target);
  if (target.kind !== 'file') return null;
  const to = placeOf(target.name);
  if (!to) return 'it stands on no floor';
  if (to.floor > from.floor) return 'it stands on a floor above';
  if (to.floor === featureFloor && to.part !== from.part && !/^app\/features\/[a-z-]+\/index\.ts$/.test(target.name))
    return 'another feature is met through its index.ts';
  if (to.floor === from.floor && to.part !== from.part && from.floor < featureFloor)
    return 'parts of one floor do not know each other';
  if (from.part === 'design' && to.part === 'kernel' && target.name !== 'app/kernel/text.ts')
    return 'of the kernel the design knows only its texts';
  if (from.part === 'design' && to.part !== 'design' && to.part !== 'kernel' && to.floor > 0)
    return 'the design shows what it is given';
  return null;
}

/** What an engine may need beside itself: a solver that computes and nothing else, in the one file that asks it. */
const solvers: Readonly<Record<string, string>> = { 'packages/disclosure/src/audit.ts': 'highs' };

/** Engines have no input or output of their own and need nobody: only their command line may touch the system. */
function refusalOfEngine(path: string, from: Place, target: Target): string | null {
  if (target.kind === 'library') return solvers[path] === target.name ? null : 'an engine needs no library';
  if (target.kind === 'node') return /\/(src\/cli\.ts|bin\/)/.test(path) ? null : 'an engine touches no system';
  const to = placeOf(target.name);
  return to?.floor === 0 && to.part === from.part ? null : 'an engine stands alone';
}

/** Files that import each other in a circle, one line a circle. */
export function circles(sources: Sources): string[] {
  return circlesOf(new Map([...sources].map(([path, text]) => [path, filesOf(path, text, sources)])));
}

/** Rooms of an engine or a feature that need each other, one line a circle: each is understood with those below it. */
export function circlesOfRooms(sources: Sources): string[] {
  const rooms = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const room = isTesting(path) ? null : roomOf(path);
    if (!room) continue;
    const needed = filesOf(path, text, sources).map(roomOf);
    rooms.set(room, [...(rooms.get(room) ?? []), ...needed.filter((one) => one !== null && one !== room).map(String)]);
  }
  return circlesOf(rooms);
}

const roomOf = (path: string): string | null =>
  /^(?:packages\/[a-z-]+\/src|app\/features\/[a-z-]+)\/[a-z-]+(?=\/)/.exec(path)?.[0] ?? null;

const filesOf = (path: string, text: string, sources: Sources): string[] =>
  importsOf(text).flatMap((name) => {
    const target = targetOf(path, name);
    return target.kind === 'file' && sources.has(target.name) ? [target.name] : [];
  });

function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): void => {
    const at = trail.indexOf(node);
    if (at >= 0) found.add(`${[...trail.slice(at), node].join(' → ')}`);
    if (at >= 0 || done.has(node)) return;
    trail.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    trail.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return [...found];
}

const mostLines = 300;

/** What is long because it lists: texts, data, guides, the demo's story. Everything else that is long is two concepts. */
const mayBeLong = [/(^|\/)[a-z-]*texts\.ts$/, /\/(texts|guides|demo|examples|evaluation)\//, /-data\.ts$/];

export function tooLong(sources: Sources): string[] {
  return [...sources]
    .filter(([path]) => !isTest(path) && !mayBeLong.some((pattern) => pattern.test(path)))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** How many files stand on each floor, so that a check of nothing cannot pass. */
export function filesPerFloor(sources: Sources): number[] {
  const counts = Array.from({ length: topFloor + 1 }, () => 0);
  for (const path of sources.keys()) {
    const place = placeOf(path);
    if (place) counts[place.floor] = (counts[place.floor] ?? 0) + 1;
  }
  return counts;
}
