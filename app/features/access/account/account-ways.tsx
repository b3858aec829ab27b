import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../../design/forms.tsx';
import { Remark, Section } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { momentWords } from '../../../http/dates.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { addPasskey, removePasskey } from '../passkeys/own-passkeys.ts';
import { PasskeyForm } from '../passkeys/passkey-form.tsx';
import { providerTexts } from '../provider-texts.ts';
import { untieIdentity } from '../providers/tie.ts';
import type { AccountView } from './account.ts';
import { accountTexts as texts } from './account-texts.ts';
import { changeEmail } from './change-email.ts';

/** How the reader logs in. Changing it asks for a login of the last quarter of an hour. */
export function WaysOfAccount({ view, ui }: { view: AccountView; ui: Ui }) {
  const { ways, isRecent } = view;
  return (
    <>
      <Section title={ui.say(texts.ways)} note={ui.say(texts.waysNote)}>
        {!isRecent && (
          <Remark title={ui.say(texts.confirmFirst)}>
            <a href={`${paths.renewLogin({})}?till=${encodeURIComponent(paths.account({}))}`}>
              {ui.say(texts.confirm)}
            </a>
          </Remark>
        )}
        <p class="text">{ui.say(ways.emailLinks ? texts.emailOn : texts.emailOff, { email: view.email })}</p>
        {isRecent && (
          <CommandForm ui={ui} command={changeEmail} kind="secondary">
            <CommandField ui={ui} command={changeEmail} name="email" width="l" />
          </CommandForm>
        )}
      </Section>
      {ways.providers.length > 0 && (
        <Section title={ui.say(texts.providers)}>
          <Providers view={view} ui={ui} />
        </Section>
      )}
      <Section title={ui.say(texts.passkeys)}>
        <Passkeys view={view} ui={ui} />
      </Section>
    </>
  );
}

function Providers({ view, ui }: { view: AccountView; ui: Ui }) {
  const { refused } = ui.stateOf(untieIdentity);
  return (
    <>
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      <Table
        language={ui.language}
        caption={ui.say(texts.providers)}
        captionHidden
        rows={view.ways.providers}
        columns={[
          { key: 'name', head: ui.say(texts.name), rowHead: true, cell: (one) => one.name },
          {
            key: 'used',
            head: ui.say(texts.used),
            cell: (one) => (one.used ? momentWords(ui, one.used) : ui.say(texts.notTied)),
          },
          {
            key: 'do',
            head: ui.say(texts.change),
            headHidden: true,
            cell: (one) =>
              view.isRecent &&
              (one.since ? (
                <Form action={ui.address} hidden={{ _do: untieIdentity.name, provider: one.id }} inline>
                  <Button kind="link" label={ui.say(texts.untie, { name: one.name })}>
                    {ui.say(untieIdentity.verb)}
                  </Button>
                </Form>
              ) : (
                <ButtonLink href={`${paths.providerBegin({ provider: one.id })}?till=${paths.account({})}`} kind="link">
                  {ui.say(providerTexts.tieTitle, { provider: one.name })}
                </ButtonLink>
              )),
          },
        ]}
      />
    </>
  );
}

function Passkeys({ view, ui }: { view: AccountView; ui: Ui }) {
  const { refused } = ui.stateOf(removePasskey);
  return (
    <>
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      <Table
        language={ui.language}
        caption={ui.say(texts.passkeys)}
        captionHidden
        rows={view.ways.passkeys}
        columns={[
          { key: 'name', head: ui.say(texts.name), rowHead: true, cell: (one) => one.name },
          { key: 'since', head: ui.say(texts.added), cell: (one) => momentWords(ui, one.since) },
          {
            key: 'used',
            head: ui.say(texts.used),
            cell: (one) => (one.used ? momentWords(ui, one.used) : ui.say(texts.never)),
          },
          {
            key: 'do',
            head: ui.say(texts.change),
            headHidden: true,
            cell: (one) =>
              view.isRecent && (
                <Form action={ui.address} hidden={{ _do: removePasskey.name, passkey: one.id }} inline>
                  <Button kind="link" label={ui.say(texts.removeKey, { name: one.name })}>
                    {ui.say(removePasskey.verb)}
                  </Button>
                </Form>
              ),
          },
        ]}
        empty={<p class="note">{ui.say(texts.noPasskeys)}</p>}
      />
      {view.newPasskey && (
        <PasskeyForm
          ui={ui}
          command={addPasskey}
          does="add"
          options={view.newPasskey}
          kind="secondary"
          otherwise={texts.passkeysNeed}
        >
          <CommandField ui={ui} command={addPasskey} name="keyName" width="m" />
        </PasskeyForm>
      )}
    </>
  );
}
