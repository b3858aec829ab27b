import type { Language, Text } from '../../../kernel/text.ts';
import { type Control, controlsAdded, isChanged, isControl, isTick } from './begun.ts';

// What was typed in a form marked data-draft, kept in this browser until the form has been sent. The server puts the
// person's id in the key, since several may share a computer; drafts are thrown away when they are old, and all of
// them when somebody logs out.

const prefix = 'farled.draft.';
const sentKey = 'farled.sent';
const longestAge = 24 * 60 * 60 * 1000;
const pauseBeforeSave = 400;

const words = {
  saved: { sv: 'Utkastet är sparat här i webbläsaren {time}.', en: 'The draft was saved in this browser {time}.' },
  restored: { sv: 'Ditt utkast från {time} är tillbaka.', en: 'Your draft from {time} is back.' },
  discard: { sv: 'Börja om', en: 'Start over' },
} satisfies Record<string, Text>;

interface Draft {
  savedAt: number;
  /** Name, value and, for boxes and buttons, the values ticked. */
  fields: readonly [string, readonly string[]][];
  /** What it was written on, where the form says so: sent with it again, so that nothing newer is written over unseen. */
  version?: string;
}

/** A draft as it was stored; nothing if it is old or somebody else wrote the key. */
export function readDraft(stored: string | null, now: number): Draft | undefined {
  if (stored === null) return undefined;
  try {
    const draft: unknown = JSON.parse(stored);
    if (typeof draft !== 'object' || draft === null || !('savedAt' in draft) || !('fields' in draft)) return undefined;
    const { savedAt, fields } = draft;
    if (typeof savedAt !== 'number' || now - savedAt > longestAge || !Array.isArray(fields)) return undefined;
    const valid = fields.every(
      (field) => Array.isArray(field) && typeof field[0] === 'string' && Array.isArray(field[1]),
    );
    if (!valid) return undefined;
    return 'version' in draft && typeof draft.version === 'string'
      ? { savedAt, fields, version: draft.version }
      : { savedAt, fields };
  } catch {
    return undefined;
  }
}

/** Controls whose content a draft may hold: never hidden values, files or secrets. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control => isControl(element) && !['file', 'password'].includes(element.type),
  );
}

const versionOf = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>('input[type=hidden][name=version]');

function contentOf(form: HTMLFormElement): Draft['fields'] {
  const fields = new Map<string, string[]>();
  for (const control of controlsOf(form)) {
    const values = fields.get(control.name) ?? [];
    fields.set(control.name, values);
    if (!isTick(control) || control.checked) values.push(control.value);
  }
  return [...fields];
}

/** Of two texts the one that holds the other, or both. */
function bothOf(kept: string, typed: string): string {
  if (typed.includes(kept)) return typed;
  return kept.includes(typed) ? kept : `${kept}\n\n${typed}`;
}

/**
 * What was already typed before the draft could come back is the newest; of a text nothing is lost. Only what has no control
 * yet is left in `fields`: a question that another answer leads to is asked later.
 */
