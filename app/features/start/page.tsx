import type { TaskSource } from '../../http/feature.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { House } from '../../kernel/house.ts';
import { OwnStart, startTitle } from './own-page.tsx';
import { PublicStart } from './public-page.tsx';
import { startView } from './read.ts';
import { tasksOf } from './tasks.ts';
import { texts } from './texts.ts';

export function startPage(sources: () => readonly TaskSource[], house: () => House): AnyPage {
  return page({
    path: paths.start.pattern,
    audience: 'everybody',
    query: startView,
    guide: 'start',
    indexable: true,
    title: (_, ui) => (ui.person ? startTitle(ui, ui.person) : ui.say(texts.publicTitle)),
    render: async (view, ui) =>
      ui.person ? (
        <OwnStart ui={ui} view={view} person={ui.person} tasks={await tasksOf(house(), ui.person, sources())} />
      ) : (
        <PublicStart ui={ui} />
      ),
  });
}
