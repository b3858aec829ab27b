import { z } from 'zod';
import type { TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { holds, holdsInGroup } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import {
  backupDays,
  countIn,
  ofObject,
  placesOfCases,
  type Reach,
  removedWords,
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
  guidance_case: { id: string; association_id: string; group_id: string; asker_account: string | null };
};

interface Found {
  id: string;
  groupId: string;
  reach: Reach;
  /** How many rows hold the words. */
  total: number;
}

/**
 * An identity was found in a saved case: its words leave texts, search, history, receipts, held commands, queued letters
 * and generated files in one transaction. The command says what backups still hold and until when.
 */
export function purgeCommand(places: () => readonly TextPlace[]) {
  return command({
    name: 'identity.purge',
    title: { sv: 'Ta bort en uppgift som pekar ut någon', en: 'Remove what points somebody out' },
    past: { sv: 'Tog bort en uppgift som pekade ut någon', en: 'Removed what pointed somebody out' },
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
        .select(['id', 'association_id', 'group_id', 'asker_account'])
        .where('association_id', '=', actor.associationId)
        .where('id', '=', input.id)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return null;
      // The service role sees every case, so the first wall is asked here as it is everywhere.
      if (!holdsInGroup(actor, row.group_id, 'coordinator') && row.asker_account !== actor.accountId) return null;
      const reach = ofObject(row.association_id, row.id);
      let total = 0;
      for (const place of placesOfCases(places())) total += await countIn(tx, place, reach, input.words);
      return { id: row.id, groupId: row.group_id, reach, total };
    },
    may: (actor) => holds(actor, 'coordinator', 'caseOfficer'),
    decide: (target, input, { keyedHash }) => {
      if (input.words.length < shortestWords) return no(tooShort, 'words');
      const { total } = target;
      if (total === 0) return no(nowhere, 'words');
      return yes(
        { target, words: input.words },
        { audit: { hash: keyedHash(input.words), rows: total }, history: { step: 'purge', rows: total } },
      );
    },
    write: async (tx, { target, words }, { today }) => {
      for (const place of placesOfCases(places())) await replaceIn(tx, place, target.reach, words);
      return { id: target.id, rows: target.total, until: addDays(today, backupDays) };
    },
    object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.groupId }),
    next: (result) => paths.case({ id: result.id }),
    done: removedWords,
  });
}
