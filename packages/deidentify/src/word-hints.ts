import { INTRODUCES, SMALL } from './name-scene-words.ts';
import { PERSONAL_STATES } from './person-words.ts';
import { isCareHouse } from './place-owners.ts';
import { DOES_AS_SERVICE, FARM_NAME, FEASTS, isBeforeProduct, LEADS_TO_TOPIC } from './scene-words.ts';
import { LEADS_HOME } from './street-words.ts';
import { LEADS_NEAR } from './work-words.ts';
import { isSignWord } from './workplace-words.ts';

/**
 * Which costly looks can succeed at a word, one bit a look; asked once for every different word. What a word says of
 * those beside it are its roles: a word can have a hint and no role.
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
  sign: 16_384,
} as const;

const MONTHS = new Set('mars april maj juni juli augusti'.split(' '));
const ENGLISH_MONTHS = new Set('january february march may june july october'.split(' '));

const LOOKS: readonly (readonly [number, (word: string) => boolean])[] = [
  [HINTS.introduces, (word) => INTRODUCES.has(word)],
  [HINTS.small, (word) => SMALL.has(word)],
  [HINTS.leadsNear, (word) => LEADS_NEAR.has(word)],
  [HINTS.leadsToTopic, (word) => LEADS_TO_TOPIC.test(word)],
  [HINTS.farmName, (word) => FARM_NAME.test(word)],
  [HINTS.beforeProduct, isBeforeProduct],
  [HINTS.feast, (word) => FEASTS.has(word)],
  [HINTS.month, (word) => MONTHS.has(word)],
  [HINTS.englishMonth, (word) => ENGLISH_MONTHS.has(word)],
  [HINTS.careHouse, isCareHouse],
  [HINTS.personal, (word) => PERSONAL_STATES.has(word)],
  [HINTS.doesAsService, (word) => DOES_AS_SERVICE.test(word)],
  [HINTS.sign, isSignWord],
  [HINTS.leadsHome, (word) => LEADS_HOME.test(word)],
];

export function hintsOf(word: string): number {
  let hints = 0;
  for (const [bit, has] of LOOKS) if (has(word)) hints |= bit;
  return hints;
}
