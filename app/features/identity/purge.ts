import { z } from 'zod';
import type { TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { holds } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import {
  backupDays,
  countIn,
  ofObject,
  placesOfCases,
  replaceIn,
  shortestWords,
  tooShort,
  wordsField,
} from './purge-places.ts';

const nowhere: Text = {
  sv: 'De orden finns inte i ärendets texter, historik eller brev. Skriv dem precis som de står.',
  en: 'Those words are not in the texts, history or letters of the case. Write them exactly as they stand.',
};

type CaseRow = {
  guidance_case: { id: string; association_id: string; group_id: string; number: string; asker_account: string | null };
};

interface Found {
  id: string;
  groupId: string;
  number: string;
  associationId: string;
  /** How many rows of which place hold the words. */
  rows: Record<string, number>;
}

/**
 * An identity was found in a saved case: its words leave texts, search, history, receipts, held commands, queued letters
 * and generated files in one transaction. The command says what backups still hold and until when.
 */
export function purgeCommand(places: () => readonly TextPlace[]) {
  return command({
    name: 'identity.purge',
    title: { sv: 'Ta bort en uppgift som pekar ut någon', en: 'Remove what points somebody out' },
    verb: { sv: 'Ta bort överallt', en: 'Remove everywhere' },
    audience: ['coordinator', 'caseOfficer'],
    as: 'service',
    input: z.object({
      id: field.id(),
      words: wordsField,
    }),
    ungated: ['words'],
    read: async (tx, input, { actor }): Promise<Found | null> => {
      if (actor.kind !== 'person') return null;
      const row = await tx
        .withTables<CaseRow>()
        .selectFrom('guidance_case')
        .select(['id', 'association_id', 'group_id', 'number', 'asker_account'])
        .where('association_id', '=', actor.associationId)
        .where('id', '=', input.id)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return null;
      // The service role sees every case, so the first wall is asked here as it is everywhere.
      const coordinates = actor.functions.some((held) => held.role === 'coordinator' && held.groupId === row.group_id);
      if (!coordinates && row.asker_account !== actor.accountId) return null;
      const rows: Record<string, number> = {};
      for (const place of placesOfCases(places()))
        rows[place.table] =
          (rows[place.table] ?? 0) + (await countIn(tx, place, ofObject(row.association_id, row.id), input.words));
      return { id: row.id, groupId: row.group_id, number: row.number, associationId: row.association_id, rows };
    },
    may: (actor) => holds(actor, 'coordinator', 'caseOfficer'),
    decide: (target, input, { keyedHash }) => {
      if (input.words.length < shortestWords) return no(tooShort, 'words');
      const total = Object.values(target.rows).reduce((sum, count) => sum + count, 0);
      if (total === 0) return no(nowhere, 'words');
      return yes(
        { target, words: input.words, total },
        { audit: { hash: keyedHash(input.words), rows: total }, history: { step: 'purge', rows: total } },
      );
    },
    write: async (tx, { target, words, total }, { today }) => {
      for (const place of placesOfCases(places()))
        await replaceIn(tx, place, ofObject(target.associationId, target.id), words);
      return { id: target.id, rows: total, until: addDays(today, backupDays) };
    },
    object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.groupId }),
    next: (result) => paths.case({ id: result.id }),
    done: ({ rows, until }) => ({
      sv: `Borttaget på ${rows} ställen: texter, sökning, historik och brev. Säkerhetskopior från före i dag har det kvar till och med ${until}, sedan är de raderade.`,
      en: `Removed in ${rows} places: texts, search, history and letters. Backups made before today keep it until ${until}, and are then deleted.`,
    }),
  });
}
