import { type Child, createContext, useContext } from 'hono/jsx';
import type { Language, Text } from '../kernel/text.ts';

/** The language in which people write here, where it is not the page's own. */
export const WrittenIn = createContext<Language | undefined>(undefined);

/** For the `lang` of what somebody wrote: speech and braille then read it in its own language (WCAG 2.2, 3.1.2). */
export const langOfWritten = (): Language | undefined => useContext(WrittenIn);

/**
 * Somebody's own words among the page's; as a note, a paragraph below. Whatever somebody wrote is marked, whole: a text, a
 * title, a choice that shows it, its part of a sentence of ours. Names of people, groups, places and services are not: the
 * criterion leaves names out. `test/access/written-language.db.test.ts` looks at every page.
 */
export function Said({ children, note }: { children: Child; note?: boolean | undefined }) {
  const lang = langOfWritten();
  if (!note) return <span lang={lang}>{children}</span>;
  return (
    <p class="note" lang={lang}>
      {children}
    </p>
  );
}

/** A title that Farled has in both languages is ours; one with the same words in both is what somebody wrote. */
export function Titled({ language, title }: { language: Language; title: Text }) {
  if (title.sv === title.en) return <Said>{title.sv}</Said>;
  return <>{title[language]}</>;
}

/** In nobody's text. */
const place = '\uE000';

/** A sentence of ours in which somebody's own words stand: `sentence` puts what it is given where they belong. */
export function SaidIn({ words, sentence }: { words: Child; sentence: (put: string) => string }) {
  const [before, ...after] = sentence(place).split(place);
  return (
    <>
      {before}
      {after.map((rest) => (
        <>
          <Said>{words}</Said>
          {rest}
        </>
      ))}
    </>
  );
}
