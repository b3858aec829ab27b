/** The rule file as data: attributes of a person, services, and each service's access rule. */

interface Named {
  readonly id: string;
  /** In Swedish. */
  readonly label: string;
  readonly labelEn?: string;
}

export interface AttributeValue extends Named {}

/** How a yes and a no to a boolean attribute read in a sentence, where the label alone does not give it. */
export interface YesNo {
  readonly yes: string;
  readonly no: string;
}

interface AttributeBase extends Named {
  readonly words?: { readonly sv?: YesNo; readonly en?: YesNo };
  /** Weeks that the fact lasts once it is true (an employer's offer, a certificate); none = it stays true. */
  readonly lastsWeeks?: number;
}

export interface NumberAttribute extends AttributeBase {
  readonly kind: 'number';
  readonly unit?: string;
  readonly unitEn?: string;
  readonly min?: number;
  readonly max?: number;
  /** false = fractions occur. Left out = whole numbers, unless a rule or a case uses a fraction. */
  readonly whole?: boolean;
}

/** Values are days, `YYYY-MM-DD`; `min` and `max` likewise. */
export interface DateAttribute extends AttributeBase {
  readonly kind: 'date';
  readonly min?: string;
  readonly max?: string;
}

export interface BooleanAttribute extends AttributeBase {
  readonly kind: 'boolean';
}

/** Exactly one of the values. */
export interface ChoiceAttribute extends AttributeBase {
  readonly kind: 'choice';
  readonly values: readonly AttributeValue[];
  /** The values run from lowest to highest. */
  readonly ordered?: boolean;
}

/** Any number of the values, also none. */
export interface ChoiceSetAttribute extends AttributeBase {
  readonly kind: 'choiceSet';
  readonly values: readonly AttributeValue[];
}

export type Attribute = NumberAttribute | DateAttribute | BooleanAttribute | ChoiceAttribute | ChoiceSetAttribute;
export type Kind = Attribute['kind'];

/** What a condition rests on. */
export interface Source {
  readonly kind: 'law' | 'agreement' | 'routine';
  readonly text: string;
  readonly link?: string;
}

/** Who stands behind a part of a rule, on what ground and why. Inherited by the parts below it. */
export interface RuleNote {
  readonly owner?: string;
  readonly source?: Source;
  readonly reason?: string;
}

export type NumberOp = 'eq' | 'ne' | 'gte' | 'lte';
export type ChoiceOp = 'eq' | 'ne' | 'in' | 'notIn';
export type ChoiceSetOp = 'hasAny' | 'hasAll' | 'hasNone';
export type Op = NumberOp | ChoiceOp | ChoiceSetOp;

/** A comparison: the leaf of a rule. */
export interface Condition extends RuleNote {
  readonly attribute: string;
  readonly op: Op;
  readonly value: Value;
}

export interface All extends RuleNote {
  readonly all: readonly Rule[];
}
export interface Any extends RuleNote {
  readonly any: readonly Rule[];
}
export interface Not extends RuleNote {
  readonly not: Rule;
}
export type Rule = All | Any | Not | Condition;

export type Value = number | boolean | string | readonly string[];

/** What is known of a person: attribute id to value. A missing attribute (or null) is unknown, neither yes nor no. */
export type Facts = Readonly<Record<string, Value | null | undefined>>;

/** A fact that is true once a service is finished; for a choice set the listed values are added to the old ones. */
export interface Establishment {
  readonly attribute: string;
  readonly value: Value;
}

export interface Service {
  readonly name: string;
  /** The party legally responsible; owner of every condition that names no other. */
  readonly principal: string;
  /** Where the person must live (attribute `municipality`); left out = anywhere, empty = nowhere. */
  readonly municipalities?: readonly string[];
  /** Weeks from application to start; null or left out = not known. */
  readonly waitingWeeks?: number | null;
  /** Weeks from start to finish; null or left out = not known. */
  readonly lengthWeeks?: number | null;
  /** Days on which it starts; left out = it starts whenever the wait is over. */
  readonly startDates?: readonly string[];
  readonly establishes?: readonly Establishment[];
  /** preparatory, health, social, work training, education … ; gaps can be asked for one kind. */
  readonly kind?: string;
  readonly rule: Rule;
}

export interface RuleFile {
  readonly attributes: readonly Attribute[];
  readonly services: readonly Service[];
}

/** open: the rule is true. closed: it is false. unknown: it depends on something not yet answered. */
export type Verdict = 'open' | 'closed' | 'unknown';

export type Language = 'sv' | 'en';
export interface Words {
  readonly sv: string;
  readonly en: string;
}

/** The attribute that `municipalities` of a service asks for. */
export const municipalityAttribute = 'municipality';
/** The address of that condition, beside the paths into the rule. */
export const municipalityPath = '/municipalities';
