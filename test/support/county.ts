import type { Role } from '../../app/kernel/roles.ts';
import type { TestDatabase } from './test-database.ts';

/** A small county with a sister group, and another association beside it. Everybody in it is invented. */
export const ids = {
  association: '10000000-0000-7000-8000-000000000001',
  other: '10000000-0000-7000-8000-000000000002',
  heby: '20000000-0000-7000-8000-000000000001',
  tierp: '20000000-0000-7000-8000-000000000002',
  elsewhere: '20000000-0000-7000-8000-000000000003',
  fk: '30000000-0000-7000-8000-000000000001',
  af: '30000000-0000-7000-8000-000000000002',
  hebyMember: '30000000-0000-7000-8000-000000000003',
  tierpMember: '30000000-0000-7000-8000-000000000004',
  region: '30000000-0000-7000-8000-000000000005',
  otherMember: '30000000-0000-7000-8000-000000000006',
  groupHeby: '40000000-0000-7000-8000-000000000001',
  groupTierp: '40000000-0000-7000-8000-000000000002',
  groupElsewhere: '40000000-0000-7000-8000-000000000003',
} as const;

interface PersonaShape {
  id: string;
  name: string;
  association: string;
  functions: { role: Role; group?: string; member?: string }[];
}

const account = (number: number): string => `50000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const here = ids.association;

/** Every role in the own unit, in a sister unit where that matters, and in another association. */
export const personas = {
  officer: {
    id: account(1),
    name: 'Mikaela Sundin',
    association: here,
    functions: [{ role: 'caseOfficer', member: ids.fk }],
  },
  colleague: {
    id: account(2),
    name: 'Petter Wall',
    association: here,
    functions: [{ role: 'caseOfficer', member: ids.fk }],
  },
  sisterOfficer: {
    id: account(3),
    name: 'Olle Grankvist',
    association: here,
    functions: [{ role: 'caseOfficer', member: ids.af }],
  },
  coordinator: {
    id: account(4),
    name: 'Karin Åberg',
    association: here,
    functions: [{ role: 'coordinator', group: ids.groupHeby, member: ids.hebyMember }],
  },
  sisterCoordinator: {
    id: account(5),
    name: 'Jonas Tallgren',
    association: here,
    functions: [{ role: 'coordinator', group: ids.groupTierp, member: ids.tierpMember }],
  },
  member: {
    id: account(6),
    name: 'Elin Sjöö',
    association: here,
    functions: [{ role: 'groupMember', group: ids.groupHeby, member: ids.hebyMember }],
  },
  chair: {
    id: account(7),
    name: 'Anders Lindkvist',
    association: here,
    functions: [{ role: 'groupChair', group: ids.groupHeby, member: ids.hebyMember }],
  },
  sisterMember: {
    id: account(8),
    name: 'Maria Holmdal',
    association: here,
    functions: [{ role: 'groupMember', group: ids.groupTierp, member: ids.tierpMember }],
  },
  teamWorker: {
    id: account(9),
    name: 'Sofia Renberg',
    association: here,
    functions: [{ role: 'teamWorker', group: ids.groupHeby, member: ids.hebyMember }],
  },
  manager: {
    id: account(10),
    name: 'Bengt Ekdal',
    association: here,
    functions: [{ role: 'manager', member: ids.hebyMember }],
  },
  office: { id: account(11), name: 'Gunilla Ek', association: here, functions: [{ role: 'office' }] },
  board: {
    id: account(12),
    name: 'Lars Mosskull',
    association: here,
    functions: [{ role: 'boardMember', member: ids.region }],
  },
  administrator: {
    id: account(13),
    name: 'Yvonne Klarsund',
    association: here,
    functions: [{ role: 'administrator' }],
  },
  otherOfficer: {
    id: account(14),
    name: 'Nils Fjärran',
    association: ids.other,
    functions: [{ role: 'caseOfficer', member: ids.otherMember }],
  },
  otherCoordinator: {
    id: account(15),
    name: 'Ida Bortaling',
    association: ids.other,
    functions: [{ role: 'coordinator', group: ids.groupElsewhere, member: ids.otherMember }],
  },
  otherAdministrator: {
    id: account(16),
    name: 'Per Annorstedt',
    association: ids.other,
    functions: [{ role: 'administrator' }],
  },
} as const satisfies Record<string, PersonaShape>;
export type Persona = keyof typeof personas;

/** The id of a persona's function: each holds one. */
export function functionOf(persona: Persona): string {
  const number = Object.keys(personas).indexOf(persona) + 1;
  return `60000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export async function buildCounty(db: TestDatabase, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.sql(
    `insert into association (id, name, slug, settings, is_demo, created_at) values
      ($1, 'Samordningsförbundet Uppsala län', 'uppsala', '{"ownNames": ["Sara", "Stig"]}', true, $3),
      ($2, 'Samordningsförbundet Annorstädes', 'annorstades', '{}', true, $3)`,
    [ids.association, ids.other, at],
  );
  await db.sql(
    `insert into member (association_id, id, party, name) values
      ($1, $3, 'socialInsuranceAgency', 'Försäkringskassan'), ($1, $4, 'employmentService', 'Arbetsförmedlingen'),
      ($1, $5, 'municipality', 'Heby kommun'), ($1, $6, 'municipality', 'Tierps kommun'), ($1, $7, 'region', 'Region Uppsala'),
      ($2, $8, 'municipality', 'Annorstads kommun')`,
    [ids.association, ids.other, ids.fk, ids.af, ids.hebyMember, ids.tierpMember, ids.region, ids.otherMember],
  );
  await db.sql(
    `insert into municipality (association_id, id, member_id, name, localities) values
      ($1, $3, $5, 'Heby', '{Östervåla,Morgongåva,Tärnsjö,Harbo}'), ($1, $4, $6, 'Tierp', '{Örbyhus,Söderfors}'), ($2, $7, $8, 'Annorstad', '{}')`,
    [ids.association, ids.other, ids.heby, ids.tierp, ids.hebyMember, ids.tierpMember, ids.elsewhere, ids.otherMember],
  );
  await db.sql(
    `insert into local_group (association_id, id, name, slug, prefix) values
      ($1, $3, 'LOKUS Heby', 'heby', 'HEB'), ($1, $4, 'LOKUS Tierp', 'tierp', 'TIE'), ($2, $5, 'LOKUS Annorstad', 'annorstad', 'ANN')`,
    [ids.association, ids.other, ids.groupHeby, ids.groupTierp, ids.groupElsewhere],
  );
  await db.sql(
    `insert into group_municipality (association_id, group_id, municipality_id) values ($1, $3, $4), ($1, $5, $6), ($2, $7, $8)`,
    [ids.association, ids.other, ids.groupHeby, ids.heby, ids.groupTierp, ids.tierp, ids.groupElsewhere, ids.elsewhere],
  );
  for (const [key, persona] of Object.entries(personas) as [Persona, PersonaShape][]) {
    await db.sql('insert into account (id, email, name, created_at) values ($1, $2, $3, $4)', [
      persona.id,
      `${key}@example.se`.toLowerCase(),
      persona.name,
      at,
    ]);
    for (const held of persona.functions) {
      await db.sql(
        `insert into held_function (association_id, id, account_id, role, group_id, member_id, starts_on) values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
        [persona.association, functionOf(key), persona.id, held.role, held.group ?? null, held.member ?? null],
      );
    }
  }
}
