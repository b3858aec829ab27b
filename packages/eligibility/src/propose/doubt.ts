import type { Stretch } from './reading.ts';

/**
 * Where a sentence says more than its conditions: a wish, an exception, a case of its own. Read halfway it would say
 * something else than it does, and what is wrong is worse than what is left to the reader.
 */

/** What somebody would like to see is no condition. */
const wish =
  /(?<!\p{L})(helst|gärna|bör|önskvärt|önskvärd|önskvärda|önskas|meriterande|fördel|rekommenderas|rekommenderat|idealt|prioriteras|prioriterade|förtur|företräde|i första hand|främst|i huvudsak|huvudsakligen|går bra|går före|framför allt|med eller utan|eller ej|eller inte(?=\s*(?:[,.]|$))|okej|ok|ett plus)(?!\p{L})/iu;
const boundary = /,|(?<!\p{L})(?:men|och helst|och gärna|samt helst)(?!\p{L})/giu;

export function isWish(words: string): boolean {
  return wish.test(words);
}

/** The stretches of a sentence that only wish. A wish before a colon is one for all that follows. */
export function wishesIn(sentence: string): readonly Stretch[] {
  if (!wish.test(sentence)) return [];
  const heading = /^[^:]*:/u.exec(sentence)?.[0];
  if (heading !== undefined && wish.test(heading)) return [{ from: 0, to: sentence.length }];
  const found: Stretch[] = [];
  let from = 0;
  for (const match of [...sentence.matchAll(boundary), undefined]) {
    const to = match?.index ?? sentence.length;
    if (wish.test(sentence.slice(from, to))) found.push({ from, to });
    from = match && /helst|gärna/iu.test(match[0]) ? to : to + (match?.[0].length ?? 0);
  }
  return found;
}

/** Words by which a sentence takes back, or makes depend on something else, what it says beside them. */
const hangsTogether = [
  /^\s*(?:ingen|inga)\s+(?:\p{L}+\s+)?som\s/iu,
  // What the service gives, not what it asks for.
  /(?<!\p{L})(utbetalas|betalas ut|kan beviljas(?! (?:personer|dig|den|till))|erbjuds(?! (?:till )?(?:personer|dig|den|alla|unga|ungdomar|vuxna|föräldrar|patienter)))(?!\p{L})/iu,
  /\S\s+gäller (?:ej|inte)(?!\p{L})/iu,
  /(?<!\p{L})krav\p{L}*\s.*\sgäller(?!\p{L})/iu,
  /(?<!\p{L})(annars|såvida|förutsatt|ifall|i så fall|utöver|förutom|utom|bortsett från|undantag|undantagsvis|med undantag|i stället|istället)(?!\p{L})/iu,
  /(?:^|\s)om\s+(?:du|den|de|personen|deltagaren|deltagarna|hen|han|hon|man|det|sökanden)\s/iu,
  /(?<!\p{L})för (?:den|de|dem|dig|personer)\s.*\s(?:räcker|gäller|krävs|behövs)(?!\p{L})/isu,
  /(?<!\p{L})(?:räcker|gäller|krävs|behövs)\s.*\sför (?:den|de|dem|dig|personer)\s/isu,
  /\?\s*(?:då|i så fall)(?!\p{L}).*(?<!\p{L})(?:inte|ej|tyvärr)(?!\p{L})/isu,
  /^\s*vid(?! (?:start|vårdcentral))(?!\p{L})/iu,
  /^\s*även\s|(?<!\p{L})(?:också|även)\s+välkom/iu,
  /(?<!\p{L})(?:kan (?:du |man )?ändå|ändå (?:söka|delta|komma|få|välkom\p{L}*)|trots|även om|inte (?:båda|bägge))(?!\p{L})/iu,
  /(?<!\p{L})behöver (?:du|man|den|de|personen|deltagaren) (?:inte|ej)(?!\p{L})/iu,
];

/** Whether a sentence cannot be read a part at a time. */
export function hangsOnMore(sentence: string): boolean {
  return hangsTogether.some((pattern) => pattern.test(sentence));
}

/** What follows a semicolon takes back something of what stands before it. */
export const takesBack =
  /^\s*(?:för (?:den|dem|de|dig)|dock|men|annars|undantag|utom|inte (?:båda|bägge)|gäller (?:ej|inte))(?!\p{L})/iu;
