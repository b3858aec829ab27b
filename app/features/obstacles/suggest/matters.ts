import type { Text } from '../../../kernel/text.ts';
import type { Concept } from './thesaurus.ts';

const matter = (id: string, sv: string, en: string, terms: string, weight = 1): Concept => ({
  id,
  kind: 'matter',
  name: { sv, en } satisfies Text,
  terms: terms.split(',').map((term) => term.trim()),
  weight,
});

const party = 0.6;
const broad = 0.75;

/** What questions are about: parties, benefits, services, documents, and what a person's days need. */
export const matterTerms: readonly Concept[] = [
  matter(
    'employmentService',
    'Arbetsförmedlingen',
    'the employment service',
    '=af, arbetsförmed, =förmedlingen, =förmedlaren, =förmedlare, =a-förmedlingen, =ams',
    party,
  ),
  matter(
    'insuranceAgency',
    'Försäkringskassan',
    'the social insurance agency',
    '=fk, försäkringskass, =kassan, =kassans, =f-kassan',
    party,
  ),
  matter(
    'municipality',
    'kommunen',
    'the municipality',
    '=kommunen, =kommunens, =kommun, =soc, socialtjänst, socialsekr, socialkontor, =biståndsenheten, =ifo, =ame, arbetsmarknadsenhet',
    party,
  ),
  matter(
    'care',
    'vården',
    'health care',
    '=vård, =vården, =vårdens, sjukvård, primärvård, vårdcentral, =vc, =regionen, landsting, psykiatri, =psyk, vuxenpsyk, öppenvård, sluten, sjukhus, =bup, läkare, =läkaren, habilitering, =hab',
    party,
  ),
  matter('employer', 'arbetsgivare', 'employers', 'arbetsgivar, företag, =chefen, arbetsplatsen', broad),
  matter(
    'school',
    'skola och studier',
    'school and studies',
    'skola, skolan, gymnasi, komvux, =vux, studie, utbildning, folkhögskol, =csn, praktikplan, elevhäls',
    broad,
  ),
  matter('prison', 'kriminalvården', 'the prison service', 'kriminalvård, frivård, anstalt, frigiv', broad),

  matter(
    'socialAssistance',
    'försörjningsstöd',
    'social assistance',
    'försörjningsst, =fs, socbidrag, socialbidrag, =soc-bidrag, ek bistånd, ekonomisk bistånd, =bistånd, =biståndet, biståndstag, =norm, riksnorm',
  ),
  matter(
    'insuranceBenefit',
    'ersättning från Försäkringskassan',
    'benefits of the social insurance agency',
    'aktivitetsersätt, akt ers, =akters, sjukersätt, sjukpenning, rehabersätt, rehabiliteringspenning, =fk-ersättning, =fk-ersättningen, =fk-pengar, =sgi, nollplac, utförsäkr, sjukskriv, =ae',
    0.85,
  ),
  matter(
    'unemploymentBenefit',
    'a-kassa och aktivitetsstöd',
    'unemployment benefits',
    'a-kass, aktivitetsstöd, aktivitetsrapport, alfakass, ersättningsdag, etableringsersätt',
    0.9,
  ),
  matter(
    'economy',
    'personens ekonomi',
    'the person’s economy',
    'ekonomin, skuld, kronofogd, inkasso, budgetråd, =hyra, =hyran, plånbok, =pengar, =lön, fickpengar, =ersättningen',
    broad,
  ),
  matter(
    'residence',
    'uppehållstillstånd och folkbokföring',
    'residence',
    'uppehållstillst, folkbokför, migrationsv, personnummer, samordningsnummer, asyl',
  ),

  matter(
    'jointAssessment',
    'gemensam kartläggning',
    'joint assessment',
    '=gk, gemensam kartl, kartläggning, =kartl, gemensamma kartl',
  ),
  matter(
    'coordinatedPlan',
    'samordnad individuell plan',
    'coordinated individual plan',
    '=sip, =sip-möte, =sipar, =sipen, =sip-mötet, samordnad individuell, =samsip',
  ),
  matter(
    'plan',
    'planering',
    'planning',
    'handlingsplan, planering, rehabplan, =plan, =planen, =planer, flerpartssamtal, trepartsm, avstämningsmöte, samverkansmöte',
    0.8,
  ),
  matter(
    'medicalEvidence',
    'medicinskt underlag',
    'medical evidence',
    'läkarutlåt, läkarinty, intyg, utlåtande, medicin underlag, =underlag, =underlaget, =underlagen, journal, aktivitetsbegränsn, =dfa, funktionsnedsättningen',
  ),
  matter(
    'investigation',
    'utredning',
    'investigation',
    'utredning, neuropsyk, =npf, =npf-utredning, arbetsförmågebed, arbetsförmågeutr, =tmu, =afu, förmågebedömn, =diagnos, =diagnosen, adhd-utredn',
  ),
  matter(
    'treatment',
    'behandling och samtal',
    'treatment and counselling',
    'behandling, terapi, samtalskontakt, samtalsstöd, =kbt, kurator, psykolog, medicinering',
    0.9,
  ),
  matter(
    'careProgramme',
    'vårdens eller rehabiliteringens program',
    'a programme of care or rehabilitation',
    'program, programmet, =dagvård, =dagvården, dagverksamhet, =dv, rehabiliteringen, =rehab, =rehaben, smärtrehab, =kursen, =gruppen, gruppverksamhet',
    0.9,
  ),
  matter(
    'workTraining',
    'arbetsträning och praktik',
    'work training and internships',
    'arbetsträn, arbetspröv, praktik, =träna, prova på, =verkstan, =verkstad, språkpraktik, sysselsättning, =daglig verksamhet',
  ),
  matter('place', 'platser', 'places', 'plats, platser, ställe, handledare, träningsplats', 0.95),
  matter(
    'subsidised',
    'stöd till anställning',
    'employment support',
    'lönebidrag, nystartsjobb, subvention, anställningsstöd, trygghetsanst, osa, samhall, =bea, extratjänst, introduktionsjobb',
  ),
  matter('employment', 'arbete', 'work', 'anställning, =jobb, =jobbet, timanst, deltidsarb, heltid, =arbete', 0.8),
  matter(
    'supportedEmployment',
    'stöd att få och behålla arbete',
    'supported employment',
    'supported, =ips, =se-metod, arbetskonsul, =sius, jobbcoach, arbetscoach, matchning, rusta, leverantör',
  ),
  matter(
    'homeSupport',
    'boendestöd och personligt stöd',
    'personal support',
    'boendestöd, personlig ombud, personligt ombud, =po, kontaktperson, god man, =godman, förvaltare, stödperson, =lss, personkrets, assistans',
  ),
  matter(
    'housing',
    'bostad',
    'housing',
    'bostad, bostäd, boende, hemlös, lägenhet, vräk, =flytt, =flytten, hyreskontrakt, härbärge, =bosocialt',
  ),
  matter(
    'travel',
    'resor',
    'travel',
    'buss, bussar, =tåg, =tåget, =resa, =resor, =resan, resväg, restid, =reser, pendl, kollektivtraf, körkort, skjuts, avstånd, färdtjänst, =mil, =turer, =turen, tidtabell, resekost, sjukresa',
  ),
  matter(
    'language',
    'språk och tolk',
    'language and interpreters',
    'språk, =sfi, svenska, tolk, tolken, modersmål, översätt, läskunn, analfabet',
  ),
  matter(
    'childcare',
    'barn och barnomsorg',
    'children and childcare',
    'förskol, barnomsorg, barnpass, dagis, =barnen, =barn, vab, nattomsorg, fritids',
  ),
  matter('substance', 'beroende', 'addiction', 'drog, drogfri, missbruk, beroende, nykter, alkohol, urinprov'),
  matter(
    'digital',
    'digitala tjänster',
    'digital services',
    'digital, bankid, =bank-id, e-legitim, e-tjänst, inlogg, =dator, dator, internet, =appen, =mina sidor, mobilt',
  ),
  matter('protected', 'skyddade uppgifter', 'protected identity', 'skyddad, skyddade, sekretessmark'),
  matter(
    'border',
    'gränser mellan kommuner och län',
    'borders of municipalities and counties',
    'kommungräns, länsgräns, regiongräns, annan kommun, andra kommun, annat län, grannkommun, hemkommun',
  ),
  matter(
    'staff',
    'handläggare och personal',
    'staff',
    'handläggar, personal, =hl, bemanning, coach, =samordnaren, kontakttjänsteman',
    broad,
  ),
  matter('money', 'medel', 'funds', 'budget, finansier, projektmedel, medel, =kostnaden, =kostar, =anslag', 0.9),
  matter('project', 'projekt', 'projects', 'projekt', 0.9),
  matter('consent', 'sekretess och samtycke', 'secrecy and consent', 'sekretess, samtyck, tystnadsplikt'),
];
