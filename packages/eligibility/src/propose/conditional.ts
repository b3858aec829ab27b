/** Whoever `when` is true of must meet `then`; `slips` = whoever it is true of need not, and everybody else must. */
export interface Conditional {
  readonly when: string;
  readonly then: string;
  readonly slips: boolean;
}

const who = '(?:har|är|får|uppbär|bor(?= i))';
const forms = [
  // ”Vid X krävs Y”, ”Om personen har X krävs Y”, ”Den som har X ska Y”, ”För den med X gäller att Y”
  new RegExp(
    `^\\s*(?:vid|om|för (?:den|de|dem) (?:som ${who}|med)|den som ${who}|de som ${who}|(?:har|är|får|uppbär|bor) (?:du|man)|för (?:personer|deltagare|ungdomar|vuxna|sökande)(?: med| som ${who}|(?= (?:under|över|yngre|äldre|mellan|från|i åldern))))\\s+(?<when>.+?)\\s+(?:krävs|behövs|ska|skall|måste|gäller)(?:\\s+(?:att|det|du|man))*\\s+(?<then>.+)$`,
    'isu',
  ),
  // ”Y för den som har X”
  /^(?<then>.+?)\s+(?:för (?:den|de|dem|dig) som|om du|om personen)\s+(?:är|har|får)\s+(?<when>.+)$/isu,
];
const slipping =
  /^\s*(?:har|är|får) (?:du|man)\s+(?<when>.+?)\s+behöver (?:du|man) (?:inte|ej)\s+(?<then>.+?)\s*,?\s*(?:men )?annars (?:krävs|behövs|måste|ska)(?:\s+(?:det|du|man))*\s*$/isu;

/** ”Y krävs, utom för den som har X” */
const spared =
  /^(?<then>.+?\s(?:krävs|behövs|är ett krav|är obligatoriskt?)),?\s+(?:utom|förutom|undantaget|med undantag) för\s+(?:(?:den|de|dem|dig|personer)\s+)?(?:(?:som (?:har|är|får|uppbär)|med)\s+)?(?<when>.+)$/isu;

export function conditionalIn(text: string): Conditional | undefined {
  const slips = slipping.exec(text)?.groups ?? spared.exec(text)?.groups;
  const groups = slips ?? forms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  const { when = '', then = '' } = groups ?? {};
  // ”Den som har A kan delta, dock krävs B” asks everybody for both.
  const isWhole = /(?<!\p{L})(?:(?:kan|får) (?:delta|söka|ansöka)|välkom\p{L}*|antas)(?!\p{L})/iu.test(when);
  return when === '' || then === '' || isWhole ? undefined : { when, then, slips: slips !== undefined };
}

/** ”A utom de med B”. */
export const exception =
  /^(?<before>.+?),?\s+(?:utom(?! för)|förutom(?= (?:de|dem|personer) )|med undantag för|med undantag av)\s+(?:(?:de|dem|den|personer)\s+)?(?:(?:med|som (?:har|får|uppbär|är))\s+)?(?<but>[^,]+)$/isu;

/**
 * ”Personer under 20 år ska ha SIP”: whether everybody must be under 20 with it, or only those under 20 must have it, the
 * words do not tell.
 */
const forSome =
  /^\s*(?:personer|ungdomar|unga|vuxna|deltagare|sökande|elever|klienter|patienter)\s+(?:med|under|över|från|i|som (?:är|har|får|bor|uppbär))\s[^,]*\s(?:ska|skall|måste|behöver)\s+(?:även |också |dessutom |först )?(?:ha|vara|kunna|gå)(?!\p{L})/iu;

export function isForSome(text: string): boolean {
  return forSome.test(text);
}
