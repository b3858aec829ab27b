const WORK = [
  'jobb(?:ar|at|ade|a|et)?|extrajobb(?:ar|et)?|sommarjobb(?:ar|at|ade)?|deltidsjobb|helgjobb|nattjobb|arbetar|arbetade|arbetat|arbeta|knegar|knegade|sliter',
  'arbetsplats(?:en)?|arbetsgivare(?:n)?|anställning(?:en)?|anställd(?:a)?|anställde(?:s)?|timanställ(?:d|ning)|tillsvidareanställ(?:d|ning)|provanställ(?:d|ning)|fast(?:anställ(?:d|ning))?|visstid(?:sanställ(?:d|ning))?|behovsanställd|inhyrd',
  'praktik(?:plats(?:en)?|en)?|praktiserar|praktiserat|praktiserade|praktisera|prao|apl|lärling(?:splats(?:en)?)?|trainee|språkpraktik|arbetstränar|arbetstränat|arbetsträna|arbetsträning(?:en)?|arbetsprövar|arbetsprövning|arbetsprövat',
  'vikarie|vikarier(?:ar|ade|at|a)|vikariat(?:et)?|timvik(?:arie)?|timmar|städar|städade|städat|städjobb|uppsagd|uppsägning|avskedad|sparkad|varslad|varslat|permitterad|tjänst(?:en|gör|ledig|gjorde)?|befattning|sjukskriven från|föräldraledig från',
  'chef(?:en)?|facket|skyddsombudet|hr|kollegor(?:na)?|kollega|arbetskamrat(?:er|erna)?|lönebidrag|nystartsjobb|extratjänst|anställningsintervju|kör (?:buss|taxi|lastbil|truck|bud|färdtjänst)|körde (?:buss|taxi|lastbil|truck|bud)|kört (?:buss|taxi|lastbil|truck)',
  '(?:eget |egna |eget litet )?företag(?:et)?|firma(?:n)?|driver|drev|äger|ägde|delägare(?:n)?|ägare|vd|egenföretagare|slutade|slutat|tillbaka till|återgå till|återgång|återgår|pension(?:erad)? från|lön(?:en)? från|jobbade|skift|kassan|lagret|köket|bandet|receptionen|personal(?:en)?|personalgruppen|prova på|provar på|prövar på|provat på|går på|gick på|varit på|är på|var på|ute på|börjat på|började på|börja på|börjar på|startar på|plats på|plats hos|timmar på|får jobb|fick jobb|fått jobb',
].join('|');

/** Trades: "kock på Restaurang Fyren". */
const TRADE =
  'undersköterska|sjuksköterska|usk|ssk|lärare|läraren|grundskollärare|barnskötare|förskollärare|fritidsledare|fritidspedagog|elevassistent|kock|kocken|kallskänka|servitris|servitör|bartender|barista|diskare|restaurangbiträde|köksbiträde|måltidsbiträde|svetsare|snickare|målare|elektriker|rörmokare|vvs-montör|murare|plåtslagare|mekaniker|bilmekaniker|montör|lagerarbetare|lagermedarbetare|truckförare|chaufför|busschaufför|busschauffören|bussförare|taxichaufför|taxiförare|lastbilschaufför|lokalvårdare|städare|städerska|hotellstäderska|vaktmästare|vaktmästaren|fastighetsskötare|receptionist|säljare|butikssäljare|butiksbiträde|butiksmedarbetare|kassör|kassörska|frisör|bagare|konditor|slaktare|styckare|operatör|processoperatör|maskinoperatör|cnc-operatör|industriarbetare|maskinförare|grävmaskinist|skogsarbetare|djurskötare|djurvårdare|trädgårdsarbetare|parkarbetare|personlig assistent|personal assistent|assistent|boendestödjare|vårdbiträde|vårdare|habiliteringsassistent|behandlingsassistent|ekonomiassistent|ekonom|administratör|ingenjör|tekniker|programmerare|konsult|projektledare|butikschef|platschef|arbetsledare|förman|gruppchef|enhetschef|ordningsvakt|väktare|brevbärare|tidningsbud|cykelbud|bud|hantverkare|anläggare|golvläggare|takläggare|rektor|kurator|telefonist|kundtjänst|kundtjänstmedarbetare|telefonförsäljare|lärling|praktikant|vikarie|timvikarie|extraarbetar\\p{L}*|inköpare|redovisningskonsult|tandsköterska|apotekstekniker|biomedicinsk analytiker|präst|vaktmästare|kyrkvaktmästare|kantor|musiklärare';

