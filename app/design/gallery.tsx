import { AskPage } from './gallery/ask.tsx';
import { CasePage } from './gallery/case.tsx';
import { CountyPage } from './gallery/county.tsx';
import { FormsPage } from './gallery/forms.tsx';
import type { GalleryContext } from './gallery/frame.tsx';
import { PartsPage } from './gallery/parts.tsx';

/** Every component in every state, as pages: what the tests look at, and people who change the look. */
const pages = {
  ask: (context: GalleryContext) => <AskPage context={context} />,
  'ask-checked': (context: GalleryContext) => <AskPage context={context} checked />,
  case: (context: GalleryContext) => <CasePage context={context} />,
  forms: (context: GalleryContext) => <FormsPage context={context} />,
  county: (context: GalleryContext) => <CountyPage context={context} />,
  parts: (context: GalleryContext) => <PartsPage context={context} />,
};

export type GalleryName = keyof typeof pages;
export const galleryNames = Object.keys(pages) as readonly GalleryName[];

export async function renderGallery(name: GalleryName, context: GalleryContext): Promise<string> {
  return String(await pages[name](context));
}
