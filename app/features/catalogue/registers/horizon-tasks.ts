import type { TaskSource } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { addDays, dayOf } from '../../../kernel/clock.ts';
import { runQuery } from '../../../kernel/run.ts';
import { horizonRegister } from './registers.ts';

const daysBefore = 30;

/** What comes into force within a month, on the start pages of those whom it concerns. */
export const horizonTasks: TaskSource = {
  audience: 'signedIn',
  tasks: async (house, actor) => {
    if (actor.kind !== 'person') return [];
    const answer = await runQuery(house, actor, horizonRegister.view, {});
    if (answer.kind !== 'found') return [];
    const today = dayOf(house.clock.now());
    const held = new Set<string>(actor.functions.map((one) => one.role));
    return answer.view.lines
      .filter(({ facts }) => {
        const from = facts.effectiveOn ?? '';
        const concerns = (facts.audience ?? '').split(' ').some((role) => held.has(role));
        return concerns && from >= today && from <= addDays(today, daysBefore);
      })
      .map(({ title, facts }) => ({
        title: { sv: 'Snart gäller: {title}', en: 'Soon in force: {title}' },
        values: { title },
        said: 'title',
        href: paths.horizon({}),
        ...(facts.effectiveOn && { due: facts.effectiveOn }),
      }));
  },
};
