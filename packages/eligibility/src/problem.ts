import { pointer } from './pointer.ts';
import type { Words } from './types.ts';

/** What is wrong in a rule file, a rule or a profile, where, in words for whoever wrote it. */
export interface Problem extends Words {
  /** error: it cannot be used. warning: it can, and is hardly what was meant. */
  readonly severity: 'error' | 'warning';
  /** JSON Pointer to the place. */
  readonly path: string;
}

export type Path = readonly (string | number)[];

/** Collects problems; more than `most` of them help nobody. */
export class Problems {
  readonly found: Problem[] = [];
  readonly #most: number;

  constructor(most = 200) {
    this.#most = most;
  }

  add(severity: Problem['severity'], path: Path, sv: string, en: string): void {
    if (this.found.length < this.#most) this.found.push({ severity, path: pointer(path), sv, en });
  }

  /** What was found in a part, at the part's place in the whole. */
  addAt(path: Path, { severity, path: within, sv, en }: Problem): void {
    if (this.found.length < this.#most) this.found.push({ severity, path: pointer(path) + within, sv, en });
  }

  error(path: Path, sv: string, en: string): undefined {
    this.add('error', path, sv, en);
    return undefined;
  }

  get failed(): boolean {
    return this.found.some((problem) => problem.severity === 'error');
  }
}

/** Thrown where input that has errors is used all the same. */
export class RuleFileError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.path || '/'}: ${problem.en}`).join('\n'));
    this.name = 'RuleFileError';
    this.problems = problems;
  }
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a value is named to the one who wrote it: short, and never a whole document. */
export function shown(value: unknown): string {
  if (value === undefined) return '–';
  const text = typeof value === 'object' ? (JSON.stringify(value, shallow) ?? '') : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : `”${text}”`;
}

/** Keeps a circular or deep object from being written out whole. */
function shallow(key: string, value: unknown): unknown {
  return key !== '' && typeof value === 'object' && value !== null ? '…' : value;
}
