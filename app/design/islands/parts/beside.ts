import { isBegun } from './begun.ts';

const pause = 250;

/**
 * What stands beside a form follows its choices: the same page is asked for with the choices in its address, and the part
 * named by `data-beside` takes the place of the old one. Only choices and short answers are sent, never a text that
 * somebody writes: that stays in the browser until it is sent.
 */
export function followBeside(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-beside]'))
    follow(form, form.dataset.beside ?? '');
}

function follow(form: HTMLFormElement, id: string): void {
  let timer = 0;
  let latest = 0;
  const refresh = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    // A part that a script of the page has begun to draw by itself is asked for no longer, and no late answer takes its place.
    const isWanted = (): boolean => mine === latest && form.dataset.beside !== undefined;
    if (!isWanted()) return;
    const answer = await fetch(`${location.pathname}?${choicesOf(form)}`, { headers: { Accept: 'text/html' } }).catch(
      () => null,
    );
    if (!answer?.ok || !isWanted()) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!isWanted()) return;
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (fresh && old) replaceContent(old, fresh);
    else if (fresh) form.closest('.split')?.append(fresh);
    // The page without it: there is nothing to say of these choices. Another page, such as that of the login, says nothing.
    else if (page.querySelector(`form[data-beside="${CSS.escape(id)}"]`)) old?.remove();
  };
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), pause);
  });
  if (isBegun(form)) void refresh();
}

/** Whoever has gone on to what is replaced stays at the same link or button, or else at the whole. */
function replaceContent(old: HTMLElement, fresh: HTMLElement): void {
  const { activeElement } = document;
  const stood = activeElement !== null && old.contains(activeElement) ? activeElement : null;
  old.replaceChildren(...fresh.childNodes);
  if (!stood) return;
  const same = [...old.querySelectorAll<HTMLElement>(stood.tagName)].find(
    (one) => one.textContent === stood.textContent && one.getAttribute('href') === stood.getAttribute('href'),
  );
  if (!same) old.tabIndex = -1;
  (same ?? old).focus();
}

/** The answers by choice and the numbers; no texts, and nothing that belongs to the form itself. */
function choicesOf(form: HTMLFormElement): string {
  const texts = new Set(
    [
      ...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
        'textarea, input[type=text]:not([inputmode=numeric]), input[type=hidden]',
      ),
    ].map((field) => field.name),
  );
  const choices = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (!name.startsWith('_') && !name.includes('.') && !texts.has(name) && typeof value === 'string' && value !== '')
      choices.append(name, value);
  }
  return choices.toString();
}
