import type { Language } from './types.ts';

/** The small words that rules are read out with. */
export const phrases = {
  sv: {
    and: 'och',
    or: 'eller',
    nor: 'eller',
    atLeast: 'minst',
    atMost: 'högst',
    below: 'under',
    above: 'över',
    exactly: 'exakt',
    not: 'inte',
    earliest: 'tidigast',
    latest: 'senast',
    before: 'före',
    after: 'efter',
    both: 'både',
    without: 'utan',
    but: 'men',
    old: '',
    anyAtAll: 'minst en, vilken som helst',
    noneAtAll: 'ingen alls',
    neither: 'varken',
    allOf: 'alla av',
    notAllOf: 'inte alla av',
    one: 'Något av detta',
    everybody: 'Öppen för alla',
    nobody: 'Öppen för ingen',
    noCondition: 'inget villkor',
    neverMet: 'aldrig uppfyllt',
    noValue: 'ingen',
    anyValue: 'vilken som helst',
    everyMunicipality: 'alla kommuner i området',
  },
  en: {
    and: 'and',
    or: 'or',
    nor: 'nor',
    atLeast: 'at least',
    atMost: 'at most',
    below: 'under',
    above: 'over',
    exactly: 'exactly',
    not: 'not',
    earliest: 'no earlier than',
    latest: 'no later than',
    before: 'before',
    after: 'after',
    both: 'both',
    without: 'without',
    but: 'but',
    old: ' old',
    anyAtAll: 'at least one, whichever',
    noneAtAll: 'none at all',
    neither: 'neither',
    allOf: 'all of',
    notAllOf: 'not all of',
    one: 'One of these',
    everybody: 'Open to everybody',
    nobody: 'Open to nobody',
    noCondition: 'no condition',
    neverMet: 'never met',
    noValue: 'none',
    anyValue: 'any',
    everyMunicipality: 'all municipalities of the area',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Swedish finite verbs that take `inte` after themselves: ”Läkarremiss finns inte”. */
export const verbsBeforeNot = new Set(
  'finns vill har är kan ska får bor går behöver deltar pågår arbetar studerar gäller krävs saknas söker'.split(' '),
);

/** Swedish participles that take `inte` before themselves when they end a label: ”Arbetsförmågan inte bedömd”. */
export const participleEndings = /(ad|at|ade|d|t|en)$/;
export const participles = new Set(
  'gjord gjort bedömd bedömt klar klart avslutad avslutat genomförd genomfört beviljad beviljat utredd utrett skriven skrivet tagen given godkänd anmäld'.split(
    ' ',
  ),
);

/** Swedish words that begin a label and take `inte` before themselves: ”Inte inskriven på …”. */
export const openersAfterNot = new Set(
  'inskriven sjukskriven anmäld aktuell arbetslös arbetssökande anställd folkbokförd bosatt beviljad utförsäkrad gravid ensamstående anvisad'.split(
    ' ',
  ),
);

/** Swedish words that begin a label and turn to `ingen/inget`: ”Inget pågående försörjningsstöd”. */
export const negatedOpeners: Readonly<Record<string, string>> = { pågående: 'inget pågående', rätt: 'ingen rätt' };

/** Words that begin a label and are names: their first letter is never small. */
export const alwaysCapital = new Set(
  'Arbetsförmedlingen Försäkringskassan Försäkringskassans Swedish English Swedes Sweden'.split(' '),
);

/** Words of identifiers that are said in capital letters. */
export const abbreviations = new Set('lss sfi sip gk'.split(' '));

export const englishUnits: Readonly<Record<string, string>> = {
  år: 'years',
  månad: 'months',
  månader: 'months',
  vecka: 'weeks',
  veckor: 'weeks',
  dag: 'days',
  dagar: 'days',
  timmar: 'hours',
  procent: 'per cent',
};
