import { type Child, createContext, useContext } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';

/** The language in which people write here, where it is not the page's own. */
export const WrittenIn = createContext<Language | undefined>(undefined);

/** For the `lang` of what somebody wrote: speech and braille then read it in its own language (WCAG 2.2, 3.1.2). */
export const langOfWritten = (): Language | undefined => useContext(WrittenIn);

/** Somebody's own words among the page's; as a note, a paragraph below. */
export function Said({ children, note }: { children: Child; note?: boolean | undefined }) {
  const lang = langOfWritten();
  if (!note) return <span lang={lang}>{children}</span>;
  return (
    <p class="note" lang={lang}>
      {children}
    </p>
  );
}
