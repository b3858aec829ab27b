import { z } from 'zod';
import { accountOf } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { parts } from '../fields.ts';
import { ownersOf } from '../owner.ts';
import { onObstacle, refusal } from '../steps.ts';
import { lockObstacle, partiesOf, partyArray, searchTextOf, tables } from '../store.ts';

const why = {
  parties: { sv: 'Kryssa minst en part som berörs.', en: 'Tick at least one party that is affected.' },
  owner: { sv: 'Välj någon som har en funktion i gruppen.', en: 'Choose somebody who holds a function in the group.' },
} satisfies Record<string, Text>;

/** What it is, of which type, whom it concerns and who owns it (101: type and at least one party are required). */
export const describe = command({
  name: 'obstacle.describe',
  title: { sv: 'Beskriv hindret', en: 'Describe the obstacle' },
  past: { sv: 'Beskrev hindret', en: 'Described the obstacle' },
  verb: { sv: 'Spara beskrivningen', en: 'Save the description' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    ...parts,
    ownerId: field.optionalPick({
      label: { sv: 'Ägare', en: 'Owner' },
      hint: { sv: 'Den i gruppen som för hindret vidare.', en: 'Whoever in the group carries it on.' },
    }),
  }),
  ...onObstacle('describe'),
  read: async (tx, input, { today }) => {
    const locked = await lockObstacle(tx, input.id);
    if (!locked) return null;
    const owners = await ownersOf(tx, locked.subject.groupId, today);
    return { ...locked, owners: owners.map((one) => one.id) };
  },
  decide: (target, input) => {
    const refused = refusal('describe', target);
    if (refused) return no(refused);
    if (input.parties.length === 0) return no(why.parties, 'parties');
    if (input.ownerId && !target.owners.includes(input.ownerId)) return no(why.owner, 'ownerId');
    const { row } = target;
    const history: Record<string, unknown> = { step: 'describe' };
    const note = (name: string, from: unknown, to: unknown): void => {
      if (JSON.stringify(from) !== JSON.stringify(to)) history[name] = { from, to };
    };
    note('classification', row.classification, input.classification);
    note('parties', partiesOf(row.parties), input.parties);
    note('incomeSources', row.income_sources, input.incomeSources);
    return yes({ id: row.id, number: row.number, isFirst: row.described_at === null, input }, { history });
  },
  write: async (tx, { id, number, isFirst, input }, { actor, now }) => {
    await tables(tx)
      .updateTable('obstacle')
      .set({
        title: input.title,
        description: input.description,
        classification: input.classification,
        parties: partyArray(input.parties),
        income_sources: input.incomeSources,
        target_group: input.targetGroup ?? '',
        owner_account: input.ownerId ?? null,
        ...(isFirst && { described_at: now, described_by: accountOf(actor) }),
        search_text: searchTextOf(number, input.title, input.description, input.targetGroup),
      })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Beskrivningen är sparad.', en: 'The description is saved.' }),
});
