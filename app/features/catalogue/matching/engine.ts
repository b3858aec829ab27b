import { type Attribute, type Catalogue, compile, type Rule, type RuleFile, type Service } from '@farled/eligibility';
import type { Principal, ServiceState } from '../service.ts';

// What answers "what stands open to this person": the same code on the server and in the browser (islands/), from the
// same data. Nothing here may import what only a server has.

/** What is shown of a service beside its verdict. */
export interface ServiceFace {
  id: string;
  name: string;
  principal: Principal;
  principalName: string;
  unit: string;
  state: ServiceState;
  waitingWeeks: number | null;
}

/** An association's published services, as they stand on a day: all that an answer is made from. */
export interface EngineData {
  attributes: readonly Attribute[];
  entries: readonly { face: ServiceFace; municipalities?: readonly string[]; rule: Rule }[];
  /** Published but so old, or with a rule so broken, that they answer no questions. */
  leftOut: number;
}

export interface CompiledCatalogue {
  attributes: readonly Attribute[];
  /** Services are named by their ids. */
  catalogue: Catalogue;
  faces: ReadonlyMap<string, ServiceFace>;
  leftOut: number;
}

/** Ready for questions. The data must have been checked: a rule that cannot be read throws. */
export function ready({ attributes, entries, leftOut }: EngineData): CompiledCatalogue {
  const services = entries.map(({ face, municipalities, rule }) => ({
    name: face.id,
    principal: face.principal,
    ...(municipalities && { municipalities }),
    rule,
  }));
  return {
    attributes,
    catalogue: compile(ruleFileOf(attributes, services)),
    faces: new Map(entries.map(({ face }) => [face.id, face])),
    leftOut,
  };
}

/** Places that only services name are places too. */
export function ruleFileOf(attributes: readonly Attribute[], services: readonly Service[]): RuleFile {
  const places = new Set(services.flatMap((service) => service.municipalities ?? []));
  return {
    attributes: attributes.map((attribute) => {
      if (attribute.id !== 'municipality' || attribute.kind !== 'choice') return attribute;
      const missing = [...places].filter((name) => !attribute.values.some((value) => value.id === name));
      return { ...attribute, values: [...attribute.values, ...missing.map((name) => ({ id: name, label: name }))] };
    }),
    services,
  };
}

/** A rule without what it rests on, which decides nothing. */
export function bareRule(rule: Rule): Rule {
  if ('all' in rule) return { all: rule.all.map(bareRule) };
  if ('any' in rule) return { any: rule.any.map(bareRule) };
  if ('not' in rule) return { not: bareRule(rule.not) };
  return { attribute: rule.attribute, op: rule.op, value: rule.value };
}
