import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from './concepts.ts';
import { circles, kinds } from './kinds.ts';
import { pairsOf } from './pairs.ts';
import { type CaseText, suggest } from './suggest.ts';
import { concepts } from './thesaurus.ts';
import { stemOf, wordsOf } from './words.ts';

const named = (...texts: string[]): CaseText[] => texts.map((text, index) => ({ id: `c${index}`, text }));
const troublesOf = (text: string): string[] => [
  ...new Set(
    mentionsIn(wordsOf(text))
      .filter(({ concept }) => concept.kind === 'trouble')
      .map(({ concept }) => concept.id),
  ),
];
const strongest = (text: string): string | undefined => pairsOf(mentionsIn(wordsOf(text)))[0]?.key;

describe('the words of a text', () => {
  it('ends no sentence at an abbreviation, and one at a full stop', () => {
    expect(wordsOf('Söker ek. bistånd nu. Sedan väntar hen.').map((word) => word.sentence)).toEqual([
      0, 0, 0, 0, 1, 1, 1,
    ]);
  });

  it('knows a word with hyphens by its parts, and without the ending after a colon', () => {
    expect(wordsOf('AF:s FK-ersättning')[0]?.forms).toEqual(['af']);
    expect(wordsOf('AF:s FK-ersättning')[1]?.forms).toEqual(['fk-ersättning', 'fk', 'ersättning']);
  });

  it.each([
    ['beslutet', 'besluts'],
    ['platserna', 'platser'],
    ['tolkarna', 'tolkar'],
    ['utredningen', 'utredning'],
  ])('has one stem for %s and %s', (one, other) => expect(stemOf(one)).toBe(stemOf(other)));

  it('never leaves fewer than four letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zåäö]{4,14}$/), (word) => stemOf(word).length >= 4));
  });
});

describe('the thesaurus', () => {
  it('has each concept once, with terms that can be found', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    for (const { id, terms, weight } of concepts) {
      expect([id, terms.every((term) => term.replace(/[=~!]/g, '').trim().length > 1)]).toEqual([id, true]);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });

  it('has every concept in a field with others that are akin', () => {
    const fields = new Map<string, number>();
    for (const { field } of concepts) fields.set(field, (fields.get(field) ?? 0) + 1);
    // Some troubles are akin to no other.
    for (const { field, kind } of concepts)
      if (kind === 'matter') expect([field, (fields.get(field) ?? 0) > 1]).toEqual([field, true]);
  });

  it('has circles and kinds of matters and troubles that there are', () => {
    const named = (kind: string): Set<string> =>
      new Set(concepts.flatMap((one) => (one.kind === kind ? [one.id] : [])));
    const [matters, troubles] = [named('matter'), named('trouble')];
    for (const [id, of] of circles) expect([id, of.filter((one) => !matters.has(one))]).toEqual([id, []]);
    for (const kind of kinds) {
      expect([kind.id, kind.matters.filter((one) => !matters.has(one))]).toEqual([kind.id, []]);
      expect([kind.id, kind.troubles.filter((one) => !troubles.has(one))]).toEqual([kind.id, []]);
    }
  });

  it('finds every term of every concept in a sentence made of it', () => {
    for (const { id, terms } of concepts) {
      for (const term of terms) {
        const words = term.replace(/[=~!]/g, '');
        const found = mentionsIn(wordsOf(term.startsWith('!') ? `inte ${words}` : words)).map(
          ({ concept }) => concept.id,
        );
        expect([id, term, found.includes(id)]).toEqual([id, term, true]);
      }
    }
  });
});

