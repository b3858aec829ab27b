import { broad, inField, matter } from './matter.ts';

/** What people live on, what it costs and what they owe. */
export const incomeMatters = [
  ...inField('income', [
    matter(
      'socialAssistance',
      'försörjningsstöd',
      'social assistance',
      'försörjningsst, =fs, socbidrag, socialbidrag, =soc-bidrag, ek bistånd, ekonomisk bistånd, =bistånd, =biståndet, biståndstag, =norm, riksnorm, normberäkn, nödprövn, matpengar, matkassa, =normen, biståndsansök, bidragsberäkn, biståndsprövn, försörjningshinder, sysslolös bidrag, matrekvis, rekvisition',
    ),
    matter(
      'insuranceBenefit',
      'sjukpenning',
      'sickness benefit',
      'sjukpenning, rehabersätt, rehabiliteringspenning, rehabiliteringsersätt, =fk-ersättning, =fk-pengar, =sgi, nollplac, nollklass, nollad, nollställ, sgi-sky, utförsäkr, sjukskriv, sjukskrev, rehabpenning, rehabkedj, rehabiliteringskedj, dag 90, dag 91, dag 180, dag 181, dag 365, 90 dagar, 180 dagar, 365 dagar, karens, sjukpeng, sjuklön, sjukförsäkring, ersättningen från kassan, normalt förekommande, normalt arbete, angiven yrkesgrupp, hela arbetsmarknad, sjukanmäl, förebyggande sjukp, sjukperiod, sjukfall, sjukfrånvar, bedömningsgrund, inkomstgrund, inkomst bortfall, inkomstunderlag, sjukpenningdag, sjukdagar, arbetsskada, livränta, sjukpenningförsäkr, bedömd frisk, friskförklar, sjukskrivningen, kvalificeringstid, sjukskriver, sjukskrivningar, intyg i omgångar, sjukskrivningstid',
      0.85,
    ),
    matter(
      'sgi',
      'sjukpenninggrundande inkomst',
      'income that qualifies for sickness benefit',
      '=sgi, sjukpenninggrund, sjukpenningunderl, nollplac, nollklass, nollad, sgi-sky, sgi-skydd',
      0.9,
    ),
    matter(
      'activityCompensation',
      'aktivitetsersättning och sjukersättning',
      'activity and sickness compensation',
      'aktivitetsersätt, akt ers, =akters, sjukersätt, =ae, sjukers, steglös, =aktivitetsers, vilande, förtidspension, sjukpension, förlängd skolgång, hel ersättning vid 19, ersättning från fk vid, stadigvarande, permanent nedsatt, förtida pension, garantiersätt',
      0.85,
    ),
    matter(
      'unemploymentBenefit',
      'a-kassa och aktivitetsstöd',
      'unemployment benefits',
      'a-kass, aktivitetsstöd, alfakass, ersättningsdag, etableringsersätt, aktivitetsers från, etablering, dagersättning, arbetslöshetsersätt, arbetslöshetskass, utvecklingsersätt, dagpenning, arbetslös, arbetsvillkor, deltidsbegräns, stämpla, stämplar, a-kassan, ersättningsperiod, kassakort, fyllnadstid, arbetssökande',
      0.9,
    ),
    matter(
      'reporting',
      'rapportering av aktiviteter',
      'activity reporting',
      'aktivitetsrapport, =rapport, =rapporten, rapportera, aktivitetsrapp, sökta jobb, sökt jobb, söka jobb, sökande, närvarorapport, tidredovis, =sökt',
      0.9,
    ),
    matter(
      'housingAllowance',
      'bostadsbidrag och andra bidrag',
      'housing and other allowances',
      'bostadsbidrag, bostadstillägg, underhållsstöd, merkostnads, omvårdnadsbidrag, barnbidrag, vårdbidrag, handikappersätt, föräldrapenning, =bidrag, =bidragen, barntillägg, flerbarns, bostadsbidraget, tillägg',
      0.9,
    ),
    matter(
      'payment',
      'utbetalningar och försörjning',
      'payments and income',
      'utbetal, betalas ut, betalats ut, betalades ut, efterskott, förskott, retroaktiv, =pengar, pengarna, inkomst, försörjning, =lön, =lönen, ersättning, ersättningen, första lön, uppehälle, levebröd, inkomstbortf, inkomstlös, mellanskillnad, självförsörj, lönebesked, ekonomiskt stöd, lever på, leva på, leva av, försörja, bidrag, kontant, pengar in, utan inkomst, intäkt, försörjningen',
      broad,
    ),
  ]),
  ...inField('costs', [
    matter(
      'economy',
      'personens ekonomi',
      'the person’s economy',
      'ekonomin, kronofogd, existensmin, =hyra, =hyran, plånbok, =pengar, fickpengar, autogiro, ekonomi, =räkning, räkningar, fattig, =råd, pengarna, hushåll, =skuld, =skulder, budget, sparpeng, =konto, =kontot',
      broad,
    ),
    matter(
      'debts',
      'skulder',
      'debts',
      '=skuld, =skulder, =skulderna, skulds, skuldråd, skuldsanering, kronofogd, inkasso, utmät, betalningsanm, återkrav, återbetal, betala tillbaka, krediter, =kredit, snabblån, =lån, kronofogden, obetald, avbetaln, budgetråd, existensmin, skuldsatt, överskulds, fordran, indrivn, kreditupplys, prickar, skuldberg, hyresskuld, elskuld, förfallna, krav från, löneutmätn, gamla skulder, delbetaln, bluff, fakturor, kfm, =kfm, skuldsan',
    ),
    matter(
      'costs',
      'vad det kostar och vem som betalar',
      'what it costs and who pays',
      '=kostar, =kostnad, kostnad, kostnaden, avgift, egenavgift, självrisk, =dyr, =dyrt, =dyra, betala, betalar, betalt, bekosta, faktur, högkostnad, ersätter inte, prislapp, =priset, betalningsansvar, kostnadsansvar, kostnadsfördel, =notan, gratis, prisnivå, kostnadsfri, bekostar, körskola, lektioner, utlägg, pengar till, har inte råd, glasögonkostn, ansökningsavgift, dyrare, stå för kostn, står för kostn',
      0.9,
    ),
    matter(
      'money',
      'medel',
      'funds',
      '=budget, budgetram, finansier, projektmedel, =medel, =medlen, =anslag, finansiering, resurser, anslag, ekonomiska ramar, statsbidrag, =pengar, pengarna, sparbeting, besparing, nedskärn, neddragn, sparkrav, tilldelning, årets',
      0.85,
    ),
    matter(
      'bank',
      'bank och konto',
      'banks and accounts',
      '=bank, =banken, =banker, bankkonto, =konto, =kontot, betalkort, bankkort, bankkontor, utbetalningsavi, överförmynd bank, bankfack, kontonummer, autogiro, bankärend, betaltjänst, kontoöppn, kundkännedom',
      0.95,
    ),
  ]),
];
