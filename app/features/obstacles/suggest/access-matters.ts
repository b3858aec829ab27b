import { inField, matter } from './matter.ts';

/** How services are open, whom they admit and what they ask; and what about a person or a place stands in the way. */
export const accessMatters = [
  ...inField('opening', [
    matter(
      'noShow',
      'uteblivna besök',
      'missed appointments',
      'utebl, missade besök, missat besök, missar besök, missade tid, missat tid, missar tid, missat samtal, missade samtal, missad tid, missat möte, missade möten, missade träff, missar träff, !kom till, !kommer till, !kom på, !kommer på, !kommit till, !dök upp, !dyker upp, !dykt upp, sent återbud, sena återbud, avbokat sent, avbokar sent, avbokning, no-show, frånvarodag, upprepad frånvaro, hög frånvaro, mycket frånvaro, frånvaron, sjukanmäl',
      0.9,
    ),
    matter(
      'openingHours',
      'öppettider och tidsbokning',
      'opening hours and booking',
      'öppettid, telefontid, =öppet, =öppen, öppnar, drop-in, spontanbesök, spontant besök, tidsbokning, boka tid, bokar tid, bokad tid, boka i förväg, bokas i förväg, förbokning, förbokad, förhandsbok, utan bokning, utan tid, bokningssystem, bokningslänk, stänger klockan, stänger tidigt, lunchstäng, obemannad, endast förmiddag, bara förmiddag, vissa dagar, öppet hus, besökstider',
      0.9,
    ),
    matter(
      'substitute',
      'ersättare när någon är borta',
      'substitutes',
      'ersättare, ersättaren, vikarie, vikarier, vikariat, backup, stand-in, ensam i tjänst, ensam på tjänst, ensam om uppdraget, ensam handläggare, personberoende, sårbar, sårbart, täcka upp, täcker upp, täcker för, hoppar in, sjukskriven handläggare, handläggaren sjuk, föräldraledig handläggare, =jour',
      0.85,
    ),
  ]),
  ...inField('admission', [
    matter(
      'sampling',
      'prov som krävs',
      'tests that are demanded',
      'drogtest, drogprov, urinprov, hårprov, alkotest, alkoprov, blodprov, salivprov, provtagning, provtagningen, provsvar, provlämn, lämna prov, lämnar prov, övervakade prov, negativa prov, rena prov, provserie, slumpvisa prov, utandningsprov, peth',
    ),
    matter(
      'quota',
      'kvoter och tak',
      'quotas and ceilings',
      '=kvot, =kvoten, kvoter, kvoterad, antal platser, antalet platser, antal deltagare, per kommun, taket för antal, deltagartak, platstak, volymtak, volymen, tilldelning, tilldelade platser, andel platser, andel av platser, fulltecknat, fulltecknad, fullbelagd, fullbelagt, överfull, =fyllt, =fylld, =fyllda, maxantal, årets platser, platserna för året',
      0.9,
    ),
    matter(
      'gender',
      'kvinnor och män för sig',
      'women and men apart',
      '=män, männen, bara kvinnor, bara för kvinnor, endast kvinnor, kvinnogrupp, kvinnojour, mansgrupp, tjejgrupp, killgrupp, könsblandad, blandad grupp, könsuppdelad, könsseparat, manlig, manliga, kvinnlig, kvinnliga, mansdominer, kvinnodominer, separatistisk, separata grupper, hbtq, könsidentitet, transperson',
      0.85,
    ),
  ]),
  ...inField('identity', [
    matter(
      'court',
      'domstolar',
      'courts',
      'domstol, tingsrätt, förvaltningsrätt, kammarrätt, hovrätt, rättegång, huvudförhandling, =domen, =dom, åtal, åtalad, åklagar, förundersökning, rättsprocess, rättslig prövning, laga kraft, vårdnadstvist, stämning, stämningsansökan, målsägande, målet ligger, rättshjälp, advokat, konkurs',
      0.9,
    ),
  ]),
  ...inField('information', [
    matter(
      'registration',
      'att skriva samma sak i flera system',
      'entering the same thing twice',
      'två system, tre system, flera system, två register, flera register, olika register, dubbeldokument, dubbelregistr, dubbelför, dubbel dokumentation, dubbel administration, registreras, registrera, registrering, dokumenteras, dokumentera, skrivs in, skriva in, matas in, mata in, fylls i för hand, knappa in, journalför, parallella akter, akten, akter, pappersakt',
      0.85,
    ),
  ]),
  ...inField('coordination', [
    matter(
      'manyContacts',
      'många kontakter samtidigt',
      'many contacts at once',
      'många kontakt, många kontaktpersoner, många personer, olika personer, olika kontakt, många handläggare, flera handläggare, fem handläggare, många myndigheter, fem myndigheter, sju myndigheter, flera myndigheter, många inblandade, blandar ihop, vem som är vem, håller isär, hålla isär, hålla reda på alla, många möten, många bollar',
      0.85,
    ),
  ]),
  ...inField('procedure', [
    matter(
      'municipalities',
      'kommuner emellan',
      'between municipalities',
      '=kommunerna, kommunernas, mellan kommun, kommuner emellan, två kommuner, tre kommuner, flera kommuner, olika kommuner, kommungräns, vistas, vistelsekommun, hemkommun, bosättningskommun, placeringskommun',
      0.9,
    ),
    matter(
      'reorganisation',
      'nya regler och omorganisationer',
      'new rules and reorganisations',
      'omorganis, ny organisation, nya organisationen, omstrukturer, regeländr, nya regler, ändrade regler, regelverket ändr, lagändr, ny lag, nya lagen, ny rutin, nya rutiner, byter system, systembyte, nytt system, byte av chef, ny chef, sammanslagn, förvaltning slås ihop',
      0.8,
    ),
  ]),
  ...inField('surroundings', [
    matter(
      'acquaintance',
      'små orter där alla känner varandra',
      'small places where everybody knows everybody',
      'alla känner, känner alla, känner varandra, alla vet, vet alla, folk vet, folk pratar, folk ser, skvall, ryktet, ryktesspridn, ryktas, =jäv, jävig, partisk, opartisk, =granne, grannar, grannen, grannfru, kusin, =moster, =faster, morbror, farbror, svåger, svägersk, släkt, =gift med, barndomsvän, gamla klasskamrat, gammal klasskamrat, skolkamrat, bekanta, bekantskap, =bekant, umgås, privat känner, känner privat, litet samhälle, litet ställe, liten ort, liten by, små orter, lilla byn, bygden, i byn, byskvaller, igenkänd, känns igen, känner igen, bli sedd, sedd i, anonym, anonymt, anonymitet, före detta, exfru, exmake, samma förening, samma församling',
      0.9,
    ),
    matter(
      'unsafeArea',
      'hot och otrygghet på orten',
      'threats and unsafe places',
      'hotbild, =hot, hotad, hotas, hotelse, otrygg, skjutn, sprängn, =gäng, gänget, gängkrim, kriminella gäng, kriminella kretsar, utpressn, trakasser, förfölj, stalk, besöksförbud, kontaktförbud, gamla gäng, utsatt område, rånad, överfall',
      0.9,
    ),
  ]),
  ...inField('home', [
    matter(
      'pregnancy',
      'graviditet',
      'pregnancy',
      'gravid, förlossning, mödravård, barnmorska, havandeskap, graviditetspenning, väntar barn, missfall, nyförlöst, mammaled, amning, ammar',
      0.95,
    ),
    matter(
      'pets',
      'husdjur',
      'pets',
      '=hund, =hunden, =hundar, hundvakt, hunddagis, hundägare, valpen, =valp, =katt, =katten, =katter, husdjur, djurägare, assistanshund, ledarhund, pälsdjur, hästar, =häst',
      0.95,
    ),
  ]),
  ...inField('ways', [
    matter(
      'ownPhone',
      'personens egen telefon',
      'the person’s own phone',
      'kontantkort, saknar telefon, ingen telefon, har ingen mobil, saknar mobil, utan telefon, utan mobil, mobilabonn, telefonabonn, mobilen avstängd, abonnemanget avstängt, trasig telefon, trasig mobil, telefonen stulen, saldo, tomt saldo, byter nummer, nytt nummer, lånar telefon, knapptelefon, =mobil, =mobilen',
      0.9,
    ),
  ]),
  ...inField('health', [
    matter(
      'grief',
      'sorg och kris',
      'grief and crisis',
      '=sorg, =sorgen, sorgegrupp, sörjer, dödsfall, dödsbo, begravning, begravningen, avliden, avled, bortgång, änka, änkling, dog i, dött, krisstöd, krissamtal, anhörig dog',
      0.85,
    ),
  ]),
  ...inField('identity', [
    matter(
      'faith',
      'tro och högtider',
      'faith and holidays',
      'ramadan, =fastan, fastar, religiös, religion, bönestund, bönerum, bönetid, slöja, =sjal, huvudduk, fredagsbön, sabbat, högtid, högtider, moské, handhälsn, ta i hand, halal',
      0.9,
    ),
  ]),
  ...inField('costs', [
    matter(
      'fraud',
      'bedrägerier och den som blivit lurad',
      'fraud',
      'bedräg, lurad, lurades, blivit lurad, id-kapning, id-kapad, id-stöld, identitetsstöld, kapat konto, skenskriven, skenanställn, svartjobb, svart arbete, svarta pengar, oseriös, målvakt, utnyttjad, människohandel',
      0.9,
    ),
  ]),
];
