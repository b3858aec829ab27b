import { Button } from '../design/buttons.tsx';
import { Form } from '../design/forms.tsx';
import type { Text } from '../kernel/text.ts';
import { paths } from './paths.ts';
import type { Session } from './session.ts';
import type { Ui } from './ui.tsx';

const words = {
  account: { sv: 'Mitt konto', en: 'My account' },
  mailbox: { sv: 'Brevlåda (demo)', en: 'Mailbox (demo)' },
  logout: { sv: 'Logga ut', en: 'Log out' },
  change: { sv: 'Byt till {name}', en: 'Change to {name}' },
} satisfies Record<string, Text>;

/** What opens under the name in the header. */
export function AccountMenu({ ui, session }: { ui: Ui; session: Session }) {
  return (
    <>
      <a href={paths.account({})}>{ui.say(words.account)}</a>
      {session.association.isDemo && <a href={paths.mailbox({})}>{ui.say(words.mailbox)}</a>}
      {session.associations
        .filter((association) => association.id !== session.association.id)
        .map((association) => (
          <Form action={paths.changeAssociation({})} hidden={{ association: association.id }} inline>
            <Button kind="link">{ui.say(words.change, { name: association.name })}</Button>
          </Form>
        ))}
      <Form action={paths.logout({})} inline forgetDrafts>
        <Button kind="link">{ui.say(words.logout)}</Button>
      </Form>
    </>
  );
}
