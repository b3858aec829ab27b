import { directionReaders, publishDirection } from '../../../app/features/meetings/agenda/direction.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids, type Persona, personas } from '../../support/county.ts';
import { type Ground, holdersOf, type Rows } from '../row.ts';

const office = ['office'] as const;
const directed = holdersOf(...directionReaders);
const here = (who: readonly Persona[]): Persona[] => who.filter((one) => personas[one].association === ids.association);

const directions = new WeakMap<Ground, Promise<{ id: string }>>();
const directionText = {
  title: 'Inriktning för nästa år',
  text: 'Unga med aktivitetsersättning går först.',
  decidedOn: '2026-11-10',
  appliesFrom: '2027-01-01',
};
function direction(ground: Ground): Promise<{ id: string }> {
  const made = directions.get(ground) ?? ground.house.do('office', publishDirection, directionText);
  directions.set(ground, made);
  return made;
}

export const directionRows: Rows = {
  pages: {
    [paths.directions.pattern]: { sees: directed, forms: { 'direction.publish': office } },
    [paths.direction.pattern]: {
      sees: here(directed),
      params: direction,
      forms: {
        'direction.acknowledge': here(holdersOf('coordinator', 'teamWorker', 'groupChair', 'groupMember')),
      },
    },
  },

  commands: {
    'direction.publish': { does: office, arrange: () => ({ input: directionText }) },
    'direction.acknowledge': {
      does: here(holdersOf('coordinator', 'teamWorker', 'groupChair', 'groupMember')),
      arrange: async (ground) => ({ input: { ...(await direction(ground)) } }),
    },
  },

  queries: {
    'direction.list': { finds: directed },
    'direction.view': { finds: here(directed), params: direction },
  },
};
