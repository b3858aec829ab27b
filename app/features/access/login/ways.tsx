import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { ButtonLink } from '../../../design/buttons.tsx';
import { Actions } from '../../../design/forms.tsx';
import { Section } from '../../../design/parts.tsx';
import { ownAddress } from '../../../http/built-ins.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { requestLink } from '../letters/request-link.ts';
import { loginTexts as texts } from '../login-texts.ts';
import { PasskeyForm } from '../passkeys/passkey-form.tsx';
import { logInByPasskey } from '../passkeys/passkey-login.ts';
import { providerTexts } from '../provider-texts.ts';

export interface Ways {
  providers: { id: string; name: string }[];
  emailLinks: boolean;
  passkey: PublicKeyCredentialRequestOptionsJSON;
}

export interface WaysProps {
  ui: Ui;
  ways: Ways;
  /** Somebody who is logged in confirms who they are: the provider asks anew. */
  isRenewal?: boolean;
  /** The address is known already. */
  email?: string;
  /** Another form on the page has the filled button. */
  isSecondary?: boolean;
}

/** The ways in of this installation, the one that it would rather have first: that one has the filled button. */
export function WaysIn({ ui, ways, isRenewal = false, email, isSecondary = false }: WaysProps) {
  const hasProvider = ways.providers.length > 0;
  const kindOf = (isFirst: boolean) => (isFirst && !isSecondary ? 'primary' : 'secondary');
  const till = ownAddress(ui.search.get('till'));
  const address = (id: string): string => {
    const search = new URLSearchParams({ till, ...(isRenewal && { igen: 'ja' }) });
    return `${paths.providerBegin({ provider: id })}?${search}`;
  };
  return (
    <>
      {hasProvider && (
        <Section title={ui.say(texts.byProvider)} note={ui.say(texts.byProviderNote)} first={!isSecondary}>
          <Actions>
            {ways.providers.map(({ id, name }, index) => (
              <ButtonLink href={address(id)} kind={kindOf(index === 0)}>
                {ui.say(providerTexts.withProvider, { name })}
              </ButtonLink>
            ))}
          </Actions>
        </Section>
      )}
      {ways.emailLinks && (
        <Section title={ui.say(texts.byMail)} note={ui.say(texts.byMailNote)} first={!isSecondary && !hasProvider}>
          <CommandForm ui={ui} command={requestLink} kind={kindOf(!hasProvider)}>
            <CommandField ui={ui} command={requestLink} name="email" width="l" value={email} />
          </CommandForm>
        </Section>
      )}
      <Section title={ui.say(texts.byPasskey)} note={ui.say(texts.byPasskeyNote)}>
        <PasskeyForm
          ui={ui}
          command={logInByPasskey}
          does="use"
          options={ways.passkey}
          kind={kindOf(!hasProvider && !ways.emailLinks)}
          otherwise={hasProvider || ways.emailLinks ? texts.noPasskey : texts.onlyPasskey}
        />
      </Section>
    </>
  );
}
