import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('names of users in more places', () => {
  it.each([
    ['Kontakta via messenger, m.stjarnfors', 'm.stjarnfors'],
    ['Hans alias på Flashback är Grusgubben.', 'Grusgubben'],
    ['Deltagaren, på nätet känd som TrollAnna, är orolig', 'TrollAnna'],
    ['på nätet kallas hon Sparven', 'Sparven'],
    ['han kallas Grytan överallt på nätet', 'Grytan'],
    ['användar-id rw7742 i regionens system', 'rw7742'],
    ['Wordfeud: ordvrak', 'ordvrak'],
    ['Blocket-säljare veteranmopparn', 'veteranmopparn'],
    ['nätnamn Skalbaggen', 'Skalbaggen'],
    ['Kalender-ID: cal-maritk', 'cal-maritk'],
    ['snap?? bulten.b', 'bulten.b'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`handle: ${name}`);
  });

  it.each([
    'Checklista för nya: dator, passerkort, inloggning, systembehörighet, genomgång.',
    'Wordfeud: kul i väntrummet',
    'Blocket-säljare ska akta sig för bedrägeri',
    'han kallas till möte på nätet',
    'Användarnamn = mejl',
    'Kalender-ID saknas',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ type, score }) => type === 'handle' && score >= 0.4)).toEqual([]);
  });
});
