import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { accountOf, type Person } from '../../kernel/actor.ts';
import { appendHistory } from '../../kernel/audit.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { Party } from '../organisation/index.ts';
import type { Basic, IncomeSource } from './case.ts';
import { type CaseTables, nextNumber, searchTextOf, tables } from './store.ts';

/** A case of a list that somebody kept elsewhere: nobody here asked it, and nobody waits for its answer. */
export interface ImportedCase {
  /** The same case of the same list has the same one. */
  fingerprint: string;
  source: 'officer' | 'personOrRelative';
  party: Party | null;
  memberId: string | null;
  municipalityId: string | null;
  /** A place that is no municipality of the association. */
  place: string | null;
  unit: string | null;
  ageFrom: number | null;
  ageTo: number | null;
  sex: 'female' | 'male' | null;
  targetGroup: string | null;
  incomeSources: readonly IncomeSource[];
  basics: readonly Basic[];
  question: string;
  tried: string | null;
  notedObstacle: string | null;
  advice: string | null;
  outcomeNote: string | null;
  /** The day, or the first day of the week or month. */
  askedOn: string;
  datePrecision: 'day' | 'week' | 'month';
}

export interface ImportInto {
  importId: string;
  groupId: string;
  /** Version of the association's lists of categories. */
  listVersion: number;
}

/** How an imported outcome is told from one that somebody recorded. */
const viaImport = 'import';
const rowsAtOnce = 100;

const midday = (day: string): Date => new Date(`${day}T12:00:00Z`);

/**
 * Writes the cases with numbers of their own years, oldest first, and gives them back in the order given. A case whose
 * fingerprint the group has already breaks a unique index: look with `knownFingerprints` first.
 */
export async function insertImported(
  tx: Tx,
  into: ImportInto,
  cases: readonly ImportedCase[],
  circumstances: Circumstances,
): Promise<{ id: string; number: string }[]> {
  const { associationId } = circumstances.actor as Person;
  const written = new Map<ImportedCase, { id: string; number: string }>();
  const byDay = cases.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0));
  for (const ofYear of Object.values(Object.groupBy(byDay, ({ askedOn }) => askedOn.slice(0, 4)))) {
    const numbers = await numbersFor(tx, associationId, into.groupId, ofYear ?? []);
    (ofYear ?? []).forEach((one, index) => {
      written.set(one, { id: circumstances.newId(), number: numbers[index] ?? '' });
    });
  }
  const entries = [...written.entries()];
  for (let at = 0; at < entries.length; at += rowsAtOnce) {
    const some = entries.slice(at, at + rowsAtOnce);
    const rows = some.map(([one, { id, number }]) => caseRow(one, id, number, into, circumstances));
    await tables(tx).insertInto('guidance_case').values(rows).execute();
    const advice = some.flatMap(([one, { id }]) => adviceRow(one, id, associationId, circumstances));
    if (advice.length > 0) await tables(tx).insertInto('case_advice').values(advice).execute();
  }
  for (const [, { id }] of entries) {
    const object = { type: 'guidanceCase', id, groupId: into.groupId };
    await appendHistory(tx, importedStep, object, { step: 'import' }, circumstances);
  }
  return cases.flatMap((one) => written.get(one) ?? []);
}

/** The next numbers of one year, all at once: the counter stays locked until the transaction ends. */
async function numbersFor(
  tx: Tx,
  associationId: string,
  groupId: string,
  cases: readonly ImportedCase[],
): Promise<string[]> {
  const [first] = cases;
  if (!first) return [];
  const number = await nextNumber(tx, associationId, groupId, first.askedOn);
  await tables(tx)
    .updateTable('case_counter')
    .set((counter) => ({ last: counter('last', '+', cases.length - 1) }))
    .where('group_id', '=', groupId)
    .where('year', '=', Number(first.askedOn.slice(0, 4)))
    .execute();
  const series = number.lastIndexOf('-') + 1;
  const start = Number(number.slice(series));
  return cases.map((_, index) => number.slice(0, series) + String(start + index).padStart(number.length - series, '0'));
}

/** The name under which an import stands in the history of each of its cases. */
const importedStep = 'import.carryOut';

