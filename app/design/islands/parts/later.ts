import { isBegun } from './begun.ts';

/** Scripts that a part of the page can do without: fetched when somebody begins to use the page, so that showing it costs nothing. */
export function loadLater(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-later]')];
  if (parts.length === 0) return;
  const signs = ['focusin', 'pointerdown', 'keydown'] as const;
  const load = (): void => {
    for (const sign of signs) document.removeEventListener(sign, load);
    for (const address of new Set(parts.map(({ dataset }) => dataset.later))) {
      if (!address) continue;
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      document.head.append(script);
    }
  };
  for (const sign of signs) document.addEventListener(sign, load);
  if ([...document.forms].some((form) => form.querySelector('[data-later]') && isBegun(form))) load();
}
