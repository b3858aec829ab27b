import type { Feature, PublicOffer, TaskSource } from '../../http/feature.ts';
import type { House } from '../../kernel/house.ts';
import { startPage } from './page.tsx';
import { startView } from './read.ts';

/**
 * The first page of every role. It knows no other feature: what waits comes from the task sources of all of them, asked in
 * the house that the composition root has made (all three are functions, since the house is made from the features).
 */
export function startFeature(
  sources: () => readonly TaskSource[],
  offers: () => readonly PublicOffer[],
  house: () => House,
): Feature {
  return { name: 'start', queries: [startView], pages: [startPage(sources, offers, house)] };
}
