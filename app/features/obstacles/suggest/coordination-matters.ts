import { broad, inField, matter } from './matter.ts';

/** How the parties work together: plans, meetings, decisions and what may be told. */
export const coordinationMatters = [
  ...inField('coordination', [
    matter(
      'handover',
      'överlämning',
      'handing over',
      'överläm, lämnas över, lämnar över, lämna över, övergång, övergången, slussas, varm överlämning, tar över, tog över, tar vid, tog vid, byte av huvudman, nästa aktör, nästa part, nästa instans, =överför, överförs, överföra, överföring',
      0.8,
    ),
    matter(
      'followUp',
      'uppföljning',
      'follow-up',
      'uppfölj, följa upp, följer upp, följs upp, följde upp, följdes upp, följt upp, återkoppl, avstämning, utvärder, efterkontakt',
      0.8,
    ),
    matter(
      'jointAssessment',
      'gemensam kartläggning',
      'joint assessment',
      '=gk, gemensam kartl, kartläggning, =kartl, gemensamma kartl, kartlägg, gemensam utredn, gemensam bedömning, samlad kartl, kartläggningssamtal, kartlägga, gemensamma kartläggningen, kartläggningsmöte, kartläggningen, samlad bedömning, gemensamma bedömning, behovsbedömning gemensam',
    ),
    matter(
      'coordinatedPlan',
      'samordnad individuell plan',
      'coordinated individual plan',
      '=sip, =sip-möte, =sipar, =sipen, =sip-mötet, samordnad individuell, =samsip, sip-kall, vårdplan, samordningsmöte, =sip:en, sip-möten, samordnad plan, =sippar, nätverksmöte, vårdplanering, sip-kallelse, individuell plan, samordnad vårdpl, kalla till sip, sip-mötet, sip-plan, sip:ar, sipmöte, sip möte, sip-samord, samordnad planering, samordnade planer, samordnad individ, samverkansplan, fast vårdkontakt, vårdsamordnare',
    ),
    matter(
      'plan',
      'planering',
      'planning',
      'handlingsplan, planering, rehabplan, =plan, =planen, =planer, gemensam plan, planera, planerar, genomförandepl, arbetsplan, =planerna, delmål, målsättn, aktivitetsplan, plan b, planeringen, rehabiliteringsplan, överenskommen plan, målet, sysselsättningsplan, framtidsplan, planeringsm, planeras, planerade, planlös, planlöst, målbild, plan för, etableringsplan, åtgärdsplan, utvecklingsplan, studieplan, individuella planer, tidsplan, planerings, planeringssamtal, karriärplan, uppföljningsplan, rehabiliteringsplanen, målformul, planernas, återgångsplan, delplan, gemensamma planer, omplanera, göras om, tider krockar, tiderna krockar, samma tid, dubbelbok, var för sig, varandras tider, på två ställen',
      0.8,
    ),
    matter(
      'meeting',
      'möten',
      'meetings',
      '=möte, ~möte, ~mötet, ~möten, ~mötena, flerpartssamtal, trepartssamtal, trepartsm, avstämning, träff, samråd, =sip, =samsip, sammanträd, kallelse, =träffas, sitta ner, bordet, mötestid, kallelsen, teams, videolänk, bokat möte, uppföljningsm, avstämningsmöte, flerpart, trepart, rehabmöte, nätverksmöte, bjuda in, bjuds in, inbjud, mötestider, inbokat, videomöte, flerpartsm, flerpartsmöte, konferens, samtalstid, mötena, möte, mötes, samverkansmöte, avstämningsmöten, planeringsmöte, teamträff, rond, samtalsmöte, kallelser, kallad, kallas, kallade, kallar, mötesdag, mötestiden, närvarande vid, startmöte, digitala möten, uppstartsmöte, överlämningsmöte, fyrpart, teamsmöte, zoom, mötesrum',
      0.8,
    ),
    matter(
      'responsibility',
      'vem som ansvarar',
      'who is responsible',
      'ansvar, helhet, helheten, tar ledningen, spindel, många kontakt, flera myndigh, alla myndigh, ansvara, huvudman, huvudansvar, ansvarsfördel, ansvarig, gränsdragn, betalningsansvar, hälso och sjukvård, vems uppdrag, uppdraget, samordnar, ansvarsområde, uppdrag, ligger på, mandat, rehabansvar, ansvarsfråga, helhetsansvar, vem som leder, dragare, processledare, ansvarar, ansvariga, ansvarsfråg, samordningsansvar, huvudmannaskap, huvudmän, koordinera, leder arbetet, håller i, håller ihop, håller i taktpinn, vem äger, äger frågan, äger ärendet, kontaktnät, många händer, många inblandade, för många kontakter, elva kontakter, sju myndigheter, spindel i nätet, ansvarsgräns, koordinering, vars ansvar, tolkning av uppdrag, driver ärendet, =samordning, =samordna, =samordnas, =ledning, =ledningen, vems sak, tar helhet',
      0.8,
    ),
    matter(
      'agreement',
      'rutiner och överenskommelser',
      'routines and agreements',
      'rutin, rutiner, riktlinj, överenskom, samverkansavtal, =avtal, =avtalet, handbok, checklist, lokal överens, samverkan, samarbete, rutinbeskriv, samsyn, lokal rutin, ingen rutin, samverkansrutin, arbetssätt, gemensamt arbetssätt, struktur, överenskommelse, överenskomna, rutinerna, rutinen, samverkansform, arbetsordning, lokala avtal, avtalsbrott, länsgemensam, handlingsordning, rutinpärm, styrdokument, arbetsgång, vägledande dokument, metodstöd, samverkar, samarbetet, samarbeta, =skrivning, =skrivningen',
      0.8,
    ),
  ]),
  ...inField('information', [
    matter(
      'mandate',
      'mandat att besluta',
      'mandate to decide',
      'mandat, mandatet, beslutsrätt, delegation, delegationsordn, får besluta, inte besluta, fick inte besluta, får bestämma, kan bestämma, inte bestämma, rätt att besluta, rätt att bestämma, beslutsmässig, beslutsför, styrgrupp, styrgruppen, ledamot, ledamoten, chefsbeslut, chefen måste, fråga chefen, frågar chefen, frågan hem, tar med sig frågan, lyfta till chef, lyfta frågan, nämnden måste, nämndbeslut, behörig att besluta, skriva på avtal, tillfrågas, bestämmer',
      0.9,
    ),
    matter(
      'retelling',
      'att berätta allt på nytt',
      'telling everything again',
      'berättat sin historia, berätta sin historia, sin historia, hela historien, samma historia, samma frågor, samma uppgifter, allt från början, dra allt, berätta allt, berätta om allt, upprepa sig, kartläggs på nytt, ny kartläggning, nya kartläggningar, tredje kartläggn, fjärde kartläggn, börja från början, från ruta ett, dubbelt arbete, dubbelarbete, dubbla kartlägg, dubbla utredn, samma utredning',
      0.85,
    ),
    matter(
      'dataSystems',
      'system för uppgifter mellan parter',
      'systems for sharing data',
      'it-system, datasystem, journalsystem, verksamhetssyst, =systemen, systemen pratar, varandras system, annat system, andras system, eget system, egna system, gemensamt system, läsbehörighet, faxa, faxas, =fax, faxen, skriva av, gemensam plan, delad plan, delade planer, dokumenterar på sitt, på sitt håll, systemstöd, uppgiftsutbyte, informationsutbyte, överförs inte, syns inte, varandras planer, varandras journaler',
      0.85,
    ),
    matter(
      'consent',
      'sekretess och samtycke',
      'secrecy and consent',
      'sekretess, samtyck, tystnadsplikt, lämna ut, uppgiftsl, dela information, offentlighets, gdpr, utbyta, prata med varandra, informationsut, fullmakt, medgivande, lämnar ut, uppgifter om, dela uppgift, berätta för, sekretesslagen, samtyckesbl, dela journal, sekretesskyd, insyn, informationsdeln, personuppg, integritet, samtycket, muntligt samtycke, journalåtkomst, sekretessen, samtycken, samtycker, samtyckesblank, medgett, medger, medgav, godkännande, godkännandet, gett sitt ja, sagt ja till att, sekretessbelagd, sekretesshinder, sekretessbryt, sekretesskäl, sekretesslag, tystnadslöfte, uppgiftslämnande, lämna uppgift, lämnar uppgift, informationsutb, informationsöverf, prata fritt, tala om patient, journaluppg, läsa journal, gemensam journal, journalsystem, sammanhållen journal, dataskydd, utlämnande, får höra om, fullmakter, anhörigfullmakt, vårdnadshavares sam, samtyckesform, underskrivet samt, skrivit på samt, patientdatalag, partsinsyn, röja, röjer, avslöja, utlämna',
    ),
    matter(
      'information',
      'information om vad som finns',
      'information about what there is',
      'information, informera, broschyr, hemsida, webbplats, överblick, utbudet, känner till, känna till, kännedom, kunskap, kunskapen, =reda, upplys, vet om att, missvisande, vägledning, upplysning, fick aldrig veta, spridd, allmänt känd, kännedom om, vad som finns, erbjudanden, vet inte att, hört talas, vart de kan, kände till, informerar, informerad, informerats, informationsbrist, kännedomen, infoblad, broschyrer, samhällsinfo, samhällsorient, katalog, utbud av, insatskatalog, insatskarta, kartbild över, överblicken, vad som erbjuds, vilka insatser, utbudet är, kommunicer, marknadsför, känd bland, webbsid, hitta information, välja bland, vet vad som, spridning, olika svar, olika besked, fel svar, fel besked, felaktigt besked, rätt besked, rätt svar, motstridiga besked, säger en sak, rådgivning, råden, =rådet, råd från, regler som gäller, vad som gäller, vilka regler, översikt, sammanställning, okunskap, berättat om, berättar om, tipsat',
      0.75,
    ),
    matter(
      'forms',
      'blanketter och brev',
      'forms and letters',
      'blankett, brev, breven, formulär, papper, pappers, skrivelse, lättläst, kallelsen, kallelser, skriftlig, myndighetsspråk, underskrift, skriva under, skrev under, bilagor, =post, =posten, enkät, instruktion, =sidor, ansökningsblank, fylla i utan, fyllt i, ifylld, underteckna, svårläst, kanslispråk, bifoga, bilaga, brevlåda, ansökningar, svårbegrip, fel papper, pappersarb, skrivkunn, fylla i blank, blanketten, blanketter, formulären, ansökningsformul, underskrifter, underskrivna, skriver under, påskriv, påskriven, påskrivet, signer, signerat, signera, namnteckn, avierna, avi, pappershög, pappersform, utskick, utskicket, brevet, brevväx, rekommenderat brev, myndighetsspr, myndighetspost, byråkratisk svenska, krångligt språk, juridisk text, bilagorna, inlagor, intygsblank, dokument, =handlingar, fyller i, fylla i, ifyllda, frågeformul, lättlästa, texten, skrivhjälp, papperet, papperspost, post på hög, oöppnad, oöppnade, kuvert',
      0.9,
    ),
  ]),
  ...inField('procedure', [
    matter(
      'referral',
      'remiss',
      'referrals',
      'remiss, remitt, egenremiss, anmälan, anvisn, anvisas, inskrivning, =inskriven, aktualiser, ansökan, ansökn, =ansöka, ansöker, remissen, remisser, egen vårdbegäran, remissvar, remisskrav, remissflöd, intagning, ansökningstid, skickades remiss, remissinst, vårdbegäran, egen ansökan, =anmäla, anmälde, remitteras, remitterar, remissvägen, hänvisning, ställd i kö, =anmäld, remisserna, remissens, remissförf, remitterad, remitterade, remitterats, remissvaret, återremiss, anmälningar, ansökningar, ansökte, ansökt, sökt till, anvisad, anvisade, anvisningar, inremiss, remiss till, inskriven på, inskriv, aktualisering, hänvisningar, ansökningsförf, skriva remiss, remisshantering, förfrågan, förfrågningar, beställning, anmäld till, intresseanm, förslag till insats, avrop',
    ),
    matter(
      'decision',
      'beslut och bedömningar',
      'decisions',
      'beslut, omprövn, överklag, handläggningstid, bifall, förvaltningsrätt, indragen, beslutet, prövas, ärendet ligger, handläggning, överklagat, överklagande, kammarrätt, =dom, omprövas, omprövat, =domstol, handläggs, beslutad, utslag, beviljande, beslutsfatt, avgörs, avgörande, avslaget, avslog, beslutsmotiv, motivering, avslagsbeslut, beslutade, beslutat, beslutas, besluten, beslutsgång, omprövning, omprövade, prövningen, överprövn, ställningst, delegation, beslutande, beslutsmöte, handläggningen, bedömningar, bedömde, bedömer, avslagsmotiv, delgivn, domslut, förvaltningsdom, domstols, prövat, överklagan, rättslig, laga kraft, =domen, =prövning, =prövningen, =prövad, =prövas',
      broad,
    ),
    matter(
      'border',
      'gränser mellan kommuner och län',
      'borders of municipalities and counties',
      'kommungräns, länsgräns, regiongräns, annan kommun, andra kommun, annat län, grannkommun, hemkommun, bor i annan, =länet, fel sida, grannlän, hemregion, hemlän, utomläns, ett annat län, andra sidan, olika kommuner, olika län, mantalsskr, gamla kommun, nya kommun, ny kommun, två kommuner, vistelsekommun, annan ort, flyttade hit, flyttat hit, annan region, flytt till annan, grannkommunen, hör till, vårdas i annan, regiongränsen, kommunbyte, flytta till ny, skriven i, skriven på, två län, annan vårdregion, tillhör en annan, =gräns, =gränsen, kommunens invån, hör hemma i, grannlänet, kommungränser, länsgränser, vårdval över, utomkommun, utomlänsv, bosättn, bosatt i, bosättningskommun, bosatt, folkbokförd i, skriven hos, två regioner, båda kommunerna, hemortskommun, grannregion, annan stad, flyttat från, bytt kommun, vistas i, vistelseort, mellan två kommun, gränsfall kommun, utanför regionen, över gränsen, länets, norge, norsk, danmark, dansk, finland, finsk, finländ, gränspend, eu-land, utlandet',
    ),
    matter(
      'summer',
      'sommar och helger',
      'summers and holidays',
      'sommar, =sommaren, semester, helger, =helg, =jul, =lov, =loven, =lovet, juli, augusti, midsommar, juluppehåll, sommarlov, jullov, lovdag, industrisemester, sommaruppehåll, röda dagar, jullovet, ledigheter, hela juli, klämdag, sommarstäng, sommartid, uppehållet, sommarveckor, sommarmånad, sommarens, sommarperiod, semestrar, semestern, semestertid, semesterperiod, lovveck, sportlov, höstlov, påsklov, novemberlov, studiedag, studiedagar, terminer, terminerna, helgdag, helgdagar, storhelg, långhelg, julhelg, jul och nyår, nyår, nyårshelg, lovtid, skollov, loven, lovet, semesterveck, julstäng, mellandag, under juli, hela sommaren, över sommaren, vecka 28, fyra veckor i juli, =påsk, =påsken',
      broad,
    ),
  ]),
];
