import { measureCatalogue } from './catalogue.ts';
import { measureChairs } from './chairs.ts';
import { measureCountry, measureKeeping } from './country.ts';
import { filledGround, wholeCountry } from './county-data.ts';
import { measureCrashes } from './crash.ts';
import { measureDetector } from './detector.ts';
import { measureEligibility } from './eligibility.ts';
import { measureFuzz } from './fuzz.ts';
import type { Ground } from './house.ts';
import { measureIsolation } from './isolation.ts';
import { measureList } from './list.ts';
import { measureLoad } from './load.ts';
import { measureLoop } from './loop.ts';
import { measureMemory } from './memory.ts';
import { measurePack } from './pack.ts';
import { machine, report } from './report.ts';
import { measureStart } from './start.ts';
import { measureSuggestions } from './suggestions.ts';
import { measureWeight } from './weight.ts';

interface Part {
  title: string;
  /** Needs a hundred thousand cases. */
  onGround?: (ground: Ground) => Promise<string>;
  alone?: () => Promise<string>;
  /** Takes long and much disk: only when it is named. */
  onlyNamed?: true;
}

const parts: Readonly<Record<string, Part>> = {
  load: { title: 'Queue and case page under load', onGround: measureLoad },
  list: { title: 'A list as JSON', onGround: measureList },
  isolation: { title: 'What row-level security costs on lists', onGround: measureIsolation },
  crash: { title: 'Killed while writing', onGround: measureCrashes },
  catalogue: { title: 'The catalogue with a thousand entries', alone: measureCatalogue },
  chairs: { title: 'Who falls between the chairs, with a thousand services', alone: measureChairs },
  eligibility: { title: 'The rule engine', alone: measureEligibility },
  weight: { title: 'First load', onGround: measureWeight },
  pack: { title: 'The files of a pack', alone: measurePack },
  start: { title: 'From start to first page', alone: measureStart },
  detector: { title: 'The identity detector', alone: measureDetector },
  country: { title: 'The whole country, twenty years', alone: measureCountry, onlyNamed: true },
  memory: { title: 'Memory over half an hour', onGround: measureMemory, onlyNamed: true },
  loop: { title: 'Obstacles and the fairway with a million cases', alone: measureLoop, onlyNamed: true },
  keeping: { title: 'The whole country saved and verified', alone: measureKeeping, onlyNamed: true },
  suggestions: { title: 'Obstacles suggested from ten thousand cases', alone: measureSuggestions },
  fuzz: { title: 'Hostile requests', alone: measureFuzz },
};

const at = process.argv.indexOf('--only');
const only =
  at < 0
    ? Object.keys(parts).filter((name) => !parts[name]?.onlyNamed)
    : process.argv.slice(at + 1).flatMap((word) => word.split(','));
const unknown = only.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0 || only.length === 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

let ground: Ground | null = null;
async function grounded(): Promise<Ground> {
  if (ground) return ground;
  ground = await filledGround('county', wholeCountry);
  return ground;
}

try {
  for (const name of only) {
    const part = parts[name];
    if (!part) continue;
    console.log(`${part.title} …`);
    const measuredOn = machine();
    const figures = part.onGround ? await part.onGround(await grounded()) : await part.alone?.();
    if (!figures) continue;
    report(name, part.title, figures, measuredOn);
    console.log(`${figures}\n`);
  }
} finally {
  await (ground as Ground | null)?.close();
}
