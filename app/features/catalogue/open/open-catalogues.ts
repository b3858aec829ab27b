import { z } from 'zod';
import type { PublicOffer } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { query } from '../../../kernel/command.ts';
import { runQuery } from '../../../kernel/run.ts';
import { tables } from '../store.ts';

interface OpenCatalogue {
  slug: string;
  name: string;
}

/** The associations that show a part of their catalogue to everybody. */
export const openCatalogues = query({
  name: 'catalogue.openOnes',
  title: { sv: 'Öppna kataloger', en: 'Open catalogues' },
  audience: 'everybody',
  input: z.object({}),
  read: async (tx): Promise<OpenCatalogue[]> =>
    tables(tx).selectFrom('public_catalogue').select(['slug', 'name']).orderBy('name').execute(),
});

export const catalogueForAll: PublicOffer = {
  links: async (house, actor) => {
    const answer = await runQuery(house, actor, openCatalogues, {});
    if (answer.kind !== 'found') return [];
    return answer.view.map(({ slug, name }) => ({
      label: { sv: 'Insatser i {name}', en: 'Services of {name}' },
      values: { name },
      href: paths.publicCatalogue({ slug }),
    }));
  },
};
