export { createDetector } from './detector.ts';
export { level } from './level.ts';
export type { Lists } from './lists.ts';
export { loadLists } from './lists.ts';
export { explain, replacement } from './phrases.ts';
export type { Detector, DetectorOptions, Finding, FindingType, Language, Level } from './types.ts';
