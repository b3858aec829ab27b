/** What firms, shops, schools, homes and other places of work are called. */

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Nouns that stand alone or end a compound: skola, byskola, Vallaskolan. */
const HOUSES = list(`
  skola dagis gymnasium boende bostad vårdhem sjukhem behandlingshem servicehus sjukhus äldrehem ungdomshem gård herrgård stall ridskola
  butik affär handel järnhandel trädgård plantskola loppis marknad hall saluhall terminal lager fabrik bruk verk såg gjuteri mejeri slakteri
  bryggeri tryckeri väveri snickeri måleri plåtslageri skrädderi garveri åkeri rederi bageri konditori café kafé fik krog restaurang pizzeria grill gatukök
  kiosk mack station verkstad verkstan tvätteri tvättstuga salong frisör frisersalong klinik apotek hotell vandrarhem pensionat värdshus camping badhus simhall ishall
  bibliotek museum teater biograf kyrka församling pastorat förening klubb stiftelse kooperativ byrå bolag firma företag kompani koncern
  tidning förlag redaktion bemanning assistans omsorg hemtjänst hemservice service spedition entreprenad industri gruva stugby kennel
  ateljé galleri studio köpcentrum varuhus storkök catering kök matsal bod bar bistro gjuteri depå bank byggvaruhus möbelhus
  serveri matcentral motorcentral spinneri stenhuggeri ysteri rökeri skomakeri sadelmakeri fritidshem fritids farm trim hundtrim secondhand kupa hvb wärdshus hotel mästeri musteri destilleri sylteri hyvleri stuteri daghem gästgiveri krukmakeri glashytta smedja skrot återbruk återvinning kemtvätt charkuteri patisseri vävstuga katthem hunddagis lekland korttids dagcenter äldrecenter ridcenter dagverksamhet jourhem sjukstuga växthus odling biodling fiskodling hönseri glasblåseri båtvarv varv bildemo bildemontering lanthandel vandrarhem stenbrott brädgård sågverk glasmästeri lagerhotell turistbyrå båtklubb golfklubb fiskeri ostgård ysta ölbryggeri vinhandel modehus skohus elfirma byggfirma åkeri blomsterhandel blomsteraffär zooaffär hundpensionat kattpensionat trädskola skogsbruk skogsvård taxiföretag bussbolag lasarett vårdcentral tandvård folktandvård`);
/** Words that the firm's trade is named by: Svenssons Bygg. Too short or too common to end a compound safely. */
const TRADES = list(`
  bygg städ städservice måleri mekaniska mek smide el elektriska rör vvs bil bilar bilservice däck däckservice motor cykel sport buss trafik taxi transport transporter frakt bud
  hår naglar hud lantbruk handels livs mat skog skogstjänst plåt stål svets verkstäder trä timmer tvätt kemtvätt logistik
  fastigheter fastighet redovisning konsult konsulter event gym spa anläggning schakt maskin maskiner chark fisk bensin tobak möbler golv kakel glas mark
  betong energi data it park zoo vingård fabriker group sweden sverige norden nordic foto optik ur guld färg järn shop store outlet blommor blomster
  begravningsbyrå mäklare missionskyrka gruppen sushi kebab pub deli fsk förskola hemtjänst vård sten granit grus värme kyl ventilation
  fönster fönsterputs puts tak isolering montage teknik tech invest media reklam tryck textil mode skor kläder kem bevakning larm lås industrier produkter
  trafikskola körskola massage spahotell ost getost honung ved potatis ägg plantor båtar båt marin ekologiska grönsaker bröd kaffe te glass godis hundar katter djur hundvård fotvård hudvård nagelvård skönhet dans musik hälsa rehab friskvård tandläkare veterinär trävaru trävaror optikern optikerna tandläkarna frisörerna frisören skräddaren skräddarn bagarna elektrikern rörmokarn cafét kafét mejeriet slip verktyg bärplock sybehör garn tyg tyger biodling kabel lax ostkaka båtplast häst hästar vagn växthus blommor bageri partner partners center centrum akuten`);
/** Endings that make one capital word a firm's name. */
const ENDS = list(
  'hälsan gläntan centralen gården hemmet huset kiosken hallen boden byggarna brukarna bygg plåt buss städ trans frakt livs teknik tech kraft center mackens bensin maxi gruppen lagret terminalen sågen logistik montage fixarna köket stugan laget lunchen smedjan kvarnen källaren hörnan ladan stallet loftet krypin snickarna målarna städarna kockarna bagarn frisörerna doktorn akuten experten mästarn kompaniet',
);

