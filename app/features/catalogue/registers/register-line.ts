import type { ContactTimeChoice } from '../../contact-time/index.ts';
import { foldText } from '../search/fold.ts';
import type { Principal } from '../service.ts';

export interface RegisterLine {
  id: string;
  title: string;
  party: Principal | null;
  municipalities: string[] | null;
  facts: Record<string, string>;
  checkedOn: string;
  checkedBy: string;
  isOld: boolean;
  /** Of a project: others in the same place and time with a target group that shares words. */
  overlaps: string[];
}

export interface RegisterView {
  lines: RegisterLine[];
  mayKeep: boolean;
  municipalities: string[];
  /** The line that is being changed. */
  edited: RegisterLine | null;
  /** Where a contact is looked for, how long it took can be said. */
  contactTime: ContactTimeChoice | null;
}

/** Words of a target group that say nothing of who it is. */
const commonWords = new Set([
  'personer',
  'person',
  'med',
  'och',
  'som',
  'för',
  'från',
  'har',
  'eller',
  'inte',
  'till',
  'behov',
]);

export function overlapsOf(line: RegisterLine, all: readonly RegisterLine[]): string[] {
  const group = (one: RegisterLine) =>
    new Set(
      foldText(one.facts.targetGroup)
        .split(' ')
        .filter((word) => word.length > 2 && !commonWords.has(word)),
    );
  const mine = group(line);
  return all
    .filter((other) => other.id !== line.id)
    .filter(
      (other) =>
        !line.municipalities ||
        !other.municipalities ||
        line.municipalities.some((one) => other.municipalities?.includes(one)),
    )
    .filter(
      ({ facts }) =>
        (facts.startsOn ?? '') <= (line.facts.endsOn ?? '9') && (line.facts.startsOn ?? '') <= (facts.endsOn ?? '9'),
    )
    .filter((other) => [...group(other)].some((word) => mine.has(word)))
    .map((other) => other.title);
}
