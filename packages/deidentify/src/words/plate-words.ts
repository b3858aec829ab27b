/**
 * Words of vehicles and of what is done with them: makes, papers, fees, repairs, ways to travel. Whole words as they stand
 * in a text, so that "bilaga", "mobil" and "tankar" are none.
 */
export const VEHICLE = new RegExp(
  `^(?:${[
    String.raw`(?:\p{L}|-)*(?<!mo|sta|ha)bil(?:en|ens|ar|arna|s)?`,
    String.raw`bil(?!d|jet|jard|aga|ag|lig|atera)[\p{L}-]+`,
    String.raw`fordon[\p{L}-]*|\p{L}+fordon(?:et)?|motorfordon|reg(?:istrering)?s?-?(?:n(?:r|ummer|umret)|skylt\p{L}*|bevis\p{L}*)?|registreringen|registreringsbevis\p{L}*`,
    String.raw`(?:moped|mopp|skoter|skotr|fyrhjuling|traktor|motorcyk|husvagn|släpvagn|släpkärr|trailer|minibuss|kombi|skåp(?=[bivl])|pickup)\p{L}*|(?:\p{L}|-)+(?:moped|skoter|traktor|trailer|vagn)(?:en|n)?`,
    String.raw`släp|släpet|kärran?|epan?|a-traktor|mc|mcn|mc:n|vespan?|[\p{L}-]*buss(?:en|ar|arna)?|van|vanen|cab`,
    'taxi\\p{L}*|taxin|uber|bolt|färdtjänst\\p{L}*|sjukres\\p{L}*|skjuts\\p{L}*|samåk\\p{L}*|hyrbil|budbil',
    String.raw`(?:[\p{L}-]*[^\P{L}s])?körde|kör|körs|köra|kört|körd|körning\p{L}*|kör(?:förbud|journal|sträcka|ersättning|kort|lektion)\p{L}*|övningskör\p{L}*|uppkörning\p{L}*|påkörd|fortkörning\p{L}*|chauffö\p{L}*|förare\p{L}*`,
    String.raw`[\p{L}-]*parker\p{L}*|p-(?:plats|böter|bot|tillstånd|skiva|vakt|app|hus|lapp)\p{L}*|ställplats\p{L}*|garage\p{L}*|infart\p{L}*|bommen|laddplats\p{L}*|laddstolp\p{L}*|laddas|easypark|lappad|böter|kontrollavgift\p{L}*`,
    String.raw`trängsel\p{L}*|vägtull\p{L}*|infrastrukturavgift\p{L}*|transportstyr\p{L}*|vägtrafik\p{L}*|trafik(?:försäk|skad|olyck)\p{L}*`,
    String.raw`(?:av|på)ställ(?:d|da|t|as|s|ning\p{L}*)|(?:om)?besikt\p{L}*|skrot(?:a|ad|ade|ades|as|at|en|ning\p{L}*)|avregistrer\p{L}*|bärg(?:a|ad|ade|ades|as|at|ning\p{L}*|are\p{L}*)|ägarbyte\p{L}*|ägarbevis\p{L}*|regbevis\p{L}*|belånad`,
    String.raw`bensin\p{L}*|diesel\p{L}*|drivmed\p{L}*|bränsle\p{L}*|tank(?:ade|at|ad|ning\p{L}*|kort\p{L}*)|motor(?:n|haveri\p{L}*)?|växellåd\p{L}*|kamrem\p{L}*|broms\p{L}*|(?:vinter|sommar)?däck\p{L}*|verkst(?:ad|an|äder)\p{L}*|mekonomen|krock\p{L}*|smit(?:it|ning\p{L}*|olyck\p{L}*)|kolli(?:sion|dera)\p{L}*|repa(?:d|t|r)`,
    String.raw`km|mil|mil(?:ersättning|tal)\p{L}*|(?:rese|kör)ersättning\p{L}*|resebidrag\p{L}*|hämtas|leas\p{L}*|stulen|stulna|stöld\p{L}*|utmät\p{L}*|plåt(?:en|ar|arna)?|nummerplåt\p{L}*|skylt(?:en|ar|arna)?|motpart\p{L}*|blockera(?:r|de|t)|diket`,
    '(?:volvo|saab|vw|volkswagen|golf|passat|polo|caddy|transporter|audi|bmw|ford|focus|fiesta|mondeo|transit|toyota|yaris|corolla|auris|opel|astra|corsa|kia|ceed|skoda|octavia|fabia|mercedes|merca|benz|sprinter|peugeot|renault|clio|megane|nissan|micra|qashqai|mazda|honda|civic|hyundai|seat|ibiza|fiat|ducato|citro[eë]n|berlingo|tesla|subaru|suzuki|mitsubishi|dacia|polestar|cupra|porsche|jeep|scania|yamaha|kawasaki|lexus|chevrolet|chrysler|dodge|jaguar|iveco|xc|hiace|vito|passaten)n?',
    'cars?|vehicles?|truck|lorry|driv(?:es?|ing|er)|drove|park(?:ed|ing|s)|plates?|licen[cs]e|registration|towed',
  ].join('|')})$`,
  'u',
);

