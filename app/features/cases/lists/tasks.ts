import type { Task, TaskSource } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { runQuery } from '../../../kernel/run.ts';
import { takenOver } from '../handing-over/hand-over.ts';
import { leftAskers } from '../handing-over/left-questions.ts';
import { myCases } from './queue.ts';
import { waiting } from './waiting.ts';

/** What waits in guidance cases: for the coordinator the queue, for the officer the answers and the follow-ups. */
export const caseTasks: readonly TaskSource[] = [
  {
    audience: ['coordinator'],
    tasks: async (house, actor) => {
      if (!holds(actor, 'coordinator')) return [];
      const answer = await runQuery(house, actor, waiting, {});
      if (answer.kind !== 'found') return [];
      const { firstDue, late, followUpDue } = answer.view;
      const tasks: Task[] = [];
      if (answer.view.waiting > 0) {
        tasks.push({
          title: { sv: 'Frågor väntar på råd', en: 'Questions wait for advice' },
          href: paths.queue({}),
          count: answer.view.waiting,
          ...(firstDue && { due: firstDue }),
          late: late > 0,
        });
      }
      if (followUpDue > 0) {
        tasks.push({
          title: { sv: 'Råd väntar på besked om hur det gick', en: 'Advice waits to hear how it went' },
          href: `${paths.queue({})}?view=advised`,
          count: followUpDue,
        });
      }
      return tasks;
    },
  },
  {
    audience: ['administrator'],
    tasks: async (house, actor) => {
      const answer = await runQuery(house, actor, leftAskers, {});
      if (answer.kind !== 'found') return [];
      return answer.view.map(({ id, name }) => ({
        title: {
          sv: 'Öppna frågor efter {name} väntar på någon som tar över',
          en: 'Open questions of {name} wait for somebody to take over',
        },
        values: { name },
        href: paths.leftQuestions({ id }),
      }));
    },
  },
  {
    audience: ['caseOfficer'],
    tasks: async (house, actor) => {
      const answer = await runQuery(house, actor, takenOver, {});
      if (answer.kind !== 'found') return [];
      return answer.view.map(({ id, number }) => ({
        title: {
          sv: 'Du har tagit över {number}, som väntar på råd',
          en: 'You have taken over {number}, which waits for advice',
        },
        values: { number },
        href: paths.case({ id }),
      }));
    },
  },
  {
    audience: ['caseOfficer'],
    tasks: async (house, actor) => {
      const answer = await runQuery(house, actor, myCases, {});
      if (answer.kind !== 'found') return [];
      return answer.view.lines.flatMap((line): Task[] => {
        const href = paths.case({ id: line.id });
        if (line.state === 'awaitingAsker') {
          return [
            {
              title: { sv: 'Samordnaren frågar om {number}', en: 'The coordinator asks about {number}' },
              values: { number: line.number },
              href,
            },
          ];
        }
        if (line.state === 'returnedForBasics') {
          return [
            {
              title: {
                sv: '{number} kom tillbaka: pröva grunderna först',
                en: '{number} came back: try the basics first',
              },
              values: { number: line.number },
              href,
            },
          ];
        }
        if (line.state === 'followUpDue') {
          return [
            {
              title: { sv: 'Berätta hur det gick med {number}', en: 'Say how it went with {number}' },
              values: { number: line.number },
              href,
              ...(line.followUpOn && { due: line.followUpOn }),
            },
          ];
        }
        if (line.state === 'advised') {
          return [
            {
              title: { sv: '{number} har fått ett råd', en: '{number} has been advised on' },
              values: { number: line.number },
              href,
            },
          ];
        }
        return [];
      });
    },
  },
];
