/** Words and endings that say of the word beside them whether it names a person or a thing; asked once for every different word. */

/** Single words right after the name of a thing: "Nora kommun". */
const THING_WORDS = new Set(
  'kommun kommuns län socken församling ab hb kb aktiebolag vårdcentral vc skola folkhögskola syndrom sjukdom centrum beroendemottagning beroendecentrum mottagning mottagningen gymnasiet hovrätt kyrka kyrkan förskola äldreboende boende behandlingshem familjecentral torg park plats gata backe stiftelse fond pris priset dagen metod skala index enkät modell teori kurs grupp gruppen rehab arena erbjuder finansieras stänger drivs sidor meddelanden ekonomi bank inkasso finans försäkring försäkringar ungdom station bibliotek universitet gymnasium hotell program modellen metoden projektet skalan test testet gås eid bankid institutet minnesfond vårdkontakter'.split(
    ' ',
  ),
);
const THING_AFTER = /^(?:gås-.*|himmelsfärd\p{L}*|\p{L}{0,12}sjukhus)$/u;
export const isAfterThing = (word: string): boolean => THING_WORDS.has(word) || THING_AFTER.test(word);

/** Houses, groups and works that stand before their name: "tjejjouren Stella". */
export const THING_BEFORE =
  /^[\p{L}-]{2,}(?:huset|jouren|mottagningen|centralen|gården|hemmet|boendet|skolan|kliniken|teamet|enheten|gruppen|projektet|programmet|kollektivet|caféet|kaféet|föreningen|stiftelsen|klubben|kören|laget|kyrkan|församlingen|biblioteket|butiken|verkstaden|kursen|linjen|ligan|partiet|bolaget|firman|appen|metoden|modellen|insatsen|verksamheten|satsningen|kampanjen|podden|boken|filmen|serien|spelet|sjukhuset|hotellet|restaurangen|torget|parken|skogen|sjön|berget|orten|staden|kommunen|systemet|programvaran|tjänsten|tidningen|hunden|katten|hästen|båten|kennel|märket)$|^\p{L}*(?:automaten|kodlås|kodlåset|larmet|nyckelskåp|nyckelskåpet|reception|äpplet|päronet|rosen|sorten|skrivaren|servern|roboten|dammsugaren|stormen|orkanen|ovädret|tåget|färjan|fartyget|skalan|testet|låten|sången|pjäsen|maskinen|boten|modulen|kopiatorn|projektorn|bussen|salen|rummet|lokalen|asteroiden|katten|kaninen|papegojan|hönan|tuppen|(?<!sys)kon|fåret|geten|ponnyn|kalven|hingsten|stoet|valpen|marsvinet|undulaten|tjuren|baggen)$/u;

/** Endings of surnames, in Sweden and elsewhere. */
export const SURNAME_ENDING =
  /^\p{L}{2,}(?:sson|sdotter|qvist|kvist|quist|ström|berg|bergh|lund|lundh|gren|strand|dahl|blad|bladh|blom|stedt|städt|löf|löv|mark|holm|man|felt|feldt|fält|hielm|hjelm|stråle|stierna|stjerna|sköld|krantz|crantz|bäck|beck|ell|én|lin|din|sten|zon|son|sen|vall|fors|lind|ander|roth|stam|klint|brink|hage|hed|skog|bom|ić|ic|ović|ski|ska|wicz|enko|dze|yan|zadeh|pour|oglu)s?$/u;

/** The last word of what leads to a service. */
export const LEADS_TO_SERVICE =
  /^(?:till|i|på|hos|från|vid|inom|med|för|av|provat|prövat|testat|avslutat|påbörjat|genomgått|fullföljt|avbrutit|gått|via|genom|ex|typ|såsom)$/;
/** The last word of what one does with medicines. */
export const MEDICINE_WORD =
  /^(?:med|av|på|mot|till|från|äter|tar|tagit|medicin.*|tabl.*|ut|in|ordinera.|utskriven|utskrivet|dos|dosen|behandl.*|biverkningar|beroende|missbruk|missbrukar|byt.*|höj.*|sänk.*|recept|injektion.*|sprut.*|preparatet|läkemedl.*|depå)$/;

