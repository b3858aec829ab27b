import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

describe('numbers of papers, cards and matters', () => {
  it.each([
    ['bet.nr 82442087 hos verket', '82442087'],
    ['Busskort 3792 3058 25, laddat', '3792 3058 25'],
    ['Autogiro dras från 5680 30 892 36', '5680 30 892 36'],
    ['Får inte ut lön, utbetalningsavi 2393 9671', '2393 9671'],
    ['Hyresavi 4471-2208-31 obetald', '4471-2208-31'],
    ['abonnemang A-0871 8973 8, avstängt', 'A-0871 8973 8'],
    ['Elavtal 735 999 114 802', '735 999 114 802'],
    ['tazkira nr 1399-0801-22913', '1399-0801-22913'],
    ['ring FK och uppge 88 540 858', '88 540 858'],
    ['Hennes är FK26-739.622.', 'FK26-739.622'],
    ['Passnummer: N°92FK79644', '92FK79644'],
  ])('%s', (text, number) => {
    expect(found(text)).toContain(`identifier: ${number}`);
  });

  it.each([
    'JO 2019/20 s. 418 om dröjsmål',
    'Mentimeter-koden är 4471 8822.',
    'IP-adressen till skrivaren är 10.20.4.119.',
    'Regeringens uppdrag S2025/01189 redovisas',
    'SJUKSKRIVEN TOM 260630 100 PROC',
    'Busskort 860 kr per månad',
    'Leasingavtal 36 månader',
    'Bilen står på zonkod 58114 till klockan tre',
    'Inventarienr 114 802, skrivare i kopieringsrummet',
    'Bokförs som överföring: 218 400 kr',
    'Attestera senast kl 15, i Numo4.',
    'Hon provade Hagagårdens 4H',
    'SAMLING I STORA KÖKET TISDAG 9.15',
  ])('but none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves a subscription its phone', () => {
    expect(found('Abonnemanget 031-390 06 33 är uppsagt.')).toEqual(['phone: 031-390 06 33']);
  });
});
