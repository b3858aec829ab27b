import { createHash, createHmac } from 'node:crypto';
import type { Finding, FindingType } from '@farled/deidentify';
import { level } from '@farled/deidentify';
import type { z } from 'zod';
import { fieldsOf } from './fields.ts';
import type { FieldErrors, RawInput } from './form.ts';
import { rowSchemaOf } from './form.ts';
import type { Text } from './text.ts';

/** Finds what could identify a person in a text. Built from packages/deidentify by the composition root. */
export type Detect = (text: string) => Finding[];

/** A finding in one field of an input, with the hash by which its "keep" is named in forms and in the API. */
export interface FieldFinding extends Finding {
  field: string;
  text: string;
  hash: string;
  mustDecide: boolean;
}

/** Why somebody kept what the detector marked. The reason itself has passed the detector. */
interface Kept {
  field: string;
  type: FindingType;
  hash: string;
  reason: string;
}

export interface GateResult {
  findings: FieldFinding[];
  errors: FieldErrors;
  kept: Kept[];
  /** Kept numbers: a second person has to say that they identify nobody before the command is carried out. */
  needsSecondPerson: boolean;
}

/** Numbers that name exactly one person if they are what they look like: one person's word is not enough. */
export const secondPersonTypes: readonly FindingType[] = ['personalNumber', 'coordinationNumber', 'phone'];

/** The name under which a finding is kept: the same in the browser (app/design/islands) and here. */
export function findingHash(type: FindingType, text: string): string {
  return createHash('sha256').update(`${type}:${text}`).digest('hex').slice(0, 16);
}

/** What the audit line holds instead of the text: only with the installation's secret can a guess be checked. */
export function keyedHash(secret: Buffer, text: string): string {
  return createHmac('sha256', secret).update(text.trim().toLowerCase()).digest('hex').slice(0, 32);
}

const messages = {
  decide: {
    sv: 'Texten kan peka ut en person. Byt ut det som är markerat, eller skriv varför det kan stå kvar.',
    en: 'The text may point out a person. Replace what is marked, or write why it can stay.',
  },
  reasonNames: {
    sv: 'Skälet innehåller något som kan peka ut en person. Skriv om det.',
    en: 'The reason itself contains something that may point out a person. Rewrite it.',
  },
} satisfies Record<string, Text>;

/** Every text of the input that somebody wrote freely, by dotted name. */
function freeTextsOf(schema: z.ZodObject, input: Record<string, unknown>): [string, string][] {
  const texts: [string, string][] = [];
  for (const { name, meta, schema: part } of fieldsOf(schema)) {
    const value = input[name];
    if ((meta.control === 'freeText' || meta.control === 'text') && typeof value === 'string')
      texts.push([name, value]);
    const row = meta.control === 'list' ? rowSchemaOf(part) : null;
    if (!row || !Array.isArray(value)) continue;
    // The gate also looks at what the schema refused: a row need not be one.
    value.forEach((cells: unknown, index) => {
      if (typeof cells !== 'object' || cells === null) return;
      for (const [inner, text] of freeTextsOf(row, cells as Record<string, unknown>))
        texts.push([`${name}.${index}.${inner}`, text]);
    });
  }
  return texts;
}

/**
 * The gate that every free text of every command passes on the server, whatever the browser did.
 * `kept` comes from the form as `<field>.keep.<hash>=reason`, and in the API as `{keep: {<field>: {<hash>: reason}}}`.
 */
export function passGate(
  detect: Detect,
  schema: z.ZodObject,
  input: Record<string, unknown>,
  keep: RawInput,
): GateResult {
  const result: GateResult = { findings: [], errors: {}, kept: [], needsSecondPerson: false };
  for (const [field, text] of freeTextsOf(schema, input)) {
    for (const finding of detect(text)) {
      const span = text.slice(finding.start, finding.end);
      const hash = findingHash(finding.type, span);
      const mustDecide = level(finding) !== 'hint';
      const reason = reasonFor(keep, field, hash);
      if (mustDecide && reason !== null) {
        if (detect(reason).some((inReason) => level(inReason) !== 'hint')) {
          result.errors[`${field}.keep.${hash}`] = messages.reasonNames;
        } else {
          result.kept.push({ field, type: finding.type, hash, reason });
          if (secondPersonTypes.includes(finding.type)) result.needsSecondPerson = true;
          continue;
        }
      }
      result.findings.push({ ...finding, field, text: span, hash, mustDecide });
      if (mustDecide) result.errors[field] ??= messages.decide;
    }
  }
  return result;
}

function reasonFor(keep: RawInput, field: string, hash: string): string | null {
  const ofField = keep[field];
  const reason =
    typeof ofField === 'object' && ofField !== null ? (ofField as Record<string, unknown>)[hash] : undefined;
  return typeof reason === 'string' && reason.trim().length >= 3 ? reason.trim().slice(0, 300).toWellFormed() : null;
}
