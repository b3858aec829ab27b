/** A run of digits, and the separator between it and the run before. */
export interface DigitGroup {
  start: number;
  end: number;
  digits: string;
  /** What stands between the group before and this one; empty for the first of a chain. */
  gap: string;
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';
const LETTER = /\p{L}/u;
const isLetter = (unit: string | undefined): boolean => unit !== undefined && LETTER.test(unit);
/** Letters typed or read by a scanner in place of digits. */
const TYPED_FOR_DIGIT: Record<string, string> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  '!': '1',
  Z: '2',
  S: '5',
  s: '5',
  B: '8',
};

/** Longest separator inside one number: `070 - 174`, `+46 (0)70`. */
const LONGEST_GAP = 5;
const GAP = new Set(" \t\n\r.-/()+:;_,~*=|·•'");

/** Reads one run; letters that are typed for digits (O, l, I) count when digits stand around them. */
function readGroup(text: string, start: number): { end: number; digits: string } {
  let end = start;
  let digits = '';
  let letters = 0;
  let cut = -1;
  for (; end < text.length; end++) {
    const unit = text[end] ?? '';
    const meant = TYPED_FOR_DIGIT[unit];
    if (isDigit(unit)) digits += unit;
    else if (meant !== undefined) {
      if (cut < 0) cut = end;
      digits += meant;
      letters++;
    } else break;
  }
  if (letters === 0) return { end, digits };
  const trusted =
    digits.length >= (/[^\dOolI]/.test(text.slice(start, end)) ? 4 : 3) &&
    letters * 2 < digits.length + 1 &&
    !isLetter(text[end]);
  return trusted ? { end, digits } : { end: cut, digits: digits.slice(0, cut - start) };
}

/** A letter O, l or I that opens a number: O70-174 06 12. */
function opensNumber(text: string, at: number): boolean {
  const unit = text[at];
  return (
    (unit === 'O' || unit === 'o' || unit === 'l' || unit === 'I') &&
    isDigit(text[at + 1]) &&
    isDigit(text[at + 2]) &&
    !isLetter(text[at - 1])
  );
}

/** Chains of digit groups that only short separators keep apart. Linear: every unit is read at most twice. */
export function* digitChains(text: string): Generator<DigitGroup[]> {
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text[at]) && !opensNumber(text, at)) {
      at++;
      continue;
    }
    const chain: DigitGroup[] = [];
    let gap = '';
    for (;;) {
      const { end, digits } = readGroup(text, at);
      if (end === at) break;
      chain.push({ start: at, end, digits, gap });
      let next = end;
      while (next - end <= LONGEST_GAP && GAP.has(text[next] ?? '')) next++;
      at = end;
      if (next - end > LONGEST_GAP || next === end || !isDigit(text[next])) break;
      gap = text.slice(end, next);
      at = next;
    }
    if (chain.length === 0) at++;
    else yield chain;
  }
}

/** The groups from `from` whose digits together make exactly `total`; null when no group ends there. */
export function take(chain: readonly DigitGroup[], from: number, total: number): readonly DigitGroup[] | null {
  let count = 0;
  for (let i = from; i < chain.length && count < total; i++) {
    count += chain[i]?.digits.length ?? 0;
    if (count === total) return chain.slice(from, i + 1);
  }
  return null;
}

export const lengthsOf = (groups: readonly DigitGroup[]): string => groups.map((g) => g.digits.length).join(',');
export const digitsOf = (groups: readonly DigitGroup[]): string => groups.map((g) => g.digits).join('');
