import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('places of work as they are spoken of', () => {
  it.each([
    ['Får vara på Gunnarsgården två dagar i veckan.', 'Gunnarsgården'],
    ['Hjälper till i stallet på Ekhaga Ridskola.', 'Ekhaga Ridskola'],
    ['En dag i Odlarföreningen Rotfrukten, resten ledigt.', 'Odlarföreningen Rotfrukten'],
    ['hon e volontär på katthemmet mjau', 'katthemmet mjau'],
    ['lärling hos murare wiklander', 'murare wiklander'],
    ['Har frågat Skomakarn på torget om praktik.', 'Skomakarn på torget'],
    ['Trivs på Second hand Kupan och vill öka.', 'Second hand Kupan'],
    ['Zaras Kitchen vill inte ha henne kvar.', 'Zaras Kitchen'],
    ['Deltagare två: Floras Blomster', 'Floras Blomster'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`workplace: ${name}`);
  });

  it.each([
    'Får vara på avdelningen hela dagen.',
    'En dag i veckan hemma.',
    'Jobbar på lagret natt.',
    'Går på träffpunkten ons och fre.',
    'Jobbar på bilverkstaden heltid.',
    'Grupp B: Trädgård.',
    'Bilen lämnas hos bilmekanikern på torget.',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ score, type }) => score >= 0.4 && type === 'workplace')).toEqual([]);
  });
});
