import type { Tx } from '../../../database/database.ts';
import { dayWords } from '../../../http/dates.ts';
import type { AgendaSource, AgendaSuggestion } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Text } from '../../../kernel/text.ts';
import { type Evidence, evidenceCounts } from '../../obstacles/index.ts';
import { partyNames } from '../../organisation/index.ts';
import { isLate } from '../actions/ageing.ts';
import { measurableBefore } from '../effect/effect.ts';
import { tables } from '../store.ts';
import { decisionKindNames } from './decision.ts';

const mostOnOneAgenda = 20;

/** A day in words with its year: what is put on an agenda and into minutes is read long after. */
const inWords = (day: string): Text => ({
  sv: dayWords({ language: 'sv', today: '' }, day),
  en: dayWords({ language: 'en', today: '' }, day),
});

const addressOf = (obstacleId: string): string => paths.obstacleDecision({ id: obstacleId });

function evidenceWords(evidence: Pick<Evidence, 'cases' | 'deviations'> | undefined): Text {
  const cases = evidence?.cases ?? 0;
  const reports = evidence?.deviations ?? 0;
  const sv = [`${cases} ärende${cases === 1 ? '' : 'n'}`, `${reports} rapport${reports === 1 ? '' : 'er'}`];
  const en = [`${cases} case${cases === 1 ? '' : 's'}`, `${reports} report${reports === 1 ? '' : 's'}`];
  const said = [cases > 0 || reports === 0, reports > 0];
  return { sv: sv.filter((_, at) => said[at]).join(', '), en: en.filter((_, at) => said[at]).join(', ') };
}

function meetingsSince(held: number): Text {
  if (held === 0) return { sv: 'Inget möte har hållits sedan dess.', en: 'No meeting has been held since.' };
  return held === 1
    ? { sv: 'Ett möte har hållits sedan dess.', en: 'One meeting has been held since.' }
    : { sv: `${held} möten har hållits sedan dess.`, en: `${held} meetings have been held since.` };
}

/** What the group has got and not answered, the longest wait first. */
async function waitingObstacles(tx: Tx, groupId: string): Promise<AgendaSuggestion[]> {
  const rows = await tables(tx)
    .selectFrom('waiting_obstacle as w')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'w.association_id').onRef('o.id', '=', 'w.obstacle_id'),
    )
    .select(['o.id', 'o.number', 'o.title', 'w.since', 'w.meetings', 'w.most_meetings as most'])
    .where('w.group_id', '=', groupId)
    .orderBy('w.since')
    .limit(mostOnOneAgenda)
    .execute();
  if (rows.length === 0) return [];
  const counts = await evidenceCounts(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    subjectId: row.id,
    title: `${row.number} ${row.title}`,
    why: {
      sv: 'Väntar på beslut sedan {day}. Underlag: {evidence}. {meetings}',
      en: 'Waits for a decision since {day}. Evidence: {evidence}. {meetings}',
    },
    values: {
      day: inWords(dayOf(row.since)),
      evidence: evidenceWords(counts.get(row.id)),
      meetings: meetingsSince(row.meetings),
    },
    href: addressOf(row.id),
    late: isLate(row),
  }));
}

/** Who was to have done what: the late ones first. */
async function openActions(tx: Tx, groupId: string, on: string): Promise<AgendaSuggestion[]> {
  const rows = await tables(tx)
    .selectFrom('decided_action as x')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'x.association_id').onRef('o.id', '=', 'x.obstacle_id'),
    )
    .leftJoin('account as a', 'a.id', 'x.owner_account')
    .select([
      'x.decision_id as id',
      'o.id as obstacleId',
      'o.number',
      'o.title',
      'x.due_on as dueOn',
      'a.name',
      'x.owner_party as party',
    ])
    .where('x.group_id', '=', groupId)
    .where('x.done_at', 'is', null)
    .where('x.ended_at', 'is', null)
    .orderBy('x.due_on')
    .limit(mostOnOneAgenda)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    title: `${row.number} ${row.title}`,
    why: { sv: 'Ansvarig: {owner}. Klart senast {day}.', en: 'Responsible: {owner}. Due by {day}.' },
    values: { owner: row.name ?? partyNames[row.party], day: inWords(row.dueOn) },
    href: addressOf(row.obstacleId),
    late: row.dueOn < on,
  }));
}

async function unconfirmed(tx: Tx, groupId: string): Promise<AgendaSuggestion[]> {
  const rows = await tables(tx)
    .selectFrom('home_confirmation as h')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.association_id', '=', 'h.association_id').onRef('d.id', '=', 'h.decision_id'),
    )
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'd.association_id').onRef('o.id', '=', 'd.obstacle_id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'h.association_id').onRef('m.id', '=', 'h.member_id'),
    )
    .select([
      'h.id',
      'd.id as decisionId',
      'o.id as obstacleId',
      'o.number',
      'o.title',
      'd.decided_at as decidedAt',
      'm.name',
      'h.party',
    ])
    .where('h.group_id', '=', groupId)
    .where('h.answer', 'is', null)
    .where('d.ended_at', 'is', null)
    .where('d.closed_at', 'is', null)
    .orderBy('d.decided_at')
    .orderBy('h.id')
    .limit(5 * mostOnOneAgenda)
    .execute();
  const decisions = [...new Set(rows.map(({ decisionId }) => decisionId))].slice(0, mostOnOneAgenda);
  return decisions.flatMap((decisionId) => {
    const own = rows.filter((row) => row.decisionId === decisionId);
    const [first] = own;
    if (!first) return [];
    return [
      {
        subjectId: first.id,
        title: `${first.number} ${first.title}`,
        why: {
          sv: 'Beslutat {day}. Har inte svarat hemifrån: {who}.',
          en: 'Decided {day}. Have not answered from home: {who}.',
        },
        values: {
          day: inWords(dayOf(first.decidedAt)),
          who: {
            sv: own.map(({ name, party }) => name ?? partyNames[party].sv).join(', '),
            en: own.map(({ name, party }) => name ?? partyNames[party].en).join(', '),
          },
        },
        href: addressOf(first.obstacleId),
      },
    ];
  });
}

