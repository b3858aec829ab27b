import { matchesAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import { holderOf } from '../scenes/office-scene.ts';
import type { Token } from '../words/tokens.ts';
import { wakersOf } from '../words/tokens.ts';
import { WAKES } from '../words/word-wakes.ts';

/** The part of a house that somebody has: a room, a flat, a plot. */
export const PART =
  /(?<![\p{L}\d])(?:rum|lägenhet|lgh|plats|(?:ställ|husvagns|tält)plats|stuga|korridor) ?(?:nr ?)?\d{1,4}[a-d]?(?![\p{L}\d]|[.:]\d)/uy;
/** Houses in which many stay, with their names: "Vandrarhemmet Ekgården", "Skogsgläntans stödboende", "Tallnäs camping". */
const HOUSE =
  /((?:\p{Lu}[\p{L}-]+ )?\p{L}*(?:[Vv]andrarhem|[Hh]otell|[Mm]otell|[Pp]ensionat|[Cc]amping|[Bb]oende|[Hh]ärbärge|[Bb]ehandlingshem|[Kk]vinnohus|båtshamn|[Gg]ästhamn|[Ss]tällplats|[Ss]tugby|[Ee]levhem|[Ii]nternat)\p{Ll}{0,3}(?: \p{Lu}[\p{L}-]*){0,3})/u;
/** "HVB Ekbacken, avd 2 rum 7" */
const HOME = 'HVB(?:-hemmet)? \\p{Lu}[\\p{L}-]+';
/** "vandrarhemmet vid kanalen, rum 9", "korttidsboende, avdelning 2, rum 9" */
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:${HOUSE.source}|${HOME})(?: (?:vid|på|i|bakom) \\p{L}+)?(?:,| \\()? ?(?:(?:avdelning|avd|hus|uppgång|plan|våning|vån|brygga) (?:\\d{1,2}|\\p{L}),? )?$`,
  'u',
);
/** "Boende: Videgården, rum 12": what opens a line and says where somebody lives, and the house behind it. */
const LABELLED =
  /(?:^|[.\n] ?)(?:[Nn]uvarande )?(?:[Bb]oende|[Vv]istelse(?:adress)?|[Aa]dress|[Bb]or(?: nu| numera)?)(?::| på) (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?, ?)$/u;
const BEHIND = new RegExp(`^(?:,| på| i| vid) ${HOUSE.source}`, 'u');
/** Who stays there, or that somebody is to be found there. */
const STAYS =
  /(?<!\p{L})(?:bo|bor|bott|bodde|sover|sov|sovit|övernatta\p{L}*|vista[ts]s?|vistelse\p{L}*|boende|husvagn\p{L}*|husbil\p{L}*|tält\p{L}*|hittade?|(?:han|hon|hen|klienten|brukaren|personen|deltagaren) (?:finns|är)|inkvarter\p{L}*|placera\p{L}*|inneboende|hyr|hittas|träffas|nås|hämta\p{L}*|hembesök\p{L}*|adress\p{L}*|flytta\p{L}*|uppställd|natt|nätter|dygn)(?!\p{L})/u;
/** Camps and courses sleep there as well. */
const OF_MANY = /(?<!\p{L})(?:läger|lägret|\p{L}*lägret|kurs\p{L}*|förening\p{L}*|utflykt\p{L}*)(?!\p{L})/u;
const SCORE = 0.86;
const LONGEST = 70;

/** Rooms, flats and plots in houses where many stay: "rum 6 på vandrarhemmet Ekgården", "Tallnäs camping, plats 41". */
export function findLodgings(page: Page, tokens: readonly Token[], isGiven: (word: string) => boolean): Match[] {
  if (!page.hasDigits || !page.isWoken(WAKES.lodging)) return [];
  const matches: Match[] = [];
  const { lower, text } = page;
  for (const m of matchesAt(PART, lower, wakersOf(tokens, WAKES.lodging))) {
    if (page.left.looks <= 0) break;
    const [from, to] = [m.index, m.index + m[0].length];
    const said = text.slice(Math.max(0, from - LONGEST), from);
    const house = BEFORE.exec(said)?.[0] ?? LABELLED.exec(said)?.[1] ?? '';
    // "Campingen plats 47, Ekvikens camping"
    const behind = !/\p{Lu}/u.test(house.slice(1)) ? (BEHIND.exec(text.slice(to, to + LONGEST))?.[0] ?? '') : '';
    if (house === '' && behind === '') continue;
    const [start, end] = [from - house.length, to + behind.length];
    // A house without a name is somebody's where somebody stays there.
    const named = /\p{Lu}/u.test(`${house.slice(1)}${behind}`);
    if (!named && !STAYS.test(page.before(start, LONGEST)) && !STAYS.test(page.after(end, LONGEST))) continue;
    if (OF_MANY.test(page.before(start, LONGEST))) continue;
    if (holderOf(page, start, end, isGiven, true) !== null) continue;
    matches.push({ start, end, type: 'address', score: SCORE, why: 'address.lodging' });
  }
  return matches;
}
