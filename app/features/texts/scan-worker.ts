import { parentPort } from 'node:worker_threads';
import { createDetector, type Detector, type FindingType, level, loadLists } from '@farled/deidentify';

export interface Begin {
  readonly lists: Uint8Array;
  readonly allowedNames: readonly string[];
  readonly places: readonly string[];
}
/** What was found in each text, in the order of the texts: where, and of what kind. */
export type Found = readonly (readonly {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
}[])[];

let detector: Detector | undefined;

/** Runs in a thread of its own: all texts of an association are minutes of work. */
parentPort?.on('message', (message: Begin | readonly string[]) => {
  if ('lists' in message) {
    detector = createDetector(loadLists(message.lists), {
      allowedNames: [...message.allowedNames],
      places: [...message.places],
    });
    return;
  }
  const found: Found = message.map((text) =>
    (detector?.find(text) ?? [])
      .filter((finding) => level(finding) !== 'hint')
      .map(({ start, end, type }) => ({ start, end, type })),
  );
  parentPort?.postMessage(found);
});
