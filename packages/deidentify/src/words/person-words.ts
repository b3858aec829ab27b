const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words right after which a person is named: what somebody is to somebody, or what one does to a person. */
export const BEFORE_PERSON = set(
  `heter hette kallas kallad namn namnet döpt
  enligt enl ringde ringt ringa ringer träffat träffade träffa träffar mött mötte kontaktat kontakta kontaktade mejlat
  mejlade mejla mailat mailade maila frågat frågade fråga frågar hjälpa hjälper hjälpt hjälpte besökt besökte intervjuat
  informerat informera påmint påminn meddelat kallat kallade nått nå intervjuade smsat smsa smsade messat stöttar stöttat stötta
  klienten klient deltagaren deltagare patienten patient pat brukaren brukare kunden sökanden sökande hyresgästen eleven elev
  mamma mamman mor modern pappa pappan far fadern son sonen dotter dottern bror brodern brorsan syster systern syrran sambo sambon
  make maken maka makan fru frun hustru hustrun särbo särbon pojkvän pojkvännen flickvän flickvännen kompis kompisen
  kompisarna vän vännen väninna väninnan kusin kusinen farmor mormor morfar farfar moster faster morbror farbror svärmor svärmodern farmodern
  mormodern morfadern farfadern mostern fastern morbrodern farbrodern svärfadern styvmodern styvfadern exsambon exmaken exmakan
  svärfar styvpappa styvmamma bonuspappa bonusmamma plastpappa exmake exman exmannen exfru exfrun ex exet barnet barnen barn barnbarnet tvillingen tvillingarna sönerna döttrarna bröderna systrarna syskon syskonen barnbarnen kusinerna
  flickorna pojkarna killarna tjejerna grabbarna kollegorna väninnorna kusinerna föräldrarna vårdnadshavarna
  familjen grannen kollega kollegan kollegor tjejen killen kvinnan mannen flickan pojken grabben ynglingen
  kurator kuratorn handläggare handläggaren handl handläggarna hl boendestödjare boendestödjaren kontaktperson kontaktpersonen
  kontaktman läkare läkaren läk dr doktor psykolog psykologen psykiker psykiatern psykiater coach coachen jobbcoach jobbcoachen
  rehabkoordinator rehabkoordinatorn rehabkoord koordinator koordinatorn samordnare samordnaren samordn socialsekreterare
  socialsekreteraren socsekr sekreterare arbetsterapeut arbetsterapeuten sjukgymnast sjukgymnasten fysioterapeut fysioterapeuten
  sjuksköterska sjuksköterskan ssk sköterskan undersköterska lärare läraren läraren mentor mentorn syv chef chefen enhetschef
  enhetschefen gruppledare arbetsledare handledare handledaren ombud ombudet gode man förvaltare förvaltaren vikarie vikarien
  tolk tolken assistent assistenten personal ordförande ordföranden sekreteraren arbetsgivaren arbetskonsulent hyresvärden advokat
  advokaten åklagaren rektor rektorn vaktmästaren frisören snickaren målaren bagaren ägaren innehavaren föreståndaren butikschefen platschefen medarbetaren volontären prästen diakonen terapeut terapeuten logoped barnmorska barnmorskan biståndshandläggare
  budgetrådgivare budgetrådgivaren skuldrådgivare skuldrådgivaren yrkesvägledare yrkesvägledaren studievägledare studievägledaren skolsköterska
  skolsköterskan distriktssköterska distriktssköterskan specialpedagog specialpedagogen skolkurator skolkuratorn fältassistent familjerådgivare
  arbetsförmedlare arbetsförmedlaren utredare utredaren boendesamordnare herr fröken hr
  hej hejsan tjena grattis tack mvh obs tel hämta hämtar hämtade skjutsa skjutsar skjutsade praktikant praktikanten inskrivning avseende
  körde skjutsat brorsa morsa morsan farsa farsan syrra polare polaren lillbror lillebror storebror storasyster lillasyster lillsyrran lillbrorsan storbrorsan storsyrran svägerska svägerskan svåger svågern styvson styvdotter gudmor niece systerson systerdotter brorson brorsdotter
  påminn påminde påminner informerade meddelade tipsade tipsat peppade peppat uppmuntrade uppmuntrat bett ring
  ang angående gäller rörande avser ärende ärendet beträffande hälsa hälsade fick-höra`,
);

