import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

describe('rooms, flats and plots where many stay', () => {
  it.each([
    ['Sover på Tallnäs camping, plats 41 sedan augusti.', 'Tallnäs camping, plats 41'],
    ['Bor i rum 6 på vandrarhemmet Gamla Bruket.', 'rum 6 på vandrarhemmet Gamla Bruket'],
    ['Nuvarande vistelse: Skogsgläntans stödboende, lägenhet 4.', 'Skogsgläntans stödboende, lägenhet 4'],
    ['Husbil på ställplats 9, Glommens småbåtshamn.', 'ställplats 9, Glommens småbåtshamn'],
    ['Hon bor på vandrarhemmet rum 4 tills vidare.', 'vandrarhemmet rum 4'],
  ])('are where somebody lives: %s', (text, address) => {
    expect(found(text)).toContain(`address: ${address}`);
  });

  it.each([
    'Mötet är i rum 4 på Hotell Gästis.',
    'Boendet har 12 platser, plats 3 är ledig.',
    'Kursen hålls i rum 12.',
  ])('but not in: %s', (text) => {
    expect(found(text).filter((one) => one.startsWith('address'))).toEqual([]);
  });
});

describe('an office that says where somebody lives', () => {
  it.each([
    ['FK:s brev: Lingonstigen 1, 917 33 Dorotea.', 'Lingonstigen 1, 917 33 Dorotea'],
    ['Kommunens uppgift: Åvägen 15, 924 31 Sorsele.', 'Åvägen 15, 924 31 Sorsele'],
    ['Tingsrätten har angett Malmgatan 6, 733 31 Sala som hemvist.', 'Malmgatan 6, 733 31 Sala'],
    ['Rehabteamet gör hemträning på Lavettvägen 16.', 'Lavettvägen 16'],
    ['Enheten skriver nytt kontrakt på Björnstigen 21.', 'Björnstigen 21'],
  ])('hides it no more: %s', (text, address) => {
    expect(found(text)).toContain(`address: ${address}`);
  });

  it('nor does what only sounds like an office', () => {
    expect(found('Lägenheten på Vintergatan 17 sägs upp.')).toEqual(['address: Vintergatan 17']);
  });

  it.each([
    'Nytt kontrakt på lokalen Storgatan 5.',
    'FK:s kontor, Storgatan 5.',
    'Enheten för funktionsstöd flyttar till Kungsgatan 40 den 1 oktober.',
    'Flytt från Halmstad till Hyltebruk 1 sept.',
  ])('but not its own, nor a day: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
