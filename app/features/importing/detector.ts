import { type Finding, level } from '@farled/deidentify';
import type { Detect } from '../../kernel/identity.ts';

/** What must be decided before a text is imported: findings that the gate would stop, without mere hints. */
export type DetectInList = (text: string) => Finding[];

/** The detector that knows an association's own names and places. */
export type DetectorOf = (associationId: string) => Promise<DetectInList>;

/** Short cells return in row after row. */
const longestRemembered = 40;

/** For the reading of one list. */
export function listDetector(detect: Detect): DetectInList {
  const known = new Map<string, Finding[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const findings = detect(text).filter((finding) => level(finding) !== 'hint');
    if (text.length <= longestRemembered) known.set(text, findings);
    return findings;
  };
}
