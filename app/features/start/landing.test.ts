import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '../../kernel/roles.ts';
import { guidesOf, landings, rolesInOrder, waysOf } from './landing.ts';

const held = fc.uniqueArray(fc.constantFrom(...roles));

describe('where a role begins', () => {
  test('every role has a place in the order', () => {
    expect([...rolesInOrder(roles)].sort()).toEqual([...roles].sort());
  });

  test('the same roles give the same page in whatever order they are held, also when one is held twice', () => {
    fc.assert(
      fc.property(held, (list) => {
        expect(rolesInOrder([...list, ...list].reverse())).toEqual(rolesInOrder(list));
        expect([...rolesInOrder(list)].sort()).toEqual([...list].sort());
      }),
    );
  });

  test('whoever holds several roles reaches what each of them has, each address once', () => {
    fc.assert(
      fc.property(held, (list) => {
        const [main] = rolesInOrder(list);
        const hrefs = waysOf(list).map(({ href }) => href);
        expect(new Set(hrefs).size).toBe(hrefs.length);
        const all = list.flatMap((role) => [landings[role].first, ...landings[role].ways].map(({ href }) => href));
        const reached = main ? [landings[main].first.href, ...hrefs] : hrefs;
        expect([...new Set(reached)].sort()).toEqual([...new Set(all)].sort());
        if (main) expect(hrefs).not.toContain(landings[main].first.href);
      }),
    );
  });

  test('whoever holds none is shown every guide, the others their own first', () => {
    expect(guidesOf(['administrator', 'coordinator'])).toEqual(['coordinator', 'administrator']);
    expect([...guidesOf([])].sort()).toEqual([...new Set(roles.map((role) => landings[role].guide))].sort());
  });
});