/** Words after which a person can be named, and much else: they count with a verb behind, or a contact in front. */
export const BEFORE_ANYONE = set(
  `med m me för av åt hos till från fr mellan och o samt eller men om efter utan mot kring att när där som eftersom medan innan
  har hade kan ska skall vill får fick behöver är var blev bad ber låt låta tycker tror vet inte ändå nu sen sedan därför
  idag tyvärr igår nyss dock också bara då både varken pga via ju`,
);

/** Dealings with people: "pratat med x", "väntar på svar från x". */
export const CONTACT = set(
  `pratat pratade prata pratar talat talade tala talar samtal samtalet samtalat möte mötet möten träff träffen träffas tid tider boka bokat bokad bokar svar besked
  kontakt mejl mail brev sms meddelande samtycke intyg intyget remiss kallelse besök hembesök hembes avstämning uppföljning uppföljn återkoppling
  trepart sip kartläggning ringt ringde kommit överens jobbar jobbat tillsammans väntar väntat praktik plats fråga frågan beslut beslutet avslag
  ansökan ansökt ärendet hjälp stöd anmälan avtal planering plan orolig oro ansvar handläggare god ombud hälsningar uppgifter info information
  skrivit skriver skrev skriv mejlade mailade skickade lämnat lämnade rader berätta berättat uppdatera uppdaterat uppdaterade gav gett ges fick skickat skickar hört hör fått gått åkt följt snackat snackade snacka intervju skjuts skjutsas ihop planen planeringen blanketten handlingsplanen telefon tack tackar hjälpen situation kille tjej koll
  tips tipset mejlet beskedet svaret brevet meddelandet kontakten dialog dialogen konflikt konflikten bråk gräl fika bekant släkt gift sambo skild
  umgås umgänge relation relationen diskuterat bollat stäm stämt dubbelkolla rådgör delar bor`,
);

/** Verbs whose subject is a person. */
export const PERSON_VERB = set(
  `vill har säger sa sade säjer berättar berättade mår mådde undrar undrade ringde ringer kom kommer orkar orkade klarar klarade är
  var blev blir bor bodde går gick tycker tyckte önskar önskade behöver behövde kan kunde ska skulle skall fick får tog tar hoppas
  hoppades uppger uppgav känner kände deltog deltar sover sov äter åt dricker drack jobbar jobbade arbetar arbetade studerar
  studerade pluggar pluggade läser läste söker sökte väntar väntade vågar vågade missade missar uteblev uteblir avbröt avbryter
  började börjar slutade slutar ville talar talade pratar pratade förstår förstod vet visste tror trodde upplever upplevde
  beskriver beskrev flyttar flyttade flydde skriver skrev svarar svarade mejlar mejlade mailar mailade accepterar accepterade
  tackade tackar nekar nekade vägrar vägrade trivs trivdes hjälper hjälpte lovar lovade saknar saknade ligger låg sitter satt står
  stod lever levde fyller fyllde följer följde träffar träffade bad ber bokade bokar lämnade lämnar skickade skickar kämpar
  medverkar medverkade godkänner samtycker samtyckte anser ansåg menar menade föreslår föreslog bekräftar bekräftade meddelar
  meddelade planerar kör körde ansöker ansökte uttrycker uttryckte gråter grät skrattar hatar älskar gillar gillade funderar
  funderade försöker försökte glömde glömmer tappade hittade köpte sålde betalar betalade separerade skilde gifte väntas verkar
  verkade känns låter heter hette kallas smsar smsade messade dök dyker hör hörde ser såg hade bär bar spelar spelade tränar
  tränade röker rökte missbrukar e va ljuger ljög slog slår hotar hotade stannar stannade återkommer återkom frågar frågade påstår
  påstod sjukskrevs opererades opereras hänvisades hänvisas kallades kallas kontaktar kontaktade återgår återgick tycks hoppade hoppar nämner
  nämnde klagar klagade kräver krävde överklagar överklagade erbjöds erbjuds nekas nekades blivit ansöker förlorade vann bryter
  bröt skadade skadades förklarar förklarade insjuknade födde föder adopterades dog avled avslutar avslutade accepterat fixar
  fixade stöttar stöttade kollar kollade grubblar isolerar klev kliver drömmer drömde längtar längtade skäms rymde rymmer behärskar
  medicinerar skolkar skolkade håller höll tänker tänkte pendlar pendlade sjukskriven mötte möter bytte byter bjöd bjuder fortsätter fortsatte avböjde avböjer
  gav åkte åker leder ledde visade presenterade presenterar redogjorde redogör sammanfattade sammanfattar klippte
  klipper lagade lagar ersätter ersatte hämtar hämtade uppskattar uppskattade hälsar hälsade kontaktas informeras stöttas
  tvekar tvekade nickade sjunger sjöng cyklar cyklade promenerar promenerade städar städade målar målade bakar bakade diskar diskade
  syr sydde snickrar undervisar vikarierar handleder coachar vägleder suckade svor skriker viskade protesterade fikar
  fikade lunchar vabbar vabbade besökte besöker överväger övervägde bestämde valde kramade tvingades erkände förnekar förnekade
  instämde instämmer påpekade påpekar inflikade ropade undertecknade signerade bråkar bråkade avbokar avbokade ombokade sjukanmälde avvaktar gnäller gnällde skäller skällde grälar grälade
  svettas somnade vaknade kräktes duschar duschade stal snattade muckar muckade häktades greps samåker hostar ammar haltar skrek hånade retar retade`,
);

