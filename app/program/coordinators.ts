import { dayOf } from '../kernel/clock.ts';
import type { House } from '../kernel/house.ts';
import type { Text } from '../kernel/text.ts';

/** Who imports, and to which group. */
export interface Coordinator {
  accountId: string;
  email: string;
  associationId: string;
  groupId: string;
  groupName: string;
  groupSlug: string;
}

/**
 * The one coordinator that the words of a command line mean; otherwise why it is none, or which ones it could be. A
 * deputy is meant only when named.
 */
export async function findCoordinator(
  house: House,
  group: string | null,
  email: string | null,
): Promise<Coordinator | { problem: Text }> {
  const { rows } = await house.database.executeAsService(
    `select distinct a.id as "accountId", a.email, g.association_id as "associationId", g.id as "groupId",
       g.name as "groupName", g.slug as "groupSlug"
     from held_function f
     join account a on (a.id = f.account_id or (a.id = f.deputy_account_id and $3::text is not null)) and a.ended_at is null
     join local_group g on g.association_id = f.association_id and g.id = f.group_id
     where f.role = 'coordinator' and f.starts_on <= $1::date and (f.ends_on is null or f.ends_on >= $1::date)
       and (g.ended_on is null or g.ended_on >= $1::date)
       and ($2::text is null or g.slug = $2) and ($3::text is null or lower(a.email) = lower($3))
     order by g.slug, a.email`,
    [dayOf(house.clock.now()), group, email],
  );
  const found = rows as Coordinator[];
  const [only] = found;
  if (only && found.length === 1) return only;
  if (found.length === 0) {
    return {
      problem: {
        sv: 'Ingen samordnare passar: pröva --group och --coordinator. Gruppens adress är /grupp/SLUG.',
        en: 'No coordinator fits: try --group and --coordinator. The group’s address is /grupp/SLUG.',
      },
    };
  }
  const choices = found.map((one) => `  --group ${one.groupSlug} --coordinator ${one.email}`).join('\n');
  return {
    problem: {
      sv: `Det finns flera att välja på:\n${choices}`,
      en: `There are several to choose from:\n${choices}`,
    },
  };
}

/** The association's municipalities with their localities. */
export async function placesOf(house: House, associationId: string): Promise<Record<string, string[]>> {
  const { rows } = await house.database.executeAsService(
    'select name, localities from municipality where association_id = $1',
    [associationId],
  );
  return Object.fromEntries(
    (rows as { name: string; localities: string[] }[]).map(({ name, localities }) => [name, localities]),
  );
}
