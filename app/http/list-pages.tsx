import { Pager } from '../design/parts.tsx';
import type { Ui } from './ui.tsx';

/** Earlier and later rows of the list that the address asks for; everything else that it asks stays. */
export function ListPages({ ui, page, hasMore }: { ui: Ui; page: number; hasMore: boolean }) {
  const address = (number: number): string => {
    const search = new URLSearchParams(ui.search);
    search.set('page', String(number));
    return `?${search}`;
  };
  return <Pager language={ui.language} page={page} hasMore={hasMore} href={address} />;
}
