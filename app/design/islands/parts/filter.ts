import { looselyWritten, withoutMarks } from '../../../kernel/text.ts';

const folded = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC').replace(/\s+/g, ' ').trim();

/** Whether a row contains every word that was typed, in any order, with or without å, ä and ö. */
export function matches(row: string, typed: string): boolean {
  const text = folded(row);
  const loose = withoutMarks(text);
  return folded(typed)
    .split(' ')
    .every((word) => text.includes(word) || loose.includes(looselyWritten(word) ?? word));
}

/** Filters the rows of a table marked data-filter as one types. */
export function startFilters(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-filter]')) {
    const label = root.querySelector<HTMLElement>('.filter');
    const input = label?.querySelector('input');
    const status = label?.querySelector<HTMLElement>('[role="status"]');
    if (!label || !input || !status) continue;
    label.hidden = false;
    const show = (): void => {
      const rows = [...root.querySelectorAll<HTMLTableRowElement>('tbody tr')];
      for (const row of rows) row.hidden = !matches(row.textContent ?? '', input.value);
      const shown = rows.filter((row) => !row.hidden).length;
      const total = root.querySelector<HTMLElement>('tfoot');
      if (total) total.hidden = shown !== rows.length;
      if (input.value === '') status.textContent = '';
      else status.textContent = shown === 0 ? (input.dataset.none ?? '') : `${shown} ${status.dataset.shown ?? ''}`;
    };
    input.addEventListener('input', show);
    // The browser fills in again what was typed when one comes back to the page, after its scripts.
    window.addEventListener('pageshow', show);
  }
}
