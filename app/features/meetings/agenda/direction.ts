import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { accountOf, holds } from '../../../kernel/actor.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { MailDraft } from '../../../kernel/outbox.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Recipient } from '../letters.ts';
import { associationIn } from '../plan/plan.ts';
import { tables } from '../store.ts';

/** Those whose work a direction sets (003 §3.3.3: coordinators heard of it by chance). */
const receivers: readonly Role[] = ['coordinator', 'teamWorker', 'groupChair', 'groupMember'];

/** Everybody in the county may know the direction; the office and the board also see who has read it. */
export const directionReaders = [
  'coordinator',
  'teamWorker',
  'groupChair',
  'groupMember',
  'office',
  'boardMember',
  'manager',
] as const;

async function receiversOf(tx: Tx, today: string): Promise<(Recipient & { role: Role; groupName: string | null })[]> {
  return tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .leftJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
    )
    .select(['a.id as accountId', 'a.name', 'a.email', 'a.language', 'f.role', 'g.name as groupName'])
    .where('f.role', 'in', [...receivers])
    .where('f.starts_on', '<=', today)
    .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', today)]))
    .orderBy('a.name')
    .orderBy('g.name')
    .execute();
}

const backwards: Text = {
  sv: 'Beslutet kan inte vara fattat i framtiden.',
  en: 'The decision cannot have been taken in the future.',
};

export const publishDirection = command({
  name: 'direction.publish',
  title: { sv: 'Sänd ut ett inriktningsbeslut', en: 'Send out a direction decision' },
  verb: { sv: 'Sänd ut', en: 'Send out' },
  audience: ['office'],
  input: z.object({
    title: field.text({ label: { sv: 'Rubrik', en: 'Title' }, max: 160 }),
    text: field.freeText({ label: { sv: 'Beslutet', en: 'The decision' }, max: 12_000 }),
    decidedOn: field.date({ label: { sv: 'Beslutat den', en: 'Decided on' } }),
    appliesFrom: field.date({ label: { sv: 'Gäller från', en: 'Applies from' } }),
  }),
  read: (tx, _, { today }) => receiversOf(tx, today),
  may: (actor) => holds(actor, 'office'),
  decide: (people, input, { newId, today, baseUrl }) => {
    if (input.decidedOn > today) return no(backwards, 'decidedOn');
    const id = newId();
    const to = new Map(people.map((one) => [one.accountId, one]));
    return yes({ id, ...input }, { mails: [...to.values()].map((one) => letterAbout(one, id, baseUrl)) });
  },
  write: async (tx, { id, title, text, decidedOn, appliesFrom }, circumstances) => {
    await tables(tx)
      .insertInto('direction_decision')
      .values({
        association_id: associationIn(circumstances),
        id,
        meeting_id: null,
        title,
        text,
        decided_on: decidedOn,
        applies_from: appliesFrom,
        published_at: circumstances.now,
        published_by: accountOf(circumstances.actor),
      })
      .execute();
    return { id };
  },
  object: (result) => ({ type: 'directionDecision', id: result.id }),
  next: (result) => paths.direction(result),
  done: () => ({
    sv: 'Beslutet är utsänt. Nedan ser du vilka som har läst det.',
    en: 'The decision is sent out. Below you see who has read it.',
  }),
});

function letterAbout(to: Recipient, id: string, baseUrl: string): MailDraft {
  const say = (text: Text): string => text[to.language];
  return {
    recipient: to.email,
    accountId: to.accountId,
    subject: say({ sv: 'Nytt inriktningsbeslut från styrelsen', en: 'New direction decision of the board' }),
    body: [
      say({
        sv: 'Styrelsen har beslutat om inriktningen. Läs beslutet och kvittera att du har läst det:',
        en: 'The board has decided on the direction. Read the decision and acknowledge that you have:',
      }),
      `${baseUrl}${paths.direction({ id })}`,
      say({ sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' }),
    ].join('\n\n'),
    about: { type: 'directionDecision', id },
  };
}

export const acknowledgeDirection = command({
  name: 'direction.acknowledge',
  title: { sv: 'Kvittera beslutet', en: 'Acknowledge the decision' },
  verb: { sv: 'Jag har läst beslutet', en: 'I have read the decision' },
  audience: receivers,
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor }) => {
    const account = accountOf(actor);
    const row = await tables(tx)
      .selectFrom('direction_decision')
      .select(['id', 'association_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && account !== null ? { row, account } : null;
  },
  may: (actor) => holds(actor, ...receivers),
  decide: (target) => yes(target),
  write: async (tx, { row, account }, { now }) => {
    await tables(tx)
      .insertInto('direction_receipt')
      .values({ association_id: row.association_id, direction_id: row.id, account_id: account, read_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { id: row.id };
  },
  object: (result) => ({ type: 'directionDecision', id: result.id }),
  next: (result) => paths.direction(result),
  done: () => ({ sv: 'Tack. Det är noterat att du har läst.', en: 'Thank you. It is noted that you have read it.' }),
});

export interface DirectionLine {
  id: string;
  title: string;
  decidedOn: string;
  appliesFrom: string;
  /** When the reader acknowledged it; undefined for those who need not. */
  readAt: Date | null | undefined;
}

export const directionList = query({
  name: 'direction.list',
  title: { sv: 'Inriktningsbeslut', en: 'Direction decisions' },
  audience: directionReaders,
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<DirectionLine[]> => {
    const account = accountOf(actor);
    const rows = await tables(tx)
      .selectFrom('direction_decision as d')
      .leftJoin('direction_receipt as r', (join) =>
        join
          .onRef('r.association_id', '=', 'd.association_id')
          .onRef('r.direction_id', '=', 'd.id')
          .on('r.account_id', '=', account),
      )
      .select(['d.id', 'd.title', 'd.decided_on as decidedOn', 'd.applies_from as appliesFrom', 'r.read_at as readAt'])
      .orderBy('d.decided_on', 'desc')
      .limit(100)
      .execute();
    const mustRead = holds(actor, ...receivers);
    return rows.map((row) => ({ ...row, readAt: mustRead ? row.readAt : undefined }));
  },
});

export interface DirectionView extends DirectionLine {
  text: string;
  /** For the office and the board: everybody whom it concerns, read or not. */
  receipts: { name: string; role: Role; groupName: string | null; readAt: Date | null }[];
}

export const directionView = query({
  name: 'direction.view',
  title: { sv: 'Ett inriktningsbeslut', en: 'A direction decision' },
  audience: directionReaders,
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor, today }): Promise<DirectionView | null> => {
    const row = await tables(tx).selectFrom('direction_decision').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const receipts = await tables(tx)
      .selectFrom('direction_receipt')
      .select(['account_id', 'read_at'])
      .where('direction_id', '=', id)
      .execute();
    const readAt = new Map(receipts.map((one) => [one.account_id, one.read_at]));
    const account = accountOf(actor);
    const people = holds(actor, 'office', 'boardMember') ? await receiversOf(tx, today) : [];
    return {
      id,
      title: row.title,
      text: row.text,
      decidedOn: row.decided_on,
      appliesFrom: row.applies_from,
      readAt: holds(actor, ...receivers) ? (readAt.get(account ?? '') ?? null) : undefined,
      receipts: people.map(({ accountId, name, role, groupName }) => ({
        name,
        role,
        groupName,
        readAt: readAt.get(accountId) ?? null,
      })),
    };
  },
});
