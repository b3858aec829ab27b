import { attributeLabel, capital, joined, small, unitOf, valueInside, yesNoLabel } from './labels.ts';
import { type Branch, type Leaf, serviceTree, type Tree, treeOf } from './tree.ts';
import {
  type Attribute,
  type ChoiceAttribute,
  type ChoiceSetAttribute,
  type Language,
  municipalityAttribute,
  type Rule,
  type Service,
  type Words,
} from './types.ts';
import { phrases } from './words-data.ts';

type Attributes = ReadonlyMap<string, Attribute>;

function numberWords(leaf: Leaf, attribute: Attribute, language: Language): string {
  const say = phrases[language];
  const { op, value } = leaf.condition;
  const isDate = attribute.kind === 'date';
  const amount = `${value}${unitOf(attribute, language)}`;
  const words = {
    gte: leaf.must ? (isDate ? say.earliest : say.atLeast) : isDate ? say.before : say.below,
    lte: leaf.must ? (isDate ? say.latest : say.atMost) : isDate ? say.after : say.above,
    eq: leaf.must ? say.exactly : say.not,
    ne: leaf.must ? say.not : say.exactly,
  };
  const word = op === 'gte' || op === 'lte' || op === 'eq' || op === 'ne' ? words[op] : op;
  return `${attributeLabel(attribute, language)}: ${word} ${amount}`;
}

/** An ordered choice that goes to the top or the bottom is said with its end: ”minst grundskola”. */
export function orderedWords(
  attribute: ChoiceAttribute,
  ids: readonly string[],
  language: Language,
): string | undefined {
  if (attribute.ordered !== true || ids.length < 2) return undefined;
  const at = attribute.values
    .map((value, index) => (ids.includes(value.id) ? index : -1))
    .filter((index) => index >= 0);
  const [first = 0] = at;
  const last = at.at(-1) ?? 0;
  if (last - first + 1 !== at.length) return undefined;
  const edge = last === attribute.values.length - 1 ? first : first === 0 ? last : undefined;
  const value = edge === undefined ? undefined : attribute.values[edge];
  if (value === undefined) return undefined;
  return `${edge === last ? phrases[language].atMost : phrases[language].atLeast} ${valueInside(value, language)}`;
}

function labelsOf(attribute: ChoiceAttribute | ChoiceSetAttribute, ids: readonly string[], language: Language) {
  return attribute.values.filter((value) => ids.includes(value.id)).map((value) => valueInside(value, language));
}

function choiceWords(leaf: Leaf, attribute: ChoiceAttribute, language: Language): string {
  const say = phrases[language];
  const { op, value } = leaf.condition;
  const ids = Array.isArray(value) ? value : [String(value)];
  const isIn = (op === 'in' || op === 'eq') === leaf.must;
  const rest = attribute.values.map((one) => one.id).filter((id) => !ids.includes(id));
  const ordered = orderedWords(attribute, isIn ? ids : rest, language);
  const labels = labelsOf(attribute, ids, language);
  const isEvery = isIn && labels.length > 1 && labels.length === attribute.values.length;
  const all = isEvery ? (attribute.id === municipalityAttribute ? say.everyMunicipality : say.anyValue) : undefined;
  const words =
    labels.length === 0 ? say.noValue : (all ?? ordered ?? `${isIn ? '' : `${say.not} `}${joined(labels, say.or)}`);
  return `${attributeLabel(attribute, language)}: ${words}`;
}

function choiceSetWords(leaf: Leaf, attribute: ChoiceSetAttribute, language: Language): string {
  const say = phrases[language];
  const { op, value } = leaf.condition;
  const ids = Array.isArray(value) ? value : [];
  const labels = labelsOf(attribute, ids, language);
  const isWhole = labels.length === attribute.values.length && labels.length > 1;
  const meaning = op === 'hasAll' ? (leaf.must ? 'all' : 'notAll') : (op === 'hasAny') === leaf.must ? 'any' : 'none';
  const single = labels.length === 1 ? labels[0] : undefined;
  const say1 = {
    any: single ?? (isWhole ? say.anyAtAll : joined(labels, say.or)),
    none:
      single === undefined
        ? isWhole
          ? say.noneAtAll
          : `${say.neither} ${joined(labels, say.nor)}`
        : `${say.not} ${single}`,
    all: single ?? `${labels.length === 2 ? say.both : say.allOf} ${joined(labels, say.and)}`,
    notAll: single === undefined ? `${say.notAllOf} ${joined(labels, say.and)}` : `${say.not} ${single}`,
  };
  return `${attributeLabel(attribute, language)}: ${labels.length === 0 ? say.noValue : say1[meaning]}`;
}