/** "har x fått", "kan x inte": a helping verb, a person, and one of these. */
export const HELPING = set(
  'har hade kan kunde ska skall skulle vill ville får fick måste bör borde behöver är var blir blev vågar orkar kommer hinner bad ber kom',
);
export const AFTER_INVERTED = set(
  `inte fått hört få ha vara bli haft varit blivit gjort göra kunna vilja gå gått ta tagit börja börjat sluta slutat komma kommit söka sökt rätt svårt lätt också redan ju ens bara
  själv alls någon något några ingen inget inga mycket lite kvar ork råd tid möjlighet behov ont ångest svar besked nytt ny inskriven sjukskriven aktuell anmäld beviljad nekad
  bytt flyttat sagt berättat ringt svarat missat ansökt träffat jobbat läst skrivit nog väl då nu tolk skjuts lov pengar låna åka följa verkligen faktiskt ännu fortfarande aldrig alltid ofta helt med på i till en ett`,
);

/** What only people are or do, right behind a name that stands alone: "Lövtegel sjuk idag". */
export const PERSONAL_STATES = set(
  `sjuk frisk ledig vab vabb vabbar gravid sjukskriven sjukanmäld friskanmäld sjukskrivs inlagd uppringd ledsen orolig arbetslös ensamstående föräldraledig närvarande frånvarande frånv hemma försov somnade kräks kräktes grät svettas skakade rodnade log suckar kände sms:ade sjukpensionerad förkyld förhindrad utskriven`,
);

/** What belongs to a person: after a genitive. */
export const BELONGS = set(
  `mamma pappa mor far föräldrar förälder bror syster syskon son dotter barn sambo make maka man fru hustru pojkvän flickvän
  kompis kompisar familj farmor mormor morfar farfar moster faster kusin ex exman handläggare hl handl kurator läkare läk psykolog
  kontaktperson boendestödjare boendestöd coach chef arbetsgivare ombud god gode advokat lärare mentor sjukskrivning sjukpenning intyg läkarintyg ärende
  handledare ansökan överklagan beslut plan handlingsplan utredning diagnos situation hälsa ekonomi lägenhet boende hyra skulder telefon mobil
  nummer mejl mail adress bil körkort praktik praktikplats jobb anställning lön tid möte sip remiss samtycke journal hund katt fall
  problem svårigheter behov önskemål mående ork rygg knä ångest missbruk bakgrund historia vardag hem rum skola arbete uppgifter
  schema arbetstid arbetstider närvaro passerkort omdöme kalender kläder glasögon arbetsuppgifter avstämning uppföljning inskrivning utskrivning
  personnummer namn kallelse etablering aktivitetsersättning försörjningsstöd frånvaro planering kartläggning arbetsträning uppsägning ryggskott
  begäran initiativ önskemål vägnar inrådan bekostnad förfrågan grupp hemtjänst assistent assistans personal nätverk vän vänner väninna nya gamla första andra tredje egen egna svar besked fråga frågor
  akt bord kontakter vilja vetskap ledighet operation skilsmässa födelsedag idé yngsta äldsta ersättning läkarintyg kontrakt cykel cv pengar konto bankid legitimation skor tröja väska nyckel nycklar uppehållstillstånd hyresavi aktivitetsstöd barnbarn`,
);

