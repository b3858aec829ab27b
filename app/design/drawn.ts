import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

/**
 * Markup that is the same wherever its key is: drawn the first time, then taken as it is. A register of twenty-five rows
 * holds two hundred marks, which were half of the work of its page. Only for few keys, for what draws itself without waiting,
 * and never for what somebody wrote.
 */
export function drawnOnce<Key extends string>(draw: (key: Key) => Child): (key: Key) => Child {
  const drawn = new Map<Key, Child>();
  return (key) => {
    let known = drawn.get(key);
    if (known === undefined) {
      known = raw(String(draw(key)));
      drawn.set(key, known);
    }
    return known;
  };
}