/** Words of a note in English, where Swedish spelling says nothing. */
export const ENGLISH =
  /(?<!\p{L})(?:the|is|was|has|with|she|her|his|of|out|and|next|needs?|prefers?|meeting|language|works|born|reach)(?!\p{L})/u;
const ENGLISH_WORDS =
  '(?:the|is|was|has|with|she|he|her|his|of|and|needs?|works?|every|from|about|but|that|this|they|said|when|who)';
export const ENGLISH_TWICE = new RegExp(
  `(?<!\\p{L})${ENGLISH_WORDS}(?!\\p{L})[^]{1,400}?(?<!\\p{L})${ENGLISH_WORDS}(?!\\p{L})`,
  'u',
);
/** Letters together that Swedish words hardly have. */
export const UNSWEDISH =
  /[wq]|[bdgjklnrv]h(?!et)|[^s]sh(?!i)|ou|uu|ii|aa|ao|ey|ay|oy|uw|yi|ie[mr]|[aeiou]h[aeiou]|mb[uw]|ngo|dj(?!u)|zh|zs/u;
/** Endings of places, houses, groups and services. */
export const THING_ENDING =
  /(?:köping|härad|bryggeriet|museet|fabriken|verken|hallen|teatern|hotellet|arenan|stationen|terminalen|restaurangen|jour|jouren|växeln|linjen|brevlådan|shem|ahem|gården|hemmet|skolan|huset|kyrkan|bolaget|byggen|bostäder|stan|trakten|bygden|bruk|ryd|hult|torp|inge|träsk|jaure|kommun|land|länet|byn|fjärden|sjukhuset|centralen|centrum|kliniken|mottagningen|teamet|enheten|gruppen|projektet|programmet|verket|styrelsen|förbundet|stiftelsen|föreningen|nämnden|kontoret|myndigheten|rätten|universitet|universitetet|högskolan|gymnasiet|biblioteket|caféet|kaféet|butiken|torget|parken|stigen|gatan|vägen|hamn|hälsan|rehab|psyk|vux|tech|kassan|fonden|balken|lagen|gårdar)s?$/u;
/** Several things, right before their names: "Rummen Ek, Alm och Lind", "hönsen Agda och Greta". */
export const THINGS =
  /^(?:(?:mjölk|am|di)?kor(?:na)?|\p{L}*(?:rum(?:men)?|sal(?:ar|arna)|sort(?:er|erna)|avdelning(?:ar|arna)|bussar(?:na)?|bil(?:ar|arna)|båt(?:ar|arna)|program(?:men)?|modul(?:er|erna)|system(?:en)?|höns(?:en)?|häst(?:ar|arna)|hund(?:ar|arna)|katt(?:er|erna)|robot(?:ar|arna)|trädslag(?:en)?|växt(?:er|erna)|kvarter(?:en)?|kurs(?:er|erna)|projekt(?:en)?|insats(?:er|erna)|tjänst(?:er|erna)|lokal(?:er|erna)|server(?:n|na)))$/u;
/** Nobody is called so, whoever one talks with. */
export const SURE_THING =
  /(?:jour|jouren|växeln|brevlådan|huset|gården|hemmet|boendet|skolan|mottagningen|teamet|gruppen|kliniken|centralen|stugan|butiken|torget|parken|kyrkan|hallen|teatern|biblioteket|caféet|universitetet|institutet|högskolan|sjukhuset|kommunen|veckan|kontoret|myndigheten|styrelsen|verket|nämnden|förbundet|stiftelsen|föreningen)s?$/u;
/** Days and months in short: "mån-tor", "jan-mars". */
export const TIME = /^(?:mån|tis|ons|tors?|fre|lör|sön|jan|feb|mars?|apr|april|maj|juni?|juli?|aug|sept?|okt|nov|dec)$/;

