/** What kind of fact a word states about a person, for `find-rare-combinations.ts`. */
export type Fact =
  | 'age'
  | 'place'
  | 'role'
  | 'diagnosis'
  | 'origin'
  | 'family'
  | 'relation'
  | 'unique'
  | 'event'
  | 'crime'
  | 'fame'
  | 'pointer';

/** A fact, and whether it is rare by itself or shared by many. */
export interface Stated {
  fact: Fact;
  rare: boolean;
  /** There is hardly more than one of it in a small place. */
  alone?: true;
}

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Trades and posts that few have in a small place; nouns, found in their inflected forms too. */
const ROLES = list(`
  tandläkare läkare överläkare distriktsläkare veterinär präst diakon komminister kyrkoherde imam rabbin pastor kyrkomusiker kantor organist
  kyrkvaktmästare kyrkogårdsarbetare församlingsassistent munk nunna polis polisman polischef poliskvinna brandman brandmästare räddningsledare
  ambulanssjukvårdare ambulansförare ambulanssköterska rektor biträdande-rektor skolchef advokat åklagare domare nämndeman jurist notarie
  pilot flygkapten kapten sjökapten styrman maskinist fiskare yrkesfiskare dykare fårfarmare bankdirektör bankchef sparbankschef bankman missionär skeppare sjöman sherpa hovslagare smed jägare jägmästare skogvaktare skogsägare
  fyrvaktare lantbrukare bonde mjölkbonde grisbonde fårbonde biodlare fåraherde renskötare renägare travtränare travkusk jockey ridlärare
  ridskolechef dirigent operasångare operasångerska sångare sångerska musiker violinist cellist pianist trubadur spelman artist konstnär skulptör
  keramiker silversmed guldsmed författare poet skådespelare dansare dansös balettdansör koreograf journalist chefredaktör redaktör fotograf
  arkitekt professor docent forskare doktorand meteorolog geolog astronom arkeolog biolog kemist fysiker matematiker kärnkraftsoperatör
  sprängare bergsprängare kommunalråd kommundirektör kommunchef socialchef kommunpolitiker riksdagsledamot riksdagsman politiker borgmästare
  landshövding elitidrottare elithockeyspelare hockeyspelare fotbollsproffs hockeyproffs proffsboxare boxare olympier världsmästare landslagsspelare
  skidåkare simmare influencer youtuber bloggare programledare urmakare bokbindare glasblåsare orgelbyggare pianostämmare instrumentmakare
  fiolbyggare tatuerare begravningsentreprenör obducent barnmorska apotekare optiker stenhuggare skorstensfejare sotare taxiägare
  handlare lanthandlare krögare hotellägare åkeriägare bagarmästare slaktarmästare bryggmästare vd direktör disponent
  officer major överste överstelöjtnant fallskärmsjägare soldat yrkessoldat militär utlandsveteran fn-soldat rymdingenjör cirkusartist clown trollkarl
  lokförare tågvärd tågmästare flygvärdinna flygledare lots slussvakt färjeskeppare brovakt postmästare bibliotekarie museichef
  slöjdlärare musiklärare bildlärare hemspråkslärare modersmålslärare idrottslärare kyrkvärd fosterförälder brandinspektör tolkförmedlare konsul ambassadör diplomat
  kiropraktor naprapat osteopat homeopat akupunktör logoped audionom ortoptist tandhygienist tandtekniker perfusionist kirurg psykiker psykiater
  nämndordförande fackordförande byalagsordförande hembygdsordförande scoutledare körledare`);

