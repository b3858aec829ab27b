import { Button } from '../../design/buttons.tsx';
import { ErrorSummary, Fieldset, Form } from '../../design/forms.tsx';
import { EmptyState, Head, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { flat, type SettingsView, setSettings, settingsView } from './association.ts';
import { History } from './history/history-section.tsx';
import { asLines } from './history/lines.ts';
import { allowDomain, type DomainsView, domainsView, removeDomain } from './members/domains.ts';
import { partyNames } from './organisation.ts';
import { texts } from './texts.ts';

const crumbs = (ui: Ui) => [{ label: ui.say(texts.title), href: paths.organisation({}) }];

export const settingsPage = page({
  path: paths.settings.pattern,
  audience: ['administrator'],
  query: settingsView,
  forms: [{ command: setSettings }],
  guide: 'administrator',
  title: (_, ui) => ui.say(texts.settings),
  render: (view, ui) => <Settings view={view} ui={ui} />,
});

function Settings({ view, ui }: { view: SettingsView; ui: Ui }) {
  const values = flat(view.name, view.settings);
  const text = (name: keyof typeof values) => (
    <CommandField ui={ui} command={setSettings} name={name} width="m" value={values[name]} />
  );
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.settings)}
        lead={ui.say(texts.settingsLead)}
        crumbs={crumbs(ui)}
      />
      <Section title={ui.say(texts.change)} first>
        <CommandForm ui={ui} command={setSettings}>
          <CommandField ui={ui} command={setSettings} name="associationName" width="l" value={values.associationName} />
          <Fieldset title={ui.say(texts.words)}>
            {text('groupWord')}
            {text('coordinatorWord')}
            {text('teamWorkerWord')}
          </Fieldset>
          <Fieldset title={ui.say(texts.times)}>
            {text('answerWorkingDays')}
            {text('followUpDays')}
            {text('quarterlyMinimum')}
            {text('answerMeetings')}
            {text('smallestCount')}
          </Fieldset>
          {text('openDataEmail')}
          {text('writtenIn')}
          <Fieldset title={ui.say(texts.identity)}>
            <CommandField ui={ui} command={setSettings} name="ownNames" rows={8} value={asLines(values.ownNames)} />
          </Fieldset>
        </CommandForm>
      </Section>
      <History ui={ui} lines={view.history} />
    </>
  );
}

export const domainsPage = page({
  path: paths.domains.pattern,
  audience: ['administrator'],
  query: domainsView,
  forms: [{ command: allowDomain }, { command: removeDomain }],
  guide: 'administrator',
  title: (_, ui) => ui.say(texts.domains),
  render: (view, ui) => <Domains view={view} ui={ui} />,
});

function Domains({ view, ui }: { view: DomainsView; ui: Ui }) {
  const { refused } = ui.stateOf(removeDomain);
  return (
    <>
      <Head language={ui.language} title={ui.say(texts.domains)} lead={ui.say(texts.domainsLead)} crumbs={crumbs(ui)} />
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      <Table
        language={ui.language}
        caption={ui.say(texts.domains)}
        captionHidden
        rows={view.domains}
        columns={[
          { key: 'domain', head: ui.say(texts.domain), rowHead: true, cell: (row) => row.domain },
          { key: 'member', head: ui.say(texts.member), cell: (row) => row.memberName },
          { key: 'party', head: ui.say(texts.party), cell: (row) => ui.say(partyNames[row.party]) },
          {
            key: 'remove',
            head: ui.say(removeDomain.verb),
            headHidden: true,
            cell: (row) => (
              <Form
                action={ui.address}
                hidden={{ _do: removeDomain.name, _key: ui.newKey(), domain: row.domain }}
                inline
              >
                <Button kind="link" label={ui.say(texts.removeDomain, { domain: row.domain })}>
                  {ui.say(removeDomain.verb)}
                </Button>
              </Form>
            ),
          },
        ]}
        empty={<EmptyState title={ui.say(texts.noDomains)} />}
      />
      <Section title={ui.say(allowDomain.title)}>
        <CommandForm ui={ui} command={allowDomain}>
          <CommandField ui={ui} command={allowDomain} name="domain" width="m" />
          <CommandField
            ui={ui}
            command={allowDomain}
            name="memberId"
            width="l"
            options={view.members.map((one) => ({ value: one.id, label: one.name }))}
          />
        </CommandForm>
      </Section>
    </>
  );
}
