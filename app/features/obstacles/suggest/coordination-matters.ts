import { broad, inField, matter } from './matter.ts';

/** How the parties work together: plans, meetings, decisions and what may be told. */
export const coordinationMatters = [
  ...inField('coordination', [
    matter(
      'jointAssessment',
      'gemensam kartläggning',
      'joint assessment',
      '=gk, gemensam kartl, kartläggning, =kartl, gemensamma kartl, kartlägg, gemensam utredn, gemensam bedömning',
    ),
    matter(
      'coordinatedPlan',
      'samordnad individuell plan',
      'coordinated individual plan',
      '=sip, =sip-möte, =sipar, =sipen, =sip-mötet, samordnad individuell, =samsip, sip-kall, vårdplan, samordningsmöte, =sip:en, sip-möten, samordnad plan, =sippar, nätverksmöte, vårdplanering, sip-kallelse, individuell plan, samordnad vårdpl, kalla till sip',
    ),
    matter(
      'plan',
      'planering',
      'planning',
      'handlingsplan, planering, rehabplan, =plan, =planen, =planer, gemensam plan, planera, planerar, genomförandepl, arbetsplan, =planerna, delmål, målsättn, aktivitetsplan, plan b, planeringen, rehabiliteringsplan, överenskommen plan, målet, sysselsättningsplan, framtidsplan, planeringsm',
      0.8,
    ),
    matter(
      'meeting',
      'möten',
      'meetings',
      '=möte, ~möte, ~mötet, ~möten, ~mötena, flerpartssamtal, trepartssamtal, trepartsm, avstämning, träff, samråd, =sip, =samsip, sammanträd, kallelse, =träffas, sitta ner, bordet, mötestid, kallelsen, teams, videolänk, bokat möte, uppföljningsm, avstämningsmöte, flerpart, trepart, rehabmöte, nätverksmöte, bjuda in, bjuds in, inbjud, rehabmöte, mötestider, inbokat, videomöte, flerpartsm, flerpartsmöte',
      0.8,
    ),
    matter(
      'responsibility',
      'vem som ansvarar',
      'who is responsible',
      'ansvar, helhet, helheten, samordn, ledning, tar ledningen, spindel, många kontakt, flera myndigh, alla myndigh, ansvara, huvudman, huvudansvar, ansvarsfördel, ansvarig, gränsdragn, betalningsansvar, hälso och sjukvård, vems uppdrag, uppdraget, samordnar, ansvarsområde, uppdrag, ligger på, mandat, rehabansvar, ansvarsfråga, helhetsansvar, vem som leder, dragare, processledare',
      0.8,
    ),
    matter(
      'agreement',
      'rutiner och överenskommelser',
      'routines and agreements',
      'rutin, rutiner, riktlinj, överenskom, samverkansavtal, =avtal, =avtalet, handbok, checklist, lokal överens, samverkan, samarbete, rutinbeskriv, samsyn, lokal rutin, ingen rutin, samverkansrutin, arbetssätt, gemensamt arbetssätt, struktur',
      0.8,
    ),
  ]),
  ...inField('information', [
    matter(
      'consent',
      'sekretess och samtycke',
      'secrecy and consent',
      'sekretess, samtyck, tystnadsplikt, lämna ut, uppgiftsl, dela information, offentlighets, gdpr, utbyta, prata med varandra, informationsut, fullmakt, medgivande, lämnar ut, uppgifter om, dela uppgift, berätta för, sekretesslagen, samtyckesbl, dela journal, sekretesskyd, insyn, informationsdeln, personuppg, integritet, samtycket, muntligt samtycke, journalåtkomst, sekretessen',
    ),
    matter(
      'information',
      'information om vad som finns',
      'information about what there is',
      'information, informera, broschyr, hemsida, webbplats, överblick, utbudet, känner till, känna till, kännedom, kunskap, kunskapen, =reda, upplys, vet om att, missvisande, vägledning, upplysning, fick aldrig veta, spridd, allmänt känd, kännedom om, vad som finns, erbjudanden, vet inte att, hört talas, vart de kan, kände till',
      0.75,
    ),
    matter(
      'forms',
      'blanketter och brev',
      'forms and letters',
      'blankett, brev, breven, formulär, papper, pappers, skrivelse, lättläst, kallelsen, kallelser, skriftlig, myndighetsspråk, underskrift, skriva under, skrev under, bilagor, =post, =posten, enkät, instruktion, =sidor, ansökningsblank, fylla i utan, fyllt i, ifylld, underteckna, svårläst, kanslispråk, bifoga, bilaga, brevlåda, ansökningar, svårbegrip, fel papper, pappersarb, skrivkunn, fylla i blank',
      0.9,
    ),
  ]),
  ...inField('procedure', [
    matter(
      'referral',
      'remiss',
      'referrals',
      'remiss, remitt, egenremiss, anmälan, anvisn, anvisas, inskrivning, =inskriven, aktualiser, ansökan, ansökn, =ansöka, ansöker, remissen, remisser, egen vårdbegäran, remissvar, remisskrav, remissflöd, intagning, ansökningstid, skickades remiss, remissinst, vårdbegäran, egen ansökan, =anmäla, anmälde, remitteras, remitterar, remissvägen, hänvisning, ställd i kö, =anmäld',
    ),
    matter(
      'decision',
      'beslut och bedömningar',
      'decisions',
      'beslut, omprövn, överklag, handläggningstid, bifall, prövning, förvaltningsrätt, indragen, beslutet, prövas, ärendet ligger, handläggning, överklagat, överklagande, kammarrätt, domen, =dom, omprövas, omprövat, =domstol, handläggs, beslutad, utslag, beviljande, beslutsfatt, avgörs, avgörande, avslaget, avslog, beslutsmotiv, motivering, avslagsbeslut',
      broad,
    ),
    matter(
      'border',
      'gränser mellan kommuner och län',
      'borders of municipalities and counties',
      'kommungräns, länsgräns, regiongräns, annan kommun, andra kommun, annat län, grannkommun, hemkommun, bor i annan, =länet, fel sida, grannlän, hemregion, hemlän, utomläns, ett annat län, andra sidan, olika kommuner, olika län, mantalsskr, gamla kommun, nya kommun, ny kommun, två kommuner, vistelsekommun, annan ort, flyttade hit, flyttat hit, annan region, flytt till annan, grannkommunen, hör till, vårdas i annan, regiongränsen, kommunbyte, flytta till ny, skriven i, skriven på, två län, annan vårdregion, tillhör en annan, =gräns, =gränsen, fel sida, skriven i, kommunens invån, hör hemma i',
    ),
    matter(
      'summer',
      'sommar och helger',
      'summers and holidays',
      'sommar, =sommaren, semester, helger, =helg, =jul, =lov, =loven, =lovet, juli, augusti, midsommar, juluppehåll, sommarlov, jullov, påsk, lovdag, industrisemester, sommaruppehåll, röda dagar, jullovet, ledigheter, hela juli, klämdag, sommarstäng, sommartid, uppehållet',
      broad,
    ),
  ]),
];
