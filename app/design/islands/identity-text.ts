import type { Language } from '../../kernel/text.ts';
import { findingWords } from '../finding-words.ts';
import { Checker, type CheckerSettings } from './parts/checker.ts';
import { FindingList } from './parts/finding-list.ts';
import { Mirror } from './parts/marks.ts';
import type { WorkerFinding } from './parts/protocol.ts';
import { isOpen, type Matter, marksOf, mattersOf, type Replaced, replacedSpans, standing } from './parts/text-state.ts';

// Enhances every field marked data-identity. The check starts when the field is first used, runs in a worker, and
// sends nothing. What the form sends is the same as without JavaScript: the text and `<name>.keep.<hash>` reasons.

const pauseBeforeCheck = 150;
const language: Language = document.documentElement.lang === 'en' ? 'en' : 'sv';
const checkers = new Map<string, Checker>();

function checkerFor(settings: CheckerSettings): Checker {
  const key = JSON.stringify(settings);
  const known = checkers.get(key) ?? new Checker(settings);
  checkers.set(key, known);
  return known;
}

/** Typing through the editor's own command keeps the field's undo history. */
function write(field: HTMLTextAreaElement, start: number, end: number, words: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, words)) {
    field.setRangeText(words, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

class CheckedText {
  readonly #root: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #name: string;
  readonly #live = document.createElement('p');
  readonly #reasons = new Map<string, string>();
  /** Reasons that themselves point somebody out, as they were typed. */
  readonly #refused = new Map<string, string>();
  #checker: Checker | undefined;
  #mirror: Mirror | undefined;
  #list: FindingList | undefined;
  #matters: readonly Matter[] = [];
  /** As the check last gave them. */
  #known: readonly Matter[] = [];
  #replaced: Replaced[] = [];
  /** The text that the matters were found in. */
  #checked = '';
  /** Asked to be replaced in a text that has changed since it was checked. */
  #wanted: string | undefined;
  #isReady = false;
  #timer = 0;
  #reasonTimer = 0;
  #round = 0;

  constructor(root: HTMLElement, field: HTMLTextAreaElement) {
    this.#root = root;
    this.#field = field;
    this.#name = root.dataset.identity ?? field.name;
    this.#live.className = 'vh';
    this.#live.setAttribute('role', 'status');
    root.append(this.#live);
    const hasFindings = root.querySelector('.findings') !== null;
    field.addEventListener('focus', () => void this.#start(), { once: true });
    field.addEventListener('input', () => this.#soon());
    const isBegun = field === document.activeElement || field.value !== field.defaultValue;
    if (hasFindings || isBegun) void this.#start();
  }

  async #start(): Promise<void> {
    if (this.#checker) return;
    const { worker = '', lists = '', own = '{}' } = this.#root.dataset;
    this.#checker = checkerFor({ worker, lists, own: JSON.parse(own), language });
    void this.#checker.ended.then(() => this.#off());
    await this.#checker.ready;
    this.#isReady = true;
    await this.#check();
  }

  /** The server checks every text when it is sent. What has been found here can still be put right. */
  #off(): void {
    this.#root.dataset.check = 'off';
    this.#tell(findingWords.notWhileWriting[language]);
    this.#follow();
    this.#say(findingWords.notWhileWriting[language]);
  }

  #follow(): void {
    if (this.#list) this.#found(this.#field.value, standing(this.#field.value, this.#known));
  }

  /**
   * The server's list gives way to the living one when that can say as much; reasons already typed stay. Gives what puts
   * back whoever was writing one.
   */
  #takeOver(): () => void {
    const { activeElement } = document;
    const old = this.#root.querySelector('.findings');
    const stood = old?.contains(activeElement) ? activeElement : null;
    const prefix = `${this.#name}.keep.`;
    for (const input of this.#root.querySelectorAll<HTMLInputElement>('input')) {
      if (!input.name.startsWith(prefix)) continue;
      const kept = input.ariaInvalid === 'true' ? this.#refused : this.#reasons;
      if (input.value) kept.set(input.name.slice(prefix.length), input.value);
      if (input.type === 'hidden') input.remove();
    }
    old?.remove();
    const place = this.#field.parentElement ?? this.#field;
    this.#mirror = new Mirror(this.#field);
    this.#list = new FindingList(this.#name, language, this.#actions(), place);
    this.#tell(findingWords.inBrowser[language]);
    return () => {
      if (stood && !this.#list?.focusAgain(stood)) this.#field.focus();
    };
  }

  #actions() {
    return {
      replace: (matter: Matter) => this.#replace(matter),
      undo: (item: Replaced) => this.#undo(item),
      reason: (hash: string, reason: string) => {
        const before = this.#openCount();
        this.#refused.delete(hash);
        if (reason === '') this.#reasons.delete(hash);
        else this.#reasons.set(hash, reason);
        this.#draw();
        if (this.#openCount() !== before) this.#sayCount(this.#openCount());
        window.clearTimeout(this.#reasonTimer);
        this.#reasonTimer = window.setTimeout(() => void this.#checkReason(hash, reason), pauseBeforeCheck);
      },
    };
  }

  /** The server refuses a reason that names somebody: better said while it is being written. */
  async #checkReason(hash: string, reason: string): Promise<void> {
    const findings = await this.#checker?.find(reason);
    if (!findings?.some(({ level }) => level !== 'hint') || this.#reasons.get(hash) !== reason) return;
    this.#reasons.delete(hash);
    this.#refused.set(hash, reason);
    this.#draw();
    this.#say(findingWords.reasonNames[language]);
  }

  #soon(): void {
    window.clearTimeout(this.#timer);
    this.#mirror?.draw([]);
    this.#timer = window.setTimeout(() => void this.#check(), pauseBeforeCheck);
  }

  async #check(): Promise<void> {
    if (!this.#checker || !this.#isReady) return;
    this.#round += 1;
    const round = this.#round;
    const text = this.#field.value;
    const findings = await this.#checker.find(text);
    if (!findings) return this.#follow();
    if (round !== this.#round || text !== this.#field.value) return;
    this.#found(text, findings);
    this.#known = this.#matters;
  }

  #found(text: string, findings: readonly WorkerFinding[]): void {
    const before = this.#openCount();
    const standAgain = this.#list ? undefined : this.#takeOver();
    this.#checked = text;
    this.#matters = mattersOf(text, findings);
    this.#replaced = this.#replaced.filter((item) => text.includes(item.replacement));
    this.#draw();
    standAgain?.();
    const now = this.#openCount();
    if (now !== before) this.#sayCount(now);
    const wanted = this.#matters.find((matter) => matter.hash === this.#wanted);
    this.#wanted = undefined;
    if (wanted) this.#replace(wanted);
  }

  #openCount(): number {
    return this.#matters.filter((matter) => isOpen(matter, this.#reasons.get(matter.hash))).length;
  }

  #sayCount(count: number): void {
    const none = this.#root.dataset.check === 'off' ? findingWords.notWhileWriting : findingWords.none;
    const words = count === 0 ? none : count === 1 ? findingWords.one : findingWords.several;
    this.#say(words[language].replace('{word}', String(count)));
  }

  #say(words: string): void {
    this.#live.textContent = words;
  }

  /** Beside the field, where its text is checked. */
  #tell(words: string): void {
    const where = this.#root.querySelector('[data-where]');
    if (where) where.textContent = words;
  }

  #draw(): void {
    const text = this.#field.value;
    this.#mirror?.draw(marksOf(text, this.#matters, this.#replaced, this.#reasons));
    this.#list?.draw(this.#matters, this.#replaced, this.#reasons, this.#refused);
    const bad = this.#openCount() > 0;
    this.#root.classList.toggle('err', bad);
    if (bad) this.#field.setAttribute('aria-invalid', 'true');
    else this.#field.removeAttribute('aria-invalid');
  }

  #replace(matter: Matter): void {
    // Somebody has written on, or clicks twice: the words stand elsewhere now, or not at all.
    if (this.#field.value !== this.#checked) {
      this.#wanted = matter.hash;
      void this.#checkNow();
      return;
    }
    const { replacement, type } = matter.finding;
    for (const span of matter.spans.toReversed()) write(this.#field, span.start, span.end, replacement);
    const count = matter.spans.length;
    this.#replaced.push({ hash: matter.hash, type, original: matter.text, replacement, count });
    this.#reasons.delete(matter.hash);
    this.#refused.delete(matter.hash);
    void this.#checkNow();
  }

  #undo(item: Replaced): void {
    const spans = replacedSpans(this.#field.value, [item]);
    for (const span of spans.toReversed()) write(this.#field, span.start, span.end, item.original);
    this.#replaced = this.#replaced.filter((other) => other !== item);
    void this.#checkNow();
  }

  /** After a click: check at once, then stand where the next decision is, or back in the text. */
  async #checkNow(): Promise<void> {
    window.clearTimeout(this.#timer);
    await this.#check();
    if (!this.#list?.focusNext()) this.#field.focus();
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-identity]')) {
  const field = root.querySelector('textarea');
  if (field) new CheckedText(root, field);
}
