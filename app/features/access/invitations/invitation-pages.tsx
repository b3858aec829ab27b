import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { Actions, ErrorSummary, Form } from '../../../design/forms.tsx';
import { EmptyState, Facts, Head, Remark, Section, Tag, type TagKind } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { roleNames } from '../../../kernel/roles.ts';
import { chosenRole, FunctionFields, functionName, mandateNames, RoleChoice } from '../../organisation/index.ts';
import { type InvitationState, invitationRefusals, invitationStateNames, inviters } from '../invitation.ts';
import { invitationTexts as texts } from '../invitation-texts.ts';
import { type InvitationView, invitationView, unknownInvitation } from '../invitation-view.ts';
import { giveSession } from '../opened-session.ts';
import { providerTexts } from '../provider-texts.ts';
import { acceptInvitation } from './accept.ts';
import { type InvitationLine, type InvitationsView, invitationsView } from './invitations-view.ts';
import { invite, withdrawInvitation } from './invite.ts';

export const invitationsPage = page({
  path: paths.invitations.pattern,
  audience: inviters,
  query: invitationsView,
  forms: [{ command: invite }, { command: withdrawInvitation }],
  guide: 'administrator',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Invitations view={view} ui={ui} />,
});

function Invitations({ view, ui }: { view: InvitationsView; ui: Ui }) {
  const { refused } = ui.stateOf(withdrawInvitation);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.title)}
        lead={ui.say(texts.lead)}
        crumbs={[{ label: ui.say(texts.organisation), href: paths.organisation({}) }]}
      />
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      <Section title={ui.say(invite.title)} first>
        <InviteForm view={view} ui={ui} />
      </Section>
      <Section title={ui.say(texts.sent)}>
        <SentTable lines={view.lines} ui={ui} />
      </Section>
    </>
  );
}

function InviteForm({ view, ui }: { view: InvitationsView; ui: Ui }) {
  const role = chosenRole(ui, invite) ?? (view.group !== null ? 'groupMember' : null);
  if (!role) return <RoleChoice ui={ui} offered={view.roles} action={paths.invitations({})} />;
  return (
    <CommandForm ui={ui} command={invite}>
      <CommandField ui={ui} command={invite} name="email" width="l" />
      <CommandField ui={ui} command={invite} name="name" width="l" />
      <FunctionFields
        ui={ui}
        command={invite}
        role={role}
        choices={view.choices}
        offered={view.roles}
        group={view.group ?? undefined}
      />
    </CommandForm>
  );
}

const tagOf: Record<InvitationState, TagKind> = {
  open: 'now',
  accepted: 'starboard',
  withdrawn: 'calm',
  expired: 'port',
};

function SentTable({ lines, ui }: { lines: readonly InvitationLine[]; ui: Ui }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(texts.sent)}
      captionHidden
      rows={lines}
      columns={[
        {
          key: 'who',
          head: ui.say(texts.who),
          rowHead: true,
          cell: (line) => (
            <>
              {line.name} <span class="note">{line.email}</span>
            </>
          ),
        },
        {
          key: 'what',
          head: ui.say(texts.what),
          cell: (line) => [ui.say(roleNames[line.role]), line.groupName, line.memberName].filter(Boolean).join(', '),
        },
        { key: 'by', head: ui.say(texts.by), cell: (line) => line.invitedBy },
        { key: 'on', head: ui.say(texts.on), cell: (line) => dayWords(ui, line.invitedOn) },
        {
          key: 'state',
          head: ui.say(texts.state),
          cell: (line) => (
            <>
              <Tag kind={tagOf[line.state]}>{ui.say(invitationStateNames[line.state])}</Tag>
              {line.state === 'open' && (
                <span class="note"> {ui.say(texts.until, { day: dayWords(ui, line.expiresOn) })}</span>
              )}
            </>
          ),
        },
        {
          key: 'withdraw',
          head: ui.say(withdrawInvitation.verb),
          headHidden: true,
          cell: (line) =>
            line.state === 'open' && (
              <Form
                action={ui.address}
                hidden={{ _do: withdrawInvitation.name, _key: ui.newKey(), invitationId: line.id }}
                inline
              >
                <Button kind="link" label={ui.say(texts.withdrawFrom, { email: line.email })}>
                  {ui.say(withdrawInvitation.verb)}
                </Button>
              </Form>
            ),
        },
      ]}
      empty={<EmptyState title={ui.say(texts.none)} />}
    />
  );
}

