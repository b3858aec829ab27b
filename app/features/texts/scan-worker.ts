import {
  createDetector,
  type Detector,
  type DetectorOptions,
  type FindingType,
  level,
  loadLists,
} from '@farled/deidentify';
import { serveLane } from '../../threads/lane-worker.ts';

export interface Begin {
  readonly lists: Uint8Array;
  readonly own: DetectorOptions;
}
/** What was found in each text, in the order of the texts: where, and of what kind. */
export type Found = readonly (readonly {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
}[])[];

export type Order = Begin | readonly string[];

let detector: Detector | undefined;

/** Runs in a thread of its own: all texts of an association are minutes of work. */
serveLane((order: Order): Found => {
  if ('lists' in order) {
    detector = createDetector(loadLists(order.lists), order.own);
    return [];
  }
  return order.map((text) =>
    (detector?.find(text) ?? [])
      .filter((finding) => level(finding) !== 'hint')
      .map(({ start, end, type }) => ({ start, end, type })),
  );
});
