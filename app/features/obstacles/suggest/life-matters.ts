import type { Concept } from './concept.ts';
import { broad, matter } from './matter.ts';

/** What a person's days need: money, a home, ways to get somewhere, language, children, health. */
export const lifeMatters: readonly Concept[] = [
  matter(
    'economy',
    'personens ekonomi',
    'the person’s economy',
    'ekonomin, =skuld, =skulder, skulds, skuldråd, kronofogd, inkasso, utmät, existensmin, budgetråd, =hyra, =hyran, plånbok, =pengar, =lön, fickpengar, =ersättningen, betalningsanm, avhysning, autogiro, matpengar, ekonomi, =räkning, räkningar, fattig, =råd, pengarna, hushåll, inkomst, utbetal, efterskott, förskott, självrisk, avgift, egenavgift',
    broad,
  ),
  matter(
    'residence',
    'uppehållstillstånd och folkbokföring',
    'residence',
    'uppehållstillst, folkbokför, migrationsv, personnummer, samordningsnummer, asyl, medborg, id-kort, legitimation, tillfällig lag, kollektivavtal',
  ),
  matter(
    'homeSupport',
    'boendestöd och personligt stöd',
    'personal support',
    'boendestöd, personlig ombud, personligt ombud, =po, kontaktperson, god man, =godman, förvaltare, stödperson, =lss, personkrets, assistans, boendestödjare, överförmynd, förmynd, anhörig, ombud, ledsagar, kontaktpers, hjälpmedel, stödfamilj, =gode man, godmansk',
  ),
  matter(
    'housing',
    'bostad',
    'housing',
    'bostad, bostäd, =boende, ~boende, ~boendet, boendeform, hemlös, lägenhet, vräk, =flytt, =flytten, hyreskontrakt, härbärge, =bosocialt, bostadslös, sover, soffa, andrahand, vräkning, inneboende, akutboende, jourboende, bostadskö, hyresvärd, =adress, borgen',
  ),
  matter(
    'travel',
    'resor',
    'travel',
    'buss, bussar, =tåg, =tåget, =resa, =resor, =resan, resväg, restid, =reser, pendl, kollektivtraf, skjuts, avstånd, färdtjänst, =mil, =turer, =turen, tidtabell, resekost, sjukresa, busslinje, linjetraf, länstraf, taxi, cykel, skolskjuts, färdmedel, resor, busskort, busshållpl, =turerna, avgång, =linje, =linjen, =km, enkel resa, enkel väg, ta sig till, kommunikationer, =tur, morgonbuss, kvällsbuss, sista buss, första buss, bytet, byten, kollektivtrafiken',
  ),
  matter('driving', 'körkort och bil', 'driving', 'körkort, =b-kort, =bil, =bilen, =bilar'),
  matter(
    'language',
    'språk och tolk',
    'language and interpreters',
    'språk, =sfi, svenska, ~tolk, ~tolken, tolkar, tolkad, modersmål, översätt, läskunn, analfabet, språkstöd, språknivå, språkkrav, tolkbokn, telefontolk, arabisk, somali, =dari, tigrin, läsa och skriva, sfi-grupp, svenskan, =sva, dövtolk, teckenspr, översatt, begriper',
  ),
  matter(
    'childcare',
    'barn och barnomsorg',
    'children and childcare',
    'förskol, barnomsorg, barnpass, dagis, =barnen, =barn, vab, nattomsorg, fritids, förskoleplats, ensamståend, föräldra, dagmamma, barntillsyn, barnvakt, obekväm, =vabb, fritidshem, hämta och lämna, skolbarn, omsorgen',
  ),
  matter(
    'substance',
    'beroende',
    'addiction',
    'droger, drogfri, drogmiss, narkot, missbruk, beroende, nykter, alkohol, urinprov, spelber, spelmiss, berusad, avgiftn, substitut, laro, återfall, missbruks, drogtest, provtagning, nykterhet, =ren, beroendemott',
  ),
  matter(
    'digital',
    'digitala tjänster',
    'digital services',
    'digital, bankid, =bank-id, e-legitim, e-tjänst, inlogg, =dator, dator, internet, =appen, =mina sidor, mobilt, bank id, smartphone, mobil, uppkoppl, =nätet, webb, =koden, lösenord, logga, skanna, ladda upp, digitalt, datorvan, surfplatta, formulär, chatt, videomöte, kivra, bankdosa',
  ),
  matter('protected', 'skyddade uppgifter', 'protected identity', 'skyddad, skyddade, sekretessmark'),
  matter('age', 'ålder', 'age', 'åldersgräns, ålder, åldersspann, =fyllt, =fyller, =fyllda, för gammal, för ung'),
  matter('diagnosis', 'diagnos', 'diagnoses', 'diagnos, psykos, bipolär, utvecklingsstörn, personlighetssyndrom', 0.8),
  matter('young', 'unga', 'young people', 'unga, ungdom, =uvas, hemmasitt, unga vuxna', 0.6),
  matter(
    'health',
    'hälsa',
    'health',
    'ångest, smärta, smärtor, utmattn, depress, psykisk, ohälsa, stress, trötthet, sömn, autism, adhd, hjärntrött',
    0.5,
  ),
];
