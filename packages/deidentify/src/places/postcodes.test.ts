import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('places, numbers and plates that the words around give away', () => {
  it.each([
    ['LEVERANSADRESS MATLÅDA: BERGGATAN 8, 745 31 ENKÖPING', 'address: BERGGATAN 8, 745 31 ENKÖPING'],
    ['Hennes postnummer är 733 40, orten Sala', 'address: 733 40'],
    ['ADRESS TALLSTIGEN 3 POSTNR 819 30 ORT SKUTSKÄR', 'address: 819 30'],
    ['Polisen beslagtog narkotika på Nedre Kyrkogatan 19', 'address: Nedre Kyrkogatan 19'],
    ['Intill skolan, Gamla Sågvägen 201, rött hus.', 'address: Gamla Sågvägen 201'],
    ['Bredvid biblioteket på Kungsgatan 18, tredje våningen', 'address: Kungsgatan 18'],
    ['Brev till Storgatan 5,733 40 Sala', 'address: Storgatan 5,733 40 Sala'],
    ['gatuadress Lillvagen 5', 'address: Lillvagen 5'],
    ['Uppkopplad via 46406280412', 'phone: 46406280412'],
    ['Har eget nummer, 0406280487.', 'phone: 0406280487'],
    ['Växeln: spärra samtal från 031-390 06 18', 'phone: 031-390 06 18'],
    ['Växeln hälsar att 0980-319 211 sökt dig', 'phone: 0980-319 211'],
    ['Uthyraren kräver 3 000 kr för skada på LAB812.', 'plate: LAB812'],
    ['Städfirman skickar TAR 65F på torsdag.', 'plate: TAR 65F'],
  ])('%s', (text, finding) => {
    expect(found(text)).toContain(finding);
  });

  it.each([
    'Polisstationen ligger bra till, polisen sitter på Storgatan 19.',
    'Postnummer 740 47 ingår i området.',
    'Leveransadress: Kommunhuset, Storgatan 3',
    'Biblioteket på Kungsgatan 18 har öppet till 18',
    'Växelns nummer är 08-465 004 12.',
  ])('but nobody’s place or number in %s', (text) => {
    expect(findAll(text).filter(({ type, score }) => type !== 'workplace' && score >= 0.4)).toEqual([]);
  });

  it('leaves a personal number its own', () => {
    expect(found('pnr 880214-2383')).toEqual(['personalNumber: 880214-2383']);
    expect(found('samordn nr: 0104752399')).toEqual(['coordinationNumber: 0104752399']);
  });
});