/** Diagnoses and conditions that are rare, visible or known to neighbours. */
const DIAGNOSES = list(`
  ms als parkinson parkinsons huntington huntingtons narkolepsi tourette tourettes schizofreni schizoaffektiv bipolär bipolärt bipolaritet
  dövblind dövblindhet blind blinda döv döva hörselskadad synskadad rullstolsburen rullstolsburna rullstol förlamad tetraplegi paraplegi ryggmärgsskada ryggmärgsskadad
  amputerad benamputerad armamputerad hjärnskada hjärnskadad skallskada hjärntumör leukemi lymfom myelom cancer bröstcancer prostatacancer tjocktarmscancer lungcancer
  hudcancer hiv hivpositiv epilepsi epileptiker cp cp-skada cp-skadad downs williams turners klinefelters prader-willi ehlers-danlos eds hypermobil marfans
  muskeldystrofi duchennes hemofili blödarsjuka blödarsjuk sicklecell lupus sle crohns crohn dvärgväxt kortväxt kortväxta albino albinism psykos
  psykossjukdom anorexi bulimi könsdysfori transperson transpersonen transkvinna transman transsexuell icke-binär intersex stamning stammar stammande mutism afasi alzheimer alzheimers
  demens frontallobsdemens transplanterad njurtransplanterad levertransplanterad dialys brännskada brännskadad läpp-käk-gomspalt ryggmärgsbråck porfyri skelleftesjukan
  sarkoidos fas fasd spelberoende pyroman kleptomani hoarding samlarsyndrom pica agorafobi borrelia tbc tuberkulos hepatit polio postpolio
  barbros-sjukdom retts angelmans fragil-x tuberös skleros neurofibromatos akromegali addisons cushings hashimotos sjögrens bechterews wilsons gaucher fabry
  pots moyamoya syringomyeli chiari trigeminusneuralgi hortons ménières menières korsakoff korsakoffs dissociativ did self-harm
  ätstörning ätstörningar anorektiker bulimiker spasticitet spastisk spastiker dement dementa demenssjuk demenssjuka hydrocefalus dövstum synsvag gravt-synskadad enögd enarmad enbent armlös benlös hemiplegi hemipares halvsidesförlamad
  kortvuxen kortvuxna småväxt småvuxen ataxi dystoni vitiligo sklerodermi hivsmittad hiv-smittad strupcancer hjärntransplanterad stomi cochleaimplantat benprotes armprotes ögonprotes elallergiker elöverkänslig xeroderma psykosjuk
  mutistisk dövhet blindhet dövblindfödd blindfödd hörselskada kortväxthet dvärgvuxen halvblind stum ledgångsreumatism psoriasisartrit osteogenesis iktyos epidermolys fenylketonuri pku aniridi hereditär duchenne narkoleptiker narkoleptikern elrullstol transkvinnan transmannen könsbytt intersexuell sickelcell talassemi`);

/** Trades and conditions that many have; with an exact age and a small place they still point out. */
const COMMON_ROLES = list(`
  undersköterska sjuksköterska barnskötare förskollärare lärare grundskollärare elevassistent fritidsledare kock bagare konditor frisör svetsare snickare målare elektriker rörmokare
  murare plåtslagare mekaniker bilmekaniker montör lagerarbetare truckförare busschaufför bussförare taxichaufför taxiförare lastbilschaufför chaufför lokalvårdare städerska vaktmästare
  fastighetsskötare receptionist butikssäljare butiksbiträde butikschef kassörska slaktare styckare skogsarbetare maskinförare grävmaskinist trädgårdsmästare djurskötare djurvårdare
  personlig-assistent vårdbiträde ekonom redovisningskonsult ingenjör civilingenjör programmerare systemutvecklare egenföretagare entreprenör brevbärare väktare ordningsvakt socionom socialsekreterare
  kurator psykolog fysioterapeut sjukgymnast arbetsterapeut dagmamma dagbarnvårdare skolsköterska tandsköterska optikerassistent massör fotvårdare hudterapeut florist
  servitris bartender hotellchef gymägare tränare fotbollstränare ridinstruktör dagisfröken fritidspedagog speciallärare specialpedagog bibliotekarie student doktor`);
const COMMON_DIAGNOSES = list(`
  utmattning utmattningssyndrom utbränd depression deprimerad ångest ångestsyndrom panikångest ptsd adhd add autism asperger aspergers diabetes fibromyalgi whiplash ryggskada diskbråck
  stroke hjärtinfarkt reumatism artros migrän astma kol tinnitus social-fobi tvångssyndrom ocd emotionellt-instabil borderline utvecklingsstörning dyslexi missbruk alkoholmissbruk
  alkoholist missbrukare tablettmissbruk narkotikamissbruk smärta synskada hörselskada hörselnedsättning intellektuell-funktionsnedsättning downssyndrom långtidscovid postcovid me cfs ibs`);

