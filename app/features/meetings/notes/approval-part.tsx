import { Remark, Section, Tag } from '../../../design/parts.tsx';
import { dayWords, momentWords } from '../../../http/dates.ts';
import { paths } from '../../../http/paths.ts';
import { CommandForm, type Ui } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { StateTag } from '../list-page.tsx';
import { approveBy } from '../meeting.ts';
import { words } from '../texts.ts';
import type { MeetingView } from '../view-model.ts';
import { approve } from './approve.ts';

interface Props {
  ui: Ui;
  view: MeetingView;
}

/** Who has approved the minutes, who has not, by when, and what to do when nobody can. */
export function Approval({ ui, view }: Props) {
  if (view.state !== 'closed' && view.state !== 'approved') return null;
  const signed = (person: MeetingView['chair'], at: Date | null) =>
    person && (
      <p>
        <Tag kind={at ? 'starboard' : 'teal'}>
          {at
            ? ui.say(words.approvedBy, { name: person.name, when: momentWords(ui, at) })
            : ui.say(words.notApproved, { name: person.name })}
        </Tag>
      </p>
    );
  const isBoard = view.body === 'board';
  const by = approveBy(view.body, dayOf(view.startsAt));
  return (
    <Section title={ui.say(words.approval)} note={ui.say(words.approvalNote)} id="justering">
      {isBoard && signed(view.chair, view.chairApprovedAt)}
      {isBoard && signed(view.adjuster, view.adjusterApprovedAt)}
      {by !== null && view.approvedAt === null && (
        <p>
          {ui.say(words.approveBy, { day: dayWords(ui, by) })}{' '}
          {by < ui.today && <Tag kind="port">{ui.say(words.approveLate)}</Tag>}
        </p>
      )}
      {!isBoard && view.approvedAt === null && view.appointers === null && (
        <p>{ui.say(view.body === 'group' ? words.chairApproves : words.syncApproves)}</p>
      )}
      {view.appointers && <NoApprover ui={ui} view={view} appointers={view.appointers} />}
      {isBoard && !view.chair && <p class="note">{ui.say(words.noOfficers)}</p>}
      {view.approvedAt && (
        <p>
          <StateTag ui={ui} state="approved" /> {momentWords(ui, view.approvedAt)}
        </p>
      )}
      {view.allowed.includes('approve') && <CommandForm ui={ui} command={approve} />}
    </Section>
  );
}

/** The minutes wait for a function that nobody holds; an administrator who reads this fills it from here. */
function NoApprover({ ui, view, appointers }: Props & { appointers: readonly string[] }) {
  return (
    <Remark title={ui.say(view.body === 'group' ? words.nobodyApproves : words.nobodyApprovesSync)}>
      {holds(ui.actor, 'administrator') ? (
        <>
          <a href={paths.people({})}>{ui.say(words.appoint)}</a>
          {' · '}
          <a href={`${paths.invitations({})}?grupp=${view.group?.id ?? ''}`}>{ui.say(words.inviteSomebody)}</a>
        </>
      ) : appointers.length > 0 ? (
        ui.say(words.whoAppoints, { who: appointers.join(', ') })
      ) : (
        ui.say(words.noAppointer)
      )}
    </Remark>
  );
}