describe('what a text says', () => {
  it('takes a verb for a trouble only where it is denied', () => {
    expect(troublesOf('Handläggaren svarar samma dag.')).not.toContain('noContact');
    expect(troublesOf('Handläggaren svarar inte.')).toContain('noContact');
    expect(troublesOf('Inget svar från handläggaren.')).toContain('noContact');
    expect(troublesOf('Intyget räcker.')).not.toContain('insufficient');
    expect(troublesOf('Intyget räcker aldrig.')).toContain('insufficient');
    expect(troublesOf('Det gick inte. Handläggaren svarar samma dag.')).not.toContain('noContact');
  });

  it('tells what is used up from what has ended', () => {
    expect(strongest('Praktikplatserna är slut.')).toMatch(/\/lack$/);
    expect(strongest('Projektet är slut.')).toBe('project/transition');
  });

  it('reads a denied thing as missing', () => expect(strongest('Inga bussar på kvällen.')).toMatch(/^travel\//));

  it('knows an age by the word before it, and no share or span of time for one', () => {
    const hasAge = (text: string): boolean => mentionsIn(wordsOf(text)).some(({ concept }) => concept.id === 'age');
    for (const text of [
      'Är under 30.',
      'Slutar när hen fyllt nitton.',
      'Släpps vid 18.',
      '62 år, ingen vill ha henne.',
    ])
      expect([text, hasAge(text)]).toEqual([text, true]);
    for (const text of ['Under 30 dagar.', 'Arbetar över 25 %.', 'Tåget går 18.', 'Är 25 procent.', 'Väntat i 40 år.'])
      expect([text, hasAge(text)]).toEqual([text, false]);
  });

  it('tells a time that one waits from a time that ends too soon', () => {
    expect(troublesOf('Väntat tre månader.')).toContain('wait');
    for (const text of [
      'Platsen är bara på tre månader.',
      'Max sex veckor.',
      'Avslutas efter tolv veckor.',
      'Tre månader räcker inte.',
    ]) {
      expect([text, troublesOf(text).includes('tooShort'), troublesOf(text).includes('wait')]).toEqual([
        text,
        true,
        false,
      ]);
    }
  });

  it('tells how much from how long, and early and late hours from those of the day', () => {
    const read = (text: string): string[] => mentionsIn(wordsOf(text)).map(({ concept }) => concept.id);
    for (const text of ['Först från 10 h.', 'Minst 25 %.', 'Ska vara där fyra dagar av fem.', 'Tre dagar i veckan.'])
      expect([text, read(text).includes('hours'), read(text).includes('wait')]).toEqual([text, true, false]);
    expect(read('Väntat tio dagar.')).toContain('wait');
    const isOdd = (text: string): boolean => read(text).includes('oddHours');
    expect(['Börjar 05.42.', 'Stänger 17:30.', 'Öppnar 08.15.', 'Kostar 45.90.'].map(isOdd)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('hears a conflict where two parties each say something, and none where one does', () => {
    for (const text of ['FK säger frisk, AF säger sjuk.', 'Enligt kassan kan hon arbeta, enligt läkaren inte.'])
      expect([text, troublesOf(text).includes('conflict')]).toEqual([text, true]);
    for (const text of ['AF säger att det dröjer.', 'AF säger ett, och sedan säger AF ett till.'])
      expect([text, troublesOf(text).includes('conflict')]).toEqual([text, false]);
  });

  it('finds a gap where nothing comes after something', () => {
    expect(pairsOf(mentionsIn(wordsOf('Ingen plan efter gymnasiet.'))).map(({ key }) => key)).toContain(
      'school/transition',
    );
    expect(troublesOf('Börjar en kurs efter gymnasiet.')).not.toContain('transition');
  });

  it('takes a noun in all its forms, and neither a verb nor an e-service for it', () => {
    const mattersOf = (text: string): string[] => [
      ...new Set(mentionsIn(wordsOf(text)).flatMap(({ concept }) => (concept.kind === 'matter' ? [concept.id] : []))),
    ];
    for (const form of ['plan', 'planen', 'planer', 'planerna', 'planernas'])
      expect([form, mattersOf(form)]).toEqual([form, ['plan']]);
    expect(mattersOf('Arbetsgivaren drog sig ur.')).not.toContain('substance');
    expect(mattersOf('Det tolkas olika.')).toEqual([]);
    expect(mattersOf('Inget svar.')).toEqual([]);
    expect(mattersOf('Försäkringskassan vägrar.')).toEqual(['insuranceAgency']);
    expect(mattersOf('Tystnadsplikten gäller.')).toEqual(['consent']);
    expect(mattersOf('En e-tjänst.')).toEqual(['digital']);
    // Words of their own that only look like forms of another.
    expect(mattersOf('Kontoret är redan fullt.')).toEqual(['office']);
    expect(mattersOf('En vuxen.')).not.toContain('studies');
    expect(mattersOf('En sjukdom, en handledare och en folkbokföring.')).not.toContain('decision');
    expect(mattersOf('Kvällspasset.')).toEqual(['oddHours']);
  });

  it('joins a trouble to the matter beside it', () => {
    expect(strongest('Lång kö till utredning, och tolken är bokad.')).toBe('investigation/wait');
  });

  it('says nothing of a text without trouble', () => {
    expect(strongest('Vill ha arbetsträning i Heby.')).toBeUndefined();
    expect(strongest('')).toBeUndefined();
  });
});

describe('suggestions', () => {
  const queue = [
    'Lång kö till neuropsykiatrisk utredning.',
    'Utredningen dröjer ett år.',
    'Väntetid till NPF-utredning 14 månader.',
  ];

  it('need three cases', () => {
    expect(suggest(named(...queue.slice(0, 2)))).toEqual([]);
    const [only, ...more] = suggest(named(...queue));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ key: 'investigation/wait', matter: 'investigation', trouble: 'wait' });
    expect(only?.cases.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2']);
  });

  it('say which words led to each case', () => {
    const texts = named(...queue);
    for (const { id, words } of suggest(texts)[0]?.cases ?? []) {
      expect(words.length).toBeGreaterThan(0);
      const text = texts.find((one) => one.id === id)?.text ?? '';
      for (const word of words.flatMap((one) => one.split(' '))) expect(text.replace(/[.,]/g, '')).toContain(word);
    }
  });

  it('leave out a case that only names the matter, among others and without any trouble', () => {
    const along = 'Skolans utredning, kommunens buss, läkaren, arbetsgivaren och barnen.';
    const texts = named(...queue, along, ...Array.from({ length: 8 }, (_, index) => `${'abcdefgh'[index]}xyz.`));
    expect(suggest(texts).map((one) => one.cases.map(({ id }) => id))).toEqual([['c0', 'c1', 'c2']]);
  });

  it('leave out a case that has one word in common with the others', () => {
    const obstacle = [
      'Ingen barnomsorg på kvällar, hon kan inte ta passen.',
      'Förskolan har inte öppet på natten, jobbet är i skift.',
      'Barnomsorg på helger finns inte, schemat är varannan helg.',
    ];
    const texts = named(...obstacle, 'Förskolan byter tapeter.', 'Ny kurs i bakning.', 'Kaffet tog slut.');
    expect(suggest(texts).map((one) => one.cases.map(({ id }) => id))).toEqual([['c0', 'c1', 'c2']]);
  });

  it('know what belongs together: a place that is missing, an employer who says no and nobody to supervise', () => {
    const texts = named(
      'Praktikplats saknas.',
      'Inga företag vill ta emot henne på praktik.',
      'Ingen arbetsplats har plats, alla säger nej.',
      ...['Kaffet tog slut.', 'Lagen är ny.', 'Hyran är hög.', 'Hon fick tolk.', 'Skolan börjar.', 'Bilen är såld.'],
    );
    expect(suggest(texts).map((one) => one.cases.map(({ id }) => id))).toEqual([['c0', 'c1', 'c2']]);
  });

  it('leave out a case that has only a trouble in common with the others', () => {
    const texts = named(
      ...queue,
      'Väntat ett år på bygglov.',
      'Lång kö i affären.',
      'Kaffet tog slut.',
      'Hyran är hög.',
    );
    expect(suggest(texts).map((one) => one.cases.map(({ id }) => id))).toEqual([['c0', 'c1', 'c2']]);
  });

  it('are the same whether a case is told in short or with more about the same', () => {
    const told = [...queue.slice(0, 2), `${queue[2]} Under tiden väntar hon på utredningen och kön växer.`];
    expect(suggest(named(...told))[0]?.cases.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2']);
  });

  it('find a matter that the thesaurus does not know by a word that comes back', () => {
    const texts = named(
      'Väntar på glasögon sedan i våras.',
      'Glasögonen dröjer, ingenting händer.',
      'Kö till glasögon i flera månader.',
      ...Array.from({ length: 20 }, (_, index) => `${'abcdefghijklmnopqrst'[index]}xyz${index}.`),
    );
    expect(suggest(texts)).toMatchObject([
      { key: 'word:glasögon/wait', cases: [{ id: 'c0' }, { id: 'c1' }, { id: 'c2' }] },
    ]);
  });
});
