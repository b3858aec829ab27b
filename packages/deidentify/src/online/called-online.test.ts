import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('what somebody is called online', () => {
  it.each([
    ['Nås på Viber, namn Teta Zora.', 'Teta Zora'],
    ['Heter Mamma Mysko på Telegram', 'Mamma Mysko'],
    ['Messenger "Frasse Frassesson"', 'Frasse Frassesson'],
    ['Hotar oss under namnet Sanningen2019 i kommentarsfältet', 'Sanningen2019'],
    ['Spelar schack som DrottningDora', 'DrottningDora'],
    ['Skrivit på forumet som Vresbock_1979', 'Vresbock_1979'],
    ['strava cykelkalle', 'cykelkalle'],
    ['Bytt konto, heter nu makrillmange.', 'makrillmange'],
    ['LinkedIn /in/rut-b-plat', '/in/rut-b-plat'],
    ['Bloggar som Pappa med barnvagn.', 'Pappa med barnvagn'],
    ['Svarade på snap, MyrMalin.', 'MyrMalin'],
    ['anv.namn kvastberg.t', 'kvastberg.t'],
  ])('%s', (text, handle) => {
    expect(found(text)).toContain(`handle: ${handle}`);
  });

  it.each([
    'Projektet drivs under namnet Vägen framåt sedan i våras',
    'Arbetar nu som PowerPoint-ansvarig i gruppen',
    'Bytte konto på banken, nu fungerar utbetalningen',
    'Verksamheten finns på Facebook. Där heter den samma sak',
    'Instagram stängt under sommaren',
  ])('but none in %s', (text) => {
    expect(findAll(text).filter(({ type }) => type === 'handle')).toEqual([]);
  });
});

describe('plates and phones beside words that end like others', () => {
  it.each([
    ['Uthyraren kräver ersättning för LFT756.', 'plate: LFT756'],
    ['bka-246 bortforslad', 'plate: bka-246'],
    ['Boendestödjaren har jourtelefon, men privatnumret är 0313900610', 'phone: 0313900610'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });
});
