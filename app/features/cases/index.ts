import type { CaseNote, Feature } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { House } from '../../kernel/house.ts';
import { advise, correctAdvice } from './advise.ts';
import { correctQuestion, merge, reopen, withdraw } from './amend.ts';
import { ask, registerCall } from './asking/ask.ts';
import { askForm, registerForm } from './asking/ask-form.ts';
import { askPage, registerPage } from './asking/ask-pages.tsx';
import { caseCalendar } from './calendar.ts';
import { readNotes } from './case-page/case-notes.tsx';
import { casePageWith, caseTextPage } from './case-page/case-pages.tsx';
import { caseByKey, caseView } from './case-page/case-view.ts';
import { caseHistory, historyPageWith } from './case-page/history-page.tsx';
import { categoriesPage } from './categories/categories-page.tsx';
import { addCategory, categoriesView, endCategory } from './categories/change-categories.ts';
import { answer, askBack, completeBasics, returnForBasics } from './dialogue.ts';
import { remindOfOutcomes } from './follow-up.ts';
import { handOver, takenOver } from './handing-over/hand-over.ts';
import { leftCases } from './handing-over/left-behind.ts';
import { handOverLeft, leftAskers, leftQuestionsView } from './handing-over/left-questions.ts';
import { leftQuestionsPage } from './handing-over/left-questions-page.tsx';
import { openByHandle } from './keys/key.ts';
import { handleAnswerPageWith, handlePage, outcomeLinkPage } from './keys/key-pages.tsx';
import { myCasesPage, queuePage } from './lists/list-pages.tsx';
import { myCases, queue, queueWithCounts } from './lists/queue.ts';
import { caseTasks } from './lists/tasks.ts';
import { recordOutcome, recordOutcomeByKey, recordStepsByKey } from './outcome.ts';
import { answerFacts, caseServices } from './services/case-services.ts';
import { caseServicesPage } from './services/case-services-page.tsx';

const commands = [
  ask,
  registerCall,
  askBack,
  answer,
  returnForBasics,
  completeBasics,
  advise,
  correctAdvice,
  correctQuestion,
  answerFacts,
  withdraw,
  merge,
  reopen,
  handOver,
  handOverLeft,
  recordOutcome,
  recordOutcomeByKey,
  recordStepsByKey,
  openByHandle,
  addCategory,
  endCategory,
] as const;

/** `notes` are what other features say on a case's own page. */
export function casesFeature(house: () => House, notes: () => readonly CaseNote[]): Feature {
  return {
    name: 'cases',
    commands,
    queries: [
      askForm,
      registerForm,
      queue,
      queueWithCounts,
      waiting,
      myCases,
      caseView,
      caseByKey,
      caseServices,
      caseHistory,
      categoriesView,
      takenOver,
      leftAskers,
      leftQuestionsView,
    ],
    pages: [
      askPage,
      registerPage,
      queuePage,
      myCasesPage,
      casePageWith((actor, id) => readNotes(house(), notes(), actor, id)),
      caseTextPage,
      caseServicesPage,
      historyPageWith((name) => house().commands.get(name)),
      outcomeLinkPage,
      handlePage,
      handleAnswerPageWith((actor, id) => readNotes(house(), notes(), actor, id)),
      categoriesPage,
      leftQuestionsPage,
    ],
    nav: [
      {
        href: paths.ask({}),
        label: { sv: 'Ställ en fråga', en: 'Ask a question' },
        audience: ['caseOfficer'],
        order: 10,
      },
      {
        href: paths.myCases({}),
        label: { sv: 'Mina frågor', en: 'My questions' },
        audience: ['caseOfficer'],
        order: 11,
      },
      { href: paths.queue({}), label: { sv: 'Frågor', en: 'Questions' }, audience: ['coordinator'], order: 12 },
    ],
    taskSources: caseTasks,
    leftSources: [leftCases],
    calendarSources: [caseCalendar],
    jobs: [
      {
        name: 'remind-of-outcomes',
        every: '*/5 * * * *',
        run: async (house) => {
          await remindOfOutcomes(house);
        },
      },
    ],
    textPlaces: [
      {
        table: 'guidance_case',
        objectType: 'guidanceCase',
        objectColumn: 'id',
        columns: [
          'question',
          'basics_reason',
          'tried',
          'noted_obstacle',
          'outcome_note',
          'unit',
          'place',
          'search_text',
        ],
      },
      { table: 'case_message', objectType: 'guidanceCase', objectColumn: 'case_id', columns: ['text'] },
      { table: 'case_advice', objectType: 'guidanceCase', objectColumn: 'case_id', columns: ['text'] },
      { table: 'advice_item', objectType: 'guidanceCase', objectColumn: 'case_id', columns: ['label', 'why'] },
    ],
  };
}

export { advise } from './advise.ts';
export { withdraw } from './amend.ts';
export { ask, registerCall } from './asking/ask.ts';
export {
  type AdviceKind,
  type Basic,
  type IncomeSource,
  incomeSourceNames,
  type NextStepOwner,
  type Outcome,
  outcomeNames,
  outcomes,
  type SmallStep,
  smallStepNames,
  smallSteps,
} from './case.ts';
export { categoriesOf } from './categories/categories.ts';
export { answer, askBack, returnForBasics } from './dialogue.ts';
export { remindOfOutcomes } from './follow-up.ts';
export { askerHasLeft } from './handing-over/asker-left.ts';
export {
  casesOfImport,
  deleteImported,
  type ImportedCase,
  type ImportedLine,
  insertImported,
  knownFingerprints,
} from './imported.ts';

import { waiting } from './lists/waiting.ts';

export { recordOutcome } from './outcome.ts';
