import { followBeside } from './parts/beside.ts';
import { startCopyButtons } from './parts/copy.ts';
import { startDrafts } from './parts/drafts.ts';
import { startFilters } from './parts/filter.ts';
import { followWork } from './parts/follow.ts';
import { startFrame } from './parts/frame.ts';
import { loadLater } from './parts/later.ts';
import { holdDoubleSubmit } from './parts/submit.ts';

// Loaded on every page. Everything here is convenience: each page works without it.
if (document.querySelector('[data-passkey]')) void import('./passkey.ts');
startFrame();
holdDoubleSubmit();
startDrafts();
startFilters();
startCopyButtons();
followBeside();
followWork();
loadLater();
if (document.querySelector('[data-identity]')) void import('./identity-text.ts');
