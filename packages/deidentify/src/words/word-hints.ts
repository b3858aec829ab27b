import { bitsOfWords } from './bits-of-words.ts';
import { endsAsTrade, isBusinessCompound, isBusinessWord, isDefinite, isKind, isTradeName } from './business-words.ts';
import { INTRODUCES, SMALL } from './name-scene-words.ts';
import { PERSONAL_STATES } from './person-words.ts';
import { isCareHouse } from './place-owners.ts';
import { CODED, LIKELY_VEHICLE, VEHICLE } from './plate-words.ts';
import {
  DOES_AS_SERVICE,
  FARM_NAME,
  FEASTS,
  isBeforeProduct,
  LEADS_TO_TOPIC,
  SURE_SURNAME,
  THING_ENDING,
  THING_NOUN,
  THINGS,
} from './scene-words.ts';
import { LEADS_HOME, LEADS_HOUSE } from './street-words.ts';
import { LEADS_NEAR } from './work-words.ts';
import { ATTENDED, CLUB, GROUP, isSignWord, OFFICE } from './workplace-words.ts';

/**
 * Which costly looks can succeed at a word and what its form says of it alone, one bit a look; asked once for every
 * different word. What a word says of those beside it are its roles: a word can have a hint and no role.
 */
export const HINTS = {
  introduces: 1,
  small: 2,
  leadsNear: 4,
  leadsToTopic: 8,
  farmName: 16,
  beforeProduct: 32,
  feast: 64,
  month: 128,
  englishMonth: 256,
  careHouse: 512,
  leadsHome: 1024,
  personal: 2048,
  doesAsService: 4096,
  attended: 8192,
  sign: 16_384,
  office: 1 << 15,
  group: 1 << 16,
  club: 1 << 17,
  thingEnding: 1 << 18,
  sureSurname: 1 << 19,
  severalThings: 1 << 20,
  vehicle: 1 << 21,
  likelyVehicle: 1 << 22,
  coded: 1 << 23,
  businessWord: 1 << 24,
  businessCompound: 1 << 25,
  businessKind: 1 << 26,
  definiteBusiness: 1 << 27,
  tradeName: 1 << 28,
  tradeEnding: 1 << 29,
  thingNoun: 1 << 30,
} as const;

const MONTHS = new Set('mars april maj juni juli augusti'.split(' '));
const ENGLISH_MONTHS = new Set('january february march may june july october'.split(' '));

const OF_LISTED = bitsOfWords([
  [HINTS.introduces, INTRODUCES],
  [HINTS.small, SMALL],
  [HINTS.leadsNear, LEADS_NEAR],
  [HINTS.feast, FEASTS],
  [HINTS.month, MONTHS],
  [HINTS.englishMonth, ENGLISH_MONTHS],
  [HINTS.personal, PERSONAL_STATES],
]);

type Look = readonly [number, (word: string) => boolean];

const LOOKS: readonly Look[] = [
  [HINTS.leadsToTopic, (word) => LEADS_TO_TOPIC.test(word)],
  [HINTS.farmName, (word) => FARM_NAME.test(word)],
  [HINTS.beforeProduct, isBeforeProduct],
  [HINTS.careHouse, isCareHouse],
  [HINTS.doesAsService, (word) => DOES_AS_SERVICE.test(word)],
  [HINTS.sign, isSignWord],
  [HINTS.leadsHome, (word) => LEADS_HOME.test(word) || LEADS_HOUSE.test(word)],
  [HINTS.attended, (word) => ATTENDED.test(word)],
  [HINTS.office, (word) => OFFICE.test(word)],
  [HINTS.group, (word) => GROUP.test(word)],
  [HINTS.club, (word) => CLUB.test(word)],
  [HINTS.thingEnding, (word) => THING_ENDING.test(word)],
  [HINTS.sureSurname, (word) => SURE_SURNAME.test(word)],
  [HINTS.severalThings, (word) => THINGS.test(word)],
  [HINTS.vehicle, (word) => VEHICLE.test(word)],
  [HINTS.likelyVehicle, (word) => LIKELY_VEHICLE.test(word)],
  [HINTS.coded, (word) => CODED.test(word)],
  [HINTS.tradeEnding, endsAsTrade],
  [HINTS.thingNoun, (word) => THING_NOUN.test(word)],
];

/** What only words of business can be. */
const LOOKS_AT_BUSINESS: readonly Look[] = [
  [HINTS.businessCompound, isBusinessCompound],
  [HINTS.businessKind, isKind],
  [HINTS.definiteBusiness, isDefinite],
  [HINTS.tradeName, isTradeName],
];

/** Whether a word has one of the hints. */
export const isHinted = (token: { about: { hints: number } } | undefined, hints: number): boolean =>
  token !== undefined && (token.about.hints & hints) !== 0;

export function hintsOf(word: string): number {
  let hints = OF_LISTED.get(word) ?? 0;
  for (const [bit, has] of LOOKS) if (has(word)) hints |= bit;
  if (!isBusinessWord(word)) return hints;
  hints |= HINTS.businessWord;
  for (const [bit, has] of LOOKS_AT_BUSINESS) if (has(word)) hints |= bit;
  return hints;
}