const COUNTRIES = list(`
  afghanistan somalia syrien irak iran eritrea etiopien sudan sydsudan kongo burundi rwanda uganda kenya tanzania nigeria ghana gambia senegal mali togo benin
  kamerun angola mongoliet tibet nepal bhutan burma myanmar vietnam thailand filippinerna indonesien kambodja laos kina korea sydkorea nordkorea japan indien
  pakistan bangladesh uzbekistan kazakstan kirgizistan tadzjikistan turkmenistan azerbajdzjan armenien georgien tjetjenien ukraina ryssland belarus
  vitryssland moldavien rumänien bulgarien albanien kosovo makedonien serbien bosnien kroatien polen litauen lettland estland ungern tyskland holland
  nederländerna frankrike italien spanien portugal grekland turkiet libanon jordanien palestina gaza jemen egypten libyen tunisien algeriet marocko kuba haiti
  jamaica mexiko guatemala honduras colombia venezuela ecuador peru bolivia chile argentina brasilien paraguay uruguay usa kanada australien island färöarna
  grönland norge finland danmark england skottland irland schweiz österrike belgien sri wales nauru tuvalu kiribati samoa tonga fiji vanuatu palau mikronesien salomonöarna maldiverna mauritius seychellerna komorerna kapverde guinea guinea-bissau elfenbenskusten niger tchad gabon ekvatorialguinea djibouti lesotho
  swaziland eswatini namibia botswana malawi mauretanien oman qatar kuwait bahrain saudiarabien emiraten singapore malaysia brunei taiwan malta cypern andorra monaco liechtenstein luxemburg montenegro nordmakedonien slovenien slovakien tjeckien
  surinam guyana belize panama nicaragua trinidad barbados grenada dominica bahamas åland svalbard nordirland transnistrien abchasien dagestan nya-zeeland sydafrika zimbabwe zambia liberia madagaskar mocambique moçambique somaliland kurdistan`);

const LANGUAGES = list(`
  tigrinja tigrinya tigrinska amhariska somaliska oromo swahili kinyarwanda kirundi lingala luganda wolof mandinka fula dari pashto farsi persiska kurmanji kurmandji
  sorani badini zazaki arameiska assyriska syrianska nepalesiska tibetanska mongoliska uiguriska burmesiska thailändska thai vietnamesiska tagalog tamil urdu
  hindi bengali punjabi georgiska armeniska azerbajdzjanska tjetjenska uzbekiska kazakiska ukrainska ryska rumänska bulgariska albanska bosniska romani jiddisch
  isländska grönländska färöiska samiska nordsamiska sydsamiska meänkieli teckenspråk ungerska litauiska lettiska estniska grekiska turkiska portugisiska japanska koreanska
  mandarin kantonesiska holländska italienska polska spanska franska finska arabiska kurdiska`);

const PEOPLES = list(`
  same samen samisk samisktalande sameflicka kvotflykting kvotflyktingen uigur uigurisk eritrean eritreansk eritreanska somalier etiopier tibetan mongol mongolisk islänning isländska isländsk
  fransman fransyska fransk japan japansk japanska tjetjen tjetjensk ukrainska ukrainare ryss afghan afghansk iranier irakier syrier jesid jezidisk yazidisk hazar rom romsk kurd palestinier
  chilenare colombian brasilianare amerikan amerikansk engelsman skotte holländare tysk tyska thailändsk filippinska vietnames kines indier pakistanier bangladeshier ensamkommande
  walesiska skotska irländska nordkoreanska sydkoreanska tornedalska samoanska maltesiska cypriotiska kirgisiska tadzjikiska turkmenska moldaviska vitryska slovakiska tjeckiska slovenska kroatiska serbiska makedonska montenegrinska kosovoalbanska libanesiska jordanska
  syriska irakiska iranska jemenitiska saudiska kuwaitiska egyptiska libyska tunisiska algeriska marockanska sudanesiska etiopiska kenyanska ugandiska tanzaniska rwandiska burundiska kongolesiska kamerunska nigerianska ghananska senegalesiska gambianska liberianska
  angolanska zambiska zimbabwiska namibiska sydafrikanska kubanska jamaicanska haitiska mexikanska guatemalanska salvadoranska colombianska venezuelanska ecuadorianska peruanska bolivianska chilenska argentinska uruguayanska kanadensiska australiska nyzeeländska
  indonesiska malaysiska kambodjanska laotiska bangladeshiska lankesiska bhutanska inuitiska grönländare walesare skotte irländare same-kvinna tornedaling färing`);

