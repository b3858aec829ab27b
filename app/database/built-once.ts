import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Tx } from './database.ts';

/** Stands in a statement for a value that each request brings. */
class Blank {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type Blanks = <T>(name: string) => RawBuilder<T>;
const blank: Blanks = <T>(name: string) => sql<T>`${new Blank(name)}`;

/** For a statement that is built for one request after all. */
export const filledWith =
  (values: Readonly<Record<string, unknown>>): Blanks =>
  <T>(name: string) =>
    sql<T>`${values[name]}`;

/** More shapes than a feature has; what comes in more of them than this is built each time. */
const most = 100;

/**
 * A statement that is asked for without end, built and put into words once for each shape of it (which conditions it has,
 * how many groups); each request only fills in its values. To build a list of twenty columns takes as long as to read a
 * dozen of its rows. What belongs to one request must come as a blank: the rest of the statement is used by everybody.
 */
export function builtOnce<Shape, Row>(build: (tx: Tx, shape: Shape, value: Blanks) => Compilable<Row>) {
  const built = new Map<string, CompiledQuery<Row>>();
  return async (tx: Tx, shape: Shape, values: Readonly<Record<string, unknown>>): Promise<Row[]> => {
    const key = JSON.stringify(shape);
    let statement = built.get(key);
    if (!statement) {
      statement = build(tx, shape, blank).compile();
      if (built.size < most) built.set(key, statement);
    }
    const parameters = statement.parameters.map((value) => {
      if (!(value instanceof Blank)) return value;
      if (!(value.name in values)) throw new Error(`The statement has no value for ${value.name}.`);
      return values[value.name];
    });
    return (await tx.executeQuery<Row>({ ...statement, parameters })).rows;
  };
}
