import type { CalendarSource, Feature } from '../../http/feature.ts';
import type { House } from '../../kernel/house.ts';
import { calendarFeedPage, calendarQuery } from './calendar.ts';
import { digestJob } from './digest.ts';
import { dropLetter, failedView, runAgain, sendAgain } from './failed.ts';
import { failedPage } from './failed-page.tsx';
import { mailbox } from './mailbox.ts';
import { endCalendar, ownLetters, renewCalendar, setLetters } from './own-letters.ts';
import { ownLettersPage } from './own-letters-page.tsx';
import { mailboxPage } from './pages.tsx';

/** How letters reach people: their own wishes, their calendar, what failed, and the demo's mailbox. */
export function lettersFeature(house: () => House, sources: () => readonly CalendarSource[]): Feature {
  const calendar = calendarQuery(house, sources);
  return {
    name: 'letters',
    commands: [setLetters, renewCalendar, endCalendar, sendAgain, dropLetter, runAgain],
    queries: [mailbox, ownLetters, failedView, calendar],
    pages: [mailboxPage, ownLettersPage, failedPage, calendarFeedPage(house, calendar)],
    jobs: [digestJob],
  };
}
