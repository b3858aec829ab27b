import { ButtonLink } from '../../../design/buttons.tsx';
import { EmptyState, Facts, Head, Section } from '../../../design/parts.tsx';
import { ownAddress } from '../../../http/built-ins.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { functionName } from '../../organisation/index.ts';
import { type Admission, type Workplace, workplaceKey } from '../admission.ts';
import { invitationTexts } from '../invitation-texts.ts';
import type { InvitationView } from '../invitation-view.ts';
import { acceptByProvider } from '../invitations/accept.ts';
import { join } from '../invitations/join.ts';
import { linkRefusals, logIn } from '../login-link.ts';
import { linkTexts, loginTexts as texts } from '../login-texts.ts';
import { giveSession } from '../opened-session.ts';
import { keptBrowser } from '../own-browser.ts';
import { providerTexts } from '../provider-texts.ts';
import { tieIdentity } from '../providers/tie.ts';
import { withTill } from '../till.ts';
import { type LinkView, linkView } from './link-view.ts';

const tries = 100;

export const linkPage = page({
  path: paths.loginLink.pattern,
  audience: 'everybody',
  query: linkView,
  forms: [
    { command: logIn, bind: withTill, after: giveSession, logsIn: true },
    { command: join, bind: withTill, after: giveSession, logsIn: true },
    { command: acceptByProvider, after: giveSession, logsIn: true },
    { command: tieIdentity },
  ],
  kept: keptBrowser,
  tries,
  lockedBy: (view, ui) => {
    if (view.state !== 'ready') return view.state;
    return opensFor(view, ui) === 'nobody' ? 'nobody' : null;
  },
  guide: 'logga-in',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Link view={view} ui={ui} />,
});

/** What a link that is ready is good for, in this browser. */
function opensFor({ admission, provider, isTied, invitation }: LinkView, ui: Ui) {
  if (provider !== null && ui.person && !isTied && !invitation) return 'tie';
  if (invitation) return 'accept';
  if (admission.kind === 'newOfficer') return 'join';
  return admission.kind === 'known' && (provider === null || isTied) ? 'logIn' : 'nobody';
}

function Link({ view, ui }: { view: LinkView; ui: Ui }) {
  const { state, admission, email, provider } = view;
  if (state === 'otherBrowser') return <OtherBrowser ui={ui} />;
  if (state !== 'ready') {
    return (
      <>
        <Head language={ui.language} title={ui.say(linkTexts.badTitle)} />
        <EmptyState
          title={ui.say(linkRefusals[state])}
          action={<ButtonLink href={paths.login({})}>{ui.say(linkTexts.newLink)}</ButtonLink>}
        />
      </>
    );
  }
  const opens = opensFor(view, ui);
  if (opens === 'tie') return <Tie view={view} ui={ui} />;
  if (view.invitation) return <Accept invitation={view.invitation} view={view} ui={ui} />;
  if (admission.kind === 'newOfficer') return <Join view={view} admission={admission} ui={ui} />;
  if (opens === 'logIn' && admission.kind === 'known') {
    return (
      <>
        <Head
          language={ui.language}
          title={ui.say(linkTexts.readyTitle, { name: admission.account.name })}
          lead={ui.say(linkTexts.readyLead, { email })}
        />
        <CommandForm ui={ui} command={logIn} />
      </>
    );
  }
  return <Nobody provider={provider} isTurnedOff={admission.kind === 'notByLink'} ui={ui} />;
}

/** The letter is read on another device, or in the browser that a mail program has of its own. */
function OtherBrowser({ ui }: { ui: Ui }) {
  const till = ownAddress(ui.search.get('till'));
  return (
    <>
      <Head language={ui.language} title={ui.say(linkTexts.otherTitle)} lead={ui.say(linkTexts.otherLead)} />
      <Section first title={ui.say(linkTexts.otherCode)}>
        <p class="text">{ui.say(linkTexts.otherCodeHow)}</p>
        <p class="text">{ui.say(linkTexts.otherGone)}</p>
        <p>
          <ButtonLink kind="secondary" href={`${paths.login({})}?till=${encodeURIComponent(till)}`}>
            {ui.say(linkTexts.newHere)}
          </ButtonLink>
        </p>
      </Section>
      <Section title={ui.say(linkTexts.otherNot)}>
        <p class="text">{ui.say(linkTexts.otherNotHow)}</p>
      </Section>
    </>
  );
}

