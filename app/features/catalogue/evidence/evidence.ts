import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { accountOf, groupsOf, holds } from '../../../kernel/actor.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { type EvidenceKind, homeOf, tables } from '../store.ts';
import { reporters, reportName } from './evidence-names.ts';

/** Inside a local group, where evidence is counted and taken up. */
const groupPeople = ['coordinator', 'groupMember', 'groupChair', 'teamWorker'] as const;

export const evidenceKindNames: Record<EvidenceKind, Text> = {
  notAccessible: { sv: 'Finns, men är inte öppen', en: 'Exists, but is not open' },
  missing: { sv: 'Saknas', en: 'Is missing' },
};

const whys = {
  place: {
    sv: 'Välj en kommun som har en lokal grupp.',
    en: 'Choose a municipality that has a local group.',
  },
  service: { sv: 'Välj vilken insats det gäller.', en: 'Choose which service it is about.' },
  wanted: { sv: 'Skriv vilken insats som saknas.', en: 'Write which service is missing.' },
  again: {
    sv: 'Det är redan rapporterat för den här frågan. En gång räcker.',
    en: 'It has been reported for this question already. Once is enough.',
  },
} satisfies Record<string, Text>;

interface Place {
  groupId: string;
  municipality: string | null;
}

async function placeOf(
  tx: Tx,
  association: string,
  municipality: string | undefined,
  caseId: string | undefined,
  today: string,
): Promise<Place | null> {
  if (caseId) {
    const row = await tables(tx)
      .selectFrom('guidance_case as c')
      .leftJoin('municipality as m', (join) =>
        join.onRef('m.association_id', '=', 'c.association_id').onRef('m.id', '=', 'c.municipality_id'),
      )
      .select(['c.group_id', 'm.name'])
      .where('c.association_id', '=', association)
      .where('c.id', '=', caseId)
      .executeTakeFirst();
    return row ? { groupId: row.group_id, municipality: row.name } : null;
  }
  const row = await tables(tx)
    .selectFrom('municipality as m')
    .innerJoin('group_municipality as gm', (join) =>
      join.onRef('gm.association_id', '=', 'm.association_id').onRef('gm.municipality_id', '=', 'm.id'),
    )
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'gm.association_id').onRef('g.id', '=', 'gm.group_id'),
    )
    .select(['g.id', 'm.name'])
    .where('m.association_id', '=', association)
    .where('m.name', '=', municipality ?? '')
    .where((where) => where.or([where('g.ended_on', 'is', null), where('g.ended_on', '>=', today)]))
    .executeTakeFirst();
  return row ? { groupId: row.id, municipality: row.name } : null;
}

/** ”It exists, but not for this person” or ”there is none”, in one click: evidence for the local group. */
export const reportService = command({
  name: reportName,
  title: { sv: 'Rapportera en insats', en: 'Report a service' },
  verb: { sv: 'Rapportera', en: 'Report' },
  audience: reporters,
  input: z.object({
    kind: field.choice({
      label: { sv: 'Vad är det?', en: 'What is it?' },
      values: ['notAccessible', 'missing'],
      names: evidenceKindNames,
    }),
    municipality: field.optionalPick({ label: { sv: 'Kommun', en: 'Municipality' } }),
    serviceIds: field.pickMany({ label: { sv: 'Insats', en: 'Service' } }),
    wanted: field.optionalFreeText({
      label: { sv: 'Vilken insats saknas?', en: 'Which service is missing?' },
      hint: {
        sv: 'Kort och allmänt, till exempel ”arbetsträning på kvällstid”.',
        en: 'Short and general, for example “work training in the evening”.',
      },
      max: 120,
    }),
    reason: field.optionalFreeText({ label: { sv: 'Varför är den inte öppen?', en: 'Why is it not open?' }, max: 200 }),
    note: field.optionalFreeText({
      label: { sv: 'Mer om vad som stoppar', en: 'More about what stops it' },
      hint: { sv: 'Beskriv situationen, inte personen.', en: 'Describe the situation, not the person.' },
      max: 500,
    }),
    caseId: field.optionalId(),
  }),
  read: async (tx, input, { actor, today }) => {
    const association = homeOf(actor);
    const place = await placeOf(tx, association, input.municipality, input.caseId, today);
    if (input.caseId && !place) return null;
    const wanted = input.serviceIds.filter((id) => z.uuid().safeParse(id).success).slice(0, 20);
    const services =
      wanted.length === 0
        ? []
        : await tables(tx)
            .selectFrom('service')
            .select(['id', 'name'])
            .where('association_id', '=', association)
            .where('id', 'in', wanted)
            .execute();
    const earlier =
      input.caseId && wanted.length > 0
        ? await tables(tx)
            .selectFrom('service_evidence')
            .select('service_id')
            .where('association_id', '=', association)
            .where('case_id', '=', input.caseId)
            .execute()
        : [];
    return { association, place, services, earlier: new Set(earlier.map((row) => row.service_id)) };
  },
  may: (actor) => holds(actor, ...reporters),
  decide: ({ association, place, services, earlier }, input) => {
    if (!place) return no(whys.place, 'municipality');
    const fresh = services.filter((service) => !earlier.has(service.id));
    if (input.kind === 'notAccessible' && services.length === 0) return no(whys.service, 'serviceIds');
    if (input.kind === 'notAccessible' && fresh.length === 0) return no(whys.again);
    if (input.kind === 'missing' && !input.wanted) return no(whys.wanted, 'wanted');
    return yes(
      { association, place, input, services: input.kind === 'missing' ? [null] : fresh.map(({ id }) => id) },
      { audit: { kind: input.kind, group: place.groupId } },
    );
  },
  write: async (tx, { association, place, input, services }, { actor, now, newId }) => {
    const rows = services.map((serviceId) => ({
      association_id: association,
      id: newId(),
      group_id: place.groupId,
      kind: input.kind,
      service_id: serviceId,
      wanted: input.kind === 'missing' ? (input.wanted ?? '') : '',
      municipality: place.municipality,
      case_id: input.caseId ?? null,
      reasons: input.reason ? [input.reason] : [],
      note: input.note ?? '',
      account_id: accountOf(actor),
      at: now,
    }));
    await tables(tx).insertInto('service_evidence').values(rows).execute();
    return { id: rows[0]?.id ?? '', count: rows.length };
  },
  object: ({ id }, { place }) => ({ type: 'serviceEvidence', id, groupId: place?.groupId ?? null }),
  next: () => paths.serviceEvidence({}),
  done: () => ({
    sv: 'Tack. Det är nu underlag till den lokala gruppen.',
    en: 'Thank you. It is now evidence for the local group.',
  }),
});

