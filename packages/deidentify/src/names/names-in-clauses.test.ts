import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('names beside what is said of services too', () => {
  it.each([
    ['Agneta startar sin praktik på måndag.', 'Agneta'],
    ['Margareta finns inte kvar i gruppen.', 'Margareta'],
    ['Kerstin passar bäst på förmiddagen.', 'Kerstin'],
    ['Vi bokar via Agneta.', 'Agneta'],
    ['Margaretas boende är klart.', 'Margaretas'],
    ['På grund av Kerstins sjukdom skjuter vi på det.', 'Kerstins'],
    ['Är det Eva? Nej, Agneta!', 'Agneta'],
    ['Agneta 3 dgr i veckan', 'Agneta'],
    ['8.30 Agneta 9.15 Kerstin', 'Agneta'],
    ['1. Agneta 2. Margareta', 'Agneta'],
    ['Remiss till Wallgren skickad.', 'Wallgren'],
    ['Det hänger på Zhivka.', 'Zhivka'],
    ['I Zhivkas akt saknas intyget.', 'Zhivkas'],
    ['Zhivka på praktik.', 'Zhivka'],
    ['Barn: Zhivka 5 år', 'Zhivka'],
    ['Syskon: Zhivka, Elin', 'Zhivka'],
    ['Kl 10 Hök, kl 11 Elin', 'Hök'],
    ['Möte Agneta+Margareta', 'Agneta'],
    ['Hon vill köra buss. Zhivka vill vad som helst.', 'Zhivka'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });
});

describe('names that are words, first in a sentence', () => {
  it.each([
    ['Hök sjuk idag.', 'Hök'],
    ['Lind är en tyst kille.', 'Lind'],
    ['Hök har fått praktik.', 'Hök'],
    ['Lind 070-174 06 05', 'Lind'],
    ['Lind, Elin och Omar kom.', 'Lind'],
    ['Anhörig: Hök', 'Hök'],
    ['Grankvist somnade på mötet.', 'Grankvist'],
    ['Vargklo är gravid.', 'Vargklo'],
    ['1. Grankvist', 'Grankvist'],
    ['Knut på väg.', 'Knut'],
    ['Jan Wessbladh skriver ofta.', 'Jan Wessbladh'],
    ['Elin 50 %, Sanna 75 %', 'Sanna'],
    ['Lena Kvarn ringde.', 'Lena'],
    ['På uppdrag av Britt-Marie Hellgren söker jag bidrag.', 'Britt-Marie Hellgren'],
    ['Hon bor hos sin kusin Zhivka i Vännäs.', 'Zhivka'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });
});

describe('what nobody is called beside the same words', () => {
  it.each([
    'Lyftet startar i mars.',
    'Linnea blommar vid entrén.',
    'Logga in via Freja.',
    'Kommunens boende är fullt.',
    'Post har kommit.',
    'Personal sjuk idag.',
    'Frisk igen, börjar måndag.',
    'Alfa 2 startar.',
    'Ombudgetering, 140 tkr.',
    'SMAIL gjord igen.',
    'Adolf Fredriks skola ringde.',
    'Kvar är Lilla Edet.',
    'Bra, sten och grus kommer.',
  ])('%s', (text) => {
    expect(findAll(text).filter(({ type, score }) => type === 'name' && score >= 0.4)).toEqual([]);
  });
});
