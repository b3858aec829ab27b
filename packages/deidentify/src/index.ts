export { createDetector } from './detector.ts';
export { level } from './level.ts';
export { explain, replacement } from './phrases.ts';
export type { Detector, DetectorOptions, Finding, FindingType, Language, Level } from './types.ts';
export type { Lists } from './words/lists.ts';
export { loadLists } from './words/lists.ts';