function leafWords(leaf: Leaf, attributes: Attributes, language: Language): string {
  const attribute = attributes.get(leaf.condition.attribute);
  switch (attribute?.kind) {
    case undefined:
      return `${leaf.condition.attribute} ${leaf.condition.op} ${String(leaf.condition.value)}`;
    case 'number':
    case 'date':
      return numberWords(leaf, attribute, language);
    case 'boolean': {
      const answer = (leaf.condition.value === true) === ((leaf.condition.op === 'eq') === leaf.must);
      return yesNoLabel(attribute, answer, language);
    }
    case 'choice':
      return choiceWords(leaf, attribute, language);
    case 'choiceSet':
      return choiceSetWords(leaf, attribute, language);
  }
}

/** ”Ålder: 18–65 år” for a lower and an upper limit side by side. */
function spanWords(low: Leaf, high: Leaf, attribute: Attribute, language: Language): string {
  const from = low.condition.value;
  const to = high.condition.value;
  return `${attributeLabel(attribute, language)}: ${from}–${to}${unitOf(attribute, language)}`;
}

function limit(tree: Tree, op: 'gte' | 'lte', attribute?: string): tree is Leaf {
  return (
    tree.kind === 'leaf' &&
    tree.must &&
    tree.condition.op === op &&
    (attribute === undefined || tree.condition.attribute === attribute)
  );
}

function allParts(tree: Branch, attributes: Attributes, language: Language): readonly string[] {
  const used = new Set<Tree>();
  return tree.children.flatMap((child) => {
    if (used.has(child)) return [];
    if (limit(child, 'gte') || limit(child, 'lte')) {
      const id = child.condition.attribute;
      const other = child.condition.op === 'gte' ? 'lte' : 'gte';
      const partner = tree.children.find(
        (one): one is Leaf => one !== child && !used.has(one) && limit(one, other, id),
      );
      const attribute = attributes.get(id);
      if (partner && attribute) {
        used.add(partner);
        const [low, high] = other === 'lte' ? [child, partner] : [partner, child];
        return [spanWords(low, high, attribute, language)];
      }
    }
    return [phrase(child, attributes, language, 1)];
  });
}

/** A part inside a sentence: brackets where `and` and `or` would run together. */
function phrase(tree: Tree, attributes: Attributes, language: Language, depth: number): string {
  const say = phrases[language];
  if (tree.kind === 'leaf') return leafWords(tree, attributes, language);
  const parts =
    tree.kind === 'all'
      ? allParts(tree, attributes, language)
      : tree.children.map((child) => phrase(child, attributes, language, depth + 1));
  const [only] = parts;
  if (only === undefined) return tree.kind === 'all' ? say.noCondition : say.neverMet;
  if (parts.length === 1) return only;
  const items = parts.map((part, index) => (index === 0 ? part : small(part)));
  if (tree.kind === 'any' && depth === 1) {
    const involved = tree.children.some((child) => child.kind !== 'leaf');
    const marked = parts.map(
      (part, index) => `${involved ? `${String.fromCharCode(97 + index)}) ` : ''}${small(part)}`,
    );
    return `${say.one}: ${marked.join(involved ? '; ' : `, ${say.or} `)}`;
  }
  const text = items.join(` ${tree.kind === 'all' ? say.and : say.or} `);
  return depth > 2 ? `(${text})` : text;
}

function treeWords(tree: Tree, attributes: readonly Attribute[], language: Language): string {
  const table = new Map(attributes.map((attribute) => [attribute.id, attribute]));
  if (tree.kind === 'all') {
    if (tree.children.length === 0) return `${phrases[language].everybody}.`;
    const flat: Branch = {
      ...tree,
      children: tree.children.flatMap((child) => (child.kind === 'all' ? child.children : [child])),
    };
    return allParts(flat, table, language)
      .map((part) => `${capital(part)}.`)
      .join(' ');
  }
  if (tree.kind === 'any' && tree.children.length === 0) return `${phrases[language].nobody}.`;
  return `${capital(phrase(tree, table, language, 1))}.`;
}

/** A rule read out in plain short sentences, made from the rule itself. */
export function ruleWords(rule: Rule, attributes: readonly Attribute[], language: Language): string {
  return treeWords(treeOf(rule), attributes, language);
}

/** All that a service asks, with where the person must live first. */
export function serviceWords(service: Service, attributes: readonly Attribute[], language: Language): string {
  return treeWords(serviceTree(service), attributes, language);
}

/** One condition in both languages, as something that must hold: ”Ålder: minst 18 år”. */
export function conditionWords(leaf: Leaf, attributes: readonly Attribute[]): Words {
  const table = new Map(attributes.map((attribute) => [attribute.id, attribute]));
  return { sv: leafWords(leaf, table, 'sv'), en: leafWords(leaf, table, 'en') };
}
