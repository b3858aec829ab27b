import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field } from './fields.ts';
import { errorsOf, rawFromForm } from './form.ts';

const schema = z.object({
  id: field.id(),
  name: field.text({ label: { sv: 'Namn', en: 'Name' }, max: 10 }),
  note: field.optionalFreeText({ label: { sv: 'Not', en: 'Note' }, max: 20 }),
  age: field.optionalInteger({ label: { sv: 'Ålder', en: 'Age' }, min: 13, max: 99 }),
  day: field.optionalDate({ label: { sv: 'Dag', en: 'Day' } }),
  colour: field.choice({
    label: { sv: 'Färg', en: 'Colour' },
    values: ['red', 'green'],
    names: { red: { sv: 'Röd', en: 'Red' }, green: { sv: 'Grön', en: 'Green' } },
  }),
  many: field.choices({
    label: { sv: 'Flera', en: 'Several' },
    values: ['a', 'b'],
    names: { a: { sv: 'A', en: 'A' }, b: { sv: 'B', en: 'B' } },
  }),
  known: field.yesNoUnknown({ label: { sv: 'Känt', en: 'Known' } }),
  rows: field.list({
    label: { sv: 'Rader', en: 'Rows' },
    of: z.object({ what: field.text({ label: { sv: 'Vad', en: 'What' } }) }),
    max: 3,
  }),
});
const right = { id: '10000000-0000-7000-8000-000000000001', name: 'x', colour: 'red' };

function problems(input: Record<string, unknown>): Record<string, string> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return {};
  return Object.fromEntries(
    Object.entries(errorsOf(schema, parsed.error, input)).map(([name, text]) => [name, text.sv]),
  );
}

describe('what a form says', () => {
  it('reads missing, empty and blank alike', () => {
    for (const empty of [undefined, '', '   ', null]) {
      const parsed = schema.parse({ ...right, note: empty, age: empty, day: empty, known: empty });
      expect(parsed).toMatchObject({ many: [], rows: [], known: 'unknown' });
      expect(parsed.note).toBeUndefined();
      expect(parsed.age).toBeUndefined();
    }
    expect(schema.parse(right)).toMatchObject({ name: 'x', many: [] });
  });

  it('says what is wrong beside the field, in words', () => {
    expect(problems({ ...right, name: '' })).toEqual({ name: 'Fyll i ”Namn”.' });
    expect(problems({ ...right, name: 'x'.repeat(11) })).toEqual({
      name: 'Texten i ”Namn” är för lång. Högst 10 tecken.',
    });
    expect(problems({ ...right, age: 'tolv' })).toEqual({ age: 'Skriv ”Ålder” som ett heltal.' });
    expect(problems({ ...right, age: '12' })).toEqual({ age: '”Ålder” ska vara minst 13.' });
    expect(problems({ ...right, day: '30 nov' })).toEqual({
      day: 'Skriv ”Dag” som ett datum, till exempel 2026-11-30.',
    });
    expect(problems({ ...right, colour: 'blue' })).toEqual({ colour: 'Välj ett av alternativen för ”Färg”.' });
    expect(problems({ ...right, colour: '' })).toEqual({ colour: 'Välj ”Färg”.' });
    expect(problems({ ...right, rows: [{ what: 'a' }, { what: '' }, {}, { what: ' ' }] })).toEqual({});
    expect(problems({ ...right, rows: [{ what: 'x'.repeat(300) }] })).toEqual({
      'rows.0.what': 'Texten i ”Vad” är för lång. Högst 200 tecken.',
    });
  });

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(schema.shape), 'x'), fc.anything()), (input) => {
        const parsed = schema.safeParse(input);
        if (!parsed.success) expect(Object.keys(errorsOf(schema, parsed.error, input)).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a form’s body', () => {
  it('becomes lists and rows', () => {
    expect(
      rawFromForm([
        ['a', '1'],
        ['b', '1'],
        ['b', '2'],
        ['rows.0.what', 'x'],
        ['rows.1.what', 'y'],
      ]),
    ).toEqual({
      a: '1',
      b: ['1', '2'],
      rows: [{ what: 'x' }, { what: 'y' }],
    });
  });

  it('never reaches a prototype and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(
              fc.string(),
              fc.constantFrom('__proto__.x', 'a.__proto__.b', 'constructor', 'a.0', 'a.b', 'a.999.b'),
            ),
            fc.string(),
          ),
        ),
        (entries) => {
          rawFromForm(entries);
          expect(({} as Record<string, unknown>).x).toBeUndefined();
        },
      ),
    );
  });
});

describe('what nobody types and everybody can send', () => {
  it('never reads what every object inherits, and takes no name that is an object’s own', () => {
    const raw = rawFromForm([
      ['toString', 'x'],
      ['name.length', '3'],
      ['__proto__.x', '1'],
      ['constructor', '1'],
    ]);
    expect(Object.entries(raw)).toEqual([['toString', 'x']]);
  });

  it('keeps no NUL and no lone half of a letter', () => {
    expect(rawFromForm([['note', 'a\u0000b\ud800c']])).toEqual({ note: 'ab\ufffdc' });
  });

  it('answers an object that cannot be written as a text', () => {
    expect(problems({ ...right, name: { toString: 'x' } })).toEqual({
      name: '”Namn” gick inte att läsa. Ändra och försök igen.',
    });
  });
});