/** What somebody is, right behind the name: "Ailo, kurator". */
export const ROLE =
  /^(?:kurator|handläggare|läkare|coach|jobbcoach|psykolog|chef|enhetschef|mamma|pappa|sambo|make|maka|fru|bror|syster|son|dotter|socialsekreterare|arbetsterapeut|boendestödjare|kontaktperson|fysioterapeut|sjuksköterska|rektor|ordförande|mentor|tolk|lärare|granne|kompis|samordnare|rehabkoordinator|arbetsförmedlare|handledare|deltagare|klient)(?:n|en)?$/u;
/** What only persons do, whatever ordinary word names them: "Berg mår bättre". */
export const CERTAIN_VERB =
  /^(?:vill|mår|mådde|ringde|ringer|undrar|undrade|önskar|uteblev|uteblir|tackade|tackar|berättar|berättade|säger|sa|sade|känner|orkar|orkade|tycker|tyckte|hoppas|uppger|uppgav|mejlade|mejlar|deltog|avbokade|missade|jobbar|pratade|medverkade|samtycker)$/;
/** Compounds with the definite article name things: Socialnämnden. */
/** What services do, or the beginning of it: a first look before `SERVICE_AFTER` of `thing-scene.ts`. */
export const DOES_AS_SERVICE =
  /^(?:är|var|blir|har|finns|starta(?:r|de|s)|passar|kostar|vänder|riktar|ligger|bedrivs|upphör(?:de)?|pågår|avslutas|avslutades|lades|läggs|drivs|finansieras|kan|tar|erbjuder|erbjöd|stänger|öppnar|utvärderas|används|användes|delas|delades|installera(?:s|des)|blommar|blommade|växer|vissnar|vissnade|gror|grodde|slagit|slår|doftar|krascha(?:r|de)|buggar|laggar|hänger|laddas|uppdatera(?:s|des)|uppgradera(?:s|des)|avinstallerades|servas|repareras|lagas|drog|bedarrade|lade|lägger|trafikerar|avgår|går|spela(?:s|des)|visades|sändes|sänds|gavs|ges|såddes|planterade?s|planteras|gallras|beskärs|skörda(?:s|des)|infaller|omnämns)(?!\p{L})/u;
export const DEFINITE =
  /(?:skola|kurs|grupp|cirkel|fond|en|et|an|na|ns|ts|are|ande|ing|het|tion|stöd|plan|vård|sfi|vux|rehab)$/;

/** A name of this make is surely a surname even where nobody is expected. */
export const SURE_SURNAME =
  /^\p{L}{2,}(?:sson|sdotter|qvist|quist|stråle|stierna|stjerna|hielm|feldt|städt|ović|wicz|zadeh|oglu)s?$/u;
/** Verbs of things just as well. */
export const WEAK_VERB = /^(?:var|är|har|blir|blev|kan|kunde|får|fick|ska|skulle|kommer|kom|går|gick|tar|tog|verkar)$/;

/** What letters, places and times do as well as people. */
export const THINGS_DO =
  /^(?:var|är|har|blir|blev|kan|kunde|får|fick|ska|skulle|skall|kommer|kom|går|gick|tar|tog|verkar|verkade|ligger|låg|står|stod|börjar|började|slutar|slutade|fortsätter|fortsatte|väntas|hjälper|hjälpte|leder|ledde|gav|visade|behöver|behövde|saknar|saknade|bryter|bröt|avslutar|avslutade|känns|kändes|låter|håller|höll|slår|slog|drabbar)$/;
/** Diseases with the name of whoever described them. */
export const EPONYMS = new Set(
  'parkinson alzheimer tourette crohn asperger hashimoto addison bechterew huntington raynaud menière ménière cushing dupuytren lewy marfan usher down turner klinefelter ehlers-danlos guillain-barré'
    .split(' ')
    .flatMap((name) => [name, `${name}s`]),
);
export const EPONYM_BEFORE =
  /(?:^|[^\p{L}])(?:med|har|hade|för|vid|mot|om|av|fått|misstänkt|diagnos:?|diagnosen|trolig|och|konstaterad|medfödd|lider av) $/u;

