export {
  countMeetingsSince,
  type MeetingEntry,
  type MeetingForDecision,
  meetingForDecision,
  meetingsOf,
  meetingsOpenFor,
} from './for-decisions.ts';
