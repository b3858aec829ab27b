import type { Match, Page } from './page.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A fact that many share, and few together with others (a quasi-identifier: Sweeney 2002, k-anonymity). */
type Fact = 'age' | 'place' | 'role' | 'diagnosis' | 'origin' | 'family' | 'unique' | 'event';

interface Mention {
  fact: Fact;
  start: number;
  end: number;
  /** Rare by itself: one in a small place. */
  rare: boolean;
}

const EDGE = '(?<![\\p{L}\\d-])';
const END = '(?![\\p{L}\\d])';
const word = (source: string): RegExp => new RegExp(`${EDGE}(?:${source})${END}`, 'gu');

const COUNT = '(?:[4-9]|1\\d|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)';
const AGE = new RegExp(
  `${EDGE}(?:\\d{2}[- ]?(?:årig|åriga|åring|åringen|åringar)|(?:ca |cirka )?\\d{2} ?(?:år|å)(?: gammal| gamla)?|(?:kvinna|kvinnan|man|mannen|kille|killen|tjej|tjejen|pojke|flicka|mamma|pappa|person|hen|gubbe|dam|herre),? (?:på |ca |om )?(?:ca )?[1-9]\\d|född (?:-?\\d{2}|19\\d\\d|20[01]\\d))${END}`,
  'gu',
);
/** An age between commas: "Veterinär, 58, i Runhällen". */
const AGE_BETWEEN = /(?<=\p{L}(?: \p{L}+)?, )[1-9]\d(?=,| år|\)|\.|$)(?!,\d)/gu;

