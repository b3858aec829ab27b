import { sql } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { accountOf, associationOf } from '../../../kernel/actor.ts';
import type { Circumstances } from '../../../kernel/command.ts';
import { circumstancesOf, type House } from '../../../kernel/house.ts';
import { type MailDraft, post } from '../../../kernel/outbox.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { askerHasLeft } from '../../cases/index.ts';

/** What those who reported are told of, each as it happens (003 §3.4.1, §3.4.2: nobody was ever told anything). */
const answerKinds = [
  'rejection',
  'action',
  'refusal',
  'deepening',
  'escalation',
  'reopened',
  'solved',
  'remains',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const answerNames: Record<AnswerKind, Text> = {
  rejection: { sv: 'Samordnaren gick inte vidare med hindret', en: 'The coordinator did not go on with the obstacle' },
  action: { sv: 'En åtgärd är beslutad', en: 'An action is decided' },
  refusal: { sv: 'Gruppen avslog hindret och säger varför', en: 'The group refused the obstacle and says why' },
  deepening: { sv: 'Gruppen vill veta mer först', en: 'The group wants to know more first' },
  escalation: { sv: 'Hindret är lyft till nästa nivå', en: 'The obstacle is taken to the next level' },
  reopened: { sv: 'Beslutet gäller inte längre', en: 'The decision no longer stands' },
  solved: { sv: 'Effekten är prövad: det hjälpte', en: 'The effect is checked: it helped' },
  remains: { sv: 'Effekten är prövad: hindret finns kvar', en: 'The effect is checked: the obstacle remains' },
};

type AnswerTables = {
  obstacle_answer: {
    association_id: string;
    id: string;
    obstacle_id: string;
    group_id: string;
    decision_id: string | null;
    kind: AnswerKind;
    text: string;
    queued_at: Date;
    queued_by: string | null;
    told_at: Date | null;
    receivers: number | null;
  };
  obstacle_answer_receiver: {
    association_id: string;
    answer_id: string;
    case_id: string | null;
    deviation_id: string | null;
  };
  obstacle: { association_id: string; id: string; number: string };
};

const tables = (tx: Tx) => tx.withTables<AnswerTables>();

export interface NewAnswer {
  obstacleId: string;
  groupId: string;
  decisionId: string | null;
  kind: AnswerKind;
  text: string;
}

/**
 * An answer that waits to be sent. Whom it goes to only the service knows: whoever decides must not learn who reported
 * (003 §3.3.1: fear of being the messenger).
 */
export async function queueAnswer(tx: Tx, made: NewAnswer, { actor, now, newId }: Circumstances): Promise<void> {
  await tables(tx)
    .insertInto('obstacle_answer')
    .values({
      association_id: associationOf(actor) ?? '',
      id: newId(),
      obstacle_id: made.obstacleId,
      group_id: made.groupId,
      decision_id: made.decisionId,
      kind: made.kind,
      text: made.text,
      queued_at: now,
      queued_by: accountOf(actor),
      told_at: null,
      receivers: null,
    })
    .execute();
}

interface Waiting {
  associationId: string;
  id: string;
  obstacleId: string;
  number: string;
  kind: AnswerKind;
  text: string;
}

/** Sends what waits, oldest first: a letter to each account once, and the answer on each case and report. */
export async function answerReporters(house: House): Promise<number> {
  let sent = 0;
  while (await house.database.asService((tx) => answerOne(tx, house))) sent += 1;
  return sent;
}

async function answerOne(tx: Tx, house: House): Promise<boolean> {
  const waiting: Waiting | undefined = await tables(tx)
    .selectFrom('obstacle_answer as s')
    .innerJoin('obstacle as o', (join) =>
      join.onRef('o.association_id', '=', 's.association_id').onRef('o.id', '=', 's.obstacle_id'),
    )
    .select([
      's.association_id as associationId',
      's.id',
      's.obstacle_id as obstacleId',
      'o.number',
      's.kind',
      's.text',
    ])
    .where('s.told_at', 'is', null)
    .orderBy('s.queued_at')
    .limit(1)
    .forUpdate('s')
    .skipLocked()
    .executeTakeFirst();
  if (!waiting) return false;
  const circumstances = circumstancesOf(house, { kind: 'system', associationId: waiting.associationId });
  const { now, today } = circumstances;
  const { numInsertedOrUpdatedRows: receivers } = await receiversOf(tx, waiting);
  const mails = (await readersOf(tx, waiting, today)).map((reader) => letter(reader, waiting, house.baseUrl));
  await post(tx, mails, circumstances);
  await tables(tx)
    .updateTable('obstacle_answer')
    .set({ told_at: now, receivers: Number(receivers ?? 0n) })
    .where('association_id', '=', waiting.associationId)
    .where('id', '=', waiting.id)
    .execute();
  return true;
}

async function receiversOf(tx: Tx, { associationId, id, obstacleId }: Waiting) {
  const result = await sql`
    insert into obstacle_answer_receiver (association_id, answer_id, case_id, deviation_id)
    select l.association_id, ${id}::uuid, l.case_id, null::uuid from obstacle_case l
    join guidance_case c on c.association_id = l.association_id and c.id = l.case_id and c.withdrawn_at is null and c.merged_into is null
    where l.association_id = ${associationId} and l.obstacle_id = ${obstacleId}
    union all
    select d.association_id, ${id}::uuid, null::uuid, d.id from deviation d where d.association_id = ${associationId} and d.obstacle_id = ${obstacleId}
    on conflict do nothing`.execute(tx);
  return { numInsertedOrUpdatedRows: result.numAffectedRows };
}

interface Reader {
  id: string;
  email: string;
  language: Language;
  /** The reader's own case; null for who reported it in words of their own, or has left the organisation they asked for. */
  caseId: string | null;
}

/** Who reported in words, and who asked in a case; each once, and at the case where there is one that they still read. */
async function readersOf(tx: Tx, { associationId, id }: Waiting, today: string): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select distinct on (a.id) a.id, a.email, a.language, x.case_id as "caseId"
    from (
      select c.asker_account as account_id, case when ${askerHasLeft(today)} then null else c.id end as case_id, c.asked_at as at
      from obstacle_answer_receiver r join guidance_case c on c.association_id = r.association_id and c.id = r.case_id
      where r.association_id = ${associationId} and r.answer_id = ${id} and c.asker_account is not null
      union all
      select p.account_id, null, null
      from obstacle_answer_receiver r join deviation_reporter p on p.association_id = r.association_id and p.deviation_id = r.deviation_id
      where r.association_id = ${associationId} and r.answer_id = ${id}
    ) x join account a on a.id = x.account_id and a.ended_at is null
    order by a.id, x.case_id is null, x.at desc nulls last`.execute(tx);
  return rows;
}

/** The group's own words of the decision, and where to read on; nothing of what the reader or anybody else reported. */
function letter(to: Reader, { number, kind, text, obstacleId }: Waiting, baseUrl: string): MailDraft {
  const say = (words: Text): string => words[to.language];
  const link = to.caseId ? paths.case({ id: to.caseId }) : paths.reportObstacle({});
  return {
    recipient: to.email,
    accountId: to.id,
    subject: say({ sv: `Svar om hindret ${number}`, en: `Answer about the obstacle ${number}` }),
    body: [
      say({
        sv: `Du har hjälpt till att få syn på ett hinder. ${answerNames[kind].sv}.`,
        en: `You helped to see an obstacle. ${answerNames[kind].en}.`,
      }),
      text,
      say({ sv: 'Läs mer:', en: 'Read more:' }),
      `${baseUrl}${link}`,
      say({ sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' }),
    ].join('\n\n'),
    about: { type: 'obstacle', id: obstacleId },
  };
}

export interface Answer {
  id: string;
  kind: AnswerKind;
  text: string;
  queuedAt: Date;
  toldAt: Date | null;
  receivers: number | null;
}

/** Every answer on an obstacle, newest first. */
export async function answersOn(tx: Tx, obstacleId: string): Promise<Answer[]> {
  const rows = await tables(tx)
    .selectFrom('obstacle_answer')
    .select(['id', 'kind', 'text', 'queued_at as queuedAt', 'told_at as toldAt', 'receivers'])
    .where('obstacle_id', '=', obstacleId)
    .orderBy('queued_at', 'desc')
    .execute();
  return rows;
}

/** What each report was answered, newest first, for those who read the report. */
export async function answersToReports(
  tx: Tx,
  deviationIds: readonly string[],
): Promise<(Pick<Answer, 'kind' | 'text'> & { deviationId: string; at: Date })[]> {
  if (deviationIds.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('obstacle_answer_receiver as r')
    .innerJoin('obstacle_answer as s', (join) =>
      join.onRef('s.association_id', '=', 'r.association_id').onRef('s.id', '=', 'r.answer_id'),
    )
    .select(['r.deviation_id as deviationId', 's.kind', 's.text', 's.queued_at as at'])
    .where('r.deviation_id', 'in', deviationIds)
    .orderBy('s.queued_at', 'desc')
    .execute();
  return rows.flatMap(({ deviationId, ...row }) => (deviationId ? [{ ...row, deviationId }] : []));
}

/** What a case was answered, newest first, for whoever reaches the case. */
export async function answersToCase(tx: Tx, caseId: string): Promise<(Pick<Answer, 'kind' | 'text'> & { at: Date })[]> {
  return tables(tx)
    .selectFrom('obstacle_answer_receiver as r')
    .innerJoin('obstacle_answer as s', (join) =>
      join.onRef('s.association_id', '=', 'r.association_id').onRef('s.id', '=', 'r.answer_id'),
    )
    .select(['s.kind', 's.text', 's.queued_at as at'])
    .where('r.case_id', '=', caseId)
    .orderBy('s.queued_at', 'desc')
    .limit(20)
    .execute();
}
