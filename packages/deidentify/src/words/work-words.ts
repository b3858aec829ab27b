const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that say that somebody works, trains or is employed. */
const WORK = set(`
  jobb jobbar jobbat jobbade jobba jobbet jobben extrajobb extrajobbar extrajobbet sommarjobb sommarjobbar sommarjobbade sommarjobbat deltidsjobb helgjobb nattjobb säsongsjobb provjobb
  provjobbat provjobbar städjobb arbetar arbetade arbetat arbeta arbete arbetet knegar knegade sliter slet verksam
  arbetsplats arbetsplatsen arbetsgivare arbetsgivaren arbetsgivar arbetsgivarintyg anställning anställningen anställningar anställd anställda anställde anställdes anställts timanställd timanställning
  tillsvidareanställd provanställd provanställning fast fastanställd fastanställning visstid visstidsanställd behovsanställd inhyrd uthyrd anst utlånad omplacerad utköpt
  praktik praktiken praktikplats praktikplatsen praktiserar praktiserat praktiserade praktisera praktikant prao apl lärling lärlingsplats trainee språkpraktik volontär volontärarbetar frilansar frilans
  arbetstränar arbetstränat arbetsträna arbetsträning arbetsträningen arbetsprövar arbetsprövning arbetsprövat arbetsprövningen återgång återgå återgår
  vikarie vikarier vikarierar vikarierade vikarierat vikariat vikariatet timvik timvikarie vik timmar pass extrapass nattpass städar städade städat uppsagd uppsägning avskedad sparkad sparken
  varslad varslat varslade permitterad tjänst tjänsten tjänstgör tjänstgjorde tjänstledig befattning föräldraledig sjukskriven hoppat
  facket skyddsombudet skyddsombud hr kollegor kollegorna kollega kollegan arbetskamrat arbetskamrater arbetskamraterna lönebidrag lönebidraget nystartsjobb extratjänst anställningsintervju arbetsintervju jobbintervju
  lön lönen lönespec löneutbetalningen lönespecifikation arbetspass schemat
  företag företaget firma firman driver drev äger ägde delägare ägare ägaren vd egenföretagare slutade slutat slutar pension pensionerad handledare handledaren platschef platschefen styrelsen
  sluta kolleger kollegerna arbetsskada arbetsskadan arbetsskadad arbetsskadade arbetsolycka arbetsolyckan sjuklön semester semestern introduktion rehabmöte arbetsplatsträff schemalagd referens referenser referenstagning
  säsongare säsongsanställd timmis timmisar vikis allvik semestervikarie ferievikarie springvikarie hoppar provjobb provjobbade inskolning bredvidgång arbetskraft löneanspråk deltid heltid halvtid
  works worked working job internship employed training
  kör körde kört kassan lagret bandet receptionen köket personal personalen skift chef chefen bemanningsföretaget bemannar utsänd intervju intervjun stress stressen konflikt konflikten konflikter anpassning anpassningar anpassningarna trivs trivdes diskar diskade diskat utbränd utmattad trepartsmöte
  trepartssamtal trepart arbetsplatsbesök företagsbesök skolköket storköket mobbad mobbning mobbningen utfryst lärarna pedagogerna arbetsmiljön arbetsledaren schemaläggningen ansvarar vikarierat jour beredskap undervisar undervisade undervisat svetsar svetsade snickrar snickrade kockar kockade extraknäcker extraknäck extraknäckt servade servar
  tränar träna tränat tränade upplärning upplärd lärs handleds handledd skolas invärvd rekryterad rekryterades nyanställd avtalspension förtidspensionerad
  passet kvällspass dagpass nattskift kvällsskift helgpass timtid löneplats lärlingsanställd traineeplats trygghetsanställning skyddat utvecklingsanställning ohsa ohs provtjänstgör provtjänstgöring provtjänstgjort
  introduktionsdag provdag provdagar provvecka provpass prövoplats placering placeringen arbetsträningsplats träningsplats platsen sysselsätts sysselsatt sysselsättningen dagverksamhet
  praktiserande medhjälpare hjälpreda allt-i-allo bollplank sommarvik jobba arbetslag arbetslaget bemannas timlön ackord deltog deltagit tackat erbjudits erbjuden erbjöds erbjudande
  osa sysselsättning målar syr bagar vantrivs vantrivdes serverade monterar monterade packar packade packat plockar plockade plockat bemannade kontoret dj
  fikarummet lunchrummet personalrummet omklädningsrummet omklädningsrum rasten rasterna kafferasten kafferasterna fikarasten killarna grabbarna tjejerna gubbarna gänget arbetskompisarna basen passen nattpassen
  gemenskapen stämningen tempot bullret produktionen packningen chefer cheferna skiftbytet
  engagerad frivilliguppdrag frivilligarbete frivilligarbetar frivilligarbetare volontäruppdrag volontärarbete säsongen placerade placerat`);

