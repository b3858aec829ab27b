import type { Tx } from '../../database/database.ts';
import type { Text } from '../../kernel/text.ts';
import { categoriesOf, outcomeNames } from '../cases/index.ts';
import { tables } from './store.ts';
import { offerOf } from './suggest/offer.ts';
import { fewestCases } from './suggest/suggest.ts';

/** Cases that were answered alike: the same need and hindrance, or an outcome that says itself that something is closed or missing. */
interface Answers {
  need: string | null;
  obstacle: string | null;
  outcome: string | null;
}

export interface AnswerOffer {
  readonly key: string;
  readonly name: Text;
  readonly answers: Answers;
  readonly fresh: number;
  readonly obstacleId: string | null;
}

/** A case that belongs to an obstacle, with what was answered in it. */
export interface LinkedCase extends Answers {
  case_id: string;
  obstacle_id: string;
}

const { existsButNotAccessible, serviceMissing } = outcomeNames;
const telling = new Map<string | null, Text>(Object.entries({ existsButNotAccessible, serviceMissing }));
const answerColumns = ['need', 'obstacle', 'outcome'] as const;

function alikeTo({ need, obstacle, outcome }: Answers): Answers[] {
  return [
    ...(need !== null && obstacle !== null ? [{ need, obstacle, outcome: null }] : []),
    ...(telling.has(outcome) ? [{ need, obstacle: null, outcome }] : []),
  ];
}

const keyOf = ({ need, obstacle, outcome }: Answers): string =>
  `answers:${need ?? ''}:${obstacle ?? ''}:${outcome ?? ''}`;

const live = (tx: Tx, association: string, groupId: string) =>
  tables(tx)
    .selectFrom('guidance_case')
    .where('association_id', '=', association)
    .where('group_id', '=', groupId)
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null);

/** What is worth showing, most cases first. Counted where the cases are, so that thousands of them need not be read. */
export async function answerOffers(
  tx: Tx,
  { association, groupId }: { association: string; groupId: string },
  linked: readonly LinkedCase[],
  rejected: readonly string[],
): Promise<AnswerOffer[]> {
  const [rows, rejectedRows, names] = await Promise.all([
    live(tx, association, groupId)
      .select([...answerColumns, (eb) => eb.fn.countAll<number>().as('cases')])
      .groupBy(answerColumns)
      .execute(),
    rejected.length === 0
      ? []
      : live(tx, association, groupId)
          .select(answerColumns)
          .where('id', 'in', [...new Set(rejected)])
          .execute(),
    categoriesOf(tx),
  ]);
  const all = new Map<string, { answers: Answers; count: number }>();
  for (const row of rows)
    for (const answers of alikeTo(row)) {
      const known = all.get(keyOf(answers)) ?? { answers, count: 0 };
      all.set(keyOf(answers), { answers, count: known.count + row.cases });
    }
  const rejections = new Map<string, number>();
  for (const key of rejectedRows.flatMap(alikeTo).map(keyOf)) rejections.set(key, (rejections.get(key) ?? 0) + 1);
  const links = linksByKey(linked);
  const nameOf = ({ need, obstacle, outcome }: Answers): Text => {
    const word = (list: 'need' | 'obstacle', code: string | null): Text | null =>
      code === null ? null : (names[list].get(code)?.name ?? { sv: code, en: code });
    const parts = [word('need', need), word('obstacle', obstacle), telling.get(outcome) ?? null];
    const said = (language: 'sv' | 'en'): string => parts.flatMap((one) => (one ? [one[language]] : [])).join(': ');
    return { sv: said('sv'), en: said('en') };
  };
  return [...all]
    .filter(([, { count }]) => count >= fewestCases)
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .flatMap(([key, { answers, count }]): AnswerOffer[] => {
      const { cases, obstacles } = links.get(key) ?? { cases: new Set(), obstacles: new Map() };
      const fresh = count - cases.size;
      const offer = offerOf({ all: count, fresh, rejected: rejections.get(key) ?? 0, links: obstacles });
      return offer ? [{ key, name: nameOf(answers), answers, fresh, obstacleId: offer.obstacleId }] : [];
    });
}

function linksByKey(
  linked: readonly LinkedCase[],
): Map<string, { cases: Set<string>; obstacles: Map<string, number> }> {
  const links = new Map<string, { cases: Set<string>; obstacles: Map<string, number> }>();
  for (const one of linked)
    for (const key of alikeTo(one).map(keyOf)) {
      const known = links.get(key) ?? { cases: new Set(), obstacles: new Map() };
      known.cases.add(one.case_id);
      known.obstacles.set(one.obstacle_id, (known.obstacles.get(one.obstacle_id) ?? 0) + 1);
      links.set(key, known);
    }
  return links;
}

export async function casesAnswered(
  tx: Tx,
  { association, groupId }: { association: string; groupId: string },
  { need, obstacle, outcome }: Answers,
): Promise<string[]> {
  let select = live(tx, association, groupId)
    .select('id')
    .where('need', need === null ? 'is' : '=', need);
  select = outcome === null ? select.where('obstacle', '=', obstacle) : select.where('outcome', '=', outcome);
  return (await select.execute()).map(({ id }) => id);
}
