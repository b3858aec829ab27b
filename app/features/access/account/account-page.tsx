import { Button } from '../../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../../design/forms.tsx';
import { Head, Section, Tag } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords, momentWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Reply } from '../../../http/reply.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Language } from '../../../kernel/text.ts';
import { functionName } from '../../organisation/index.ts';
import { addPasskey, removePasskey } from '../passkeys/own-passkeys.ts';
import { untieIdentity } from '../providers/tie.ts';
import { type AccountView, accountView, changeAccount, type OwnFunction } from './account.ts';
import { accountTexts as texts, wayNames } from './account-texts.ts';
import { WaysOfAccount } from './account-ways.tsx';
import { changeEmail } from './change-email.ts';
import { endOtherSessions, endOwnSession, type OwnSession } from './own-sessions.ts';

export const accountPage = page({
  path: paths.account.pattern,
  audience: 'signedIn',
  query: accountView,
  forms: [
    {
      command: changeAccount,
      after: (reply: Reply, result: { language: Language }) => reply.setLanguage(result.language),
    },
    { command: changeEmail },
    { command: addPasskey },
    { command: removePasskey },
    { command: untieIdentity },
    { command: endOwnSession },
    { command: endOtherSessions },
  ],
  guide: 'start',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Account view={view} ui={ui} />,
});

function Account({ view, ui }: { view: AccountView; ui: Ui }) {
  return (
    <>
      <Head language={ui.language} title={ui.say(texts.title)} />
      <Section title={ui.say(texts.aboutYou)} first>
        <CommandForm ui={ui} command={changeAccount}>
          <CommandField ui={ui} command={changeAccount} name="name" width="l" value={view.name} />
          <CommandField ui={ui} command={changeAccount} name="language" value={view.language} />
        </CommandForm>
        <p>
          <a href={paths.ownLetters({})}>{ui.say(texts.letters)}</a>
        </p>
      </Section>
      <Section title={ui.say(texts.functions)} note={ui.say(texts.functionsNote)}>
        <Functions functions={view.functions} ui={ui} />
        <p>
          <a href={paths.organisation({})}>{ui.say(texts.organisation)}</a>
        </p>
      </Section>
      <WaysOfAccount view={view} ui={ui} />
      <Section
        title={ui.say(texts.sessions)}
        note={ui.say(texts.sessionsNote, { idle: view.limits.idleHours, all: view.limits.absoluteHours })}
      >
        <Sessions sessions={view.sessions} ui={ui} />
        {view.sessions.length > 1 && (
          <Form action={ui.address} hidden={{ _do: endOtherSessions.name }}>
            <Button kind="secondary">{ui.say(endOtherSessions.verb)}</Button>
          </Form>
        )}
      </Section>
    </>
  );
}

function Functions({ functions, ui }: { functions: readonly OwnFunction[]; ui: Ui }) {
  const isOneAssociation = new Set(functions.map((held) => held.associationName)).size <= 1;
  const period = ({ startsOn, endsOn }: OwnFunction): string => {
    const from = dayWords(ui, startsOn);
    return endsOn ? ui.say(texts.to, { from, until: dayWords(ui, endsOn) }) : ui.say(texts.from, { day: from });
  };
  return (
    <Table
      language={ui.language}
      caption={ui.say(texts.functions)}
      captionHidden
      rows={functions}
      columns={[
        {
          key: 'function',
          head: ui.say(texts.function),
          rowHead: true,
          cell: (held) =>
            [functionName(ui, held), held.deputyFor && ui.say(texts.deputyFor, { name: held.deputyFor })]
              .filter(Boolean)
              .join(', '),
        },
        { key: 'where', head: ui.say(texts.where), cell: (held) => <Where held={held} /> },
        ...(isOneAssociation
          ? []
          : [
              {
                key: 'association',
                head: ui.say(texts.association),
                cell: (held: OwnFunction) => held.associationName,
              },
            ]),
        { key: 'period', head: ui.say(texts.period), cell: period },
        { key: 'deputy', head: ui.say(texts.deputy), cell: (held) => held.deputyName ?? '–' },
      ]}
      empty={<p class="note">{ui.say(texts.noFunctions)}</p>}
    />
  );
}

function Where({ held }: { held: OwnFunction }) {
  const member = held.memberName;
  if (!held.groupName || !held.groupSlug) return <span>{member}</span>;
  const group = held.isHere ? <a href={paths.group({ slug: held.groupSlug })}>{held.groupName}</a> : held.groupName;
  return (
    <span>
      {group}
      {member && `, ${member}`}
    </span>
  );
}

function Sessions({ sessions, ui }: { sessions: readonly OwnSession[]; ui: Ui }) {
  const { refused } = ui.stateOf(endOwnSession);
  return (
    <>
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      <Table
        language={ui.language}
        caption={ui.say(texts.sessions)}
        captionHidden
        rows={sessions}
        columns={[
          {
            key: 'device',
            head: ui.say(texts.device),
            rowHead: true,
            cell: (one) => (
              <>
                {one.device ?? ui.say(texts.unknownDevice)}{' '}
                {one.isThis && <Tag kind="calm">{ui.say(texts.thisOne)}</Tag>}
              </>
            ),
          },
          { key: 'way', head: ui.say(texts.way), cell: (one) => ui.say(wayNames[one.way]) },
          { key: 'since', head: ui.say(texts.since), cell: (one) => momentWords(ui, one.since) },
          {
            key: 'seen',
            head: ui.say(texts.seen),
            cell: (one) => (one.isInUse ? <Tag kind="now">{ui.say(texts.inUse)}</Tag> : momentWords(ui, one.seen)),
          },
          {
            key: 'end',
            head: ui.say(endOwnSession.verb),
            headHidden: true,
            cell: (one) =>
              !one.isThis && (
                <Form action={ui.address} hidden={{ _do: endOwnSession.name, session: one.key }} inline>
                  <Button kind="link" label={ui.say(texts.endSession, { when: momentWords(ui, one.since) })}>
                    {ui.say(endOwnSession.verb)}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </>
  );
}
