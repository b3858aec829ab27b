/** Words around a name with a capital, for `judge-name.ts`. */

import type { Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import type { Scene } from '../scenes/scene.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import { HINTS, isHinted } from '../words/word-hints.ts';
import { WAKES } from '../words/word-wakes.ts';

export const ENGLISH_WORD =
  /^(?:may|june|april|august|will|mark|grant|hope|joy|grace|rose|faith|bill|rich|art|dawn|iris|rob|sue|pat|max|chance|precious|miracle|summer|autumn|winter|my)$/;
/** What leads to places, and to persons only with more said. */
export const TOWARDS = new Set('till från t fr mot via genom i på runt kring utanför nära vid mellan'.split(' '));
export const AMONG_THINGS = /^(?:,| och| o) (?!hans|hennes|mamm|papp|sambo|fru|man)\p{Ll}{3}/u;
/** "Sakrevision: utan anmärkning" */
export const HEADING = /(?:ion|ning|het|skap|ment|else|memo|rapport|lista|plan|möte|datum|tid|nivå|status)$/;
export const ONLY = new Set('enda enda äldsta yngsta största minsta första sista ende'.split(' '));
export const [BLANK, POINT] = [32, 46];
/** Not hours, the next of a list or how long and how often: "Sixten 2 v semester". */
export const YEAR_OR_NUMBER =
  / (?:(?:19|20)\d\d(?!\d|-\d\d-\d)|\d[a-c]?(?![\d/]|[.:]\d\d|[.)] ?\p{Lu}| ?(?:v|veck\p{L}+|dgr|dag\p{L}*|ggr|gång\p{L}*|tim\p{L}*|h|min|mån\p{L}*|barn)(?!\p{L})))/uy;
/** The first letter behind those of Latin and its neighbours. */
export const OTHER_SCRIPTS = 0x250;
export const LATIN = /\p{Script=Latin}/u;
/** Whose name follows, whatever else it means: "sönerna Storm och Edvin". */
export const KIN_BEFORE =
  /^(?:son(?:en)?|söner(?:na)?|dotter|dottern|döttrar(?:na)?|tvillingar(?:na)?|bror|brodern|syster|systern|bröderna|systrarna|syskonen|mamma|mamman|pappa|pappan|sambo|sambon|barnen)$/;
/** Behind a surname with "en": somebody of that name. */
export const SOMEBODY_OF = /^(?:med|som|från|ringde|söker|sökte|undrar|undrade|vill|hörde|mejlade|har)$/;
/** A day's list of hours before a name, and an hour behind it. */
export const HOURS_BEFORE = /(?:dag(?:en)?|mån|tis|ons|tors?|fre|imorgon|em|fm|tider|schema|bokat):? [^!?\n]{0,60}$/u;
const HOUR_BEHIND = /^ (?:[7-9]|1\d)(?:[.:][0-5]\d)?(?:,|\.?$|\.\s|\n| och )/u;

/** "Tisdag: Ellinor 9, Tomas 10.30": whom one meets, and when. */
export const hasHour = (page: Page, { start, end }: Token): boolean =>
  page.isWokenBetween(WAKES.hours, start - 70, start) &&
  HOUR_BEHIND.test(page.after(end, 8)) &&
  HOURS_BEFORE.test(page.before(start, 70));

/** Of whom it is told where they come from. */
export const FROM_WHERE =
  /(?:^|[^\p{L}])(?:(?:\p{L}*(?:familj(?:en)?|systrar(?:na)?|bröder(?:na)?|syskon(?:en)?|kvinna(?:n)?|kvinnor(?:na)?|ungdom(?:ar|en)?|kille|tjej|pojke|pojkar|flicka|flickor|släkting(?:ar)?|studenter|elever|fiskare|bonde|snickare|lärare|läkare|ingenjör|flyktingar?|par|man|vän|vänner))|(?:hon|han|hen|mamman?|pappan?|föräldrarna|maken|makan|mannen|frun|båda|familjen|släkten) (?:\p{L}+ )?(?:är|e|var|kommer|kom|flydde|flyttade)) (?:ursprungligen )?från (?:\p{L}+ )?$/u;
/** "två systrar från Charkiv", "mamman är från Novi Sad": a place that no list knows. */
export function isOrigin(page: Page, { token }: Scene): boolean {
  return (
    page.isWokenBetween(WAKES.from, token.start - 60, token.start) && FROM_WHERE.test(page.before(token.start, 60))
  );
}
const MAKES = new Set(
  'saab mazda toyota opel audi ford fiat renault peugeot nissan hyundai honda mercedes tesla dacia suzuki subaru passat'
    .split(' ')
    .flatMap((make) => [`${make}n`, `${make}en`]),
);
/** "Skodan", "Saaben": a car by its make, with its article. */
export const isByMake = (token: Token): boolean =>
  token.lower.endsWith('n') && (isHinted(token, HINTS.vehicle) || MAKES.has(token.lower));

/** "Ds 2025:65", "Bolltäcke 7 kg", "Ag/Fk 7804". */
export function isPaperOrProduct(page: Page, { text, end }: Token): boolean {
  const after = page.text.slice(end, end + 9);
  if (page.hasDigits && /^ (?:(?:19|20)\d\d[:/]\d|\d+ ?(?:kg|mg|cm|mm|st)(?!\p{L}))/u.test(after)) return true;
  return text.length <= 2 && after.startsWith('/');
}

/** ELIN, but not LOU or EVA-group abbreviations: short capitals need company. */
export const isShoutedName = ({ token, somebody }: Scene): boolean => mayBeShouted(token) && (somebody || token.first);

/** So long a word in capitals is no abbreviation. */
const LONGEST_ABBREVIATION = 5;

export const isAbbreviation = ({ text, allCaps }: Token): boolean => allCaps && text.length <= LONGEST_ABBREVIATION;

function mayBeShouted({ text, about: { kind, ordinary } }: Token): boolean {
  return (kind & NAME.sure) !== 0 && !ordinary && (kind & NAME.other) === 0 && text.length >= 4;
}

/** "FK", "Heby", "Försäkringskassan": nothing that stands around makes somebody of them, but for initials in front. */
export function isNobodys({ text: all }: Page, token: Token): boolean {
  const { start, text, capital } = token;
  const { kind, listed, hyphenated } = token.about;
  if (!capital || text.charCodeAt(0) >= OTHER_SCRIPTS) return false;
  if (isAbbreviation(token) && !mayBeShouted(token)) return true;
  if ((kind & (NAME.other | NAME.place)) === 0 || (kind & (NAME.given | NAME.surname)) !== 0 || hyphenated)
    return false;
  return listed || (codeAt(all, start - 1) !== POINT && codeAt(all, start - 2) !== POINT);
}

const STILL = /^ (?:fortfarande|ännu|helt|delvis|barnet|bebisen|sonen|dottern)(?!\p{L})/u;

/** "Ammar fortfarande, önskar sen start": what a mother does, if it is nobody's name. */
export const isNursing = (page: Page, { lower, first, end }: Token): boolean =>
  lower === 'ammar' && first && STILL.test(page.after(end, 20));
