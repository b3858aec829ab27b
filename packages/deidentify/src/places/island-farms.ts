import type { Page } from '../reading/page.ts';
import { codeAt, isCapital, isDigit } from '../reading/units.ts';
import { HOUSE_NUMBER, POSTAL } from '../words/street-words.ts';
import { wordStartBefore } from '../words/word-before.ts';
import type { PlaceWords } from './find-houses.ts';

/** Gotland's country has no streets: a home is its parish, its farm and a number, "Fole Sojvide 410". */
const PARISHES = new Set(
  'akebäck ala alskog alva anga ardre atlingbo barlingbo björke boge bro bunge burs buttle bäl dalhem eke ekeby eksta endre eskelhem etelhem fardhem fide fleringe fole follingbo fröjel fårö gammelgarn ganthem garde gerum gothem grötlingbo guldrupe hablingbo hall halla hamra hangvar havdhem hejde hejdeby hejnum hellvi hemse hogrän hörsne klinte kräklingbo källunge lau levide linde lojsta lokrume lummelunda lye lärbro martebo mästerby norrlanda näs när othem roma rone rute sanda silte sjonhem sproge stenkumla stenkyrka stånga sundre tingstäde tofta träkumla vall vallstena vamlingbo viklau visby vänge väskinde västergarn västerhejde väte öja östergarn'.split(
    ' ',
  ),
);
const SIDE = /^(?:stora|lilla|norra|södra|östra|västra|norr|söder|öster|väster)$/;
const YEAR = /^(?:19|20)\d\d(?!\d)/;
const FAR = /^\d{3,4}(?!\d)/;
const POSTED = new RegExp(`^${POSTAL}`, 'iu');
const SHORTEST = 3;
const LEAST_DIGITS = 3;
const LEAST = 4;
const MOST_WORDS = 2;

/** Where the home begins and ends whose number stands at `number` behind the word at `start`. */
export function islandFarm(
  page: Page,
  start: number,
  number: number,
  words: PlaceWords,
): { start: number; end: number } | null {
  if (!isDigit(codeAt(page.text, number + LEAST_DIGITS - 1))) return null;
  const behind = page.text.slice(number, number + 50);
  if (!FAR.test(behind) || YEAR.test(behind) || number - start < SHORTEST) return null;
  const found = HOUSE_NUMBER.exec(behind);
  const farm = page.lower.slice(start, number).trimEnd();
  if (found === null || words.isOther(farm) || words.isGiven(farm)) return null;
  let from = start;
  for (let i = 0; i < MOST_WORDS && page.text.charAt(from - 1) === ' '; i++) {
    const before = wordStartBefore(page.lower, from - 1);
    const word = page.lower.slice(before, from - 1);
    from = before;
    if (SIDE.test(word)) continue;
    // "Burge Väte 107": the farm first.
    const first = i === 0 && word.length >= LEAST && PARISHES.has(farm) && !PARISHES.has(word);
    if (!first && !PARISHES.has(word)) return null;
    const [parish, other] = first ? [farm, word] : [word, farm];
    // A parish that is a word, a name or a town too, "När", "Alva", "Roma": only beside a name that is in no list.
    const strange = !words.isListed(other) && !words.isGiven(other);
    const known = !words.isListed(parish) && !words.isGiven(parish);
    const sure = known && !words.isPlace(parish);
    const capital = isCapital(page.text.charCodeAt(before)) && isCapital(page.text.charCodeAt(start));
    const told = capital ? strange || sure : strange && known;
    return told
      ? {
          start: before,
          end: number + found[0].length + (POSTED.exec(behind.slice(found[0].length))?.[0] ?? '').length,
        }
      : null;
  }
  return null;
}