/** These say little by themselves: the name must look like a business. */
const WEAK_WORK = set(
  'gemenskapen stämningen tempot bullret produktionen packningen chefer cheferna skiftbytet fikarummet lunchrummet personalrummet omklädningsrummet omklädningsrum rasten rasterna kafferasten kafferasterna fikarasten killarna grabbarna tjejerna gubbarna gänget basen engagerad frivilliguppdrag frivilligarbete frivilligarbetar volontäruppdrag volontärarbete säsongen placerade placerat passet deltog deltagit tackat erbjudande erbjudits erbjuden erbjöds tränar träna tränat tränade platsen skyddat placering placeringen dagverksamhet provdag provdagar skolas lärs bemannas medhjälpare kör körde kört sluta semester semestern introduktion deltid heltid halvtid hoppar inskolning training kassan lagret köket personal personalen skift chef chefen handledare handledaren timmar pass tjänst fast slutade slutat slutar styrelsen schemat receptionen sjukskriven kollega kollegan kollegor hoppat lön arbetet driver äger intervju intervjun stress stressen konflikt konflikten konflikter anpassning anpassningar anpassningarna trivs trivdes diskar diskade diskat utbränd utmattad trepartsmöte trepartssamtal trepart arbetsplatsbesök företagsbesök skolköket storköket mobbad mobbning mobbningen utfryst lärarna pedagogerna arbetsmiljön ansvarar jour beredskap kontoret packar packade packat plockar plockade plockat monterar monterade servar servade dj',
);
/** "går på", "började på": weak too, and only right before "på" or "hos". */
export const GOES = set(
  'alla gänget går gick gått varit är e va står sitter var ute börjat började börja börjar startar startat plats prova provar prövar provat kvar möte besök skadade gör gjorde hämtar hämtas placerad placerades sålde säljer lagar serverar bakar studerar studerade pluggar pluggade',
);
/** Looking for work is not working there. */
export const SEEKS = /(?<!\p{L})(?:sök(?:t|er|a|te)|ansök\p{L}*|tips|drömmer|läste?|hört|intresserad)(?!\p{L})/u;
export const WISHES =
  /(?<!\p{L})(?:vill|skulle vilja|kan tänka sig|önskar|hoppas)(?: \p{L}+)? (?:jobb|arbeta|praktik|prao|få jobb|börja)/u;

/** lagerjobb, nattpersonal, sommarvikarie */
const WORK_END =
  /^\p{L}{3,}(?:jobb|jobbet|jobbade|jobbar|jobbat|personal|vikarie|vikariat|praktik|praktiken|praktikant|anställd|anställning|anställningen|tjänst|arbetare|arbetar|arbetade|arbetat|träning|pass|passet|skift|skiftet|timmar|placering|placerad)$/u;
/** Whatever begins so speaks of somebody's work, if weakly: varslet, arbetskläderna, uppsägningstiden. */
const WORK_START =
  /^(?:varse?l|uppsäg|uppsagd|avsked|anställning|arbets(?:pass|plats|skad|skor|kläd|givar|kamrat|led|tid|schema|uppgift|dag|vecka|miljö|olyck|moment|tak|intyg|gång|lag|instruk|råd)|jobb|praktik|vikari|timanst|lön(?:e|en|er)|lärling|skift|skyddsomb|skyddsrond|skyddsskor|medarbetarsamtal|introdukt|trepart|omplacer|permitt|anpassning|provanst|provtid|provjobb|avhopp|nystart)/;
const startsAsWork = (lower: string): boolean => lower.length > 5 && WORK_START.test(lower);
export const isWork = (lower: string): boolean =>
  WORK.has(lower) || (lower.length > 7 && WORK_END.test(lower)) || startsAsWork(lower);
