import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

const asked = (text: string, type: string): string[] =>
  findAll(text).flatMap((finding) =>
    finding.type === type && finding.score >= 0.4 ? [text.slice(finding.start, finding.end)] : [],
  );

describe('places of work by what is done with them', () => {
  it.each([
    ['Har provat på Fågelholken men fick ont i ryggen.', 'Fågelholken'],
    ['Åter på Skomakarn efter nio veckor.', 'Skomakarn'],
    ['Kontakt tagen med Herrgårdshotellet om servering.', 'Herrgårdshotellet'],
    ['När Kakelladan stängde förlorade hon jobbet.', 'Kakelladan'],
    ['Fackklubben vid Kopparverket har begärt ett möte.', 'Kopparverket'],
    ['Facket förhandlar med Golvmontage i dag.', 'Golvmontage'],
    ['Sjukskriven från Hydraulservice sedan maj.', 'Hydraulservice'],
    ['Jobbar på Fransar by Emma', 'Fransar by Emma'],
    ['Prövat två platser: Skrotshopen, Hundpensionat Nos.', 'Skrotshopen'],
    ['Ljusgårdens Pensionat har två platser men kräver vaccin.', 'Ljusgårdens Pensionat'],
    ['Slutat på kafé lavendel för ryggens skull', 'kafé lavendel'],
    ['Diskar på Ristorante Pompeji på fredagar.', 'Ristorante Pompeji'],
  ])('%s', (text, workplace) => {
    expect(found(text)).toContain(`workplace: ${workplace}`);
  });

  it.each([
    'Driften av boendet Fjällbris läggs ut på entreprenad.',
    'Boendet Granbacken har två lediga platser.',
    'Äldreboendet Fjällbris ska renoveras.',
    'Jobbar på kafé ibland.',
    'Vill inte tillbaka till förskola. Intresserad av kontor.',
    'När Garnladan stängde blev det tyst på torget.',
    'Samordningsförbundet Göteborg Väster avsätter 3,2 mnkr.',
  ])('but none in %s', (text) => {
    expect(asked(text, 'workplace')).toEqual([]);
  });
});

describe('names behind words that end as words for things do', () => {
  it('Flickorna Majken och Signe bor hos pappan.', () => {
    expect(asked('Flickorna Majken och Signe bor hos pappan.', 'name')).toEqual(['Majken', 'Signe']);
  });

  it('but none behind the things themselves', () => {
    expect(asked('Mjölkkorna Majken och Signe är på bete.', 'name')).toEqual([]);
  });
});
