import type { Page } from '../reading/page.ts';
import { WAKES } from '../words/word-wakes.ts';
import { OF_HISTORY, WRITTEN } from './matters-day.ts';
import { yearOf } from './whole-days.ts';

/** "rätt är 10.4.1999", "i passet 17 juli 1968": what leads to another date of birth than the one said first. */
export const CORRECTED =
  /(?<!\p{L})(?:\p{L}{1,20}-)?(?:rätt\p{L}*|ska(?:ll)? (?:stå|vara|bli)|stämmer|egentligen|korrekt\p{L}*|(?:pass|legitimation|remiss|intyg|folkbok|journal|regist|system)\p{L}*|uppger|uppgav|uppgett|sa|säger|sade|svarade?|skrev|skriver|anger|anges|angett|angivit|angavs|firar|inte|utan|eller|fel\p{L}*)(?: (?:är|e|står|i|det|till|som|anger|anges|den|att|datumet|blir|har)){0,3}:? /uy;
const PAPER = /^(?:\p{L}+-)?(?:pass|legitimation|remiss|intyg|folkbok|journal|regist|system)/u;
/** "kontrollerat mot legitimation 2025-03-03": the day of the paper. */
export const isPapersDay = (led: string, day: string): boolean =>
  PAPER.test(led) && (yearOf(day) ?? WRITTEN) >= WRITTEN;
/** Papers, offices and words that speak of how old somebody is. */
const OF_AGE =
  /(?<!\p{L})(?:barnets|\p{L}*kalender(?:n)?|ålder(?:s(?:bedöm|uppskriv|utred|bestäm)\p{L}*|n)?|uppskriv\p{L}*|pass(?:et)?|körkort(?:et)?|legitimation(?:en)?|id-?kort(?:et)?|\p{L}*bevis(?:et)?|lma-?kort(?:et)?|folkbok\p{L}*|person(?:nr|nummer|numret)|född|födelse\p{L}*|syskon\p{L}*|tvilling\p{L}*|(?<=på )blanketten)(?!\p{L})/u;
/** Says that one date stands for another. */
export const INSTEAD =
  /(?<!\p{L})(?:(?:olika|två|tre|flera) (?:datum|födelse\p{L}*)|persisk\p{L}*|afghansk\p{L}*|etiopisk\p{L}*|islamisk\p{L}*|ändra\p{L}*|ändring\p{L}*|rätt(?!s|ig|en)\p{L}*|rikti\p{L}*|korriger\p{L}*|bytt(?:e|es)?|fel(?!anm)\p{L}*|\p{L}*uppskriv\p{L}*|själv|säger|sa|sade|uppger|uppgav|skrev|stod|står|istället|i stället|stämm\p{L}*)(?!\p{L})/u;
/** What papers and decisions have days of. */
const OF_PAPER =
  /(?<!\p{L})(?:giltig\p{L}*|gäller|gällde|utfärda\p{L}*|utgår|går ut|gick ut|löper|förny\p{L}*|möte\p{L}*|besluta\p{L}*|beslut(?:et)?|beviljad\p{L}*|inkom\p{L}*|ansök\p{L}*|anställ\p{L}*|avtal\p{L}*|period\p{L}*|hyr\p{L}*|flytt\p{L}*|sjukskr\p{L}*)(?!\p{L})/u;
/** "sa 3/4-91 men det stod 4/3-91" */
export const SAID_TWICE =
  /(?<!\p{L})(?:sa|sade|säger|uppger|uppgav|skrev|stod|står) \d[^|]{0,50}(?:men|fast|medan|inte) (?:\p{L}{1,9} ){0,3}(?:sa|sade|säger|uppger|uppgav|skrev|stod|står) (?:i \p{L}+ )?\d/u;
const SENTENCE = 90;

/** Whether the sentence weighs a day against another as somebody's date of birth. */
export function isWeighed(page: Page, start: number, end: number): boolean {
  if (!page.isWokenBetween(WAKES.weighing, start - SENTENCE, end + SENTENCE) || page.left.looks <= 0) return false;
  page.left.looks--;
  const before =
    page
      .before(start, SENTENCE)
      .split(/[!?\n]|\.\s/u)
      .at(-1) ?? '';
  const after = page.after(end, SENTENCE).split(/[!?\n]|\.\s/u)[0] ?? '';
  const said = `${before}${page.lower.slice(start, end)}${after}`;
  return (
    (SAID_TWICE.test(said) || (INSTEAD.test(said) && OF_AGE.test(said))) &&
    !OF_PAPER.test(said) &&
    !OF_HISTORY.test(said)
  );
}