/** Words before the name of a thing, a place, a group or a firm. */
export const BEFORE_THING = set(
  `projektet projekt insatsen verksamheten verksamhet gruppen grupp företaget företag kursen kurs programmet program metoden metod
  appen app föreningen förening stiftelsen bolaget butiken kommunen byn orten staden boendet hvb hvb-hemmet skolan folkhögskolan
  folkhögskola systemet system läkemedlet medicinen preparatet tabletterna tabl medicin modellen rapporten hunden katten tidningen boken filmen serien
  spelet stadsdelen området länet landskapet ön sjön församlingen stödboendet gruppboendet behandlingshemmet behandlingshem hotellet
  rum lokal buss modell märke typsnitt typsnittet teckensnitt teckensnittet datorn skärmen programvaran restaurangen caféet förskolan vårdcentralen vc mottagningen enheten teamet kliniken avdelningen avd sjukhuset sal salen rummet konferensrummet lokalen
  talman talmannen statsminister statsministern minister ministern kung kungen drottning drottningen president presidenten påve påven artisten sångaren sångerskan konstnären författaren regissören skådespelaren komikern
  märket bilen partiet facket universitetet gymnasiet gymnasieskolan utbildningen bilaga tabell figur region nätverket webben sidan
  språket religionen landet via appen datorprogrammet insats lokus samordningsförbundet förbundet sjukdomen diagnosen viruset lex stormen orkanen ovädret chatboten roboten robotassistenten röstassistenten pjäsen romanen sagan musikalen operan låten sången dikten gestalten rollfiguren`,
);

/** After these a capital word is a place or a service, unless it is plainly somebody. */
export const IN_PLACE = set(
  'i på vid utanför nära runt genom inom söder norr öster väster nord norra södra östra västra centrala gamla',
);

/** "väntar på x", "arg på x": then even after "på" comes a person. */
export const ON_PERSON = set(
  'skriven skrivet skrivna hälsa hälsar hälsade hälsat tag kär besviken irriterad väntar väntat vänta arg sur orolig kär trött svar lyssna lyssnar koll tänker skrek skriker less förbannad beroende litar lita tror trodde stött stötte stöter satsar skyller skyllde hänger hängde hängt beror berodde ropar ropade tittar tittade pekar pekade besvikelse svartsjuk avundsjuk imponerad',
);

/** Before "till" and "från" these say that a place follows. */
export const TRAVEL = set(
  `flytta flyttar flyttat flyttade flytt flytten inflyttad åker åka åkt åkte pendlar pendla pendlade resa reser rest reste resan buss bussen bussar tåg tåget pendling pendlingen
  tur turen utflykt utflykten utflykter promenad promenaden vandring vandringen resor bussresa cykeltur färd färden
  skjuts bil kör köra kommer kom kommit ursprungligen född bördig väg vägen nära långt hela norr söder öster väster ut upp ner ned`,
);

/** What stands before a noun and hardly ever before a name. */
export const ARTICLES = set(
  'en ett den det de dem min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era någon något några ingen inget inga varje denna detta dessa samma vilken vilket vilka annan annat andra varannan vartannat all allt alla hel hela ny nytt nya gammal gammalt bra dålig dåligt viss vissa viss mer mest mycket lite två tre fyra fem 1 2',
);

export const PARTICLES = set('von af de van der den al el bin ibn abu da dos del la le di ten ter bint ould');

/** Ordinary words that are names too and stand so often in plain text that lower case hardly ever means the name. */
const RARELY_A_NAME = set(
  'hans ville finns nya per dag maj may jan bo bror love can mars alla del den man min sin som var vi vid son sol my mark ann ara ina mina alle rand hind bana tala mila mors rose kid sten mona-lisa april juni august king mia-mia tor star star lo ros måns-mås viking vide frid gry ask ek lind alm gran hall lager ring berg dal strand kvist grund post stark glad modig frisk snäll söder norr nord vik skog storm vinter ren land vall tall falk björk lilja palm fors holm lund hed fält hård stål silver krona ström sand torn torp vass svan trast flink rapp rask stolt trygg tapper munter skarp brun grön björn varg älg visar',
);

/** With or without its genitive s. */
export const isRarelyAName = (lower: string): boolean =>
  RARELY_A_NAME.has(lower) || RARELY_A_NAME.has(lower.replace(/s$/, ''));
