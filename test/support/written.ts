const tags = /<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^>"])*)>/gi;
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source', 'path', 'circle', 'rect', 'line']);

function decoded(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => named[name] ?? whole);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a piece of a page holds one of the texts. The same pieces come on many pages: each is looked through once. */
export function holdsOneOf(written: readonly string[]): (text: string) => boolean {
  const own = [...new Set(written.map((text) => flat(text).slice(0, 60)))];
  const known = new Map<string, boolean>();
  return (text) => {
    const found = known.get(text) ?? own.some((one) => text.includes(one));
    known.set(text, found);
    return found;
  };
}

/** Words of somebody's own on a page whose element does not say their language; how many do, too. */
export function unmarked(html: string, isWritten: (text: string) => boolean): { faults: string[]; seen: number } {
  const faults: string[] = [];
  let seen = 0;
  const open: { tag: string; lang: string | null }[] = [];
  const check = (text: string, lang: string | null, where: string): void => {
    const plain = flat(decoded(text));
    if (plain.length < 12 || !isWritten(plain)) return;
    if (lang === 'sv') seen += 1;
    else faults.push(`${where}: ${plain.slice(0, 100)}`);
  };
  let at = 0;
  for (const match of html.matchAll(tags)) {
    const [whole, closes, name = '', attributes = ''] = match;
    const inside = open.at(-1);
    const path = open
      .slice(-2)
      .map(({ tag }) => tag)
      .join('>');
    if (!['script', 'style', 'title'].includes(inside?.tag ?? ''))
      check(html.slice(at, match.index), inside?.lang ?? null, path);
    at = match.index + whole.length;
    const tag = name.toLowerCase();
    if (!tag) continue;
    if (closes) {
      const begun = open.findLastIndex((one) => one.tag === tag);
      if (begun >= 0) open.length = begun;
      continue;
    }
    const lang = / lang="([a-z]+)"/.exec(attributes)?.[1] ?? inside?.lang ?? null;
    const value =
      tag === 'input' && !/type="hidden"/.test(attributes) ? / value="([^"]*)"/.exec(attributes)?.[1] : undefined;
    check(value ?? '', lang, `${tag} value`);
    check(/ aria-label="([^"]*)"/.exec(attributes)?.[1] ?? '', lang, `${tag} aria-label`);
    if (!empty.has(tag) && !attributes.endsWith('/')) open.push({ tag, lang });
  }
  return { faults, seen };
}
