import { z } from 'zod';
import { holdsInGroup } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { listPath } from './address.ts';
import { type Slip, type SlipDecisions, slipChoices, undecided } from './slips.ts';
import { lockImport, stateOf, tables } from './store.ts';
import { closedWords } from './texts.ts';

const whys = {
  none: { sv: 'Den uppgiften finns inte längre i listan.', en: 'That finding is no longer in the list.' },
  reason: { sv: 'Skriv varför det inte pekar ut någon.', en: 'Write why it points out nobody.' },
  number: {
    sv: 'Personnummer, telefonnummer och e-postadresser tas aldrig med. Byt ut dem eller lämna ut raden.',
    en: 'Personal numbers, phone numbers and e-mail addresses are never imported. Replace them or leave the row out.',
  },
} satisfies Record<string, Text>;

/** Every slip on which nothing is decided yet. */
export const allUndecided = 'undecided';

const slipChoiceNames: Record<(typeof slipChoices)[number], Text> = {
  replace: { sv: 'Byt ut', en: 'Replace' },
  leaveOut: { sv: 'Lämna ut raden', en: 'Leave the row out' },
  keep: { sv: 'Det pekar inte ut någon', en: 'It points out nobody' },
};

/** What is done with something in the list that may point somebody out. Can be decided anew until the import. */
export const decideSlip = command({
  name: 'import.decideSlip',
  title: { sv: 'Avgör vad som kan peka ut någon', en: 'Decide on what may point somebody out' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    slips: field.pickMany({ label: { sv: 'Uppgifter', en: 'Findings' } }),
    choice: field.choice({
      label: { sv: 'Vad ska göras?', en: 'What is to be done?' },
      values: slipChoices,
      names: slipChoiceNames,
    }),
    reason: field.optionalFreeText({
      label: { sv: 'Varför pekar det inte ut någon?', en: 'Why does it point out nobody?' },
      hint: {
        sv: 'Till exempel att det är namnet på ett projekt.',
        en: 'For example that it is the name of a project.',
      },
      max: 300,
    }),
  }),
  read: async (tx, { id }) => lockImport(tx, id),
  may: (actor, target) => holdsInGroup(actor, target.group_id, 'coordinator'),
  decide: (target, input, { keyedHash }) => {
    if (stateOf(target) !== 'open' || !target.preview) return no(closedWords);
    const { slips } = target.preview;
    const chosen = input.slips.includes(allUndecided)
      ? undecided(slips, target.decisions)
      : slips.filter(({ key }) => input.slips.includes(key));
    if (chosen.length === 0) return no(whys.none);
    if (input.choice === 'keep') {
      if (chosen.some((slip) => !slip.mayKeep)) return no(whys.number);
      if (!input.reason || input.reason.length < 3) return no(whys.reason, 'reason');
    }
    const decisions: SlipDecisions = {
      ...target.decisions,
      ...Object.fromEntries(chosen.map(({ key }) => [key, input.choice])),
    };
    return yes(
      { id: target.id, groupId: target.group_id, decisions, left: undecided(slips, decisions).length },
      { audit: { choice: input.choice, slips: chosen.length, ...keptIn(chosen, input, keyedHash) } },
    );
  },
  write: async (tx, { id, groupId, decisions, left }) => {
    await tables(tx)
      .updateTable('import')
      .set({ decisions: JSON.stringify(decisions) })
      .where('id', '=', id)
      .execute();
    return { id, groupId, left };
  },
  object: ({ id, groupId }) => ({ type: 'import', id, groupId }),
  next: ({ id }) => `${listPath({ id })}#identitet`,
  done: ({ left }) =>
    left === 0
      ? { sv: 'Alla uppgifter är avgjorda.', en: 'Every finding is decided.' }
      : { sv: `Sparat. ${left} uppgifter är kvar att avgöra.`, en: `Saved. ${left} findings are left to decide.` },
});

/** Of what is kept the audit line holds types, keyed hashes and the reason: never the words. */
function keptIn(
  chosen: readonly Slip[],
  { choice, reason }: { choice: string; reason?: string | undefined },
  keyedHash: (text: string) => string,
): Record<string, string> {
  if (choice !== 'keep') return {};
  return {
    types: [...new Set(chosen.map(({ type }) => type))].join(),
    hashes: chosen.map(({ text }) => keyedHash(text)).join(),
    reason: reason ?? '',
  };
}
