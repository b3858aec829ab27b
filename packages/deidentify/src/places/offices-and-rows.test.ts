import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

describe('what offices number, count and meet in is nobody’s', () => {
  it.each([
    'Deltagare per kommun: Mora 12, Orsa 7, Rättvik 14.',
    'Andelen är i Gävleborg 54 procent, i Skåne 61 och i Kronoberg 58.',
    'Sollefteå 31, Kramfors 22, Timrå 18.',
    'Skrivaren är felanmäld, ärende IT-551203.',
    'Yttrande över SOU 2021:93 skickas i maj.',
    'Ramavtal RK-2023-204 gäller möbler.',
    'Plats: Folkets hus, sal Björken. Tid: torsdag kl. 13–16.',
    'Minnesanteckningar från nätverksträffen\nPlats: Medborgarhuset\nTid: 9–12',
    'Från 1 april sitter vi på Skolgatan 14, plan 3.',
    'Ringde, könr 17, gav upp.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['Hon bor på Mora 212, Orsa.', 'address: Mora 212, Orsa'],
    ['Trea på Hagalundsgatan 9, ägs av stiftelsen', 'address: Hagalundsgatan 9'],
    ['Vistas i kommunen på Åvägen 31', 'address: Åvägen 31'],
    ['Bostadskö sedan 2017, könummer 2209117.', 'identifier: 2209117'],
    ['Provsvar LID 2207 1180 34 är klart.', 'identifier: 2207 1180 34'],
    ['Jourlista: Sigbritt +46 (0)70-174 06 72', 'phone: +46 (0)70-174 06 72'],
    ['Praktikrapport\nPlats: Bageriet Råglimpan\nUppgifter: disk', 'workplace: Bageriet Råglimpan'],
    ['Diarienr IFO.2025.411, beslut om bistånd', 'identifier: IFO.2025.411'],
  ])('but somebody’s own stays: %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['NÅS PÅ 08 465 004 31 (DIREKT, EJ VÄXEL)', 'phone: 08 465 004 31'],
    ['Skolans växel är stängd, men kökschefen har 031-390 06 72.', 'phone: 031-390 06 72'],
    ['Saknar kontonr, ring 040.628.04.41 och fråga', 'phone: 040.628.04.41'],
  ])('what was spoken of before a number is not what is called: %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('nobody lives where something happened in a year, nor in a kind of home', () => {
    expect(found('Han räddades efter olyckan vid Alnö 2016, ville inte tala om den.').join()).not.toContain('address');
    expect(found('Pojken bor i LVU-boende i Köping.').join()).not.toContain('address');
  });
});