/** Says that the next name is where somebody works. */
export const WORK_NEAR = new RegExp(`(?<!\\p{L})(?:anst\\.|(?:${WORK}|${TRADE})(?!\\p{L}))[^.!?\\n]{0,44}?$`, 'u');
/** These say little by themselves: the name must look like a business. */
export const WEAK_WORK =
  /(?:går på|gick på|varit på|är på|var på|ute på|börjat på|började på|börja på|börjar på|startar på|plats på|plats hos|slutade|slutat|tillbaka till|fast|timmar|tjänst|prova på|provar på|prövar på|provat på|chef(?:en)?|personal(?:en)?|skift|kassan|lagret|köket)[^.!?\n]{0,20}$/u;
/** Looking for work is not working there. */
export const SEEKS =
  /(?:sök(?:t|er|a|te)|ansök\p{L}*|tips om|drömmer om|läst om|hört om|intresserad av|(?:vill|skulle vilja|kan tänka sig|önskar|hoppas)(?: \p{L}+)? (?:jobb|arbeta|praktik|prao|få jobb|börja))[^.!?\n]{0,30}$/u;

/** What stands right before the name. */
export const LINK = new RegExp(
  [
    '(?:^|[^\\p{L}])(?:på|hos|vid|inom|som heter|heter)\\s["\'”]?$',
    '(?:kassörska|kassör|säljare|vaktmästare|organist|lärare|personal|kassan|köket|lagret|receptionen|jobbar|jobbat|jobbade|arbetar|arbetat|arbetade|praktik|anställd)(?: \\p{L}+){0,3} i\\s$',
    '(?:^|[^\\p{L}])(?:jobb|jobbar|jobbat|jobbade|arbetar|arbetat|arbetade|extrajobbar|extrajobb|städar|städat|städade|kör \\p{L}+|körde \\p{L}+|kört \\p{L}+|chaufför|förare|konsult|säljare|assistent|anställd|anställning|inhyrd|uppsagd|sparkad|varslad)(?: \\p{L}+){0,2} (?:för|åt|via|av|genom)\\s$',
    '(?:uppsagd|avskedad|sparkad|sjukskriven|slutade|slutat|varslad|permitterad|tjänstledig|föräldraledig|pension|pensionerad|lön|lönen|avgångsvederlag)(?: \\p{L}+)? från\\s$',
    '(?:tillbaka|återgå|återgång|återgår) till\\s$',
    '(?:arbetsgivare(?:n)?|arbetsplats(?:en)?|praktikplats(?:en)?|praktik|anställning|företag(?:et)?|firma(?:n)?|jobb|anst\\.?|anställd|tjänst|driver|äger|drev|ägde|delägare i|ägare till|ägare av|vd (?:för|på|i)|tidigare)(?: är| heter| hos| på)?[:,]?\\s["\'”]?$',
    ',\\s$',
  ].join('|'),
  'u',
);
/** Kinds of workplaces that stand in front of their name. */
export const KINDS: ReadonlySet<string> = new Set(
  'äldreboendet äldreboende demensboendet boendet gruppboendet gruppbostaden vårdboendet vårdhemmet servicehuset serviceboendet restaurang restaurangen krogen värdshuset café cafe caféet kafé kaféet konditori konditoriet bageri bageriet pizzeria pizzerian grillen gatuköket kebabstället hotell hotellet vandrarhemmet pensionatet förskolan förskola skolan friskolan grundskolan gymnasiet fritids butiken affären livsmedelsbutiken klädbutiken loppisen firman företaget bolaget byggfirman elfirman städfirman städbolaget flyttfirman målerifirman rörfirman plåtslageriet åkeriet åkeri bussbolaget taxibolaget frisörsalongen frisersalongen salongen salong nagelsalongen spa gården stallet ridskolan verkstaden bilverkstaden bilfirman däckfirman macken kiosken blomsterhandeln blomsteraffären handelsträdgården plantskolan fabriken sågverket snickeriet tryckeriet bryggeriet mejeriet slakteriet tvätteriet gymmet apoteket kliniken tandläkarmottagningen tandkliniken veterinärkliniken djursjukhuset hunddagiset hemtjänstföretaget assistansbolaget bemanningsföretaget callcentret entreprenören herrgården slottet campingen badhuset museet biografen tidningen församlingen kyrkan bokhandeln möbelaffären cykelaffären'.split(
    ' ',
  ),
);
export const COMPANY = /(?:^|\s)(?:AB|HB|KB|Ab|Hb|Aktiebolag|Handelsbolag)$/;
/** Words inside the name of a firm. */
export const FORM = /^(?:AB|HB|KB|Ab|Hb|Aktiebolag|aktiebolag|Handelsbolag|handelsbolag|i|och|o|för)$/;
export const TRADE_WORD =
  /^(?:bruk|åkeri|städ|städservice|bygg|mekaniska|mek|verkstad|verkstäder|skola|förskola|äldreboende|vårdboende|vårdhem|gruppboende|café|cafe|kafé|grill|pizzeria|kebab|sushi|krog|kök|bar|pub|hotell|restaurang|bageri|konditori|livs|mat|skog|skogstjänst|trädgård|plantskola|plåt|plåtslageri|stål|svets|smide|el|elektriska|rör|vvs|måleri|bil|bilar|bilservice|däck|motor|cykel|sport|buss|trafik|taxi|transport|transporter|frakt|bud|salong|frisör|frisörer|hår|naglar|hud|tandvård|gård|lantbruk|handel|handels|service|assistans|omsorg|hemtjänst|bemanning|industri|industrier|snickeri|trä|timmer|såg|sågverk|tryckeri|tvätt|kemtvätt|lager|logistik|fastigheter|fastighet|redovisning|konsult|konsulter|event|gym|spa|entreprenad|anläggning|schakt|maskin|maskiner|mejeri|chark|slakteri|fisk|bensin|mack|kiosk|tobak|möbler|golv|kakel|glas|mark|betong|energi|data|it|park|camping|värdshus|herrgård|missionskyrka|kyrka|församling|pastorat|blommor|blomster|foto|optik|ur|guld|bokhandel|färg|järn|järnhandel|butik|shop|store|outlet|loppis|begravningsbyrå|byrå|advokatbyrå|mäklare|ridskola|stall|zoo|museum|bryggeri|vingård|fabrik|fabriker|kompani|kompaniet|gruppen|group|sweden|sverige|norden|nordic)s?$/i;
/** Endings of one-word workplaces. */
export const ENDING =
  /(?:skolan|gården|gårdens|hemmet|hälsan|gläntan|bruket|verket|boendet|bageriet|caféet|kiosken|salongen|hotellet|huset|förskolan|gymnasiet|åkeri|åkeriet|bygg|plåt|buss|städ|trans|frakt|bolaget|livs|handeln|hallen|krogen|kliniken|kompaniet|teknik|tech|service|kraft|center|grillen|köket|verkstan|verkstaden|snickeriet|mackens?|pizzerian|kyrkan|församlingen|bensin|maxi|gruppen|lagret|terminalen|fabriken|sågen|logistik|produktion|industri|montage|entreprenad|assistans|omsorg|vård)s?$/;
