import { WORD } from '../src/words/lists.ts';

interface Suffix {
  strip: string;
  add: string;
  flags: string;
  fits: RegExp;
}

/** All forms of a hunspell dictionary with their classes. Flags as in dictionary-sv: X and U begin or join a compound, Y ends it. */
export function expandDictionary(affixFile: string, wordFile: string): Map<string, number> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of affixFile.split('\n')) {
    const [kind, flag = '', strip = '', ending = '', condition] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const [add = '', flags = ''] = ending.split('/');
    const rule: Suffix = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      flags,
      fits: new RegExp(`${condition === '.' ? '' : condition}$`),
    };
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), rule]);
  }
  const forms = new Map<string, number>();
  const put = (form: string, classes: number): void => {
    if (classes !== 0) forms.set(form, (forms.get(form) ?? 0) | classes);
  };
  const classesOf = (flags: string, ends: boolean): number => {
    const part = flags.includes('Z') || flags.includes('¤');
    return (part ? 0 : WORD.whole | (ends ? WORD.ends : 0)) | (/[XU]/.test(flags) ? WORD.begins : 0);
  };
  for (const line of wordFile.split('\n').slice(1)) {
    const entry = line.trim();
    const slash = entry.lastIndexOf('/');
    const word = slash > 0 ? entry.slice(0, slash) : entry;
    const flags = slash > 0 ? entry.slice(slash + 1) : '';
    if (word === '' || flags.includes('%')) continue;
    const ends = flags.includes('Y');
    put(word, classesOf(flags, ends));
    for (const flag of flags) {
      for (const rule of suffixes.get(flag) ?? []) {
        if (!word.endsWith(rule.strip) || !rule.fits.test(word)) continue;
        put(word.slice(0, word.length - rule.strip.length) + rule.add, classesOf(rule.flags, ends));
      }
    }
  }
  return forms;
}
