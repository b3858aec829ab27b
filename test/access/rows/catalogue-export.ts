import { organizationOf, type PublicRow } from '../../../app/features/catalogue/exchange/hsds.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids } from '../../support/county.ts';
import { everybody, type Ground, holdersOf, type Params, people, type Rows } from '../row.ts';

const keepers = holdersOf('coordinator', 'office', 'administrator');

/** An entry on the open web, with the association's name in addresses; made once. */
async function openEntry({ house }: Ground): Promise<{ slug: string; id: string; organization: string }> {
  const find = () =>
    house.sql<PublicRow>(`select * from public_service where association_id = $1 order by name limit 1`, [
      ids.association,
    ]);
  if ((await find()).length === 0) {
    await house.sql(
      `insert into service (association_id, id, name, principal, kind, is_public, published_at, verified_on, created_at)
       values ($1, $2, 'Öppen insats', 'municipality', 'other', true, $3::timestamptz, $3::timestamptz::date, $3::timestamptz)`,
      [ids.association, house.house.newId(), house.clock.now()],
    );
  }
  const [row] = await find();
  if (!row) throw new Error('There is no open entry.');
  return { slug: row.association_slug, id: row.id, organization: organizationOf(row).id };
}

const slugOf = async (ground: Ground): Promise<Params> => ({ slug: (await openEntry(ground)).slug });

/** The catalogue as files, and services of another register as drafts. */
export const catalogueExportRows: Rows = {
  pages: {
    [paths.servicesPrint.pattern]: { sees: people },
    [paths.servicesPdf.pattern]: { sees: people },
    [paths.servicesWord.pattern]: { sees: people },
    [paths.servicesExcel.pattern]: { sees: people },
    [paths.hsdsImport.pattern]: { sees: keepers, forms: { 'catalogue.importHsds': keepers } },
  },
  commands: {
    'catalogue.importHsds': {
      arrange: ({ house }, who) => ({
        input: {
          file: {
            name: 'hsds.json',
            base64: Buffer.from(JSON.stringify([{ name: `${who} ${house.house.newId()}` }])).toString('base64'),
          },
        },
      }),
      does: keepers,
    },
  },
  queries: {
    'catalogue.export': { finds: people },
    'catalogue.openHome': { finds: everybody, params: slugOf },
    'catalogue.openServices': { finds: everybody, params: slugOf },
    'catalogue.openService': {
      finds: everybody,
      params: async (ground) => {
        const { slug, id } = await openEntry(ground);
        return { slug, id };
      },
    },
    'catalogue.openOrganizations': { finds: everybody, params: slugOf },
    'catalogue.openOrganization': {
      finds: everybody,
      params: async (ground) => {
        const { slug, organization } = await openEntry(ground);
        return { slug, id: organization };
      },
    },
  },
};
