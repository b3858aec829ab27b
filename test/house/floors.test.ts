import { describe, expect, it } from 'vitest';
import { brokenFloors, circles, circlesOfRooms, filesPerFloor, tooLong } from './floors.ts';
import { importsOf, readSources } from './imports.ts';

const house = readSources('app', 'packages');
const everything = readSources('app', 'packages', 'test', 'bench');
const one = (path: string, text: string): string[] => brokenFloors(new Map([[path, text]]));

describe('the house', () => {
  it('was read, every floor of it', () => {
    expect(house.size).toBeGreaterThan(200);
    for (const files of filesPerFloor(house)) expect(files).toBeGreaterThanOrEqual(4);
    const imports = [...house.values()].reduce((sum, text) => sum + importsOf(text).length, 0);
    expect(imports).toBeGreaterThan(house.size * 2);
  });

  it('imports only downwards', () => {
    expect(brokenFloors(everything)).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(everything)).toEqual([]);
    expect(circlesOfRooms(house)).toEqual([]);
  });

  it('has files of one concept', () => {
    expect(tooLong(everything)).toEqual([]);
  });
});

describe('the check itself', () => {
  it('reads every way to import', () => {
    const text = `
      import type { A } from './a.ts';
      import {
        b,
        type C,
      } from "./b.ts";
      import './c.ts';
      export * from './d.ts';
      export { e } from './e.ts';
      const f = await import('./f.ts');
      type G = import('./g.ts').G;
      // import { h } from './h.ts';
      const text = 'say it from';`;
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './d.ts', './e.ts', './c.ts', './f.ts', './g.ts']);
  });

  it.each([
    ['app/kernel/x.ts', '../http/page.ts', 'floor above'],
    ['app/design/x.tsx', '../http/page.ts', 'floor above'],
    ['app/design/x.tsx', '../kernel/fields.ts', 'only its texts'],
    ['app/design/x.tsx', '../database/database.ts', 'shows what it is given'],
    ['app/design/x.tsx', '../features/cases/index.ts', 'floor above'],
    ['app/http/x.ts', '../features/cases/index.ts', 'floor above'],
    ['app/features/a/x.ts', '../b/store.ts', 'through its index.ts'],
    ['app/features/a/x.ts', '../../program/start.ts', 'floor above'],
    ['app/features/a/x.ts', '../../compose.ts', 'floor above'],
    ['app/documents/x.ts', '../database/database.ts', 'do not know each other'],
    ['app/http/x.ts', './server.test.ts', 'a test'],
    ['app/http/x.ts', '../../test/support/house.ts', 'a test'],
    ['app/http/x.test.ts', './y.test.ts', 'a test from a test'],
    ['packages/a/src/x.ts', '../../b/src/index.ts', 'stands alone'],
    ['packages/a/src/x.ts', '@farled/b', 'stands alone'],
    ['packages/a/src/x.ts', 'node:fs', 'touches no system'],
    ['packages/a/src/x.ts', 'zod', 'needs no library'],
    ['packages/disclosure/src/publish.ts', 'highs', 'needs no library'],
    ['packages/disclosure/src/audit.ts', 'zod', 'needs no library'],
  ])('refuses %s importing %s', (path, name, why) => {
    expect(one(path, `import { a } from '${name}';`)).toEqual([expect.stringContaining(why)]);
    expect(one(path, `const a = await import('${name}');`)).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ['app/features/a/x.ts', '../b/index.ts'],
    ['app/features/a/x.ts', '../../design/forms.tsx'],
    ['app/http/x.tsx', '../design/forms.tsx'],
    ['app/design/x.tsx', '../kernel/text.ts'],
    ['app/main.ts', './program/start.ts'],
    ['app/kernel/x.ts', '@farled/deidentify'],
    ['packages/a/src/cli.ts', 'node:fs'],
    ['packages/disclosure/src/audit.ts', 'highs'],
    ['app/http/x.test.ts', '../features/cases/ask.ts'],
  ])('lets %s import %s', (path, name) => {
    expect(one(path, `import { a } from '${name}';`)).toEqual([]);
  });

  it('refuses what it cannot follow, and files in no room', () => {
    expect(one('app/kernel/x.ts', 'await import(name);')).toHaveLength(1);
    expect(one('app/helpers/x.ts', '')).toEqual([expect.stringContaining('no floor')]);
  });

  it('sees circles and length', () => {
    const circle = new Map([
      ['app/http/a.ts', "import './b.ts';"],
      ['app/http/b.ts', "import './c.ts';"],
      ['app/http/c.ts', "import './a.ts';"],
    ]);
    expect(circles(circle)).toHaveLength(1);
    const rooms = new Map([
      ['app/features/a/x/one.ts', "import '../y/two.ts'; import '../store.ts';"],
      ['app/features/a/y/two.ts', "import '../z/three.ts';"],
      ['app/features/a/z/three.ts', ''],
      ['app/features/a/store.ts', "import './x/one.ts';"],
    ]);
    expect(circlesOfRooms(rooms)).toEqual([]);
    rooms.set('app/features/a/y/four.ts', "import '../x/one.ts';");
    expect(circlesOfRooms(rooms)).toHaveLength(1);
    expect(tooLong(new Map([['app/http/a.ts', '\n'.repeat(300).concat('x')]]))).toHaveLength(1);
  });
});