function caseRow(
  one: ImportedCase,
  id: string,
  number: string,
  { importId, groupId, listVersion }: ImportInto,
  { actor, now }: Circumstances,
) {
  const asked = midday(one.askedOn);
  return {
    association_id: (actor as Person).associationId,
    id,
    number,
    group_id: groupId,
    municipality_id: one.municipalityId,
    place: one.place,
    source: one.source,
    party: one.party,
    member_id: one.memberId,
    unit: one.unit,
    asker_account: null,
    registered_by: accountOf(actor),
    age_from: one.ageFrom,
    age_to: one.ageTo,
    sex: one.sex,
    need: null,
    obstacle: null,
    target_group: one.targetGroup,
    list_version: listVersion,
    income_sources: [...one.incomeSources],
    answers: '{}',
    basics: [...one.basics],
    basics_reason: null,
    question: one.question,
    tried: one.tried,
    noted_obstacle: one.notedObstacle,
    asked_at: asked,
    asked_on: one.askedOn,
    date_precision: one.datePrecision,
    awaiting_asker_since: null,
    returned_at: null,
    // When the advice was given is not in the list; the figures leave out the response time of imported cases.
    advised_at: one.advice === null && one.outcomeNote === null ? null : asked,
    advised_by: null,
    answer_due: null,
    follow_up_on: null,
    reminded_at: null,
    outcome: null,
    outcome_at: one.outcomeNote === null ? null : now,
    outcome_via: one.outcomeNote === null ? null : viaImport,
    outcome_note: one.outcomeNote,
    withdrawn_at: null,
    merged_into: null,
    reopened_at: null,
    import_id: importId,
    import_fingerprint: one.fingerprint,
    search_text: searchTextOf(number, one.question, one.tried, one.notedObstacle, one.advice),
  } satisfies Partial<Record<keyof CaseTables['guidance_case'], unknown>>;
}

function adviceRow(one: ImportedCase, id: string, associationId: string, { newId }: Circumstances) {
  if (one.advice === null) return [];
  return [
    {
      association_id: associationId,
      id: newId(),
      case_id: id,
      round: 1,
      version: 1,
      text: one.advice,
      account_id: null,
      at: midday(one.askedOn),
    },
  ];
}

/** Which of the fingerprints the group has already, each with the number of its case. */
export async function knownFingerprints(
  tx: Tx,
  groupId: string,
  fingerprints: readonly string[],
): Promise<Map<string, string>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom('guidance_case')
    .select(['number', 'import_fingerprint as print'])
    .where('group_id', '=', groupId)
    .where('import_fingerprint', 'in', fingerprints)
    .execute();
  return new Map(rows.map(({ number, print }) => [print ?? '', number]));
}

export interface ImportedLine {
  id: string;
  number: string;
  /** Somebody went on with it after the import: it is not taken away. */
  continued: boolean;
}

/** The cases that stand after an import; for a decision they are locked until the transaction ends. */
export async function casesOfImport(tx: Tx, importId: string, lock: 'lock' | 'look'): Promise<ImportedLine[]> {
  const { rows } = await sql<ImportedLine>`
    with imported as (select * from guidance_case where import_id = ${importId}
      ${lock === 'lock' ? sql`for update` : sql``}),
    continued as (
      select id from imported
        where withdrawn_at is not null or merged_into is not null or reopened_at is not null
          or (outcome_at is not null and outcome_via is distinct from ${viaImport})
      union select case_id from case_message where case_id in (select id from imported)
      union select case_id from case_step where case_id in (select id from imported)
      union select case_id from case_advice where account_id is not null and case_id in (select id from imported)
      union select merged_into from guidance_case where merged_into in (select id from imported)
      union select object_id from history
        where object_type = 'guidanceCase' and command <> ${importedStep} and object_id in (select id from imported))
    select i.id, i.number, k.id is not null as continued
    from imported i left join continued k on k.id = i.id order by i.asked_on, i.number`.execute(tx);
  return rows;
}

/** Takes cases of an import away, with all that belongs to them. */
export async function deleteImported(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tables(tx).deleteFrom('guidance_case').where('import_id', '=', importId).where('id', 'in', ids).execute();
}
