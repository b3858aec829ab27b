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
  serveri matcentral motorcentral spinneri stenhuggeri ysteri rökeri skomakeri sadelmakeri fritidshem fritids farm trim hundtrim secondhand kupa hvb wärdshus hotel mästeri musteri destilleri sylteri hyvleri stuteri daghem gästgiveri krukmakeri glashytta smedja skrot återbruk återvinning kemtvätt charkuteri patisseri vävstuga katthem hunddagis lekland korttids dagcenter äldrecenter ridcenter dagverksamhet jourhem sjukstuga växthus odling biodling fiskodling hönseri glasblåseri båtvarv varv bildemo bildemontering lanthandel vandrarhem stenbrott brädgård sågverk glasmästeri lagerhotell turistbyrå båtklubb golfklubb fiskeri ostgård ysta ölbryggeri
  boa bua shop magasin kollo cafeteria kafeteria lunchrum lunchrestaurang djurpark älgpark lekpark temapark trädgårdscentrum camp fjällstation fjällstuga fjällgård turistgård stiftsgård lägergård kursgård bygdegård
  hemslöjd hantverkshus konsthall konstcenter kulturhus folkpark nöjespark skidanläggning skidskola sporthall tennishall gokarthall bowlinghall danshall dansskola musikskola kulturskola konstskola
  verksta slöjd krukmakarverkstad smide ullstuga syateljé bokcafé språkcafé seglarskola bilprovning däckhotell husvagnscenter bilcenter maskincenter traktorcenter byggcenter golvcenter färgcenter vårdhotell patienthotell
  hälsokost korvkiosk glasscafé glassbar juicebar salladsbar sushibar vinbar krogar bryggcafé våffelstuga stugcafé räkbod fiskbod fiskbil foodtruck chark rökt råvaruhus hörna räddning brandkår fris mek fasad taxi gym spa storhandel grosshandel partihandel postombud paketombud budfirma flyttfirma städfirma målarfirma rörfirma takfirma
  skidlift liftanläggning skidbacke systuga sytuga
  djursjukhus smådjursklinik djurhem hästhem ponnyklubb travstall travbana galoppstall stuteri hingststation seminstation fårgård mjölkgård grisgård kalvstall hönsgård strutsfarm alpackagård renslakteri vilthandel
  begravningsbyrå resebyrå städbyrå reklambyrå översättningsbyrå redovisningsbyrå advokatbyrå revisionsbyrå juristbyrå bokföringsbyrå mäklarbyrå fotoateljé filmbolag skivbolag bokförlag radiostation närradio teaterförening cirkus dansteater operahus
  kraftverk värmeverk vattenverk reningsverk avloppsverk elverk gasverk sodahus pappersbruk massabruk valsverk järnverk stålverk kopparverk tegelbruk kalkbruk cementfabrik asfaltverk betongfabrik grustag torvtäkt
  slussverk gästhamn flygplats flygskola flygklubb motorklubb brukshundklubb ryttarförening hembygdsförening idrottsförening fotbollsklubb skidklubb bygdeförening byalag allmänning koloniförening
  arbetskooperativ socialkooperativ återbruksgalleri återvinningscentral sorteringsverk fixotek prylbank returbutik loppisbutik myrorna vintage retro antikhandel antikaffär auktionshall auktionsverk pantbank
  hemtjänstgrupp hemtjänstteam hemvårdsgrupp stödboende kollektivhus klubbhus fontänhus aktivitetshus arbetscenter arbetsstuga dagverkstad legoverkstad monteringsverkstad cykelverkstad cykelkök trädgårdsverkstad skaparverkstad träverkstad datorverkstad syverkstad
  ullspinneri garnaffär garnbod tygaffär sybehör knappaffär brudhus herrekipering damekipering skobutik urmakeri guldsmedja smyckesstudio tatueringsstudio piercingstudio hudklinik fotklinik solstudio barberare barbershop frisering hårstudio hårvård hårhus skönhetssalong vinhandel modehus skohus elfirma byggfirma åkeri blomsterhandel blomsteraffär zooaffär hundpensionat kattpensionat trädskola skogsbruk skogsvård taxiföretag bussbolag lasarett vårdcentral tandvård folktandvård`);
/** Words that the firm's trade is named by: Svenssons Bygg. Too short or too common to end a compound safely. */
const TRADES = list(`
  bygg städ fastighetsskötsel trädgårdsskötsel städservice måleri mekaniska mek smide el elektriska rör vvs bil bilar bilservice däck däckservice motor cykel sport buss trafik taxi transport transporter frakt bud
  hår naglar hud lantbruk handels livs mat skog skogstjänst plåt stål svets verkstäder trä timmer tvätt kemtvätt logistik
  fastigheter fastighet redovisning konsult konsulter event gym spa anläggning schakt maskin maskiner chark fisk bensin tobak möbler golv kakel glas mark
  betong energi data it park zoo vingård fabriker group sweden sverige norden nordic foto optik ur guld färg järn shop store outlet blommor blomster
  begravningsbyrå mäklare missionskyrka gruppen sushi kebab pub deli fsk förskola hemtjänst vård sten granit grus värme kyl ventilation
  fönster fönsterputs puts tak isolering montage teknik tech invest media reklam tryck textil mode skor kläder kem bevakning larm lås industrier produkter
  trafikskola körskola massage spahotell ost getost honung ved potatis ägg plantor båtar båt marin ekologiska grönsaker bröd kaffe te glass godis hundar katter djur hundvård fotvård hudvård nagelvård skönhet dans musik hälsa rehab friskvård tandläkare veterinär trävaru trävaror optikern optikerna tandläkarna frisörerna frisören skräddaren skräddarn bagarna elektrikern rörmokarn cafét kafét mejeriet slip verktyg bärplock sybehör garn tyg tyger kabel lax ostkaka båtplast häst hästar vagn växthus blommor bageri partner partners center centrum akuten`);
/** What firms deal in, said of them only behind an owner or a town and with a capital: Bengtssons Flytt. */
const GOODS = new Set(
  list(`
    kött vilt frukt grönt delikatess delikatesser delikatessen lunch choklad godis tårtor bullar surdeg bröderna kvarn mjöl utsäde foder maskinservice
    uthyrning hyrcenter asfalt markarbeten trädfällning trädvård trädgårdstjänst arborist flytt flyttstäd bohag last åkare lastvagnar schaktning
    grävtjänst gräv borrning brunnsborrning dykeri sprängning sprängteknik tunnplåt plåtslageri smidesverkstad mekano mekanik hydraulik elteknik
    elektronik elinstallation elservice elektro larmteknik solenergi solceller solkraft vindkraft bioenergi pellets fjärrvärme keramik slöjd hantverk
    hemslöjd sömnad design form atelje film ljud ljus musikaffär resor turism äventyr upplevelser guidning fiskecamp vildmark ridning turridning
    hundskola hundsport hundspa kattery kattvård djurvård hovvård hovslageri foderhandel zoohandel språk översättning tolkar redovisningsbyrå ekonomi
    juridik revision advokater arkitekter arkitektkontor ingenjörer mätteknik kartor geo lantmäteri it-support webb kommunikation tryckcenter
    kontorsvaror papper bok böcker bokhandeln leksaker leksak hobby cyklar cykelservice motorer utombordare båtservice båtmotor segel segelmakeri
    kapell rep tågvirke nät trålar bageriet brödbod stenugn stenugnsbageri spis grillbar gatuköket korv hamburgare burgers burger thai wok pizza pasta
    tapas steakhouse bistrot catering festservice assistansen omvårdnad äldreomsorg hemservice städhjälp fönsterputsning sanering skadedjur avfall
    återvinnare skrothandel bildelar däckcenter glascenter bilglas lackering billack billackering plåtskador bilplåt rostskydd bilvård biltvätt rekond
    bärgning bärgningstjänst blomsterrum plantor perenner handelsträdgård rosor växter fröer trädgårdar golv parkett kakelcenter mattor gardiner
    tapeter inredning möbeltapetsering tapetserarverkstad möbelrenovering antikt antik auktioner loppis kuriosa second hand läder söm sadel skinn silver koppar mässing garage möbeltapetserare trävaror virke ved brännved ägg honung bi bigård kryddor ost glassfabrik`),
);
/** Whoever works there, said of the firm: Svetsarna i Söderfors. */
const AGENTS = list(
  'fixarna byggarna svetsarna snickarna målarna murarna rörmokarna elektrikerna plåtslagarna smederna sömmerskorna flyttarna golvläggarna takläggarna plattsättarna lackerarna gjutarna slaktarna odlarna vävarna drejarna kockarna bagarna städarna tvättarna frisörerna optikerna skräddarna skomakarna glasmästarna sotarna trädgårdsmästarna hovslagarna tapetserarna maskinisterna åkarna chaufförerna fotograferna florister floristerna barberarna massörerna mekanikerna däckarna hantverkarna',
);
/** Endings that make one capital word a firm's name. */
const ENDS = list(
  'hälsan gläntan centralen punkten lotten gården hemmet huset kiosken hallen boden byggarna brukarna bygg plåt buss städ trans frakt livs teknik tech kraft center mackens bensin maxi gruppen lagret terminalen sågen logistik montage fixarna köket stugan laget lunchen smedjan kvarnen källaren hörnan ladan stallet loftet krypin snickarna målarna städarna kockarna bagarn frisörerna doktorn akuten experten mästarn kompaniet maskinringen kretsloppet poolen mästarna makarna läggarna sättarna proffset proffsen specialisten grossen shopen',
);

function forms(noun: string): string[] {
  if (noun === 'bar') return [noun, 'baren', 'barens'];
  if (/[ae]$|kollo$/.test(noun)) return [noun, `${noun}n`, `${noun}t`, `${noun}s`, `${noun}ns`, `${noun}ts`];
  const short = noun.replace(/um$/, '');
  return [noun, `${short}et`, `${noun}en`, `${noun}n`, `${noun}s`, `${short}ets`, `${noun}ens`, `${noun}ns`];
}

const WORDS = new Set([...HOUSES.flatMap(forms), ...AGENTS, ...TRADES, ...TRADES.map((word) => `${word}s`)]);
const KINDS = new Set([...HOUSES.flatMap(forms), ...AGENTS]);
/** A house, a shop or a workshop, not what is made or sold there: snickeri, byskolan, but not bygg or bil. */
export const isKind = (lower: string): boolean => KINDS.has(lower) || (!WORDS.has(lower) && isBusinessCompound(lower));
/** What counts in a firm's name only with a capital: "Bengtssons Flytt", not "Bengtssons flytt". */
export const isGoods = (lower: string): boolean => GOODS.has(lower) && !WORDS.has(lower);
/** Ordinary words that only end like one. */
const OTHERS =
  /(?:workshop|bakhall|kontroll|intäkt|missbruk|drogbruk|(?:regel|nät|ram|in|med|bak|samarbets)verk(?!sta)|hantverk(?!s)|smärtlindring|herrgårdsost|avdelning|förbund|socialtjänst|livsmedel|beslag|underlag|avslag|förslag|anslag|samlag|sjukdom|handlingsplan|förbar|underbar|hållbar|uppenbar|användbar|synbar|antagbar|tillgängliga|bostadsbidrag|bygge$)/;
/** Workshops of every craft: bokbinderi, ljusstöperiet. */
const CRAFT = /\p{L}{4}eri(?:et|ets|s|er|erna)?$|\p{L}{3}(?:boa|bua|stua|stugo|bod)$/u;
const NO_CRAFT =
  /(?:batteri|lotteri|periferi|artilleri|infanteri|kavalleri|slaveri|bedrägeri|snatteri|mysteri|hysteri|prateri|snackeri|krångleri|slarveri|maskineri|bakteri|arteri|materi|kriteri|ministeri|imperi|raseri|svineri|häxeri|drömmeri|grubbleri|trolleri|plågeri|mobberi|tjafseri|skojeri|klotteri|klåperi|fuskeri|byråkrateri|serieri|våldseri|krypteri|vägeri|diabeteri|fiskeri.?avgift)/u;
const SHORTEST_ENDING = 4;
const LONGEST_ENDING = 14;
const SHORTEST_HEAD = 2;

/** One word that names a kind of firm by itself: snickeri, Vallaskolan, Returhuset. */
export function isBusinessWord(lower: string): boolean {
  return WORDS.has(lower) || GOODS.has(lower) || isBusinessCompound(lower);
}

/** Whether a word ends in one of the ends, which all have four letters or more; nearly none has the last four of any. */
function endingIn(ends: Iterable<string>, longest = Number.POSITIVE_INFINITY): (word: string) => boolean {
  const whole = new Set([...ends].filter((end) => end.length >= SHORTEST_ENDING));
  const last = new Set([...whole].map((end) => end.slice(-SHORTEST_ENDING)));
  return (word) => {
    if (!last.has(word.slice(-SHORTEST_ENDING))) return false;
    const most = Math.min(longest, word.length - SHORTEST_HEAD);
    for (let length = SHORTEST_ENDING; length <= most; length++) if (whole.has(word.slice(-length))) return true;
    return false;
  };
}
const endsAsHouse = endingIn([...HOUSES.flatMap(forms), ...AGENTS, ...ENDS], LONGEST_ENDING);
const endsAsGoods = endingIn([...GOODS, ...TRADES, 'montage', 'tjänst', 'hjälp', 'verk', 'vård']);

/** A compound that ends in such a word. */
export function isBusinessCompound(lower: string): boolean {
  return endsAsHouse(lower) ? !OTHERS.test(lower) : CRAFT.test(lower) && !NO_CRAFT.test(lower);
}

/** A compound of what firms make or deal in: bilrekond, rörtjänst. */
export const endsAsTrade = (lower: string): boolean => endsAsGoods(lower) && !OTHERS.test(lower);

const SCHOOL_OR_HOME =
  /(?:skola|dagis|gymnasium|boende|bostad|hem(?!tj|serv|sl|köp)|sjukhus|bibliotek|kyrka|församling|(?<!maskin|bensin|fjäll|trav|hund|betong|skidskytte|mål)station|klinik|förening|(?<!motor|mat|bil|traktor|maskin|textil|lastbils|godis|frukt|kött|fisk|trä|gods)central|lasarett)/;
/** What firms of their own do, not schools and homes: bygg, möbelsnickeri. */
export const isTradeName = (lower: string): boolean => isBusinessWord(lower) && !SCHOOL_OR_HOME.test(lower);

/** "skolan", "bageriet": one particular place, though unnamed. */
export const isDefinite = (lower: string): boolean =>
  /(?:an|en|et|n|na|boa|bua|stua|stugo|gymnasiet)$/.test(lower) && isBusinessWord(lower);

/** Abbreviations of legal forms at the end of a firm's name. */
export const LEGAL_FORM = /^(?:AB|HB|KB|Ab|Hb|Kb|Aktiebolag|Handelsbolag|Kommanditbolag)$/;
/** Small words inside the name of a firm. */
export const FORM_WORD = /^(?:AB|HB|KB|Ab|Hb|Aktiebolag|aktiebolag|Handelsbolag|handelsbolag|i|och|o|för)$/;

/** What stands after "skolan" in lower case and is nearly always something else than its name. */
export const NO_SHOP_NAME =
  /^(?:från|under|efter|sedan|innan|utan|mellan|kommunen|helgen|dagen|kvällen|veckan|månaden|våren|hösten|sommaren|vintern|morgonen|natten|stan|staden|byn|orten|tiden|igen|ibland|istället|klienten|deltagaren|länen|regionen|barnen|andra|någon|annan|han|hon|hen|den|det|men|även)$/;

/** Schools and homes named after trees, hills and waters: björkskolan, granliden. */
export const NATURE_HOUSE =
  /^(?:björk|tall|gran|ek|sol|berg|äng|sjö|skog|ros|rosen|lilje|ask|lind|lönn|hassel|hag|kvarn|strand|vall|sand|sten|kyrk|norr|söder|öster|väster|lill|stor|rönn|alm|asp|fur|hög|ny|mo|hed|back|dal|fors|holm|vik|näs|ås|lund|park|slotts|präst|klock|smed|bruks|fågel|lärk|svan|ör|råbock|älg|björn|varg|blå|vit|grön|röd)[\p{L}]{0,4}(?:skolan|gården|hemmet|backen|liden|gläntan|lunden|dalen|åsen|kullen|höjden|boendet|bo|vik|torp|hagen|ängen)$/u;

/** "ekorrens förskola" is one of many; "kommunens förskola" is any. */
export const GENERAL_OWNER =
  /^(?:kommunens|kommuners|regionens|landstingets|statens|stadens|byns|ortens|länets|landets|företagets|skolans|förvaltningens|sonens|dotterns|barnens|barnets|barns|sambons|mannens|fruns|grannens|kyrkans|föreningens|förbundets|arbetsgivarens|klientens|deltagarens|hans|hennes|hens|deras|dess|vars|dagens|veckans|gårdens|husets|centrets|museets|parkens|bibliotekets|affärens|butikens|verkstadens|enhetens|samhällets|områdets|flickans|pojkens|elevens|sitt|en|ett|annans|varandras)$/;
