import type { FindingType } from '@farled/deidentify';
import type { Language, Text } from '../../../kernel/text.ts';
import { confirmedTypes, findingWords } from '../../finding-words.ts';
import { isOpen, isReason, type Matter, type Replaced } from './text-state.ts';

const replacedWords: Record<FindingType, Text> = {
  name: { sv: 'Namnet är utbytt', en: 'The name is replaced' },
  personalNumber: { sv: 'Personnumret är utbytt', en: 'The personal number is replaced' },
  coordinationNumber: { sv: 'Samordningsnumret är utbytt', en: 'The coordination number is replaced' },
  phone: { sv: 'Telefonnumret är utbytt', en: 'The phone number is replaced' },
  email: { sv: 'E-postadressen är utbytt', en: 'The e-mail address is replaced' },
  address: { sv: 'Adressen är utbytt', en: 'The address is replaced' },
  birthDate: { sv: 'Födelsedatumet är utbytt', en: 'The date of birth is replaced' },
  plate: { sv: 'Registreringsnumret är utbytt', en: 'The registration number is replaced' },
  handle: { sv: 'Användarnamnet är utbytt', en: 'The user name is replaced' },
  workplace: { sv: 'Arbetsplatsen är utbytt', en: 'The place of work is replaced' },
  rareCombination: { sv: 'Uppgiften är utbytt', en: 'The detail is replaced' },
  identifier: { sv: 'Numret är utbytt', en: 'The number is replaced' },
};

const marks = {
  can: ['M4 7h16v15H4zM9 1h6v6H9z', 'var(--port)'],
  cone: ['M12 1.5 22.5 22h-21z', 'var(--starboard)'],
  diamond: ['M12 2 22 12 12 22 2 12z', 'none'],
} as const;

function mark(kind: keyof typeof marks): SVGElement {
  const [d, fill] = marks[kind];
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', d);
  path.setAttribute('fill', fill);
  if (kind === 'diamond') {
    path.setAttribute('stroke', 'var(--teal)');
    path.setAttribute('stroke-width', '3.5');
  }
  svg.append(path);
  return svg;
}

