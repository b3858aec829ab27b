import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

describe('a name is found whole', () => {
  it.each([
    ['Kund: Berg, Elin (850112-2389)', 'Berg, Elin'],
    ['Lundqvist, Amir\nRåssnäs, Maja', 'Lundqvist, Amir'],
    ['elin berg har sökt bostad', 'elin berg'],
    ['elin berg 070-174 06 05', 'elin berg'],
    ['ELIN BERG 850112-2389 SJUKSKRIVEN SEDAN 2019, BOR KVAR', 'ELIN BERG'],
    ['Det gäller Mahmoud al-Hassan, ny i kön', 'Mahmoud al-Hassan'],
    ['Elsy Hammarlund\nKastanjegatan 13', 'Elsy Hammarlund'],
    ["Fatima el-Sayed ringde och Leïla d'Arenberg svarade", 'Fatima el-Sayed'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each([
    ['Lind, Anna och Eva kommer', 'Lind, Anna'],
    ['elin glad i går', 'elin glad'],
    ['anna berg och dal', 'anna berg'],
  ])('but takes nothing with it: %s', (text, name) => {
    expect(found(text)).not.toContain(`name: ${name}`);
  });

  it('a foreign name that is a Swedish word too is asked about inside a sentence', () => {
    expect(found('Vi träffade Hope och Grace i går')).toEqual(['name: Hope', 'name: Grace']);
  });

  it.each([
    ['Det gäller Holm, inte Björk.', 'Björk'],
    ['Vikarie för Blom är klar', 'Blom'],
    ['Lind sa att han kommer', 'Lind'],
    ['Sandström har ringt', 'Sandström'],
    ['Teamet (Anna, Linus, Sanna) träffas', 'Sanna'],
    ['Gudrun 1944-02-24', 'Gudrun'],
    ['KOM IHÅG DAVID KL 8', 'DAVID'],
    ['Efter samråd med Erika avslutas insatsen', 'Erika'],
    ['Hennes svärmor Maj-Britt passar barnen', 'Maj-Britt'],
    ['Barn: Hiyab, Yonatan och Rahwa', 'Hiyab'],
    ['kollegan ylvabritt ringde', 'ylvabritt'],
  ])('a name where it looks like something else: %s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  it.each([
    'Trädslagen Gran, Björk och Ask sorterades',
    'Väntetid till Maj',
    'Enligt remiss finns samtycke',
    'vi väntar på läkarn som ringde',
    'Kursen Gudrun 2012 är full',
  ])('none in: %s', (text) => {
    expect(found(text).filter((one) => one.startsWith('name'))).toEqual([]);
  });
});

describe('who is told of right before a name', () => {
  it('both of a couple whose home it is', () => {
    expect(found('Fosterhemmet (Britt och Lars Karlsson) vill ha avlastning.')).toEqual([
      'name: Britt',
      'name: Lars Karlsson',
    ]);
  });

  it('the authority that something is reported to, but not somebody with a surname', () => {
    expect(found('Anmälan till Ivo är gjord.')).toEqual([]);
    expect(found('Anmälan till Ivo Petrov är gjord.')).toEqual(['name: Ivo Petrov']);
  });
});
