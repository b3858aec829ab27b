import type { CaseNote, Feature } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { House } from '../../kernel/house.ts';
import { advise, correctAdvice } from './advise.ts';
import { correctQuestion, merge, reopen, withdraw } from './amend.ts';
import { ask, registerCall } from './ask.ts';
import { askForm, registerForm } from './ask-form.ts';
import { askPage, registerPage } from './ask-pages.tsx';
import { caseCalendar } from './calendar.ts';
import { readNotes } from './case-notes.tsx';
import { casePageWith, caseTextPage } from './case-pages.tsx';
import { answerFacts, caseServices } from './case-services.ts';
import { caseServicesPage } from './case-services-page.tsx';
import { caseByKey, caseView } from './case-view.ts';
import { categoriesPage } from './categories-page.tsx';
import { addCategory, categoriesView, endCategory } from './change-categories.ts';
import { answer, askBack, completeBasics, returnForBasics } from './dialogue.ts';
import { remindOfOutcomes } from './follow-up.ts';
import { handOver, takenOver } from './hand-over.ts';
import { caseHistory, historyPageWith } from './history-page.tsx';
import { openByHandle } from './key.ts';
import { handleAnswerPageWith, handlePage, outcomeLinkPage } from './key-pages.tsx';
import { leftCases } from './left-behind.ts';
import { handOverLeft, leftAskers, leftQuestionsView } from './left-questions.ts';
import { leftQuestionsPage } from './left-questions-page.tsx';
import { myCasesPage, queuePage } from './list-pages.tsx';
import { recordOutcome, recordOutcomeByKey, recordStepsByKey } from './outcome.ts';
import { myCases, queue, queueWithCounts } from './queue.ts';
import { caseTasks } from './tasks.ts';

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
export { ask, registerCall } from './ask.ts';
export { askerHasLeft } from './asker-left.ts';
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
export { categoriesOf } from './categories.ts';
export { answer, askBack, returnForBasics } from './dialogue.ts';
export { remindOfOutcomes } from './follow-up.ts';
export {
  casesOfImport,
  deleteImported,
  type ImportedCase,
  type ImportedLine,
  insertImported,
  knownFingerprints,
} from './imported.ts';

import { waiting } from './waiting.ts';

export { recordOutcome } from './outcome.ts';
