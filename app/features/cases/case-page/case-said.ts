import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { AdviceKind, NextStepOwner, SmallStep } from '../case.ts';
import type { CaseTables } from '../store.ts';

export interface AdviceView {
  id: string;
  round: number;
  version: number;
  text: string;
  at: Date;
  by: string;
  items: { kind: AdviceKind; label: string; why: string | null; link: string | null; nextStep: NextStepOwner }[];
}

export interface MessageView {
  kind: 'askBack' | 'answer' | 'returnForBasics' | 'completeBasics' | 'reopen' | 'handOver';
  /** Empty where only something happened. */
  text: string;
  at: Date;
  by: string;
  /** Who asked before and afterwards, when the question was handed over. */
  from: string | null;
  to: string | null;
}

export const stepsOf = sql<SmallStep[]>`array(select s.step from case_step s
  where s.association_id = c.association_id and s.case_id = c.id order by s.step)`;

type OnCase = ExpressionBuilder<CaseTables & { c: CaseTables['guidance_case'] }, 'c'>;

/** What has been said to and fro, the oldest first. */
export function messagesOf(on: OnCase) {
  return jsonArrayFrom(
    on
      .selectFrom('case_message as t')
      .leftJoin('account as w', 'w.id', 't.account_id')
      .leftJoin('account as f', 'f.id', 't.from_account')
      .leftJoin('account as n', 'n.id', 't.to_account')
      .select(['t.kind', 't.text', 't.at', 'w.name as by', 'f.name as from', 'n.name as to'])
      .whereRef('t.association_id', '=', 'c.association_id')
      .whereRef('t.case_id', '=', 'c.id')
      .orderBy('t.at'),
  );
}

/** The latest round and its latest version first. */
export function adviceOf(on: OnCase) {
  return jsonArrayFrom(
    on
      .selectFrom('case_advice as v')
      .leftJoin('account as w', 'w.id', 'v.account_id')
      .select(['v.id', 'v.round', 'v.version', 'v.text', 'v.at', 'w.name as by'])
      .select((advice) =>
        jsonArrayFrom(
          advice
            .selectFrom('advice_item as i')
            .select(['i.kind', 'i.label', 'i.why', 'i.link', 'i.next_step as nextStep'])
            .whereRef('i.association_id', '=', 'v.association_id')
            .whereRef('i.advice_id', '=', 'v.id')
            .orderBy('i.position'),
        ).as('items'),
      )
      .whereRef('v.association_id', '=', 'c.association_id')
      .whereRef('v.case_id', '=', 'c.id')
      .orderBy('v.round', 'desc')
      .orderBy('v.version', 'desc'),
  );
}

type ReadAdvice = Omit<AdviceView, 'at' | 'by' | 'items'> & {
  at: string;
  by: string | null;
  items: { kind: string; label: string; why: string | null; link: string | null; nextStep: string }[];
};

export function adviceView(read: ReadAdvice): AdviceView {
  return {
    ...read,
    at: new Date(read.at),
    by: read.by ?? '',
    items: read.items.map((item) => ({
      ...item,
      kind: item.kind as AdviceKind,
      nextStep: item.nextStep as NextStepOwner,
    })),
  };
}

type ReadMessage = Omit<MessageView, 'at' | 'by'> & { at: string; by: string | null };

export const messageView = (read: ReadMessage): MessageView => ({ ...read, at: new Date(read.at), by: read.by ?? '' });
