import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('names in lower case that are words', () => {
  it.each([
    ['per kommer inte', 'per'],
    ['pers ersättning är stoppad', 'pers'],
    ['hon ringde igår. axel har rymt igen', 'axel'],
    ['kan sten få låna en dator', 'sten'],
    ['mark tackade nej', 'mark'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each([
    'per post skickas blanketten',
    'axel har opererats, knä gör ont',
    'axel och knä gör ont',
    'skulle vilja ha mer tid',
    'matte gick bra',
    'mark har sålts',
    'inga träffar i veckan',
  ])('none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('names in lower case in a list', () => {
  it.each([
    ['på mötet var mona, sten och agneta', 'sten'],
    ['efter lunch: fatima, teklu', 'teklu'],
    ['på mötet var fatima, fatlinda och agneta', 'fatlinda'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each(['fatima, samordningsnr saknas', 'fatima, stolar och bord', 'agneta 3 tim om dagen'])(
    'but no thing in %s',
    (text) => {
      expect(found(text)).toHaveLength(1);
    },
  );
});

describe('unseen names in lower case', () => {
  it.each([
    ['romualda hörs inte av', 'romualda'],
    ['saarah-my bråkade på rasten', 'saarah-my'],
    ['gulnara undrar om kursen', 'gulnara'],
    ['väntar fortfarande på lemlem', 'lemlem'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each(['elskulden är betald', 'läkarn undrar om kursen', 'träningslgh är klar'])('none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('reads a long text of such words in linear time', () => {
  const text = 'per o sten, axel har '.repeat(5000);
  const start = performance.now();
  findAll(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
