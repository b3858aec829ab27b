const pause = 1000;
const longest = 10 * 60_000;

/**
 * `data-follow` marks the place where a page says how far a work has come. The same page is asked for every second; when
 * it has no such place any more the work is done, and the page is shown as it now is.
 */
export function followWork(): void {
  const place = document.querySelector<HTMLElement>('[data-follow]');
  if (!place) return;
  const begun = Date.now();
  const look = async (): Promise<void> => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => null);
    const text = answer?.ok ? await answer.text() : null;
    const fresh = text && new DOMParser().parseFromString(text, 'text/html').querySelector('[data-follow]');
    if (text && !fresh) return location.reload();
    if (fresh) place.replaceChildren(...fresh.childNodes);
    if (Date.now() - begun < longest) window.setTimeout(() => void look(), pause);
  };
  window.setTimeout(() => void look(), pause);
}
