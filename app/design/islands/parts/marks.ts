import type { TextMark } from './text-state.ts';

/**
 * A copy of the text behind its field, where found places are underlined. The field itself stays a plain textarea:
 * spelling, undo, dictation and screen readers work as usual. The copy is hidden from those who listen.
 */
export class Mirror {
  readonly #field: HTMLTextAreaElement;
  readonly #copy: HTMLElement;

  constructor(field: HTMLTextAreaElement) {
    this.#field = field;
    this.#copy = document.createElement('div');
    this.#copy.className = 'mirror input area';
    this.#copy.setAttribute('aria-hidden', 'true');
    field.before(this.#copy);
    field.parentElement?.classList.add('mirrored');
    field.addEventListener('scroll', () => this.#follow());
    new ResizeObserver(() => this.#follow()).observe(field);
  }

  draw(marks: readonly TextMark[]): void {
    const text = this.#field.value;
    const nodes: (string | HTMLElement)[] = [];
    let at = 0;
    for (const { start, end, kind } of marks) {
      if (start < at) continue;
      const mark = document.createElement('mark');
      mark.className = kind;
      mark.textContent = text.slice(start, end);
      nodes.push(text.slice(at, start), mark);
      at = end;
    }
    // A last line break needs something after it to take its height.
    this.#copy.replaceChildren(...nodes, `${text.slice(at)}\u200b`);
    this.#follow();
  }

  /** The same width as the field's text (its scroll bar takes some) and the same place in it. */
  #follow(): void {
    const borders = this.#field.offsetWidth - this.#field.clientWidth;
    this.#copy.style.width = `${this.#field.offsetWidth}px`;
    this.#copy.style.height = `${this.#field.offsetHeight}px`;
    this.#copy.style.paddingRight = `${Math.max(0, borders - 2) + 12}px`;
    this.#copy.scrollTop = this.#field.scrollTop;
  }
}
