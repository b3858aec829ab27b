import type { IncomeSource } from './case-row.ts';

/**
 * How people write income sources. Patterns run on folded text (lower case, plain dashes); the first listed source wins where
 * two match the same place. Abbreviations of compound words are common (akt.ers, sjukers, försörjn.st), hence the stems.
 */
export const incomePatterns: readonly { source: IncomeSource; pattern: RegExp }[] = [
  {
    source: 'activityCompensation',
    pattern:
      /akti?v?i?t?e?t?s?\.?[ -]*ers\p{L}*\.?|aktivitetsersättn\p{L}*|\ba[-.] ?ers\p{L}*\.?|\bae\b|activity compensation|disability allowance for young/u,
  },
  {
    source: 'activityGrant',
    pattern:
      /akti?v?i?t?e?t?s?\.?[ -]*st(?:öd|\.|d\b|\b)\p{L}*|aktst\p{L}*|\ba[-.] ?stöd\p{L}*|\bas\b|activity (?:grant|support|allowance)|utvecklingsersättning|development allowance/u,
  },
  {
    source: 'sicknessCompensation',
    pattern:
      /sjuk\.?[ -]*ers\p{L}*\.?|förtidspension\p{L}*|\bsjukers\b|\bs[-.] ?ers\p{L}*\.?|\bse\b|sickness compensation|disability pension|permanent sickness/u,
  },
  {
    source: 'sicknessBenefit',
    pattern:
      /sjuk[ -]*penn\p{L}*\.?|sjukpeng\p{L}*|\bsjuk p\b|sjukp\.?(?!\p{L})|\bsjp\b|\bs[-.] ?penn\p{L}*|\bsb\b|\bsjpg\b|\bsjuk-?p\b|\bsgi-?sjp\b|\bsp\b|sjukskr\p{L}*|sickness (?:benefit|cash)|sick(?:ness)? (?:pay|benefit|leave|allowance)|rehabersättning från fk/u,
  },
  {
    source: 'rehabilitationBenefit',
    pattern:
      /rehab\p{L}*\.?[ -]*(?:penn|ers)\p{L}*\.?|\br[-.] ?penn\p{L}*|\brehabp\b|\brp\b|rehab(?:ilitation)? (?:benefit|allowance|cash)/u,
  },
  {
    source: 'unemploymentBenefit',
    pattern:
      /\ba[ -]?kass\p{L}*|arbetslöshets(?:ers|kass|förs|und)\p{L}*|\balfa(?:-?kassa\p{L}*)?\b|grundersättning|\bak\b|\bub\b|unemployment (?:benefit|insurance|fund|compensation)|job ?seekers? allowance/u,
  },
  {
    source: 'parentalBenefit',
    pattern:
      /föräldrap\p{L}*\.?|föräldrapenn\p{L}*|föräldraled\p{L}*|\bfp\b|\bf[-.] ?penn\p{L}*|parental (?:benefit|leave|allowance)/u,
  },
  {
    source: 'establishmentBenefit',
    pattern:
      /introduktionsers\p{L}*|etabl\p{L}*\.?(?:[ -]*(?:ers|bidrag)\p{L}*\.?)?|(?:establishment|introduction) (?:benefit|allowance|grant)/u,
  },
  {
    source: 'studentFinance',
    pattern:
      /\bcsn\b|studie(?:medel|stöd|bidrag|lån)\p{L}*|student (?:finance|aid|grant|loan|allowance)s?|study (?:grant|aid|allowance)|studiestartsstöd/u,
  },
  {
    source: 'socialAssistance',
    pattern:
      /försörj\p{L}*\.?[ -]*st(?:öd|\.|\b)?\p{L}*|förs\.?[ -]*stöd\p{L}*|\bfs\b|\bf[-.] ?stöd\p{L}*|\bsa\b|\bfsj?t\b|ek\p{L}*\.?[ -]*bist\p{L}*\.?|\bekb\b|\beb\b|soc\p{L}*\.?[ -]*bidr\p{L}*\.?|\bsocbi\b|\bbistånd\b|social (?:assistance|welfare|allowance|benefits?)|income support|welfare|\bsoc\b/u,
  },
  {
    source: 'zeroSgi',
    pattern:
      /noll(?:ad|at|ade|klassad|placerad|plac\.?|klass\p{L}*)|\bnoll(?:-|\s)?sgi|(?:sgi)[ =:-]*(?:0|noll)|(?:0|noll|ingen|utan|saknar|förlorad)[ -]*sgi|\b0-?(?:placerad|klassad)|zero sgi|no sgi/u,
  },
  { source: 'benefitExhausted', pattern: /utförs\p{L}*|benefits? exhausted|exhausted|utfasad/u },
  { source: 'pension', pattern: /ålderspension\p{L}*|garantipension\p{L}*|\bpension\b|pensionär|old[- ]age pension/u },
  {
    source: 'selfSupport',
    pattern:
      /\blön\b|löne(?:anst)\p{L}*|\banställd\b|anställning|eget företag|egen försörj\p{L}*|egenförsörj\p{L}*|self[- ]support\p{L}*|\bsalary\b|\bwages?\b|employed\b/u,
  },
  {
    source: 'noPublicIncome',
    pattern:
      /^(?:saknas|ingen|inga|inget|ingenting|nej|none|no|saknar|nil|0|nada)$|(?:ingen|saknar|utan|inga)(?: egen| offentlig| form av)?[ -]*(?:ersättn\p{L}*|ers\b\.?|inkomst\p{L}*|försörjning|försörjn\.)|no (?:public )?(?:income|benefits?|support)\b|without (?:income|benefits?)|försörjs av (?:partner|familj|make|maka|sambo|föräldrar)\p{L}*|lever på (?:partner|föräldrar|sambo|make|maka)\p{L}*|(?:partner|sambo|make|maka|maken|man|fru|familj|föräldrar)\p{L}* försörjer|lives on (?:partner|savings|family|parents)|\bsavings\b|sparpengar|besparingar|supported by (?:family|partner|parents|husband|wife|spouse)/u,
  },
];

/** Words just before a source that say it is not there. */
export const negation =
  /(?:^|[^\p{L}])(?:ej|inte|ingen|inga|inget|utan|nekad|nekats|avslag(?: på)?|saknar|söker|sökt|ansökt om|väntar på|no|not|without|denied|refused|applied for)\s+$/u;

/** Words that may stand beside a source without meaning anything more. */
export const fillers =
  /(?<!\p{L})(?:och|samt|plus|and|o|el|eller|or|med|m|del|delvis|hel|helt|halv|halvt|heltid|halvtid|deltid|kompl\p{L}*|komplettering\p{L}*|komplement|with|part|full|half|from|från|via|fk|af|soc|kommunen?|hos|för|i|på|av|till|t\.?o\.?m|tom|f\.?o\.?m|fom|nu|idag|now|ca|cirka|lite|top-?up|supplement\p{L}*|partial\p{L}*|ev|kanske|maybe|nekad|nekats|avslag|komp|extra|lägsta|nivå|niv|full[at]?|since|sedan|slut|tar|dec|jan|feb|mars?|apr\p{L}*|maj|juni?|juli?|aug|sept?|okt|nov)(?!\p{L})/gu;
