import { expect, test } from 'vitest';
import { found } from '../testing/lists.ts';

test.each([
  ['Snön var inte plogad vid Gräsmark 83, kom inte iväg.', 'Gräsmark 83'],
  ['Arjeplog Mellanström 41: 9 mil till närmaste kontor.', 'Arjeplog Mellanström 41'],
  ['Västra Karup 1180, dit går ingen buss efter sex.', 'Västra Karup 1180'],
  ['Resväg: Furulund 6 - centrum, 40 min.', 'Furulund 6'],
  ['Modern ringer från Kyrkbyn 27/204.', 'Kyrkbyn 27/204'],
  ['Fastigheten Mörbylånga Kastlösa 216 är belånad över taket enligt banken.', 'Mörbylånga Kastlösa 216'],
  ['bor hos kusinen, spånga kyrkväg 440, inget eget rum', 'spånga kyrkväg 440'],
  ['Uppgift om boende: rotsunda torg 4.', 'rotsunda torg 4'],
  ['SFI-elev, kurs B. Visbyvägen 61, Slite.', 'Visbyvägen 61'],
])('a place with a number that nothing else explains is a home: %s', (text, home) => {
  expect(found(text)).toContain(`address: ${home}`);
});

test.each([
  'Rum Hagen 12 finns ledigt 10-12.',
  'Edsbyn 4 – Bollnäs 2 efter förlängning.',
  'Målen bryts ned per kommun: Arvika 15, Eda 6, Årjäng 5.',
  'Bokföringsorder 118, 119 och 120 attesteras.',
  'Detaljplan för Övre Heden 4 ställs ut.',
  'Servern Tallen 2 startas om.',
  'Bussen stannar vid Björkvägen 2 minuter.',
  'Arbetsförmedlingens kontor i Västerås finns på Stora gatan 46.',
])('but no place whose number is explained, and no office: %s', (text) => {
  expect(found(text)).toEqual([]);
});
