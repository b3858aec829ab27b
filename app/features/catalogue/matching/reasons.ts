import { type Attribute, type Blockers, conditionWords, type Facts, type Leaf } from '@farled/eligibility';
import type { Text } from '../../../kernel/text.ts';

/** Small first letter inside a sentence, but not of an abbreviation. */
function small(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function same(text: string, language: 'sv' | 'en'): string {
  const word = language === 'sv' ? ' och ' : ' and ';
  return text.replace(/, (?=[^,]*$)/, word);
}

/** Values of a choice set that the person has and the rule does not take. */
function unwanted(leaf: Leaf, attribute: Attribute, facts: Facts): string[] | null {
  const { op, value } = leaf.condition;
  const closes = (op === 'hasNone') === leaf.must && op !== 'hasAll';
  const has = facts[attribute.id];
  if (attribute.kind !== 'choiceSet' || !closes || !Array.isArray(value) || !Array.isArray(has)) return null;
  const labels = attribute.values.filter((one) => value.includes(one.id) && has.includes(one.id)).map((one) => one.id);
  return labels.length > 0 ? labels : null;
}

/**
 * The same condition closes for the same answer in the same words, in however many services it stands: said once, since a
 * thousand services are sorted at each click. By attributes, which give the words.
 */
const said = new WeakMap<readonly Attribute[], Map<string, Text>>();
const keys = new WeakMap<Leaf, string>();
const mostSaid = 20_000;

function keyOf(leaf: Leaf): string {
  const known = keys.get(leaf);
  if (known !== undefined) return known;
  const { attribute, op, value } = leaf.condition;
  const key = JSON.stringify([attribute, op, value, leaf.must]);
  keys.set(leaf, key);
  return key;
}

function leafReason(leaf: Leaf, facts: Facts, attributes: readonly Attribute[]): Text {
  const key = `${keyOf(leaf)}${JSON.stringify(facts[leaf.condition.attribute])}`;
  const of = said.get(attributes) ?? new Map<string, Text>();
  const before = of.get(key);
  if (before) return before;
  const reason = sayLeaf(leaf, facts, attributes);
  if (of.size >= mostSaid) of.clear();
  said.set(attributes, of.set(key, reason));
  return reason;
}

function sayLeaf(leaf: Leaf, facts: Facts, attributes: readonly Attribute[]): Text {
  const words = conditionWords(leaf, attributes);
  const attribute = attributes.find((one) => one.id === leaf.condition.attribute);
  if (!attribute) return words;
  const known = facts[attribute.id];
  if (attribute.kind === 'number' && typeof known === 'number') {
    return {
      sv: `${words.sv} krävs, svaret är ${known}`,
      en: `${words.en} is required, the answer is ${known}`,
    };
  }
  const taken = unwanted(leaf, attribute, facts);
  if (taken && attribute.kind === 'choiceSet') {
    const alone: Leaf = { ...leaf, must: true, condition: { ...leaf.condition, op: 'hasAll', value: taken } };
    const said = conditionWords(alone, attributes);
    const listed = (text: string): string => small(text.slice(text.indexOf(': ') + 2));
    return {
      sv: `Tar inte emot den som har ${same(listed(said.sv), 'sv')}`,
      en: `Does not take those who have ${same(listed(said.en), 'en')}`,
    };
  }
  return { sv: `Kräver ${small(words.sv)}`, en: `Requires ${small(words.en)}` };
}

/**
 * One minimal set of conditions that closes a service, as a reason in words. Several conditions in the set are
 * alternatives of which none holds.
 */
export function reasonOf(blockers: Blockers, facts: Facts, attributes: readonly Attribute[]): Text {
  const [only, ...more] = blockers;
  if (only === undefined) return { sv: 'Regeln kan aldrig vara uppfylld', en: 'The rule can never be met' };
  if (more.length === 0) return leafReason(only, facts, attributes);
  const parts = blockers.map((leaf) => conditionWords(leaf, attributes));
  return {
    sv: `Kräver ${parts.map((part) => small(part.sv)).join(', eller ')}`,
    en: `Requires ${parts.map((part) => small(part.en)).join(', or ')}`,
  };
}
