import { describe, expect, it } from 'vitest';
import { level } from './level.ts';
import { findAll, found } from './testing/lists.ts';

describe('plates', () => {
  it.each([
    ['Milersättning TRW 518 62 km tur och retur', 'plate: TRW 518'],
    ['Kontrollavgift RKS 204 600 kr', 'plate: RKS 204'],
    ['Körjournal: PDL27E 3/11 14 km', 'plate: PDL27E'],
    ['Står som ägare till GPX 31N och sgi 442', 'plate: sgi 442'],
    ['regnr Lax 77Y', 'plate: Lax 77Y'],
    ['Grannen klagar på Rwt 418 varje kväll', 'plate: Rwt 418'],
    ['Kvitto för diesel, RAM44T', 'plate: RAM44T'],
    ['Stod med KWP 62 C på rastplatsen', 'plate: KWP 62 C'],
    ['Bilen TXF O19 är bärgad', 'plate: TXF O19'],
    ['Skåpbil R-D-K 308', 'plate: R-D-K 308'],
    ['Buss, GNW 52K, till utflykten', 'plate: GNW 52K'],
    ['Slagning RDX 733: avställd', 'plate: RDX 733'],
  ])('%s', (text, plate) => {
    expect(found(text)).toContain(plate);
  });

  it.each([
    'Kurskod HIS 102, startar i vecka 8.',
    'Skrivaren XRP 650 behöver toner.',
    'CRP 120 och TSH 250 vid senaste provet.',
    'Räknat med bil 120 km per vecka.',
    'Sal 12B är bokad.',
    'ESF 213 är programmets namn.',
  ])('but none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stops a save where a vehicle is named, and asks where three letters and digits stand alone', () => {
    expect(findAll('Hyrbilen TRW 518 är skadad').map(level)).toEqual(['block']);
    expect(findAll('Det gäller TRW 518 sa hon').map(level)).toEqual(['ask']);
  });
});