/** What is bought, sold, lent, insured and fetched, and who looks for it: often a vehicle. */
export const LIKELY_VEHICLE =
  /^(?:registrerad|skad(?:a|or|an|orna)|buckl\p{L}*|rep(?:a|an|or|orna)|självrisk\p{L}*|(?:ut)?hyr(?:a|er|de|t|d|ning)?|uthyr\p{L}*|skickar|sål[dt]|sålde|sålts?|sälj(?:a|er|s)|köp(?:t|te|a|er)|byt(?:te|t|er)|(?:ut)?lån(?:ar|ad|at|ade)|flytta|polisen?|polisanmäl\p{L}*|vittne\p{L}*|ägare\p{L}*|äger|ägd?e|försäkring\p{L}*|skadeanmäl\p{L}*|kronofogden?|kfm|nyck(?:el|eln|lar|larna)|blocket|sover|registret|slagning\p{L}*|slog|startar|reparation\p{L}*|batteri\p{L}*|service|servicen|brann|bodelning\p{L}*|lapp|lappen|rutan|skuld\p{L}*|tillgång\p{L}*|avbetalning\p{L}*|skattar|besökare\p{L}*|stoppa[dt]\p{L}*|backa\p{L}*|grinden|kamera\p{L}*|filma\p{L}*|anpassning\p{L}*|kommer|åker|åkte|övergångsställe\p{L}*|korsningen|ersättning(?:en)?|bortforsla\p{L}*|forsla\p{L}*|kräver|krav|leverera\p{L}*|återlämna\p{L}*|lämnade|spårad|gps|rattfyll\p{L}*)$/u;

/** What else has letters and a number: courses, papers, machines, accounts, samples. */
export const CODED =
  /^(?!e-post)(?:[\p{L}-]*(?:kod|koder|koden|kurs|kursen|kurser|kurserna|blankett|blanketten|formulär|formuläret|skrivare|skrivaren|projektor|projektorn|skärm|router|modell|modellen|rutin|rutinen|paragraf|protokoll|protokollet|projekt|projektet|konto|kontot|aktivitet|objekt|kostnadsställe|lösenord|lösenordet|wifi|gruppen|grupp|mall|mallen|dokument|dokumentet|dnr|diarienr|diarienummer|prov|labb|provsvar|signum|isbn|artikel|artnr|utrustning|rullstol|rullstolen|rollator|hörapparat|version|verifikat|lokal|salen|salar|salarna|rummet|lokalen|ämnesplan|ämnesplanen|handbok|handboken|delprojekt|komvux|poäng|linje|nämnden|utskottet|standard|norm|batch|toner|patron)|(?:gräns|mät|blod|normal|lab-?)?värden?|kvå|drg|antal|kontera\p{L}*|ansvar|verksamhet|vht|kopiatorn?|patch|serie|skåp|skåpet|(?:[\p{L}-]+-)?(?:lab|ver|post|sal|rum|lösen|pin|art|hp|tåg|flyg|lot)|(?:arbets|grupp|samtals|sammanträdes|konferens|mötes|lek|klass|besöks|hör|gymnastik|aula)(?:rum|sal))$/u;

/** Letters that stand in front of numbers for other reasons: short words, units, laws, offices, samples. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `pro abf nbv hrf dhr fub srf nhr nsf tco sgi csn lss sol ame dsm icd sfs fas kaa bup kbt dbt iso lou gas ssk msb ssb sfi aft afa afs hsl pbl ltu eks sek usd eur tre
  ett fem sju max min typ rum sal kap lag gym mag mig tig kod nok del dag uge mån tim ers prop dnr bet skr dir aug dec jan feb mar apr jun jul sep okt nov kop ncc gpt led
  usb hdd ssd ram cpu fun los sos tbc hbt gud mat bas was som har hon han den det att för och men med kan ska hos var per ang tel mob fax snr nar sid nio tio elv sou rfv fkf
  rfr fkr osl tfn vuf lpt lvu lvm lma sva svt ict ikt sis sas ibm win mac dvd kvm mhz ghz rev ver vers nr art box lgh sfb pcr crp ldl tsh ekg kol mrt thc adl dha hba inr
  spf pbb uhr gru eng sve fka ses ute ute tog gav ger tar går gör ser såg kör ner hem bra vet vid vår din sin dig sig oss dem dom kom bli vad vem när hur sen nog ens bör mer
  tid tal rea köp hyr lån mot nån tom fom ons tor fre lör sön mat nya hen hit dit men upp bil hus väg tåg fot mil avd enh port plan tab inj kps mjö pkt poä jfr obs ref pos avs
  esf kst obj akt ame kaa dua drg ean ocr nfc vht kvå kfm cnc lpk tpk mcv psa alp bnp tnt bmi asa`.split(/\s+/),
);

/** What rooms, doors and flats are numbered with: "sal12B". */
export const ROOMS: ReadonlySet<string> = new Set('sal rum lgh hus avd box enh fas del kap'.split(' '));