const ROLE = word(
  'tandläkare|läkare|överläkare|veterinär|präst(?:en)?|diakon|komminister|kyrkoherde|imam|rabbin|pastor(?:n)?|kyrkomusiker|kantor(?:n)?|organist|kyrkvaktmästare|polis(?:en|man)?|brandman(?:nen)?|ambulanssjukvårdare|ambulansförare|rektor(?:n)?|advokat(?:en)?|åklagare|domare|jurist|notarie|pilot(?:en)?|kapten|styrman|fiskare(?:n)?|yrkesfiskare|dykare|hovslagare(?:n)?|smed(?:en)?|jägare|jägmästare|skogvaktare|fyrvaktare|lantbrukare|bonde|bonden|mjölkbonde|biodlare|fåraherde|renskötare|travtränare|jockey|ridlärare|dirigent|operasångare|operasångerska|sångare|sångerska|musiker|violinist|cellist|konstnär(?:en)?|skulptör|författare(?:n)?|poet|skådespelare|dansare|balettdansös|koreograf|journalist|chefredaktör|fotograf|arkitekt(?:en)?|professor(?:n)?|docent|forskare|meteorolog|geolog|astronom|arkeolog|kärnkraftsoperatör|sprängare|bergsprängare|kommunalråd(?:et)?|kommundirektör(?:en)?|riksdagsledamot|politiker(?:n)?|ordförande i (?:kommun|nämnd)\\p{L}*|borgmästare|landshövding|elitidrottare|fotbollsproffs|hockeyproffs|olympier|mästare i|världsmästare|svensk mästare|influencer|youtuber|urmakare|bokbindare|glasblåsare|orgelbyggare|instrumentmakare|tatuerare|begravningsentreprenör|obducent|barnmorska|apotekare|optiker|tolk på|stenhuggare|skorstensfejare|sotare(?:n)?|taxiägare|handlare(?:n)?|krögare(?:n)?|vd|f\\.?d\\.? (?:präst|polis|rektor|officer|läkare)|officer(?:en)?|major|överste|fallskärmsjägare|soldat|veteran|utlandsveteran|rymdingenjör|cirkusartist|clown|trollkarl|kyrkogårdsarbetare|lokförare|tågvärd|flygvärdinna|flygledare|sjökapten|lots',
);
const DIAGNOSIS = word(
  'ms|als|parkinsons?|huntingtons?|narkolepsi|tourettes?|schizofreni|schizoaffektiv\\p{L}*|bipolär(?:t)?|cystisk fibros|dövblind(?:het)?|blind(?:a)?|döv(?:a)?|gravt (?:syn|hörsel)skadad|rullstolsburen|förlamad|ryggmärgsskad\\p{L}*|amputerad|hjärnskad(?:a|ad)|hjärntumör|leukemi|lymfom|cancer|bröstcancer|hiv|hepatit c|epilepsi|cp-skad(?:a|ad)|cp|downs syndrom|downs|williams syndrom|turners syndrom|prader-willi|ehlers-danlos|eds|marfans?|muskeldystrofi|duchennes?|hemofili|blödarsjuk(?:a)?|sicklecell\\p{L}*|lupus|sle|crohns?|ulcerös kolit|kortväxt|dvärgväxt|albin(?:o|ism)|dissociativ\\p{L}*|psykos(?:sjukdom)?|anorexi|könsdysfori|transperson(?:en)?|transkvinna|transman|icke-binär|intersex|stamning|stammar|selektiv mutism|afasi|alzheimers?|demens|transplanter\\p{L}*|dialys|brännskad\\p{L}*|läpp-? ?käk\\p{L}*|ryggmärgsbråck|moyamoya|porfyri|sarkoidos|kluven gom|fetalt alkohol\\p{L}*|fasd?|spelberoende',
);
const ORIGIN = word(
  '(?:från|född i|uppvuxen i|flydde från|flytt från|kom från|kommer från|bördig från|ursprung i|rötter i) (?:afghanistan|somalia|syrien|irak|iran|eritrea|etiopien|sudan|sydsudan|kongo|burundi|rwanda|uganda|kenya|tanzania|nigeria|ghana|gambia|senegal|mali|togo|benin|kamerun|angola|mongoliet|tibet|nepal|bhutan|burma|myanmar|vietnam|thailand|filippinerna|indonesien|kambodja|laos|kina|korea|nordkorea|japan|indien|pakistan|bangladesh|sri lanka|uzbekistan|kazakstan|kirgizistan|tadzjikistan|turkmenistan|azerbajdzjan|armenien|georgien|tjetjenien|ukraina|ryssland|belarus|vitryssland|moldavien|rumänien|bulgarien|albanien|kosovo|makedonien|serbien|bosnien|kroatien|polen|litauen|lettland|estland|ungern|tyskland|holland|nederländerna|frankrike|italien|spanien|portugal|grekland|turkiet|libanon|jordanien|palestina|jemen|egypten|libyen|tunisien|algeriet|marocko|kuba|haiti|jamaica|mexiko|guatemala|honduras|colombia|venezuela|ecuador|peru|bolivia|chile|argentina|brasilien|usa|kanada|australien|nya zeeland|island|färöarna|grönland|norge|england|skottland|irland)|(?:talar|pratar|modersmål|modersmålet är|språk|tolk på|tolk i|behärskar)(?: bara| endast| främst)? (?:tigrinja|tigrinya|tigrinska|amhariska|somaliska|oromo|swahili|kinyarwanda|lingala|luganda|wolof|mandinka|dari|pashto|farsi|persiska|kurmanji|kurmandji|sorani|badini|arameiska|assyriska|syrianska|nepalesiska|tibetanska|mongoliska|uiguriska|burmesiska|karen|thailändska|thai|vietnamesiska|tagalog|tamil|urdu|hindi|bengali|punjabi|georgiska|armeniska|azerbajdzjanska|tjetjenska|uzbekiska|ukrainska|ryska|rumänska|bulgariska|albanska|bosniska|romani|jiddisch|isländska|grönländska|samiska|nordsamiska|sydsamiska|meänkieli|teckenspråk|ungerska|litauiska|lettiska|estniska|grekiska|turkiska|portugisiska)|same(?:n)?|kvotflykting(?:en)?|uigur(?:en)?|kurd(?:en)? från|rom(?:sk|ska) (?:kvinna|man|familj)|eritrean(?:en|sk|ska)?|somalier|tibetan(?:sk|ska)?|mongol(?:isk|iska)?|isländsk|islänning|fransman|fransyska|japan(?:sk|ska)|tjetjen(?:sk|ska)?|ukrainsk(?:a)? (?:kvinna|man|familj)|afghansk(?:a)? (?:kvinna|man|familj)',
);
const FAMILY = new RegExp(
  `${EDGE}(?:trilling\\p{L}*|fyrling\\p{L}*|tvillingpar|tvilling(?:ar|arna|mamma|pappa)|(?:fyr|fem|sex|sju|åtta|nio|tio|elva|tolv)barns\\p{L}*|${COUNT} (?:\\p{L}+ )?(?:barn|söner|döttrar|syskon|ungar)|änk(?:a|an|ling|lingen)|mist(?:e|at|er) (?:sin|sina|ett|två|båda) (?:son|dotter|barn|make|maka|man|fru|föräldrar)|förlora(?:t|de) (?:sin|sina|ett|två|båda) (?:son|dotter|barn|make|maka|man|fru|föräldrar)|(?:maken|makan|mannen|frun|sonen|dottern|barnet|sambon|brodern|systern) (?:dog|omkom|mördades|drunknade)|adopterad(?:e)? från|surrogat\\p{L}*)${END}`,
  'gu',
);
const UNIQUE = word(
  '(?:den |det )?enda(?: \\p{L}+)? (?:\\p{L}+(?:en|et|an|n|sk|ska|lig|liga)?)(?: (?:i|på|från))|(?:den |det )?enda (?:kvinn\\p{L}+|manlig\\p{L}+|familj\\p{L}*|\\p{L}+talande)|den första (?:kvinn\\p{L}+|manlig\\p{L}+)|ensam om att|som alla (?:känner|vet)|känd (?:i|på) (?:byn|orten|bygden|trakten)|kändis(?:en)?|omskriven|omtalad|i (?:lokal)?tidningen|var med i tv|byns enda|ortens enda|kommunens enda|uppmärksammad',
);
const EVENT = word(
  'skottlossning(?:en)?|skjuten|knivhuggen|knivskuren|våldtagen|rånad(?:es)?|mordförsök(?:et)?|mordet|dråp(?:et)?|branden|eldsvådan|explosionen|trafikolyckan|bussolyckan|tågolyckan|flygolyckan|arbetsplatsolyckan|fallolyckan|skoterolyckan|drunkningsolyckan|drunknade|dödsolyckan|fängelse(?:t|straff)?|dömd för|frigiven|frihetsberövad|gisslan|tortyr(?:erad|skadad)?|familjehemsplacerad|lvu-placerad|kidnappad|terrordåd\\p{L}*',
);
const GRAVID = word('gravid (?:\\d\\d)?-?åring|tonårsmamma|tonårsgravid|ung mamma');

