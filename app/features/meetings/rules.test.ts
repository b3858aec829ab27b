import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countersOf, type HeldMeeting } from './agenda/counters.ts';
import { calendarOf } from './calendar/calendar.ts';
import { placeOf, placeValue } from './choices.ts';
import { nextConvenor } from './convenor.ts';
import { joined } from './minutes.ts';
import { daysOf, plannedAtOnce, rhythms, timeOf } from './plan/times.ts';
import { countOf, outcomeOf, quorumEffect, quorumOf, type Seat, seated, votes } from './quorum.ts';
import { isWebLink, timeRefusal } from './when.ts';

const seat = (
  functionId: string,
  accountId: string,
  deputyId: string | null,
  party: Seat['party'] = 'region',
): Seat => ({
  functionId,
  accountId,
  deputyId,
  party,
});

describe('who sits on which seat', () => {
  const seats = [
    seat('1', 'a', 'x', 'region'),
    seat('2', 'b', 'x', 'municipality'),
    seat('3', 'c', null, 'employmentService'),
  ];

  it('is the holder when there, otherwise the deputy', () => {
    expect(seated(seats, new Set(['a', 'c']))).toEqual([
      { functionId: '1', accountId: 'a', isSubstitute: false },
      { functionId: '3', accountId: 'c', isSubstitute: false },
    ]);
    expect(seated(seats, new Set(['a', 'x']))).toEqual([
      { functionId: '1', accountId: 'a', isSubstitute: false },
      { functionId: '2', accountId: 'x', isSubstitute: true },
    ]);
  });

  it('never has one person on two seats, nor two on one', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(person, fc.option(person)), { maxLength: 8 }),
        fc.uniqueArray(person),
        (rows, present) => {
          const all = rows.map(([holder, deputy], index) => seat(String(index), holder, deputy));
          const on = seated(all, new Set(present));
          expect(new Set(on.map(({ accountId }) => accountId)).size).toBe(on.length);
          expect(new Set(on.map(({ functionId }) => functionId)).size).toBe(on.length);
          expect(on.filter(({ accountId }) => !new Set<string>(present).has(accountId))).toEqual([]);
        },
      ),
    );
  });

  it('makes a quorum when more than half are taken', () => {
    const four = ['a', 'b', 'c', 'd'].map((one) => seat(one, one, null));
    expect(quorumOf(four, new Set(['a', 'b'])).isQuorate).toBe(false);
    expect(quorumOf(four, new Set(['a', 'b', 'c'])).isQuorate).toBe(true);
    expect(quorumOf([], new Set()).isQuorate).toBe(false);
  });

  it('says which parties are missing', () => {
    expect(quorumOf(seats, new Set(['a'])).absent).toEqual(['municipality', 'employmentService']);
    expect(quorumOf(seats, new Set(['a', 'x', 'c'])).absent).toEqual([]);
  });

  it('stops a board, warns a group, and leaves a sync alone', () => {
    const none = quorumOf(seats, new Set());
    const full = quorumOf(seats, new Set(['a', 'b', 'c']));
    const half = quorumOf(seats, new Set(['a', 'b']));
    expect([none, half, full].map((quorum) => quorumEffect('board', quorum))).toEqual(['stops', 'none', 'none']);
    expect([none, half, full].map((quorum) => quorumEffect('group', quorum))).toEqual(['warns', 'warns', 'none']);
    expect([none, half, full].map((quorum) => quorumEffect('sync', quorum))).toEqual(['none', 'none', 'none']);
  });
});

describe('a vote', () => {
  it('is counted, every kind of vote', () => {
    expect(countOf(votes)).toEqual({ for: 1, against: 1, abstains: 1 });
  });

  it('is decided by simple majority, at a tie by the chair', () => {
    expect(outcomeOf(['for', 'for', 'against'], 'against')).toBe('decided');
    expect(outcomeOf(['for', 'against', 'against'], 'for')).toBe('declined');
    expect(outcomeOf(['for', 'against'], 'for')).toBe('decided');
    expect(outcomeOf(['for', 'against'], 'against')).toBe('declined');
    expect(outcomeOf(['for', 'against', 'abstains'], 'abstains')).toBeNull();
    expect(outcomeOf(['for', 'against'], null)).toBeNull();
  });

  it('without anybody for or against decides nothing', () => {
    expect(outcomeOf([], 'for')).toBeNull();
    expect(outcomeOf(['abstains'], null)).toBeNull();
  });
});

