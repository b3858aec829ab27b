import { matchAt } from '../reading/all-matches.ts';
import type { Page } from '../reading/page.ts';
import type { Token } from '../words/tokens.ts';

/** Behind the word that opens an entry: what nobody but a person is, does, has or is given. */
const OF_SOMEBODY =
  /: ?(?:övningskör\p{L}*|(?:har )?(?:inte |ej |inget )?(?:körkort|busskort|bil)(?!\p{L})|har (?:inte|ej|redan|själv|fått|sagt|tackat|slutat|börjat|varit|hört|jobb|praktik|ingen)(?!\p{L})|(?:samordnings|person)(?:nr|nummer)(?!\p{L})|pnr(?!\p{L})|(?:mobil|tel|tfn|telefon)\.?:? ?[+\d]|(?:när|från)varande(?!\p{L})|(?:sjuk|ledig|vab|vabbar|hemma|semester|föräldraledig|inskriven|utskriven|tjänstledig)(?:skriven|anmäld)?(?!\p{L})|på plats(?!\p{L})|(?:kom|kommer) (?:inte|ej|sent|för sent|senare|inget|som)(?!\p{L})|tackat (?:ja|nej)(?!\p{L})|(?:ja|nej) tack(?!\p{L})|vill(?: inte| ej| gärna)? (?:byta|börja|sluta|vänta|fortsätta|komma|prata|träffa|ha (?:tid|hjälp|kontakt|tolk))(?!\p{L})|medges(?!\p{L})|svarar (?:inte|ej)(?!\p{L})|(?:inte|ej) anträffad|mår (?:bra|bättre|sämre|dåligt)|ring(?:er|de) (?:inte |ej )?(?:upp|tillbaka|själv)|försov sig|gick hem)/uy;
/** The same of an illness, a medicine or a value. */
const OF_ANYTHING = /: ?ing(?:en|a) (?:ändring|förändring|frånvaro)(?:ar)?(?!\p{L})/uy;
/** Medicines and measures end so. */
const MEDICINE =
  /(?:[aeio]lin|[mpts]in|zin|don|zol|zo[ln]e|pril|pam|lam|dol|mab|tab|fen|ferol|tan|xin|mycin|pin|ium|nol)$/;

/** What is cut off ends otherwise or is longer: "Provtjgrm", "Aktivitetsrapp". */
const WHOLE = /^(?:\p{L}{2,10}|\p{L}+[aeiouyåäö])$/u;
const CUT = /[^aeiouyåäöéáíóúüø]{3}$/;

/** "Zurab: ingen ändring", "Yuriy: mobil 070-…": an entry about somebody. */
export const isSomebodysEntry = ({ lower }: Page, { lower: word, end, allCaps }: Token): boolean =>
  !allCaps &&
  WHOLE.test(word) &&
  !CUT.test(word) &&
  (matchAt(OF_SOMEBODY, lower, end) !== null || (!MEDICINE.test(word) && matchAt(OF_ANYTHING, lower, end) !== null));

/** Between somebody and their number in a row of a table. */
const NUMBER_IN_ROW = /(?: ?\t ?| ?\| ?| ?; ?)(?:19|20)?\d{6}[-+ ]?\d{4}(?!\d)/y;

/** "Betlehem<tab>690718-2395": a row of a table that gives somebody's personal number. */
export const isRowOfSomebody = (page: Page, { end }: Token): boolean =>
  page.hasDigits && matchAt(NUMBER_IN_ROW, page.text, end) !== null;

const NUMBER_BEHIND = / \(?(?:19|20)?\d{6}[-+]?\d{4}(?!\d)/y;

/** "Trandafira 880267-2397": a whole word right before a personal number. */
export const isNumbered = ({ text, hasDigits }: Page, { lower, end, allCaps }: Token): boolean =>
  hasDigits && !allCaps && WHOLE.test(lower) && !CUT.test(lower) && matchAt(NUMBER_BEHIND, text, end) !== null;
