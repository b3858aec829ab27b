import type { Task, TaskSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { dayOf } from '../../kernel/clock.ts';
import { runQuery } from '../../kernel/run.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import { daysToAnswer, peers } from './peers.ts';
import { peerQuestions } from './view.ts';

/** Peers who wait for an answer, and own questions that have one: nothing that is asked ends without somebody looking. */
export const peerTasks: TaskSource = {
  audience: peers,
  tasks: async (house, actor) => {
    const answer = await runQuery(house, actor, peerQuestions, { show: 'open' });
    if (answer.kind !== 'found') return [];
    const today = dayOf(house.clock.now());
    const waiting = answer.view.lines.filter((line) => !line.isOwn && line.answers === 0);
    const dues = waiting.map((line) => addWorkingDays(dayOf(line.askedAt), daysToAnswer)).sort();
    const [due] = dues;
    const tasks: Task[] = answer.view.lines
      .filter((line) => line.isOwn && line.answers > 0)
      .map((line) => ({
        title: { sv: 'Din fråga har svar: {title}', en: 'Your question has answers: {title}' },
        values: { title: line.title },
        said: 'title',
        href: paths.peerQuestion({ id: line.id }),
      }));
    if (due)
      tasks.push({
        title: { sv: 'Kollegor väntar på svar', en: 'Peers wait for an answer' },
        href: `${paths.peerQuestions({})}?show=open`,
        count: waiting.length,
        due,
        late: due < today,
      });
    return tasks;
  },
};
