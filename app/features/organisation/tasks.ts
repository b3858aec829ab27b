import { z } from 'zod';
import type { Task, TaskSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { type Actor, groupsOf, holds } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { query } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import type { Role } from '../../kernel/roles.ts';
import { roleNames } from '../../kernel/roles.ts';
import { runQuery } from '../../kernel/run.ts';
import type { Text } from '../../kernel/text.ts';
import { homeOf } from './administration.ts';
import { leavesNobody, warningDays } from './people/function-rules.ts';
import { tables } from './store.ts';

export interface EndingFunction {
  id: string;
  name: string;
  role: Role;
  groupName: string | null;
  groupSlug: string | null;
  endsOn: string;
  /** The reader is its deputy, its holder, or looks after the organisation. */
  as: 'administrator' | 'deputy' | 'holder';
  leavesNobody: boolean;
}

export interface OrganisationTasks {
  ending: EndingFunction[];
  missingMandates: { groupName: string; groupSlug: string; count: number }[];
}

/** What the organisation asks of the reader: functions that end within 30 days, and members without a stated mandate. */
export const organisationTasks = query({
  name: 'organisation.tasks',
  title: { sv: 'Det som väntar i organisationen', en: 'What waits in the organisation' },
  audience: 'signedIn',
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<OrganisationTasks> => {
    if (actor.kind !== 'person') return { ending: [], missingMandates: [] };
    const association = homeOf(actor);
    const db = tables(tx);
    const rows = await db
      .selectFrom('held_function as f')
      .innerJoin('account as a', 'a.id', 'f.account_id')
      .leftJoin('local_group as g', (join) =>
        join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
      )
      .select([
        'f.id',
        'a.id as accountId',
        'a.name',
        'f.role',
        'f.group_id as groupId',
        'f.member_id as memberId',
        'g.name as groupName',
        'g.slug as groupSlug',
        'f.deputy_account_id as deputyId',
        'f.starts_on as startsOn',
        'f.ends_on as endsOn',
      ])
      .where('f.association_id', '=', association)
      .where('f.starts_on', '<=', today)
      .where('f.ends_on', '>=', today)
      .where('f.ends_on', '<=', addDays(today, warningDays))
      .orderBy('f.ends_on')
      .execute();
    const guarded = await db
      .selectFrom('held_function')
      .select([
        'id',
        'role',
        'group_id as groupId',
        'member_id as memberId',
        'starts_on as startsOn',
        'ends_on as endsOn',
      ])
      .where('association_id', '=', association)
      .where('role', 'in', ['coordinator', 'administrator'])
      .execute();
    const isAdministrator = holds(actor, 'administrator');
    const ending = rows.flatMap((row): EndingFunction[] => {
      const as =
        row.deputyId === actor.accountId
          ? 'deputy'
          : row.accountId === actor.accountId
            ? 'holder'
            : isAdministrator
              ? 'administrator'
              : null;
      if (as === null || row.endsOn === null) return [];
      const { id, name, role, groupName, groupSlug, endsOn } = row;
      return [{ id, name, role, groupName, groupSlug, endsOn, as, leavesNobody: leavesNobody(row, endsOn, guarded) }];
    });
    return { ending, missingMandates: await missingMandates() };

    async function missingMandates(): Promise<OrganisationTasks['missingMandates']> {
      const mine = groupsOf(actor, 'coordinator', 'groupChair');
      if (mine.length === 0) return [];
      return db
        .selectFrom('held_function as f')
        .innerJoin('local_group as g', (join) =>
          join.onRef('g.association_id', '=', 'f.association_id').onRef('g.id', '=', 'f.group_id'),
        )
        .select((one) => ['g.name as groupName', 'g.slug as groupSlug', one.fn.countAll<number>().as('count')])
        .where('f.association_id', '=', association)
        .where('f.group_id', 'in', mine)
        .where('f.role', 'in', ['groupMember', 'groupChair'])
        .where('f.mandate', 'is', null)
        .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
        .groupBy(['g.name', 'g.slug'])
        .orderBy('g.name')
        .execute();
    }
  },
});

const words = {
  administrator: { sv: '{name} slutar som {role}', en: '{name} stops being {role}' },
  administratorLast: {
    sv: '{name} slutar som {role}, och ingen tar över',
    en: '{name} stops being {role}, and nobody takes over',
  },
  deputy: {
    sv: '{name} slutar som {role}, och då slutar du vara ersättare',
    en: '{name} stops being {role}, and then you stop being deputy',
  },
  holder: { sv: 'Din funktion som {role} tar slut', en: 'Your function as {role} ends' },
  mandates: {
    sv: 'Ledamöter utan mandat i {groupName}: {count}',
    en: 'Members without a mandate in {groupName}: {count}',
  },
} satisfies Record<string, Text>;

function titleOf({ as, leavesNobody: isLast }: EndingFunction): Text {
  return as === 'administrator' && isLast ? words.administratorLast : words[as];
}

/** The role's name inside the title, in both languages, with its place: what the reader's language is, is not known here. */
function withRole(title: Text, { role, groupName }: EndingFunction): Text {
  const put = (language: 'sv' | 'en'): string => {
    const name = roleNames[role][language].replace(/^./, (letter) => letter.toLowerCase());
    return title[language].replace(
      '{role}',
      groupName ? `${name.replace(/ (i|of) \{group\}$/, '')} (${groupName})` : name,
    );
  };
  return { sv: put('sv'), en: put('en') };
}

export const organisationTaskSource: TaskSource = {
  audience: 'signedIn',
  tasks: async (house: House, actor: Actor): Promise<Task[]> => {
    const answer = await runQuery(house, actor, organisationTasks, {});
    if (answer.kind !== 'found') return [];
    const { ending, missingMandates } = answer.view;
    return [
      ...ending.map((one) => ({
        title: withRole(titleOf(one), one),
        values: { name: one.name },
        href: hrefOf(one),
        due: one.endsOn,
      })),
      ...missingMandates.map((one) => ({
        title: words.mandates,
        values: { count: one.count, groupName: one.groupName },
        href: paths.group({ slug: one.groupSlug }),
        count: one.count,
      })),
    ];
  },
};

function hrefOf(one: EndingFunction): string {
  if (one.as === 'administrator') return paths.heldFunction({ id: one.id });
  return one.groupSlug ? paths.group({ slug: one.groupSlug }) : paths.account({});
}
