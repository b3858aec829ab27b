import usualAttributes from '../schemas/examples/attributes.json' with { type: 'json' };
import { blame } from './blame.ts';
import { applyChanges, type RuleChange, readChanges } from './change.ts';
import { readRuleFile } from './check-file.ts';
import { runEarliest, runMatch, runNearMisses, runPropose, runQuestions } from './command-each.ts';
import { BadInput, casesOf, complain, parse, type Read, readRules, type Sources } from './command-input.ts';
import { languageOf, numberOf, type Options, type Outcome, optionsOf, usage } from './command-options.ts';
import { deadlocks } from './deadlocks.ts';
import { type GapOptions, gaps, missingRules } from './gaps.ts';
import { overlaps } from './overlaps.ts';
import { RuleFileError } from './problem.ts';
import type { Facts, Language, RuleFile } from './types.ts';
import { compareChanges, whatIf } from './what-if.ts';
import { serviceWords } from './words.ts';

/** A list as JSON, an entry to a line. */
function lines(list: readonly unknown[]): string {
  return list.length === 0 ? '[]\n' : `[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
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

/** The changes of a file, held against the rules; their faults are told with their lines. */
function changesIn(name: string, file: RuleFile, sources: Sources): readonly RuleChange[] {
  const text = sources.file(name).replace(/^\uFEFF/, '');
  const input = parse(name, text);
  try {
    const changes = readChanges(input);
    applyChanges(file, changes);
    return changes;
  } catch (error) {
    if (error instanceof RuleFileError) throw new BadInput(complain(name, text, error.problems));
    throw error;
  }
}

function runBlame(file: RuleFile, cases: readonly Facts[], options: Options, language: Language): string {
  const { conditions, owners } = blame(file, cases);
  if (options.flags.has('--owners')) return lines(owners);
  return lines(conditions.map((one) => ({ ...one, words: one.words[language] })));
}

/** Texts without a rule file are read by the attributes of the county's catalogue. */
function usual(): Read {
  return { file: readRuleFile(usualAttributes), doubts: '', problems: [] };
}

async function run(command: string, options: Options, sources: Sources): Promise<Outcome> {
  const [rules, first = '', second = ''] = options.names;
  const { file, doubts, problems } = rules === undefined ? usual() : readRules(rules, sources);
  const language = languageOf(options);
  const cases = async () => casesOf(await sources.input(), file.attributes);
  const done = (out: string): Outcome => ({ code: 0, out, err: '' });
  const outcome = async (): Promise<Outcome> => {
    switch (command) {
      case 'match':
        return runMatch(file, sources, language);
      case 'questions':
        return runQuestions(file, sources, language);
      case 'near-misses':
        return runNearMisses(file, sources, options, language);
      case 'gaps':
        return runGaps(file, await cases(), options);
      case 'deadlocks':
        return runDeadlocks(file, options);
      case 'blame':
        return done(runBlame(file, await cases(), options, language));
      case 'what-if': {
        const known = await cases();
        return done(`${JSON.stringify(whatIf(file, known, changesIn(first, file, sources)))}\n`);
      }
      case 'compare': {
        const known = await cases();
        const [one, two] = [changesIn(first, file, sources), changesIn(second, file, sources)];
        return done(`${JSON.stringify(compareChanges(file, known, one, two))}\n`);
      }
      case 'earliest':
        return runEarliest(file, sources);
      case 'propose':
        return runPropose(file.attributes, sources, language);
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
    return await run(command, optionsOf(command, rest), sources);
  } catch (error) {
    if (error instanceof BadInput) return { code: 2, out: '', err: error.message };
    throw error;
  }
}