const UNIQUE = list(
  'enda ende byns ortens bygdens kändis kändisen omskriven omskrivna omtalad uppmärksammad uppmärksammade lokalkändis rikskänd ökänd prisbelönt',
);
const EVENTS = list(`
  skottlossning skottlossningen skjuten knivhuggen knivskuren våldtagen rånad mordet mordförsöket dråpet mordbranden eldsvådan explosionen trafikolyckan bussolyckan tågolyckan
  flygolyckan bilolyckan bilolycka mc-olycka skoterolycka arbetsplatsolyckan arbetsplatsolycka fallolyckan ridolycka skoterolyckan drunkningsolyckan drunknade dödsolyckan fängelse fängelset fängelsestraff
  frigiven gisslan tortyr torterad tortyrskadad familjehemsplacerad lvu-placerad kidnappad terrordådet hedersmord rättegången åtalad dömd blixten lavinen tsunamin branden`);
const FAMILY = list(`
  tvillingpar tvillingar tvillingarna tvillingmamma tvillingpappa tvillingmor änka änkan änkling änklingen
  tvilling tvillingflickor tvillingpojkar surrogatmamma adopterad adoptivbarn tonårsmamma tonårsmor tonårspappa mångbarnsfamilj storfamilj föräldralös`);

/** Known to everybody in their municipality. Those in office stand in minutes; those who were are somebody's past. */
const POSTS = list(`
  kommunalråd kommundirektör kommunchef socialchef skolchef borgmästare landshövding riksdagsledamot riksdagsman kyrkoherde komminister imam rabbin
  kommunpolitiker nämndordförande byalagsordförande hembygdsordförande polischef brandchef räddningschef chefredaktör museichef trillingar
  trillingarna trillingmamma trillingpappa fyrlingar fyrlingarna femlingar`);
/** "the vet in Tärnsjö": with the definite article there is one. */
const THE_ONLY = list(`
  kantor organist veterinär distriktsveterinär hovslagare smed sotare lanthandlare handlare krögare präst fiskare yrkesfiskare kyrkvaktmästare urmakare brevbärare bagare apotekare skorstensfejare barnmorska`);
/** What is known of a person through newspapers, television and prizes. */
const FAME = list(`
  melodifestivalen mello idol farmen robinson paradise mästerkocken hela-sverige-bakar bonde-söker-fru big-brother let's-dance fångarna-på-fortet talang aftonbladet expressen
  vann vunnit vinnare vinnaren lotto lottovinst miljonvinst triss jackpot landslaget landslags medalj medaljen guldmedalj silvermedalj bronsmedalj carnegiemedaljen os-guld vm-guld sm-guld vasaloppsvinnare
  nobelpriset världsrekord eurovision reportage reportaget dokumentär dokumentären tv-profil kändisdotter kändisson youtubekanal bästsäljare hjälte hjälten hjältedåd olympisk olympiska paralympics paralympisk paralympiska paralympier världscupen världsmästerskapen melodifestivalvinnare`);
