/** Words of names of workplaces and around them, for `find-workplaces.ts`. */

/** Employers whose names are everyday words. */
export const COMMON_WORD =
  /^(?:max|tre|if|elite|netto|bring|rusta|södra|scan|bolt|mio|vy|jula|shell|ingo|stadium|compass|vision|ups|ge|tui|sas)s?$/;
/** Kinds of firms that carry their name also where nobody works: Restaurang Fyren. */
export const FIRM_KIND =
  /^(?:återbruket|restaurang|hotell|pizzeria|café|kafé|frisör|salong|åkeri|bageri|konditori|bemanningsföretaget|byggfirman|\p{L}*(?:butiken|hallen|boden|bokhandeln|kiosken|köket|krogen|grillen|eriet|firman|apoteket|macken|verkstaden|mejeriet|caféet|kaféet)$)/u;
/** Groups and courses, whose names are no firms'. */
export const GROUP =
  /^skolan?$|(?:(?<!hemtjänst|hemvårds|assistans)grupp|(?<!bo|för)lag|kurs|projekt|marknad)(?:en|et|s|ens)?$/;
/** Right before an employer's name: "Arbetsgivaren Norrsken Fasad". */
export const EMPLOYER = /^(?:arbetsgivaren|företaget|firman|praktikplatsen|arbetsplatsen|bemanningsföretaget)$/;
/** Where people meet and eat for a day. */
export const EVENT =
  /(?:konferens|(?<!rehab|treparts|arbetsgivar|handledar|praktik|uppföljnings)möte|lunch|middag|träff|utbildning|samling|(?<!kon)kurs|seminari|workshop|temadag|planeringsdag|personaldag|studiedag|avslutning|kickoff|julbord|event|(?<!\p{L})(?:fest|fika|åt(?!\p{L})|äter|käka|bokad|bokat|hålls|hölls))\p{L}*(?: \p{L}+){0,3} (?:på|vid|i|till|hos) $/u;
export const HOME =
  /(?:förskola|dagis|äldreboende|demensboende|gruppboende|gruppbostad|fsk|servicehus|vårdboende|vårdhem|skola)$/;
export const LEADS = new Set('fr t at på hos vid inom åt för av via genom från till i heter och samt o'.split(' '));
/** Whom everybody pays. */
export const SUPPLIER =
  /^(?:el|tele|mobil|försäkrings|bredbands|hyres|bostads|energi|vatten|pensions|kredit|inkasso|fastighets|kraft)(?:bolag|företag)(?:et|s|ets)?$/;
/** Where one goes as a patient, a student or a visitor just as well. */
export const ATTENDED =
  /(?:(?<!djur|häst|hund|katt|veterinär|smådjurs|vilt)klinik|apotek|mottagning|vårdcentral|hälsocentral|sjukhus|sjukstuga|folktandvård|tandvård|medborgarhus|folkets hus|kulturhus|simhall|ishall|sporthall|återvinningscentral|lägergård|lasarett|rådhus|kommunhus|stadshus|tingshus|högskola|komvux|lärcentrum|gymnasium|bibliotek|kyrka|församling|förening|museum|badhus|bygdegård|gym|centrum|stiftelse|klubb|museum|center)(?:en|et|n|s)?$/;
/** Where one meets: "Konferens Vättern". */
export const ROOM =
  /^(?:konferens|konferensrum|mötesrum|sammanträdesrum|grupprum|lokal|sal|rum|plan|våning|mässa|mässan)$/;
export const NO_EMPLOYER = /^(?:kommun|kommuns|län|läns|universitet|region|regionen|kommunen|landsting|förvaltning)/;
/** What a town's name stands before without a firm: offices, houses for all, days and fairs. */
export const OFFICE_OR_EVENT =
  /(?:kommun|stad|region|län|landsting|universitet|högskola|rätt|domstol|slott|kyrka|stift|församling|station|centralstation|central|hamn|flygplats|resecentrum|marknad|mässa|mässan|festival|festivalen|dag|dagen|dagar|vecka|loppet|lopp|psykiatri|rehab|rehabilitering|habilitering|hjälpmedel|medicin|omsorg|hemtjänst|socialtjänst|familjecentral|ungdomsmottagning|beroende|samverkan|förbund|förening|klubb|nämnd|förvaltning|kontor|kansli|myndighet|polis|styrelse|råd|modellen?|projekt|projektet|insats|team|teamet|grupp|gruppen|nätverk|trafik|naturum|skolgång|tidning|allehanda|nyheter|tingshus|stadsdel|södra|norra|östra|västra|centrum|torg|park|sjukvård|vård|utbildning|vuxenutbildning|arbetsmarknad|arbetsmarknadsenhet|enhet|enheten|avdelning|byggnad|bygden|trakten|distrikt|församlingar|kommuner)s?$/;
