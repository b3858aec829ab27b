import type { Match } from '../reading/page.ts';

const ASKED = 0.45;
const LEAST_OF_LIST = 3;

/** In a list of whom one calls about somebody the line of an office is its case officer's: asked about. */
export function askedInLists(phones: Match[]): Match[] {
  if (phones.length < LEAST_OF_LIST || phones.every(({ score }) => score < ASKED)) return phones;
  return phones.map((phone) => (phone.score < ASKED ? { ...phone, score: ASKED } : phone));
}
