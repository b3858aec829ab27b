import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field } from './fields.ts';
import { type Detect, findingHash, keyedHash, passGate } from './identity.ts';

const schema = z.object({
  text: field.freeText({ label: { sv: 'Text', en: 'Text' } }),
  code: field.key({ label: { sv: 'Kod', en: 'Code' } }),
  rows: field.list({
    label: { sv: 'Rader', en: 'Rows' },
    of: z.object({ why: field.optionalFreeText({ label: { sv: 'Varför', en: 'Why' } }) }),
    max: 3,
  }),
});

/** Finds the words Elin (a name), 8811132383 (a number) and @x (only a hint). */
const detect: Detect = (text) =>
  [
    { word: 'Elin', type: 'name' as const, score: 0.9 },
    { word: '8811132383', type: 'personalNumber' as const, score: 1 },
    { word: 'grannby', type: 'rareCombination' as const, score: 0.2 },
  ].flatMap(({ word, type, score }) => {
    const start = text.indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length, type, score, why: `${type}.test` }];
  });

describe('the identity gate', () => {
  it('looks into every text, also in rows', () => {
    const gate = passGate(detect, schema, { text: 'Elin', code: 'Elin', rows: [{ why: 'för Elin' }] }, {});
    expect(gate.findings.map((finding) => finding.field)).toEqual(['text', 'code', 'rows.0.why']);
    expect(Object.keys(gate.errors)).toEqual(['text', 'code', 'rows.0.why']);
  });

  it('only shows a hint', () => {
    const gate = passGate(detect, schema, { text: 'från grannby' }, {});
    expect(gate.findings).toHaveLength(1);
    expect(gate.errors).toEqual({});
  });

  it('lets a name stand with a reason, and a number with a reason and a second person', () => {
    const name = findingHash('name', 'Elin');
    const number = findingHash('personalNumber', '8811132383');
    const one = passGate(detect, schema, { text: 'Elin' }, { text: { [name]: 'Det är ett projekt.' } });
    expect(one).toMatchObject({
      errors: {},
      needsSecondPerson: false,
      kept: [{ type: 'name', reason: 'Det är ett projekt.' }],
    });
    const two = passGate(detect, schema, { text: '8811132383' }, { text: { [number]: 'Ett ärendenummer.' } });
    expect(two).toMatchObject({ errors: {}, needsSecondPerson: true });
  });

  it('scans the reason itself, and takes no empty one', () => {
    const hash = findingHash('name', 'Elin');
    expect(
      Object.keys(passGate(detect, schema, { text: 'Elin' }, { text: { [hash]: 'Elin sa det' } }).errors),
    ).toContain(`text.keep.${hash}`);
    expect(Object.keys(passGate(detect, schema, { text: 'Elin' }, { text: { [hash]: '  ' } }).errors)).toEqual([
      'text',
    ]);
    expect(Object.keys(passGate(detect, schema, { text: 'Elin' }, { code: { [hash]: 'fel fält' } }).errors)).toEqual([
      'text',
    ]);
  });

  it('hashes so that only the installation can check a guess', () => {
    expect(keyedHash(Buffer.from('a'), 'Elin')).toBe(keyedHash(Buffer.from('a'), ' elin '));
    expect(keyedHash(Buffer.from('a'), 'Elin')).not.toBe(keyedHash(Buffer.from('b'), 'Elin'));
  });
});
