import { type Attribute, checkFacts, type Facts, type Value } from '@farled/eligibility';
import type { Text } from '../../../kernel/text.ts';
import { attributeName, unitName, valueNames } from './attribute-words.ts';

/** ”None of them” is an answer to a choice of many; nothing ticked is not. */
export const noneOfThem = '-';

/** An answer as a form or an address sends it, as its attribute wants it; undefined when nothing was answered. */
function answerOf(attribute: Attribute, typed: unknown): unknown {
  const list = (Array.isArray(typed) ? typed : [typed]).filter(
    (one) => one !== '' && one !== null && one !== undefined,
  );
  const [first] = list;
  if (first === undefined || first === 'unknown') return Array.isArray(typed) && typed.length === 0 ? [] : undefined;
  switch (attribute.kind) {
    case 'number': {
      const number = Number(String(first).replace(',', '.').trim());
      return Number.isNaN(number) ? first : number;
    }
    case 'boolean':
      return first === 'yes' || first === 'true' ? true : first === 'no' || first === 'false' ? false : first;
    case 'choiceSet':
      return list.filter((one) => one !== noneOfThem && one !== 'unknown');
    default:
      return first;
  }
}

/** Answers by attribute as they were sent. What cannot be read is not known, and attributes that do not exist are not there. */
export function readAnswers(given: Readonly<Record<string, unknown>>, attributes: readonly Attribute[]): Facts {
  const values = attributes.flatMap((attribute): [string, unknown][] => {
    const value = Object.hasOwn(given, attribute.id) ? answerOf(attribute, given[attribute.id]) : undefined;
    return value === undefined ? [] : [[attribute.id, value]];
  });
  return withoutFaults(Object.fromEntries(values), attributes);
}

/** Each answer stands or falls by itself: one that cannot be read is unknown. */
export function withoutFaults(given: Readonly<Record<string, unknown>>, attributes: readonly Attribute[]): Facts {
  const facts: Record<string, Value> = {};
  for (const [id, value] of Object.entries(given)) {
    const { facts: read, problems } = checkFacts({ [id]: value }, attributes);
    const answer = read[id];
    if (problems.length === 0 && answer !== undefined && answer !== null) facts[id] = answer;
  }
  return facts;
}

const gone: Text = {
  sv: 'En av frågorna finns inte i katalogen längre. Läs igenom svaren och skicka igen.',
  en: 'One of the questions is no longer in the catalogue. Read the answers and send again.',
};

/** The first answer that cannot be used as it was sent, and why. */
export function faultOf(
  given: Readonly<Record<string, unknown>>,
  attributes: readonly Attribute[],
): { attribute: string; why: Text } | null {
  for (const [id, typed] of Object.entries(given)) {
    const attribute = attributes.find((one) => one.id === id);
    if (!attribute) return { attribute: id, why: gone };
    const value = answerOf(attribute, typed);
    if (value === undefined) continue;
    const [problem] = checkFacts({ [id]: value }, attributes).problems;
    if (problem) return { attribute: id, why: { sv: problem.sv, en: problem.en } };
  }
  return null;
}

/** The same answers as an address carries them. */
export function searchOfAnswers(facts: Facts, attributes: readonly Attribute[]): URLSearchParams {
  const search = new URLSearchParams();
  for (const { id } of attributes) {
    const value = facts[id];
    if (value === undefined || value === null) continue;
    if (typeof value === 'boolean') search.append(id, value ? 'yes' : 'no');
    else if (typeof value === 'string' || typeof value === 'number') search.append(id, String(value));
    else for (const one of value.length === 0 ? [noneOfThem] : value) search.append(id, one);
  }
  return search;
}

/** Question and answer in words: ”Ålder: 24 år”. */
export function answerWords(attribute: Attribute, value: Value): { question: Text; answer: Text } {
  const question = attributeName(attribute);
  if (typeof value === 'boolean')
    return { question, answer: value ? { sv: 'Ja', en: 'Yes' } : { sv: 'Nej', en: 'No' } };
  if (attribute.kind === 'number') {
    const unit = unitName(attribute);
    return { question, answer: { sv: `${value} ${unit.sv}`.trim(), en: `${value} ${unit.en}`.trim() } };
  }
  const chosen = [value].flat().map(String);
  if (chosen.length === 0) return { question, answer: { sv: 'Ingen av dem', en: 'None of them' } };
  const names = chosen.map((id) => valueNames(attribute).find((one) => one.value === id)?.label ?? { sv: id, en: id });
  return { question, answer: { sv: names.map((one) => one.sv).join(', '), en: names.map((one) => one.en).join(', ') } };
}
