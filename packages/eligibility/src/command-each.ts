import { type Catalogue, compile, type Match } from './catalogue.ts';
import { checkEarliest } from './check-earliest.ts';
import { complaints, isWrong, type Row, readJson, readProfiles, readRows, type Sources } from './command-input.ts';
import { numberOf, type Options, type Outcome } from './command-options.ts';
import { earliest } from './earliest.ts';
import { attributeLabel } from './labels.ts';
import { isObject, shown } from './problem.ts';
import { propose } from './propose/propose.ts';
import type { Leaf } from './tree.ts';
import type { Attribute, Facts, Language, Rule, RuleFile } from './types.ts';
import type { Range } from './where.ts';
import { whereWords } from './where-words.ts';
import { conditionWords, ruleWords } from './words.ts';

/** Lines that are written at a time: the whole answer to many profiles is longer than a text can be. */
const linesAtOnce = 500;

/** A line of JSON for every line that was read: its answer, or what is wrong in it. */
async function answerEach<Value>(
  rows: readonly Row<Value>[],
  answer: (value: Value) => unknown,
  sources: Sources,
): Promise<Outcome> {
  let out = '';
  for (const [index, row] of rows.entries()) {
    const { line, value, problems } = row;
    const errors = problems.map(({ path, sv, en }) => ({ field: path, sv, en }));
    out += `${JSON.stringify(isWrong(row) ? { line, errors } : answer(value))}\n`;
    if (!sources.write || index % linesAtOnce !== linesAtOnce - 1) continue;
    await sources.write(out);
    out = '';
  }
  return { code: rows.some(isWrong) ? 2 : 0, out, err: complaints(rows) };
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

function shownMatch(match: Match, shown: (leaf: Leaf) => ReturnType<typeof shownLeaf>) {
  const closed = match.closed.map(({ blockers, ...service }) => ({
    ...service,
    blockers: blockers.map((set) => set.map(shown)),
  }));
  return { ...match, closed };
}

/** Each once: the words of a condition are the same for every profile. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** A command that answers each profile by itself, from the catalogue made ready once. */
async function runProfiles(
  file: RuleFile,
  sources: Sources,
  answer: (catalogue: Catalogue, facts: Facts) => unknown,
): Promise<Outcome> {
  const catalogue = compile(file);
  const profiles = readProfiles(await sources.input(), file.attributes);
  return answerEach(profiles, (facts) => answer(catalogue, facts), sources);
}

export function runMatch(file: RuleFile, sources: Sources, language: Language): Promise<Outcome> {
  const shown = remembered((leaf: Leaf) => shownLeaf(leaf, file, language));
  return runProfiles(file, sources, (catalogue, facts) => shownMatch(catalogue.match(facts), shown));
}

export function runQuestions(file: RuleFile, sources: Sources, language: Language): Promise<Outcome> {
  const labels = new Map(file.attributes.map((attribute) => [attribute.id, attributeLabel(attribute, language)]));
  return runProfiles(file, sources, (catalogue, facts) =>
    catalogue.nextQuestions(facts).map((question) => ({ ...question, words: labels.get(question.attribute) })),
  );
}

export function runNearMisses(
  file: RuleFile,
  sources: Sources,
  options: Options,
  language: Language,
): Promise<Outcome> {
  const within = numberOf('--within', options.flags.get('--within')?.[0]);
  const wordsOf = (attribute: string) =>
    remembered((wanted: Range) => whereWords({ [attribute]: wanted }, file.attributes)[0]?.[language]);
  const words = new Map(file.attributes.map(({ id }) => [id, wordsOf(id)]));
  return runProfiles(file, sources, (catalogue, facts) =>
    catalogue.nearMisses(facts, within).map((miss) => ({
      ...miss,
      ways: miss.ways.map((way) =>
        way.map((change) => ({ ...change, words: words.get(change.attribute)?.(change.wanted) })),
      ),
    })),
  );
}

export async function runEarliest(file: RuleFile, sources: Sources): Promise<Outcome> {
  const rows = readRows(await sources.input(), (row) => readJson(row, (input) => checkEarliest(input, file)));
  return answerEach(rows, (asked) => asked && earliest(file, asked.facts, asked.goal, asked.calendar), sources);
}

/** `{"text": …}`, or a text that stands on its line as it is. */
function readText(row: string) {
  if (!row.trimStart().startsWith('{')) return { value: row.replace(/\r$/, ''), problems: [] };
  return readJson(row, (input) => {
    const text = isObject(input) ? input.text : undefined;
    if (typeof text === 'string') return { value: text, problems: [] };
    const sv = `text ska vara en text, men är ${shown(text)}.`;
    const en = `text must be a text, but is ${shown(text)}.`;
    return { value: undefined, problems: [{ severity: 'error', path: '/text', sv, en }] };
  });
}

export async function runPropose(
  attributes: readonly Attribute[],
  sources: Sources,
  language: Language,
): Promise<Outcome> {
  const means = (rule: Rule) => ruleWords(rule, attributes, language);
  const answer = (text = '') => {
    const { rule, parts, unread } = propose(text, attributes);
    return { rule, parts: parts.map((part) => ({ ...part, means: means(part.rule) })), unread };
  };
  return answerEach(readRows(await sources.input(), readText), answer, sources);
}
