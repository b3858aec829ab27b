import { describe, expect, it } from 'vitest';
import { level } from '../level.ts';
import { findAll, found } from '../testing/lists.ts';

describe('what the second reader says of what the rules found', () => {
  it.each([
    ['Kuratorn Sigbritt Kvarnlund såg honom i april.', 'Sigbritt Kvarnlund'],
    ['Kallelse skickad till Nattapong på thai.', 'Nattapong'],
    ['Enligt arbetsgivaren är Serhildan en av de snabbaste.', 'Serhildan'],
  ])('somebody is no place of work: %s', (text, name) => {
    const all = found(text);
    expect(all.some((finding) => finding.startsWith('name: ') && finding.includes(name))).toBe(true);
    expect(all.filter((finding) => finding.startsWith('workplace'))).toEqual([]);
  });

  it.each(['Ansökan finns på Insidan under blanketter.', 'Ursprung: Remiss', 'Arbetsledarnas nätverk ses i Arvika.'])(
    'what stands as nobody and no firm is not asked about: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it.each([
    ['Han jobbar på Skruvhuset.', 'workplace: Skruvhuset'],
    ['Hon arbetstränar på Lindströms Plåt.', 'workplace: Lindströms Plåt'],
    ['Enligt Zeynab är det klart.', 'name: Zeynab'],
    ['För Hyun-jis del är målet en praktik.', 'name: Hyun-jis'],
    ['Flickan heter numera Selma.', 'name: Selma'],
    ['Morsgris kallar de honom på jobbet.', 'name: Morsgris'],
    ['1. Tsogtmaa 2. Erdenechuluun 3. Anna', 'name: Erdenechuluun'],
    ['Inget nytt i Henriks ärende.', 'name: Henriks'],
    ['Vi väntar på besked i Bengtssons ärende', 'name: Bengtssons'],
    ['Se Bergs akt', 'name: Bergs'],
  ])('what stands as it should stays: %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    'Hästarna Greta och Rut skos på fredag.',
    'Rummen Elin, Karl och Sten är bokade.',
    'Systemleverantör: Dustin',
    'Samtalsrummen heter numera Tor, Freja, Balder och Idun.',
    'Delrapport enligt mall, teckensnitt Calibri 11.',
    'Mini-Maria har öppet på tisdagar.',
  ])('several things behind their kind, and who delivers, are nobody: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('never makes anything surer than the rules did', () => {
    const findings = findAll('Kallelse skickad till Nattapong på thai.');
    for (const finding of findings) expect(level(finding)).not.toBe('block');
  });
});
