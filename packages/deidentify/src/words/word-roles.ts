import { bitsOfWords } from './bits-of-words.ts';
import {
  AFTER_INVERTED,
  ARTICLES,
  BEFORE_ANYONE,
  BEFORE_PERSON,
  BEFORE_THING,
  BELONGS,
  CONTACT,
  HELPING,
  IN_PLACE,
  ON_PERSON,
  PARTICLES,
  PERSON_VERB,
  TRAVEL,
} from './person-words.ts';
import { LEADS } from './workplace-words.ts';

/**
 * What a word says about the word beside it, one bit a list: whether a person, a place or a thing is named there. Asked
 * once for every different word, so that the words around a name cost no look-up in any list.
 */
export const ROLES = {
  beforePerson: 1,
  beforeAnyone: 2,
  beforeThing: 4,
  contact: 8,
  onPerson: 16,
  inPlace: 32,
  travel: 64,
  helping: 128,
  afterInverted: 256,
  personVerb: 512,
  belongs: 1024,
  article: 2048,
  particle: 4096,
  called: 8192,
  greeting: 1 << 14,
  size: 1 << 15,
  joins: 1 << 16,
  measure: 1 << 17,
  leadsToWork: 1 << 18,
  inFirm: 1 << 19,
  side: 1 << 20,
  farm: 1 << 21,
} as const;

/** "Södergård": a farm among others of its village. */
const FARMS = 'söder sör norr nor öster väster mellan upp ner ned över ytter inner ut in stor lill ny gammel'
  .split(' ')
  .flatMap((side) => ['gård', 'gårds', 'gården', 'gårdens'].map((farm) => side + farm));

const OF_LISTED = bitsOfWords([
  [ROLES.beforePerson, BEFORE_PERSON],
  [ROLES.beforeAnyone, BEFORE_ANYONE],
  [ROLES.beforeThing, BEFORE_THING],
  [ROLES.contact, CONTACT],
  [ROLES.onPerson, ON_PERSON],
  [ROLES.inPlace, IN_PLACE],
  [ROLES.travel, TRAVEL],
  [ROLES.helping, HELPING],
  [ROLES.afterInverted, AFTER_INVERTED],
  [ROLES.personVerb, PERSON_VERB],
  [ROLES.belongs, BELONGS],
  [ROLES.article, ARTICLES],
  [ROLES.particle, PARTICLES],
  [ROLES.called, ['heter', 'hette', 'kallas']],
  [ROLES.greeting, 'hej hejsan hallå tack grattis tjena välkommen mvh vh hälsning hälsningar signatur'.split(' ')],
  [ROLES.size, ['stora', 'nya', 'övre', 'nedre']],
  [ROLES.joins, ['och', 'o', 'eller', 'samt']],
  [ROLES.leadsToWork, LEADS],
  [ROLES.side, 'västra östra norra södra övre nedre stora lilla gamla nya yttre inre mellan'.split(' ')],
  [ROLES.farm, FARMS],
  [ROLES.inFirm, 'ab hb aktiebolag handelsbolag kb i och o för'.split(' ')],
  [ROLES.measure, 'projekt projektet insatsen gruppen programmet verksamheten kursen'.split(' ')],
]);

export const rolesOf = (word: string): number => OF_LISTED.get(word) ?? 0;