function forms(noun: string): string[] {
  if (noun === 'bar') return [noun, 'baren', 'barens'];
  if (/[ae]$/.test(noun)) return [noun, `${noun}n`, `${noun}t`, `${noun}s`, `${noun}ns`, `${noun}ts`];
  const short = noun.replace(/um$/, '');
  return [noun, `${short}et`, `${noun}en`, `${noun}n`, `${noun}s`, `${short}ets`, `${noun}ens`, `${noun}ns`];
}

const WORDS = new Set([...HOUSES.flatMap(forms), ...TRADES, ...TRADES.map((word) => `${word}s`)]);
const ENDINGS = new Set([...HOUSES.flatMap(forms), ...ENDS].filter((form) => form.length >= 4));
/** Ordinary words that only end like one. */
const OTHERS =
  /(?:missbruk|drogbruk|regelverk|nätverk|ramverk|hantverk|inverk|medverk|bakverk|samarbetsverk|smärtlindring|herrgårdsost|avdelning|förbund|socialtjänst|livsmedel|beslag|underlag|avslag|förslag|anslag|samlag|sjukdom|handlingsplan|förbar|underbar|hållbar|uppenbar|användbar|synbar|antagbar|tillgängliga|bostadsbidrag|bygge$)/;
const LONGEST_ENDING = 14;
const SHORTEST_HEAD = 2;

/** One word that names a kind of firm by itself: snickeri, Vallaskolan, Returhuset. */
export function isBusinessWord(lower: string): boolean {
  return WORDS.has(lower) || isBusinessCompound(lower);
}

/** A compound that ends in such a word. */
export function isBusinessCompound(lower: string): boolean {
  const most = Math.min(LONGEST_ENDING, lower.length - SHORTEST_HEAD);
  for (let length = 4; length <= most; length++) if (ENDINGS.has(lower.slice(-length))) return !OTHERS.test(lower);
  return false;
}

const SCHOOL_OR_HOME =
  /(?:skola|dagis|gymnasium|boende|bostad|hem|sjukhus|bibliotek|kyrka|församling|station|klinik|förening|central|lasarett)/;
/** What firms of their own do, not schools and homes: bygg, möbelsnickeri. */
export const isTradeName = (lower: string): boolean => isBusinessWord(lower) && !SCHOOL_OR_HOME.test(lower);

/** "skolan", "bageriet": one particular place, though unnamed. */
export const isDefinite = (lower: string): boolean =>
  /(?:an|en|et|n|na|gymnasiet)$/.test(lower) && isBusinessWord(lower);

/** Abbreviations of legal forms at the end of a firm's name. */
export const LEGAL_FORM = /^(?:AB|HB|KB|Ab|Hb|Kb|Aktiebolag|Handelsbolag|Kommanditbolag)$/;
/** Small words inside the name of a firm. */
export const FORM_WORD = /^(?:AB|HB|KB|Ab|Hb|Aktiebolag|aktiebolag|Handelsbolag|handelsbolag|i|och|o|för)$/;

/** What stands after "skolan" in lower case and is nearly always something else than its name. */
export const NO_SHOP_NAME =
  /^(?:sedan|innan|utan|mellan|kommunen|helgen|dagen|kvällen|veckan|månaden|våren|hösten|sommaren|vintern|morgonen|natten|stan|staden|byn|orten|tiden|igen|ibland|istället|klienten|deltagaren|länen|regionen|barnen|andra|någon|annan|han|hon|hen|den|det|men|även)$/;

/** Schools and homes named after trees, hills and waters: björkskolan, granliden. */
export const NATURE_HOUSE =
  /^(?:björk|tall|gran|ek|sol|berg|äng|sjö|skog|ros|rosen|lilje|ask|lind|lönn|hassel|hag|kvarn|strand|vall|sand|sten|kyrk|norr|söder|öster|väster|lill|stor|rönn|alm|asp|fur|hög|ny|mo|hed|back|dal|fors|holm|vik|näs|ås|lund|park|slotts|präst|klock|smed|bruks|fågel|lärk|svan|ör|råbock|älg|björn|varg|blå|vit|grön|röd)[\p{L}]{0,4}(?:skolan|gården|hemmet|backen|liden|gläntan|lunden|dalen|åsen|kullen|höjden|boendet|bo|vik|torp|hagen|ängen)$/u;

/** "ekorrens förskola" is one of many; "kommunens förskola" is any. */
export const GENERAL_OWNER =
  /^(?:kommunens|kommuners|regionens|landstingets|statens|stadens|byns|ortens|länets|landets|företagets|skolans|förvaltningens|sonens|dotterns|barnens|barnets|barns|sambons|mannens|fruns|grannens|kyrkans|föreningens|förbundets|arbetsgivarens|klientens|deltagarens|hans|hennes|hens|deras|dess|vars|dagens|veckans|enhetens|samhällets|områdets|flickans|pojkens|elevens|sitt|en|ett|annans|varandras)$/;
