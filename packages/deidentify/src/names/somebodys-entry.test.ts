import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

const asked = (text: string, type: string): string[] =>
  findAll(text).flatMap((one) => (one.type === type && one.score >= 0.4 ? [text.slice(one.start, one.end)] : []));

describe('words that only somebody can be', () => {
  it.each([
    ['Behrouz: ingen ändring sedan sist.', 'Behrouz'],
    ['Tsegereda: övningskör.', 'Tsegereda'],
    ['Vakhtang: mobil 070-1740612', 'Vakhtang'],
    ['Namn\tPnr\nNazareth\t690718-2395', 'Nazareth'],
    ['Bidrag till: Tsegereda 880267-2397', 'Tsegereda'],
    ['Knarret kallas han av alla.', 'Knarret'],
    ['Vi kan hälsa Vanten att kortet är klart.', 'Vanten'],
    ['Tunnor är anställd vid bruket.', 'Tunnor'],
    ['Lappar är 63 och har arbetat hela livet.', 'Lappar'],
    ['Tovvan i köket säger att hon får börja tidigare.', 'Tovvan'],
    ['JAG HAR BOKAT TID MED SKULDRÅDGIVARE ZORIKA PÅ TORSDAG.', 'ZORIKA'],
    ['NYTT SCHEMA: BRITT-MARIE KÖK, RONJA TVÄTT', 'BRITT-MARIE'],
    ['Taavetti Koppel har fått nytt hjälpmedel.', 'Taavetti'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each([
    'Aktivitetsrapp: saknas.',
    'Metformin: ingen ändring.',
    'Körkort: ja tack.',
    'Torsdag kallas hon till möte.',
    'Barnet kallas hon.',
    'Flickor är 63 procent av gruppen.',
    'Doktor är inskriven i registret.',
    'Vikarn i köket säger att hon är ny.',
    'Personnr\t690718-2395\t95 %',
    'MÖTE MED SKULDRÅDGIVARE UTGÅR.',
    'Samordnr 880267-2397',
    'Nybesök (880267-2397)',
  ])('finds nobody in: %s', (text) => {
    expect(asked(text, 'name')).toEqual([]);
  });

  it.each([
    'Bor kvar på gården fast taket läcker.',
    'Eleven är i skolan fysiskt men inte i tankarna.',
    'Kassan på apoteket kunde inte expediera receptet.',
    'Hon trivs på kontoret. I butiken känner hon flera som jobbar där.',
    'TOLK BEHÖVS PÅ SOMALISKA, PLATS SÄCKPIPAN, KL 9.00',
    'TA BORT HENNE UR SCHEMAT OCH MEDDELA KÖKET.',
  ])('finds no place of work in: %s', (text) => {
    expect(asked(text, 'workplace')).toEqual([]);
  });

  it('still finds firms that lack people', () => {
    expect(found('Mårtenssons Fisk har ont om folk i december, bra chans för praktik.')).toContain(
      'workplace: Mårtenssons Fisk',
    );
  });
});
