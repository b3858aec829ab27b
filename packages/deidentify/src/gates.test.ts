import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNoUnknownName } from './names/judge-lower-name.ts';
import { NameJudge } from './names/judge-name.ts';
import { isNobodys } from './names/judge-name-words.ts';
import { SceneReader } from './names/name-scene.ts';
import { endsGiven, MAY_BE_GIVEN } from './numbers/case-numbers.ts';
import { findMachines } from './numbers/machine-numbers.ts';
import { BARE, opensBare } from './numbers/references.ts';
import { LEADING, leadBefore } from './places/address-shapes.ts';
import { BEHIND_AGE, IN_VILLAGE, leadsToVillage } from './rare/rare-facts.ts';
import { matchAt } from './reading/all-matches.ts';
import { normalise } from './reading/normalise.ts';
import { Page } from './reading/page.ts';
import { SERVICE_AFTER, ThingReader } from './scenes/thing-scene.ts';
import { lists } from './testing/lists.ts';
import { DOES_AS_SERVICE } from './words/scene-words.ts';
import { endsAsStreet, STREET } from './words/street-words.ts';
import { tokensOf } from './words/tokens.ts';
import { createVocabulary } from './words/vocabulary.ts';
import { hasInnerCapital } from './words/word-shape.ts';

const words = createVocabulary(lists, new Set(), new Set());

describe('a first look lets by whatever the long one finds', () => {
  it('at what services do', () => {
    const said = [...new Set(SERVICE_AFTER.source.match(/\p{L}{2,}/gu))];
    const phrase = fc.array(fc.constantFrom(...said), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(phrase, (some) => {
        fc.pre(SERVICE_AFTER.test(` ${some.join(' ')}`));
        expect(DOES_AS_SERVICE.test(some[0] ?? '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('at the parts of a network card’s number', () => {
    const part = fc.stringMatching(/^[\da-f]{2}$/);
    const sign = fc.constantFrom(':', '-');
    fc.assert(
      fc.property(fc.tuple(part, sign, part, sign, part, sign, part, sign, part, sign, part), (number) => {
        expect(findMachines(new Page(normalise(`id ${number.join('')}.`)), 0, 0)).toHaveLength(1);
      }),
    );
  });

  it('at words that end as streets do', () => {
    const ending = fc.constantFrom(...(STREET.source.match(/\p{L}{2,}/gu) ?? []), 'g.', 'v', 'st.', 'gr', 'x');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö]{2,6}$/), ending, (start, end) => {
        fc.pre(STREET.test(`${start}${end} 5`));
        expect(endsAsStreet(start + end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('at numbers in groups that nothing but a matter or an account is written as', () => {
    const group = fc.oneof(fc.stringMatching(/^[1-9]\d{1,5}$/), fc.constantFrom('2024', '0123', '19', '7'));
    const sign = fc.constantFrom(' ', '-', '/', '.', ':');
    fc.assert(
      fc.property(group, fc.array(fc.tuple(sign, group), { minLength: 1, maxLength: 3 }), (first, rest) => {
        const text = first + rest.map((pair) => pair.join('')).join('');
        fc.pre(matchAt(BARE, text, 0) !== null);
        expect(opensBare(first.length, text.charCodeAt(first.length))).toBe(true);
      }),
      { numRuns: 500, maxSkipsPerRun: 1_000 },
    );
  });

  it('at what is said before a number that is given and before a village', () => {
    for (const [pattern, mayEnd] of [
      [MAY_BE_GIVEN, endsGiven],
      [IN_VILLAGE, leadsToVillage],
      [BEHIND_AGE, leadsToVillage],
    ] as const) {
      let met = 0;
      const piece = fc.constantFrom(...(pattern.source.match(/\p{L}+/gu) ?? []), ' ', ',', '4', '5 år');
      fc.assert(
        fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
          const text = `${pieces.join('')} `;
          if (!pattern.test(text)) return;
          met++;
          expect(mayEnd(text.charCodeAt(text.length - 2))).toBe(true);
        }),
        { numRuns: 1_000 },
      );
      expect(met).toBeGreaterThan(10);
    }
  });

  it('at words that are nobody’s', () => {
    const piece = fc.constantFrom(
      ...'FK AF Heby Tierp Försäkringskassan Skatteverket SKATTEVERKET Google HVB SFI Elin Berg K. hennes mamma heter till från i på med och har ringde vill bor insta tfn jeylaan o : . , \n ( ) 34 år'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const page = new Page(normalise(pieces.join(' ')));
        const tokens = tokensOf(page, words);
        const scenes = new SceneReader(page, tokens, new ThingReader(page, tokens));
        const judge = new NameJudge(page, words);
        for (const [index, token] of tokens.entries())
          if (isNobodys(page, token) || (!token.capital && isNoUnknownName(token)))
            expect(judge.judge(scenes.read(index, token), false)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words of a text, asked about in a row', () => {
  it('are known as each is known alone, however many they are', () => {
    const word = fc.stringMatching(/^[A-ZÅÄÖa-zåäö]{1,6}(?:[-'][a-zåäös]{1,3})?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 700 }), (some) => {
        const page = new Page(normalise(some.join(' ')));
        const tokens = tokensOf(page, words);
        expect(tokens.map(({ start, end }) => page.lower.slice(start, end))).toEqual(tokens.map(({ lower }) => lower));
        expect(tokens).toHaveLength(some.length);
        for (const { about, lower } of tokens) expect(about).toEqual(words.about(lower));
      }),
      { numRuns: 40 },
    );
  });

  it('at words before a street', () => {
    const word = fc.constantFrom(...'Norra gamla S:t N:a IV:s K. Berg Sankta Åkes x 5 i,'.split(' '), '', '\n', 'c/o');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (some) => {
        const text = `${some.join(' ')} `;
        expect(leadBefore(text, text.length)).toBe(LEADING.exec(text.slice(-60))?.[0] ?? '');
      }),
      { numRuns: 1000 },
    );
  });

  it('at capitals inside a word', () => {
    const part = fc.constantFrom(...'i link Link Phone AF bor In J -J -j -A -AB Mc De'.split(' '));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (some) => {
        const [token] = tokensOf(new Page(normalise(some.join(''))), words);
        fc.pre(token !== undefined && !/^(?:Mc|De|Al)\p{Lu}/u.test(token.text));
        const inner = /\p{Ll}\p{Lu}/u.test(token.text.replace(/-\p{Lu}/gu, '-x'));
        expect(hasInnerCapital(token)).toBe(!token.allCaps && inner);
      }),
      { numRuns: 1000 },
    );
  });
});
