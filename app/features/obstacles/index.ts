import type { EvidenceSource, Feature, Guide } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import { runQuery } from '../../kernel/run.ts';
import { registerReaders } from './access.ts';
import { caseNote, obstaclesOfCase } from './case-note.ts';
import { merge, reject, split, submit } from './decide.ts';
import { acceptSuggestion, joinSuggestion, rejectSuggestion } from './decide-suggestion.ts';
import { attachDeviation, linkCase, linkMarkCommand, unlinkCase } from './evidence/evidence.ts';
import { leftObstacles, ownerlessObstacles, ownerlessTasks } from './left-behind.ts';
import { obstaclePageWith } from './obstacle-page.tsx';
import { chooseOwner } from './owner.ts';
import { obstaclePack } from './pack.ts';
import { waitingReports } from './register/open-reports.ts';
import { register } from './register/register.ts';
import { registerPage } from './register/register-page.tsx';
import { answerNote } from './reports/answer-note.ts';
import { answerReporters } from './reports/answers.ts';
import { create } from './reports/create.ts';
import { describe } from './reports/describe.ts';
import { dismiss, report, reportForm } from './reports/report.ts';
import { reportPage } from './reports/report-page.tsx';
import { carryOutRuns, startRun } from './runs.ts';
import { successesFilePage, successesPage } from './success/list-page.tsx';
import { successPack } from './success/pack.ts';
import { successes, successView } from './success/read.ts';
import { successPage } from './success/story-page.tsx';
import { successTasks } from './success/tasks.ts';
import { begin, takeBack, tell, write } from './success/write.ts';
import { suggestionsPage } from './suggestions-page.tsx';
import { suggestionsView } from './suggestions-view.ts';
import { obstacleViewWith } from './view.ts';

export { type Course, type Obstacle, type ObstacleState, obstacleStates, stateNames, stateOf } from './obstacle.ts';
export { ObstacleFairway } from './obstacle-fairway.tsx';
export { type Answer, answerNames, answerReporters, answersOn, queueAnswer } from './reports/answers.ts';
export { carryOutRuns } from './runs.ts';
export { conceptOf, coursesOf, type Evidence, evidenceCounts, noCourse, type ObstacleTables } from './store.ts';

const guide: Guide = {
  topic: 'obstacles',
  title: { sv: 'Hinder', en: 'Obstacles' },
  audience: {
    sv: 'För samordnare, {group}, handläggare och kansli.',
    en: 'For coordinators, {group}, case officers and the office.',
  },
  body: [
    {
      sv: 'Ett hinder är något som återkommer: en regel, en kö, en insats som saknas. Det samlar underlag från flera frågor.',
      en: 'An obstacle is something that recurs: a rule, a queue, a missing service. It gathers evidence from several questions.',
    },
    {
      sv: 'Alla kan rapportera. Du väljer om gruppen får se ditt namn. Du ser alltid vad som händer med din rapport.',
      en: 'Everybody can report. You choose whether the group sees your name. You always see what becomes of your report.',
    },
    {
      sv: 'Samordnaren kan låta Farled läsa igenom frågorna. Förslagen visar vilka ord som ledde dit. Samordnaren avgör vad som är ett hinder.',
      en: 'The coordinator can let Farled read through the questions. The suggestions show which words led there. The coordinator decides what is an obstacle.',
    },
    {
      sv: 'Gruppen ser hur många ärenden som ligger bakom. Texterna läser bara samordnaren.',
      en: 'The group sees how many cases stand behind it. Only the coordinator reads the texts.',
    },
    {
      sv: 'Det som lyckats kan också rapporteras. Samordnaren skriver ned vad som gjorde att det gick och berättar det för länet.',
      en: 'What went well can be reported too. The coordinator writes down what made it succeed and tells the county.',
    },
    {
      sv: 'När hindret är beskrivet och har underlag lämnas det till gruppen. Då kan hela länet läsa det i registret.',
      en: 'When it is described and has evidence it is submitted to the group. Then the whole county can read it in the register.',
    },
  ],
};

/**
 * What recurs in the questions, from the first report to the group's table. Meetings and decisions are other features';
 * they keep their own tables by the obstacle's id and replace the view `obstacle_course`. `sources` are contributions.
 */
export function obstaclesFeature(house: () => House, sources: () => readonly EvidenceSource[]): Feature {
  const linkMark = linkMarkCommand(sources);
  const obstacleView = obstacleViewWith(sources);
  const onPage: readonly AnyCommand[] = [
    describe,
    chooseOwner,
    linkCase,
    unlinkCase,
    linkMark,
    submit,
    reject,
    merge,
    split,
  ];
  const commands: readonly AnyCommand[] = [
    report,
    dismiss,
    create,
    attachDeviation,
    ...onPage,
    startRun,
    acceptSuggestion,
    joinSuggestion,
    rejectSuggestion,
    begin,
    write,
    tell,
    takeBack,
  ];
  return {
    name: 'obstacles',
    commands,
    queries: [
      reportForm,
      register,
      waitingReports,
      obstacleView,
      suggestionsView,
      obstaclesOfCase,
      ownerlessObstacles,
      successes,
      successView,
    ],
    pages: [
      registerPage,
      reportPage,
      successesPage,
      successesFilePage,
      successPage,
      // A reading that fails is marked as failed; the page says so.
      suggestionsPage(() => void carryOutRuns(house()).catch(() => {})),
      obstaclePageWith(obstacleView, onPage, (name) => house().commands.get(name)),
    ],
    nav: [
      { href: paths.obstacles({}), label: { sv: 'Hinder', en: 'Obstacles' }, audience: registerReaders, order: 30 },
      {
        href: paths.reportObstacle({}),
        label: { sv: 'Rapportera hinder', en: 'Report obstacles' },
        audience: ['caseOfficer', 'teamWorker', 'manager'],
        order: 31,
      },
    ],
    leftSources: [leftObstacles],
    taskSources: [
      successTasks,
      ownerlessTasks,
      {
        audience: ['coordinator'],
        tasks: async (asked, actor) => {
          const answer = await runQuery(asked, actor, waitingReports, {});
          const waiting = answer.kind === 'found' ? answer.view.reports.length : 0;
          return waiting === 0
            ? []
            : [
                {
                  title: { sv: 'Rapporter om hinder väntar', en: 'Reports of obstacles wait' },
                  href: `${paths.obstacles({})}#rapporter`,
                  count: waiting,
                },
              ];
        },
      },
    ],
    jobs: [
      {
        name: 'read-for-obstacles',
        every: '* * * * *',
        atStart: true,
        run: async (at) => {
          await carryOutRuns(at);
        },
      },
      {
        name: 'answer-reporters',
        every: '* * * * *',
        run: async (at) => {
          await answerReporters(at);
        },
      },
    ],
    textPlaces: [
      {
        table: 'obstacle',
        objectType: 'obstacle',
        objectColumn: 'id',
        columns: ['title', 'description', 'factors', 'target_group', 'reject_reason', 'search_text'],
      },
      {
        table: 'deviation',
        objectType: 'deviation',
        objectColumn: 'id',
        columns: ['text', 'agreement_clause', 'dismiss_reason'],
      },
      { table: 'obstacle_answer', objectType: 'obstacle', objectColumn: 'obstacle_id', columns: ['text'] },
    ],
    guides: [guide],
    caseNotes: [caseNote, answerNote],
    packSources: [obstaclePack, successPack],
  };
}

export { firstDescription, parts as obstacleParts } from './fields.ts';
export { insertObstacle } from './reports/create.ts';
export { addEvidence, evidenceTarget } from './reports/from-cases.ts';
