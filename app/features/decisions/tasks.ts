import type { Task, TaskSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { runQuery } from '../../kernel/run.ts';
import { readers } from './access.ts';
import { myTurn } from './actions.ts';

/** What waits for somebody in the loop: own tasks, answers from home, effects to check, obstacles without an answer. */
export const loopTasks: TaskSource = {
  audience: readers,
  tasks: async (house, actor) => {
    const answer = await runQuery(house, actor, myTurn, {});
    if (answer.kind !== 'found') return [];
    const { tasks, confirmations, effects, closings, late, left, taken } = answer.view;
    return [
      ...tasks.map(
        ({ obstacleId, number, dueOn }): Task => ({
          title: { sv: 'Din uppgift i {number}', en: 'Your task in {number}' },
          values: { number },
          href: `${paths.obstacleDecision({ id: obstacleId })}#beslut`,
          due: dueOn,
        }),
      ),
      ...confirmations.map(
        ({ obstacleId, number }): Task => ({
          title: { sv: 'Svara hemifrån om {number}', en: 'Answer from home about {number}' },
          values: { number },
          href: `${paths.obstacleDecision({ id: obstacleId })}#hemma`,
        }),
      ),
      ...effects.map(
        ({ obstacleId, number }): Task => ({
          title: { sv: 'Pröva vad åtgärden i {number} gav', en: 'Check what the action in {number} gave' },
          values: { number },
          href: `${paths.obstacleDecision({ id: obstacleId })}#prova`,
        }),
      ),
      ...closings.map(
        ({ obstacleId, number }): Task => ({
          title: { sv: 'Avsluta {number}: effekten är prövad', en: 'Close {number}: its effect is checked' },
          values: { number },
          href: `${paths.obstacleDecision({ id: obstacleId })}#avsluta`,
        }),
      ),
      ...left.map(
        ({ obstacleId, number, dueOn }): Task => ({
          title: {
            sv: 'Välj vem som tar över uppgiften i {number}',
            en: 'Choose who takes over the task in {number}',
          },
          values: { number },
          href: `${paths.obstacleDecision({ id: obstacleId })}#over`,
          due: dueOn,
        }),
      ),
      ...taken.map(
        ({ obstacleId, number }): Task => ({
          title: { sv: '{number} är lyft till styrelsen', en: '{number} has been taken to the board' },
          values: { number },
          href: paths.obstacleDecision({ id: obstacleId }),
        }),
      ),
      ...late.map(
        ({ id, number }): Task => ({
          title: {
            sv: '{number} har inte fått något svar av gruppen',
            en: '{number} has got no answer from the group',
          },
          values: { number },
          href: paths.obstacleDecision({ id }),
          late: true,
        }),
      ),
    ];
  },
};
