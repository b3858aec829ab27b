import { paths } from '../../../app/http/paths.ts';
import { ids } from '../../support/county.ts';
import { type Ground, holdersOf, type Rows } from '../row.ts';

const readers = holdersOf('coordinator', 'office', 'administrator');

/** A find in a text of Heby that nobody has settled. */
async function found({ house, units }: Ground): Promise<{ id: string }> {
  const id = house.house.newId();
  await house.sql(
    `insert into text_finding (association_id, id, group_id, object_type, object_id, place, type, hash, found_at)
     values ($1, $2, $3, 'guidanceCase', $4, 'guidance_case.question', 'name', $2::uuid::text, $5)`,
    [ids.association, id, ids.groupHeby, units.heby.asked, house.clock.now()],
  );
  return { id };
}

export const textsRows: Rows = {
  pages: { [paths.textQuality.pattern]: { sees: readers, forms: { 'texts.settleFinding': ['coordinator'] } } },
  commands: {
    'texts.settleFinding': { does: ['coordinator'], arrange: async (ground) => ({ input: await found(ground) }) },
  },
  queries: { 'texts.quality': { finds: readers } },
};