function fill(form: HTMLFormElement, fields: Map<string, readonly string[]>, typed: ReadonlySet<string>): void {
  const controls = controlsOf(form);
  for (const control of controls) {
    const values = fields.get(control.name);
    const isTyped = typed.has(control.name);
    if (!values || (isTyped && !(control instanceof HTMLTextAreaElement))) continue;
    if (isTick(control)) control.checked = values.includes(control.value);
    else if (isTyped) control.value = bothOf(values[0] ?? '', control.value);
    else control.value = values[0] ?? control.value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  for (const { name } of controls) fields.delete(name);
}

let isForgotten = false;

function forgetAll(): void {
  // What is still being written while the answer is on its way is not kept either.
  isForgotten = true;
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/** The page after sending: the draft is done with unless the same form, a login or an error came back. */
function clearSent(): void {
  const key = sessionStorage.getItem(sentKey);
  if (key === null) return;
  sessionStorage.removeItem(sentKey);
  const [navigation] = performance.getEntriesByType('navigation');
  const status = navigation instanceof PerformanceNavigationTiming ? navigation.responseStatus : 200;
  const sameForm = [...document.forms].some((form) => form.dataset.draft === key);
  const loggedIn = document.querySelector('.who') !== null;
  if (status < 400 && loggedIn && (!sameForm || document.querySelector('.flash.done')))
    localStorage.removeItem(prefix + key);
}

function startDraft(form: HTMLFormElement, key: string, language: Language): void {
  const time = (at: number): string =>
    new Date(at).toLocaleTimeString('sv', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
  const note = document.createElement('span');
  note.className = 'note';
  (form.querySelector('.actions') ?? form).append(note);

  const draft = readDraft(localStorage.getItem(prefix + key), Date.now());
  const version = versionOf(form);
  const current = version?.value;
  const typed = new Set(
    controlsOf(form)
      .filter(isChanged)
      .map(({ name }) => name),
  );
  const waiting = new Map<string, readonly string[]>();
  if (
    draft &&
    !document.querySelector('[data-focus]') &&
    JSON.stringify(draft.fields) !== JSON.stringify(contentOf(form))
  ) {
    for (const [name, values] of draft.fields) waiting.set(name, values);
    fill(form, waiting, typed);
    form.addEventListener(controlsAdded, () => {
      const before = waiting.size;
      fill(form, waiting, new Set());
      if (waiting.size < before) form.dispatchEvent(new Event('change', { bubbles: true }));
    });
    // What came back is seen, also where its form is folded away.
    const folded = form.closest('details');
    if (folded) folded.open = true;
    if (version && draft.version !== undefined) version.value = draft.version;
    const discard = document.createElement('button');
    Object.assign(discard, { type: 'button', className: 'linkish', textContent: words.discard[language] });
    const restored = document.createElement('p');
    restored.className = 'note';
    restored.setAttribute('role', 'status');
    restored.append(`${words.restored[language].replace('{time}', time(draft.savedAt))} `, discard);
    form.prepend(restored);
    discard.addEventListener('click', () => {
      localStorage.removeItem(prefix + key);
      waiting.clear();
      form.reset();
      if (version && current !== undefined) version.value = current;
      restored.remove();
      for (const control of controlsOf(form)) control.dispatchEvent(new Event('input', { bubbles: true }));
      // What stands beside the form follows too.
      form.dispatchEvent(new Event('change', { bubbles: true }));
      stop();
      controlsOf(form)[0]?.focus();
    });
  }

  let timer = 0;
  const stop = (): void => {
    window.clearTimeout(timer);
    timer = 0;
  };
  const keep = (): void => {
    stop();
    if (isForgotten) return;
    const savedAt = Date.now();
    const fields = [...contentOf(form), ...waiting];
    const kept: Draft = { savedAt, fields, ...(version && { version: version.value }) };
    localStorage.setItem(prefix + key, JSON.stringify(kept));
    note.textContent = words.saved[language].replace('{time}', time(savedAt));
  };
  const keepSoon = (): void => {
    stop();
    timer = window.setTimeout(keep, pauseBeforeSave);
  };
  // Whoever chooses to drop their own text is not shown it again.
  for (const link of form.querySelectorAll('a[data-drop-draft]'))
    link.addEventListener('click', () => {
      stop();
      localStorage.removeItem(prefix + key);
    });
  form.addEventListener('input', keepSoon);
  // Whoever leaves while writing leaves nothing behind.
  window.addEventListener('pagehide', () => {
    if (timer !== 0) keep();
  });
  if (typed.size > 0) keepSoon();
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) sessionStorage.setItem(sentKey, key);
  });
}

/** Also where its form is never opened again, and whoever typed it never logged out. */
function forgetOld(): void {
  const now = Date.now();
  for (const key of Object.keys(localStorage))
    if (key.startsWith(prefix) && !readDraft(localStorage.getItem(key), now)) localStorage.removeItem(key);
}

export function startDrafts(): void {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'sv';
  try {
    clearSent();
    forgetOld();
    for (const form of document.forms) {
      if (form.dataset.draft) startDraft(form, form.dataset.draft, language);
      if (form.dataset.forget !== undefined) form.addEventListener('submit', forgetAll);
    }
    // Whoever goes elsewhere while a form is on its way does not see its answer: nobody knows that it arrived.
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a[href]')) sessionStorage.removeItem(sentKey);
    });
  } catch {
    // Storage may be closed or full: then there are no drafts, and the form works as without JavaScript.
  }
}
