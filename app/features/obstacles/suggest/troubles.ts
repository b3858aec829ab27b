import type { Concept } from './thesaurus.ts';

const trouble = (id: string, sv: string, en: string, terms: string, weight = 1): Concept => ({
  id,
  kind: 'trouble',
  name: { sv, en },
  terms: terms.split(',').map((term) => term.trim()),
  weight,
});

/** What goes wrong. Verbs are named once by class: what does not answer, does not suffice, does not exist, does not admit. */
export const troubleTerms: readonly Concept[] = [
  trouble(
    'wait',
    'lång väntan',
    'long waiting',
    '~kö, ~kön, ~köer, =köer, =köerna, kötid, köar, väntetid, väntelist, vänta, väntan, väntat, dröj, först till, först i, först om, först efter, tidigast, halvår, försenad, försening, fördröj, skjuts upp, skjutits upp, bokas, tar tid, tar lång, lång tid, långa tider, långsam, står still, ställs in, avbokad, =senare',
    0.9,
  ),
  trouble(
    'condition',
    'villkor som stänger ute',
    'conditions that shut out',
    'kräv, krav, villkor, måste, förutsätt, förbehåll, bara för, endast för, enbart för, bara den, bara de, endast de, endast den, bara dem, stänger ut, stängs ut, stänger, utestäng, uteslut, utesluter, !gäller, !räknas, !omfatt, !behörig, behörighet, !uppfyll, !komma in, !kommer in, !släpps in, !kvalific, !rätt till, !ingår, !målgrupp, åldersgräns, för gammal, för ung, för frisk, för sjuk, för lång från, regel, regler, regelverk, vägras, diskvalific, fel målgrupp, reserverad, öppen endast, öppet bara, öppen bara',
  ),
  trouble(
    'refused',
    'nej',
    'refusals',
    'avslag, avslå, nekas, nekad, neka, säger nej, sagt nej, sa nej, fått nej, får nej, tackar nej, !ta emot, !tar emot, !tas emot, avvisa',
    0.9,
  ),
  trouble(
    'noContact',
    'inget svar',
    'no answer',
    '!svar, !svarar, !nå, !når, !nås, !ringer, !ringde, !hör, !hörs, !hört, !återkom, !återkoppl, !livstecken, !besked, !kontakt, !kontaktad, !får tag, !fått tag, !får tag på, !går fram, !utsedd, obesvarad, onåbar, oanträffbar, svår att nå, svårt att nå, svår få tag, svårt få tag, telefonkö, telefonsvarar, talsvar, uteblev, uteblir, uteblivet, tystnad, =tyst, tyst från, söker förgäves, förgäves',
  ),
  trouble(
    'insufficient',
    'underlag eller stöd som inte räcker',
    'not enough to decide on',
    '!räck, !duger, !dög, !dugt, !duga, !håller, !höll, !styrk, !godta, !godtog, !godkän, !accept, !tillräck, !övertyg, otillräck, bristfäll, bristande, underkän, ofullständ, ifrågasätt, för tunn, för tunt, för vag, för knapp, för svag, komplettera, komplettering, begär mer, vill ha mer, nytt intyg, nya intyg',
  ),
  trouble(
    'transition',
    'glapp',
    'gaps',
    'glapp, tomrum, ~slut, mellanrum, =emellan, mellan och, släpper, släpps, släppte, avslut, avslutas, upphör, tar slut, tog slut, är slut, tagit slut, slut ingen, slut inget, slutar, utskriv, utskrivning, tar vid, tog vid, tar över, tog över, överlämn, lämnas över, överläm, övergång, löper ut, !fortsätt, !fortsättning, !uppföljning, !nästa steg, hänger ihop, står utan, lämnas utan, ingenting efter, inget efter, ingen efter, sedan ingenting, sedan inget',
  ),
  trouble(
    'lack',
    'brist',
    'lack',
    '!finns, !fanns, saknas, saknar, ~brist, ~bristen, brist på, !hittar, !hittat, !hitta, fulltecknad, =fullt, =fulla, =full, fullbelagd, fullsatt, nedlagd, lagts ner, lagts ned, läggs ner, lades ner, för få, slut på, =otillgänglig, !gå att få, !ordna, !uppbringa, räcker inte till alla, !erbjud',
    0.95,
  ),
  trouble(
    'noOwner',
    'ingen tar ansvaret',
    'nobody responsible',
    'ansvar, ansvaret, !äger, mellan stolar, mellan stolarna, bolla, bollas, hänvisa, skickas runt, skickas mellan, skickar vidare, vems, =oense, oenig, skyller, pekar på varandra, olika besked, motstridig, inte vår, inte deras, !samordn, drar åt olika, dubbla budskap',
  ),
  trouble(
    'secrecy',
    'sekretess som hindrar',
    'secrecy that stops',
    'sekretess, samtyck, tystnadsplikt, får inte prata, får inte dela, får inte veta, !dela uppgift',
  ),
  trouble(
    'knowledge',
    'okunskap',
    'lack of knowledge',
    'okunskap, känner inte till, känner ej till, kände inte till, !känner till, !vet om, !visste, =vet, =oklart, oklar, okänd, osäkerhet, osäker på, missförst, fel information, felaktig information, information, kunskapsbrist, !förstår',
    0.85,
  ),
  trouble(
    'system',
    'system som inte fungerar',
    'systems that do not work',
    'systemfel, =system, =systemet, =systemen, teknikstrul, !funkar, !fungerar, krånglar, låst konto, !logga in, blankett',
    0.85,
  ),
  trouble(
    'losesMoney',
    'personen förlorar på det',
    'the person loses by it',
    'sjunker, förlora, förlorar, !lönar, minskar, minska, återkrav, återbetal, =mindre, lägre ersättning, =sämre, sänkt, sänks, riskerar, rädd',
    0.9,
  ),
  trouble(
    'turnover',
    'byte av handläggare',
    'changing staff',
    'byter handläggare, byte av, ny handläggare, nya handläggare, bytt handläggare, handläggarbyt, har slutat, =slutat, omorganis, vakant, vakans, sjukskriven handläggare, semesterstäng, personalomsättn, personalbyt',
    0.9,
  ),
  trouble(
    'timing',
    'tider som inte passar',
    'times that do not fit',
    '!passar, krock, kolliderar, för tidig, för tidigt, för sent, före klock, =före, öppettid, schema, kursstart, startar bara, startar en, en gång om året, terminsstart, bara dagtid, kvällar',
    0.9,
  ),
  trouble(
    'tooShort',
    'för kort tid',
    'too short a time',
    'för kort, !hinner, tidsbegräns, tidsgräns, max tre, max sex, begränsad tid, begränsat antal, efter tre månader avbryts, maxtid, kortare än',
    0.9,
  ),
  trouble(
    'borderStops',
    'gräns som stoppar',
    'borders that stop',
    'kommungräns, länsgräns, regiongräns, gränsen, annan kommun, fel kommun, =skriven, folkbokför',
    0.9,
  ),
  trouble(
    'tooFar',
    'för långt bort',
    'too far away',
    'för lång resa, för långt, lång väg, långt bort, långa avstånd, !buss, !bussar, !körkort, !kommer dit, !ta sig, restid, går inte att ta sig, =mil',
    0.9,
  ),
  trouble(
    'tooHard',
    'för höga krav',
    'demands that are too high',
    'för stor steg, för stort steg, för hög krav, för höga krav, heltid direkt, för svår, för svårt, för tuff, !orkar, !klarar, överkrav, tempot',
    0.8,
  ),
];
