/**
 * Columns that name a person and on which nothing waits: who did something, or whose something is. Every other column that names
 * one is answered for by a feature (`leftSources`), so that what waits is seen when the person leaves.
 */
export const history: Readonly<Record<string, string>> = {
  'who did what: the audit, histories, receipts and what was kept from the gate': `
    audit_line.account_id command_receipt.account_key history.account_id history.account_name kept_reason.account_id`,
  'whose login, letter or setting it is: it ends with the account': `
    calendar_feed.account_id email_change.account_id login_identity.account_id
    outgoing_mail.account_id outgoing_mail.recipient passkey.account_id session.account_id email_change.email
    login_link.email account.email`,
  'the function itself stands on the page; its title, employer and manager go with it': `
    held_function.account_id held_function.line_manager`,
  'an invitation stays valid, and every administrator sees it': `
    invitation.invited_by invitation.email`,
  'a confirmation that somebody waits for runs out by itself, and is asked for anew': `
    held_command.account_id held_command.decided_by`,
  'who asked, wrote, advised or registered; what is open of a question waits on its asker': `
    guidance_case.registered_by guidance_case.advised_by case_message.account_id case_message.from_account
    case_message.to_account case_advice.account_id contact_search.account_id service_evidence.account_id`,
  'any coordinator of the group goes on with a list or a file; keepers with the catalogue’s': `
    import.uploaded_by import.carried_out_by catalogue_import.uploaded_by`,
  'what was noticed, described, linked or refused; the owner carries the obstacle on': `
    obstacle.observed_by obstacle.described_by obstacle.submitted_by obstacle.rejected_by obstacle_case.linked_by
    obstacle_mark.linked_by suggestion_run.asked_by suggestion_rejection.rejected_by deviation.handled_by
    deviation_reporter.account_id chairs_obstacle.made_by`,
  'who planned, summoned, opened, wrote, voted or read; who is asked to a meeting follows from the functions of the day': `
    meeting_series.created_by meeting.created_by meeting.summoned_by meeting.closed_by meeting.cancelled_by
    agenda_item.added_by agenda_item.removed_by agenda_item.written_by agenda_item.result_by
    attendance.account_id preread_answer.account_id meeting_note.written_by
    meeting_note_receipt.account_id board_vote.account_id direction_decision.published_by direction_receipt.account_id`,
  'who decided, confirmed, checked or answered; what is to be done waits on the action’s owner': `
    decision.decided_by decision.closed_by home_confirmation.answered_by effect_check.checked_by
    obstacle_answer.queued_by`,
  'asked for or made once': 'pack.asked_by',
  'no person: by which way a case was opened, and an organisation': 'case_key.opened_by decided_action.owner_member',
  'the other one of two decides, and any of the office or the administrators can be it': `
    disposal.proposed_by disposal.decided_by retention_period.set_by`,
  'a find is settled by anybody who may': 'text_finding.settled_by',
  'asked among peers, answered by any of them': 'peer_question.account_id peer_answer.account_id',
  'names as text in the catalogue, beside the day on which it was said': `
    service.owner_name service.contact_person service.contact_function service.contact_phone service.places_by
    service.waiting_by service.verified_by
    catalogue_register.checked_by experience.written_by`,
};

export const historyColumns: readonly string[] = Object.values(history).flatMap((list) => list.trim().split(/\s+/));
