import { ButtonLink } from '../../../design/buttons.tsx';
import { EmptyState, Facts, Head, Remark, Section, Tag } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import type { GroupOffer } from '../../../http/feature.ts';
import { GroupOffers } from '../../../http/group-offers.tsx';
import { type AnyPage, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { groupRoles, roleNames } from '../../../kernel/roles.ts';
import { mayAdministrate } from '../administration.ts';
import { History } from '../history/history-section.tsx';
import { mandateNames, partyNames } from '../organisation.ts';
import { setMandate } from '../people/change-function.ts';
import { needsOf } from '../people/function-rules.ts';
import { functionName, periodWords } from '../people/function-words.ts';
import { peopleTexts as texts } from '../people/people-texts.ts';
import { type GroupPerson, type GroupView, type groupViewWith, type MyGroupsView, myGroups } from './group-view.ts';

/** `offers` are what other features can do for the group in one click. */
export const groupPageWith = (
  groupView: ReturnType<typeof groupViewWith>,
  offers: () => readonly GroupOffer[],
): AnyPage =>
  page({
    path: paths.group.pattern,
    audience: 'signedIn',
    query: groupView,
    forms: [{ command: setMandate, bind: ({ search }) => ({ functionId: search.get('mandat') ?? '' }) }],
    guide: 'groupMember',
    title: (view: GroupView) => view.name,
    render: (view: GroupView, ui) => <Group view={view} ui={ui} offers={offers()} />,
  });

function Group({ view, ui, offers }: { view: GroupView; ui: Ui; offers: readonly GroupOffer[] }) {
  const others = view.mine.filter((group) => group.id !== view.id);
  const covers = view.municipalities.length === 1 ? texts.coversOne : texts.covers;
  return (
    <>
      <Head
        language={ui.language}
        title={view.name}
        meta={[
          { label: ui.say(covers), value: view.municipalities.join(', ') },
          ...(view.endedOn ? [{ label: ui.say(texts.until), value: dayWords(ui, view.endedOn) }] : []),
        ]}
        actions={
          <>
            {holds(ui.actor, 'coordinator', 'groupMember', 'groupChair', 'office') && (
              <ButtonLink href={paths.groupFairway({ slug: view.slug })}>{ui.say(texts.fairway)}</ButtonLink>
            )}
            <GroupOffers ui={ui} offers={offers} groupId={view.id} />
            {view.mayInvite && (
              <ButtonLink href={`${paths.invitations({})}?grupp=${view.id}`}>{ui.say(texts.inviteTo)}</ButtonLink>
            )}
            {mayAdministrate(ui.actor) && (
              <ButtonLink href={paths.groupSettings({ id: view.id })}>{ui.say(texts.settings)}</ButtonLink>
            )}
          </>
        }
      />
      {view.alerts.length > 0 && (
        <Section title={ui.say(texts.waitedTooLong)} first>
          <ul>
            {view.alerts.map(({ text, values, href }) => (
              <li>
                <Tag kind="port">{ui.say(texts.late)}</Tag> <a href={href}>{ui.say(text, values)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={ui.say(texts.others)} note={ui.say(texts.myGroupsLead)} first>
          <ul>
            {others.map((group) => (
              <li>
                <a href={paths.group({ slug: group.slug })}>{group.name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Members view={view} ui={ui} />
      <Workers view={view} ui={ui} />
      <History ui={ui} lines={view.history} />
    </>
  );
}

function Members({ view, ui }: { view: GroupView; ui: Ui }) {
  const members = view.people.filter((person) => needsOf(person.role).mandate);
  const chosen = view.mayStateMandates
    ? members.find((person) => person.functionId === ui.search.get('mandat'))
    : undefined;
  const here = paths.group({ slug: view.slug });
  const missing = view.missingMandates;
  return (
    <Section title={ui.say(texts.members)} note={ui.say(texts.membersNote)} first={view.mine.length <= 1}>
      {missing.length > 0 && (
        <Remark
          title={ui.say(texts.missingMandates, {
            count: missing.length,
            names: missing.map((person) => person.name).join(', '),
          })}
        >
          {ui.say(texts.missingMandatesWhy)}
        </Remark>
      )}
      {chosen && (
        <CommandForm ui={ui} command={setMandate}>
          <h3>{ui.say(texts.stateMandateFor, { name: chosen.name })}</h3>
          <CommandField ui={ui} command={setMandate} name="mandate" stacked value={chosen.mandate ?? undefined} />
        </CommandForm>
      )}
      <Table
        language={ui.language}
        caption={ui.say(texts.members)}
        captionHidden
        rows={members}
        columns={[
          { key: 'name', head: ui.say(texts.name), rowHead: true, cell: (person) => <Name person={person} /> },
          { key: 'role', head: ui.say(texts.function), cell: (person) => functionName(ui, person) },
          { key: 'from', head: ui.say(texts.where), cell: (person) => <From person={person} /> },
          {
            key: 'mandate',
            head: ui.say(texts.mandate),
            cell: (person) => <MandateCell person={person} view={view} ui={ui} here={here} />,
          },
          { key: 'deputy', head: ui.say(texts.deputy), cell: (person) => person.deputyName ?? ui.say(texts.noDeputy) },
          { key: 'until', head: ui.say(texts.until), cell: (person) => <Until person={person} ui={ui} /> },
        ]}
        empty={<EmptyState title={ui.say(texts.noMembers)} />}
      />
      {view.absentParties.length > 0 && (
        <p class="note">
          {ui.say(texts.absent, { names: view.absentParties.map((party) => ui.say(partyNames[party])).join(', ') })}
        </p>
      )}
    </Section>
  );
}

function Name({ person }: { person: GroupPerson }) {
  return <a href={`mailto:${person.email}`}>{person.name}</a>;
}

function From({ person }: { person: GroupPerson }) {
  return <>{[person.memberName, person.unitName].filter(Boolean).join(', ')}</>;
}

function Until({ person, ui }: { person: GroupPerson; ui: Ui }) {
  const words = periodWords(ui, person);
  return person.endsSoon ? <Tag kind="port">{words}</Tag> : <span>{words}</span>;
}

function MandateCell(props: { person: GroupPerson; view: GroupView; ui: Ui; here: string }) {
  const { person, view, ui, here } = props;
  const words = person.mandate ? (
    ui.say(mandateNames[person.mandate])
  ) : (
    <Tag kind="teal">{ui.say(texts.noMandate)}</Tag>
  );
  if (!view.mayStateMandates) return <>{words}</>;
  const label = person.mandate ? texts.changeMandateFor : texts.stateMandateFor;
  return (
    <>
      {words}{' '}
      <a href={`${here}?mandat=${person.functionId}`} aria-label={ui.say(label, { name: person.name })}>
        {ui.say(person.mandate ? { sv: 'Ändra', en: 'Change' } : texts.stateMandate)}
      </a>
    </>
  );
}

function Workers({ view, ui }: { view: GroupView; ui: Ui }) {
  const workers = view.people.filter((person) => needsOf(person.role).employer);
  return (
    <Section title={ui.say(texts.workers)}>
      {!workers.some((person) => person.role === 'coordinator') && <p class="note">{ui.say(texts.noWorkers)}</p>}
      {workers.map((person) => (
        <>
          <h3>
            <Name person={person} />
          </h3>
          <Facts
            language={ui.language}
            items={[
              { term: ui.say(texts.function), value: functionName(ui, person) },
              {
                term: ui.say(texts.employer),
                value: person.employer || person.memberName || ui.say(texts.notStated),
              },
              { term: ui.say(texts.lineManager), value: person.lineManager || ui.say(texts.notStated) },
              { term: ui.say(texts.commissioner), value: view.name },
              { term: ui.say(texts.contact), value: person.contactName ?? officeWords(view, ui) },
              { term: ui.say(texts.deputy), value: person.deputyName ?? ui.say(texts.noDeputy) },
              { term: ui.say(texts.until), value: <Until person={person} ui={ui} /> },
            ]}
          />
        </>
      ))}
    </Section>
  );
}

function officeWords(view: GroupView, ui: Ui): string {
  return view.office.map((one) => one.name).join(', ') || ui.say(texts.notStated);
}

export const myGroupsPage = page({
  path: paths.myGroups.pattern,
  audience: groupRoles,
  query: myGroups,
  guide: 'groupMember',
  title: (_, ui) => ui.say(texts.myGroups),
  render: (view, ui) => <MyGroups view={view} ui={ui} />,
});

function MyGroups({ view, ui }: { view: MyGroupsView; ui: Ui }) {
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.myGroups)}
        lead={view.groups.length > 1 ? ui.say(texts.myGroupsLead) : undefined}
      />
      <Table
        language={ui.language}
        caption={ui.say(texts.myGroups)}
        captionHidden
        rows={view.groups}
        columns={[
          {
            key: 'name',
            head: ui.say({ sv: 'Grupp', en: 'Group' }),
            rowHead: true,
            cell: (group) => <a href={paths.group({ slug: group.slug })}>{group.name}</a>,
          },
          { key: 'places', head: ui.say(texts.covers), cell: (group) => group.municipalities.join(', ') },
          {
            key: 'roles',
            head: ui.say(texts.yourRoles),
            cell: (group) => group.roles.map((role) => ui.say(roleNames[role])).join(', '),
          },
          { key: 'missing', head: ui.say(texts.missing), numeric: true, cell: (group) => group.missingMandates },
        ]}
        empty={<EmptyState title={ui.say(texts.noGroups)} />}
      />
    </>
  );
}
