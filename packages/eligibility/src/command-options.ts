import { BadInput } from './command-input.ts';
import type { Language } from './types.ts';

export const usage = `farled-eligibility COMMAND RULES.json

  match        profiles in, a line each: open, closed with blockers, unknown with what to ask
  questions    profiles in, a line each: unanswered attributes, the one that settles most services first
  near-misses  profiles in, a line each: closed services that few other answers would open up   --within N
  gaps         cases in: combinations for which no service is open   --limit N --kind K --principal P --disjoint
  deadlocks    services that can only be had through each other      --lasts ATTRIBUTE=WEEKS --effort N
  blame        cases in: which condition keeps how many out          --owners: a sum for each owner
  what-if      RULES.json CHANGE.json, cases in: who would have had a service
  compare      RULES.json CHANGE.json OTHER.json, cases in: two changes side by side
  earliest     {"facts", "goal", "calendar"} in, a line each: the earliest way to the goal, and its idle gaps
  propose      conditions in Swedish words in, a line each: a rule for a person to confirm; RULES.json may be left out
  overlaps     services open to everybody whom another is open to
  words        every rule in plain words
  check        what is wrong or doubtful in the rules

Profiles and cases are JSON lines on standard input, {"attribute id": value}; a missing attribute is unknown.
Texts for propose are {"text": "…"} or the bare text, a line each.
--lang sv|en   language of words (sv)
--expect-none  gaps, deadlocks, overlaps: exit 1 when there are any
Exit: 0 right, 1 refuted, 2 bad input (with line and field).
`;

/** What a command came to: 0 right, 1 refuted, 2 bad input. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

export interface Options {
  readonly names: readonly string[];
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

/** Every command with the files that it must have, and can have, as arguments. */
const files: Readonly<Record<string, readonly [least: number, most: number]>> = {
  match: [1, 1],
  questions: [1, 1],
  'near-misses': [1, 1],
  gaps: [1, 1],
  deadlocks: [1, 1],
  blame: [1, 1],
  'what-if': [2, 2],
  compare: [3, 3],
  earliest: [1, 1],
  propose: [0, 1],
  overlaps: [1, 1],
  words: [1, 1],
  check: [1, 1],
};
const all = Object.keys(files);

/** Options that stand before a value, and alone; with the commands that they are for. */
const withValue = new Map([
  ['--limit', ['gaps']],
  ['--kind', ['gaps']],
  ['--principal', ['gaps']],
  ['--lasts', ['deadlocks']],
  ['--effort', ['deadlocks']],
  ['--within', ['near-misses']],
  ['--lang', all],
]);
const alone = new Map([
  ['--disjoint', ['gaps']],
  ['--owners', ['blame']],
  ['--expect-none', ['gaps', 'deadlocks', 'overlaps']],
]);

export function optionsOf(command: string, args: readonly string[]): Options {
  const [least, most] = (Object.hasOwn(files, command) && files[command]) || [];
  if (least === undefined || most === undefined) {
    const unknown = command === '' ? '' : `${command}: okänt kommando | unknown command\n\n`;
    throw new BadInput(`${unknown}${usage}`);
  }
  const names: string[] = [];
  const flags = new Map<string, string[]>();
  for (let at = 0; at < args.length; at += 1) {
    const [arg = '', given] = (args[at] ?? '').split(/=(.*)/s);
    const commands = withValue.get(arg) ?? alone.get(arg);
    if (commands && !commands.includes(command))
      throw new BadInput(`${arg}: används inte av ${command} | is not used by ${command}\n\n${usage}`);
    if (!arg.startsWith('--')) names.push(args[at] ?? '');
    else if (alone.has(arg)) flags.set(arg, []);
    else if (withValue.has(arg)) {
      at += given === undefined ? 1 : 0;
      const value = given ?? args[at];
      if (value === undefined) throw new BadInput(`${arg}: värde saknas | needs a value\n`);
      flags.set(arg, [...(flags.get(arg) ?? []), value]);
    } else throw new BadInput(`${arg}: okänt val | unknown option\n\n${usage}`);
  }
  const surplus = names[most];
  if (surplus !== undefined) throw new BadInput(`${surplus}: används inte | is not used\n\n${usage}`);
  if (names.length < least) throw new BadInput(usage);
  return { names, flags };
}

export function languageOf(options: Options): Language {
  const [language = 'sv'] = options.flags.get('--lang') ?? [];
  if (language === 'sv' || language === 'en') return language;
  throw new BadInput('--lang: sv, en\n');
}

export function numberOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new BadInput(`${option}: ska vara ett tal | must be a number\n`);
}
