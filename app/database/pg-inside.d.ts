/** Parts of `pg` that its types leave out. Its version is pinned; the tests of the pool fail when they become different. */
declare module 'pg/lib/query.js' {
  export default class Query {
    constructor(config: { text: string });
  }
}
declare module 'pg/lib/utils.js' {
  /** A value as the protocol carries it. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
