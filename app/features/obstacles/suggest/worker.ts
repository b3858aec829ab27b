import { serveLane } from '../../../threads/lane-worker.ts';
import { type CaseText, suggest } from './suggest.ts';

/** Runs in a thread of its own: thousands of texts are seconds of work, and every request would wait for them. */
serveLane((texts: readonly CaseText[], note) => suggest(texts, note).map(({ cases }) => cases.map(({ id }) => id)));