/** The last word of what is sung, read or planted: "sjöng", "lyssnade på", "planterade". */
export const LEADS_TO_TOPIC =
  /^(?:på|ur|till|som|och)$|(?:sjöng|sjunger|spela(?:de|r|t)|planterade?|plockade?|skördade?|sådde|sått|planterat|skördat|plantera|beskar|ympade)$/;
/** Endings that hardly anything but a farm or a croft has. */
export const FARM_NAME = /\p{L}{3}(?:gården|torpet|bygget|stugan|hagen|backen|ängen|boda|torp|hult)$/u;
const COLOURS = new Set(
  'vit svart röd blå grå grön gul silvrig beige brun begagnad vita svarta röda blåa gråa gröna gula'.split(' '),
);
/** "en röd Kia", "sammanträdesrum Eken" */
export const isBeforeProduct = (word: string): boolean =>
  COLOURS.has(word) || (word.endsWith('rum') && word.length > 6);
export const FEASTS = new Set([
  'lucia',
  'valborg',
  'mårten',
  'allhelgona',
  'ramadan',
  'eid',
  'newroz',
  'nouruz',
  'nowruz',
  'chanukka',
  'diwali',
]);

/** What machines, programmes, plants, animals, rooms and vehicles are called. */
export const THING_NOUN =
  /^\p{L}*(?:modul|system|program|programvara|app|robot|robotdammsugare|skrivare|server|dator|bot|chattbot|chatbot|assistent(?=en$)|plattform|tjänst|verktyg|växt|blomma|ros|perenn|sort|potatissort|hund|katt|häst|ko|kanin|papegoja|sköldpadda|terapihund|båt|färja|fartyg|buss|tåg|bil|sal|rum|lokal|storm|orkan|kurs|modell|metod|bok|roman|film|serie|låt|mall|katalog|databas|register|boktitel|maskot|docka|maskin|skola|grupp|projekt|insats|verksamhet|betydelsen)(?:en|n|et|ens|ets|ns|s|an|mme|met)?$/u;

/** What one does with medicines. */
export const MEDICINE_BEFORE =
  /(?<!\p{L})(?:äter|tar|tagit|medicin(?:erar|eras|erad|en|er)?|tabl(?:ett|etter)?\.?|insatt på|satt in|sätts in|sätta in|sätter in|utsatt|sätter ut|ordinera[dts]|utskriven|utskrivet|dos(?:en)?|behandla[dts]|behandling|biverkningar|beroende|missbruk|missbrukar|byt(?:t|er)|höj(?:t|er)|sänk(?:t|er)|recept|injektion(?:er)?|sprutor?|preparatet|läkemedl\p{L}*|depå)(?: med| av| på| mot| till| från)? $/u;

/** What was read, played or eaten, sung and planted, up to its name. */
export const TOPIC =
  /(?:^|[.!?\n] ?)(?:film(?:er|kväll|visning)?|musik(?:quiz)?|bild|konst|historia|religion|samhälle|samhällskunskap|litteratur|geografi|lunch|fika|middag|frukost|meny|matlagning|tema|temat|bok|bokcirkel|böcker|läsning|högläsning|quiz|spel|sång|sångstund|teater|utflykt|test(?:er)?|diagnos(?:er)?|behandling(?:ar)?|metod(?:er)?|pedagogik|verktyg|målarkurs|växter|sorter|namnsdag(?:ar)?)(?: \p{L}+)?: [^.!?\n]*$/u;
export const SUNG =
  /(?:sjöng|sjunger|lyssnade på|lyssnar på|läste högt ur|läser högt ur|nynnade på|dansade till|målade som|måla som|(?:^|[.!?\n] ?|vi |gruppen |deltagarna )(?:spelade|spelar|spelat)(?: \p{L}+,? och)?) $/u;
export const PLANTED = /(?:planterade?|plockade?|skördade?|sådde|sått|planterat|skördat|plantera|beskar|ympade) $/;
