import { matchAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import type { Token } from '../words/tokens.ts';
import { hasTrade } from '../words/word-tells.ts';
import { WAKES } from '../words/word-wakes.ts';

/** Right behind a word: that it is somebody's name. */
export const SAID_TO_BE_A_NAME =
  /["”»]?(?: är (?:smeknamnet(?! på)|(?:hans|hennes|pojkens|flickans|mammans|pappans|sonens|dotterns) (?:(?:riktiga|rätta|egentliga|nya|gamla|tidigare) )?(?:smeknamn|efternamn|förnamn|tilltalsnamn)(?!\p{L}))| [–-] (?:hans|hennes) (?:smeknamn|efternamn|tilltalsnamn)(?!\p{L})| kallar de (?:honom|henne)(?!\p{L}| till| in| för)| kallas (?:han|hon|hen)(?:[,.;!?]| av (?!soc|af|fk)| i (?:laget|klassen|gruppen|familjen|köket)|$)|, så kallar \p{L}+ (?:honom|henne|sonen|sönerna|dottern|döttrarna|pojken|flickan|barnet)(?!\p{L}| till| in)| \((?:han|hon|hen|pojken|flickan|killen|tjejen|mannen|kvinnan) heter egentligen(?!\p{L}))/uy;
/** What opens a sentence and points to what was said before: "Detta är hennes efternamn". */
const POINTS = new Set(
  'det detta denna den båda vilket vad sådant namnet smeknamnet efternamnet förnamnet så här där då nu sedan sen idag imorgon ibland ofta ändå därför därmed numera varför hur när vem vart tyvärr alltid oftast senare snart efteråt igen först även'.split(
    ' ',
  ),
);
/** "Signar är anställd": what could only be several, and is said to be one person. */
const SEVERAL_IS_ONE =
  /(?:^|[.!?\n] ?)(\p{L}{2,}[^t\P{L}](?:or|ar)) är (?=anställd(?!a)|[2-9]\d(?: och|,| år)|sjukskriven|inskriven|skriven|gift|skild|född)/gu;
const IS = 'r är ';
const MOST = 20;
const NONE: readonly Match[] = [];

function findSingled({ text, lower }: Page, tokens: readonly Token[]): readonly Match[] {
  if (!lower.includes(IS)) return NONE;
  const singled = new Set(
    [...lower.matchAll(SEVERAL_IS_ONE)].slice(0, MOST).map((m) => m.index + m[0].indexOf(m[1] ?? '')),
  );
  if (singled.size === 0) return NONE;
  return tokens.flatMap(({ capital, about, start, end }): Match[] => {
    const word = singled.has(start) && capital && about.listed && about.roles === 0;
    return word && !hasTrade({ about }) && !about.allowed && text[end] === ' '
      ? [{ start, end, type: 'name', score: 0.45, why: 'name.capitalWord' }]
      : [];
  });
}

/** "Vrålet är hans riktiga efternamn", "Pulsen – hennes smeknamn": words that are said to be names. */
export function findSaidNames(page: Page, tokens: readonly Token[]): readonly Match[] {
  const singled = findSingled(page, tokens);
  if (!page.isWoken(WAKES.said)) return singled;
  const said = tokens.flatMap(({ capital, tied, lower, about, start, end }): Match[] => {
    if (!capital || tied || about.allowed || POINTS.has(lower)) return [];
    // "Barnet kallas hon"
    if (about.roles !== 0 && page.lower.startsWith(' kallas', end)) return [];
    if (matchAt(SAID_TO_BE_A_NAME, page.lower, end) === null) return [];
    return [{ start, end, type: 'name', score: 0.45, why: 'name.capitalWord' }];
  });
  return [...singled, ...said];
}