export interface EvidenceLine {
  what: string;
  serviceId: string | null;
  kind: EvidenceKind;
  mentions: number;
  reasons: { reason: string; mentions: number }[];
  notes: string[];
  latest: Date;
}

export interface EvidenceView {
  groups: { id: string; name: string; lines: EvidenceLine[] }[];
  /** What the reader has reported, where the reader is not inside the group. */
  own: EvidenceLine[];
  mayReport: boolean;
  municipalities: string[];
  chosen: {
    service: { id: string; name: string } | undefined;
    municipality: string | undefined;
    caseId: string | undefined;
  };
}

export const evidenceView = query({
  name: 'catalogue.evidence',
  title: { sv: 'Underlag om insatser', en: 'Evidence about services' },
  audience: 'signedIn',
  input: z.object({
    service: field.optionalPick({ label: { sv: 'Insats', en: 'Service' } }),
    municipality: field.optionalPick({ label: { sv: 'Kommun', en: 'Municipality' } }),
    caseId: field.optionalId(),
  }),
  read: async (tx, input, { actor }): Promise<EvidenceView> => {
    const association = homeOf(actor);
    const db = tables(tx);
    const rows = await db
      .selectFrom('service_evidence as e')
      .leftJoin('service as s', (join) =>
        join.onRef('s.association_id', '=', 'e.association_id').onRef('s.id', '=', 'e.service_id'),
      )
      .select([
        'e.group_id',
        'e.kind',
        'e.service_id',
        'e.wanted',
        'e.reasons',
        'e.note',
        'e.at',
        's.name',
        's.merged_into',
      ])
      .where('e.association_id', '=', association)
      .orderBy('e.at', 'desc')
      .limit(5000)
      .execute();
    const groups = await db
      .selectFrom('local_group')
      .select(['id', 'name'])
      .where('association_id', '=', association)
      .orderBy('name')
      .execute();
    const inside = groupsOf(actor, ...groupPeople);
    const municipalities = await db
      .selectFrom('municipality')
      .select('name')
      .where('association_id', '=', association)
      .orderBy('name')
      .execute();
    const service = z.uuid().safeParse(input.service).success
      ? await db
          .selectFrom('service')
          .select(['id', 'name'])
          .where('association_id', '=', association)
          .where('id', '=', input.service ?? '')
          .where('archived_at', 'is', null)
          .where('published_at', 'is not', null)
          .executeTakeFirst()
      : undefined;
    return {
      groups: groups
        .filter((group) => inside.includes(group.id))
        .map((group) => ({ ...group, lines: linesOf(rows.filter((row) => row.group_id === group.id)) })),
      own: linesOf(rows.filter((row) => !inside.includes(row.group_id))),
      mayReport: holds(actor, ...reporters),
      municipalities: municipalities.map((row) => row.name),
      chosen: { service, municipality: input.municipality, caseId: input.caseId },
    };
  },
});

interface Row {
  kind: EvidenceKind;
  service_id: string | null;
  wanted: string;
  reasons: string[];
  note: string;
  at: Date;
  name: string | null;
}

/** Most mentioned first. What is missing is the same when it is written with the same words. */
function linesOf(rows: readonly Row[]): EvidenceLine[] {
  const lines = new Map<string, EvidenceLine>();
  for (const row of rows) {
    const key = row.service_id ?? `${row.wanted.toLowerCase().replace(/\s+/g, ' ').trim()}`;
    const line = lines.get(key) ?? {
      what: row.service_id ? (row.name ?? '') : row.wanted,
      serviceId: row.service_id,
      kind: row.kind,
      mentions: 0,
      reasons: [],
      notes: [],
      latest: row.at,
    };
    line.mentions += 1;
    for (const reason of row.reasons) {
      const known = line.reasons.find((one) => one.reason === reason);
      if (known) known.mentions += 1;
      else line.reasons.push({ reason, mentions: 1 });
    }
    if (row.note) line.notes.push(row.note);
    lines.set(key, line);
  }
  for (const line of lines.values()) line.reasons.sort((a, b) => b.mentions - a.mentions);
  return [...lines.values()].sort((a, b) => b.mentions - a.mentions || a.what.localeCompare(b.what, 'sv'));
}
