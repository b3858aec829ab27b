import { fold } from './folding.ts';

/**
 * Obstacles that return in county after county, recognised in free text so that they can be counted together. A text describes one
 * when every group of words is met and no exception is. The words describe the obstacle, not one coordinator's phrasing.
 */
interface RecurringObstacle {
  readonly id: string;
  readonly all: readonly RegExp[];
  readonly except?: RegExp;
}

const employmentService = /\baf\b|arbetsförm|förmedling|employment service|\bpes\b/;
const lacking =
  /\b(?:inga|inget|ingen|finns inte|saknas|brist|slut|hittar|full[at]?|nej|no|none|lack|shortage|not enough|cannot find|few)\b/;

const recurring: readonly RecurringObstacle[] = [
  {
    id: 'jointAssessmentQueue',
    all: [
      /gemensam(?:ma)? kartl|\bgk\b|kartläggning\p{L}*|joint (?:assessment|mapping)/u,
      /kö|vänt|månad|\bmån\b|halvår|dröj|tidigast|först (?:till|i)|queue|wait|month|half a year|delay|earliest/,
    ],
  },
  {
    id: 'assistanceRequired',
    all: [
      /försörjningsst|ek\p{L}*\.? bist|socbidrag|\bfs\b|bistånd|social assistance|income support/u,
      /bara|endast|kräv|krav|måste|villkor|förbehåll|stäng|utesl|gäller inte|räknas inte|kommer inte in|only|require|must|condition|reserved|exclud|shut out/,
      /aktivitetsers|akt\.?ers|\bae\b|fk-?ers|insats|ame\b|arbetsträning|verkstan|verksamhet|activity compensation|measure|place|programme/,
    ],
  },
  {
    id: 'noAnswerEmploymentService',
    all: [
      employmentService,
      /svarar (?:inte|ej|aldrig)|inget svar|inte svar|obesvarad|ingen återkoppling|återkommer (?:inte|ej)|uteb|livstecken|gå\p{L}* (?:inte|ej) att nå|nå\p{L}* (?:inte|ej)|ringer (?:inte|ej) (?:upp|tillbaka)|hör(?:s|t)? (?:inte|ej|inget)|no answer|no reply|no response|not answer|never answer|does not reply|cannot be reached|unreachable|not called back/u,
    ],
  },
  {
    id: 'certificateInsufficient',
    all: [
      /läkarutlåt|läkarint|intyg|medicinskt? underlag|medicinska underlag\p{L}*|utlåtande|certificate|medical (?:statement|evidence|opinion)/u,
      /räcker (?:inte|ej)|duger (?:inte|ej)|håller (?:inte|ej)|otillräckl|underkän|inte tillräckl|ej tillräckl|godtas (?:inte|ej)|godkänns (?:inte|ej)|insufficient|not enough|not sufficient|not accepted|rejected|too thin|bristfäll/,
    ],
  },
  {
    id: 'gapAfterHospitalProgramme',
    all: [
      /program|behandling\p{L}*|rehab(?:en|iteringen)|hospital|treatment/u,
      /slut|avslut|släpper|glapp|tomrum|mellanrum|gap|ends?\b|after|lets go/,
      /arbetsträn|praktik|nästa steg|tar vid|dröj|kvartal|mån|work training|next step|month|emellan|between/,
    ],
  },
  {
    id: 'noWorkTrainingPlaces',
    all: [
      /arbetstränings?-?plats\p{L}*|träningsplats\p{L}*|praktikplats\p{L}*|ställe\p{L}*|plats(?:er|erna|en)?\b|arbetsträn\p{L}*|work training|placement|training place/u,
      lacking,
      /arbetsträn|träna|ta(?:r)? emot|arbetsgiv|praktikplats|platserna|work training|employer|placement|take (?:him|her|them|anyone)/,
    ],
    except: /utredningsplats|dv-plats|bostad|behandlingsplats/,
  },
];

/** Id of the first recurring obstacle that the text describes; null when it describes none of them. */
export function recogniseObstacle(text: string): string | null {
  const folded = fold(text);
  const found = recurring.find(({ all, except }) => all.every((words) => words.test(folded)) && !except?.test(folded));
  return found?.id ?? null;
}