/** Actions done long enough ago that what they gave can be measured. */
async function effectsToCheck(tx: Tx, groupId: string, on: string): Promise<AgendaSuggestion[]> {
  const rows = await tables(tx)
    .selectFrom('decided_action as x')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.association_id', '=', 'x.association_id').onRef('d.id', '=', 'x.decision_id'),
    )
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'x.association_id').onRef('o.id', '=', 'x.obstacle_id'),
    )
    .leftJoin('effect_check as e', (join) =>
      join.onRef('e.association_id', '=', 'x.association_id').onRef('e.decision_id', '=', 'x.decision_id'),
    )
    .select(['x.decision_id as id', 'o.id as obstacleId', 'o.number', 'o.title', 'x.done_at as doneAt'])
    .where('x.group_id', '=', groupId)
    .where('x.kind', '=', 'action')
    .where('x.done_at', '<', measurableBefore(on))
    .where('d.ended_at', 'is', null)
    .where('e.decision_id', 'is', null)
    .orderBy('x.done_at')
    .limit(mostOnOneAgenda)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    title: `${row.number} ${row.title}`,
    why: {
      sv: 'Åtgärden blev klar {day}. Vad gav den?',
      en: 'The action was done {day}. What did it give?',
    },
    values: { day: row.doneAt ? inWords(dayOf(row.doneAt)) : '' },
    href: addressOf(row.obstacleId),
  }));
}

/** What was taken to the board and waits for it, and what it has taken to the national council and not decided since. */
async function escalated(tx: Tx): Promise<AgendaSuggestion[]> {
  const rows = await tables(tx)
    .selectFrom('decision as d')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 'd.association_id').onRef('o.id', '=', 'd.obstacle_id'),
    )
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'd.association_id').onRef('g.id', '=', 'd.group_id'),
    )
    .select(['o.id', 'o.number', 'o.title', 'g.name', 'd.decided_at as decidedAt', 'd.escalated_to as to'])
    .where('d.escalated_to', 'is not', null)
    .where('d.ended_at', 'is', null)
    .orderBy('d.decided_at')
    .limit(mostOnOneAgenda)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    title: `${row.number} ${row.title}`,
    why:
      row.to === 'board'
        ? { sv: 'Lyft av {group} {day}.', en: 'Taken up by {group} {day}.' }
        : {
            sv: 'Från {group}. Till Nationella rådet {day}; besluta när svaret har kommit.',
            en: 'From {group}. To the national council {day}; decide when the answer has come.',
          },
    values: { group: row.name, day: inWords(dayOf(row.decidedAt)) },
    href: addressOf(row.id),
  }));
}

/** What was decided on the obstacle at that meeting, for its minutes. */
async function decidedAt(tx: Tx, obstacleId: string, meetingId: string) {
  const row = await tables(tx)
    .selectFrom('decision as d')
    .leftJoin('decided_action as x', (join) =>
      join.onRef('x.association_id', '=', 'd.association_id').onRef('x.decision_id', '=', 'd.id'),
    )
    .leftJoin('account as a', 'a.id', 'x.owner_account')
    .select(['d.kind', 'd.text', 'x.due_on as dueOn', 'a.name'])
    .where('d.obstacle_id', '=', obstacleId)
    .where('d.meeting_id', '=', meetingId)
    .orderBy('d.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const kind = decisionKindNames[row.kind];
  const who =
    row.name && row.dueOn
      ? { sv: ` ${row.name}, senast ${inWords(row.dueOn).sv}.`, en: ` ${row.name}, by ${inWords(row.dueOn).en}.` }
      : { sv: '', en: '' };
  return { text: { sv: `${kind.sv}: ${row.text}${who.sv}`, en: `${kind.en}: ${row.text}${who.en}` } };
}

export const agendaSources: readonly AgendaSource[] = [
  {
    name: 'obstacles',
    title: { sv: 'Hinder som väntar på beslut', en: 'Obstacles that wait for a decision' },
    items: waitingObstacles,
    boardItems: escalated,
    outcome: decidedAt,
  },
  {
    name: 'actions',
    title: { sv: 'Uppgifter som inte är klara', en: 'Tasks that are not done' },
    items: openActions,
  },
  {
    name: 'confirmations',
    title: { sv: 'Beslut som väntar på svar hemifrån', en: 'Decisions that wait for an answer from home' },
    items: unconfirmed,
  },
  {
    name: 'effects',
    title: { sv: 'Åtgärder vars effekt ska prövas', en: 'Actions whose effect is to be checked' },
    items: effectsToCheck,
  },
];
