import type { Tx } from '../../../database/database.ts';
import type { Circumstances } from '../../../kernel/command.ts';
import { readCaseAnswers } from '../../catalogue/index.ts';
import { type AssociationSettings, associationSettings, type Party } from '../../organisation/index.ts';
import { categoriesOf, offered } from '../categories/categories.ts';
import { tables } from '../store.ts';

export interface Place {
  municipality: { id: string; name: string };
  group: { id: string; name: string };
}

export interface AskTarget {
  place: Place | null;
  codes: { need: Set<string>; obstacle: Set<string> };
  listVersion: number;
  settings: AssociationSettings;
  member: { id: string; party: Party } | null;
  unit: string | null;
  coordinators: { id: string; email: string; language: 'sv' | 'en' }[];
  /** Answers to what the services' rules ask, beyond the form's own fields. */
  further: Awaited<ReturnType<typeof readCaseAnswers>>;
}

/** What a question needs to know of its association: the group, the lists, who should get the letter. */
export async function readAskTarget(
  tx: Tx,
  { municipalityId, facts }: { municipalityId: string; facts: Readonly<Record<string, unknown>> },
  { actor, today }: Circumstances,
): Promise<AskTarget | null> {
  if (actor.kind !== 'person') return null;
  const db = tables(tx);
  const place = /^[0-9a-f-]{36}$/.test(municipalityId)
    ? await db
        .selectFrom('municipality as m')
        .innerJoin('group_municipality as gm', 'gm.municipality_id', 'm.id')
        .innerJoin('local_group as g', 'g.id', 'gm.group_id')
        .select(['m.id as municipalityId', 'm.name as municipalityName', 'g.id as groupId', 'g.name as groupName'])
        .where('m.id', '=', municipalityId)
        .where((where) => where.or([where('g.ended_on', 'is', null), where('g.ended_on', '>=', today)]))
        .executeTakeFirst()
    : undefined;
  const categories = await categoriesOf(tx);
  const association = await db
    .selectFrom('association')
    .select('settings')
    .where('id', '=', actor.associationId)
    .executeTakeFirstOrThrow();
  const officer = actor.functions.find((held) => held.role === 'caseOfficer' && held.memberId !== null);
  const member = officer?.memberId
    ? await db.selectFrom('member').select(['id', 'party']).where('id', '=', officer.memberId).executeTakeFirst()
    : undefined;
  const coordinators = place
    ? await db
        .selectFrom('held_function as f')
        .innerJoin('account as a', 'a.id', 'f.account_id')
        .select(['a.id', 'a.email', 'a.language'])
        .where('f.group_id', '=', place.groupId)
        .where('f.role', '=', 'coordinator')
        .where('f.starts_on', '<=', today)
        .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
        .execute()
    : [];
  const codesOf = (list: 'need' | 'obstacle'): Set<string> => new Set(offered(categories[list]).map((one) => one.code));
  return {
    place: place
      ? {
          municipality: { id: place.municipalityId, name: place.municipalityName },
          group: { id: place.groupId, name: place.groupName },
        }
      : null,
    codes: { need: codesOf('need'), obstacle: codesOf('obstacle') },
    listVersion: categories.version,
    settings: associationSettings.parse(association.settings),
    member: member ?? null,
    unit: officer?.unit ?? null,
    coordinators,
    further: await readCaseAnswers(tx, actor.associationId, facts, today),
  };
}
