import { makePack, makeWaiting } from '../../../app/features/packs/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids, type Persona } from '../../support/county.ts';
import { type Ground, holdersOf, type Params, type Rows } from '../row.ts';

const readers = holdersOf('coordinator', 'groupMember', 'groupChair', 'office');
/** Those of Heby's group, and the office. */
const inside: readonly Persona[] = ['coordinator', 'member', 'chair', 'office'];
const makers: readonly Persona[] = ['coordinator', 'chair', 'office'];

const made = new WeakMap<Ground, Promise<{ id: string }>>();

/** A pack of Heby that is done; one for all who look at it. */
function donePack(ground: Ground): Promise<Params> {
  const make = async (): Promise<{ id: string }> => {
    const { house } = ground;
    const { id } = await house.do('coordinator', makePack, { groupId: ids.groupHeby, period: '2024' });
    await makeWaiting(house.house, () => house.features.flatMap((feature) => feature.packSources ?? []));
    return { id };
  };
  const one = made.get(ground) ?? make();
  made.set(ground, one);
  return one;
}

export const packRows: Rows = {
  pages: {
    [paths.packs.pattern]: { sees: readers, forms: { 'pack.make': makers } },
    [paths.pack.pattern]: { sees: inside, params: donePack },
    [paths.packArchive.pattern]: { sees: inside, params: donePack },
    [paths.packPublish.pattern]: { sees: inside, params: donePack },
    [paths.packSlides.pattern]: { sees: inside, params: donePack },
    [paths.packWorkbook.pattern]: { sees: inside, params: donePack },
    [paths.packText.pattern]: { sees: inside, params: donePack },
  },
  commands: {
    'pack.make': {
      does: makers,
      choices: ['period'],
      arrange: async ({ house }) => {
        await house.sql(`update pack set failed_at = asked_at where finished_at is null`);
        return { input: { groupId: ids.groupHeby, period: '2025' } };
      },
    },
  },
  queries: {
    'pack.list': { finds: readers },
    'pack.view': { finds: inside, params: donePack },
    'pack.file': { finds: inside, params: donePack },
  },
};
