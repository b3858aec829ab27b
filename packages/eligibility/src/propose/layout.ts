import { excludes, keepsOut, negation } from './denial.ts';
import { isDescribingHeading } from './describes.ts';
import { isWish, takesBack } from './doubt.ts';
import type { Stretch } from './reading.ts';

/** What a heading says of the lines below it. */
type Under = 'asked' | 'told' | 'denied' | 'someOf';

/** A sentence at its place, and what the line says that it stands below. */
export interface Sentence extends Stretch {
  readonly under: Under;
  /** Where the heading begins: sentences of one list have it in common. */
  readonly heading: number;
}

/** Ends of sentences: a stop, line or semicolon, but not the stops of abbreviations. */
const abbreviation =
  /(?:^|[\s(])(?:t\.?\s?ex|bl\.?\s?a|m\.?\s?fl|t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|motsv|ca|max|min|ev|dvs|resp|kl|nr|inkl|etc|m\.?\s?m|s\.?\s?k|f\.?\s?d)\.$/iu;
/** ”Har du A? Då krävs B.” */
const answers = /^\s*(?:då|i så fall|isåfall)(?!\p{L})/iu;
const bullet = /^\s*(?:[-–—•*·▪◦]|\d{1,2}[.)]\s)/u;
const someOf = /(?<!\p{L})(?:en|ett|två|tre|\d|något|någon)\s+av\s[^:]*:\s*$/iu;
const asking = /^\s*(?:målgrupp|för vem|vem|vilka|krav|villkor|förutsättning|kriteri|behörighet|ålder|kommun)/iu;

/** ”Vem kan inte få insatsen?” */
const who = /^\s*(?:vem|vilka|för vem|för vilka)\s[^?]*\?\s*$/iu;

/** ”Du kan inte delta om du” */
const endsOpen = /(?<!\p{L})(?:om (?:du|man|personen)|för|delta|söka|ha|få|emot)\s*$/iu;

function kindOf(heading: string): Under {
  if (isDescribingHeading(heading) || isWish(heading)) return 'told';
  if (someOf.test(heading)) return 'someOf';
  return excludes.test(heading) || keepsOut.test(heading) || negation.test(heading) ? 'denied' : 'asked';
}

/** The sentences of a text, line by line, with what their headings say of them. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let under: Under = 'asked';
  let heading = -1;
  let from = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const isBullet = bullet.test(line);
    const isAbove = !isBullet && !/[.!]\s*$/u.test(line) && bullet.test(lines[index + 1] ?? '');
    const isHeading = /:\s*$/u.test(line) || who.test(line) || isAbove || (!isBullet && isDescribingHeading(line));
    const isOther = /^[^:]{1,40}:|\?\s*$/u.test(line) || asking.test(line);
    // Without marks a list goes on to the next heading or the next empty line.
    const goesOn = isBullet || (under !== 'asked' && line.trim() !== '' && !isOther);
    const kind = isHeading ? kindOf(line) : 'asked';
    // Above a list without a colon, a line may be a condition itself, with a denial of its own.
    const isOpen = !/[:?]\s*$/u.test(line) && kind === 'denied' && !endsOpen.test(line);
    if (isHeading) [under, heading] = [isOpen ? 'asked' : kind, from];
    else if (!goesOn && !(line.trim() === '' && from === 0)) [under, heading] = ['asked', -1];
    const own = isHeading && under !== 'told' ? 'asked' : under;
    for (const sentence of within(text, from, from + line.length))
      found.push({ ...sentence, under: own, heading: isHeading ? -1 : heading });
    from += line.length + 1;
  }
  return found;
}

function within(text: string, begin: number, end: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = begin;
  for (let at = begin; at < end; at += 1) {
    const character = text[at];
    const rest = text.slice(at + 1, end);
    const isStop = character === '.' && !/^[\d\p{L}]/u.test(rest);
    const isQuestion = (character === '?' || character === '!') && !answers.test(rest);
    const isSemicolon = character === ';' && !takesBack.test(rest);
    const isEnd = isSemicolon || isQuestion || (isStop && !abbreviation.test(text.slice(from, at + 1)));
    if (!isEnd) continue;
    found.push({ from, to: at });
    from = at + 1;
  }
  if (from < end) found.push({ from, to: end });
  return found.filter((one) => text.slice(one.from, one.to).trim() !== '');
}
