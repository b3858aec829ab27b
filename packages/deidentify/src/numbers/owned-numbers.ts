import { matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';

/** An office's numbers are open, unless they are said to be somebody's own: "plusgiro 37 81 24-7 är hens privata". */
const GIRO = /(?<!\p{L})(?:plusgiro|bankgiro|pg|bg)(?:t|kontot?|nr|nummer)?[ :]{1,2}(\d[\d -]{4,12}\d)(?![\d-])/gu;
const MATTER =
  /(?<!\p{L})(?:dnr|diarien(?:r|ummer|umret))[^\d\n.!?]{0,28}?((?:[a-zåäö]{2,4}[ -])?(?:(?:19|20)\d\d[-:/]\d{2,6}|\d{3,6}[-/](?:20)?\d\d))(?![\d-])/gu;
/** Words for somebody whom a number belongs to. */
export const SOMEBODYS =
  /(?<!\p{L})(?:privat|privata|sökandens|medlemmens|patientens|elevens|brukarens|anmälarens|kundens|hyresgästens|eget|egna|personlig\p{L}*|deltagarens|klientens|hens|hans|hennes|hon|han|hen|personens|(?:mamma|pappa|sambo|maka|make|fru|son|dotter|syster|bror|barne?t)(?:n?s?|ens?)|personen|klienten|deltagaren|henne|honom|samtycke|överklagas|samma person|omprövning)(?!\p{L})/u;

/** The number stands so near its label. */
const NEAR_LABEL = 70;

/** Numbers of offices and matters that the sentence gives to somebody. */
export function findOwned(page: Page, labels: readonly number[]): Match[] {
  const matches: Match[] = [];
  for (const pattern of [GIRO, MATTER])
    for (const m of matchesNear(pattern, page.lower, labels, NEAR_LABEL)) {
      const value = m[1] ?? '';
      const end = m.index + m[0].length;
      const around = `${page.before(m.index, 80)} ${m[0]} ${page.after(end, 44)}`;
      if (SOMEBODYS.test(around))
        matches.push({ start: end - value.length, end, type: 'identifier', score: 0.86, why: 'identifier.owned' });
    }
  return matches;
}
