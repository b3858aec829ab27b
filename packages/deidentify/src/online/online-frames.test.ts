import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('what people call themselves online, by the frames around it', () => {
  it.each([
    ['På Discord finns hon som Gräddfantomen nu.', 'Gräddfantomen'],
    ['På Flashback skriver hon som Lodjuret.', 'Lodjuret'],
    ['På Messenger heter brodern Nisse Nypon Nilsson.', 'Nisse Nypon Nilsson'],
    ['Vänförfrågan från Vera Viktig Vall.', 'Vera Viktig Vall'],
    ['Följ mossgumman på Instagram.', 'mossgumman'],
    ['Annonsen på Blocket är utlagd av FälgFrasse.', 'FälgFrasse'],
    ['Moderatorn krabbgubben stängde tråden.', 'krabbgubben'],
    ['Snapa tuva.xd om tiden ändras', 'tuva.xd'],
    ['Mötesloggen: k.stenb 10.00–10.41, iPad Gunborg 10.02–10.40', 'k.stenb'],
    ['Mötesloggen: k.stenb 10.00–10.41, iPad Gunborg 10.02–10.40', 'iPad Gunborg'],
    ['Digital träff: solveig-padda, gäst_4 och rune.h', 'rune.h'],
    ['Grupptråden på Discord: zorkamix, Varg_77 och glimmerprinsen är här.', 'glimmerprinsen'],
    ['Alias: Makrillkungen', 'Makrillkungen'],
    ['Bloggar under namnet Pyssel-Lolle om sin resa.', 'Pyssel-Lolle'],
    ['Gamertag nyvaken', 'nyvaken'],
  ])('%s', (text, handle) => {
    expect(found(text)).toContain(`handle: ${handle}`);
  });

  it.each([
    'På Facebook finns verksamheten som öppen grupp.',
    'På Facebook skriver hon som privatperson.',
    'I Teams visas dokumentet som bilaga.',
    'Moderatorn öppnade mötet och gick igenom dagordningen.',
    'Annonsen är utlagd av enheten i Platsbanken.',
    'Kontakta admin på kontoret om behörighet.',
    'Inloggade: 14 deltagare, 2 handledare och tolk.',
    'Loggen: kl. 10.15 öppnades ärendet, v.12 avslutades det.',
    'Följ kommunen på Instagram.',
    'Vänförfrågan från deltagare besvaras inte.',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ type }) => type === 'handle')).toEqual([]);
  });

  it('leaves whole names to be names', () => {
    expect(found('Vänförfrågan från Karin Lindgren.')).toContain('name: Karin Lindgren');
    expect(found('På Messenger heter mamman Karin Lindgren.')).not.toContain('handle: Karin Lindgren');
  });
});
