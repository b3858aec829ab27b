import { createHash } from 'node:crypto';
import type { Tx } from '../../database/database.ts';
import type { Text } from '../../kernel/text.ts';
import { tables } from './store.ts';
import { obstacleTexts } from './suggest/case-texts.ts';
import { explain } from './suggest/explain.ts';

interface NumberedText {
  number: string;
  text: string;
}

/** What a case says in free words (`CaseWords` of the reading). */
export const caseWordColumns = [
  'id',
  'import_id as importId',
  'question',
  'noted_obstacle as notedObstacle',
  'outcome_note as outcomeNote',
] as const;

/** Those of the cases that still count. */
export async function liveCases(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await caseRows(tx, ids).select('id').execute()).map(({ id }) => id));
}

export async function textsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NumberedText>> {
  const rows = await caseRows(tx, ids)
    .select([...caseWordColumns, 'number'])
    .execute();
  const textOf = new Map(obstacleTexts(rows).map(({ id, text }) => [id, text]));
  return new Map(rows.map((row) => [row.id, { number: row.number, text: textOf.get(row.id) ?? row.question }]));
}

const caseRows = (tx: Tx, ids: readonly string[]) =>
  tables(tx)
    .selectFrom('guidance_case')
    .where('id', '=', (eb) => eb.fn.any(eb.val([...new Set(ids)])))
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null);

interface Named {
  name: Text;
  words: readonly string[];
}

/** Reading texts for what they name takes milliseconds, and the list is looked at again and again. */
const named = new Map<string, Named>();
const mostNamed = 400;

/** What the cases have in common, and some of the words that say so. */
export function nameOfCases(ids: readonly string[], texts: ReadonlyMap<string, NumberedText>): Named {
  const read = ids.flatMap((id) => (texts.has(id) ? [{ id, text: texts.get(id)?.text ?? '' }] : []));
  const key = createHash('sha256').update(JSON.stringify(read)).digest('base64');
  const known = named.get(key);
  if (known) return known;
  const { name, cases } = explain(read);
  const made = { name, words: [...new Set(cases.flatMap(({ words }) => words.slice(0, 2)))].slice(0, 5) };
  const [oldest] = named.keys();
  if (named.size >= mostNamed && oldest !== undefined) named.delete(oldest);
  named.set(key, made);
  return made;
}

/** The words of each case that led to it. */
export function wordsOfCases(
  ids: readonly string[],
  texts: ReadonlyMap<string, NumberedText>,
): ReadonlyMap<string, readonly string[]> {
  const read = ids.flatMap((id) => (texts.has(id) ? [{ id, text: texts.get(id)?.text ?? '' }] : []));
  return new Map(explain(read).cases.map(({ id, words }) => [id, words]));
}
