import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { accountOf, associationOf, holdsInGroup } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { parts } from './fields.ts';
import { insertObstacle, linkCases } from './reports/create.ts';
import { noteEvidence } from './reports/note-evidence.ts';
import { suggestionsAddress } from './runs.ts';
import { onObstacle, refusal } from './steps.ts';
import { lockObstacle, tables } from './store.ts';

const why = {
  none: { sv: 'Kryssa minst ett ärende.', en: 'Tick at least one case.' },
} satisfies Record<string, Text>;

const groupId = field.id();
const caseIds = field.pickMany({
  label: { sv: 'Ärenden som hör dit', en: 'Cases that belong to it' },
  hint: {
    sv: 'Ta bort krysset för dem som inte hör dit. De föreslås på nytt nästa gång.',
    en: 'Untick those that do not belong. They are suggested again next time.',
  },
});

/** The suggestion as it was shown: its cases' ids with commas between. */
const cases = field.key({ label: { sv: 'Ärenden', en: 'Cases' } }, 40_000);

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Those of the cases that are the group's own and still count. */
async function ownCases(tx: Tx, group: string, ids: readonly string[]): Promise<string[]> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('guidance_case')
    .select('id')
    .where('id', 'in', wanted)
    .where('group_id', '=', group)
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null)
    .execute();
  return rows.map((one) => one.id);
}

async function readGroup(tx: Tx, input: { groupId: string; caseIds: readonly string[] }) {
  const group = await tables(tx)
    .selectFrom('local_group')
    .select('id')
    .where('id', '=', input.groupId)
    .executeTakeFirst();
  return group ? { group, cases: await ownCases(tx, group.id, input.caseIds) } : null;
}

/** The suggestion becomes an obstacle with the ticked cases: all of it, or the part that is one obstacle. */
export const acceptSuggestion = command({
  name: 'suggestion.accept',
  title: { sv: 'Gör förslaget till ett hinder', en: 'Make the suggestion an obstacle' },
  past: { sv: 'Gjorde ett förslag till hindret', en: 'Made the obstacle of a suggestion' },
  verb: { sv: 'Skapa hindret', en: 'Make the obstacle' },
  audience: ['coordinator'],
  input: z.object({ groupId, title: parts.title, caseIds }),
  read: readGroup,
  may: (actor, { group }) => holdsInGroup(actor, group.id, 'coordinator'),
  decide: ({ group, cases }, input, { newId }) =>
    cases.length === 0
      ? no(why.none, 'caseIds')
      : yes(
          {
            id: newId(),
            groupId: group.id,
            kind: 'obstacle' as const,
            title: input.title,
            caseIds: cases,
            deviationId: null,
          },
          { audit: { cases: cases.length }, history: { step: 'acceptSuggestion', cases: cases.length } },
        ),
  write: insertObstacle,
  object: (result, target) => ({ type: 'obstacle', id: result.id, groupId: target.group.id }),
  next: (result) => paths.obstacle({ id: result.id }),
  done: (result) => ({
    sv: `Hindret är skapat och heter ${result.number}. Beskriv det nu.`,
    en: `The obstacle is made and is called ${result.number}. Describe it now.`,
  }),
});

/** The cases belong to an obstacle that is there already. */
export const joinSuggestion = command({
  name: 'suggestion.join',
  title: { sv: 'Lägg förslagets ärenden till ett hinder', en: 'Add the suggestion’s cases to an obstacle' },
  past: { sv: 'La ett förslags ärenden till hindret', en: 'Added the cases of a suggestion' },
  verb: { sv: 'Lägg till', en: 'Add' },
  audience: ['coordinator'],
  input: z.object({ id: field.pick({ label: { sv: 'Hinder', en: 'Obstacle' } }), cases }),
  ungated: ['cases'],
  ...onObstacle('linkCase'),
  read: async (tx, input) => {
    const locked = isId(input.id) ? await lockObstacle(tx, input.id) : null;
    return locked && { ...locked, cases: await ownCases(tx, locked.subject.groupId, input.cases.split(',')) };
  },
  decide: (target, _) => {
    const refused = refusal('linkCase', target);
    if (refused) return no(refused);
    if (target.cases.length === 0) return no(why.none);
    const { id, groupId: group } = target.subject;
    return yes({ id, group, cases: target.cases }, { history: { step: 'joinSuggestion', cases: target.cases.length } });
  },
  write: async (tx, { id, group, cases }, circumstances) => {
    await linkCases(tx, id, group, cases, circumstances);
    await noteEvidence(tx, id, circumstances.now);
    return { id };
  },
  done: () => ({ sv: 'Ärendena är underlag för hindret.', en: 'The cases are evidence of the obstacle.' }),
});

/** Not an obstacle: it is not suggested again before three new cases have come. */
export const rejectSuggestion = command({
  name: 'suggestion.reject',
  title: { sv: 'Förslaget är inget hinder', en: 'The suggestion is no obstacle' },
  verb: { sv: 'Inget hinder', en: 'No obstacle' },
  audience: ['coordinator'],
  input: z.object({ groupId, cases }),
  ungated: ['cases'],
  read: (tx, input) => readGroup(tx, { groupId: input.groupId, caseIds: input.cases.split(',') }),
  may: (actor, { group }) => holdsInGroup(actor, group.id, 'coordinator'),
  decide: ({ group, cases: own }, _, { newId }) =>
    own.length === 0 ? no(why.none) : yes({ id: newId(), group: group.id, own }, { audit: { cases: own.length } }),
  write: async (tx, { id, group, own }, { actor, now }) => {
    await tables(tx)
      .insertInto('suggestion_rejection')
      .values({
        association_id: associationOf(actor) ?? '',
        id,
        group_id: group,
        case_ids: own,
        rejected_at: now,
        rejected_by: accountOf(actor),
      })
      .execute();
    return { id, group };
  },
  object: (result, target) => ({ type: 'suggestionRejection', id: result.id, groupId: target.group.id }),
  next: (result) => suggestionsAddress(result.group),
  done: () => ({
    sv: 'Förslaget visas inte igen förrän det har minst tre nya ärenden.',
    en: 'The suggestion is not shown again before it has at least three new cases.',
  }),
});
