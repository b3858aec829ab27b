import { type Published, publish } from '@farled/disclosure';
import { type Actor, holds, holdsInGroup } from './actor.ts';
import type { Role } from './roles.ts';
import type { Text } from './text.ts';

/** What is counted. A count that is in none of these is not counted: add the kind first, and who may see it. */
export const countKinds = {
  casesOfObstacle: { sv: 'Ärenden bakom ett hinder', en: 'Cases behind an obstacle' },
  reportsOfObstacle: { sv: 'Rapporter bakom ett hinder', en: 'Reports behind an obstacle' },
  volumes: {
    sv: 'Frågor per grupp, månad och part, och hur långt de har kommit',
    en: 'Questions per group, month and party, and how far they have come',
  },
  outcomes: {
    sv: 'Vad som hände med människor: utfall och små steg',
    en: 'What became of people: outcomes and small steps',
  },
  attributes: {
    sv: 'Ärenden efter något om personen: behov, hinder, inkomst, ålder, tjänst',
    en: 'Cases by something about the person: need, hindrance, income, age, service',
  },
  contactSearches: {
    sv: 'Hur ofta någon letade efter rätt kontakt, per grupp och månad',
    en: 'How often somebody looked for the right contact, per group and month',
  },
  keptFindings: {
    sv: 'Hur ofta någon behöll det som textgranskningen markerade, per typ och vecka, och sparade texter per vecka',
    en: 'How often somebody kept what the checking of texts had marked, by type and week, and texts saved by week',
  },
  waiting: { sv: 'Vad som väntar på en själv', en: 'What waits for oneself' },
  due: { sv: 'Ärenden vars tid är ute och som ska gallras', en: 'Cases whose time is up and that are to be erased' },
  structure: {
    sv: 'Det som inte är människor i insatser: tjänster, möten, uppdrag, rader i en fil',
    en: 'What is not people in measures: services, meetings, functions, lines of a file',
  },
} as const satisfies Record<string, Text>;
export type CountKind = keyof typeof countKinds;

/** For whom. Somebody who is several of them is the first that fits. */
export const countAudiences = {
  coordinator: { sv: 'Gruppens samordnare', en: 'The group’s coordinator' },
  groupMember: { sv: 'Gruppens ledamöter och ordförande', en: 'The group’s members and chair' },
  teamWorker: { sv: 'Gruppens tilläggsresurs', en: 'The group’s team worker' },
  otherGroups: { sv: 'Andra grupper i länet', en: 'Other groups in the county' },
  office: { sv: 'Kansliet', en: 'The office' },
  board: { sv: 'Styrelsen', en: 'The board' },
  manager: { sv: 'Chefer', en: 'Managers' },
  caseOfficer: { sv: 'Handläggare', en: 'Case officers' },
  administrator: { sv: 'Administratörer', en: 'Administrators' },
  leaving: {
    sv: 'Det som görs för att lämna gruppen',
    en: 'What is made to leave the group',
  },
  public: { sv: 'Alla', en: 'Everybody' },
} as const satisfies Record<string, Text>;
export type CountAudience = keyof typeof countAudiences;

/** As it is; through `disclosure`; or not at all. */
export type Treatment = 'exact' | 'protected' | 'never';

type Row = Readonly<Record<CountAudience, Treatment>>;

const inside: Row = {
  coordinator: 'exact',
  groupMember: 'exact',
  teamWorker: 'exact',
  otherGroups: 'protected',
  office: 'protected',
  board: 'protected',
  manager: 'never',
  caseOfficer: 'never',
  administrator: 'never',
  leaving: 'protected',
  public: 'protected',
};
const onlyReaders: Row = { ...inside, groupMember: 'protected', teamWorker: 'protected' };
const everywhere: Row = {
  coordinator: 'exact',
  groupMember: 'exact',
  teamWorker: 'exact',
  otherGroups: 'exact',
  office: 'exact',
  board: 'exact',
  manager: 'exact',
  caseOfficer: 'exact',
  administrator: 'exact',
  leaving: 'exact',
  public: 'exact',
};

