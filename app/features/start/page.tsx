import type { PublicOffer, TaskSource } from '../../http/feature.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { House } from '../../kernel/house.ts';
import { OwnStart, startTitle } from './own-page.tsx';
import { PublicStart } from './public-page.tsx';
import { startView } from './read.ts';
import { tasksOf } from './tasks.ts';
import { texts } from './texts.ts';

async function isEmpty(house: House): Promise<boolean> {
  const { rows } = await house.database.executeAsService('select 1 from association limit 1');
  return rows.length === 0;
}

export function startPage(
  sources: () => readonly TaskSource[],
  offers: () => readonly PublicOffer[],
  house: () => House,
): AnyPage {
  return page({
    path: paths.start.pattern,
    audience: 'everybody',
    query: startView,
    // A new installation has nobody who could log in: its first administrator begins.
    elsewhere: async (at, actor) =>
      actor.kind === 'visitor' && (await isEmpty(at)) ? paths.firstAdministrator({}) : null,
    guide: 'start',
    indexable: true,
    title: (_, ui) => (ui.person ? startTitle(ui, ui.person) : ui.say(texts.publicTitle)),
    render: async (view, ui) =>
      ui.person ? (
        <OwnStart ui={ui} view={view} person={ui.person} tasks={await tasksOf(house(), ui.person, sources())} />
      ) : (
        <PublicStart
          ui={ui}
          links={(await Promise.all(offers().map((offer) => offer.links(house(), ui.actor)))).flat()}
        />
      ),
  });
}
