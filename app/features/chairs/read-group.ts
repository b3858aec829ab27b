import { createHash } from 'node:crypto';
import {
  type Attribute,
  attributeLabel,
  blameCases,
  compile,
  type Facts,
  gaps,
  type RuleFile,
  type Service,
  whereRule,
} from '@farled/eligibility';
import type { Text } from '../../kernel/text.ts';
import type { FoundCondition, FoundGap, FoundSort, GroupFound, GroupOrder, Places } from './found.ts';
import { phrasesOf } from './phrases.ts';

/** More combinations than these nobody reads; the page says that there are more. */
const mostGaps = 400;
const mostConditions = 300;

/** The same description has the same key, so that a gap is recognised from one reading to the next. */
export function keyOf(...parts: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The file as it is in some municipalities: services that are open there, and no other place to live. */
export function fileOf(file: RuleFile, municipalities: readonly string[]): RuleFile {
  const attributes = file.attributes.map((attribute): Attribute => {
    if (attribute.id !== 'municipality' || attribute.kind !== 'choice') return attribute;
    const values = attribute.values.filter(({ id }) => municipalities.includes(id));
    return values.length > 0 ? { ...attribute, values } : attribute;
  });
  const services = file.services.flatMap((service): Service[] => {
    if (!service.municipalities) return [service];
    const here = service.municipalities.filter((name) => municipalities.includes(name));
    return here.length > 0 ? [{ ...service, municipalities: here }] : [];
  });
  return { attributes, services };
}

/** Not a person who is known to live elsewhere: no service of these municipalities is for them. */
export const livesIn = ({ municipality }: Facts, municipalities: readonly string[]): boolean =>
  typeof municipality !== 'string' || municipalities.includes(municipality);

/** All that the pages show of a group. Seconds for a large catalogue: run in a thread. */
export function readGroup(given: GroupOrder, leftOut: number): GroupFound {
  const file = fileOf(given.file, given.municipalities);
  const order: GroupOrder = {
    ...given,
    cases: given.cases.filter(({ facts }) => livesIn(facts, given.municipalities)),
  };
  const facts = order.cases.map((one) => one.facts);
  const catalogue = compile(file);
  const verdicts = catalogue.matchMany(facts);
  const open: number[] = [];
  const closed: number[] = [];
  const undecided: number[] = [];
  const missing = new Map<string, number[]>();
  facts.forEach((known, at) => {
    const found = file.services.map((_, service) => verdicts.verdict(at, service));
    if (found.includes('open')) open.push(at);
    else if (!found.includes('unknown')) closed.push(at);
    else {
      undecided.push(at);
      for (const { attribute } of catalogue.nextQuestions(known))
        missing.set(attribute, [...(missing.get(attribute) ?? []), at]);
    }
  });
  const kinds = [...new Set(file.services.flatMap(({ kind }) => kind ?? []))];
  return {
    services: file.services.length,
    leftOut,
    caseIds: order.cases.map(({ id }) => id),
    elsewhere: given.cases.length - order.cases.length,
    open,
    closed,
    undecided,
    missing: [...missing]
      .map(([id, cases]) => ({ attribute: nameOf(file.attributes, id), cases }))
      .sort((a, b) => b.cases.length - a.cases.length),
    sorts: [null, ...(kinds.length > 1 ? kinds : [])].map((kind) => sortOf(file, kind, order)),
    conditions: conditionsOf(file, order),
  };
}

export function nameOf(attributes: readonly Attribute[], id: string): Text {
  const attribute = attributes.find((one) => one.id === id);
  return attribute ? { sv: attribute.label, en: attributeLabel(attribute, 'en') } : { sv: id, en: id };
}

function sortOf(file: RuleFile, kind: string | null, { cases }: GroupOrder): FoundSort {
  const facts = cases.map((one) => one.facts);
  const among = (service: Service): boolean => kind === null || service.kind === kind;
  const found = gaps(file, { cases: facts, among, limit: mostGaps });
  // Each gap as a service of its own: whoever would be let in stands in the gap.
  const rules = found.gaps.map(({ where }, at) => ({ name: String(at), principal: '', rule: whereRule(where) }));
  const standing = compile({ attributes: file.attributes, services: rules }).matchMany(facts);
  const placesOf = (gap: number, verdict: 'open' | 'unknown'): Places =>
    facts.flatMap((_, at) => (standing.verdict(at, gap) === verdict ? [at] : []));
  return {
    kind,
    services: file.services.filter(among).length,
    gaps: found.gaps.map(
      ({ where }, at): FoundGap => ({
        key: keyOf('gap', kind, where),
        phrases: phrasesOf(where, file.attributes),
        cases: placesOf(at, 'open'),
        perhaps: placesOf(at, 'unknown'),
      }),
    ),
    isWhole: found.complete,
  };
}

/** Which condition keeps which cases out, so that any selection of them can be counted. */
function conditionsOf(file: RuleFile, { cases }: GroupOrder): FoundCondition[] {
  const facts = cases.map((one) => one.facts);
  const conditions = blameCases(file, facts);
  const wordsAt = new Map(conditions.map((one) => [`${one.service} ${one.path}`, one.words]));
  return conditions
    .slice(0, mostConditions)
    .map(({ service, path, words, owner, alone, together, with: partners }) => ({
      service,
      path,
      words,
      owner,
      alone,
      together,
      with: partners.slice(0, 3).map((one) => ({
        words: one.paths.flatMap((other) => wordsAt.get(`${service} ${other}`) ?? []),
        cases: one.cases,
      })),
    }));
}
