import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { mayTake } from './access.ts';
import {
  caseWorkflow,
  type Outcome,
  outcomeNames,
  outcomes,
  type SmallStep,
  smallStepNames,
  smallSteps,
  stateOf,
} from './case.ts';
import { type LockedCase, lockCase, tables } from './store.ts';

interface Recorded {
  target: LockedCase;
  outcome: Outcome | null;
  steps: SmallStep[] | null;
  via: string;
}

async function writeOutcome(
  tx: Tx,
  { target, outcome, steps, via }: Recorded,
  circumstances: Circumstances,
): Promise<{ id: string }> {
  const { row } = target;
  const db = tables(tx);
  if (outcome) {
    await db
      .updateTable('guidance_case')
      .set({ outcome, outcome_at: row.outcome_at ?? circumstances.now, outcome_via: via })
      .where('id', '=', row.id)
      .execute();
  }
  if (steps) {
    await db.deleteFrom('case_step').where('case_id', '=', row.id).execute();
    if (steps.length > 0) {
      await db
        .insertInto('case_step')
        .values(
          steps.map((step) => ({ association_id: row.association_id, case_id: row.id, step, at: circumstances.now })),
        )
        .execute();
    }
  }
  return { id: row.id };
}

const id = field.id();
const outcome = field.choice({
  label: { sv: 'Hur gick det?', en: 'How did it go?' },
  values: outcomes,
  names: outcomeNames,
  radios: true,
});
const steps = field.choices({
  label: { sv: 'Små steg på vägen', en: 'Small steps on the way' },
  hint: { sv: 'Kryssa det som har hänt sedan rådet.', en: 'Tick what has happened since the advice.' },
  values: smallSteps,
  names: smallStepNames,
});

/** On the case's page: outcome and small steps together. */
export const recordOutcome = command({
  name: 'case.recordOutcome',
  title: { sv: 'Berätta hur det gick', en: 'Say how it went' },
  past: { sv: 'Berättade hur det gick', en: 'Said how it went' },
  verb: { sv: 'Spara utfallet', en: 'Save the outcome' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({ id, outcome, steps }),
  read: (tx, input) => lockCase(tx, input.id),
  may: (actor, target) => mayTake(actor, target.subject, 'recordOutcome'),
  decide: (target, input, { today }) => {
    const refusal = refusalOf(caseWorkflow, 'recordOutcome', stateOf(target.subject, today), target.subject);
    if (refusal) return no(refusal);
    return yes<Recorded>(
      { target, outcome: input.outcome, steps: input.steps, via: 'page' },
      { history: { step: 'recordOutcome', outcome: { from: target.subject.outcome, to: input.outcome } } },
    );
  },
  write: writeOutcome,
  object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.subject.groupId }),
  next: (result) => paths.case({ id: result.id }),
  done: () => ({ sv: 'Tack. Utfallet är sparat.', en: 'Thank you. The outcome is saved.' }),
});

/** From the letter's link: one click, no login, no free text. */
export const recordOutcomeByKey = command({
  name: 'case.recordOutcomeByKey',
  title: { sv: 'Berätta hur det gick', en: 'Say how it went' },
  past: { sv: 'Berättade hur det gick, genom länken', en: 'Said how it went, by the link' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: 'caseKey',
  input: z.object({ id, outcome }),
  read: (tx, input) => lockCase(tx, input.id),
  may: (actor, target) => mayTake(actor, target.subject, 'recordOutcome'),
  decide: (target, input, { today, actor }) => {
    const refusal = refusalOf(caseWorkflow, 'recordOutcome', stateOf(target.subject, today), target.subject);
    if (refusal) return no(refusal);
    return yes<Recorded>(
      { target, outcome: input.outcome, steps: null, via: actor.kind === 'caseKey' ? actor.by : 'page' },
      { history: { step: 'recordOutcome', outcome: { from: target.subject.outcome, to: input.outcome } } },
    );
  },
  write: writeOutcome,
  object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.subject.groupId }),
  next: () => '',
  done: () => ({ sv: 'Tack. Utfallet är sparat.', en: 'Thank you. The outcome is saved.' }),
});

export const recordStepsByKey = command({
  name: 'case.recordStepsByKey',
  title: { sv: 'Små steg på vägen', en: 'Small steps on the way' },
  past: { sv: 'Berättade om små steg, genom länken', en: 'Told of small steps, by the link' },
  verb: { sv: 'Spara stegen', en: 'Save the steps' },
  audience: 'caseKey',
  input: z.object({ id, steps }),
  read: (tx, input) => lockCase(tx, input.id),
  may: (actor, target) => mayTake(actor, target.subject, 'recordOutcome'),
  decide: (target, input, { today }) => {
    const refusal = refusalOf(caseWorkflow, 'recordOutcome', stateOf(target.subject, today), target.subject);
    if (refusal) return no(refusal);
    return yes<Recorded>(
      { target, outcome: null, steps: input.steps, via: 'outcomeLink' },
      { history: { step: 'recordSteps', steps: input.steps } },
    );
  },
  write: writeOutcome,
  object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.subject.groupId }),
  next: () => '',
  done: () => ({ sv: 'Tack. Stegen är sparade.', en: 'Thank you. The steps are saved.' }),
});
