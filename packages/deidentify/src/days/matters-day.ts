import type { Page } from '../reading/page.ts';

/** Days of laws and associations. */
export const OF_HISTORY =
  /(?<!\p{L})(?:lag\p{L}{0,4}|förordning\p{L}*|trädde|träder|bilda\p{L}*|grunda\p{L}*|byggd\p{L}*|invig\p{L}*|stifta\p{L}*|inför(?:[dst]|an)\p{L}*|gäller|förbund\p{L}*|paragraf\p{L}*|avtal\p{L}*|register\p{L}*)(?!\p{L})/u;
/** A matter's day stands right behind these. */
export const ABOUT_MATTER =
  /(?:sedan|fr\.?o\.?m\.?|from|tom|t\.?o\.?m\.?|(?<!(?:mor|far|mamm?a|pappa|förälder|föräldrar|målsman|vårdnadshavare|god man|förvaltare|syster|bror|make|maka|lägg|lägga|läggs|lagt) )till|beslut(?:et|ad|ade)?|avslag|(?<!\p{L})(?:utfärda[dt]|teckna(?:d|t|des)|öppna[dt]|revidera[dt]|inflyttad|flyttade in|(?:gift|skild)(?![:.,]))|ansök\p{L}*|(?<!geburts|verkligt )datum|datera[dt]?|inkom\p{L}*|möte(?:t)?|per|(?<!\p{L}(?:n|r|a) (?:är|e) |(?<!\p{L})(?:mor|far|mam|pap)\p{L}{0,5} )från|mellan|efter|före|giltig\p{L}*|uppdat\p{L}*|intyg\p{L}*|sjukskr\p{L}*|arbetslös|inskriven|anst\p{L}*|överklag\p{L}*|dnr|började|slutade|start(?:ade)?|upphör\p{L}*|utredn\p{L}*|(?<!ung)dom|kl|period(?:en)?|arbetade|jobbade|kom|flyttade|gifta|skilda|senast|död|avled|avliden|examen|(?<!är |en |för )studenten|protokoll\p{L}*|uppföljn\p{L}*)[\s:.,]*(?:den )?$/u;

/** What somebody sends or is sent. */
const TO_SOMEBODY =
  /(?<!\p{L})(?:larm|ansökan|tolk|samtal|mejl|mail|sms|brev|besked|tid|kallelse|remiss|frågor|fråga|svar|meddelande|post|blankett|anmälan)\p{L}{0,3} (?:från|till) (?:den )?$/u;
/** A day without signs is written as numbers of persons are. */
export const DIGITS = /^\d+$/;
/** Up to this year hardly any whole day in a note is another's than somebody's; later ones may be of what happened. */
export const GROWN = 2003;
/** "ett möte, 880721 uteblev", "tolk till 2 juni 1966": who was born then, whatever word stands before. */
export const isSpokenOf = (before: string, year: number, day: string): boolean =>
  year <= GROWN && (TO_SOMEBODY.test(before) || (before.endsWith(', ') && DIGITS.test(day)));
/** What happened to somebody who was born somewhere. */
export const OTHER_LIFE =
  /(?<!\p{L})(?:kom(?:mer|mit)?|\p{L}*flytt\p{L}*|\p{L}+sagd|anvisa\p{L}*|anlän\p{L}*|inskr\p{L}*|\p{L}*sök(?:t|te|er|an)|beslut\p{L}*|\p{L}*möte\p{L}*|\p{L}*besök\p{L}*|sedan|arbet\p{L}*|jobb\p{L}*|anställ\p{L}*|gift\p{L}*|skild\p{L}*|stude\p{L}*|sjukskr\p{L}*|bevilja\p{L}*|\p{L}*start\p{L}*|börja\p{L}*|slut\p{L}*|avled|dog|gäller|placera\p{L}*|\p{L}*tillstånd\p{L}*|inkom\p{L}*|före|efter|innan)(?!\p{L})/u;
export const OTHER_MATTER =
  /(?<!\p{L})(?:beslut(?:at|ade)?|\p{L}*möte\p{L}*|\p{L}*besök\p{L}*|inskr\p{L}*|flyttade|kom|placera\p{L}*|kort(?:en)?|kalas(?:et)?|sedan|utfärda\p{L}*|(?:god)?kän(?:d|t|de)|dnr)(?!\p{L})/u;
/** What is told of a day in the years that notes are written in: a word that is no name. */
export const HAPPENED =
  /(?<!\p{L})(?!född|(?:och|samt|den|men|även|eller|respektive|resp)(?!\p{L})|yngst|äldst|lill|syster|bror)\p{Ll}{3,}/u;

