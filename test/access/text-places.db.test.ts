import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TextPlace } from '../../app/http/feature.ts';
import { type TestHouse, testHouse } from '../support/house.ts';

/** Columns of text that no purge of somebody’s words has to reach, and why. `table.*` is every one of the table. */
const others: Readonly<Record<string, string>> = {
  'names of people and offices as such: accounts, functions, invitations, letters’ receivers': `
    account.*
    attendance.mandate
    email_change.email
    experience.written_by
    held_function.*
    history.account_name
    invitation.email invitation.mandate invitation.name invitation.title
    login_link.email login_link.name
    outgoing_mail.digest outgoing_mail.recipient
    passkey.name`,
  'structure of the association, written by its office': `
    allowed_domain.domain
    association.*
    category.*
    local_group.*
    meeting.link meeting.place
    meeting_series.*
    member.name
    municipality.localities municipality.name
    retention_period.kind retention_period.source
    unit.name`,
  'the catalogue: its owners write it for everybody to read, with contact persons on purpose': `
    catalogue_attribute.definition catalogue_attribute.id
    catalogue_import.*
    catalogue_owner_link.token_hash
    catalogue_register.*
    experience.link experience.methods experience.municipalities experience.period experience.target_groups
    service.*
    service_evidence.*`,
  'kept with the house’s own places (see purge-places.ts)': `
    command_receipt.result
    held_command.input
    history.changes
    kept_reason.reason
    outgoing_mail.body outgoing_mail.subject`,
  'codes, choices, numbers, hashes and what the house computes': `
    advice_item.kind advice_item.link advice_item.next_step
    agenda_item.href agenda_item.outcome agenda_item.result agenda_item.source agenda_item.standing
    attendance.answer attendance.role
    audit_line.actor_kind audit_line.command audit_line.detail audit_line.object_id audit_line.object_type
    backup_run.failure backup_run.file backup_run.why
    board_vote.vote
    calendar_feed.token_hash
    case_handle.handle case_handle.handle_hash
    case_key.opened_by case_key.token_hash
    case_message.kind
    case_step.step
    chairs_exact.found
    experience.search_text
    chairs_reading.shown
    chairs_rules.found
    command_receipt.account_key command_receipt.command command_receipt.key
    decided_action.kind decided_action.level
    decision.ended_why decision.escalated_to decision.kind decision.level decision.mandate decision.measure
    deviation.kind
    disposal.decision disposal.kind disposal.numbers disposal.source
    effect_check.basis effect_check.measured effect_check.result
    email_change.token_hash
    fairway_step.step
    guidance_case.answers guidance_case.basics guidance_case.date_precision guidance_case.import_fingerprint guidance_case.income_sources guidance_case.need guidance_case.number guidance_case.obstacle guidance_case.outcome guidance_case.outcome_via guidance_case.sex guidance_case.source guidance_case.target_group
    held_command.command held_command.decision held_command.kept
    history.command history.object_type
    home_confirmation.answer
    import_mapping.remembered import_mapping.signature
    invitation.role invitation.token_hash
    job_run.name job_run.reason
    kept_reason.field kept_reason.object_id kept_reason.object_type kept_reason.type
    login_identity.identity_hash login_identity.provider
    login_link.acr login_link.browser_hash login_link.code_hash login_link.identity_hash login_link.invitation_hash login_link.provider login_link.token_hash
    meeting.body
    meeting_note.role
    migration.digest migration.name
    obstacle.classification obstacle.income_sources obstacle.kind obstacle.number obstacle.recognised
    obstacle_answer.kind
    obstacle_mark.source
    outgoing_mail.calendar outgoing_mail.last_error outgoing_mail.object_type
    pack.period
    passkey.id passkey.transports
    peer_answer.search_text peer_question.search_text
    preread_question.standing
    provider_login.browser_hash provider_login.invitation_hash provider_login.nonce provider_login.provider provider_login.state_hash provider_login.till provider_login.verifier
    session.acr session.device session.provider session.token_hash session.way
    suggestion_run.found
    text_finding.hash text_finding.object_type text_finding.place text_finding.settled_how text_finding.type
    text_scan.version
    try_count.key
    used_challenge.hash`,
};

let house: TestHouse;
let columns: string[];
beforeAll(async () => {
  house = await testHouse();
  const rows = await house.sql<{ column: string }>(
    `select c.table_name || '.' || c.column_name as column
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and (c.data_type in ('text', 'character varying', 'json', 'jsonb') or (c.data_type = 'ARRAY' and c.udt_name = '_text'))
     order by 1`,
  );
  columns = rows.map(({ column }) => column);
});
afterAll(() => house?.close());

const excused = new Set(Object.values(others).flatMap((list) => list.split(/\s+/).filter(Boolean)));
const isExcused = (column: string): boolean => excused.has(column) || excused.has(`${column.split('.')[0]}.*`);
const reached = (places: readonly TextPlace[]): Set<string> =>
  new Set(
    places.flatMap(({ table, columns: own, jsonColumns = [] }) =>
      [...own, ...jsonColumns].map((column) => `${table}.${column}`),
    ),
  );

// A column that is in neither list is a place where an identity could stay for ever.
it('every column of text is reached by the purge of an identity, or said why not', () => {
  const free = reached(house.features.flatMap((feature) => feature.textPlaces ?? []));
  expect(columns.length).toBeGreaterThan(200);
  expect(columns.filter((column) => !free.has(column) && !isExcused(column))).toEqual([]);
  // A place that is renamed or gone would be looked for in vain.
  expect([...free].filter((column) => !columns.includes(column))).toEqual([]);
  expect([...excused].filter((one) => !one.endsWith('.*') && !columns.includes(one))).toEqual([]);
});