describe('the counters of a year', () => {
  const full: HeldMeeting = {
    parties: ['municipality', 'region', 'employmentService', 'socialInsuranceAgency'],
    decidingParties: ['municipality'],
    isBudgetDone: true,
  };

  it('are reached at four meetings, four with the budget, three of each party', () => {
    const counters = countersOf([full, full, full, full], ['municipality', 'region']);
    expect([counters.meetings.isReached, counters.withBudget.isReached]).toEqual([true, true]);
    expect(counters.parties).toEqual([
      { party: 'municipality', count: 4, required: 3, isReached: true, deciding: 4 },
      { party: 'region', count: 4, required: 3, isReached: true, deciding: 0 },
    ]);
  });

  it('are red below, and at nought for a party that never came', () => {
    const without: HeldMeeting = { parties: ['municipality'], decidingParties: [], isBudgetDone: false };
    const counters = countersOf([full, full, without], ['municipality', 'region']);
    expect([counters.meetings.isReached, counters.withBudget.count]).toEqual([false, 2]);
    expect(counters.parties.map(({ count, isReached }) => [count, isReached])).toEqual([
      [3, true],
      [2, false],
    ]);
    expect(countersOf([], ['region']).parties[0]).toMatchObject({ count: 0, isReached: false });
  });
});

describe('whose turn it is to call', () => {
  const one = (name: string, last: string | null) => ({
    accountId: name,
    name,
    lastConvened: last === null ? null : new Date(last),
  });

  it('is theirs who never did, then who did longest ago', () => {
    expect(nextConvenor([one('a', '2026-01-01'), one('b', null), one('c', '2025-01-01')])?.name).toBe('b');
    expect(nextConvenor([one('a', '2026-01-01'), one('c', '2025-01-01')])?.name).toBe('c');
    expect(nextConvenor([one('Östen', null), one('Anna', null)])?.name).toBe('Anna');
    expect(nextConvenor([])).toBeNull();
  });

  it('goes round: everybody calls once before anybody calls twice', () => {
    const people = ['a', 'b', 'c', 'd'].map((name) => one(name, null));
    const order = Array.from({ length: 8 }, (_, turn) => {
      const next = nextConvenor(people);
      if (next) people[people.indexOf(next)] = { ...next, lastConvened: new Date(2026, 0, turn + 1) };
      return next?.name;
    });
    expect(order).toEqual(['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd']);
  });
});

