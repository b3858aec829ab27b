import type { Page } from '../reading/page.ts';
import type { Scene } from '../scenes/scene.ts';
import { NAME } from '../words/lists.ts';
import { SMALL } from '../words/name-scene-words.ts';
import { isRarelyAName } from '../words/person-words.ts';
import { THINGS_DO } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { ROLES } from '../words/word-roles.ts';
import { isPersonally } from './personal-state.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Of the names that are everyday words: what is no subject of a verb as it stands there, without an article. */
const NO_SUBJECT = set('per bo love mark sten tor björn lo ros dag vide frid ask alm viking varg falk may jan ville');
/** A month, a day or a verb, which stand before verbs that things have as well. */
const NEEDS_CERTAIN = set('jan ville may dag ros');
const BETWEEN = '(?:(?:inte|int|ej|aldrig|redan|ju|nog|också|äntligen|fortfarande|nu|tyvärr|bara|alltid|säkert) )*';
/** What people do by verbs that things have as well: "kom för sent", "har rymt", "får låna", "fick skäll". */
const DOES = new RegExp(
  `^ (?:(?:kom|kommer) (?:inte|ej|för|hit|på|till|imorgon|idag|ikväll|i|tillbaka|hem|ensam|själv|sent|tidigt|förbi|kl|\\d+|mån|tis|ons|tors|fre|\\p{L}+dag|nästa|in|över|med|efter|sen|igen)|har ${BETWEEN}(?!blivit|gått (?!hem|till|ut|in|på|härifrån|iväg)|läkt|legat|hoppat|slutat|börjat)\\p{L}+t|(?:ska|skulle|kan|kunde|får|måste|bör|skall) ${BETWEEN}(?!bli |vara |vila |läka|finnas|göra )\\p{L}+a|(?:fick|tog) ${BETWEEN}(?!skada|slut|plats|stryk|spruta)\\p{L}+|(?:börjar|började|slutar|slutade) (?:hos|som|jobba|praktisera|skolan)|(?:gick|går) (?:hem|hos|till|på|med|in|ut|iväg|därifrån|runt)|blev (?:arg|ledsen|sjuk|glad|sur|hämtad|utskriven|inlagd|häktad))(?!\\p{L})`,
  'u',
);
const NEAR = 60;
/** A shoulder, and what is told of it. */
const BODY = /(?<!\p{L})(?:ont|värk|smärt|knä|rygg|höger|vänster|röntg|operera|skuldr|läk|belast)\p{L}*(?!\p{L})/u;
/** Infinitives too: "skulle vilja ha". */
const DONE = set('vilja lova tala sanna');
const HELPS = /^(?:har|hade|kan|kunde|ska|skulle|får|fick|måste|bör|vill|ville)$/;
/** "har axel fått", "kan per få": behind a helping verb and somebody. */
const AFTER_HELPING =
  /^(?:få|fått|ha|haft|vara|varit|gå|gått|ta|tagit|börja|börjat|komma|kommit|söka|sökt|bytt|flyttat|sagt|berättat|ringt|svarat|missat|ansökt|träffat|jobbat|åka|åkt|ringa|träffa|låna|flytta|prata|följa)$/;

/** A name that is a word and, where it stands alone, nobody's word for a thing. */
export const isBareName = ({ lower, about: { kind, roles } }: Token): boolean =>
  (kind & NAME.given) !== 0 &&
  (roles & ROLES.article) === 0 &&
  (NO_SUBJECT.has(lower) || ((kind & NAME.foreign) === 0 && !isRarelyAName(lower)));

const isOfBody = (page: Page, { start, end }: Token): boolean =>
  BODY.test(`${page.before(start, NEAR)} ${page.after(end, NEAR)}`.toLowerCase());

/** "per kommer inte", "axel har rymt": a word without an article does not do what people do; somebody of that name does. */
export function isBareSubject(page: Page, { token, following, after, previous }: Scene): boolean {
  const { lower, first, gap } = token;
  if (!isBareName(token) || (lower === 'axel' && isOfBody(page, token))) return false;
  if (HELPS.test(previous) && !DONE.has(lower) && AFTER_HELPING.test(following)) return true;
  if (!first && gap !== ', ') return false;
  if (after && !THINGS_DO.test(following) && !SMALL.has(following)) return true;
  if (!first || NEEDS_CERTAIN.has(lower)) return false;
  return isPersonally(page, token) || DOES.test(page.after(token.end, 40));
}

/** "pers ersättning", "stens hyra": what somebody has, behind a word without an article. */
export const isBareOwner = ({ token: { first, lower }, belongs }: Scene): boolean =>
  first && belongs && lower.endsWith('s') && NO_SUBJECT.has(lower.slice(0, -1));
