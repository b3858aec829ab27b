import { ButtonLink } from '../../design/buttons.tsx';
import { EmptyState, Fact, Head, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { holds, holdsInGroup } from '../../kernel/actor.ts';
import { groupRoles, roleNames } from '../../kernel/roles.ts';
import { mayAdministrate } from './administration.ts';
import { addMember } from './members/members.ts';
import { partyNames } from './organisation.ts';
import { type OverviewView, overview } from './overview.ts';
import { texts } from './texts.ts';

const crumbs = (ui: Ui) => [{ label: ui.say(texts.title), href: paths.organisation({}) }];

function countWords(view: OverviewView, ui: Ui): string {
  return view.members.length === 1
    ? ui.say(texts.countOne)
    : ui.say(texts.count, { members: view.members.length, parties: view.parties.length });
}

export const overviewPage = page({
  path: paths.organisation.pattern,
  audience: 'signedIn',
  query: overview,
  guide: 'organisation',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Overview view={view} ui={ui} />,
});

function Overview({ view, ui }: { view: OverviewView; ui: Ui }) {
  const isAdministrator = mayAdministrate(ui.actor);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.association?.name ?? ui.say(texts.title)}
        lead={view.members.length > 0 ? `${countWords(view, ui)}.` : undefined}
        actions={
          isAdministrator ? (
            <>
              <ButtonLink href={paths.people({})}>{ui.say(texts.people)}</ButtonLink>
              <ButtonLink href={paths.invitations({})}>{ui.say(texts.invitations)}</ButtonLink>
              <ButtonLink href={paths.domains({})}>{ui.say(texts.domains)}</ButtonLink>
              <ButtonLink href={paths.settings({})}>{ui.say(texts.settings)}</ButtonLink>
              <ButtonLink href={paths.logins({})}>{ui.say(texts.logins)}</ButtonLink>
              <ButtonLink href={paths.failedLetters({})}>{ui.say(texts.failedLetters)}</ButtonLink>
              <ButtonLink href={paths.retention({})}>{ui.say(texts.retention)}</ButtonLink>
              <ButtonLink href={paths.operations({})}>{ui.say(texts.operations)}</ButtonLink>
            </>
          ) : holds(ui.actor, 'office') ? (
            <ButtonLink href={paths.retention({})}>{ui.say(texts.retention)}</ButtonLink>
          ) : undefined
        }
      />
      <Section title={ui.say(texts.members)} note={ui.say(texts.countNote)} first>
        <MemberTable view={view} ui={ui} />
        {isAdministrator && (
          <p>
            <a href={paths.members({})}>{ui.say(texts.addMembers)}</a>
          </p>
        )}
      </Section>
      <Section title={ui.say(texts.groups)} note={ui.say(texts.groupsNote)}>
        <Table
          language={ui.language}
          caption={ui.say(texts.groups)}
          captionHidden
          rows={view.groups}
          columns={[
            {
              key: 'name',
              head: ui.say(texts.group),
              rowHead: true,
              cell: (group) => <GroupName group={group} ui={ui} />,
            },
            { key: 'places', head: ui.say(texts.municipalities), cell: (group) => group.municipalities.join(', ') },
            {
              key: 'coordinators',
              head: ui.say(texts.coordinators),
              cell: (group) => group.coordinators.join(', ') || ui.say(texts.nobody),
            },
          ]}
          empty={<EmptyState title={ui.say(texts.noGroups)}>{ui.say(texts.noGroupsHow)}</EmptyState>}
        />
        {isAdministrator && (
          <p>
            <a href={paths.groups({})}>{ui.say(texts.addGroups)}</a>
          </p>
        )}
      </Section>
      <Section title={ui.say(texts.askWho)} note={ui.say(texts.askWhoNote)}>
        {view.contacts.length === 0 ? (
          <p class="note">{ui.say(texts.nobody)}</p>
        ) : (
          <ul>
            {view.contacts.map((one) => (
              <li>
                {one.name}, {ui.say(roleNames[one.role])}, <a href={`mailto:${one.email}`}>{one.email}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** A link only for those who see the group's page. */
function GroupName({ group, ui }: { group: OverviewView['groups'][number]; ui: Ui }) {
  const isSeen =
    mayAdministrate(ui.actor) || holds(ui.actor, 'office') || holdsInGroup(ui.actor, group.id, ...groupRoles);
  return isSeen ? <a href={paths.group({ slug: group.slug })}>{group.name}</a> : <span>{group.name}</span>;
}

function MemberTable({ view, ui }: { view: OverviewView; ui: Ui }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(texts.members)}
      captionHidden
      rows={view.members}
      columns={[
        {
          key: 'name',
          head: ui.say(texts.member),
          rowHead: true,
          cell: (member) => <a href={paths.member({ id: member.id })}>{member.name}</a>,
        },
        { key: 'party', head: ui.say(texts.party), cell: (member) => ui.say(partyNames[member.party]) },
        { key: 'units', head: ui.say(texts.units), numeric: true, cell: (member) => member.units },
      ]}
      empty={<EmptyState title={ui.say(texts.noMembers)}>{ui.say(texts.noMembersHow)}</EmptyState>}
    />
  );
}

export const membersPage = page({
  path: paths.members.pattern,
  audience: 'signedIn',
  query: overview,
  forms: [{ command: addMember }],
  guide: 'organisation',
  title: (_, ui) => ui.say(texts.members),
  render: (view, ui) => (
    <>
      <Head language={ui.language} title={ui.say(texts.members)} crumbs={crumbs(ui)} />
      {view.members.length > 0 && <Fact>{countWords(view, ui)}.</Fact>}
      <MemberTable view={view} ui={ui} />
      {mayAdministrate(ui.actor) && (
        <Section title={ui.say(addMember.title)} note={ui.say(texts.countNote)}>
          <CommandForm ui={ui} command={addMember}>
            <CommandField ui={ui} command={addMember} name="party" />
            <CommandField ui={ui} command={addMember} name="memberName" width="l" />
          </CommandForm>
        </Section>
      )}
    </>
  ),
});