function Nobody({ provider, isTurnedOff, ui }: { provider: string | null; isTurnedOff: boolean; ui: Ui }) {
  if (provider === null) {
    return (
      <Head
        language={ui.language}
        title={ui.say(isTurnedOff ? linkTexts.otherWayTitle : linkTexts.nobodyTitle)}
        lead={ui.say(isTurnedOff ? linkTexts.otherWayLead : linkTexts.nobodyLead)}
      />
    );
  }
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(providerTexts.unknownTitle)}
        lead={ui.say(providerTexts.unknownLead, { provider })}
      />
      <p class="text">{ui.say(providerTexts.unknownHow)}</p>
      <p>
        <a href={paths.login({})}>{ui.say(providerTexts.onward)}</a>
      </p>
    </>
  );
}

function Tie({ view, ui }: { view: LinkView; ui: Ui }) {
  const provider = view.provider ?? '';
  const name = ui.person?.name ?? '';
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(providerTexts.tieTitle, { provider })}
        lead={ui.say(providerTexts.tieLead, { name, provider })}
      />
      {view.vouchedName && <p class="text">{ui.say(providerTexts.tieAs, { provider, who: view.vouchedName })}</p>}
      <CommandForm
        ui={ui}
        command={tieIdentity}
        moreActions={<a href={paths.account({})}>{ui.say(linkTexts.notNow)}</a>}
      />
    </>
  );
}

function Accept({ invitation, view, ui }: { invitation: InvitationView; view: LinkView; ui: Ui }) {
  // Nobody is logged in, so the association's own words come with the invitation.
  const own: Ui = { ...ui, say: (text, values) => ui.say(text, { ...invitation.words, ...values }) };
  const hasName = invitation.hasAccount || view.isTied;
  const inviter = { inviter: invitation.invitedBy, email: invitation.email, association: invitation.association };
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(invitationTexts.invitedTitle)}
        lead={ui.say(invitationTexts.invitedLead, inviter)}
      />
      <Facts
        language={ui.language}
        items={[
          { term: ui.say(invitationTexts.what), value: functionName(own, invitation) },
          ...(invitation.groupName ? [{ term: ui.say(invitationTexts.group), value: invitation.groupName }] : []),
          ...(invitation.memberName ? [{ term: ui.say(invitationTexts.member), value: invitation.memberName }] : []),
          ...(view.provider ? [{ term: ui.say(linkTexts.by), value: view.provider }] : []),
        ]}
      />
      <CommandForm
        ui={ui}
        command={acceptByProvider}
        bound={{ language: ui.language, ...(hasName && { name: invitation.name }) }}
      >
        {!hasName && (
          <CommandField
            ui={ui}
            command={acceptByProvider}
            name="name"
            width="l"
            value={view.vouchedName?.includes('@') === false ? view.vouchedName : invitation.name}
          />
        )}
      </CommandForm>
    </>
  );
}

type NewOfficer = Extract<Admission, { kind: 'newOfficer' }>;

function Join({ view, admission, ui }: { view: LinkView; admission: NewOfficer; ui: Ui }) {
  const { workplaces, account } = admission;
  const { email, provider } = view;
  const lead =
    provider === null ? ui.say(linkTexts.joinLead, { email }) : ui.say(providerTexts.joinLead, { provider, email });
  return (
    <>
      <Head language={ui.language} title={ui.say(linkTexts.joinTitle)} lead={lead} />
      <Section first title={ui.say(join.title)}>
        <CommandForm ui={ui} command={join} bound={{ language: ui.language }}>
          <CommandField
            ui={ui}
            command={join}
            name="name"
            width="l"
            value={account?.name ?? (view.vouchedName === email ? undefined : (view.vouchedName ?? undefined))}
          />
          <CommandField
            ui={ui}
            command={join}
            name="workplace"
            width="l"
            options={workplaceOptions(workplaces, ui)}
            value={workplaces.length === 1 && workplaces[0] ? workplaceKey(workplaces[0]) : undefined}
          />
        </CommandForm>
      </Section>
    </>
  );
}

function workplaceOptions(workplaces: readonly Workplace[], ui: Ui): { value: string; label: string }[] {
  const isOneAssociation = new Set(workplaces.map((place) => place.associationId)).size === 1;
  return workplaces.map((place) => {
    const hasUnits = workplaces.some((other) => other.associationId === place.associationId && other.unitId !== null);
    const unit = place.unitName ?? (hasUnits ? ui.say(linkTexts.wholeMember) : null);
    const label = [place.memberName, unit].filter(Boolean).join(', ');
    return { value: workplaceKey(place), label: isOneAssociation ? label : `${place.associationName}: ${label}` };
  });
}
