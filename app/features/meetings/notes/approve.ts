import { z } from 'zod';
import { accountOf } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { runners } from '../arrange.ts';
import { peopleOf } from '../people.ts';
import { onMeeting, refusal } from '../steps.ts';
import { lockMeeting, tables } from '../store.ts';

const onceOnly: Text = {
  sv: 'Du har redan justerat. Den andra är kvar.',
  en: 'You have approved already. The other one is left.',
};

type Approval = Partial<Record<'chair_approved_at' | 'adjuster_approved_at' | 'approved_at', Date>>;

/**
 * The minutes become the body's own, and are locked: a group's by its chair, the board's by its chair and the one chosen
 * to check them.
 */
export const approve = command({
  name: 'meeting.approve',
  title: { sv: 'Justera anteckningarna', en: 'Approve the minutes' },
  past: { sv: 'Justerade anteckningarna', en: 'Approved the minutes' },
  verb: { sv: 'Justera', en: 'Approve' },
  audience: runners,
  input: z.object({ id: field.id() }),
  ...onMeeting('approve'),
  decide: (target, { id }, { actor, now }) => {
    const refused = refusal('approve', target);
    if (refused) return no(refused);
    const { subject } = target;
    const history = { history: { step: 'approve' } };
    if (subject.body !== 'board') {
      const set: Approval = { approved_at: now };
      return yes({ id, set }, history);
    }
    const isChair = accountOf(actor) === subject.chairId;
    if (isChair ? subject.chairApprovedAt : subject.adjusterApprovedAt) return no(onceOnly);
    const isLast = (isChair ? subject.adjusterApprovedAt : subject.chairApprovedAt) !== null;
    const set: Approval = {
      ...(isChair ? { chair_approved_at: now } : { adjuster_approved_at: now }),
      ...(isLast && { approved_at: now }),
    };
    return yes({ id, set }, history);
  },
  write: async (tx, { id, set }) => {
    await tables(tx).updateTable('meeting').set(set).where('id', '=', id).execute();
    return { id, isLocked: set.approved_at !== undefined };
  },
  done: ({ isLocked }) =>
    isLocked
      ? { sv: 'Anteckningarna är justerade och låsta.', en: 'The minutes are approved and locked.' }
      : { sv: 'Du har justerat. Den andra är kvar.', en: 'You have approved. The other one is left.' },
});

const notTheSame: Text = {
  sv: 'Ordföranden och justeraren ska vara två olika personer.',
  en: 'The chair and the one who checks the minutes must be two persons.',
};
const notOfBoard: Text = {
  sv: 'Välj någon av styrelsens ledamöter eller ersättare.',
  en: 'Choose one of the members or deputies of the board.',
};

/** Who leads the board's meeting, and who checks its minutes. */
export const nameOfficers = command({
  name: 'meeting.nameOfficers',
  title: { sv: 'Välj ordförande och justerare', en: 'Choose chair and checker' },
  past: { sv: 'Valde ordförande och justerare', en: 'Chose chair and checker' },
  verb: { sv: 'Spara valet', en: 'Save the choice' },
  audience: ['office'],
  input: z.object({
    id: field.id(),
    chairId: field.pick({ label: { sv: 'Ordförande för mötet', en: 'Chair of the meeting' } }),
    adjusterId: field.pick({ label: { sv: 'Justerare', en: 'Checker of the minutes' } }),
  }),
  ungated: ['chairId', 'adjusterId'],
  ...onMeeting('nameOfficers'),
  read: async (tx, input) => {
    const locked = await lockMeeting(tx, input.id);
    if (!locked) return null;
    const people = await peopleOf(tx, locked.subject, dayOf(locked.row.starts_at));
    return { ...locked, board: people.filter(({ role }) => role === 'boardMember').map((one) => one.accountId) };
  },
  decide: (target, input) => {
    const refused = refusal('nameOfficers', target);
    if (refused) return no(refused);
    if (!target.board.includes(input.chairId)) return no(notOfBoard, 'chairId');
    if (!target.board.includes(input.adjusterId)) return no(notOfBoard, 'adjusterId');
    if (input.chairId === input.adjusterId) return no(notTheSame, 'adjusterId');
    const { row } = target;
    return yes(
      {
        id: input.id,
        set: {
          chair_account: input.chairId,
          adjuster_account: input.adjusterId,
          // An approval belongs to the person who gave it.
          chair_approved_at: row.chair_account === input.chairId ? row.chair_approved_at : null,
          adjuster_approved_at: row.adjuster_account === input.adjusterId ? row.adjuster_approved_at : null,
        },
      },
      { history: { step: 'nameOfficers' } },
    );
  },
  write: async (tx, { id, set }) => {
    await tables(tx).updateTable('meeting').set(set).where('id', '=', id).execute();
    return { id };
  },
  done: () => ({ sv: 'Valet är sparat.', en: 'The choice is saved.' }),
});

/** Whose turn it is to call the meeting: proposed by Farled, changed by whoever prepares it. */
export const nameConvenor = command({
  name: 'meeting.nameConvenor',
  title: { sv: 'Välj vem som kallar', en: 'Choose who calls the meeting' },
  past: { sv: 'Valde vem som kallar', en: 'Chose who calls the meeting' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: runners,
  input: z.object({
    id: field.id(),
    convenorId: field.pick({ label: { sv: 'Kallar till mötet', en: 'Calls the meeting' } }),
  }),
  ungated: ['convenorId'],
  ...onMeeting('move'),
  read: async (tx, input) => {
    const locked = await lockMeeting(tx, input.id);
    if (!locked) return null;
    const people = await peopleOf(tx, locked.subject, dayOf(locked.row.starts_at));
    return { ...locked, people: people.map((one) => one.accountId) };
  },
  decide: (target, input) => {
    const refused = refusal('move', target);
    if (refused) return no(refused);
    if (!target.people.includes(input.convenorId)) return no(notInvited, 'convenorId');
    return yes(input, { history: { step: 'nameConvenor' } });
  },
  write: async (tx, { id, convenorId }) => {
    await tables(tx).updateTable('meeting').set({ convenor_account: convenorId }).where('id', '=', id).execute();
    return { id };
  },
  done: () => ({ sv: 'Det är sparat.', en: 'It is saved.' }),
});

const notInvited: Text = {
  sv: 'Välj någon som hör till mötet.',
  en: 'Choose somebody who belongs to the meeting.',
};
