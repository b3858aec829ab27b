import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { accountOf, type CaseKey } from '../../../kernel/actor.ts';
import { type Circumstances, query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { refusalOf } from '../../../kernel/workflow.ts';
import { type ServicesView, servicesForAnswers } from '../../catalogue/index.ts';
import { contactTimeOfCase } from '../../contact-time/index.ts';
import type { Party } from '../../organisation/index.ts';
import { mayTake, type Relation, relationOf } from '../access.ts';
import {
  type CaseState,
  type CaseStep,
  caseSteps,
  caseWorkflow,
  type Outcome,
  type SmallStep,
  stateOf,
} from '../case.ts';
import { type CategoryNames, categoriesFor } from '../categories/categories.ts';
import { askerHasLeft } from '../handing-over/asker-left.ts';
import { type LikeCase, likeCasesOf } from '../like-cases.ts';
import { officersOf } from '../officers.ts';
import { type CaseTables, conceptOf, tables } from '../store.ts';
import {
  type AdviceView,
  adviceOf,
  adviceView,
  type MessageView,
  messagesOf,
  messageView,
  stepsOf,
} from './case-said.ts';

export interface CaseView {
  id: string;
  number: string;
  state: CaseState;
  relation: Relation;
  /** The steps that this actor may take now. What is not here has no button. */
  allowed: CaseStep[];
  group: { id: string; name: string; slug: string };
  municipality: string | null;
  source: 'officer' | 'personOrRelative';
  party: Party | null;
  memberName: string | null;
  unit: string | null;
  askerName: string | null;
  askerHasLeft: boolean;
  isImported: boolean;
  ageFrom: number | null;
  ageTo: number | null;
  sex: string | null;
  need: Text | null;
  obstacle: Text | null;
  targetGroup: Text | null;
  incomeSources: string[];
  answers: Record<string, unknown>;
  basics: string[];
  basicsReason: string | null;
  question: string;
  tried: string | null;
  notedObstacle: string | null;
  askedOn: string;
  datePrecision: 'day' | 'week' | 'month';
  answerDue: string | null;
  advisedAt: Date | null;
  followUpOn: string | null;
  outcome: Outcome | null;
  outcomeAt: Date | null;
  outcomeNote: string | null;
  steps: SmallStep[];
  mergedInto: { id: string; number: string } | null;
  /** Only for whoever asked. */
  handle: string | null;
  messages: MessageView[];
  advice: AdviceView[];
  /** Only for coordinators. */
  like: LikeCase[];
  /** For whoever asked: how long the right contact was looked for, when said. */
  contact: { minutes: number | null } | null;
  /** Those who can take the question over, for whoever asks. */
  colleagues: { id: string; name: string }[];
  /** What stands open to somebody in this situation, while it is still a question. */
  services: ServicesView | null;
}

/** One question with everything that this reader may see of it. */
export const caseView = query({
  name: 'case.view',
  title: { sv: 'En fråga', en: 'A question' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({ id: field.id() }),
  read: (tx, input, circumstances) => readCase(tx, input.id, circumstances),
});

export const caseByKey = query({
  name: 'case.viewByKey',
  title: { sv: 'En fråga, öppnad med sin nyckel', en: 'A question, opened by its key' },
  audience: 'caseKey',
  input: z.object({}),
  read: async (tx, _, circumstances): Promise<(CaseView & { key: CaseKey }) | null> => {
    const { actor } = circumstances;
    if (actor.kind !== 'caseKey') return null;
    const view = await readCase(tx, actor.caseId, circumstances);
    // Whoever holds the key asks further with it, and not as the visitor who opened the page.
    return view && { ...view, key: actor };
  },
});

async function readCase(tx: Tx, id: string, circumstances: Circumstances): Promise<CaseView | null> {
  const { actor, today } = circumstances;
  const row = await tables(tx)
    .selectFrom('guidance_case as c')
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'c.association_id').onRef('g.id', '=', 'c.group_id'),
    )
    .leftJoin('municipality as m', (join) =>
      join.onRef('m.association_id', '=', 'c.association_id').onRef('m.id', '=', 'c.municipality_id'),
    )
    .leftJoin('member as o', (join) =>
      join.onRef('o.association_id', '=', 'c.association_id').onRef('o.id', '=', 'c.member_id'),
    )
    .leftJoin('account as a', 'a.id', 'c.asker_account')
    .leftJoin('guidance_case as into', (join) =>
      join.onRef('into.association_id', '=', 'c.association_id').onRef('into.id', '=', 'c.merged_into'),
    )
    .leftJoin('case_handle as h', (join) =>
      join.onRef('h.association_id', '=', 'c.association_id').onRef('h.case_id', '=', 'c.id'),
    )
    .selectAll('c')
    .select([
      'g.name as group_name',
      'g.slug as group_slug',
      'm.name as municipality_name',
      'o.name as member_name',
      'a.name as asker_name',
      askerHasLeft(today).as('asker_has_left'),
      'into.number as merged_number',
      'h.handle',
      stepsOf.as('steps'),
    ])
    .select((on) => [messagesOf(on).as('messages'), adviceOf(on).as('advice')])
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const subject = conceptOf(row);
  const relation = relationOf(actor, subject);
  if (!relation) return null;
  const state = stateOf(subject, today);
  const steps = caseSteps.filter(
    (step) => mayTake(actor, subject, step) && refusalOf(caseWorkflow, step, state, subject) === null,
  );
  const [names, like, contact, services, colleagues] = await Promise.all([
    categoriesFor(tx, circumstances),
    relation === 'coordinator' ? likeCasesOf(tx, row) : [],
    contactTimeOfCase(tx, actor, row),
    relation === 'key' ? null : servicesFor(tx, row, today),
    steps.includes('handOver') && row.member_id ? officersOf(tx, row.member_id, accountOf(actor) ?? '', today) : [],
  ]);
  return {
    id,
    number: row.number,
    state,
    relation,
    allowed: steps.filter((step) => step !== 'handOver' || colleagues.length > 0),
    group: { id: row.group_id, name: row.group_name, slug: row.group_slug },
    municipality: row.municipality_name ?? row.place,
    source: row.source,
    party: row.party,
    memberName: row.member_name,
    unit: row.unit,
    askerName: relation === 'key' ? null : row.asker_name,
    askerHasLeft: relation === 'coordinator' && Boolean(row.asker_has_left),
    isImported: row.import_id !== null,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    sex: row.sex,
    need: nameOf(names, 'need', row.need),
    obstacle: nameOf(names, 'obstacle', row.obstacle),
    targetGroup: nameOf(names, 'targetGroup', row.target_group),
    incomeSources: row.income_sources,
    answers: row.answers as Record<string, unknown>,
    basics: row.basics,
    basicsReason: row.basics_reason,
    question: row.question,
    tried: row.tried,
    notedObstacle: row.noted_obstacle,
    askedOn: row.asked_on,
    datePrecision: row.date_precision,
    answerDue: row.answer_due,
    advisedAt: row.advised_at,
    followUpOn: row.follow_up_on,
    outcome: row.outcome,
    outcomeAt: row.outcome_at,
    outcomeNote: row.outcome_note,
    steps: row.steps,
    mergedInto: row.merged_into && row.merged_number ? { id: row.merged_into, number: row.merged_number } : null,
    handle:
      relation === 'asker' || subject.askerAccount === (actor.kind === 'person' ? actor.accountId : null)
        ? row.handle
        : null,
    messages: row.messages.map(messageView),
    advice: row.advice.map(adviceView),
    like,
    contact,
    colleagues: colleagues.map((one) => ({ id: one.id, name: one.name })),
    services,
  };
}

function servicesFor(
  tx: Tx,
  row: Selectable<CaseTables['guidance_case']> & { municipality_name: string | null },
  today: string,
) {
  const facts = {
    ageFrom: row.age_from,
    ageTo: row.age_to,
    municipality: row.municipality_name,
    incomeSources: row.income_sources,
    basics: row.basics,
    basicsKnown: row.import_id === null,
    answers: row.answers as Record<string, unknown>,
  };
  return servicesForAnswers(tx, row.association_id, facts, today);
}

function nameOf(names: CategoryNames, list: keyof CategoryNames, code: string | null): Text | null {
  return code === null ? null : (names[list].get(code)?.name ?? { sv: code, en: code });
}