/** Offices, meetings, measures and houses for all, which have a town's name behind them as well. */
export const OFFICE =
  /(?:enhet|helg|samarbete|steg|stad|annons|förvaltning|kontor|kansli|nämnd|team|centrum|centr|avdelning|myndighet|domstol|rätt|polis|kassa|förmedling|projekt|grupp|nätverk|jour|mottagning|mässa|mässo|marknad|dag|dagar|vecka|festival|konferens|utbildning|kurs|program|förbund|byrå|region|kommun|samverkan|insats|modell|satsning|råd|styrelse|sjukhus|universitet|högskola|folkhögskola|kyrka|församling|torg|park|hamn|psykiatri|trafik|esplanad|habilitering|rehabilitering|hälsa|vård|central|station|slott|stift|plats|väg|gata|studio|verk|möte|lag|bygd|län|landskap|kvarter|område|bana|arena|tidning|metod|process|grund|forum|akademi|klubb|förening|team|kliniken|akut|boende|tjänst|stöd|skola|gymnasium|gymnasie|linje|pakt|vux|komvux|fond|stipendi|pris)(?:en|et|n|s|t|na|arna|erna|ar|er|um|or|orna)?s?$/u;
/** Clubs, by their last word or by letters before or behind their name: "Lövåsens Golfklubb", "Ankarsunds IF", "IK Vargen". */
export const CLUB =
  /(?:\p{L}{3}klubb(?:en)?|(?:idrotts|ryttar|musik|kultur|fotbolls|hembygds|båt|teater|skytte|kolonilotts)förening(?:en)?)s?$/u;
export const CLUB_LETTERS = /^(?:IF|IK|BK|FF|SK|GK|IFK|GIF|AIF|IBK|IBF|BTK|BIF|SOK)$/;
/** What one does in a club without working there. */
export const MEMBER =
  /(?<!\p{L})(?:träna|tävla|spela|medlem|rid|match|tjejlag|killlag|juniorlag)\p{L}*(?: \p{L}+){0,2} $/u;
