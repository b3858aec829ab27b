import type { Feature } from '../../http/feature.ts';
import { mailbox } from './mailbox.ts';
import { mailboxPage } from './pages.tsx';

/** Where the demo's letters are read. */
export const lettersFeature: Feature = { name: 'letters', queries: [mailbox], pages: [mailboxPage] };