export const invitationPage = page({
  path: paths.invitation.pattern,
  audience: 'everybody',
  query: invitationView,
  forms: [{ command: acceptInvitation, after: giveSession, logsIn: true }],
  tries: 100,
  lockedBy: ({ state }) => (state === 'open' ? null : state),
  guide: 'logga-in',
  title: (_, ui) => ui.say(texts.invitedTitle),
  render: (view, ui) => <Invitation view={view} ui={ui} />,
});

function whyNot(state: Exclude<InvitationView['state'], 'open'>, ui: Ui): string {
  if (state === 'accepted' && ui.person) return ui.say(texts.usedAndIn, { name: ui.person.name });
  return ui.say(state === 'unknown' ? unknownInvitation : invitationRefusals[state]);
}

function Invitation({ view, ui }: { view: InvitationView; ui: Ui }) {
  if (view.state !== 'open') {
    return (
      <>
        <Head language={ui.language} title={ui.say(texts.badTitle)} />
        <EmptyState
          title={whyNot(view.state, ui)}
          action={
            ui.person ? (
              <ButtonLink href={paths.start({})}>{ui.say(texts.toStart)}</ButtonLink>
            ) : (
              <ButtonLink href={paths.login({})}>{ui.say(texts.toLogin)}</ButtonLink>
            )
          }
        />
      </>
    );
  }
  // Nobody is logged in, so the association's own words come with the invitation.
  const own: Ui = { ...ui, say: (text, values) => ui.say(text, { ...view.words, ...values }) };
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.invitedTitle)}
        lead={ui.say(texts.invitedLead, { inviter: view.invitedBy, email: view.email, association: view.association })}
      />
      <Facts
        language={ui.language}
        items={[
          { term: ui.say(texts.what), value: functionName(own, view) },
          ...(view.groupName ? [{ term: ui.say(texts.group), value: view.groupName }] : []),
          ...(view.memberName ? [{ term: ui.say(texts.member), value: view.memberName }] : []),
          ...(view.mandate ? [{ term: ui.say(texts.mandate), value: ui.say(mandateNames[view.mandate]) }] : []),
        ]}
      />
      {ui.person && !view.isReaders && (
        <Remark title={ui.say(texts.asAnother, { name: ui.person.name })}>
          {ui.say(view.logsIn ? texts.asAnotherThen : texts.asAnotherStays, { email: view.email })}
        </Remark>
      )}
      {view.providers.length > 0 && (
        <Section title={ui.say(acceptInvitation.title)} note={view.linkIsEnough ? undefined : ui.say(texts.only)}>
          <Actions>
            {view.providers.map(({ name, href }, index) => (
              <ButtonLink href={href} kind={index === 0 ? 'primary' : 'secondary'}>
                {ui.say(providerTexts.acceptWith, { name })}
              </ButtonLink>
            ))}
          </Actions>
        </Section>
      )}
      {view.linkIsEnough && view.providers.length === 0 && (
        <Section title={ui.say(acceptInvitation.title)}>
          <AcceptByLink view={view} ui={ui} />
        </Section>
      )}
      {view.linkIsEnough && view.providers.length > 0 && <AcceptByLink view={view} ui={ui} />}
    </>
  );
}

function AcceptByLink({ view, ui }: { view: InvitationView; ui: Ui }) {
  const staysAsIs = !view.logsIn && {
    verb: texts.accept,
    note: view.isReaders ? undefined : ui.say(texts.hasAccount),
  };
  return (
    <CommandForm
      ui={ui}
      command={acceptInvitation}
      {...staysAsIs}
      kind={view.providers.length > 0 ? 'secondary' : 'primary'}
      bound={{ language: ui.language, ...(view.hasAccount && { name: view.name }) }}
    >
      {!view.hasAccount && <CommandField ui={ui} command={acceptInvitation} name="name" width="l" value={view.name} />}
    </CommandForm>
  );
}
