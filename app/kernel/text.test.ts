import { expect, it } from 'vitest';
import { speaker } from './text.ts';

it('says values in the reader’s language, local words by name, and leaves what it does not know', () => {
  const text = { sv: '{count} i {group}: {name} {other}', en: '{count} in {group}: {name} {other}' };
  const values = { count: 3, name: { sv: 'Möte', en: 'Meeting' } };
  const words = { group: 'Styrgrupp', coordinator: 'lots', teamWorker: 'TR' };
  expect(speaker('sv', words)(text, values)).toBe('3 i Styrgrupp: Möte {other}');
  expect(speaker('en')(text, values)).toBe('3 in LOKUS: Meeting {other}');
});