/** English, Italian and other words that signs are made of: "Green Garden", "Casa Bella". */
const SIGN_WORDS = new Set(
  `house home garden golden dragon paws cut cuts barber barbers room clean cleaning little away smart happy fresh green food foods city king queen burger nails hair beauty
  world royal tasty sweet kitchen corner street lounge club coffee tea express point art dream life love casa bella villa dolce vita mama papa market bazaar tandoori masala curry
  spice palace lotus bamboo sakura taj wash care pet pets dog dogs cat works workshop factory trade trading supply solutions services style fashion optics dental auto car cars
  bike bikes cycle wheels tools paint print copy digital mobile phone phones repair fix rent rental fitness training play kids baby toys books flowers bakery pastry grill smoke fire
  wood stone steel office event events party catering travel tours adventure outdoor fishing ranch stable horse farm organic vegan salad ristorante cafe caffè brasserie cantina taverna deli pub lash lashes brows tattoo ink skin noodle noodles ramen tacos taco bodega trattoria osteria`.split(
    /\s+/,
  ),
);
export const isSignWord = (lower: string): boolean => SIGN_WORDS.has(lower);
/** Where a firm is, as the last word of its name: "Bilbärgarna Nord". */
export const SIDE = /^(?:nord|syd|väst|öst|norr|mitt|norden|sverige)$/;
/** A verb that opens a sentence. */
export const OPENING_VERB = /(?:[^aeiouyåäö]de|[aeks]te|ade|ar|er|[bdfgkmprst]it)$/;
/** Words that a sentence opens with before a firm's name: "Ring Erikssons Chark". */
export const ORDERS = new Set(
  'ring ringde ringt kontakta kontaktade kontaktat fråga boka bokade besök besökte maila mejla mejlade smsa testa testade prova provade provat kolla skriv åk tipsa tacka påminn hör hör hälsa dra sök sökte försök tog ta fick har ska kan vill hos på vid från till om när nu idag imorgon sedan sen även också speaks speak needs wants lives works has was knows'.split(
    ' ',
  ),
);
export const ISLAND = /(?:ö|ön|öarna|holmen|holm|skär|landet)$/;
/** "X (2009–2014), Y". */
export const JOINED = /^(?: \([^()\n]{0,24}\)| (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)?(?:,| (?:och|samt|o|&|till|t))? ?$/;
/** What people go to a shop for. */
export const ERRAND =
  /(?<!\p{L})(?:hämta\p{L}*|handla\p{L}*|köp(?:a|er|t|te)?|möte\p{L}*|recept\p{L}*|gruppen|lunch|fika\p{L}*|ärende\p{L}*|skicka\p{L}*)(?!\p{L})/u;
/** What is asked of a firm where somebody is to work: "avtal med x om en plats". */
export const OFFERED =
  /^[^.!?\n]{0,60}(?<!\p{L})(?:där (?:han|hon|hen) (?:också |även |nu )?(?:diskar|städar|jobbar|serverar|hjälper|kockar|vikarierar)|om (?:\p{L}+ ){0,2}(?:\p{L}*plats(?:er|en)?|praktik|arbetsträning|lönebidrag)|plats(?:er)? åt)(?!\p{L})/u;
/** Whose hours are told by when a shop opens. */
export const WHOSE_HOURS =
  /^[^.!?\n]{0,60} (?:praktik|arbetsträning|språkpraktik)(?:en|splatsen)?(?!\p{L})|^[^.!?\n]{0,60} (?:slutar|börjar|jobbar|arbetar) (?:hon|han|hen)(?!\p{L})|^ (?:stängde|lades? ner)[^.!?\n]{0,40} (?:jobbet|arbetslös|uppsagd|varslad|av med)(?!\p{L})/u;
/** What a place does for everybody: said of no one who works there. */
export const OPEN_TO_ALL =
  /^ (?:\d+ )?(?:har (?:nytt |nya |fått |extra |lediga |en |ett )?(?:öppet|öppen|öppettider|stängt|fullt|plats|platser|kö|rea)|har (?:två|tre|fyra|fem|sex|några|flera) lediga|ska (?:renoveras|byggas|rivas|avvecklas|läggas ner|utvärderas|stängas|flyttas?|öppna|upphandlas)|sommaröppet|är samlingsplats|besöks|skrev om|söker (?:volontärer|frivilliga)|öppnar|öppnade|stänger|stängde|serverar|bjuder|firar|säljer|erbjuder(?! (?:\d|\p{L}*(?:jobb|plats|praktik|timvik|vikari|helg|timm|anställ|tim)))|levererade?|är (?:öppe[nt]|stängd?t?|inställt)|besöktes|besöks|visar (?:gruppen|oss|deltagarna) runt)(?!\p{L})/u;
/** Whoever is shown a place may come to work there. */
export const SHOWN = /(?:rundtur|rundvisning|studiebesök|provdag|prova-på|praktik)[^.!?\n]{0,16}$/u;
/** Houses that families live in as well, rooms and papers. */
export const FARMHOUSE =
  /(?:(?<!handelsträd|häst|får|hembygds|djur|fritids|rid|4h-|mjölk|get|gris|vin|frukt|handels|ung|rehab)gård|torp|villa|boende|bostad|hem|matsal|tidning)(?:en|et|n)?$/;
/** Before the name of a house that somebody lives in. */
export const LIVES = /(?:\bbor|bodde|adress|\bhyr|flytta|folkbokförd|skriven)\p{L}*(?: \p{L}+){0,2}:? $/u;
/** What somebody can have at home: "annas stall", "evas trädgård". */
export const AT_HOME =
  /(?:(?<!handelsträd)gård|torp|villa|(?<!handels)trädgård|växthus|stuga|stugan|kök|matsal|stall|lager|bod|garage|gym|hörna|assistans|omsorg|hemtjänst|hemservice|taxi|loppis|odling|biodling|bank|marknad|fasad|fris|sal|shop|gruva|dagverksamhet|magasin|camp|service|slöjd|tidning|parti)(?:en|et|n|an)?$/;
/** What nobody has at home. */
export const SHOP =
  /^(?:\p{L}*(?:butik|affär|handel|café|kafé|restaurang|pizzeria|salong|kiosk|eri|firma|bolag|byrå|lunchrum|verkstad|grill|krog|macken|bageri|konditori|företag|studio|ateljé|måleri|åkeri)(?:en|et|n)?|livs|bygg|el|rör|plåt|chark|kött|städ|frakt|taxi|trädgårdstjänst|entreprenad|transport|transporter|snickeri|fönsterputs|catering|hemservice|blommor|bilservice)$/u;
/** What offices do with firms: they buy, hire and eat. */
export const PURCHASE =
  /(?<!\p{L})(?:(?:städas|levereras|utförs|drivs|tillhandahålls|sköts|hyrs|hyr|köps|köpt|inköpt|ägs) (?:in )?(?:av|från)|leverantör\p{L}*(?: är)?|upphandl\p{L}*|fakturan?|fakturor|offert\p{L}*|beställ\p{L}*|avtal med|ramavtal\p{L}*(?: med)?|catering(?: från| av)?|fika från|fralla från|kaffe från|lunch (?:på|från|hos)|(?:handla[rt]?|handlade|åt|äter|käkar|fikade?|fikar|träna[rt]? gym|simma[rt]?|badar?) (?:på|vid|hos|i)|driften av|bokade?|bokat|tårtan? från|mat från|bröd från|blommor från|levererar|kvitto\p{L}*(?: från)?|konferens på|(?:guidning|visning|utflykt|utställning|konsert|mässa|loppis|invigning|öppet hus) (?:på|vid|i|till|hos)|hämta(?:s|r|de|t|ts)? (?:\p{L}+ )?(?:på|hos|i|från|ut)|\p{L}*avtal (?:med|hos)|vi tackar|sponsr\p{L}*(?: av)?|bankärende\p{L}* (?:på|hos))[^.!?\n]{0,24}$/u;
/** Endings of villages that no list knows: Rånäs, Vallsbro. */
export const PLACE_END =
  /\p{L}{2,}(?:näs|sta|vik|fors|bro|tuna|hammar|köping|bruk|torp|by|bo|ås|sjö|vad|måla|tofta|lösa|lunda|boda|hult|ryd|gimo|[^aeiouyåäö]å|sjön)s?$/u;
/** "får hjälpa till i", "hjälper till i stallet på": somebody is somewhere to do something. */
const HELPS_THERE =
  /(?:^|[^\p{L}])(?:(?:får|fick|ska|kan|kunde|har fått) (?:\p{L}+ )?(?:vara|va|vara med|va med|hjälpa till|hjälpa|följa med|gå bredvid)|hjälp(?:er|t|te) till|volontär(?:ar|at|ade)?|(?:går|gick|gått) bredvid|hoppar in|hoppade in|hoppat in|(?:sköter|skötte|sköta) (?:djuren|hästarna|fåren|korna|växterna|disken))(?: i \p{L}+(?:et|en|an))? (?:på|i|hos) ["']?$/u;
/** "en dag i", "två förmiddagar på": how often somebody is there. */
const DAYS_THERE =
  /(?:^|[^\p{L}])(?:en|två|tre|fyra|några|\d) (?:förmiddag|eftermiddag|halvdag|dag|dar)(?:ar|er)?(?: (?:i veckan|per vecka|\/v))? (?:på|i|hos) ["']?$/u;
/** "Deltagare två: x" */
export const ROW =
  /(?:^|[^\p{L}])(?:deltagare|elev|person|praktikant|klient|plats|alternativ) (?:\d{1,2}|ett|två|tre|fyra|fem|sex|[a-e]): $/u;
/** "första dagen på x", "35 år på x", "sedan 2011 på x", "2003–2017 hos x" */
export const TIME_THERE =
  /(?:^|[^\p{L}\d])(?:(?:första|andra|tredje|fjärde|femte|sista|senaste) (?:arbets)?(?:dag|vecka|månad|år|sommar|säsong|pass)(?:e?n|et)?|(?:\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|några|många) (?:år|somrar|säsonger|vintrar)|(?:sedan|sen) (?:19|20)\d\d|(?:19|20)\d\d ?- ?(?:19|20)?\d\d) (?:på|hos|vid|i) ["']?$/u;
/** A room behind the house that it is in, and what meetings and notes of practice are written with. */
export const ROOM_BEHIND =
  /^[^.!?\n]{0,40}, (?:(?:stora|lilla|övre|nedre) )?(?:\p{L}*sal(?:en)?|\p{L}*lokal(?:en)?|\p{L}*rum(?:met)?|våning|plan|aula(?:n)?|hörsal)(?!\p{L})/u;
export const MEETING =
  /(?<!\p{L})(?:(?:protokoll|dagordning|minnesanteckning|inbjudan|utbildningsdag|mötesbokning|mötestid|nätverksträff|paragraf|beslutande|justerare|målgrupp|föreläs|seminari|konferens|temadag|workshop|informationsmöte|årsmöte)\p{L}*|Tid: )/iu;
export const PRACTICE =
  /(?:prakti|arbetsplats|arbetsgivar|arbetsträn|arbetspröv|handled|anställ|yrke|tjänst|uppgifter|omf|jobb|\d ?h ?x)/iu;
/** "tolk för Elin", but "föreståndare för Myrstacken". */
export const LEADS_A_PLACE = /^(?:föreståndare|platschef|butikschef|chaufför|säljare|konsult|frilans|vd)$/;
/** Whoever wants to come back has worked there. */
export const BACK = /(?<!\p{L})(?:tillbaka|återgå|återvända)(?!\p{L})/u;
export const isHelping = (before: string, capital: boolean): boolean =>
  HELPS_THERE.test(before) || (capital && DAYS_THERE.test(before));
/** What offices begin and end. */
export const MEASURE = /(?:grupp|kurs|projekt|program|insats|steg|spår|utbildning|rehab|utredning)/;
