import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

describe('a home is read whole', () => {
  it.each([
    // Gotland: parish, farm, number; the farm first; in lower case; a parish that is a word.
    ['tomten är på Fole Sojvide 410 säger hon', 'address: Fole Sojvide 410'],
    ['Brevlådan står vid Stenkyrka Stora Bjers 340', 'address: Stenkyrka Stora Bjers 340'],
    ['Matkasse till Burge Väte 107, 623 72 Väte', 'address: Burge Väte 107, 623 72 Väte'],
    ['hon bor i etelhem nygårds 611', 'address: etelhem nygårds 611'],
    ['Mamma i När Smiss 415 ringer ofta.', 'address: När Smiss 415'],
    // A house with its side and its postcode.
    ['Postadress Övre Nyland 210, 881 92 Sollefteå', 'address: Övre Nyland 210, 881 92 Sollefteå'],
    ['Trångt, sju personer på Tenstagången 50, 163 64 Spånga.', 'address: Tenstagången 50, 163 64 Spånga'],
    ['Bor hos god man: Pl 2280, 820 42 Korskrogen.', 'address: Pl 2280, 820 42 Korskrogen'],
    ['Han bor i Övre Långträsk 14', 'address: Övre Långträsk 14'],
    ['Loffstrand 12, 840 50', 'address: Loffstrand 12, 840 50'],
    // What is brought, read or cleared at a house.
    ['Sotaren ska till Heden 9', 'address: Heden 9'],
    ['Barack vid Stenbrottet 5', 'address: Stenbrottet 5'],
    ['Pant i Skinnaren 12, 2,1 mkr', 'address: Skinnaren 12'],
    ['Sommarstuga, Ljusterö Mellansjö 1:77', 'address: Ljusterö Mellansjö 1:77'],
    ['Vattenskada Humlesågen 14', 'address: Humlesågen 14'],
    ['Familjen (Järnhyttan 5) har fått avslag', 'address: Järnhyttan 5'],
    ['Tel från Vitmosslöten 23, kl 14', 'address: Vitmosslöten 23'],
    ['Växelvis Björkgatan 2 / Humlesågen 14', 'address: Humlesågen 14'],
    // Slips, and a week behind the number.
    ['Adress Björkvegen 7', 'address: Björkvegen 7'],
    ['Adr.Lundbyvägen 4.', 'address: Lundbyvägen 4'],
    ['Lundbygatan 4AB', 'address: Lundbygatan 4AB'],
    ['Åsgatan 3-1102', 'address: Åsgatan 3-1102'],
    ['ska va på Ynglingagatan 10.00', 'address: Ynglingagatan'],
    ['tant på gröna gatan 14', 'address: gröna gatan 14'],
    ['Fiber installeras Svetsarvägen 3 v 48', 'address: Svetsarvägen 3'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['Sov i en bil bakom Industrigatan 3, tar kontakt med jouren.', 'Industrigatan 3'],
    ['Vid hembesöket Tunavägen 202 B luktade gas, fastighetsjour kontaktad.', 'Tunavägen 202 B'],
    ['Miljökontoret ska inspektera möglet på Grindvägen 8 C.', 'Grindvägen 8 C'],
    ['Anmälan från skolan gäller syskonen på Tussilagovägen 19.', 'Tussilagovägen 19'],
    ['Faktura 2231 avser sanering Ärlagatan 8', 'Ärlagatan 8'],
    ['Försäkringskassan har fortfarande Plommonvägen 4.', 'Plommonvägen 4'],
  ])('who acts or is turned to does not stand there: %s', (text, street) => {
    expect(found(text)).toContain(`address: ${street}`);
  });

  it.each([
    'Vårdcentralen Hagagatan 5 har drop-in.',
    'Vägarbete på Ringvägen 12 hela veckan.',
    'Brandposterna på Åsvägen 2–30 spolas.',
    'Resursteamet har flyttat från Hamngatan 3 till Torggatan 9.',
    'Vår adress: Samverkansteamet, Norra vägen 18, 391 82 Kalmar.',
    'Avstyckning från Berga 2:1 för ny återvinningscentral.',
    'Nya lokaler: Slottsgatan 9, 2 tr.',
    'Mottagande per ort: Burs 3, Rone 4, Hemse 12.',
    'Tro på jobb 4. Förra gången 2.',
    'Portkod Kontoret 4471',
    'Städning Spånga 45 kvm',
    'Hyra Passat 14',
    'Hemse Folkhögskola 1998, kurs 410 kr.',
  ])('but what stands in a town for everybody is nobody’s: %s', (text) => {
    expect(found(text).filter((one) => one.startsWith('address'))).toEqual([]);
  });
});
