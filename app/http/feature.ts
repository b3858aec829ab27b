import type { Tx } from '../database/database.ts';
import type { ReportPart, ReportStep } from '../documents/report.ts';
import type { Actor, Person } from '../kernel/actor.ts';
import type { AnyCommand, AnyQuery, Audience } from '../kernel/command.ts';
import type { House } from '../kernel/house.ts';
import type { Role } from '../kernel/roles.ts';
import type { Text, Values } from '../kernel/text.ts';
import type { Door } from './door.ts';
import type { AnyOpenData } from './open-data.ts';
import type { AnyPage } from './page.ts';

/** Something that waits for the actor, shown on the start page. */
export interface Task {
  title: Text;
  values?: Values;
  /** Which of the values is somebody's own words: these say their language on the page. */
  said?: string;
  href: string;
  count?: number;
  /** Earliest deadline, as a day. */
  due?: string;
  late?: boolean;
}

/** Contributes to the start page of those it concerns. */
export interface TaskSource {
  audience: Audience;
  tasks(house: House, actor: Actor): Promise<Task[]>;
}

interface NavEntry {
  href: string;
  label: Text;
  audience: Audience;
  order: number;
}

/** Work that Farled does by itself. */
export interface Job {
  name: string;
  /** Cron expression (UTC). */
  every: string;
  /** Also when a process starts: it may have been stopped in the middle of it. */
  atStart?: boolean;
  run(house: House): Promise<void>;
}

/** A place where somebody's own words about an object are kept: for purging an identity and for scanning again. */
export interface TextPlace {
  table: string;
  /** The column that ties a row to the object. */
  objectColumn: string;
  objectType: string;
  columns: readonly string[];
  /** Columns that hold JSON with texts inside. */
  jsonColumns?: readonly string[];
  /**
   * Columns that Farled puts together from elsewhere, with its own keys and the names of those who hold functions; not in the
   * rows that somebody wrote: where `unless.column` has that value.
   */
  composed?: { columns: readonly string[]; unless?: { column: string; is: string } };
}

export interface Guide {
  topic: string;
  title: Text;
  audience: Text;
  body: readonly Text[];
}

/** What another feature has to say on a case's own page: what the case belongs to, or what can be done with it there. */
export interface CaseNote {
  audience: Audience;
  notes(house: House, actor: Actor, caseId: string): Promise<CaseNoteLine[]>;
}

export interface CaseNoteLine {
  text: Text;
  /** Somebody's own words that stand after it. */
  said?: string;
  /** Null: there is no more to read than this. */
  href: string | null;
  /** What those who asked are told, in somebody's own words, and when. */
  told?: { text: string; at: Date };
  /** Steps of the fairway that the question has passed by it. */
  passed?: readonly ('obstacle' | 'decision' | 'action' | 'effect' | 'answer')[];
}

/** Marks that a feature keeps about a group and that speak for an obstacle: it contributes them, obstacles only link. */
export interface EvidenceSource {
  readonly name: string;
  /** The group's marks that the actor may see, newest first. */
  readonly marks: (tx: Tx, groupId: string) => Promise<readonly { id: string; label: Text }[]>;
}

/** Something that waits for a group's table. */
export interface AgendaSuggestion {
  /** The thing in the contributing feature; the same thing is never on one agenda twice. */
  subjectId: string;
  /** In both languages, unless it is somebody's own words. */
  title: string | Text;
  why: Text;
  values?: Values;
  /** Where it is read and decided on; during a meeting the address gets `?meeting=<id>`. One matter, one address, one item. */
  href: string;
  /** Has waited too long, by the contributor's own rule. */
  late?: boolean;
}

/** What another feature brings to a group's meeting: meetings collect it and import nobody. */
export interface AgendaSource {
  readonly name: string;
  readonly title: Text;
  /** Most urgent first, asked with the rights of the one who prepares the meeting that is held on that day. */
  readonly items: (tx: Tx, groupId: string, on: string) => Promise<readonly AgendaSuggestion[]>;
  /** The same for the association's board. */
  readonly boardItems?: (tx: Tx, on: string) => Promise<readonly AgendaSuggestion[]>;
  /** What was decided on the thing at that meeting; null while nothing is. The minutes say it, and the item is done. */
  readonly outcome?: (tx: Tx, subjectId: string, meetingId: string) => Promise<{ text: Text } | null>;
}

