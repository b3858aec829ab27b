import { blame } from './blame.ts';
import { compile, type Match } from './catalogue.ts';
import { readChanges } from './change.ts';
import {
  BadInput,
  casesOf,
  complain,
  complaints,
  parse,
  readProfiles,
  readRules,
  type Sources,
} from './command-input.ts';
import { deadlocks } from './deadlocks.ts';
import { type GapOptions, gaps, missingRules } from './gaps.ts';
import { overlaps } from './overlaps.ts';
import { RuleFileError } from './problem.ts';
import type { Leaf } from './tree.ts';
import type { Facts, Language, RuleFile } from './types.ts';
import { whatIf } from './what-if.ts';
import { conditionWords, serviceWords } from './words.ts';

/** What a command came to: 0 right, 1 refuted, 2 bad input. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

const usage = `farled-eligibility match|gaps|deadlocks|blame|what-if|overlaps|words|check RULES.json

  match      profiles in, a line each: open, closed with blockers, unknown with what to ask
  gaps       cases in: combinations for which no service is open   --limit N --kind K --principal P --disjoint
  deadlocks  services that can only be had through each other      --lasts ATTRIBUTE=WEEKS --effort N
  blame      cases in: which condition keeps how many out
  what-if    RULES.json CHANGE.json, cases in: who would have had a service
  overlaps   services open to everybody whom another is open to
  words      every rule in plain words
  check      what is wrong or doubtful in the rules

Profiles and cases are JSON lines on standard input, {"attribute id": value}; a missing attribute is unknown.
--lang sv|en   language of words (sv)
--expect-none  gaps, deadlocks, overlaps: exit 1 when there are any
Exit: 0 right, 1 refuted, 2 bad input (with line and field).
`;

interface Options {
  readonly names: readonly string[];
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

/** Options that stand before a value, and alone; with the commands that they are for. */
const all = ['match', 'gaps', 'deadlocks', 'blame', 'what-if', 'overlaps', 'words', 'check'];
const withValue = new Map([
  ['--limit', ['gaps']],
  ['--kind', ['gaps']],
  ['--principal', ['gaps']],
  ['--lasts', ['deadlocks']],
  ['--effort', ['deadlocks']],
  ['--lang', all],
]);
const alone = new Map([
  ['--disjoint', ['gaps']],
  ['--expect-none', ['gaps', 'deadlocks', 'overlaps']],
]);

function optionsOf(command: string, args: readonly string[]): Options {
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
  return { names, flags };
}

function shownLeaf(leaf: Leaf, file: RuleFile, language: Language) {
  const { attribute, op, value } = leaf.condition;
  const { path, must, owner, source, reason } = leaf;
  return {
    path,
    attribute,
    op,
    value,
    must,
    owner,
    source,
    reason,
    words: conditionWords(leaf, file.attributes)[language],
  };
}

function shownMatch(match: Match, file: RuleFile, language: Language) {
  const closed = match.closed.map(({ blockers, ...service }) => ({
    ...service,
    blockers: blockers.map((set) => set.map((leaf) => shownLeaf(leaf, file, language))),
  }));
  return { ...match, closed };
}