/** Says little by itself: the name must look like a business. */
export const isWeakWork = (lower: string): boolean =>
  WEAK_WORK.has(lower) || (!WORK.has(lower) && !WORK_END.test(lower));

/** Nouns of trades by their ends: cnc-operatör, lagerarbetare, städerska. */
const TRADE =
  /(?:biträde|befäl|styrman|matros|kapten|skeppare|fiskare|tapetserare|hantlangare|hjälpreda|kranskötare|hästskötare|djurskötare|bonde|agronom|smed|glasblåsare|drejare|keramiker|vävare|sotare|takare|bilmek|mek|barnvakt|nanny|fritidsledare|badvakt|guide|reseledare|konduktör|lokförare|kurir|cykelbud|växeltelefonist|personaltränare|massör|naprapat|kiropraktor|stylist|nagelterapeut|barberare|bokhandlare|butikschef|kioskbiträde|kafébiträde|caféchef|köksmästare|sushikock|pizzabagare|sköterska|skötare|arbetare|förare|chaufför|montör|mekaniker|tekniker|ledare|assistent|säljare|mästare|lärare|lärarinna|rektor|kurator|pedagog|vårdare|vakt|väktare|operatör|ingenjör|konsult|kock|kallskänka|kokerska|bagare|konditor|svetsare|snickare|målare|murare|(?:golv|platt|tak|matt|sten)läggare|anläggare|elektriker|rörmokare|plåtslagare|slaktare|styckare|städare|städerska|lokalvårdare|kassör|kassörska|servitör|servitris|bartender|barista|diakon|kyrkoherde|komminister|husmor|husfar|diskare|frisör|terapeut|receptionist|butikschef|platschef|gruppchef|enhetschef|förman|brevbärare|bud|hantverkare|telefonist|försäljare|lärling|praktikant|vikarie|inköpare|ekonom|administratör|programmerare|utvecklare|analytiker|präst|kantor|organist|stödjare|skötare|ansvarig|maskinist|optiker|apotekare|skräddare|sömmerska|journalist|kanslist|redaktör|fotograf|instruktör|tränare|hovslagare|undersköterska|usk|ssk|barnskötare|postis|värd|värdinna|städ|packare|plockare|sorterare|lackerare|sotare|tolk|kranförare|föreståndare|brandman|polis|dansare|skådis|undersk|tandsköt|sjuksköt|barnsköt|vårdbitr|butiksbitr|ekonomibitr|förskollär|lokalvård|städ|köksbitr|lagerarb|kassabitr|tandsköterska|tandhygienist)(?:n|en|et|na|s|ns|ens|r)?$/;
export const isTrade = (lower: string): boolean => TRADE.test(lower);

/** After "för", "av", "via", "från" and "till" only these words lead to an employer. */
export const WORKS_FOR = set(
  'jobb jobbar jobbat jobbade arbetar arbetat arbetade extrajobbar extrajobb städar städat städade kör körde kört frilansar frilansat anställd anställning inhyrd uthyrd hyrs hyrdes konsult timmar uppdrag bemannar',
);
const LEAVES = set(
  'frånvaro frånvarande referens referenser omdöme omdömet uppsagd uppsägning avskedad sparkad sparken sjukskriven slutade slutat varslad permitterad tjänstledig föräldraledig pension pensionerad lön lönen löneutbetalningen arbetsgivarintyg intyg schema schemat lönespec avgångsvederlag utköpt arbetsbrist upp byte gått sig varsel byter bytt bytte byta',
);
const LEAVES_START =
  /^(?:uppsäg|avsked|avhopp|varse?l|sjukskriv|permitt|avgång|omplacer|intyg|lön(?:e|en$)|tjänstled|avslut)/;
export const isLeft = (lower: string): boolean => LEAVES.has(lower) || LEAVES_START.test(lower);
export const RETURNS = set(
  'tillbaka tbx tbaka åter återgå återgång återgår omplacerad utlånad omplacering lånas lånades utlånas',
);

