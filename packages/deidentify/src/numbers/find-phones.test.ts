import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('phones behind words of papers', () => {
  it.each([
    ['Telefonnummer enligt remissen är 08-465 004 64', 'phone: 08-465 004 64'],
    ['Telefon enligt kontraktet 0846500416', 'phone: 0846500416'],
    ['Numret i beslutet: 0980-319 212', 'phone: 0980-319 212'],
    ['Ordf i föreningen, 040-628 04 94, lovade återkomma', 'phone: 040-628 04 94'],
    ['Ärendenr 070-174 06 12 (mobil)', 'phone: 070-174 06 12'],
  ])('%s', (text, phone) => {
    expect(found(text)).toContain(phone);
  });

  it.each([
    'OCR-nummer: 0701740060',
    'Ordernr 0846500488, leverans v 48',
    'Ticket 0803119921 hos IT-support',
    'Avtalsnr 0701740614',
    'Id-kort, nr 04471882, går ut i juli',
    'Provrör märkt LAB-0338-7714-22',
    'Debet\t0,00\n2026-03-02\t1930',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ type }) => type === 'phone')).toEqual([]);
  });
});
