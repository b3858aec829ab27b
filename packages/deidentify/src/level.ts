import type { Finding, FindingType, Level } from './types.ts';

/** Numbers and addresses that point to one person by themselves. */
const STRUCTURED: ReadonlySet<FindingType> = new Set(['personalNumber', 'coordinationNumber', 'phone', 'email']);

/** From this score a finding stops a save; from `ASK` it needs an answer. */
const BLOCK = 0.85;
const ASK = 0.4;
const SURE_NUMBER = 0.5;

export function level(finding: Finding): Level {
  if (finding.score < ASK) return 'hint';
  return finding.score >= (STRUCTURED.has(finding.type) ? SURE_NUMBER : BLOCK) ? 'block' : 'ask';
}
