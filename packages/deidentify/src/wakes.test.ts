import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_BEFORE } from './days/find-birth-dates.ts';
import { CORRECTED, INSTEAD, SAID_TWICE } from './days/weighed-dates.ts';
import { FROM_WHERE, HOURS_BEFORE } from './names/judge-name-words.ts';
import { SAID_TO_BE_A_NAME } from './names/said-names.ts';
import { OF_NAMED_COURT } from './numbers/case-numbers.ts';
import { FILE_NUMBER, NO_PHONE } from './numbers/phone-words.ts';
import { IN_WORDS } from './numbers/said-numbers.ts';
import { AS_QUOTED, AS_SHAPED, BLOGS_AS } from './online/called-online.ts';
import { GOES_UNDER } from './online/find-handles.ts';
import { LOG } from './online/online-frames.ts';
import { PART } from './places/find-lodgings.ts';
import { SPOT_WORD } from './places/find-spots.ts';
import { combinationsOf } from './rare/find-rare-combinations.ts';
import { mayPoint, mentionsOf } from './rare/rare-facts.ts';
import { normalise } from './reading/normalise.ts';
import { Page } from './reading/page.ts';
import { lists } from './testing/lists.ts';
import { CALLED_THERE } from './words/handle-words.ts';
import { FUNCTION, OFFICE } from './words/office-words.ts';
import { ENGLISH } from './words/scene-words.ts';
import { tokensOf } from './words/tokens.ts';
import { createVocabulary } from './words/vocabulary.ts';
import { WAKES } from './words/word-wakes.ts';
import { findWorkplaces } from './work/find-workplaces.ts';

const words = createVocabulary(lists, new Set(), new Set());
const SIGNS = [' ', ' ', ' ', ', ', '. ', ': ', '-', "'", 's ', '\n', ' 4 ', '12', ' i ', ' på ', ' för '];

/** Texts of the words that a pattern is written with. */
const textsOf = (patterns: readonly RegExp[], between: readonly string[]): fc.Arbitrary<string> => {
  const said = [...new Set(patterns.flatMap(({ source }) => source.match(/\p{L}+/gu) ?? []))];
  const piece = fc.tuple(fc.constantFrom(...between), fc.constantFrom(...said));
  return fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.flat().join(''));
};

describe('a search that no word of the text wakes would find nothing', () => {
  for (const [search, patterns, between] of [
    ['office', [OFFICE, FUNCTION], SIGNS],
    ['lodging', [PART], SIGNS],
    ['spot', [SPOT_WORD], ['', ' ', ', ']],
    ['log', [LOG], [' ', '']],
    ['zero', [IN_WORDS], [' ', ' noll ', ', sju ']],
    ['weighing', [INSTEAD, SAID_TWICE], [' ', ' 4 ', ' sa 4 men det stod 5', '-']],
    ['month', [MONTH_BEFORE], ['', '. ', '-', ' ']],
    ['from', [FROM_WHERE], [' ', ' mannen är från ', ' familjen från ']],
    ['hours', [HOURS_BEFORE], [' ', ': ', 'dag: ']],
    ['fileNumber', [FILE_NUMBER, NO_PHONE], ['', ' ', ': ', '-', ' i ']],
    ['under', [GOES_UNDER], [' ', ' under ', ' som ']],
    ['english', [ENGLISH], SIGNS],
    [
      'calls',
      [AS_SHAPED, AS_QUOTED, BLOGS_AS, CALLED_THERE],
      [' ', ' "Anna" ', ' AnnaLund', ' anna-95 ', ' Anna bakar.'],
    ],
    ['corrects', [CORRECTED], [' ', ': ', ' är ', '-']],
    ['court', [OF_NAMED_COURT], [' ', ' mål 1234-25 ', ', 55-20 ']],
    ['said', [new RegExp(SAID_TO_BE_A_NAME.source, 'u')], [' ', ' är ', ' hans ', ', ', ' (hon ', ' – ']],
  ] as const)
    it(search, () => {
      let met = 0;
      // Those that are tried at words only are searched for everywhere.
      const searches = patterns.map(({ source, flags }) => new RegExp(source, flags.replace('y', '')));
      fc.assert(
        fc.property(textsOf(patterns, between), (text) => {
          const page = new Page(normalise(text));
          tokensOf(page, words);
          // Some patterns end with the blank before what they speak of.
          const said = [page.lower, `${page.lower} `];
          const found = searches
            .flatMap((pattern) => said.map((lower) => lower.search(pattern)))
            .filter((at) => at >= 0);
          if (found.length === 0) return;
          met++;
          expect(page.isWoken(WAKES[search])).toBe(true);
          for (const at of found) expect(page.isWokenBetween(WAKES[search], at, at + text.length)).toBe(true);
        }),
        { numRuns: 2_000 },
      );
      expect(met).toBeGreaterThan(10);
    });

  it('places of work in lower case', () => {
    const piece = fc.constantFrom(
      ...'jobbar på hos vid i anställd praktik från bageriet skola förskola kiosken målarn bilverkstan nisses bergs tallåsens solgläntan kajutan kött bygg snickeri ekorren dannemora bruzaholm restaurang café en hon bra butik kläder skjortan vita second hand jeylaan . , :'.split(
        ' ',
      ),
    );
    const found = (text: string): readonly unknown[] => {
      const page = new Page(normalise(text));
      const tokens = tokensOf(page, words);
      const tells = tokens.reduce((all, { about }) => all | about.tells, 0);
      return findWorkplaces(page, tokens, tells, words);
    };
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        // The sign of firms lets every word begin one.
        expect(found(text)).toEqual(found(`${text}.\n\n&`));
      }),
      { numRuns: 1_500 },
    );
  });

  it('facts that point to few', () => {
    const piece = fc.constantFrom(
      ...'45 åring kvinna, i Hebyby Harbo Fole på från Eritrea han som hon veterinär rektorn enda gravid hjärt-sjuk ALS barn fembarnsmamma byn . \n'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const page = new Page(normalise(pieces.join(' ')));
        const tokens = tokensOf(page, words);
        const tells = tokens.reduce((all, { about }) => all | about.tells, 0);
        if (combinationsOf(mentionsOf(page, tokens, tells)).length > 0) expect(mayPoint(page, tells)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
