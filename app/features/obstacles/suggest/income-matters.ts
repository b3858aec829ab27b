import { broad, inField, matter } from './matter.ts';

/** What people live on, what it costs and what they owe. */
export const incomeMatters = [
  ...inField('income', [
    matter(
      'incentive',
      'vad som blir kvar av en inkomst',
      'what is left of an income',
      'lönar sig, löna sig, lönade sig, lönar det sig, lönsamt, krona för krona, räknas av, räknar av, dras av, drar av, avräkn, jobbstimulans, marginaleffekt, mindre kvar, kvar i plånboken, får behålla, ekonomisk vinst, vinst med att, går back, gå back, gick back, netto, habersättn, =hab-ersättning, fribelopp, inkomstgräns, tjäna extra, tjänar mer, tjänar för mycket, sänkt ersättning, sänks ersättn, ersättningen sjunker, ersättningen sänks, mindre i ersättning',
      0.85,
    ),
    matter(
      'pension',
      'pension',
      'pensions',
      'ålderspension, pensionsmynd, pensionen, tjänstepension, utländsk pension, garantipension, pensionsansök, ta ut pension, allmän pension, premiepension, pensionsgrund, till pension, =pension, före pension',
      0.9,
    ),
    matter(
      'socialAssistance',
      'försörjningsstöd',
      'social assistance',
      'försörjningsst, =fs, socbidrag, socialbidrag, =soc-bidrag, ek bistånd, ekonomisk bistånd, =bistånd, =biståndet, biståndstag, =norm, riksnorm, normberäkn, nödprövn, matpengar, matkassa, =normen, biståndsansök, bidragsberäkn, biståndsprövn, försörjningshinder, sysslolös bidrag, matrekvis, rekvisition, socialbidr, försörjningsstöds, bistånd enligt, ekonomiskt bist, nödbistånd, akut bistånd, socialt bistånd, =ekb, biståndshandläg, normen, akutnorm, biståndsbeslut, månadsansökan, återansök, kontoutdrag, försörjningsstödet, skälig levnad, bidragsnorm, =soc-pengar, socialens pengar, existensnorm, nödhjälp',
    ),
    matter(
      'insuranceBenefit',
      'sjukpenning',
      'sickness benefit',
      'sjukpenning, rehabersätt, rehabiliteringspenning, rehabiliteringsersätt, =fk-ersättning, =fk-pengar, =sgi, nollplac, nollklass, nollad, nollställ, sgi-sky, utförsäkr, sjukskriv, sjukskrev, rehabpenning, rehabkedj, rehabiliteringskedj, dag 90, dag 91, dag 180, dag 181, dag 365, 90 dagar, 180 dagar, 365 dagar, karens, sjukpeng, sjuklön, sjukförsäkring, ersättningen från kassan, normalt förekommande, normalt arbete, angiven yrkesgrupp, hela arbetsmarknad, sjukanmäl, förebyggande sjukp, sjukperiod, sjukfall, sjukfrånvar, bedömningsgrund, inkomstgrund, inkomst bortfall, inkomstunderlag, sjukpenningdag, sjukdagar, arbetsskada, livränta, sjukpenningförsäkr, bedömd frisk, friskförklar, sjukskrivningen, kvalificeringstid, sjukskriver, sjukskrivningar, intyg i omgångar, sjukskrivningstid, sjukpenningbesl, sjukpenningen, sjuklöneper, sjukskrivn, sjukskriven, sjukdag, friskskriv, dag 1, 14 dagar, dag 14, arbetsförmågebedömn i rehab, försäkringsvillkor, fortsättningsniv, deltidssjuk, sjuktal, sjukersatt, sjukkass, rehabiliteringsersättning, kassans ersättning, kassans pengar, samordningsnivå, efterskydd, sjukskrivningsgrad, =sjukpengen, smittbärarpenning',
      0.85,
    ),
    matter(
      'sgi',
      'sjukpenninggrundande inkomst',
      'income that qualifies for sickness benefit',
      '=sgi, sjukpenninggrund, sjukpenningunderl, nollplac, nollklass, nollad, sgi-sky, sgi-skydd, sgi:n, sgi-utredn, nollat sgi, sgi sänks, sgi noll, skyddad inkomst, inkomstskydd, tappat sgi, förlorat sgi',
      0.9,
    ),
    matter(
      'activityCompensation',
      'aktivitetsersättning och sjukersättning',
      'activity and sickness compensation',
      'aktivitetsersätt, akt ers, =akters, sjukersätt, =ae, sjukers, steglös, =aktivitetsers, vilande, förtidspension, sjukpension, förlängd skolgång, hel ersättning vid 19, ersättning från fk vid, stadigvarande, permanent nedsatt, förtida pension, garantiersätt, aktivitetsers, sjukersättning, aktivitetsersättningen, sjukpensionär, akt.ers, förtidspensionär, stadigvarande nedsatt, vilande ersättning, merkostnadsersättning till, tidsbegränsad ersättning, hel sjukers, halv sjukers, ersättning till unga',
      0.85,
    ),
    matter(
      'unemploymentBenefit',
      'a-kassa och aktivitetsstöd',
      'unemployment benefits',
      'a-kass, aktivitetsstöd, alfakass, ersättningsdag, etableringsersätt, aktivitetsers från, etablering, dagersättning, arbetslöshetsersätt, arbetslöshetskass, utvecklingsersätt, dagpenning, arbetslös, arbetsvillkor, deltidsbegräns, stämpla, stämplar, a-kassan, ersättningsperiod, kassakort, fyllnadstid, arbetssökande, a-kassed, arbetslöshets, a-kassepeng, karensvecka, dagpengn, medlem i kassan, medlemskap i a-kassa, aktivitetsstödet, grundbelopp, alfakassan, arbetslösh, inkomstbaserad ersätt, arbetslöshetsförsäkr',
      0.9,
    ),
    matter(
      'reporting',
      'rapportering av aktiviteter',
      'activity reporting',
      'aktivitetsrapport, =rapport, =rapporten, rapportera, aktivitetsrapp, sökta jobb, sökt jobb, söka jobb, sökande, närvarorapport, tidredovis, =sökt, aktivitetsrapporten, månadsrapport, redovisa, redovisning, rapporteringen, tidrapport, tidrapporter, sökloggar, jobbansök, söka tio, antal jobb, närvarolist, närvarorap, frånvarorapport, frånvaroanm',
      0.9,
    ),
    matter(
      'housingAllowance',
      'bostadsbidrag och andra bidrag',
      'housing and other allowances',
      'bostadsbidrag, bostadstillägg, underhållsstöd, merkostnads, omvårdnadsbidrag, barnbidrag, vårdbidrag, handikappersätt, föräldrapenning, =bidrag, =bidragen, barntillägg, flerbarns, bostadsbidraget, tillägg, bostadsersätt, bostadsbidr, bostadstill, underhållsbidrag, underhåll, assistansersätt, tilläggsbel, hyresbidrag, äldreförsörjningsstöd, efterlevandestöd, barnpension, barnbidraget, pensionstillägg, bidragstagare',
      0.9,
    ),
    matter(
      'payment',
      'utbetalningar och försörjning',
      'payments and income',
      'utbetal, betalas ut, betalats ut, betalades ut, efterskott, förskott, retroaktiv, =pengar, pengarna, inkomst, försörjning, =lön, =lönen, ersättning, ersättningen, första lön, uppehälle, levebröd, inkomstbortf, inkomstlös, mellanskillnad, självförsörj, lönebesked, ekonomiskt stöd, lever på, leva på, leva av, försörja, bidrag, kontant, pengar in, utan inkomst, intäkt, försörjningen, utbetald, utbetalad, utbetalas, utbetalningsdag, fördröjd lön, lönen, månadens pengar, pengarna kommer, försörjer, försörjd, försörjningskälla, inkomster, månadsinkomst, ersättningar, hyran och maten, penningen, mat på bordet, tom plånbok, medellös, ekonomisk trygghet, bidragslös, första utbetaln, nästa utbetaln, utan pengar, inga pengar, glapp i ersättn, mellan ersättn, försörjningsglapp, står utan inkomst',
      broad,
    ),
  ]),
  ...inField('costs', [
    matter(
      'seizure',
      'utmätning av lön',
      'seizure of pay',
      'löneutmät, utmätn, utmät, mäts ut, mätas ut, mätt ut, kronofogden tar, fogden tar, kronofogd, existensmin, förbehållsbel, kronofogden lämnar, dras till kronofogden, kfm',
      0.95,
    ),
    matter(
      'economy',
      'personens ekonomi',
      'the person’s economy',
      'ekonomin, kronofogd, existensmin, =hyra, =hyran, plånbok, =pengar, fickpengar, autogiro, ekonomi, =räkning, räkningar, fattig, =råd, pengarna, hushåll, budget, sparpeng, =konto, =kontot, hushållskassa, privatekonomi, hushållsekonomi, ekonomiskt trångmål, elräkning, hyresräkning, hyror, matkonto, panikpengar, pantbank, marginaler, marginal, =slantar, kronor, utgift, utgifter, levnadskostnad, barnfattigdom, fattigdom, =kr',
      broad,
    ),
    matter(
      'debts',
      'skulder',
      'debts',
      '=skuld, =skulder, =skulderna, skulds, skuldråd, skuldsanering, kronofogd, inkasso, utmät, betalningsanm, återkrav, återbetal, betala tillbaka, krediter, =kredit, snabblån, =lån, kronofogden, obetald, avbetaln, budgetråd, existensmin, skuldsatt, överskulds, fordran, indrivn, kreditupplys, prickar, skuldberg, hyresskuld, elskuld, förfallna, krav från, löneutmätn, gamla skulder, delbetaln, bluff, fakturor, kfm, =kfm, skuldsan, löneutmät, utmätn, mäts ut, mätas ut, mätt ut, skuldföljd, skuldfälla, skuldrådgiv, betalningsförel, betalningsplan, amorter, överskuld, blancolån, smslån, sms-lån, lån hos, fogden, kronofogdens, inkassobolag, inkassokrav, förbehållsbel, ränta, räntor, skuldebrev, borgenär, fordringsäg, bötes, böter, csn-skuld, skattesk, konkursskuld, budget- och skuldråd, skuldnämn, lönen utmäts, introducera skuld, hyresskulder, obetalda, betalningssvår, anmärkning hos, kreditvärd, kreditbetyg',
    ),
    matter(
      'costs',
      'vad det kostar och vem som betalar',
      'what it costs and who pays',
      '=kostar, =kostnad, kostnad, kostnaden, avgift, egenavgift, självrisk, =dyr, =dyrt, =dyra, betala, betalar, betalt, bekosta, högkostnad, ersätter inte, prislapp, =priset, betalningsansvar, kostnadsansvar, kostnadsfördel, =notan, gratis, prisnivå, kostnadsfri, bekostar, körskola, lektioner, utlägg, pengar till, har inte råd, glasögonkostn, ansökningsavgift, dyrare, stå för kostn, står för kostn, kostade, bekostas, betalas, betalades, finansieras, avgifter, avgiftsbel, avgiftsfri, taxa, taxan, betalare, deposition, hyra för lokal, extrakostnad, merkostnad, omkostnad, prisökning, dyrast, egeninsats, patientavgift, betalvägg, ansökningskostnad, räkning för, egen bekostnad, självkostnad, kursavgift, materialkostnad, intygskostnad, kostar tusen, avgiften, faktura, faktureras, fakturor',
      0.9,
    ),
    matter(
      'money',
      'medel',
      'funds',
      '=budget, budgetram, finansier, projektmedel, =medel, =medlen, =anslag, finansiering, resurser, anslag, ekonomiska ramar, statsbidrag, =pengar, pengarna, sparbeting, besparing, nedskärn, neddragn, sparkrav, tilldelning, årets, bidragsmedel, årsbudget, anslaget, pott, potten, projektpengar, medelsbrist, ekonomi i balans, underskott, finsammedel, budgetår, volymer, pengarna för året, insatsmedel, rekvirera, finansiär, ekonomisk ram, slut på medel, medfinansier',
      0.85,
    ),
    matter(
      'bank',
      'bank och konto',
      'banks and accounts',
      '=bank, =banken, =banker, bankkonto, =konto, =kontot, betalkort, bankkort, bankkontor, utbetalningsavi, överförmynd bank, bankfack, kontonummer, autogiro, bankärend, betaltjänst, kontoöppn, kundkännedom, kontoförande, konto i bank, banktjänst, kontanter, uttag, betala räkningar, internetbanken, bankomat, bankens, plusgiro, bankgiro, clearing, kontohavare, förvaltarens konto, girokonto, betalning över disk',
      0.95,
    ),
  ]),
];