function element(tag: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function button(words: string, filled: boolean, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = filled ? 'ds-button btn small' : 'ds-button btn sec-b small';
  if (!filled) made.dataset.variant = 'secondary';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

export interface ListActions {
  replace(matter: Matter): void;
  undo(replaced: Replaced): void;
  /** A reason was typed, or emptied. */
  reason(hash: string, reason: string): void;
}

/** The list under the text: one line per matter and one per replacement. Lines stay while one types in them. */
export class FindingList {
  readonly #list = element('ul', 'findings');
  readonly #lines = new Map<string, { line: HTMLElement; matter: Matter }>();
  readonly #name: string;
  readonly #language: Language;
  readonly #actions: ListActions;

  constructor(name: string, language: Language, actions: ListActions, after: HTMLElement) {
    this.#name = name;
    this.#language = language;
    this.#actions = actions;
    this.#list.setAttribute('aria-label', findingWords.list[language]);
    after.after(this.#list);
  }

  draw(
    matters: readonly Matter[],
    replaced: readonly Replaced[],
    reasons: ReadonlyMap<string, string>,
    refused: ReadonlyMap<string, string>,
  ): void {
    const wanted = new Set(matters.map((matter) => matter.hash));
    for (const [hash, { line }] of this.#lines) {
      if (wanted.has(hash)) continue;
      line.remove();
      this.#lines.delete(hash);
    }
    for (const old of this.#list.querySelectorAll('.finding.done')) old.remove();
    for (const matter of matters) {
      const reason = reasons.get(matter.hash);
      const known = this.#lines.get(matter.hash);
      const line = known?.line ?? this.#line(matter, reason ?? refused.get(matter.hash));
      this.#lines.set(matter.hash, { line, matter });
      this.#state(line, matter, reason);
      if (!known) this.#list.append(line);
      if (refused.has(matter.hash)) this.#refuse(matter.hash);
    }
    this.#list.append(...replaced.map((item) => this.#done(item)));
    this.#list.hidden = this.#list.childElementCount === 0;
  }

  /** To the next thing to decide, if there is one. */
  focusNext(): boolean {
    const next = this.#list.querySelector<HTMLButtonElement>('.finding.open button');
    next?.focus();
    return next !== null;
  }

  /** To the reason that was being written in the list that this one replaces, or to the same decision. */
  focusAgain(stood: Element): boolean {
    if (!(stood instanceof HTMLInputElement)) return this.focusNext();
    const input = [...this.#list.querySelectorAll('input')].find(({ name }) => name === stood.name);
    if (!input) return this.focusNext();
    const keep = input.closest<HTMLElement>('.keep');
    if (keep?.hidden) keep.parentElement?.querySelector<HTMLElement>('[aria-expanded]')?.click();
    input.focus();
    input.setSelectionRange(stood.selectionStart, stood.selectionEnd);
    return true;
  }

  #line(matter: Matter, reason: string | undefined): HTMLElement {
    const say = (word: keyof typeof findingWords): string => findingWords[word][this.#language];
    const needsColleague = confirmedTypes.includes(matter.finding.type);
    const words = element('p', '', element('b', '', matter.finding.title));
    const buttons = element('span', 'row');
    const line = element('li', 'finding', words, buttons);
    const current = (): Matter => this.#lines.get(matter.hash)?.matter ?? matter;
    const replace = say('replace').replace('{word}', () => matter.finding.replacement);
    buttons.append(button(replace, matter.finding.level !== 'hint', () => this.#actions.replace(current())));
    if (matter.finding.level === 'hint') return line;
    words.append(element('span', 'note', say('replaceOrExplain')));
    const keep = this.#keep(matter, reason ?? '', needsColleague);
    const reveal = button(say(matter.finding.type === 'name' ? 'notName' : 'notIdentifier'), false, () => {
      keep.hidden = !keep.hidden;
      reveal.setAttribute('aria-expanded', String(!keep.hidden));
      if (!keep.hidden) keep.querySelector('input')?.focus();
    });
    reveal.setAttribute('aria-expanded', String(!keep.hidden));
    buttons.append(reveal);
    line.append(keep);
    return line;
  }

  /** The reason field has the same name as the one that the server draws. */
  #keep(matter: Matter, reason: string, needsColleague: boolean): HTMLElement {
    const say = (word: keyof typeof findingWords): string => findingWords[word][this.#language];
    const id = `keep-${this.#name.replace(/[^A-Za-z0-9_-]+/g, '-')}-${matter.hash}`;
    const label = element('label', 'lab', say('whyKeep'));
    label.setAttribute('for', id);
    const hint = element(
      'span',
      'hint',
      needsColleague ? `${say('whyKeepHint')} ${say('secondPerson')}` : say('whyKeepHint'),
    );
    hint.id = `${id}-hint`;
    const input = document.createElement('input');
    Object.assign(input, { type: 'text', id, className: 'ds-input input', maxLength: 300, value: reason });
    input.name = `${this.#name}.keep.${matter.hash}`;
    input.setAttribute('aria-describedby', hint.id);
    input.addEventListener('input', () => {
      this.#settled(keep);
      this.#actions.reason(matter.hash, input.value);
    });
    const keep = element('span', 'keep', label, hint, input);
    keep.hidden = reason === '';
    return keep;
  }

  /** The reason itself points somebody out: said beside it until it is rewritten. */
  #refuse(hash: string): void {
    const keep = this.#lines.get(hash)?.line.querySelector<HTMLElement>('.keep');
    const input = keep?.querySelector('input');
    if (!keep || !input || keep.querySelector('.errmsg')) return;
    const said = element('span', 'errmsg', mark('can'), findingWords.reasonNames[this.#language]);
    said.id = `${input.id}-error`;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', `${input.id}-hint ${said.id}`);
    keep.append(said);
  }

  #settled(keep: HTMLElement): void {
    const input = keep.querySelector('input');
    keep.querySelector('.errmsg')?.remove();
    input?.removeAttribute('aria-invalid');
    input?.setAttribute('aria-describedby', `${input.id}-hint`);
  }

  #state(line: HTMLElement, matter: Matter, reason: string | undefined): void {
    const open = isOpen(matter, reason);
    const wanted = open ? 'open' : 'decided';
    if (line.classList.contains(wanted)) return;
    line.className = `finding ${wanted}`;
    const words = line.querySelector('p');
    words?.querySelector('svg')?.remove();
    words?.querySelector('.said-kept')?.remove();
    words?.prepend(mark(open ? 'can' : 'diamond'));
    if (isReason(reason)) {
      const said = element('span', 'said-kept', ` (${findingWords.kept[this.#language]})`);
      words?.querySelector('b')?.after(said);
    }
  }

  #done(item: Replaced): HTMLElement {
    const words = element('p', '', mark('cone'), element('b', '', replacedWords[item.type][this.#language]));
    const undo = button(findingWords.undo[this.#language], false, () => this.#actions.undo(item));
    undo.setAttribute(
      'aria-label',
      `${findingWords.undo[this.#language]}: ${replacedWords[item.type][this.#language]}`,
    );
    return element('li', 'finding done', words, element('span', 'row', undo));
  }
}
