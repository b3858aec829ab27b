import { inField, matter } from './matter.ts';

/** What a person's days need: a home, ways to get somewhere, language, children, papers. */
export const lifeMatters = [
  ...inField('home', [
    matter(
      'housing',
      'bostad',
      'housing',
      'bostad, bostäd, =boende, ~boende, ~boendet, boendeform, hemlös, lägenhet, vräk, =flytt, =flytten, hyreskontrakt, härbärge, =bosocialt, bostadslös, sover, soffa, andrahand, vräkning, inneboende, akutboende, jourboende, bostadskö, hyresvärd, =adress, borgen, bostadsbolag, kontrakt, tak över, hyresrätt, privatvärd, allmännytt, hyra ut, =värden, =värdarna, avhysning, =hyra, bostadsför, förstahand, stödboende, träningslägenh, bo kvar, =rum, trångbo, bostadsort, bor hos, bor i, husvagn, tält, natthärb, hemlöshet, vräkt, vräkta, hyresgäst, uppsagd lägenhet, sockontrakt, bostadssoc, boendekedja, bostad först, hyresavtal, studentrum, korridor, dubbelrum, kategoriboende, lgh, =lgh, bostadslöshet, evakuer, nattlogi, sovplats, tak över huvud, soffsurf, sover i bil, uthyr, hyr ut, bostadsmark',
    ),
    matter(
      'violence',
      'våld och skyddat boende',
      'violence and protected housing',
      'våld, =våldet, =hot, hotad, hotet, skyddat boende, skyddad boende, kvinnojour, hedersvåld, heder, misshandel, flydde, våldsutsatt, =exet, =ex-man, förföljd, förtryck',
      0.95,
    ),
    matter(
      'protected',
      'skyddade uppgifter',
      'protected identity',
      'skyddad adress, skyddad identitet, skyddade personuppg, skyddad folkbok, skyddade uppgift, sekretessmark, hemlig adress, skyddad',
    ),
    matter(
      'homeSupport',
      'boendestöd och personligt stöd',
      'personal support',
      'boendestöd, personlig ombud, personligt ombud, =po, kontaktperson, stödperson, =lss, personkrets, assistans, boendestödjare, ombud, ledsagar, kontaktpers, hjälpmedel, stödfamilj, avlösar, hemtjänst, lss-handl, lss-insats, boendestödet, hemtjänsten, stödet hemma, lss-beslut, personlig assistent, vardagsstöd, stöd i vardagen, ledsagning, kontaktpersonsinsats, hembesök, socialpsyk, avlösning, korttids',
    ),
    matter(
      'guardian',
      'god man och förvaltare',
      'legal guardians',
      'god man, =godman, =gode man, gode mannen, goda män, förvaltare, förvaltarsk, godmansk, överförmynd, förmynd, ställföreträd, överförmyndaren, förvaltaren, godmannaskap, gode män, ställföreträdare, huvudmannens pengar',
      0.95,
    ),
    matter(
      'outreach',
      'den som inte kommer ut',
      'whoever does not leave home',
      'hembesök, uppsökande, isolerad, isolering, ensamhet, ensamma, går inte ut, går aldrig ut, lämnar inte hem, lämnar inte lägenh, kommer inte ut, åka hem till, hämta hemma, hemma hela dag, hemma hos, sitter hemma, kvar hemma, öppnar inte, social fobi, sällan ut, hämtar hemma',
      0.85,
    ),
    matter(
      'dayRhythm',
      'dygnsrytm och morgnar',
      'sleep and mornings',
      'dygn, dygnet, dygnsrytm, morgon, mornar, morgnar, sömn, sömnen, sover, sovit, vaken, vaknar, kommer upp, stiga upp, natten, nattetid, sömnmedicin, tidiga tider',
      0.85,
    ),
    matter(
      'relatives',
      'anhöriga',
      'relatives',
      'anhörig, =mamma, =pappa, mamman, pappan, föräldrarna, =son, =dotter, =sonen, =dottern, syskon, syster, =bror, =make, =maka, =maken, =sambo, farmor, mormor, familj, familjen, närstående, vårdar sin, =mor, modern, fadern, barnbarn, make sjuk, anhörigvård, anhörigstöd, vårdar, ta hand om, tar hand om, tillsyn, demens, pojkvän, flickvän, sambon, hustru, hustrun, svärmor, föräldrar, föräldern, barnens, makens, familjens, släkt, släkting, sambons, tonårsson, hemmavarande',
      0.8,
    ),
    matter(
      'childcare',
      'barn och barnomsorg',
      'children and childcare',
      'förskol, barnomsorg, barnpass, dagis, =barnen, =barn, =vab, nattomsorg, fritids, förskoleplats, ensamståend, dagmamma, barntillsyn, barnvakt, =vabb, fritidshem, hämta och lämna, skolbarn, omsorgen, =nattis, barnets, =barnet, småbarn, lämna barn, hämta barn, passa barn, allmän förskola, barnfamilj, förskoleschema, barnets förskola, lämning, lämna på förskol, dagbarnv, barnomsorgspl, skolstart, inskolning, pedagogisk omsorg, amma, ammar, mammor, föräldralediga, hemma med barn, öppna förskol, barnledig, barn under, obekväm arbetstid, obekväma tider, obekväm, passar barn, nattjobb barn, barnens omsorg',
    ),
    matter(
      'parenthood',
      'föräldraledighet och vårdnad',
      'parental leave and custody',
      'föräldraled, mammaled, pappaled, gravid, graviditet, föräldrapenning, nyfödd, bebis, vårdnad, umgänge, förlossn, ensamstående, =föddes, förälder, mammaledighet, mammor, mödrar, nybliven, bvc, barnmorska, ammar, amning, väntar barn, föräldraskap, föräldrapeng, ensam vårdnad, separation, skilsmässa, delad vårdnad, umgängesdag',
      0.9,
    ),
  ]),
  ...inField('ways', [
    matter(
      'travel',
      'resor',
      'travel',
      'buss, bussar, =tåg, =tåget, =resa, =resor, =resan, resväg, restid, =reser, pendl, kollektivtraf, skjuts, avstånd, färdtjänst, =mil, =turer, =turen, tidtabell, resekost, sjukresa, busslinje, linjetraf, länstraf, taxi, cykel, skolskjuts, färdmedel, resor, busskort, busshållpl, =turerna, avgång, =linje, =linjen, =km, enkel resa, enkel väg, ta sig till, kommunikationer, =tur, morgonbuss, kvällsbuss, sista buss, första buss, bytet, byten, kollektivtrafiken, hållplats, förbindelse, anslutning, resebidrag, reseersätt, periodkort, cykla, åka, åker, glesbygd, =byn, landsbygd, ta sig dit, anropsstyrd, närtraf, färja, färjan, båt, båten, båttid, =ön, skärgård, hållplatsen, vägen dit, fordon, parkering, tågen, inställd tur, byte i, sista båt, restiden, pendeltåg, kollektivt, =landet, gå dit, transport, moped, elsparkcykel, flyg, bussarna, bussförb, två byten, linjen, färdtjänsten, bytespunkt, resplan, anslutningsbuss, avlägset, månadskort, busspengar, bussbiljett, biljett, reskostnad, resekostnader, reseers, resan, körtid, väglag, pendla, tåget går, första tåg, sista tåg, morgontåg',
    ),
    matter(
      'transportService',
      'färdtjänst och sjukresor',
      'transport services',
      'färdtjänst, riksfärdtj, sjukresa, sjukresor, skolskjuts, turbundna resor, ledsagning, resetjänst, anropsstyrd',
      0.95,
    ),
    matter(
      'accessibility',
      'tillgängliga lokaler',
      'accessible premises',
      'hiss, hissen, trappa, trappor, trappan, rullstol, rullstolen, ramp, tillgänglighet, tillgänglighetsanp, lokaler, otillgänglig lokal, handikappanp, tröskeln, dörröppn',
      0.85,
    ),
    matter(
      'driving',
      'körkort och bil',
      'driving',
      'körkort, =b-kort, =bil, =bilen, =bilar, köra, körning, bilförare, egen bil, körlektion, trafikskola, uppkörn, b-behörighet, körkortstill, körskola, bilkörn, handikappbil, bilstöd, trafikverket, körprov, teoriprov, kort för bil, bilburen, lånebil, eget fordon, tillgång till bil, rattfyll, körlämpl, uppkörning',
    ),
  ]),
  ...inField('language', [
    matter(
      'language',
      'språk',
      'language',
      'språk, =sfi, svenska, modersmål, läskunn, analfabet, språkstöd, språknivå, språkkrav, arabisk, somali, =dari, tigrin, läsa och skriva, sfi-grupp, svenskan, begriper, språket, språkbarr, språkhinder, bruten svenska, läser inte, kan inte läsa, skriva på, otillräcklig svenska, engelska, språkkunskap, ordförråd, språkförståel, nybörjare, pratar inte svenska, talar inte svenska, svårt med svenska, kan ingen svenska, språktest, läs och skriv, läsförstå, fattar inte, språkträn',
    ),
    matter(
      'interpreter',
      'tolk och översättning',
      'interpreters and translation',
      '=tolk, ~tolk, ~tolken, tolkar, tolkad, översätt, tolkbokn, telefontolk, dövtolk, teckenspr, översatt, tolkning, tolkförmed, tolktid, tolkas åt, tolken, tolkcentral, tolkbrist, tolkanv, distanstolk, tolkservice, bokad tolk, rätt språk, fel språk, teckenspråk, tolktjänst, tolkbeställn, tolkens, kontakttolk, skrivtolk, teckenspråkstolk, tecken, tolkuppdrag',
    ),
  ]),
  ...inField('identity', [
    matter(
      'digital',
      'digitala tjänster',
      'digital services',
      'digital, bankid, =bank-id, e-legitim, e-tjänst, inlogg, =dator, dator, internet, =appen, =mina sidor, mobilt, bank id, smartphone, mobil, uppkoppl, =nätet, webb, =koden, lösenord, logga, skanna, ladda upp, digitalt, datorvan, surfplatta, formulär, chatt, videomöte, kivra, bankdosa, skrivare, wifi, e-post, legitimera, sms, självbetjän, uppkopplad, =app, mejladress, videosamtal, datorkunn, mobilen, mobiltelefon, bredband, elektronisk, datakunsk, nätuppkoppl, digitalt utanför, digitala, digitalt id, portalen, portal, it-system, qr-kod, smarttelefon, kod, fysisk kö nummer, internetbank, swish, =id, inloggad, datorer, nätbank',
    ),
    matter(
      'residence',
      'uppehållstillstånd och folkbokföring',
      'residence',
      'uppehållstillst, folkbokför, migrationsv, personnummer, samordningsnummer, asyl, medborg, id-kort, legitimation, tillfällig lag, kollektivavtal, tillstånd, tillståndet, arbetstillst, nyanländ, id-handling, passet utgång, identitet, gymnasielag, utvisn, lma-kort, =lma, migration, statuslös, id-kontroll, uppehållsrätt, lma, väntar på personnummer, tillfälliga tillstånd, permanent tillstånd, spårbyte, anhöriginvandr, ukrain, massflykt, massflykts, utan papper, papperslös, medborgarskap, försörjningskrav, id-handlingar, skatteverket, eu-medborg, samordningsnr, pnr, =pnr, arbetstillstånd, flykting, kvotflykt, id-handlingen',
    ),
    matter(
      'prison',
      'kriminalvården',
      'the prison service',
      'kriminalvård, frivård, anstalt, frigiv, fängelse, häkte, häktad, =muck, muckar, villkorlig, =straff, straffet, avtjän, fotboja, dömd, =brott, brottslig, polis, belastningsregist, domstol, tingsrätt, kriminell, intagen, övervakare, brottsregister, åtal, åtalad, rättegång, övervakning, frigång, frivårdsinsp, kåken, brottsoffer, belastningsregistret, avtjänat, strafftid, ungdomsvård, skyddstillsyn, samhällstjänst, misstänkt, fängelset, häktet, murarna',
      0.9,
    ),
    matter(
      'criminalRecord',
      'belastningsregistret',
      'criminal records',
      'belastningsreg, registerutdr, brottsregist, gammal dom, utdrag ur, dömd för, straffregist, tidigare dömd, kriminellt förflut',
      0.95,
    ),
    matter(
      'age',
      'ålder',
      'age',
      'åldersgräns, ålder, åldersspann, =fyllt, =fyller, =fyllda, =fyllde, för gammal, för ung, äldre än, yngre än, =vuxen, åldern, års ålder, pensionsålder, pensionär, över 60, över sextio, fyrtiofem, arton år, nitton, trettio, nära pension, 60-årsåld, sextio, fyllde arton, ung vuxen, tjugonio, tjugofem, för ungdomar, =myndig, blir myndig',
      0.95,
    ),
    matter('young', 'unga', 'young people', 'unga, ungdom, =uvas, hemmasitt, unga vuxna, tonåring', 0.6),
    matter(
      'motivation',
      'motivation och mod',
      'motivation',
      'motivation, motivera, motiverad, omotiv, självförtro, självkänsl, hopplös, uppgiven, gett upp, ger upp, =tilltro, tillit, misstro, förtroende, lust, viljan, vågat, misslyck, misslyckan, engagemang, självkänsla, hopplöshet, tror inte, nederlag, skam, skäms, orkar inte mer, isolera, ensamhet, passiv, passiviser, tappat hoppet',
      0.7,
    ),
  ]),
];