/** What happens to people and papers, and is decided, written or measured on a day. */
const EVENT =
  /(?<!\p{L})(?!ålders|födelse|registr|vårdnad|\p{L}*plats(?!\p{L}))(?:\p{L}*(?:[nr]ing|[nr]ingen|(?<!föd)else|tion|tionen|sion|sionen|rond|ronden|möten?|mötet|beslut|beslutet|besök|besöket|samtal|samtalet|kontroll|kontrollen|träff|träffen|foto|sagd|lagd|dömd|stäng[dt]|protokoll|protokollet|avtal|avtalet|kontrakt|kontraktet|kurs|kursen|intyg|intyget|dom|domen|examen|studenten|kontakt|kontakten|praktik|praktiken|olycka|olyckan|skada|skadan|version|versionen|rapport|rapporten|bilaga|brev|lönespec|mejl|anmälan|olycksfall|kort|körkortet|licens|certifikat|prov|prover|[^aeiouyåäö\P{L}]a(?:d|de|des|t|ts)|ogs|evs|avs|vits|gits|rits|skriven|skrivet|tagen|taget|given|givet)|(?:faktur|blankett|mall|dokument|fil(?:en)?(?!\p{L})|statistik|enkät|backup|order|offert|betyg|strok|diagnos|röntgen|vaccin|hjärt|cancer|behandl|operer|sjuk|inlag|besikt|uppsäg|köp|såld|bygg|skuld|konto|lån|medborgar|put(?!\p{L})|tut(?!\p{L})|sgi|lss|moms|deklar|skatt)\p{L}*|\p{L}+(?:dde|sökt|bröt|bröts|valda|valdes)|(?!föddes)\p{L}{3,}[dt]es|utställd|\p{L}*skifte|flykt|antag(?:na|en|et)|gick ut|tandläkare\p{L}*|arbetsdag|sig|sms|mr|sida|klart|avgjord|avgjordes|vräkt|kom|kommit|anlände|gift|skild|dog|död|avled|muck|sip(?! för)|sen|senast|förfallodag|semester|frånvaro)(?!\p{L})/u;
const CLAUSE = /[.,;:!?(\n|]/;
/** A clock, a paragraph or the end of a file's name stands right behind. */
const EVENT_BEHIND =
  /^(?: ?(?:kl(?!\p{L})|§|\d\d[.:]\d\d(?!\d))|_|\.\p{L}|:? (?:dnr|nr|\p{L}*(?:besök|möte|samtal|träff)|\p{L}{3,}(?:ades|ogs|evs|ttes|ddes))(?!\p{L}))/u;
const UNDERSCORE = 95;
const CLAUSE_LENGTH = 50;

/** Only children were born in the years that notes look back on most. */
const OF_CHILDREN =
  /(?<!\p{L})(?:\p{L}*(?:barn|syskon|pojk|flick|döttr|dotter|tvilling|förskol|årskurs|hushåll)\p{L}*|son|sonen|sonens|söner\p{L}*|bror|syster|lillebror|lillasyster|elev\p{L}*|familj\p{L}*|vårdnad\p{L}*|umgänge\p{L}*|målsman|mamma\p{L}*|pappa\p{L}*|mor|far|föräld\p{L}*|modern|fadern|lvu|sol|bbic|bup|bvc|vab\p{L}*|fritids|skol\p{L}*|klass\p{L}*|åk|kill\p{L}*|tjej\p{L}*|unga|ungdom\p{L}*|yngst\p{L}*|äldst\p{L}*|placerad\p{L}*|orosanm\p{L}*|god man|kontaktfamilj\p{L}*|bebis\p{L}*|bb|ålder\p{L}*|årig\p{L}*|född\p{L}*)(?!\p{L})/u;
/** Nobody that a case is about was born later than this, except children. */
export const LATEST_GROWN = 2012;
/** In these years notes are written: hardly ever is somebody's day of birth one of them. */
export const WRITTEN = 2022;
const [FAR_BEFORE, FAR_BEHIND] = [120, 60];

/** Whether a day of these years can be a birth's: a grown person's, or a child's where children are spoken of. */
export const canBeBirth = (page: Page, start: number, end: number, year: number): boolean =>
  year <= LATEST_GROWN ||
  OF_CHILDREN.test(page.before(start, FAR_BEFORE)) ||
  OF_CHILDREN.test(page.after(end, FAR_BEHIND));

/** Whether the clause that ends where a day begins tells what happened. */
export const tellsEvent = (before: string): boolean =>
  EVENT.test(
    before
      .replace(/[:,;] ?$/, '')
      .split(CLAUSE)
      .at(-1) ?? '',
  );

/** From one day to another: "2003-08-20 – 2006-06-09". */
const TIME_BEHIND = /^ ?(?:-|till|t\.?o\.?m\.?) ?(?:(?:19|20)\d\d-\d|(?:19|20)\d{6})/;
const TIME_BEFORE = /\d{2}-?\d{2} ?(?:-|till|t\.?o\.?m\.?) ?$/;
export const isOfTime = (page: Page, start: number, end: number): boolean =>
  TIME_BEHIND.test(page.after(end, 16)) || TIME_BEFORE.test(page.before(start, 14));

/** What happens in lives and to houses; nobody's meetings and papers are as old as the days of birth that stand behind their names. */
const IN_A_LIFE =
  /(?:olyckan?|skadan?|skadad|operation(?:en)?|opererad|flykt|skifte|(?!föddes)\p{L}{3,}[dt]es|gick ut|antag(?:na|en|et)|ändrade?|arbetsdag|utställd|examen|brand|stroken?|studerade|vigsel|bröllop|värnplikt|diagnos|köpte?|såld[ae]?|byggd[ae]?) (?:den )?$/u;
/** "Trafikolycka 1998-12-13": what happened long ago stands right before its day. */
export const isRightBehindEvent = (page: Page, start: number): boolean => IN_A_LIFE.test(page.before(start, 30));

/** Whether the clause that leads to a day tells what happened on it. */
export function isOfEvent(page: Page, start: number, end: number): boolean {
  if (page.text.charCodeAt(start - 1) === UNDERSCORE || EVENT_BEHIND.test(page.after(end, 24))) return true;
  return tellsEvent(page.before(start, CLAUSE_LENGTH));
}