describe('the days of a series', () => {
  it('keep their weekday', () => {
    for (const rhythm of rhythms) {
      const days = daysOf(rhythm, '2026-01-13', plannedAtOnce[rhythm]);
      expect(days).toHaveLength(plannedAtOnce[rhythm]);
      expect(new Set(days.map((day) => new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual(new Set([2]));
      expect(days).toEqual(days.toSorted());
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('are the second Tuesday of every third month', () => {
    expect(daysOf('quarterly', '2026-01-13', 4)).toEqual(['2026-01-13', '2026-04-14', '2026-07-14', '2026-10-13']);
  });

  it('take the last weekday of a month that has no fifth', () => {
    expect(daysOf('monthly', '2026-01-29', 3)).toEqual(['2026-01-29', '2026-02-26', '2026-03-26']);
  });
});

describe('a time', () => {
  it('is read as people write it', () => {
    expect(['13.30', '13:30', '9', '9.05', '09:05', '00:00', '23.59'].map(timeOf)).toEqual([
      '13:30',
      '13:30',
      '09:00',
      '09:05',
      '09:05',
      '00:00',
      '23:59',
    ]);
    expect(['24:00', '12.60', '', 'ett', '12.5', '1330', '-1'].map(timeOf)).toEqual(Array(7).fill(null));
  });
});

describe('when a meeting can be', () => {
  const now = new Date('2026-11-16T09:00:00Z');
  const at = (more: object) =>
    timeRefusal({ day: '2026-11-20', starts: '13.00', minutesLong: 60, ...more }, now)?.field;

  it('is later than now and within two years', () => {
    expect(at({})).toBeUndefined();
    expect(at({ day: '2026-11-15' })).toBe('day');
    expect(at({ day: '2026-11-16', starts: '09.00' })).toBe('day');
    expect(at({ day: '2029-11-16' })).toBe('day');
    expect(at({ starts: 'efter lunch' })).toBe('starts');
    expect(at({ link: 'teams' })).toBe('link');
    expect(at({ link: 'https://example.se/mote' })).toBeUndefined();
  });

  it('has a link to the web and to nothing else', () => {
    expect(['https://example.se', 'http://example.se/a?b'].every(isWebLink)).toBe(true);
    expect(['javascript:alert(1)', 'data:text/html,x', 'example.se', ''].some(isWebLink)).toBe(false);
  });
});

describe('which body', () => {
  it('is one value of a list, there and back', () => {
    const id = '40000000-0000-7000-8000-000000000001';
    for (const place of [
      { body: 'group', groupId: id },
      { body: 'sync', groupId: id },
      { body: 'board', groupId: null },
    ] as const)
      expect(placeOf(placeValue(place))).toEqual(place);
    expect(['', 'group', 'group:', 'group:x', 'office:40000000-0000-7000-8000-000000000001'].map(placeOf)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('two texts', () => {
  it('are both there when they are joined', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const both = joined(a, b);
        expect(both.includes(a) && both.includes(b)).toBe(true);
      }),
    );
  });

  it('are not written twice', () => {
    expect(joined('Vi talade om kön.', 'Vi talade')).toBe('Vi talade om kön.');
    expect(joined('', 'Mitt.')).toBe('Mitt.');
    expect(joined('Ditt.', 'Mitt.')).toBe('Ditt.\n\nMitt.');
  });
});

describe('the calendar file', () => {
  const entry = {
    id: '1',
    title: 'Möte, LOKUS Heby; rum 2',
    startsAt: new Date('2026-11-25T12:00:00Z'),
    endsAt: new Date('2026-11-25T14:00:00Z'),
    place: 'Kommunhuset',
    link: '',
    page: 'https://farled.example.se/moten/1',
    sequence: 0,
    isCancelled: false,
    changedAt: new Date('2026-11-16T09:00:00Z'),
    organiser: { name: 'Karin Åberg', email: 'karin@example.se' },
  };
  const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

  it('holds the time, the place and a lasting id', () => {
    const lines = linesOf(calendarOf(entry));
    for (const line of [
      'METHOD:PUBLISH',
      'UID:1@farled',
      'SEQUENCE:0',
      'DTSTART:20261125T120000Z',
      'DTEND:20261125T140000Z',
      'DTSTAMP:20261116T090000Z',
      'SUMMARY:Möte\\, LOKUS Heby\\; rum 2',
      'LOCATION:Kommunhuset',
      'STATUS:CONFIRMED',
    ])
      expect(lines).toContain(line);
  });

  it('moves and cancels by the same id and a higher sequence', () => {
    const lines = linesOf(calendarOf({ ...entry, sequence: 2, isCancelled: true }));
    for (const line of ['METHOD:CANCEL', 'UID:1@farled', 'SEQUENCE:2', 'STATUS:CANCELLED'])
      expect(lines).toContain(line);
  });

  it('has no method where nobody sends it: such a file would need an organiser', () => {
    const sent = linesOf(calendarOf(entry));
    expect(sent.filter((line) => line.startsWith('ORGANIZER'))).toHaveLength(1);
    const taken = linesOf(calendarOf({ ...entry, organiser: null }));
    expect(taken.filter((line) => /^(METHOD|ORGANIZER)/.test(line))).toEqual([]);
    expect(taken).toContain('UID:1@farled');
  });
});
