import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { onObstacle, refusal } from './steps.ts';
import { lockObstacle, tables } from './store.ts';

/** Whether whoever owns the obstacle `o` holds no function in its group any more. */
export const ownerHasLeft = (today: string) => sql<SqlBool>`(o.owner_account is not null
  and not exists (select from held_function f
    where f.association_id = o.association_id and f.group_id = o.group_id and o.owner_account in (f.account_id, f.deputy_account_id)
      and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today})))`;

export interface Owner {
  id: string;
  name: string;
  email: string;
  language: Language;
}

/** Those who can carry an obstacle on: whoever holds a function in the group today. */
export async function ownersOf(tx: Tx, groupId: string, today: string): Promise<Owner[]> {
  return tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select(['a.id', 'a.name', 'a.email', 'a.language'])
    .distinct()
    .where('f.group_id', '=', groupId)
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .orderBy('a.name')
    .execute();
}

const notInGroup: Text = {
  sv: 'Välj någon som har en funktion i gruppen.',
  en: 'Choose somebody who holds a function in the group.',
};

export const chooseOwner = command({
  name: 'obstacle.chooseOwner',
  title: { sv: 'Välj en annan ägare', en: 'Choose another owner' },
  past: { sv: 'Valde en annan ägare', en: 'Chose another owner' },
  verb: { sv: 'Spara ägaren', en: 'Save the owner' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    newOwnerId: field.pick({
      label: { sv: 'Ny ägare', en: 'New owner' },
      hint: {
        sv: 'Den i gruppen som för hindret vidare, och får veta det i ett brev.',
        en: 'Whoever in the group carries it on, and is told so by a letter.',
      },
    }),
  }),
  ungated: ['newOwnerId'],
  ...onObstacle('chooseOwner'),
  read: async (tx, { id }, { today }) => {
    const locked = await lockObstacle(tx, id);
    return locked && { ...locked, owners: await ownersOf(tx, locked.subject.groupId, today) };
  },
  decide: (target, { newOwnerId }, circumstances) => {
    const refused = refusal('chooseOwner', target);
    if (refused) return no(refused);
    const to = target.owners.find(({ id }) => id === newOwnerId);
    if (!to) return no(notInGroup, 'newOwnerId');
    const { id, number } = target.row;
    return yes(
      { id, owner: to.id, name: to.name },
      { mails: [letterToNewOwner(to, { id, number }, circumstances)], history: { step: 'chooseOwner' } },
    );
  },
  write: async (tx, { id, owner, name }) => {
    await tables(tx).updateTable('obstacle').set({ owner_account: owner }).where('id', '=', id).execute();
    return { id, name };
  },
  done: ({ name }) => ({ sv: `${name} äger hindret nu.`, en: `${name} owns the obstacle now.` }),
});

function letterToNewOwner(
  to: Owner,
  { id, number }: { id: string; number: string },
  { baseUrl }: Circumstances,
): MailDraft {
  const say = (text: Text): string => text[to.language];
  return {
    recipient: to.email,
    accountId: to.id,
    subject: say({ sv: `${number}: du äger hindret nu`, en: `${number}: you own the obstacle now` }),
    body: [
      say({
        sv: 'Gruppens samordnare har valt dig att föra hindret vidare. Läs det här:',
        en: 'The group’s coordinator has chosen you to carry the obstacle on. Read it here:',
      }),
      `${baseUrl}${paths.obstacle({ id })}`,
      say({ sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' }),
    ].join('\n\n'),
    about: { type: 'obstacle', id },
    canWait: true,
  };
}
