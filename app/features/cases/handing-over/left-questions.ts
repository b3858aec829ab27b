import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { holds } from '../../../kernel/actor.ts';
import { appendHistory } from '../../../kernel/audit.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { letterAboutLeftQuestions } from '../letters.ts';
import { officersOf } from '../officers.ts';
import { tables } from '../store.ts';
import { noOfficer, taker } from './hand-over.ts';

interface Left {
  accountId: string;
  memberId: string;
  groupId: string;
}

/** Whose open questions have nobody who asks; row-level security answers administrators only, and only for their own association. */
async function leftQuestions(tx: Tx): Promise<Left[]> {
  const { rows } = await sql<Left>`
    select account_id as "accountId", member_id as "memberId", group_id as "groupId" from left_questions()`.execute(tx);
  return rows;
}

export interface LeftQuestionsView {
  id: string;
  name: string;
  /** The organisations that the questions were asked for, and the groups that got them. */
  places: { memberId: string; memberName: string; groups: string[] }[];
  chosen: { memberId: string; officers: { id: string; name: string }[] } | null;
}

/** What somebody who has left asked and nobody follows: neither what it says nor how many they are. */
export const leftQuestionsView = query({
  name: 'case.left',
  title: { sv: 'Frågor efter någon som har slutat', en: 'Questions of somebody who has left' },
  audience: ['administrator'],
  input: z.object({ id: field.id(), member: field.optionalId() }),
  read: async (tx, { id, member }, { today }): Promise<LeftQuestionsView | null> => {
    const left = (await leftQuestions(tx)).filter(({ accountId }) => accountId === id);
    const [account] = await tables(tx).selectFrom('account').select(['id', 'name']).where('id', '=', id).execute();
    if (!account || left.length === 0) return null;
    const names = await namesOf(tx, left);
    const memberIds = [...new Set(left.map(({ memberId }) => memberId))];
    const chosen = memberIds.find((one) => one === member) ?? memberIds[0];
    return {
      id,
      name: account.name,
      places: memberIds.map((memberId) => ({
        memberId,
        memberName: names.get(memberId) ?? '',
        groups: left.flatMap((one) => (one.memberId === memberId ? (names.get(one.groupId) ?? []) : [])),
      })),
      chosen: chosen
        ? {
            memberId: chosen,
            officers: (await officersOf(tx, chosen, id, today)).map(({ id, name }) => ({ id, name })),
          }
        : null,
    };
  },
});

async function namesOf(tx: Tx, left: readonly Left[]): Promise<Map<string, string>> {
  const [members, groups] = await Promise.all([
    tables(tx)
      .selectFrom('member')
      .select(['id', 'name'])
      .where(
        'id',
        'in',
        left.map(({ memberId }) => memberId),
      )
      .execute(),
    tables(tx)
      .selectFrom('local_group')
      .select(['id', 'name'])
      .where(
        'id',
        'in',
        left.map(({ groupId }) => groupId),
      )
      .execute(),
  ]);
  return new Map([...members, ...groups].map(({ id, name }) => [id, name]));
}

/** Everybody who has left with open questions, for the administrators' start page. */
export const leftAskers = query({
  name: 'case.leftAskers',
  title: { sv: 'De som har slutat och lämnat öppna frågor', en: 'Those who left open questions behind' },
  audience: ['administrator'],
  input: z.object({}),
  read: async (tx): Promise<{ id: string; name: string }[]> => {
    const ids = [...new Set((await leftQuestions(tx)).map(({ accountId }) => accountId))];
    if (ids.length === 0) return [];
    return tables(tx).selectFrom('account').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute();
  },
});

/** An administrator gives all that somebody left behind at one organisation to a colleague there, who can hand it on piece by piece. */
export const handOverLeft = command({
  name: 'case.handOverLeft',
  title: { sv: 'Lämna över frågorna till en kollega', en: 'Hand the questions over to a colleague' },
  past: {
    sv: 'Lämnade över frågan efter någon som har slutat',
    en: 'Handed over the question of somebody who has left',
  },
  verb: { sv: 'Lämna över', en: 'Hand over' },
  audience: ['administrator'],
  input: z.object({ id: field.id(), memberId: field.id(), takerId: taker }),
  ungated: ['takerId'],
  read: async (tx, { id, memberId }, { today }) => {
    const left = (await leftQuestions(tx)).filter((one) => one.accountId === id && one.memberId === memberId);
    if (left.length === 0) return null;
    const [account] = await tables(tx).selectFrom('account').select('name').where('id', '=', id).execute();
    return { name: account?.name ?? '', officers: await officersOf(tx, memberId, id, today) };
  },
  may: (actor) => holds(actor, 'administrator'),
  decide: ({ name, officers }, { id, memberId, takerId }, circumstances) => {
    const to = officers.find((one) => one.id === takerId);
    if (!to) return no(noOfficer, 'takerId');
    return yes(
      { id, memberId, to },
      { mails: [letterAboutLeftQuestions(to, name, circumstances)], audit: { member: memberId, to: to.id } },
    );
  },
  write: async (tx, { id, memberId, to }, circumstances) => {
    const { rows } = await sql<{ id: string }>`
      select hand_over_left_questions(${id}::uuid, ${memberId}::uuid, ${to.id}::uuid, ${circumstances.now}::timestamptz) as id`.execute(
      tx,
    );
    for (const moved of rows)
      await appendHistory(
        tx,
        'case.handOverLeft',
        { type: 'guidanceCase', id: moved.id },
        { step: 'handOver' },
        circumstances,
      );
    return { id, name: to.name };
  },
  object: (result) => ({ type: 'account', id: result.id }),
  next: (result) => paths.person({ id: result.id }),
  done: ({ name }) => ({
    sv: `${name} har tagit över de öppna frågorna.`,
    en: `${name} has taken over the open questions.`,
  }),
});
