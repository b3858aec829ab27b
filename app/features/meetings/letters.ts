import { dayWords } from '../../http/dates.ts';
import { paths } from '../../http/paths.ts';
import { clockOf } from '../../kernel/clock.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { calendarOf } from './calendar/calendar.ts';
import { type MeetingFacts, nameOf } from './store.ts';

export interface Recipient {
  accountId: string;
  name: string;
  email: string;
  language: Language;
}

type At = Pick<Circumstances, 'baseUrl' | 'now' | 'today'>;

const farewell: Text = { sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' };

function letter(to: Recipient, meeting: { id: string }, subject: Text, lines: readonly (Text | string)[]): MailDraft {
  const said = [...lines, farewell].map((line) => (typeof line === 'string' ? line : line[to.language]));
  return {
    recipient: to.email,
    accountId: to.accountId,
    subject: subject[to.language],
    body: said.filter((line) => line !== '').join('\n\n'),
    about: { type: 'meeting', id: meeting.id },
  };
}

const pageOf = (meeting: { id: string }, { baseUrl }: At): string => `${baseUrl}${paths.meeting({ id: meeting.id })}`;

/** ”25 november 13.00–15.00” in the reader's language. */
export function timeWords(language: Language, today: string, { starts_at, ends_at }: MeetingTime): string {
  const clock = (at: Date): string => (language === 'sv' ? clockOf(at).replace(':', '.') : clockOf(at));
  return `${dayWords({ language, today }, starts_at)} ${clock(starts_at)}–${clock(ends_at)}`;
}

type MeetingTime = Pick<MeetingFacts, 'starts_at' | 'ends_at'>;

function timeText(meeting: MeetingTime, { today }: At): Text {
  return { sv: timeWords('sv', today, meeting), en: timeWords('en', today, meeting) };
}

/** The calendar file that goes with a letter. */
export function calendarFile(meeting: MeetingFacts, language: Language, organiser: Recipient | null, at: At): string {
  return calendarOf({
    id: meeting.id,
    title: nameOf(meeting)[language],
    startsAt: meeting.starts_at,
    endsAt: meeting.ends_at,
    place: meeting.place,
    link: meeting.link,
    page: pageOf(meeting, at),
    sequence: meeting.sequence,
    isCancelled: meeting.cancelled_at !== null,
    changedAt: at.now,
    organiser: organiser && { name: organiser.name, email: organiser.email },
  });
}

export interface SummonsContent {
  agenda: readonly Text[];
  hasPreread: boolean;
  answerBy: string | null;
}

/** The summons: when, where, about what, and what to do before. */
const whereOf = (meeting: MeetingFacts): string => [meeting.place, meeting.link].filter(Boolean).join('\n');

/** What is new about when, where or whether a meeting is, with its page and the file for the reader's calendar. */
function withCalendar(
  to: Recipient,
  meeting: MeetingFacts,
  organiser: Recipient | null,
  at: At,
  news: Text,
  say: (time: Text) => (Text | string)[],
): MailDraft {
  const time = timeText(meeting, at);
  const name = nameOf(meeting);
  const subject = { sv: `${news.sv}: ${name.sv}, ${time.sv}`, en: `${news.en}: ${name.en}, ${time.en}` };
  return {
    ...letter(to, meeting, subject, [...say(time), pageOf(meeting, at)]),
    calendar: calendarFile(meeting, to.language, organiser, at),
  };
}

export function summons(
  to: Recipient,
  meeting: MeetingFacts,
  content: SummonsContent,
  organiser: Recipient | null,
  at: At,
): MailDraft {
  const list = (language: Language): string =>
    content.agenda.map((title, index) => `${index + 1}. ${title[language]}`).join('\n');
  const read: Text = content.answerBy
    ? {
        sv: `Läs underlaget och svara på frågorna senast ${dayWords({ language: 'sv', today: at.today }, content.answerBy)}.`,
        en: `Read the material and answer the questions by ${dayWords({ language: 'en', today: at.today }, content.answerBy)}.`,
      }
    : {
        sv: 'Läs underlaget och svara på frågorna före mötet.',
        en: 'Read the material and answer the questions before.',
      };
  return withCalendar(to, meeting, organiser, at, { sv: 'Kallelse', en: 'Summons' }, (time) => [
    time,
    whereOf(meeting),
    { sv: `Dagordning\n${list('sv')}`, en: `Agenda\n${list('en')}` },
    content.hasPreread ? read : '',
    { sv: 'Säg om du kommer, och läs mer:', en: 'Say whether you come, and read more:' },
  ]);
}

export function movedLetter(to: Recipient, meeting: MeetingFacts, organiser: Recipient | null, at: At): MailDraft {
  return withCalendar(to, meeting, organiser, at, { sv: 'Ny tid', en: 'New time' }, (time) => [
    { sv: `Mötet är flyttat till ${time.sv}.`, en: `The meeting is moved to ${time.en}.` },
    whereOf(meeting),
    { sv: 'Säg igen om du kommer:', en: 'Say again whether you come:' },
  ]);
}

/** Only the place or the link is new: what everybody answered stands. */
export function newPlaceLetter(to: Recipient, meeting: MeetingFacts, organiser: Recipient | null, at: At): MailDraft {
  return withCalendar(to, meeting, organiser, at, { sv: 'Ny plats', en: 'New place' }, () => [
    {
      sv: 'Tiden är som förut. Platsen eller länken är ny:',
      en: 'The time is as before. The place or the link is new:',
    },
    whereOf(meeting) || { sv: 'Ingen plats är bestämd.', en: 'No place is decided.' },
  ]);
}

export function cancelledLetter(to: Recipient, meeting: MeetingFacts, organiser: Recipient | null, at: At): MailDraft {
  return withCalendar(to, meeting, organiser, at, { sv: 'Inställt', en: 'Cancelled' }, (time) => [
    { sv: `Mötet ${time.sv} är inställt. Skälet står här:`, en: `The meeting of ${time.en} is cancelled. The reason:` },
  ]);
}

export function deputyLetter(to: Recipient, meeting: MeetingFacts, absent: string, at: At): MailDraft {
  const time = timeText(meeting, at);
  return {
    ...letter(to, meeting, { sv: `Du ersätter ${absent} på ett möte`, en: `You stand in for ${absent} at a meeting` }, [
      {
        sv: `${absent} kan inte komma till ${nameOf(meeting).sv} ${time.sv}. Du är ersättare.`,
        en: `${absent} cannot come to ${nameOf(meeting).en}, ${time.en}. You are the deputy.`,
      },
      pageOf(meeting, at),
    ]),
    calendar: calendarFile(meeting, to.language, null, at),
  };
}

/** The minutes are there, for every function of the group (003 §3.4.2); what is for the reader waits in Farled. */
export function minutesLetter(
  to: Recipient,
  meeting: MeetingFacts,
  notes: number,
  mustApprove: boolean,
  at: At,
): MailDraft {
  return letter(
    to,
    meeting,
    { sv: `Anteckningar från ${nameOf(meeting).sv}`, en: `Minutes of ${nameOf(meeting).en}` },
    [
      { sv: 'Anteckningarna från mötet finns nu.', en: 'The minutes of the meeting are there now.' },
      notes === 0
        ? ''
        : {
            sv: `${notes === 1 ? 'En sak' : `${notes} saker`} i dem gäller dig:\n${at.baseUrl}${paths.meetingNotes({})}`,
            en: `${notes === 1 ? 'One thing' : `${notes} things`} in them concern you:\n${at.baseUrl}${paths.meetingNotes({})}`,
          },
      mustApprove ? { sv: 'Du ska justera dem.', en: 'You are to approve them.' } : '',
      pageOf(meeting, at),
    ],
  );
}

export function noteLetter(to: Recipient, meeting: MeetingFacts, at: At): MailDraft {
  return letter(to, meeting, { sv: `Till dig från ${nameOf(meeting).sv}`, en: `For you from ${nameOf(meeting).en}` }, [
    { sv: 'Mötet har något att säga dig. Läs det här:', en: 'The meeting has something to tell you. Read it here:' },
    `${at.baseUrl}${paths.meetingNotes({})}`,
  ]);
}
