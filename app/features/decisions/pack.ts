import type { Tx } from '../../database/database.ts';
import type { ReportPart, Words } from '../../documents/report.ts';
import { fill, partOf } from '../../documents/report-words.ts';
import type { PackSource, PackWanted } from '../../http/feature.ts';
import { addDays, dayOf, daysBetween, momentAt } from '../../kernel/clock.ts';
import { type Party, partyNames } from '../organisation/index.ts';
import { type DecisionKind, decisionKindNames } from './decision/decision.ts';
import { tables } from './store.ts';

interface Line {
  readonly number: string;
  readonly text: string;
  readonly kind: DecisionKind;
  readonly decidedOn: string;
  readonly owner: { readonly party: Party; readonly member: string | null } | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  /** Days after the last one, while it is not done. */
  readonly late: number;
}

/** Decisions of the period, and earlier ones whose action was still not done when it began. */
async function linesOf(tx: Tx, { associationId, groupId, from, to, today }: PackWanted): Promise<Line[]> {
  const rows = await tables(tx)
    .selectFrom('decision as d')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'd.association_id').onRef('o.id', '=', 'd.obstacle_id'),
    )
    .leftJoin('decided_action as a', (join) =>
      join.onRef('a.association_id', '=', 'd.association_id').onRef('a.decision_id', '=', 'd.id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'a.association_id').onRef('m.id', '=', 'a.owner_member'),
    )
    .select([
      'o.number',
      'd.text',
      'd.kind',
      'd.decided_at',
      'a.owner_party',
      'a.due_on',
      'a.done_at',
      'a.ended_at',
      'm.name as member',
    ])
    .where('d.association_id', '=', associationId)
    .where('d.group_id', '=', groupId)
    .where('d.decided_at', '<', momentAt(addDays(to, 1), '00:00'))
    .orderBy('d.decided_at')
    .execute();
  return rows.flatMap((row): Line[] => {
    const decidedOn = dayOf(row.decided_at);
    const doneOn = row.done_at && dayOf(row.done_at);
    const isOpen = row.due_on !== null && row.ended_at === null && (doneOn === null || doneOn >= from);
    if (decidedOn < from && !isOpen) return [];
    const late =
      row.due_on && doneOn === null && row.ended_at === null ? Math.max(0, daysBetween(row.due_on, today)) : 0;
    const { number, text, kind, owner_party: party, due_on: dueOn, member } = row;
    return [{ number, text, kind, decidedOn, owner: party && { party, member }, dueOn, doneOn, late }];
  });
}

const texts = {
  topic: { sv: 'Beslut och uppgifter', en: 'Decisions and tasks' },
  none: { sv: 'Gruppen fattade inga beslut om hinder.', en: 'The group made no decisions on obstacles.' },
  late: {
    sv: '{late} av {count} beslut har en uppgift som är försenad, som mest {days} dagar.',
    en: '{late} of {count} decisions have a task that is late, by {days} days at most.',
  },
  inTime: { sv: '{count} beslut, och ingen uppgift är försenad.', en: '{count} decisions, and no task is late.' },
  definition: {
    sv: 'Beslut som gruppen fattade om hinder i perioden, och tidigare beslut vars uppgift inte var klar när den började. En uppgift är försenad när sista dagen har gått den dag paketet gjordes.',
    en: 'Decisions that the group made on obstacles during the period, and earlier ones whose task was not done when it began. A task is late when its last day has passed on the day the pack was made.',
  },
  of: { sv: 'beslut', en: 'decisions' },
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  decision: { sv: 'Beslut', en: 'Decision' },
  owner: { sv: 'Ansvarar', en: 'Owner' },
  due: { sv: 'Klart senast', en: 'Due' },
  done: { sv: 'Klart', en: 'Done' },
  lateDays: { sv: 'Dagar sen', en: 'Days late' },
} as const satisfies Record<string, Words>;

function ownerWords(owner: Line['owner']): Words | string | null {
  return owner && (owner.member ?? partyNames[owner.party]);
}

function partFor(lines: readonly Line[], { from, to }: PackWanted): ReportPart {
  const source = { definition: texts.definition, from, to, n: lines.length, of: texts.of };
  const base = { key: 'decisions', topic: texts.topic, source };
  if (lines.length === 0) return partOf({ ...base, message: texts.none });
  const late = lines.filter((line) => line.late > 0).length;
  const days = Math.max(...lines.map((line) => line.late));
  return partOf({
    ...base,
    message: fill(late > 0 ? texts.late : texts.inTime, { late, days, count: lines.length }),
    table: {
      caption: texts.topic,
      columns: [
        { label: texts.obstacle, kind: 'text' },
        { label: texts.decision, kind: 'text', width: 3 },
        { label: texts.owner, kind: 'text', width: 1.4 },
        { label: texts.due, kind: 'date' },
        { label: texts.done, kind: 'date' },
        { label: texts.lateDays, kind: 'number' },
      ],
      rows: lines.map(({ number, text, kind, owner, dueOn, doneOn, late: daysLate }) => [
        number,
        { sv: `${decisionKindNames[kind].sv}: ${text}`, en: `${decisionKindNames[kind].en}: ${text}` },
        ownerWords(owner),
        dueOn,
        doneOn,
        dueOn === null ? null : daysLate,
      ]),
    },
  });
}

/** No names of persons: files travel, and the organisation is what answers. */
export const decisionPack: PackSource = {
  name: 'decisions',
  order: 30,
  parts: async (tx, wanted) => [partFor(await linesOf(tx, wanted), wanted)],
};
