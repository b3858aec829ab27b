import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { groupsOf } from '../../../kernel/actor.ts';
import { type Circumstances, query } from '../../../kernel/command.ts';
import { rulesAddress, type ServicesView } from '../../catalogue/index.ts';
import { associationSettings } from '../../organisation/index.ts';
import { type Category, categoriesFor, offered } from '../categories/categories.ts';
import { openByForm } from '../services/open-services.ts';
import { tables } from '../store.ts';

export interface AskForm {
  municipalities: { id: string; name: string; group: string }[];
  /** The municipality that is most likely, so that most need not choose. */
  likely: string | null;
  needs: Category[];
  obstacles: Category[];
  answerWorkingDays: number;
  /** What stands open by the answers so far. */
  services: ServicesView | null;
  /** Where the browser finds the rules, to sort by itself as answers change. */
  rules: string;
}

/** What has been typed so far, however it looks: nothing here is refused, what cannot be read is unknown. */
const input = z.looseObject({});

/** What the form offers: the county's municipalities with a group, and the lists of today. */
export const askForm = query({
  name: 'case.askForm',
  title: { sv: 'Formuläret för en fråga', en: 'The form of a question' },
  audience: ['caseOfficer'],
  input,
  read: (tx, typed, circumstances) => readForm(tx, typed, circumstances, null),
});

export const registerForm = query({
  name: 'case.registerForm',
  title: { sv: 'Formuläret för en fråga från en person', en: 'The form of a question from a person' },
  audience: ['coordinator'],
  input,
  read: (tx, typed, circumstances) => readForm(tx, typed, circumstances, groupsOf(circumstances.actor, 'coordinator')),
});

async function readForm(
  tx: Tx,
  typed: Readonly<Record<string, unknown>>,
  circumstances: Circumstances,
  groups: string[] | null,
): Promise<AskForm | null> {
  const { actor, today } = circumstances;
  if (actor.kind !== 'person') return null;
  const db = tables(tx);
  let select = db
    .selectFrom('municipality as m')
    .innerJoin('group_municipality as gm', 'gm.municipality_id', 'm.id')
    .innerJoin('local_group as g', 'g.id', 'gm.group_id')
    .select(['m.id', 'm.name', 'm.member_id', 'g.name as group'])
    .where((where) => where.or([where('g.ended_on', 'is', null), where('g.ended_on', '>=', today)]))
    .orderBy('m.name');
  if (groups)
    select = select.where('g.id', 'in', groups.length > 0 ? groups : ['00000000-0000-0000-0000-000000000000']);
  const municipalities = await select.execute();
  const names = await categoriesFor(tx, circumstances);
  const association = await db.selectFrom('association').select('settings').executeTakeFirstOrThrow();
  const mine = new Set(actor.functions.map((held) => held.memberId));
  const own = municipalities.filter((municipality) => mine.has(municipality.member_id));
  const likely = own[0] ?? (municipalities.length === 1 ? municipalities[0] : undefined);
  return {
    municipalities: municipalities.map(({ id, name, group }) => ({ id, name, group })),
    likely: likely?.id ?? null,
    needs: offered(names.need),
    obstacles: offered(names.obstacle),
    services: await openByForm(tx, actor.associationId, { municipalityId: likely?.id, ...typed }, today),
    rules: await rulesAddress(tx, actor.associationId, today),
    answerWorkingDays: associationSettings.parse(association.settings).answerWorkingDays,
  };
}
