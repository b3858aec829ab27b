/** Where something stands in a JSON text. Lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const blank = /[ \t\r\n]*/y;
const stringPattern = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const atomPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Nothing that people write is deeper; below this a place is that of what holds it. */
const deepest = 500;

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

class Scanner {
  readonly #text: string;
  readonly #wanted: string;
  #at = 0;
  /** Offset of the value nearest to the wanted pointer so far. */
  found = 0;
  /** The first member whose name its object has had before: its pointer and offset. */
  repeated: { readonly path: string; readonly offset: number } | undefined;
  #matched = -1;

  constructor(text: string, wanted: string) {
    this.#text = text;
    this.#wanted = wanted;
  }

  get at(): number {
    return this.#at;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match?.[0];
  }

  #mark(path: string, offset: number): void {
    const isOn = this.#wanted === path || this.#wanted.startsWith(`${path}/`);
    if (isOn && path.length > this.#matched) {
      this.#matched = path.length;
      this.found = offset;
    }
  }

  #eat(character: string): boolean {
    this.#take(blank);
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  /** Reads one value; false where the text is no JSON, with `at` on the fault. */
  value(path: string, depth = 0): boolean {
    this.#take(blank);
    this.#mark(path, this.#at);
    if (depth > deepest) return false;
    if (this.#eat('{')) return this.#members(path, depth);
    if (this.#eat('[')) return this.#items(path, depth);
    return this.#take(stringPattern) !== undefined || Boolean(this.#take(atomPattern));
  }

  #members(path: string, depth: number): boolean {
    if (this.#eat('}')) return true;
    const names = new Set<string>();
    do {
      this.#take(blank);
      const start = this.#at;
      const name = this.#take(stringPattern);
      if (name === undefined) return false;
      const key = String(JSON.parse(name)).replaceAll('~', '~0').replaceAll('/', '~1');
      if (names.has(key)) this.repeated ??= { path: `${path}/${key}`, offset: start };
      names.add(key);
      this.#mark(`${path}/${key}`, start);
      if (!this.#eat(':') || !this.value(`${path}/${key}`, depth + 1)) return false;
    } while (this.#eat(','));
    return this.#eat('}');
  }

  #items(path: string, depth: number): boolean {
    if (this.#eat(']')) return true;
    let index = 0;
    do {
      if (!this.value(`${path}/${index}`, depth + 1)) return false;
      index += 1;
    } while (this.#eat(','));
    return this.#eat(']');
  }

  ended(): boolean {
    this.#take(blank);
    return this.#at === this.#text.length;
  }
}

/** The place of the value (or its nearest holder) that a JSON Pointer names. */
export function locate(text: string, pointer: string): Place {
  const scanner = new Scanner(text, pointer);
  scanner.value('');
  return placeOf(text, scanner.found);
}

/** The first member whose name its object has twice: its pointer and place. */
export function repeatedIn(text: string): (Place & { readonly path: string }) | undefined {
  const scanner = new Scanner(text, '');
  scanner.value('');
  const { repeated } = scanner;
  return repeated && { path: repeated.path, ...placeOf(text, repeated.offset) };
}

/** The place where a text stops being JSON. */
export function faultIn(text: string): Place {
  const scanner = new Scanner(text, '');
  if (scanner.value('')) scanner.ended();
  return placeOf(text, scanner.at);
}