/** Words right before a colon, a comma or nothing at all: "Arbetsgivare: Sandåsa Timmer". */
const LABELS = set(
  'arbetstränar jobbar arbetar praktiserar arbetsgivare arbetsgivaren arbetsplats arbetsplatsen arbetsplatser praktikplats praktikplatsen praktikplatser platser praktik anställning anställningar anställningen företag företaget firma firman jobb anst anställd ag givare arbetsställe arbetsställen driver äger drev ägde tidigare sysselsättning skola arbetsgiv arbetsträning lönebidrag nuvarande bemanningsföretaget tidl träning arbträning arbetspraktik prao apl cv erfarenhet arbetslivserfarenhet yrkeserfarenhet meriter uppdragsgivare huvudarbetsgivare bisyssla eget extrajobb sommarjobb lärlingsplats språkpraktik arbete arbetet sysselsättningen jobbet yrke anställare employer workplace huvudman plats placering provtjänst provjobb',
);
const LABEL_END = /\p{L}(?:arbetsplats|arbetsgivare|praktikplats|praktik|jobb|anställning)(?:en|n|et)?$/u;
export const isLabel = (lower: string): boolean => LABELS.has(lower) || LABEL_END.test(lower);
export const NEAR = set('på hos vid inom åt at');
/** "arbetsgivaren är", "praktikplatsen blir" */
export const IS = set('är blir var blev');
/** Right before a place of work; which of the two it is is asked only where one of them stands. */
export const LEADS_NEAR = new Set([...NEAR, ...IS]);
/** Before "till": whoever owns, leads or is sent. */
export const BELONGS_TO = set(
  'ägare ägaren delägare innehavare innehavaren chef chefen chefer arbetsledare arbetsledaren personalchef skickade skickad skickades uthyrd hyrdes',
);
export const FROM_OR_FOR = set('för av via genom från till i med');
/** Meetings that are held with an employer. */
export const MEETS = set('trepartsmöte trepartssamtal trepart rehabmöte arbetsgivarmöte trepartsmötet rehabmötet');
/** Said anywhere in a sentence, these make a firm in it somebody's. */
export const SPEAKS_OF_WORK =
  /(?:anställ|arbetsgivar|praktik|prao|lönebidrag|företagshäls|trepart|rehabmöte|varsl|sjukskrev|sjukskriv|jobba|jobb(?:et)?(?!\p{L})|arbetsträn|arbetspröv|uppsagd|sparkad|utbränd|utmatt|lärling|höj- och sänkbar|chefen|schema|handledar|handled\.?(?!\p{L})|kollega|kollegor|arbetspass|(?:^| )(?:tbx|åter) (?:t|till) |h\/dag|tim\/dag|dgr\/v|skyddsombud|medbestämmande|omplacer|uppsäg|om plats|säsong|(?:^| )provar |arbetsgång|arbetsskad|lönestöd|arbetsintyg|buss hem från|(?:^| )bytte? från|trivs på|går bra (?:på|hos)|börjar? (?:prova|där)|vikarie)/u;

/** What employers do. */
export const EMPLOYS =
  /^,? (?:där (?:han|hon|hen|klienten|pat\p{L}*|deltagaren) (?:(?:tidigare|också|även|förr|en gång|redan|nu|då) )?(?:\p{L}*jobba|\p{L}*vikarier|(?:har |hade )?(?:varit|var|blev) (?:anställd|lärling|vikarie|praktikant|prao)|gjort? (?:sin )?(?:prao|praktik|lumpen)|trivdes|arbeta|är anställd|gör|gjorde|praktiser|vikarier)|(?:har |vill |kan |ska )?(?:varsla|anställ|sa upp|sagt upp|erbjud\p{L}* (?:honom|henne|hen|jobb|plats|anst)|tar emot (?:\p{L}+ ){0,3}(?:på |för )?prakti|lönebidrag|(?:ett |en )?(?:säsongs|extra)?(?:jobb|anställning|praktikplats)(?!\p{L}))|(?:kan |vill |kunde |har lovat att |skulle kunna )?(?:ta|tar|tog) (?:emot|tillbaka) (?:honom|henne|hen|klienten|deltagaren)|(?:kan |vill |har råd att )?behåll(?:a|er) (?:honom|henne|hen)|(?:ringde|hörde av sig)[^.!?\n]{0,24}(?:rehab|sjukskriv|schema)|[^.!?\n]{0,36}(?:praktikant|referens|ha (?:honom|henne|hen) (?:kvar|tillbaka)|behålla (?:honom|henne|hen)|lönebidrag|varsla|provanställ|säsongsjobb|anpassning av (?:hans|hennes|tjänsten)))/u;
