import type { TaskSource } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { runQuery } from '../../../kernel/run.ts';
import { registerReaders } from '../access.ts';
import { successes } from './read.ts';
import { words } from './texts.ts';

const newFor = 30 * 86_400_000;

/** What the county's groups told during the last month stands on the start page: a story that nobody finds teaches nobody. */
export const successTasks: TaskSource = {
  audience: registerReaders,
  tasks: async (house, actor) => {
    const answer = await runQuery(house, actor, successes, {});
    if (answer.kind !== 'found') return [];
    const since = house.clock.now().getTime() - newFor;
    const count = answer.view.stories.filter(({ toldAt }) => toldAt !== null && toldAt.getTime() >= since).length;
    return count === 0 ? [] : [{ title: words.task, href: paths.successes({}), count }];
  },
};
