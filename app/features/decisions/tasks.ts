import type { Task, TaskSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { runQuery } from '../../kernel/run.ts';
import type { Text } from '../../kernel/text.ts';
import { readers } from './access.ts';
import { type MyTurn, myTurn } from './actions/actions.ts';

type Kind = keyof MyTurn;

/** Nobody knows an obstacle by its number: what it is about stands after it. */
const titles: Record<Kind, Text> = {
  tasks: { sv: 'Din uppgift i {number} {title}', en: 'Your task in {number} {title}' },
  confirmations: { sv: 'Svara hemifrån om {number} {title}', en: 'Answer from home about {number} {title}' },
  effects: { sv: 'Pröva vad åtgärden gav i {number} {title}', en: 'Check what the action gave in {number} {title}' },
  closings: { sv: 'Effekten är prövad, avsluta {number} {title}', en: 'Its effect is checked, close {number} {title}' },
  left: {
    sv: 'Välj vem som tar över uppgiften i {number} {title}',
    en: 'Choose who takes over the task in {number} {title}',
  },
  taken: { sv: 'Lyft till styrelsen: {number} {title}', en: 'Taken to the board: {number} {title}' },
  late: { sv: 'Inget svar av gruppen än: {number} {title}', en: 'No answer from the group yet: {number} {title}' },
};

const places: Partial<Record<Kind, string>> = {
  tasks: '#beslut',
  confirmations: '#hemma',
  effects: '#prova',
  closings: '#avsluta',
  left: '#over',
};

const order: readonly Kind[] = ['tasks', 'confirmations', 'effects', 'closings', 'left', 'taken', 'late'];

/** What waits for somebody in the loop: own tasks, answers from home, effects to check, obstacles without an answer. */
export const loopTasks: TaskSource = {
  audience: readers,
  tasks: async (house, actor) => {
    const answer = await runQuery(house, actor, myTurn, {});
    if (answer.kind !== 'found') return [];
    const { view } = answer;
    return order.flatMap((kind) =>
      view[kind].map(
        (one): Task => ({
          title: titles[kind],
          values: { number: one.number, title: one.title },
          said: 'title',
          href: `${paths.obstacleDecision({ id: one.obstacleId })}${places[kind] ?? ''}`,
          ...('dueOn' in one && { due: one.dueOn }),
          ...(kind === 'late' && { late: true }),
        }),
      ),
    );
  },
};
