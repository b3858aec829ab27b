import type { Child } from 'hono/jsx';
import { Button } from '../../../design/buttons.tsx';
import { Actions, ErrorSummary } from '../../../design/forms.tsx';
import type { Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';

const words = {
  waiting: { sv: 'Följ anvisningen från din webbläsare …', en: 'Follow what your browser says …' },
  stopped: {
    sv: 'Det avbröts, eller så finns ingen lösennyckel för Farled här. Försök igen, eller välj ett annat sätt.',
    en: 'It was stopped, or there is no passkey for Farled here. Try again, or choose another way.',
  },
  known: {
    sv: 'Den här enheten har redan en lösennyckel till ditt konto.',
    en: 'This device has a passkey for your account already.',
  },
} satisfies Record<string, Text>;

export interface PasskeyFormProps {
  ui: Ui;
  command: AnyCommand;
  does: 'use' | 'add';
  /** What the browser needs to ask for the key. */
  options: unknown;
  kind?: 'primary' | 'secondary';
  /** What else works, shown where passkeys do not. */
  otherwise: Text;
  children?: Child;
}

/** Hidden until a script has found that the browser has passkeys; until then `otherwise` stands in its place. */
export function PasskeyForm({ ui, command, does, options, kind, otherwise, children }: PasskeyFormProps) {
  const state = ui.stateOf(command);
  const errors = Object.values(state.errors).map((text) => ({ message: ui.say(text) }));
  if (state.refused) errors.push({ message: ui.say(state.refused) });
  const other = `no-passkey-${does}`;
  return (
    <>
      <ErrorSummary language={ui.language} errors={errors} />
      <p class="note" id={other}>
        {ui.say(otherwise)}
      </p>
      <form
        class="stack-5"
        method="post"
        action={ui.address}
        novalidate
        hidden
        aria-label={ui.say(command.title)}
        data-passkey={does}
        data-options={JSON.stringify(options)}
        data-other={other}
        data-waiting={ui.say(words.waiting)}
        data-stopped={ui.say(words.stopped)}
        data-known={ui.say(words.known)}
      >
        <input type="hidden" name="_do" value={command.name} />
        <input type="hidden" name="answer" value="" />
        {children}
        <Actions>
          <Button kind={kind} wide>
            {ui.say(command.verb)}
          </Button>
        </Actions>
        <p class="note" role="status" />
      </form>
    </>
  );
}
