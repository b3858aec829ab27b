import type { AdviceKind, Basic, IncomeSource, NextStepOwner } from '../features/cases/index.ts';
import type { Party } from '../features/organisation/index.ts';

/** A situation of the kind that the sources describe. Nobody in it exists. */
export interface Situation {
  asks: Party;
  age: number;
  need: string;
  obstacle: string;
  income: IncomeSource[];
  basics: Basic[];
  reason?: string;
  question: string;
  items: { kind: AdviceKind; label: string; why: string; nextStep: NextStepOwner }[];
  advice: string;
}

const all: Basic[] = ['ownOffers', 'contact', 'jointAssessment', 'sip'];

export const situations: readonly Situation[] = [
  {
    asks: 'socialInsuranceAgency',
    age: 24,
    need: 'workTraining',
    obstacle: 'refused',
    income: ['activityCompensation'],
    basics: ['ownOffers', 'contact'],
    reason: 'Ingen av parterna har kallat till möte än.',
    question:
      'Har varit hemma sedan gymnasiet och vill börja arbetsträna i liten skala. Kommunen säger nej till arbetsträning utan försörjningsstöd. Vart kan vi vända oss?',
    items: [
      {
        kind: 'service',
        label: 'Unga med funktionsnedsättning',
        why: 'Tar emot unga med aktivitetsersättning. Kön är lång, så ansök nu.',
        nextStep: 'asker',
      },
      {
        kind: 'contact',
        label: 'Arbetsförmedlingen, ingång rehabilitering',
        why: 'De kan bedöma arbetsförmågan.',
        nextStep: 'employmentService',
      },
    ],
    advice:
      'Ansök till Unga med funktionsnedsättning redan nu. Ta samtidigt reda på om arbetsförmågan är bedömd. Är den det står arbetsträning öppen, med arton veckors kö.',
  },
  {
    asks: 'employmentService',
    age: 41,
    need: 'assessment',
    obstacle: 'queue',
    income: ['sicknessBenefit'],
    basics: all,
    question:
      'Sjukskriven på deltid sedan i våras. Arbetsgivaren vill anställa med lönebidrag men gemensam kartläggning väntar i sex månader. Erbjudandet gäller bara till nyår.',
    items: [
      {
        kind: 'meeting',
        label: 'Gemensam kartläggning i förtur',
        why: 'Allt underlag finns redan. Det är underskriften som saknas.',
        nextStep: 'socialInsuranceAgency',
      },
      {
        kind: 'contact',
        label: 'Försäkringskassans samverkansansvariga',
        why: 'Kan säga om kartläggningen behövs alls.',
        nextStep: 'coordinator',
      },
    ],
    advice:
      'Fråga Försäkringskassan om kartläggningen behövs när utredningen redan är gjord. Be om besked inom två veckor, eftersom erbjudandet går ut.',
  },
  {
    asks: 'municipality',
    age: 33,
    need: 'careContact',
    obstacle: 'noAnswer',
    income: ['socialAssistance'],
    basics: ['ownOffers', 'contact', 'sip'],
    reason: 'Gemensam kartläggning är inte aktuell utan sjukpenning.',
    question:
      'Vi har ringt vårdcentralen flera gånger om ett läkarutlåtande och får inget svar. Utan det kan vi inte planera arbetsprövning. Finns det en annan väg in?',
    items: [
      {
        kind: 'contact',
        label: 'Rehabkoordinatorn på vårdcentralen',
        why: 'Tar emot frågor från socialtjänsten med samtycke.',
        nextStep: 'region',
      },
    ],
    advice: 'Gå genom rehabkoordinatorn i stället för växeln. Skicka samtycket samtidigt.',
  },
  {
    asks: 'region',
    age: 29,
    need: 'everydayStructure',
    obstacle: 'timing',
    income: ['rehabilitationBenefit'],
    basics: all,
    question:
      'Vårdens program slutar om tre veckor och arbetsträningen börjar först efter sommaren. Risken är att allt som byggts upp rasar. Vad kan fylla glappet?',
    items: [
      { kind: 'service', label: 'Mötesplatsen', why: 'Öppen utan remiss, två dagar i veckan.', nextStep: 'region' },
      {
        kind: 'meeting',
        label: 'SIP med kommunen före utskrivning',
        why: 'Så att någon äger sommaren.',
        nextStep: 'region',
      },
    ],
    advice: 'Kalla till SIP innan programmet slutar. Mötesplatsen kan börja samma vecka som programmet tar slut.',
  },
  {
    asks: 'municipality',
    age: 52,
    need: 'jobSupport',
    obstacle: 'certificate',
    income: ['benefitExhausted', 'socialAssistance'],
    basics: ['ownOffers', 'contact', 'jointAssessment'],
    reason: 'Personen vill inte ha ett stort möte än.',
    question:
      'Utförsäkrad efter lång sjukskrivning. Läkarutlåtandet räcker inte som underlag och Arbetsförmedlingen säger att personen är för sjuk. Vem kan bedöma?',
    items: [
      {
        kind: 'service',
        label: 'Klargöra arbetsförutsättningar',
        why: 'Bedömer hos arbetsplats i stället för på papper.',
        nextStep: 'employmentService',
      },
    ],
    advice:
      'Begär att Arbetsförmedlingen prövar Klargöra arbetsförutsättningar. Be läkaren komplettera med vad personen kan göra, inte bara diagnos.',
  },
  {
    asks: 'employmentService',
    age: 21,
    need: 'studies',
    obstacle: 'unclearOwner',
    income: ['noPublicIncome'],
    basics: ['ownOffers', 'contact'],
    reason: 'Vi vet inte vem som skulle kalla.',
    question:
      'Gick ut gymnasiet utan betyg och bor hemma. Aktivitetsansvaret släppte vid tjugo. Ingen tycker att det är deras. Vem ska hålla ihop det?',
    items: [
      {
        kind: 'contact',
        label: 'Kommunens vuxenutbildning, studie- och yrkesvägledare',
        why: 'Kan planera del för del.',
        nextStep: 'municipality',
      },
      { kind: 'other', label: 'Tilläggsresursen', why: 'Kan följa med till första mötet.', nextStep: 'coordinator' },
    ],
    advice: 'Börja hos vuxenutbildningens vägledare. Tilläggsresursen kan gå med första gången om personen vill.',
  },
  {
    asks: 'socialInsuranceAgency',
    age: 46,
    need: 'jointPlan',
    obstacle: 'rules',
    income: ['sicknessCompensation'],
    basics: all,
    question:
      'Har vilande sjukersättning och vill pröva arbete på halvtid. Tre handläggare säger olika saker om vad som händer med ersättningen. Hur får vi ett samlat besked?',
    items: [
      { kind: 'meeting', label: 'Lotsmöte med alla tre', why: 'Alla hör samma besked.', nextStep: 'coordinator' },
    ],
    advice: 'Jag kallar till ett lotsmöte utan personuppgifter. Ta med frågorna, inte namnet.',
  },
  {
    asks: 'region',
    age: 37,
    need: 'workTraining',
    obstacle: 'noPlace',
    income: ['sicknessBenefit'],
    basics: ['ownOffers', 'contact', 'jointAssessment'],
    reason: 'SIP är bokad till nästa månad.',
    question:
      'Klar för arbetsträning enligt läkare och Försäkringskassan, men det finns inga platser i kommunen. Går det att träna i grannkommunen?',
    items: [
      {
        kind: 'contact',
        label: 'Arbetsmarknadsenheten i grannkommunen',
        why: 'Har lediga platser och brukar säga ja.',
        nextStep: 'municipality',
      },
    ],
    advice: 'Fråga grannkommunens arbetsmarknadsenhet. Resorna kan ersättas av Försäkringskassan.',
  },
  {
    asks: 'municipality',
    age: 27,
    need: 'economy',
    obstacle: 'rules',
    income: ['activityGrant'],
    basics: all,
    question:
      'Ersättningen sjönk när sjukpenningen blev aktivitetsstöd. Nu söks försörjningsstöd, men insatsen kräver heltid. Vad gäller?',
    items: [
      {
        kind: 'contact',
        label: 'Ekonomiskt bistånd, mottagningen',
        why: 'Räknar på mellanskillnaden innan insatsen ändras.',
        nextStep: 'municipality',
      },
    ],
    advice: 'Räkna först på mellanskillnaden. Ändra inte insatsens omfattning innan det är klart.',
  },
  {
    asks: 'employmentService',
    age: 58,
    need: 'contactPath',
    obstacle: 'noAnswer',
    income: ['unemploymentBenefit'],
    basics: ['ownOffers', 'contact'],
    reason: 'Vi söker bara rätt kontakt.',
    question:
      'Behöver veta vem på psykiatrin som svarar på frågor om arbetslivsinriktad rehabilitering. Växeln kopplar runt.',
    items: [
      {
        kind: 'contact',
        label: 'Psykiatrins samordnare för rehabilitering',
        why: 'Har telefontid på tisdagar.',
        nextStep: 'asker',
      },
    ],
    advice: 'Ring på telefontiden på tisdagar. Kontaktvägen ligger nu i listan.',
  },
  {
    asks: 'municipality',
    age: 19,
    need: 'other',
    obstacle: 'missingService',
    income: ['noPublicIncome'],
    basics: all,
    question:
      'Sover om dagarna och vågar inte gå ut. Vi saknar någon som kan söka upp hemma. Finns det någon sådan insats i länet?',
    items: [
      {
        kind: 'other',
        label: 'Ingen uppsökande insats finns här',
        why: 'Det noteras som saknad insats.',
        nextStep: 'coordinator',
      },
    ],
    advice:
      'Det finns ingen sådan insats hos oss. Jag tar med det till gruppen. Pröva under tiden ungdomsmottagningens chatt.',
  },
  {
    asks: 'region',
    age: 44,
    need: 'jobSupport',
    obstacle: 'health',
    income: ['sicknessBenefit'],
    basics: all,
    question:
      'Orkar två timmar om dagen och vill tillbaka till sitt gamla arbete. Arbetsgivaren undrar vem som betalar anpassningen.',
    items: [
      {
        kind: 'contact',
        label: 'Försäkringskassan, arbetshjälpmedel',
        why: 'Arbetsgivaren söker själv.',
        nextStep: 'socialInsuranceAgency',
      },
    ],
    advice:
      'Arbetsgivaren söker bidrag till arbetshjälpmedel hos Försäkringskassan. Börja med två timmar och öka var fjärde vecka.',
  },
];