/** Something that can be done for a group in one click, on its own page and beside its figures. */
export interface GroupOffer {
  readonly command: AnyCommand;
  /** The address that takes the form. */
  readonly action: string;
  /** What is sent and what the button says; null when the actor may not. The days are those that the page shows. */
  readonly offer: (
    actor: Actor,
    groupId: string,
    today: string,
    days: { readonly from: string; readonly to: string } | null,
  ) => { readonly bound: Readonly<Record<string, string>>; readonly verb: Text } | null;
}

/** What has waited too long in a group, by the contributor's own rule: its own page says so in red. */
export interface GroupAlert {
  /** Asked with the rights of the one who looks at the page. */
  readonly alerts: (tx: Tx, groupId: string) => Promise<readonly { text: Text; values?: Values; href: string }[]>;
}

/** Whose work is asked for: before an account is closed or a function ends, and afterwards until somebody else has it. */
interface Leaver {
  readonly associationId: string;
  readonly accountId: string;
  readonly email: string;
  readonly today: string;
}

/** One thing that waits on somebody. It says where, by when and of what kind, never what it is about: whoever closes accounts need not be one who reads it. */
export interface LeftLine {
  readonly text: Text;
  readonly values?: Values;
  /** The day by which it is to be done, or on which it happens. */
  readonly due?: string | null;
  readonly on?: string;
  /** Where another is chosen and who may do it, or how it comes to another by itself. */
  readonly goes: { readonly href: string; readonly roles: readonly Role[] } | { readonly note: Text };
  /** In which group it was somebody's, or for which organisation. */
  readonly groupId: string | null;
  readonly memberId: string | null;
}

/** What a feature knows to wait on a person. Every column that names a person is answered for by one, or is history: a test asks. */
export interface LeftSource {
  /** As `table.column`. */
  readonly columns: readonly string[];
  /** Asked as the service, which reads every row: by the association and the person, and no other. */
  readonly waits: (tx: Tx, leaver: Leaver) => Promise<readonly LeftLine[]>;
}

/** Of which group and which days a pack tells. */
export interface PackWanted {
  readonly associationId: string;
  readonly groupId: string;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** Counts below this are about so few that they do not leave the group (`kernel/counts.ts`, audience `leaving`). */
  readonly threshold: number;
}

/** What a feature has to say in a group's pack: packs collect it and import nobody. */
export interface PackSource {
  readonly name: string;
  /** Lower stands earlier among the contributed parts. */
  readonly order: number;
  /** Asked as the service, which reads every row: by the association and the group, and no other. */
  readonly parts: (tx: Tx, wanted: PackWanted) => Promise<readonly ReportPart[]>;
  /** Marks of the fairway after question, advice and outcome, in their order. */
  readonly steps?: (tx: Tx, wanted: PackWanted) => Promise<readonly ReportStep[]>;
}

/** Something on a certain day, or at a certain time, in the calendar of whoever it concerns. Never a text about a person. */
export interface CalendarEvent {
  /** The same thing has the same name every time it is asked for. */
  uid: string;
  title: Text;
  values?: Values;
  href: string;
  when: { day: string } | { from: Date; to: Date };
  /** Grows with each change of the time (RFC 5545 § 3.8.7.4). */
  sequence?: number;
  place?: string;
}

/** Contributes to the calendar that a person subscribes to; asked as that person. */
export interface CalendarSource {
  readonly name: string;
  events(house: House, actor: Person, from: string, to: string): Promise<CalendarEvent[]>;
}

/** Where those who are not logged in can read on, from the first page. */
export interface PublicOffer {
  links(house: House, actor: Actor): Promise<{ label: Text; values?: Values; href: string }[]>;
}

/** What a folder under app/features gives the house. */
export interface Feature {
  name: string;
  commands?: readonly AnyCommand[];
  queries?: readonly AnyQuery[];
  pages?: readonly AnyPage[];
  doors?: readonly Door[];
  openData?: readonly AnyOpenData[];
  nav?: readonly NavEntry[];
  taskSources?: readonly TaskSource[];
  jobs?: readonly Job[];
  textPlaces?: readonly TextPlace[];
  guides?: readonly Guide[];
  caseNotes?: readonly CaseNote[];
  evidenceSources?: readonly EvidenceSource[];
  agendaSources?: readonly AgendaSource[];
  calendarSources?: readonly CalendarSource[];
  packSources?: readonly PackSource[];
  groupOffers?: readonly GroupOffer[];
  groupAlerts?: readonly GroupAlert[];
  leftSources?: readonly LeftSource[];
  publicOffers?: readonly PublicOffer[];
}
