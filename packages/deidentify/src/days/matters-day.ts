import type { Page } from '../reading/page.ts';

/** Days of laws and associations. */
export const OF_HISTORY =
  /(?<!\p{L})(?:lag\p{L}{0,4}|förordning\p{L}*|trädde|träder|bilda\p{L}*|grunda\p{L}*|byggd\p{L}*|invig\p{L}*|stifta\p{L}*|inför\p{L}*|gäller|förbund\p{L}*|paragraf\p{L}*|avtal\p{L}*|register\p{L}*)(?!\p{L})/u;
/** A matter's day stands right behind these. */
export const ABOUT_MATTER =
  /(?:sedan|fr\.?o\.?m\.?|from|tom|t\.?o\.?m\.?|(?<!(?:mor|far|mamm?a|pappa|förälder|föräldrar|målsman|vårdnadshavare|god man|förvaltare|syster|bror|make|maka|lägg|lägga|läggs|lagt) )till|beslut(?:et|ad|ade)?|avslag|(?<!\p{L})(?:utfärda[dt]|teckna(?:d|t|des)|öppna[dt]|revidera[dt]|inflyttad|flyttade in|(?:gift|skild)(?![:.,]))|ansök\p{L}*|(?<!geburts|verkligt )datum|datera[dt]?|inkom\p{L}*|möte(?:t)?|per|(?<!\p{L}(?:n|r|a) (?:är|e) |(?<!\p{L})(?:mor|far|mam|pap)\p{L}{0,5} )från|mellan|efter|före|giltig\p{L}*|uppdat\p{L}*|intyg\p{L}*|sjukskr\p{L}*|arbetslös|inskriven|anst\p{L}*|överklag\p{L}*|dnr|började|slutade|start(?:ade)?|upphör\p{L}*|utredn\p{L}*|(?<!ung)dom|kl|period(?:en)?|arbetade|jobbade|kom|flyttade|gifta|skilda|senast|död|avled|avliden|examen|(?<!är |en |för )studenten|protokoll\p{L}*|uppföljn\p{L}*)[\s:.,]*(?:den )?$/u;

/** What happens to people and papers, and is decided, written or measured on a day. */
const EVENT =
  /(?<!\p{L})(?!ålders|födelse|registr|vårdnad|\p{L}*plats(?!\p{L}))(?:\p{L}*(?:[nr]ing|[nr]ingen|(?<!föd)else|tion|tionen|sion|sionen|rond|ronden|möten?|mötet|beslut|beslutet|besök|besöket|samtal|samtalet|kontroll|kontrollen|träff|träffen|foto|sagd|lagd|dömd|stäng[dt]|protokoll|protokollet|avtal|avtalet|kontrakt|kontraktet|kurs|kursen|intyg|intyget|dom|domen|examen|studenten|kontakt|kontakten|praktik|praktiken|olycka|olyckan|skada|skadan|version|versionen|rapport|rapporten|bilaga|brev|lönespec|mejl|anmälan|olycksfall|kort|körkortet|licens|certifikat|prov|prover|[^aeiouyåäö\P{L}]a(?:d|de|des|t|ts)|ogs|evs|avs|vits|gits|rits|skriven|skrivet|tagen|taget|given|givet)|(?:faktur|blankett|mall|dokument|fil(?:en)?(?!\p{L})|statistik|enkät|backup|order|offert|betyg|strok|diagnos|röntgen|vaccin|hjärt|cancer|behandl|operer|sjuk|inlag|besikt|uppsäg|köp|såld|bygg|skuld|konto|lån|medborgar|put(?!\p{L})|tut(?!\p{L})|sgi|lss|moms|deklar|skatt)\p{L}*|\p{L}+(?:dde|sökt|bröt|bröts|valda|valdes)|sig|sms|mr|sida|klart|avgjord|avgjordes|vräkt|kom|kommit|anlände|gift|skild|dog|död|avled|muck|sip(?! för)|sen|senast|förfallodag|semester|frånvaro)(?!\p{L})/u;
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

/** Whether the clause that leads to a day tells what happened on it. */
export function isOfEvent(page: Page, start: number, end: number): boolean {
  if (page.text.charCodeAt(start - 1) === UNDERSCORE || EVENT_BEHIND.test(page.after(end, 24))) return true;
  return tellsEvent(page.before(start, CLAUSE_LENGTH));
}
