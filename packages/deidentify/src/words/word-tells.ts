import { readPlace } from './handle-words.ts';
import { readLabel } from './number-labels.ts';
import { callingOf, factOf, isCountry } from './rare-words.ts';
import { isAfterThing, LEADS_TO_SERVICE, MEDICINE_WORD, SURNAME_ENDING, THING_BEFORE } from './scene-words.ts';
import { HINTS } from './word-hints.ts';
import { isLabel, isTrade, isWork } from './work-words.ts';

/**
 * What a word announces, one bit a kind. Each finder first asks whether any word of the text announces its kind, so a
 * plain note costs little more than reading its words. Asked once for every different word.
 */
export const TELLS = {
  handle: 1,
  fact: 2,
  number: 4,
  work: 8,
  trade: 16,
  business: 32,
  street: 64,
  born: 128,
  home: 256,
  spoken: 512,
  family: 1024,
  condition: 2048,
  age: 4096,
  unique: 8192,
  village: 16_384,
  owner: 32_768,
  calling: 65_536,
  surname: 1 << 17,
  thingBefore: 1 << 18,
  afterThing: 1 << 19,
  service: 1 << 20,
  medicine: 1 << 21,
  way: 1 << 22,
  box: 1 << 23,
  somebody: 1 << 24,
  matter: 1 << 25,
  country: 1 << 26,
  house: 1 << 27,
  /** Touches a digit or a sign: told of a word where it stands, not of the word. */
  tied: 1 << 28,
  login: 1 << 29,
  flat: 1 << 30,
} as const;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [TELLS.street, /^[\p{L}é-]{2,}(?:gatan|vägen|gränd|gränden|stigen|allén|torget|slingan)$/u],
  [
    TELLS.born,
    /^(?:fd?$|d$|f-?dat|datum$|fdag|föd|fött|fod|fyll|myndig|årsdag|nedkom|förlöst|förlossning|kom$|bli$|blir$|blev$|fick$|ålder|uppskriven$|jubilar|jubilerar$|fira(?:r|de|t)$|partus$|geburts|geboren$|née?$|naissance$|nacimiento$|urodzenia$|grattis$|dob$|born$|birth|b-?day$|date$|barn|år$|(?:söner|döttrar|syskon|syskonen|tvillingarna|flickan|pojken|sonen|dottern|bebisen|lill[ea]?(?:bror|syster)(?:n|sen)?|minst(?:a|e|ingen)|(?:upp)?når)$)|född|^f(?:ölse|ördelsed|ordelsed)/,
  ],
  [
    TELLS.home,
    /^(?:bo|bor|bodde|bosatt|adr|(?:gatu|hem|bostads)?adress.*|flytta.*|hem|hembesök.*|hemma|folkbok.*|skriven|ligger|hyr|lägenhet.*|lgh|rum|hus.*|etta|tvåa|trea|bostad.*|vräkt|hämtas|andrahand|inneboende)$/,
  ],
  [TELLS.spoken, /^(?:at|snabel.*|alfakrull|kanelbulle|punkt|dot)$/],
  [
    TELLS.family,
    /barn|^(?:söner|döttrar|syskon.*|ungar|mist|miste|mister|förlora.*|dog|omkom|mördades|drunknade|sitter|tog|väntar|gravid|adopterad|ensam)$/,
  ],
  [
    TELLS.condition,
    /^(?:sällsynt|ovanlig|medfödd|ärftlig|tappat|tappade|förlorat|förlorade|saknar|miste|mist|arm|hand|fot|ben|öga|armar|händer|syn|fibros|kolit|gravt|.*sjukdom|.*syndrom)$/,
  ],
  [TELLS.age, /^(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|nitton|arton|sjutton|sexton|femton|.*års?åldern)/],
  [
    TELLS.unique,
    /^(?:enda|ende|första|yngsta|äldsta|sista|kvinnliga|manliga|ensam|alla|känd|tidningen|lokaltidningen|hela|tv)$/,
  ],
  [
    TELLS.village,
    /^(?:byn|by|bygden|ön|samhället|samhälle|socknen|orten|bruksorten|bruksort|trakten|skärgården|kommunen|byskolan|bygdegården|byaffären|byahandeln|bystugan|lanthandeln|byalaget)s?$/,
  ],
  [TELLS.way, /^(?:väg|gata|gränd|stig|torg|plan|allé|backe)$/],
  [TELLS.box, /^(?:(?:post)?box|(?:box|post|brev)låda|pl|fack)$/],
  [TELLS.surname, SURNAME_ENDING],
  [TELLS.thingBefore, THING_BEFORE],
  [TELLS.service, LEADS_TO_SERVICE],
  [TELLS.medicine, MEDICINE_WORD],
  [
    TELLS.somebody,
    /^(?:kvinnan|mannen|pojken|flickan|killen|tjejen|mamman|pappan|familjen|ynglingen|tonåringen|damen|gubben|paret|makarna)$/,
  ],
  [TELLS.house, /^(?:gården|torpet|stugan|villan|fastigheten|sommarstugan|herrgården|hemmanet|huset|gårdshuset)$/],
  [
    TELLS.login,
    /^(?:logg(?:ar?|ade|at)$|inlogg|utlogg|låst$|spärrad|behörighet|lösenord|\p{L}*konto(?:t|n|na)?$|användar|engångskod|vpn)/u,
  ],
  [TELLS.flat, /^(?:lgh|lägenhet|lght|tr|vån|våning|port|uppgång|uppg|nb|bv)$/],
  [TELLS.matter, /giro|[pb]g$|dnr|diarien/],
  [TELLS.owner, /^(?:driver|drev|äger|ägde|öppnade|startade)$/],
];
const EMPLOYS = /^(?:tillbaka$|varsl|anställ|erbj|prakti|lönebidrag|provanställ|sagt$|sa$|upp$)|jobb$/;
const LEGAL_FORM = /^(?:ab|hb|kb|aktiebolag|handelsbolag)$/;

/** `hints`: of the same word. */
export function tellsOf(word: string, hints: number): number {
  let tells = 0;
  if (readPlace(word) !== null) tells |= TELLS.handle;
  if (factOf(word) !== undefined) tells |= TELLS.fact;
  else if (callingOf(word) !== undefined) tells |= TELLS.calling;
  if (readLabel(word) !== null) tells |= TELLS.number;
  if (isWork(word) || isLabel(word) || EMPLOYS.test(word)) tells |= TELLS.work;
  if (isTrade(word)) tells |= TELLS.trade;
  if ((hints & HINTS.businessWord) !== 0 || LEGAL_FORM.test(word)) tells |= TELLS.business;
  if (isCountry(word)) tells |= TELLS.country;
  if (isAfterThing(word)) tells |= TELLS.afterThing;
  for (const [bit, pattern] of PATTERNS) if (pattern.test(word)) tells |= bit;
  return tells;
}

export const hasTrade = (token: { about: { tells: number } }): boolean => (token.about.tells & TELLS.trade) !== 0;

export const hasSurnameEnding = (token: { about: { tells: number } }): boolean =>
  (token.about.tells & TELLS.surname) !== 0;
