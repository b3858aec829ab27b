/**
 * Where a condition stands in its rule: a JSON Pointer (RFC 6901), `/all/2/any/0`; the whole rule is the empty text.
 * `/municipalities` addresses the condition beside the rule.
 */
export type Pointer = string;

export function pointer(steps: readonly (string | number)[]): Pointer {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Steps of an address. Reads also `all.2.any.0`, `all[2].any[0]`, a leading `rule`, and a list of steps, since people
 * and programs write paths in all these ways.
 */
export function steps(path: string | readonly (string | number)[]): readonly string[] {
  const parts =
    typeof path !== 'string'
      ? path.map(String)
      : path.startsWith('/')
        ? path
            .slice(1)
            .split('/')
            .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        : path.split(/[.[\]/]+/);
  const found = parts.filter((part) => part !== '' && part !== '$');
  return found[0] === 'rule' ? found.slice(1) : found;
}
