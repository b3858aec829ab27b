import type { z } from 'zod';
import { Head, Section, Tag } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Query } from '../../../kernel/command.ts';
import { roleNames } from '../../../kernel/roles.ts';
import { mandateNames, partyNames } from '../../organisation/index.ts';
import { participants } from '../access.ts';
import { words } from '../texts.ts';
import type { Attendee, MeetingView } from '../view-model.ts';
import { attend } from './hold.ts';

/** Who is asked, what they answered, and afterwards who was there. */
export function PeopleSection({ ui, view }: { ui: Ui; view: MeetingView }) {
  const mayAttend = view.allowed.includes('attend');
  const shown = view.hasAttendance
    ? view.people.filter(({ isPresent, isSubstitute }) => isPresent || !isSubstitute)
    : view.people;
  const isAsked = view.state !== 'planned';
  const people = ui.say(isAsked ? words.people : words.toBeAsked);
  return (
    <Section title={view.hasAttendance ? ui.say(words.attendance) : people} id="narvaro">
      <Table
        language={ui.language}
        caption={people}
        captionHidden
        rows={shown}
        empty={ui.say({ sv: 'Gruppen har inga ledamöter än.', en: 'The group has no members yet.' })}
        columns={[
          { key: 'name', head: ui.say(words.name), rowHead: true, cell: (one) => nameOf(ui, one) },
          { key: 'party', head: ui.say(words.party), cell: (one) => partyOf(ui, one) },
          {
            key: 'mandate',
            head: ui.say(words.mandate),
            cell: ({ mandate }) => (mandate ? ui.say(mandateNames[mandate]) : '–'),
          },
          { key: 'state', head: ui.say(words.state), cell: (one) => <Standing ui={ui} one={one} isAsked={isAsked} /> },
        ]}
      />
      {view.othersPresent && <p>{ui.say(words.others, { names: view.othersPresent })}</p>}
      {mayAttend && (
        <p>
          <a href={paths.meetingAttendance({ id: view.id })}>
            {ui.say(view.hasAttendance ? words.changeAttendance : words.writeAttendance)}
          </a>
        </p>
      )}
    </Section>
  );
}

const nameOf = (ui: Ui, { name, isSubstitute }: Attendee): string =>
  isSubstitute ? `${name} (${ui.say(words.deputy)})` : name;

const partyOf = (ui: Ui, { party, memberName, role }: Attendee): string =>
  memberName ?? (party ? ui.say(partyNames[party]) : ui.say(roleNames[role]));

function Standing({ ui, one, isAsked }: { ui: Ui; one: Attendee; isAsked: boolean }) {
  if (one.isPresent !== null)
    return (
      <Tag kind={one.isPresent ? 'starboard' : 'calm'}>{ui.say(one.isPresent ? words.present : words.absent)}</Tag>
    );
  if (one.answer === 'comes') return <Tag kind="starboard">{ui.say(words.comes)}</Tag>;
  if (one.answer === 'cannot') return <Tag kind="port">{ui.say(words.cannot)}</Tag>;
  if (!one.isCalled) return <Tag kind="calm">{ui.say(words.standsIn)}</Tag>;
  return <Tag kind="calm">{ui.say(isAsked ? words.notAnswered : words.notAsked)}</Tag>;
}

/** One tick a person. Who said they come is ticked already. */
export function attendancePageWith(query: Query<z.ZodObject, MeetingView>) {
  return page({
    path: paths.meetingAttendance.pattern,
    audience: participants,
    query,
    forms: [{ command: attend }],
    guide: 'meetings',
    title: (view, ui) => `${ui.say(words.attendance)}, ${ui.say(view.name)}`,
    render: (view, ui) => (
      <>
        <Head
          language={ui.language}
          title={ui.say(words.attendance)}
          crumbs={[
            { label: ui.say(words.meetings), href: paths.meetings({}) },
            { label: ui.say(view.name), href: paths.meeting({ id: view.id }) },
          ]}
        />
        {view.allowed.includes('attend') ? (
          <CommandForm ui={ui} command={attend}>
            <CommandField
              ui={ui}
              command={attend}
              name="present"
              options={view.people.map((one) => ({
                value: one.accountId,
                label: nameOf(ui, one),
                hint: partyOf(ui, one),
              }))}
              value={view.people
                .filter(({ isPresent, answer }) => isPresent ?? answer === 'comes')
                .map(({ accountId }) => accountId)}
            />
            <CommandField ui={ui} command={attend} name="others" width="l" value={view.othersPresent} />
          </CommandForm>
        ) : (
          <PeopleSection ui={ui} view={view} />
        )}
      </>
    ),
  });
}
