import type { PlaceList } from './case-row.ts';
import { fold, foldWords } from './folding.ts';

export interface PlaceFinder {
  /** The municipality a cell names, by its own name or by a locality's; null when the place is not in the list. */
  readonly find: (text: string) => string | null;
  /** The one municipality that an abbreviation with a dash can stand for: "Kr-stad", "Sk-å". */
  readonly findShort: (text: string) => string | null;
  /** The municipality whose initials and K stand there: "ÖGK" for Östra Göinge kommun. Only names of several words. */
  readonly findInitials: (text: string) => string | null;
  /** Municipalities named anywhere in a longer text (a title). */
  readonly findAll: (text: string) => readonly string[];
}

export function placeFinder(places: PlaceList): PlaceFinder {
  const known = new Map<string, string>();
  for (const [municipality, localities] of Object.entries(places)) {
    for (const locality of localities) known.set(foldWords(locality), municipality);
  }
  // After the localities: a municipality's own name wins over a village elsewhere with the same name.
  for (const municipality of Object.keys(places)) known.set(foldWords(municipality), municipality);

  const lookup = (words: string): string | null => {
    const direct = known.get(words) ?? known.get(words.replace(/s$/, ''));
    return direct ?? null;
  };
  const find = (text: string): string | null => {
    const words = plainPlace(text);
    const direct = lookup(words);
    if (direct) return direct;
    // "Heby (Harbo)", "Morgongåva/Heby", "Heby - Östervåla": every named part must lead to the same municipality.
    const found = new Set<string>();
    for (const part of fold(text).split(/[/(),;+]|\s-\s/)) {
      const plain = plainPlace(part);
      if (plain === '') continue;
      const municipality = lookup(plain);
      if (!municipality) return null;
      found.add(municipality);
    }
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
  const findAll = (text: string): string[] => {
    const words = ` ${foldWords(text)} `;
    const found = new Set<string>();
    for (const municipality of Object.keys(places)) {
      const name = foldWords(municipality);
      if (words.includes(` ${name} `) || words.includes(` ${name}s `)) found.add(municipality);
    }
    return [...found];
  };
  const names = Object.keys(places).map((municipality) => ({ municipality, name: fold(municipality) }));
  const only = (fits: (name: string) => boolean): string | null => {
    const fitting = names.filter(({ name }) => fits(name));
    return fitting.length === 1 ? (fitting[0]?.municipality ?? null) : null;
  };
  const findShort = (text: string): string | null => {
    const match = /^(\p{L}{1,4})[-:.](\p{L}{1,8})$/u.exec(fold(text));
    if (!match) return null;
    const [, start = '', end = ''] = match;
    return only((name) => name.startsWith(start) && name.endsWith(end) && name.length > start.length + end.length);
  };
  const findInitials = (text: string): string | null => {
    const letters = fold(text);
    if (letters.length < 3 || letters.length > 6 || !letters.endsWith('k')) return null;
    return only(
      (name) =>
        name.includes(' ') &&
        `${name
          .split(' ')
          .map((word) => word.charAt(0))
          .join('')}k` === letters,
    );
  };
  return { find, findShort, findInitials, findAll };
}

const around =
  /^(?:i|bor i|från|in|from|kommun|municipality of|ort)\s+|\s+(?:kommuns?|kommunen|kn|kom|tätort|centralort|municipality|town)$/;

function plainPlace(text: string): string {
  let words = foldWords(text.replace(/\?+$/, ''));
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(around, '').trim();
  }
  return words;
}

/** A place outside the list, as it was written, tidied so that spellings of the same place are counted together. */
export function tidyPlace(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s+(?:kommun|kn\.?)$/i, '');
  const name = /s kommun\b|s kn\b/i.test(text) && plain.endsWith('s') ? plain.slice(0, -1) : plain;
  const first = name.charAt(0);
  return first === first.toLowerCase() || name === name.toUpperCase()
    ? first.toUpperCase() + name.slice(1).toLowerCase()
    : name;
}
