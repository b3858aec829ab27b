import type { AgendaSource, Feature } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import { participants } from './access.ts';
import { acknowledgeDirection, directionList, directionView, publishDirection } from './agenda/direction.ts';
import { directionPage, directionsPage } from './agenda/direction-pages.tsx';
import { itemPageWith } from './agenda/item-page.tsx';
import { addItem, fillCommand, moveItem, removeItem, restoreItem } from './arrange.ts';
import { calendarPage, meetingCalendar } from './calendar/calendar-page.ts';
import { calendarSource } from './calendar/calendar-source.ts';
import { meetingsGuide } from './guide.ts';
import { attendancePageWith } from './holding/attendance-page.tsx';
import { setDisqualified } from './holding/disqualify.ts';
import { attend, carryRest, closeCommand, open } from './holding/hold.ts';
import { propose, settle, vote } from './holding/voting.ts';
import { itemQueryWith } from './item-view.ts';
import { leftMeetings } from './left-behind.ts';
import { meetingList, notesToMe } from './list.ts';
import { listPage } from './list-page.tsx';
import { meetingPageWith } from './meeting-page.tsx';
import { writeItem } from './minutes.ts';
import { approve, nameConvenor, nameOfficers } from './notes/approve.ts';
import { minutesFilePageWith } from './notes/minutes-file.ts';
import { acknowledge, addNote, removeNote } from './notes/notes.ts';
import { notesPage } from './notes/notes-page.tsx';
import { planCommand, planForm } from './plan/plan.ts';
import { planPageWith } from './plan/plan-page.tsx';
import { endSeries } from './plan/series.ts';
import { answerSummons, cancel, move, summon } from './plan/summon.ts';
import { addQuestion, answerQuestions, dropQuestion, setPreread } from './preread/preread.ts';
import { prereadPage } from './preread/preread-page.tsx';
import { prereadView } from './preread/preread-view.ts';
import { meetingTaskSources, meetingTasks } from './tasks.ts';
import { words } from './texts.ts';
import { meetingViewWith } from './view.ts';

export {
  type MeetingForDecision,
  meetingForDecision,
  meetingsOpenFor,
} from './agenda/for-decisions.ts';

/**
 * Where the questions, the obstacles and the decisions meet those who can decide. The agenda is made of what other features
 * contribute; what was decided on it stays with them, and the minutes say it.
 */
export function meetingsFeature(sources: () => readonly AgendaSource[]): Feature {
  const plan = planCommand(sources);
  const fill = fillCommand(sources);
  const close = closeCommand(sources);
  const view = meetingViewWith(sources);
  const itemQuery = itemQueryWith(sources);
  const onPage: readonly AnyCommand[] = [
    addItem,
    fill,
    removeItem,
    restoreItem,
    moveItem,
    summon,
    move,
    cancel,
    answerSummons,
    open,
    carryRest,
    close,
    approve,
    nameOfficers,
    nameConvenor,
  ];
  const commands: readonly AnyCommand[] = [
    plan,
    endSeries,
    ...onPage,
    attend,
    writeItem,
    addNote,
    removeNote,
    acknowledge,
    setPreread,
    addQuestion,
    dropQuestion,
    answerQuestions,
    propose,
    setDisqualified,
    vote,
    settle,
    publishDirection,
    acknowledgeDirection,
  ];
  return {
    name: 'meetings',
    commands,
    queries: [
      meetingList,
      planForm,
      view,
      itemQuery,
      prereadView,
      notesToMe,
      meetingTasks,
      meetingCalendar,
      directionList,
      directionView,
    ],
    pages: [
      listPage,
      planPageWith(plan),
      notesPage,
      calendarPage,
      prereadPage,
      attendancePageWith(view),
      minutesFilePageWith(view),
      itemPageWith(itemQuery),
      meetingPageWith(view, { close, fill, onPage, all: commands }),
      directionsPage,
      directionPage,
    ],
    nav: [
      { href: paths.meetings({}), label: words.meetings, audience: participants, order: 40 },
      { href: paths.directions({}), label: words.directions, audience: ['manager'], order: 41 },
    ],
    leftSources: [leftMeetings],
    taskSources: meetingTaskSources,
    calendarSources: [calendarSource],
    textPlaces: [
      {
        table: 'meeting',
        objectType: 'meeting',
        objectColumn: 'id',
        columns: ['title', 'title_en', 'others_present', 'preread', 'cancel_reason'],
      },
      {
        table: 'agenda_item',
        objectType: 'meeting',
        objectColumn: 'meeting_id',
        columns: ['title', 'title_en', 'background', 'background_en', 'minutes', 'conclusion', 'proposal'],
        composed: { columns: ['background', 'background_en'], unless: { column: 'source', is: 'own' } },
      },
      { table: 'meeting_note', objectType: 'meeting', objectColumn: 'meeting_id', columns: ['text'] },
      { table: 'preread_question', objectType: 'meeting', objectColumn: 'meeting_id', columns: ['text'] },
      { table: 'preread_answer', objectType: 'meeting', objectColumn: 'meeting_id', columns: ['text'] },
      { table: 'direction_decision', objectType: 'directionDecision', objectColumn: 'id', columns: ['title', 'text'] },
    ],
    guides: [meetingsGuide],
  };
}
