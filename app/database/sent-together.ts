import pg from 'pg';
import Query from 'pg/lib/query.js';
import { prepareValue } from 'pg/lib/utils.js';
import type { RowBytes } from './row-bytes.ts';

export interface Answer {
  command: string;
  rowCount: number;
  rows: Record<string, unknown>[];
}

/** What makes an object of a row's texts; texts stay as they are where `parsers` has none. */
interface Shape {
  names: string[];
  parsers: (((text: string) => unknown) | undefined)[];
  empty: Record<string, null>;
}

/** What the server has of a connection's statements. */
export interface Kept {
  names: Map<string, string>;
  shapes: Map<string, Shape>;
  /** Names of which it is not certain that the server has them. */
  doubtful: string[];
  count: number;
}

export function nothingKept(): Kept {
  return { names: new Map(), shapes: new Map(), doubtful: [], count: 0 };
}

interface RowDescription {
  fields: { name: string; dataTypeID: number }[];
}

/** Of a statement that gives none. */
const noRows: Shape = { names: [], parsers: [], empty: {} };

/** Types whose values are texts: text, varchar, uuid. */
const isText = new Set([25, 1043, 2950]);

function shapeOf({ fields }: RowDescription): Shape {
  return {
    names: fields.map(({ name }) => name),
    parsers: fields.map(({ dataTypeID }) =>
      isText.has(dataTypeID) ? undefined : pg.types.getTypeParser(dataTypeID, 'text'),
    ),
    empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
  };
}

/** A statement and who waits for its answer. */
export interface Sent {
  text: string;
  values: readonly unknown[];
  /** Whether it comes often enough to be planned once. */
  isKept: boolean;
  answered?: (answer: Answer) => void;
  failed?: (error: unknown) => void;
}

const nothing = (): Answer => ({ command: '', rowCount: 0, rows: [] });

/**
 * Statements that leave as one message and are answered as one: the server carries them out without waking us in between.
 * When one fails, those behind it are not carried out and fail with the same error. What a statement's rows look like is
 * asked once for each connection: it can't become another, the server would refuse to use the plan.
 */
export class SentTogether extends Query {
  readonly #kept: Kept;
  readonly #statements: readonly Sent[];
  readonly #added: Sent[] = [];
  #at = 0;
  #shape: Shape | undefined;
  #answer = nothing();
  #broken: { error: unknown } | null = null;
  /** Answers go to who waits for each statement; without this the driver makes a promise for all. */
  readonly callback = (): void => {};

  constructor(kept: Kept, statements: readonly Sent[]) {
    super({ text: '' });
    this.#kept = kept;
    this.#statements = statements;
  }

  submit(connection: pg.Connection): Error | null {
    const kept = this.#kept;
    let bound: ReturnType<typeof prepareValue>[][];
    try {
      bound = this.#statements.map(({ values }) => values.map(prepareValue));
    } catch (error) {
      // Nothing has been sent yet.
      return error instanceof Error ? error : new Error('A value cannot be sent.');
    }
    connection.stream.cork();
    for (const name of kept.doubtful.splice(0)) connection.close({ type: 'S', name }, false);
    for (const [index, statement] of this.#statements.entries()) {
      const { text, answered } = statement;
      let name = statement.isKept ? kept.names.get(text) : '';
      if (name === undefined) {
        kept.count += 1;
        name = `s${kept.count}`;
        kept.names.set(text, name);
        this.#added.push(statement);
        connection.parse({ text, name, types: [] }, false);
      } else if (name === '') connection.parse({ text, name, types: [] }, false);
      connection.bind({ statement: name, values: bound[index] }, false);
      if (answered && !(name !== '' && kept.shapes.has(text))) connection.describe({ type: 'P' }, false);
      connection.execute(null, false);
    }
    connection.sync();
    connection.stream.uncork();
    return null;
  }

  handleRowDescription(description: RowDescription): void {
    const shape = shapeOf(description);
    const statement = this.#statements[this.#at];
    if (statement?.isKept) this.#kept.shapes.set(statement.text, shape);
    this.#shape = shape;
  }

  handleDataRow(fields: RowBytes): void {
    const statement = this.#statements[this.#at];
    if (!statement?.answered || this.#broken) return;
    this.#shape ??= this.#kept.shapes.get(statement.text);
    if (!this.#shape) return;
    const { names, parsers, empty } = this.#shape;
    const row: Record<string, unknown> = { ...empty };
    try {
      for (let index = 0; index < fields.count; index += 1) {
        const text = fields.next();
        if (text === null) continue;
        const parse = parsers[index];
        row[names[index] ?? ''] = parse ? parse(text) : text;
      }
    } catch (error) {
      this.#broken = { error };
    }
    this.#answer.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const [command = '', ...more] = text.split(' ');
    this.#answer.command = command;
    // "INSERT 0 3", "SELECT 51", "START TRANSACTION".
    const count = Number(more.at(-1));
    if (Number.isInteger(count)) this.#answer.rowCount = count;
    this.#next();
  }

  handleEmptyQuery(): void {
    this.#next();
  }

  #next(): void {
    const statement = this.#statements[this.#at];
    if (statement?.isKept && statement.answered && !this.#kept.shapes.has(statement.text))
      this.#kept.shapes.set(statement.text, noRows);
    if (this.#broken) statement?.failed?.(this.#broken.error);
    else statement?.answered?.(this.#answer);
    this.#at += 1;
    this.#answer = nothing();
    this.#shape = undefined;
    this.#broken = null;
  }

  handleError(error: unknown): void {
    for (const { text } of this.#added) {
      const name = this.#kept.names.get(text);
      if (name !== undefined) this.#kept.doubtful.push(name);
      this.#kept.names.delete(text);
      this.#kept.shapes.delete(text);
    }
    for (const { failed } of this.#statements.slice(this.#at)) failed?.(error);
  }

  /** Everybody has been answered. */
  handleReadyForQuery(): void {}
}