/** Facts are counted together within so many units. */
const WINDOW = 400;

function* mentionsOf(page: Page, tokens: readonly Token[], words: Vocabulary): Generator<Mention> {
  const patterns: [Fact, RegExp, boolean][] = [
    ['age', AGE, false],
    ['age', AGE_BETWEEN, false],
    ['role', ROLE, true],
    ['diagnosis', DIAGNOSIS, true],
    ['origin', ORIGIN, true],
    ['family', FAMILY, true],
    ['family', GRAVID, true],
    ['unique', UNIQUE, true],
    ['event', EVENT, true],
  ];
  for (const [fact, pattern, rare] of patterns) {
    for (const m of page.lower.matchAll(pattern)) yield { fact, start: m.index, end: m.index + m[0].length, rare };
  }
  for (const token of tokens) {
    if (token.tied || token.text.length < 3) continue;
    const place =
      words.isSmallPlace(token.lower) || (token.lower.endsWith('s') && words.isSmallPlace(token.lower.slice(0, -1)));
    if (!place) continue;
    const inPlace =
      /(?:^|[^\p{L}])(?:i|på|från|till|utanför|runt|kring|nära|vid|bosatt i|by(?:n)?|ort(?:en)?|,)\s?$/u.test(
        page.before(token.start, 12),
      );
    if (token.capital ? inPlace || !words.isOrdinary(token.lower) : inPlace && !words.isOrdinary(token.lower))
      yield { fact: 'place', start: token.start, end: token.end, rare: false };
  }
}

/**
 * Counts facts that together point to few people: age, small place, role, diagnosis, origin, family, and what says
 * "the only one". With a small place two more facts ask; without one, four. One finding per stretch of text. It can
 * miss combinations: no text is proved safe.
 */
export function findRareCombinations(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const mentions = [...mentionsOf(page, tokens, words)].sort((a, b) => a.start - b.start || b.end - a.end);
  const matches: Match[] = [];
  for (let from = 0; from < mentions.length; ) {
    const first = mentions[from];
    if (!first) break;
    let to = from;
    while (to < mentions.length && (mentions[to]?.end ?? 0) - first.start <= WINDOW) to++;
    const group = mentions.slice(from, Math.max(to, from + 1));
    from = Math.max(to, from + 1);
    const facts = new Set(group.map((mention) => mention.fact));
    const others = facts.size - (facts.has('place') ? 1 : 0);
    const rare = group.some((mention) => mention.rare);
    let score = 0;
    if (facts.has('place') && others >= 3) score = 0.7;
    else if (facts.has('place') && others >= 2 && rare) score = 0.6;
    else if (facts.has('place') && facts.has('unique')) score = 0.55;
    else if (others >= 4 || (facts.has('unique') && others >= 3)) score = 0.5;
    else if (facts.has('place') && others >= 1 && rare) score = 0.3;
    else if (others >= 3) score = 0.3;
    if (score === 0) continue;
    const end = Math.max(...group.map((mention) => mention.end));
    matches.push({
      start: first.start,
      end,
      type: 'rareCombination',
      score,
      why: `rareCombination.${facts.size}facts`,
    });
  }
  return matches;
}