/** A list as JSON, an entry to a line. */
function lines(list: readonly unknown[]): string {
  return list.length === 0 ? '[]\n' : `[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

function languageOf(options: Options): Language {
  const [language = 'sv'] = options.flags.get('--lang') ?? [];
  if (language === 'sv' || language === 'en') return language;
  throw new BadInput('--lang: sv, en\n');
}

function numberOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new BadInput(`${option}: ska vara ett tal | must be a number\n`);
}

/** Lines that are written at a time: the whole answer to many profiles is longer than a text can be. */
const linesAtOnce = 500;

async function runMatch(file: RuleFile, sources: Sources, language: Language): Promise<Outcome> {
  const catalogue = compile(file);
  const profiles = readProfiles(await sources.input(), file.attributes);
  let out = '';
  for (const [index, { line, facts, problems }] of profiles.entries()) {
    const answer =
      problems.length > 0
        ? { line, errors: problems.map(({ path, sv, en }) => ({ field: path, sv, en })) }
        : shownMatch(catalogue.match(facts), file, language);
    out += `${JSON.stringify(answer)}\n`;
    if (!sources.write || index % linesAtOnce !== linesAtOnce - 1) continue;
    await sources.write(out);
    out = '';
  }
  const err = complaints(profiles);
  return { code: err === '' ? 0 : 2, out, err };
}

function runGaps(file: RuleFile, cases: readonly Facts[], options: Options): Outcome {
  const [kind] = options.flags.get('--kind') ?? [];
  const [principal] = options.flags.get('--principal') ?? [];
  const limit = numberOf('--limit', options.flags.get('--limit')?.[0]);
  const asked: GapOptions = {
    cases,
    among: (service) =>
      (kind === undefined || service.kind === kind) && (principal === undefined || service.principal === principal),
    ...(limit === undefined ? {} : { limit }),
  };
  const found = options.flags.has('--disjoint') ? missingRules(file, asked) : gaps(file, asked);
  const unread = found.unread.map((name) => `${name}: regeln är för sammansatt | the rule is too involved\n`).join('');
  const strangers = [
    ...(kind === undefined || file.services.some((one) => one.kind === kind) ? [] : [`--kind ${kind}`]),
    ...(principal === undefined || file.services.some((one) => one.principal === principal)
      ? []
      : [`--principal ${principal}`]),
  ];
  const none = strangers
    .map((given) => `${given}: ingen insats i filen har det | no service in the file has it\n`)
    .join('');
  const cut = found.complete || unread !== '' ? '' : 'listan är avkortad | the list is cut short\n';
  const isRefuted = options.flags.has('--expect-none') && found.gaps.length > 0;
  return { code: isRefuted ? 1 : 0, out: lines(found.gaps), err: none + unread + cut };
}

function runDeadlocks(file: RuleFile, options: Options): Outcome {
  const lasts: Record<string, number> = {};
  for (const given of options.flags.get('--lasts') ?? []) {
    const [id = '', weeks] = given.split('=');
    if (!file.attributes.some((attribute) => attribute.id === id))
      throw new BadInput(`--lasts: attributet ”${id}” finns inte i filen | there is no attribute ”${id}”\n`);
    lasts[id] = numberOf('--lasts', weeks ?? 'x') ?? 0;
  }
  const effort = numberOf('--effort', options.flags.get('--effort')?.[0]);
  const { deadlocks: found, complete } = deadlocks(file, { lasts, ...(effort === undefined ? {} : { effort }) });
  const err = complete
    ? ''
    : 'sökningen avslutades i förtid: det kan finnas fler | the search was ended: there may be more\n';
  return { code: options.flags.has('--expect-none') && found.length > 0 ? 1 : 0, out: lines(found), err };
}

function runWhatIf(file: RuleFile, cases: readonly Facts[], name: string | undefined, sources: Sources): Outcome {
  if (name === undefined) throw new BadInput(usage);
  const text = sources.file(name).replace(/^\uFEFF/, '');
  try {
    const input = parse(name, text);
    return { code: 0, out: `${JSON.stringify(whatIf(file, cases, readChanges(input)))}\n`, err: '' };
  } catch (error) {
    if (error instanceof RuleFileError) throw new BadInput(complain(name, text, error.problems));
    throw error;
  }
}

async function run(command: string, options: Options, sources: Sources): Promise<Outcome> {
  const [rules, second] = options.names;
  const surplus = options.names[command === 'what-if' ? 2 : 1];
  if (surplus !== undefined) throw new BadInput(`${surplus}: används inte | is not used\n\n${usage}`);
  if (rules === undefined) throw new BadInput(usage);
  const { file, doubts, problems } = readRules(rules, sources);
  const language = languageOf(options);
  const cases = async () => casesOf(await sources.input(), file.attributes);
  const done = (out: string): Outcome => ({ code: 0, out, err: '' });
  const outcome = async (): Promise<Outcome> => {
    switch (command) {
      case 'match':
        return runMatch(file, sources, language);
      case 'gaps':
        return runGaps(file, await cases(), options);
      case 'deadlocks':
        return runDeadlocks(file, options);
      case 'blame': {
        const { conditions } = blame(file, await cases());
        return done(lines(conditions.map((one) => ({ ...one, words: one.words[language] }))));
      }
      case 'what-if':
        return runWhatIf(file, await cases(), second, sources);
      case 'overlaps': {
        const found = overlaps(file);
        const isRefuted = options.flags.has('--expect-none') && found.length > 0;
        return { code: isRefuted ? 1 : 0, out: lines(found), err: '' };
      }
      case 'words': {
        const spoken = file.services.map((service) => ({
          name: service.name,
          words: serviceWords(service, file.attributes, language),
        }));
        return done(lines(spoken));
      }
      default:
        return { code: problems.length > 0 ? 1 : 0, out: lines(problems), err: '' };
    }
  };
  const { code, out, err } = await outcome();
  return { code, out, err: doubts + err };
}

/** One call of the command, from its arguments to what it writes and how it ends. */
export async function runCommand(args: readonly string[], sources: Sources): Promise<Outcome> {
  const [command = '', ...rest] = args;
  if (['--help', '-h', 'help'].includes(command) || rest.includes('--help')) return { code: 0, out: usage, err: '' };
  try {
    if (!all.includes(command)) {
      const unknown = command === '' ? '' : `${command}: okänt kommando | unknown command\n\n`;
      throw new BadInput(`${unknown}${usage}`);
    }
    return await run(command, optionsOf(command, rest), sources);
  } catch (error) {
    if (error instanceof BadInput) return { code: 2, out: '', err: error.message };
    throw error;
  }
}
