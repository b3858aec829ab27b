import { z } from 'zod';
import { holdsInGroup } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { casesOfImport, deleteImported } from '../cases/index.ts';
import { listPath, listsPath } from './address.ts';
import { type ImportResult, lockImport, stateOf, tables } from './store.ts';
import { closedWords } from './texts.ts';

const whys = {
  notImported: { sv: 'Det finns ingen import att ångra.', en: 'There is no import to undo.' },
  allContinued: {
    sv: 'Någon har arbetat vidare med alla ärenden ur importen. De står kvar.',
    en: 'Somebody has gone on with every case of the import. They stay.',
  },
} satisfies Record<string, Text>;

/** Takes an import's cases away again, but for those with which somebody has gone on. */
export const undoImport = command({
  name: 'import.undo',
  title: { sv: 'Ångra importen', en: 'Undo the import' },
  verb: { sv: 'Ångra importen', en: 'Undo the import' },
  audience: ['coordinator'],
  input: z.object({ id: field.id() }),
  read: async (tx, { id }) => {
    const stored = await lockImport(tx, id);
    return stored && { stored, cases: await casesOfImport(tx, id, 'lock') };
  },
  may: (actor, { stored }) => holdsInGroup(actor, stored.group_id, 'coordinator'),
  decide: ({ stored, cases }) => {
    if (stateOf(stored) !== 'carriedOut' || !stored.result) return no(whys.notImported);
    const removed = cases.filter(({ continued }) => !continued).map(({ id }) => id);
    const kept = cases.filter(({ continued }) => continued).map(({ id, number }) => ({ id, number }));
    if (removed.length === 0 && kept.length > 0) return no(whys.allContinued);
    const facts = { removed: removed.length, kept: kept.length };
    const result: ImportResult = { ...stored.result, kept, removed: removed.length };
    return yes(
      { id: stored.id, groupId: stored.group_id, removed, result },
      { audit: facts, history: { step: 'undo', ...facts } },
    );
  },
  write: async (tx, { id, groupId, removed, result }, { now }) => {
    await deleteImported(tx, id, removed);
    await tables(tx)
      .updateTable('import')
      .set({ undone_at: now, result: JSON.stringify(result) })
      .where('id', '=', id)
      .execute();
    return { id, groupId, removed: removed.length, kept: result.kept?.length ?? 0 };
  },
  object: ({ id, groupId }) => ({ type: 'import', id, groupId }),
  next: ({ id }) => listPath({ id }),
  done: ({ removed, kept }) => ({
    sv: `Importen är ångrad: ${removed} ärenden är borttagna${kept === 0 ? '.' : `, ${kept} står kvar.`}`,
    en: `The import is undone: ${removed} cases are removed${kept === 0 ? '.' : `, ${kept} stay.`}`,
  }),
});

/** Deletes a list that was read and is not to be imported. */
export const discardImport = command({
  name: 'import.discard',
  title: { sv: 'Ta bort listan', en: 'Delete the list' },
  verb: { sv: 'Ta bort utan att importera', en: 'Delete without importing' },
  audience: ['coordinator'],
  input: z.object({ id: field.id() }),
  read: (tx, { id }) => lockImport(tx, id),
  may: (actor, target) => holdsInGroup(actor, target.group_id, 'coordinator'),
  decide: (target) =>
    stateOf(target) === 'open'
      ? yes({ id: target.id, groupId: target.group_id }, { history: { step: 'discard' } })
      : no(closedWords),
  write: async (tx, change, { now }) => {
    await tables(tx)
      .updateTable('import')
      .set({ grids: null, mapping: null, preview: null, decisions: '{}', discarded_at: now })
      .where('id', '=', change.id)
      .execute();
    return change;
  },
  object: ({ id, groupId }) => ({ type: 'import', id, groupId }),
  next: () => listsPath({}),
  done: () => ({ sv: 'Listan är borttagen. Inget är importerat.', en: 'The list is deleted. Nothing is imported.' }),
});
