import { sql } from 'kysely';
import type { LeftSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { keepers } from './service.ts';

/** Entries of the catalogue that somebody answers for or is the contact of; both stand there by e-mail. */
export const leftEntries: LeftSource = {
  columns: ['service.owner_email', 'service.contact_email'],
  waits: async (tx, { associationId, email }) => {
    const { rows } = await sql<{ id: string; name: string; owns: boolean }>`
      select id, name, lower(owner_email) = lower(${email}) as owns from service
      where association_id = ${associationId} and archived_at is null
        and lower(${email}) in (lower(owner_email), lower(contact_email))
      order by name, id`.execute(tx);
    return rows.map(({ id, name, owns }) => ({
      text: owns
        ? { sv: 'Svarar för insatsen {name} i katalogen', en: 'Answers for the service {name} in the catalogue' }
        : { sv: 'Kontakt för insatsen {name} i katalogen', en: 'Contact of the service {name} in the catalogue' },
      values: { name },
      goes: { href: paths.service({ id }), roles: keepers },
      groupId: null,
      memberId: null,
    }));
  },
};