/** Who may see which count: the only place where it is decided. `docs/counts.md` is made from it. */
export const whoMaySee: Readonly<Record<CountKind, Row>> = {
  casesOfObstacle: { ...inside, teamWorker: 'never', public: 'never' },
  reportsOfObstacle: { ...inside, teamWorker: 'never', public: 'never' },
  volumes: inside,
  // The coordinator reads the questions themselves; the others do not, and people in a small municipality know each other.
  outcomes: onlyReaders,
  attributes: onlyReaders,
  // Minutes of employees: nobody sees a month of so few that one of them could be told.
  contactSearches: {
    ...onlyReaders,
    coordinator: 'protected',
    caseOfficer: 'protected',
    public: 'never',
  },
  // What employees did with a text: a colleague could tell who, where they are few.
  keptFindings: {
    coordinator: 'protected',
    groupMember: 'never',
    teamWorker: 'never',
    otherGroups: 'never',
    office: 'never',
    board: 'never',
    manager: 'never',
    caseOfficer: 'never',
    administrator: 'protected',
    leaving: 'never',
    public: 'never',
  },
  waiting: { ...everywhere, public: 'never' },
  // Whoever approves that cases are erased must know how many they are.
  due: {
    ...onlyReaders,
    otherGroups: 'never',
    office: 'exact',
    administrator: 'exact',
    board: 'never',
    public: 'never',
  },
  structure: everywhere,
};

/**
 * Which of the audiences somebody is towards what a group owns; `null` for what the whole association owns, where a function
 * in any group counts. Answers null for nobody's audience: then nothing is counted for them.
 */
export function countAudienceOf(actor: Actor, groupId: string | null): CountAudience | null {
  const here = (...roles: Role[]): boolean =>
    groupId === null ? holds(actor, ...roles) : holdsInGroup(actor, groupId, ...roles);
  if (here('coordinator')) return 'coordinator';
  if (here('groupMember', 'groupChair')) return 'groupMember';
  if (here('teamWorker')) return 'teamWorker';
  if (holds(actor, 'coordinator', 'groupMember', 'groupChair')) return 'otherGroups';
  if (holds(actor, 'office')) return 'office';
  if (holds(actor, 'boardMember')) return 'board';
  if (holds(actor, 'manager')) return 'manager';
  if (holds(actor, 'caseOfficer', 'teamWorker')) return 'caseOfficer';
  return holds(actor, 'administrator') ? 'administrator' : null;
}

let open: <T>(held: HeldCount<T>) => T;

/**
 * A count that was read beyond what its reader may read row by row. It cannot be added, printed or sent: only `showCount` and
 * `showTable` take it out, and they ask the table above.
 */
export class HeldCount<T> {
  static {
    open = (held) => held.#counted;
  }

  readonly kind: CountKind;
  readonly #counted: T;

  constructor(kind: CountKind, counted: T) {
    this.kind = kind;
    this.#counted = counted;
  }

  toJSON(): never {
    throw new Error(`A count of ${this.kind} is shown through showCount or showTable.`);
  }

  [Symbol.toPrimitive](): never {
    return this.toJSON();
  }
}

export interface CountedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** Null: hidden, because it is below the threshold (none at all is hidden too, so that it is not told apart) or not for them. */
export function showCount(held: HeldCount<number>, audience: CountAudience | null, threshold: number): number | null {
  const treatment = audience ? whoMaySee[held.kind][audience] : 'never';
  const count = open(held);
  if (treatment === 'never' || (treatment === 'protected' && count < threshold)) return null;
  return count;
}

type ShownTable = Pick<Published, 'rows' | 'columns' | 'cells' | 'rowTotals' | 'columnTotals' | 'total'>;

/** Null: nothing of it may be shown. Rows and columns stay as they are: what cannot be told of a cell is hidden in it. */
export async function showTable(
  held: HeldCount<CountedTable>,
  audience: CountAudience | null,
  threshold: number,
): Promise<ShownTable | null> {
  const treatment = audience ? whoMaySee[held.kind][audience] : 'never';
  if (treatment === 'never') return null;
  const table = open(held);
  if (treatment === 'exact') return exactly(table);
  const publication = await publish(table, { threshold, mostHidden: 1 });
  return publication.kind === 'published' ? publication : null;
}

function exactly({ rows, columns, counts }: CountedTable): ShownTable {
  const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
  return {
    rows,
    columns,
    cells: counts,
    rowTotals: counts.map(sum),
    columnTotals: columns.map((_, column) => sum(counts.map((row) => row[column] ?? 0))),
    total: sum(counts.map(sum)),
  };
}
