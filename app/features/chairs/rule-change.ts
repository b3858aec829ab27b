import {
  type Attribute,
  applyChanges,
  type Catalogue,
  type Condition,
  compile,
  conditionWords,
  type Facts,
  type Leaf,
  type RuleChange,
  type RuleFile,
  type Value,
} from '@farled/eligibility';
import { z } from 'zod';
import type { Text } from '../../kernel/text.ts';

/** A change of one condition as a form or an address sends it. */
export interface AskedChange {
  service: string;
  path: string;
  how: 'remove' | 'value';
  /** A number or a day. */
  value: string;
  /** The values of a choice. */
  values: readonly string[];
}

export interface ReadChange {
  change: RuleChange;
  words: Text;
}

type Tree = Catalogue['trees'][number];

function leavesOf(tree: Tree): Leaf[] {
  return tree.kind === 'leaf' ? [tree] : tree.children.flatMap(leavesOf);
}

/** The conditions of a service, each with its address. */
export function conditionsOf(file: RuleFile, service: string): Leaf[] {
  const found = file.services.find(({ name }) => name === service);
  const [tree] = found ? compile({ attributes: file.attributes, services: [found] }).trees : [];
  return tree ? leavesOf(tree) : [];
}

const unreadable: Text = { sv: 'Skriv ett tal.', en: 'Write a number.' };
const noDay: Text = { sv: 'Skriv en dag.', en: 'Write a day.' };
const noValues: Text = { sv: 'Kryssa minst ett alternativ.', en: 'Tick at least one choice.' };

function newValue(asked: AskedChange, attribute: Attribute, before: Condition): Value | { fault: Text } {
  switch (attribute.kind) {
    case 'number': {
      const number = Number(asked.value.trim().replace(',', '.'));
      return asked.value.trim() === '' || !Number.isFinite(number) ? { fault: unreadable } : number;
    }
    case 'date':
      return z.iso.date().safeParse(asked.value.trim()).data ?? { fault: noDay };
    case 'boolean':
      return before.value !== true;
    default: {
      const known = attribute.values.map(({ id }) => id).filter((id) => asked.values.includes(id));
      return known.length === 0 ? { fault: noValues } : known;
    }
  }
}

/** The change for the engine and in words; what is wrong with it; or null when there is no such condition. */
export function readChange(asked: AskedChange, file: RuleFile): ReadChange | { fault: Text } | null {
  const leaf = conditionsOf(file, asked.service).find(({ path }) => path === asked.path);
  const attribute = file.attributes.find(({ id }) => id === leaf?.condition.attribute);
  if (!leaf || !attribute) return null;
  const before = conditionWords(leaf, file.attributes);
  if (asked.how === 'remove') {
    return {
      change: { service: asked.service, path: leaf.path, to: null },
      words: { sv: `Utan villkoret ”${before.sv}”`, en: `Without the condition “${before.en}”` },
    };
  }
  const value = newValue(asked, attribute, leaf.condition);
  if (typeof value === 'object' && 'fault' in value) return value;
  const isList = Array.isArray(value);
  const op =
    isList && leaf.condition.op === 'eq' ? 'in' : isList && leaf.condition.op === 'ne' ? 'notIn' : leaf.condition.op;
  const condition: Condition = { attribute: attribute.id, op, value };
  const after = conditionWords({ ...leaf, condition }, file.attributes);
  const to = leaf.path === '/municipalities' && Array.isArray(value) ? value : condition;
  return {
    change: { service: asked.service, path: leaf.path, to },
    words: { sv: `”${before.sv}” blir ”${after.sv}”`, en: `“${before.en}” becomes “${after.en}”` },
  };
}

/** What a change would have done for cases, by their places in the list. */
export interface ChangeEffect {
  opened: number[];
  closed: number[];
  /** No longer closed, but an answer is missing. */
  undecided: number[];
  /** The missing answers, and for how many of the undecided: what most wait for first. */
  asks: { attribute: string; cases: number }[];
}

/** Only the changed service is tried: the others stay as they are. */
export function effectOf(file: RuleFile, cases: readonly Facts[], { change }: ReadChange): ChangeEffect {
  const services = file.services.filter(({ name }) => name === change.service);
  const one: RuleFile = { attributes: file.attributes, services };
  const before = compile(one).matchMany(cases);
  const changed = compile(applyChanges(one, [change]));
  const after = changed.matchMany(cases);
  const effect: ChangeEffect = { opened: [], closed: [], undecided: [], asks: [] };
  const asks = new Map<string, number>();
  cases.forEach((facts, at) => {
    const was = before.verdict(at, 0);
    const is = after.verdict(at, 0);
    if (is === 'open' && was !== 'open') effect.opened.push(at);
    else if (was === 'open' && is !== 'open') effect.closed.push(at);
    else if (was === 'closed' && is === 'unknown') {
      effect.undecided.push(at);
      for (const { attribute } of changed.nextQuestions(facts)) asks.set(attribute, (asks.get(attribute) ?? 0) + 1);
    }
  });
  effect.asks = [...asks].map(([attribute, count]) => ({ attribute, cases: count })).sort((a, b) => b.cases - a.cases);
  return effect;
}

/** How many of the cases no service is certainly open to, by the rules as they are. */
export function withoutOpen(file: RuleFile, cases: readonly Facts[]): number {
  const verdicts = compile(file).matchMany(cases);
  const isOpen = (at: number): boolean => file.services.some((_, service) => verdicts.verdict(at, service) === 'open');
  return cases.filter((_, at) => !isOpen(at)).length;
}
