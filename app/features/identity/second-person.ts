import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { personOf } from '../../http/session.ts';
import type { Person } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import { command, no, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { House } from '../../kernel/house.ts';
import { runCommand } from '../../kernel/run.ts';
import type { Text } from '../../kernel/text.ts';

type Tables = {
  held_command: {
    association_id: string;
    id: string;
    command: string;
    input: Record<string, unknown>;
    kept: { field: string; type: string; hash: string; reason: string }[];
    account_id: string;
    member_id: string | null;
    held_at: Date;
    expires_on: string;
    decided_at: Date | null;
    decided_by: string | null;
    decision: 'notAnIdentifier' | 'identifier' | 'expired' | null;
  };
  account: { id: string; name: string };
};

export interface HeldLine {
  id: string;
  command: string;
  by: string;
  heldAt: Date;
  expiresOn: string;
  mine: boolean;
  texts: { field: string; text: string }[];
  reasons: string[];
}

const forMembers = ['caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager'] as const;

/** What waits for a second person: the colleague's texts to decide on, and one's own that wait. */
export const heldList = query({
  name: 'identity.held',
  title: { sv: 'Nummer att bekräfta', en: 'Numbers to confirm' },
  audience: forMembers,
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<HeldLine[] | null> => {
    if (actor.kind !== 'person') return null;
    const rows = await tx
      .withTables<Tables>()
      .selectFrom('held_command as h')
      .innerJoin('account as a', 'a.id', 'h.account_id')
      .selectAll('h')
      .select('a.name')
      .where('h.decided_at', 'is', null)
      .orderBy('h.held_at')
      .limit(100)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      command: row.command,
      by: row.name,
      heldAt: row.held_at,
      expiresOn: row.expires_on,
      mine: row.account_id === actor.accountId,
      texts: [...new Set(row.kept.map((kept) => kept.field))].map((name) => ({
        field: name,
        text: textAt(row.input, name),
      })),
      reasons: row.kept.map((kept) => kept.reason),
    }));
  },
});

function textAt(input: Record<string, unknown>, name: string): string {
  const value = name
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], input);
  return typeof value === 'string' ? value : '';
}

const own: Text = {
  sv: 'Du skrev det själv. En kollega behöver bekräfta.',
  en: 'You wrote it yourself. A colleague has to confirm.',
};
const decided: Text = { sv: 'Det är redan avgjort.', en: 'It is already decided.' };

const decisions = ['notAnIdentifier', 'identifier'] as const;

/** The second person's word. "Identifies somebody" deletes the text; the other lets the command be carried out. */
export const decideHeld = command({
  name: 'identity.decide',
  title: { sv: 'Avgör om numret pekar ut någon', en: 'Decide whether the number points somebody out' },
  verb: { sv: 'Avgör', en: 'Decide' },
  audience: forMembers,
  input: z.object({
    id: field.id(),
    decision: field.choice({
      label: { sv: 'Pekar numret ut en person?', en: 'Does the number point out a person?' },
      values: decisions,
      names: {
        notAnIdentifier: {
          sv: 'Nej, det är inget personnummer eller telefonnummer till en person',
          en: 'No, it is no person’s number',
        },
        identifier: { sv: 'Ja. Ta bort texten', en: 'Yes. Delete the text' },
      },
      radios: true,
    }),
  }),
  read: async (tx, input) =>
    (await tx
      .withTables<Tables>()
      .selectFrom('held_command')
      .selectAll()
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  may: (actor, target) =>
    actor.kind === 'person' &&
    (actor.accountId === target.account_id || actor.functions.some((held) => held.memberId === target.member_id)),
  decide: (target, input, { actor }) => {
    if (target.decided_at) return no(decided);
    if (actor.kind === 'person' && actor.accountId === target.account_id && input.decision === 'notAnIdentifier')
      return no(own);
    return yes(
      { id: target.id, decision: input.decision },
      {
        audit: {
          decision: input.decision,
          command: target.command,
          types: target.kept.map((kept) => kept.type).join(),
        },
      },
    );
  },
  write: async (tx, { id, decision }, { now, actor }) => {
    const clean = decision === 'identifier' ? { input: JSON.stringify({}) as never } : {};
    await tx
      .withTables<Tables>()
      .updateTable('held_command')
      .set({ decided_at: now, decided_by: (actor as Person).accountId, decision, ...clean })
      .where('id', '=', id)
      .execute();
    return { id, decision };
  },
  object: (result) => ({ type: 'heldCommand', id: result.id }),
  next: () => paths.secondPerson({}),
  done: ({ decision }) =>
    decision === 'identifier'
      ? {
          sv: 'Texten är borttagen. Den som skrev den får skriva om den.',
          en: 'The text is deleted. Its author has to rewrite it.',
        }
      : { sv: 'Tack. Texten skickas nu som den är.', en: 'Thank you. The text is now sent as it is.' },
});

/** Carries out what a second person has let through, as its author; and lets go of what nobody decided in time. */
export async function carryOutConfirmed(house: House): Promise<number> {
  const { rows } = await house.database.executeAsService(
    `select association_id, id, command, input, kept, account_id from held_command
     where decision = 'notAnIdentifier' and input <> '{}'::jsonb order by decided_at limit 50`,
  );
  let done = 0;
  for (const row of rows as Tables['held_command'][]) {
    const command = house.commands.get(row.command);
    const author = await personOf(house, row.account_id, row.association_id);
    if (command && author) {
      const keep: Record<string, Record<string, string>> = {};
      for (const kept of row.kept) keep[kept.field] = { ...keep[kept.field], [kept.hash]: kept.reason };
      await runCommand(house, author, command, row.input, { key: row.id, keep, confirmedBySecondPerson: true });
    }
    await house.database.executeAsService(
      `update held_command set input = '{}' where association_id = $1 and id = $2`,
      [row.association_id, row.id],
    );
    done += 1;
  }
  const now = house.clock.now();
  await house.database.executeAsService(
    `update held_command set input = '{}', decision = 'expired', decided_at = $1 where decided_at is null and expires_on < $2::date`,
    [now, dayOf(now)],
  );
  return done;
}
