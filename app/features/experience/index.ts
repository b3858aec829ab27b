import type { Feature } from '../../http/feature.ts';
import { experiencePage, libraryPage } from './pages.tsx';
import { removeExperience, saveExperience } from './save.ts';
import { experienceView, library } from './view.ts';

/** What earlier projects taught, found by method and target group. */
export const experienceFeature: Feature = {
  name: 'experience',
  commands: [saveExperience, removeExperience],
  queries: [library, experienceView],
  pages: [libraryPage, experiencePage],
  textPlaces: [
    {
      table: 'experience',
      objectType: 'experience',
      objectColumn: 'id',
      columns: ['title', 'worked', 'hindered', 'lesson', 'remains'],
    },
  ],
};

export { saveExperience } from './save.ts';
