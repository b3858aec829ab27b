import { isDate } from './numbers/personal-number.ts';
import type { Finding, FindingType, Language } from './types.ts';

const REPLACEMENTS: Record<FindingType, Record<Language, string>> = {
  name: { sv: 'personen', en: 'the person' },
  personalNumber: { sv: '[personnummer]', en: '[personal number]' },
  coordinationNumber: { sv: '[samordningsnummer]', en: '[coordination number]' },
  phone: { sv: '[telefonnummer]', en: '[phone number]' },
  email: { sv: '[e-postadress]', en: '[e-mail address]' },
  address: { sv: '[adress]', en: '[address]' },
  birthDate: { sv: '[födelsedatum]', en: '[date of birth]' },
  plate: { sv: '[registreringsnummer]', en: '[registration number]' },
  handle: { sv: '[användarnamn]', en: '[user name]' },
  workplace: { sv: 'arbetsgivaren', en: 'the employer' },
  rareCombination: { sv: '[uppgifter borttagna]', en: '[details removed]' },
  identifier: { sv: '[nummer]', en: '[number]' },
};

const MONTHS: Record<Language, readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Names that end in s without being a genitive. */
const ENDS_IN_S =
  /(?:^|[ -])(?:\p{L}+(?:us|is|ias|ens|eas|oas|ans|els|ils|lls)|lars|hans|jens|mats|klas|claes|jonas|anders|måns|jöns|mons|joans|moses|hannes|johannes|agnes|linus|kajs|alexis|charles|james|thomas|tomas|lucas|lukas|andreas|idris|firas|anas|enas|gös)$/iu;

/** A date brought down to its month ("november 1988"), or null when no month can be read. */
function monthOf(text: string, language: Language): string | null {
  const months = MONTHS[language];
  const plain = text.toLowerCase();
  const compact = /(?:^|\D)((?:18|19|20)?\d\d)[-./ ]?(\d\d)[-./ ]?(\d\d)(?!\d)/.exec(plain);
  if (compact && isDate(Number(compact[2]), Number(compact[3]))) {
    const year = compact[1] ?? '';
    return `${months[Number(compact[2]) - 1]} ${year}`;
  }
  const dayFirst = /(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[-/. ] ?((?:18|19|20)?\d\d))?/.exec(plain);
  if (dayFirst && isDate(Number(dayFirst[2]), Number(dayFirst[1]))) {
    return [months[Number(dayFirst[2]) - 1], dayFirst[3]].filter(Boolean).join(' ');
  }
  const word = /(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?: (\d{4}))?/u.exec(plain);
  const index = word
    ? ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].indexOf(word[1] ?? '')
    : -1;
  return index < 0 ? null : [months[index], word?.[2]].filter(Boolean).join(' ');
}

/**
 * What one click puts in place of a finding. `text` is the found text as written: a name in the genitive becomes
 * "personens", a date of birth keeps its month and year.
 */
export function replacement(type: FindingType, text: string, language: Language): string {
  const plain = REPLACEMENTS[type][language];
  if (type === 'birthDate') return monthOf(text, language) ?? plain;
  if (type !== 'name' || !/(?:s|['’]s|:s)$/iu.test(text) || ENDS_IN_S.test(text)) return plain;
  return language === 'sv' ? `${plain}s` : `${plain}’s`;
}

const MEANINGS: Record<FindingType, Record<Language, string>> = {
  name: { sv: 'kan vara ett namn', en: 'may be a name' },
  personalNumber: { sv: 'kan vara ett personnummer', en: 'may be a personal number' },
  coordinationNumber: { sv: 'kan vara ett samordningsnummer', en: 'may be a coordination number' },
  phone: { sv: 'kan vara ett telefonnummer', en: 'may be a phone number' },
  email: { sv: 'kan vara en e-postadress', en: 'may be an e-mail address' },
  address: { sv: 'kan vara en adress', en: 'may be an address' },
  birthDate: { sv: 'kan vara ett födelsedatum', en: 'may be a date of birth' },
  plate: { sv: 'kan vara ett registreringsnummer på ett fordon', en: 'may be a vehicle’s registration number' },
  handle: { sv: 'kan vara ett användarnamn', en: 'may be a user name' },
  workplace: { sv: 'kan visa var personen arbetar', en: 'may show where the person works' },
  rareCombination: {
    sv: 'är uppgifter som tillsammans kan peka ut en person',
    en: 'are facts that together may point to one person',
  },
  identifier: { sv: 'kan vara ett nummer som hör till en person', en: 'may be a number that belongs to a person' },
};

/** Rules whose reason says more than the type does. */
const REASONS: Record<string, Record<Language, string>> = {
  'personalNumber.checkDigit': {
    sv: 'är ett personnummer (kontrollsiffran stämmer)',
    en: 'is a personal number (its check digit is right)',
  },
  'coordinationNumber.checkDigit': {
    sv: 'är ett samordningsnummer (kontrollsiffran stämmer)',
    en: 'is a coordination number (its check digit is right)',
  },
  'personalNumber.wrongCheckDigit': {
    sv: 'ser ut som ett felskrivet personnummer',
    en: 'looks like a mistyped personal number',
  },
  'personalNumber.wrongLength': {
    sv: 'ser ut som ett felskrivet personnummer',
    en: 'looks like a mistyped personal number',
  },
  'phone.service': {
    sv: 'är ett telefonnummer, troligen till en myndighet eller växel',
    en: 'is a phone number, probably of an authority or exchange',
  },
  'email.office': {
    sv: 'är en e-postadress, troligen till ett kontor',
    en: 'is an e-mail address, probably of an office',
  },
  'name.placeOrService': {
    sv: 'kan vara ett namn, en plats eller en verksamhet',
    en: 'may be a name, a place or a service',
  },
  'name.orPlace': { sv: 'kan vara ett namn eller en plats', en: 'may be a name or a place' },
  'name.surroundings': { sv: 'står där namn brukar stå', en: 'stands where names usually stand' },
};

/**
 * A plain sentence about a finding, without its full stop: ”Elin” kan vara ett namn. The found words are quoted when
 * `text`, the text that was searched, is given.
 */
export function explain(finding: Finding, language: Language, text?: string): string {
  const meaning = (REASONS[finding.why] ?? MEANINGS[finding.type])[language];
  const found = text?.slice(finding.start, finding.end);
  if (found === undefined) return language === 'sv' ? `Det här ${meaning}` : `This ${meaning}`;
  return language === 'sv' ? `”${found}” ${meaning}` : `“${found}” ${meaning}`;
}