const CRIMES = list(`
  dömd fängelsedömd livstidsdömd mordåtalad dömdes dömts fälld fälldes friad friades frikänd frikändes åtalad åtalades åtal häktad häktades fängelse fängelset fängelsestraff förskingring förskingrat bedrägeri bedrägerier mutbrott spioneri mordbrand mordbranden
  narkotikastöld narkotikabrott skadestånd felbehandling felbehandlingen avstängd avstängdes avskedades utvisades rättspsyk rättspsykiatrisk pedofil pedofili gisslan fotboja kvinnofridskränkning barnmisshandel
  barnmisshandelsmålet styckmordet vanvård vanvårdsmålet incest skattebrott hets uppvigling terrorbrott människosmuggling dopningsdömd livstid konkurs konkursade`);
/** Verbs and nouns of what happens to few. */
const HAPPENED = list(`
  överlevde överlevt överlevare överlevande omkom omkommit drunknat drunkna drunkning mördades mördad mördat mord dråp brann brändes brände brandskadad brandskadades brännskadades brännskador nedbrunnen eldhärjad sköts skjutits knivhöggs
  knivhuggen kidnappad kidnappades kidnappade försvann försvunnen rånades rån rånet våldtogs skolskjutning skolskjutningen terrorattacken attacken rasolyckan gruvolyckan gruvolycka tågolycka sprängning sprängningen sprängdes
  jordskredet skredet översvämningen stormen bombningen haveriet haverera havererade förliste förlisning helikopterolycka räddade räddat amputerades amputerade amputerat amputation förlamades förfrös frostskador
  björnattack blixtnedslag skärmflygning fallskärmsolycka fallskärmsolyckan estonia tsunami tsunamin trafikolycka påkörd överkörd busskrock busskrocken frontalkrock explosion explosionen gasolyckan ladugårdsbrand villabrand klubbhuset knivattack misshandlades`);
const PREDICAMENTS = list(`
  alkoholproblem alkoholproblematik spelmissbruk spelproblem långtidssjuk långtidssjukskriven konkursad skuldsatt skilsmässa skilsmässan hemlös självskadebeteende självmordsförsök suicidförsök synfel hörapparat ledarhund blindkäpp assistanshund
  könskorrigering könsbyte transition avhoppare missfall surrogat insemination donator njursjuk hjärtsjuk lungsjuk hjärttransplanterad tarmvred sondmatad pacemaker`);
/** Somebody's husband, daughter, widow: with a place and a post that is enough. */
const RELATIONS = list(`
  mamma pappa mor far make maken maka makan dotter dottern son sonen änka änkan änkling änklingen svärson svärsonen svärdotter svärdottern barnbarn barnbarnet brorson systerson brorsdotter systerdotter exman exmannen exfru exfrun bror brodern syster systern tvillingbror
  tvillingsyster syskonen syskon föräldrarna pappan mamman fadern modern fostermamma fosterpappa styvson styvdotter`);

const FACTS = new Map<string, Stated>();
const put = (words: readonly string[], stated: Stated, endings: readonly string[] = ['']): void => {
  for (const word of words) for (const ending of endings) FACTS.set(word + ending, stated);
};
const PERSON_ENDINGS = ['', 'n', 'en', 's', 'ns', 'ens', 't', 'et', 'nen'];
put(RELATIONS, { fact: 'relation', rare: false });
put(PREDICAMENTS, { fact: 'diagnosis', rare: false });
put(COMMON_ROLES, { fact: 'role', rare: false }, PERSON_ENDINGS);
put(COMMON_DIAGNOSES, { fact: 'diagnosis', rare: false });
put(ROLES, { fact: 'role', rare: true }, PERSON_ENDINGS);
put(DIAGNOSES, { fact: 'diagnosis', rare: true });
put(LANGUAGES, { fact: 'origin', rare: true });
put(PEOPLES, { fact: 'origin', rare: true });
// ukrainska, ukrainsk, den ukrainske
const ADJECTIVES = [...LANGUAGES, ...PEOPLES].filter((word) => word.endsWith('ska') && word !== 'svenska');
put(
  ADJECTIVES.map((word) => word.slice(0, -1)),
  { fact: 'origin', rare: true },
  ['', 'e', 't'],
);
put(UNIQUE, { fact: 'unique', rare: true });
put(EVENTS, { fact: 'event', rare: true });
put(HAPPENED, { fact: 'event', rare: true });
put(FAMILY, { fact: 'family', rare: true });
put(FAME, { fact: 'fame', rare: true });
put(CRIMES, { fact: 'crime', rare: true });
put(POSTS, { fact: 'role', rare: true }, PERSON_ENDINGS);
put(THE_ONLY, { fact: 'role', rare: true, alone: true }, ['n', 'en', 'ns', 'ens']);
for (const word of POSTS.filter((word) => word.includes('lingar') || word.startsWith('trilling')))
  for (const ending of ['', 'n', 'en']) FACTS.set(word + ending, { fact: 'family', rare: true, alone: true });

