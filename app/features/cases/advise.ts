import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { accountOf } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { associationSettings } from '../organisation/index.ts';
import { mayTake } from './access.ts';
import { adviceKindNames, adviceKinds, caseWorkflow, nextStepOwnerNames, nextStepOwners, stateOf } from './case.ts';
import { askerToWriteTo } from './handing-over/asker-left.ts';
import { letterAboutAdvice } from './letters.ts';
import { type LockedCase, lockCase, searchTextOf, tables } from './store.ts';

const item = z.object({
  kind: field.choice({
    label: { sv: 'Vad för slags råd', en: 'Kind of advice' },
    values: adviceKinds,
    names: adviceKindNames,
  }),
  label: field.text({ label: { sv: 'Insats eller kontakt', en: 'Service or contact' }, max: 200 }),
  why: field.optionalFreeText({ label: { sv: 'Varför', en: 'Why' }, max: 500 }),
  link: field.optionalText({
    label: { sv: 'Länk', en: 'Link' },
    hint: {
      sv: 'Till insatsens eller kontaktens sida, om den finns.',
      en: 'To the page of the service or contact, if there is one.',
    },
    max: 300,
  }),
  nextStep: field.choice({
    label: { sv: 'Vem tar nästa steg', en: 'Who takes the next step' },
    values: nextStepOwners,
    names: nextStepOwnerNames,
  }),
});

const adviceInput = z.object({
  id: field.id(),
  items: field.list({ label: { sv: 'Vad du råder till', en: 'What you advise' }, of: item, min: 1, max: 8 }),
  text: field.freeText({
    label: { sv: 'Till den som frågade', en: 'To whoever asked' },
    hint: {
      sv: 'Kort och konkret. Svaret går att kopiera till ert ärendesystem.',
      en: 'Short and concrete. It can be copied to your case system.',
    },
    max: 4000,
  }),
  followUpOn: field.optionalDate({
    label: { sv: 'Fråga hur det gick', en: 'Ask how it went' },
    hint: { sv: 'Lämna tomt för den vanliga tiden.', en: 'Leave empty for the usual time.' },
  }),
});

interface AdviceTarget extends LockedCase {
  asker: Awaited<ReturnType<typeof askerToWriteTo>>;
  version: number;
  followUpDays: number;
}

async function readAdvice(tx: Tx, id: string, today: string): Promise<AdviceTarget | null> {
  const locked = await lockCase(tx, id);
  if (!locked) return null;
  const latest = await tables(tx)
    .selectFrom('case_advice')
    .select((select) => select.fn.max('version').as('version'))
    .where('case_id', '=', id)
    .where('round', '=', locked.subject.round)
    .executeTakeFirst();
  const association = await tables(tx).selectFrom('association').select('settings').executeTakeFirstOrThrow();
  return {
    ...locked,
    asker: await askerToWriteTo(tx, id, today),
    version: latest?.version ?? 0,
    followUpDays: associationSettings.parse(association.settings).followUpDays,
  };
}

interface Advice {
  target: AdviceTarget;
  input: z.output<typeof adviceInput>;
  followUpOn: string;
}

const past: Text = { sv: 'Välj en dag efter i dag.', en: 'Choose a day after today.' };
const badLink: Text = {
  sv: 'En länk börjar med https:// eller / och pekar på en sida.',
  en: 'A link begins with https:// or / and points to a page.',
};
const safeLink = /^(https:\/\/|\/(?![/\\]))[^\s<>"]+$/;

function adviceCommand(kind: 'advise' | 'correctAdvice', title: Text, said: Text, verb: Text, done: Text) {
  return command({
    name: `case.${kind}`,
    title,
    past: said,
    verb,
    audience: ['coordinator'],
    input: adviceInput,
    read: (tx, input, { today }) => readAdvice(tx, input.id, today),
    may: (actor, target) => mayTake(actor, target.subject, kind),
    decide: (target, input, circumstances) => {
      const { subject } = target;
      const refusal = refusalOf(caseWorkflow, kind, stateOf(subject, circumstances.today), subject);
      if (refusal) return no(refusal);
      if (input.followUpOn && input.followUpOn <= circumstances.today) return no(past, 'followUpOn');
      const wrongLink = input.items.findIndex((one) => one.link !== undefined && !safeLink.test(one.link));
      if (wrongLink >= 0) return no(badLink, `items.${wrongLink}.link`);
      const followUpOn = input.followUpOn ?? subject.followUpOn ?? addDays(circumstances.today, target.followUpDays);
      const mails = target.asker ? [letterAboutAdvice(target.asker, subject.number, subject.id, circumstances)] : [];
      return yes<Advice>(
        { target, input, followUpOn },
        { mails, history: { step: kind, version: target.version + 1, followUpOn } },
      );
    },
    write: writeAdvice,
    object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.subject.groupId }),
    next: (result) => paths.case({ id: result.id }),
    done: () => done,
  });
}

async function writeAdvice(
  tx: Tx,
  { target, input, followUpOn }: Advice,
  circumstances: Circumstances,
): Promise<{ id: string }> {
  const { row } = target;
  const db = tables(tx);
  const adviceId = circumstances.newId();
  await db
    .insertInto('case_advice')
    .values({
      association_id: row.association_id,
      id: adviceId,
      case_id: row.id,
      round: row.round,
      version: target.version + 1,
      text: input.text,
      account_id: accountOf(circumstances.actor),
      at: circumstances.now,
    })
    .execute();
  await db
    .insertInto('advice_item')
    .values(
      input.items.map((one, position) => ({
        association_id: row.association_id,
        case_id: row.id,
        advice_id: adviceId,
        position,
        kind: one.kind,
        label: one.label,
        why: one.why ?? null,
        link: one.link ?? null,
        next_step: one.nextStep,
      })),
    )
    .execute();
  await db
    .updateTable('guidance_case')
    .set({
      awaiting_asker_since: null,
      advised_at: row.advised_at ?? circumstances.now,
      advised_by: row.advised_by ?? accountOf(circumstances.actor),
      follow_up_on: followUpOn,
      search_text: searchTextOf(row.search_text, input.text, ...input.items.flatMap((one) => [one.label, one.why])),
    })
    .where('id', '=', row.id)
    .execute();
  return { id: row.id };
}

export const advise = adviceCommand(
  'advise',
  { sv: 'Ge råd', en: 'Advise' },
  { sv: 'Lämnade råd', en: 'Gave advice' },
  { sv: 'Lämna rådet', en: 'Give the advice' },
  { sv: 'Rådet är lämnat.', en: 'The advice is given.' },
);

export const correctAdvice = adviceCommand(
  'correctAdvice',
  { sv: 'Rätta rådet', en: 'Correct the advice' },
  { sv: 'Rättade rådet', en: 'Corrected the advice' },
  { sv: 'Lämna det rättade rådet', en: 'Give the corrected advice' },
  {
    sv: 'Rådet är rättat. Det gamla går att läsa i historiken.',
    en: 'The advice is corrected. The old one can be read in the history.',
  },
);
