/** Words around a name, for `name-scene.ts`. */

const LOOSE = new Set(
  'till t från fr med m av åt hos för mot möte träff uppföljn uppföljning avstämning samtal sett avslutar avsluta avslutat tog coachar handleder bokat bokade bokar'.split(
    ' ',
  ),
);
/** "ta upp x", "bokat in x", "lämnade över x". */
const LOOSE_VERBS: ReadonlyMap<string, RegExp> = new Map([
  ['upp', /^(?:ta|tar|tog|tagit|sök|söka|sökt|sökte|följ|följa|följt|sätt|sätta|leta)$/],
  ['mig', /^med$/],
  ['in', /^(?:bok|skriv|skrev|kalla|släpp|lägg)/],
  ['över', /^(?:lämna|ta$|tar$|tog$|tagit$)/],
]);
export const ONE_LETTER = new Set(['i', 'å', 'o', 'e', 'ä', 'm', 'à']);
/** "det var x som", "de e x som". */
const IS = new Set(['var', 'är', 'va', 'e', 'ä']);
const IT = new Set(['det', 'de', 'd']);
/** "sjukanmäld: x", "ny i gruppen: x". */
export const LISTED = new Set(
  'sjukanmäld sjukanmälda sjuk sjuka frånvarande närvarande avanmäld avanmälda anmäld anmälda uteblev uteblivna slutar slutat börjar nya ny deltog deltar kvar vab sen avslutad avslutade inskriven inskrivna justerare efternamn förnamn tilltalsnamn smeknamn ansvarig ansvariga protokollförare pennan avsändare beställare sign ersättare föredragande'.split(
    ' ',
  ),
);
export const SMALL = new Set('inte int ej aldrig också gärna själv redan fortfarande ännu alltid'.split(' '));
export const SAID = new Set(
  'sa säger sade säjer sej berättade berättar tyckte tycker undrade undrar tror trodde menade menar'.split(' '),
);
export const WHAT_IS_SAID = new Set('att ifrån nej ja'.split(' '));
export const KIN = new Set(
  'sambon sambo mamman mamma pappan pappa frun mannen maken makan brodern systern barnen familjen dottern sonen föräldrarna kompisen jag handläggaren handledaren kuratorn läkaren psykologen chefen coachen tolken kontaktpersonen'.split(
    ' ',
  ),
);
const TAKES = new Set(['tar', 'tog', 'tagit']);
const TAKEN = new Set('hand över emot ordet tag reda kontakt ansvar ansvaret hem fram'.split(' '));
/** "då tar x hand om det": somebody takes, and x is no medicine. */
export const isTaker = (before: string, behind: string): boolean => TAKEN.has(behind) && TAKES.has(before);
/** Of whom a clause behind a name speaks. */
export const SOMEBODY = new Set('hon han hen jag vi'.split(' '));
/** "till x", "bokat in x": somebody may follow, or much else. */
export const leadsLoosely = (before: string, word: string): boolean =>
  LOOSE.has(word) || (LOOSE_VERBS.get(word)?.test(before) ?? false);
export const isThatOne = (it: string, is: string, which: string): boolean =>
  which === 'som' && IS.has(is) && IT.has(it);
/** Words that may introduce somebody; which of these lists speaks of them is asked only where one stands. */
export const INTRODUCES = new Set([...IS, ...SAID, ...LOOSE, ...LOOSE_VERBS.keys()]);
