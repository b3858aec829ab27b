import { describe, expect, it } from 'vitest';
import { lists } from '../testing/lists.ts';
import { loadLists, NAME, WORD } from './lists.ts';
import { createVocabulary } from './vocabulary.ts';

const words = createVocabulary(lists, new Set(), new Set());

describe('the word lists', () => {
  it.each(['handläggare', 'rehabiliteringen', 'boendestöd', 'hl', 'sertralin'])('know the ordinary word %s', (word) => {
    expect(words.isOrdinary(word)).toBe(true);
  });

  it.each(['arbetsmarknadsenhetens', 'smärtrehabiliteringsteam', 'fallucka'])(
    'take the compound %s for ordinary',
    (word) => {
      expect(words.isOrdinary(word)).toBe(true);
    },
  );

  it.each(['zebulia', 'xhevrije', 'torvindra', 'qzxwv'])('do not know %s', (word) => {
    expect(words.isOrdinary(word)).toBe(false);
  });

  it.each(['handläggre', 'läkarintgyget', 'försörjingstöd', 'lökaren'])(
    'take %s for a slip of the keyboard',
    (word) => {
      expect(words.isMisspelt(word)).toBe(true);
    },
  );

  it('tell given names, surnames, places and employers', () => {
    expect(words.nameClasses('elin') & NAME.given).not.toBe(0);
    expect(words.nameClasses('holmqvist') & NAME.surname).not.toBe(0);
    expect(words.isPlace('östervåla')).toBe(true);
    expect(words.isSmallPlace('harbo')).toBe(true);
    expect(words.isSmallPlace('stockholm')).toBe(false);
    expect(words.isEmployer('ica maxi')).toBe(true);
    expect(lists.words.classesOf('kommun') & WORD.ends).not.toBe(0);
  });

  it('read names without the marks that writers leave out', () => {
    expect(words.nameClasses('łukasz')).toBe(words.nameClasses('lukasz'));
  });
});

describe('a list file', () => {
  it('is refused when it is something else', () => {
    expect(() => loadLists(new Uint8Array(16))).toThrow(RangeError);
    expect(() => loadLists(new Uint8Array(0))).toThrow(RangeError);
  });

  it('is refused when it is cut off', () => {
    const head = new Uint32Array([0x314c4446, 1, 97, 0, 50]);
    expect(() => loadLists(new Uint8Array(head.buffer))).toThrow(/cut off/);
  });

  it('can start anywhere in its buffer', () => {
    const numbers = new Uint32Array([0x314c4446, 1, 97, 0, 1, 128, 0, 1, 128]);
    const shifted = new Uint8Array(numbers.byteLength + 1);
    shifted.set(new Uint8Array(numbers.buffer), 1);
    expect(loadLists(shifted.subarray(1)).words.classesOf('b')).toBe(0);
  });
});