/** The fact that a lower-case word states by itself. */
export const factOf = (word: string): Stated | undefined => FACTS.get(word);

/** Nouns of rare callings by their ends: astronomilärare, bygdegårdsvaktmästare. */
const RARE_CALLING =
  /^\p{L}{3,}(?:läkare|veterinär|präst|pastor|mästare|spelare|åkare|löpare|ryttare|odlare|uppfödare|byggare|förfalskare|författare|konstnär|musiker|artist|pilot|kapten|fiskare|hovslagare|ordförande|direktör|politiker|jägare|dykare|professor|forskare|log|nom|ist|proffs|nunna|munk|tränare|bonde|bonden|ägare|handlare|stämmare|makare|brevbärare|gjutare|fångare|prost|brännare|medaljör|tenor|sopran|sångare|sångerska|simmare|brottare|boxare|dirigent)(?:n|en|s|ns|ens)?$/u;
/** What is told of somebody's body by the end of a longer word: hjärtsvikt, strupcancer. */
const RARE_CONDITION =
  /^\p{L}{3,}(?:cancer|tumör|transplanterad|amputerad|dystrofi|skleros|opererad|förlamad|implantat|protes|albinism)(?:en|e|t)?$/u;
const CONDITION_END = /^\p{L}{3,}(?:svikt|sjuk|missbrukare|beroende)$/u;
const NO_CONDITION = /(?:lång(?:tids)?sjuk|o(?:be)?roende|delsjuk|halvsjuk)$/;
const HELPER =
  /(?:handledare|handläggare|vägledare|psykolog|logoped|kurator|terapeut|specialist|läkaren|lista|assist|konsist|ekonom|pensionist|kursist|nom$|delägare|arbetsledare|ordföranden|ordförande|husläkare|allmänläkare|företagsläkare|distriktsläkare|dialog|katalog|analog|bolag|avlog|tog$)/;
const TRADE_END =
  /^\p{L}{3,}(?:lärare|lärarinna|sköterska|förare|chaufför|mekaniker|tekniker|montör|operatör|arbetare|ingenjör|biträde|frisör|städare|vakt|pedagog)(?:n|en|s|ns|ens)?$/u;

const STAR = /^landslags\p{L}{3,}/u;
const DISASTER =
  /^\p{L}{3,}(?:branden|olyckan|skjutningen|rånet|mordet|dråpet|explosionen|kraschen|haveriet|skredet|raset)$/u;

/** What the end of a longer word says about somebody's calling or what happened. */
export function callingOf(word: string): Stated | undefined {
  if (word.length < 7 || HELPER.test(word)) return undefined;
  if (DISASTER.test(word)) return { fact: 'event', rare: true };
  if (STAR.test(word)) return { fact: 'fame', rare: true };
  if (RARE_CONDITION.test(word)) return { fact: 'diagnosis', rare: true };
  if (CONDITION_END.test(word) && !NO_CONDITION.test(word)) return { fact: 'diagnosis', rare: false };
  if (RARE_CALLING.test(word)) return { fact: 'role', rare: true };
  return TRADE_END.test(word) ? { fact: 'role', rare: false } : undefined;
}

export const isCountry = (() => {
  const countries = new Set(COUNTRIES);
  return (word: string): boolean => countries.has(word);
})();
