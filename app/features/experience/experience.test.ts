import { describe, expect, it } from 'vitest';
import { choicesOf, hasTag, tagsOf } from './experience.ts';

describe('methods and target groups', () => {
  it('are what stands between commas, each once', () => {
    expect(tagsOf(' Arbetsträning,  coachning ; arbetsträning\nSIP,, ')).toEqual(['Arbetsträning', 'coachning', 'SIP']);
    expect(tagsOf(' , ;')).toEqual([]);
  });

  it('are chosen from a list in Swedish order, whatever their letters', () => {
    expect(choicesOf([['Öppna träffar', 'SIP'], ['sip', 'arbetsträning'], []])).toEqual([
      'arbetsträning',
      'SIP',
      'Öppna träffar',
    ]);
    expect(choicesOf([['sip'], ['SIP']])).toEqual(choicesOf([['SIP'], ['sip']]));
    expect(hasTag(['SIP'], 'sip')).toBe(true);
    expect(hasTag(['SIP'], 'vos')).toBe(false);
    expect(hasTag([], undefined)).toBe(true);
  });
});
