import { saveExperience } from '../../../app/features/experience/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids, personas } from '../../support/county.ts';
import { type Ground, holdersOf, people, type Rows } from '../row.ts';

const writers = holdersOf('coordinator', 'office', 'administrator');
const here = people.filter((persona) => personas[persona].association === ids.association);
const writersHere = writers.filter((persona) => here.includes(persona));

const told = {
  title: 'Kugghjulet',
  targetGroups: 'Unga utan skola',
  methods: 'Arbetsträning',
  worked: 'Samma handläggare hela vägen.',
  lesson: 'Börja med vården.',
};

const written = ({ house }: Ground): Promise<{ id: string }> => house.do('coordinator', saveExperience, told);

export const experienceRows: Rows = {
  pages: {
    [paths.experiences.pattern]: { sees: people, forms: { 'experience.save': writers } },
    [paths.experience.pattern]: {
      sees: here,
      params: written,
      forms: { 'experience.save': writersHere, 'experience.remove': writersHere },
    },
  },
  commands: {
    'experience.save': { does: writers, arrange: () => ({ input: told }) },
    'experience.remove': { does: writersHere, arrange: async (ground) => ({ input: await written(ground) }) },
  },
  queries: {
    'experience.library': { finds: people },
    'experience.view': { finds: here, params: written },
  },
};
