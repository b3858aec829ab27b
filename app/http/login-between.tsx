import { Button } from '../design/buttons.tsx';
import { Actions, Form } from '../design/forms.tsx';
import { Head, Remark } from '../design/parts.tsx';
import type { RawInput } from '../kernel/form.ts';
import type { Text } from '../kernel/text.ts';
import { type RequestScope, showContent } from './answer.tsx';
import type { FormBody } from './form-body.ts';
import { paths } from './paths.ts';
import { HiddenRaw } from './ui.tsx';

const words = {
  title: { sv: 'Du är inte inloggad längre', en: 'You are no longer logged in' },
  lead: {
    sv: 'Det du skrev finns kvar på den här sidan. Logga in i en ny flik, kom tillbaka hit och skicka igen. Stäng inte den här fliken innan dess.',
    en: 'What you wrote is still on this page. Log in in a new tab, come back here and send it again. Do not close this tab before that.',
  },
  file: {
    sv: 'Filen {name} följde inte med: en webbläsare lämnar inte ifrån sig en fil två gånger. Visa formuläret igen och välj den på nytt.',
    en: 'The file {name} did not come along: a browser does not hand over a file twice. Show the form again and choose it anew.',
  },
  login: { sv: 'Logga in i en ny flik', en: 'Log in in a new tab' },
  send: { sv: 'Skicka igen', en: 'Send again' },
  show: { sv: 'Visa formuläret igen', en: 'Show the form again' },
} satisfies Record<string, Text>;

/**
 * A form came without a login. What was typed goes back to the browser and is kept nowhere else: it has not passed the
 * identity gate, so it is not for the server to keep.
 */
export function loginInBetween(scope: RequestScope, body: FormBody): Promise<Response> {
  const { ui } = scope;
  const hidden: Record<string, string> = {
    _do: body.command,
    ...(body.key && { _key: body.key }),
    ...(body.checkFirst && { _step: 'check' }),
  };
  const files = fileNames(body.raw);
  const content = (
    <>
      <Head language={ui.language} title={ui.say(words.title)} lead={ui.say(words.lead)} />
      {files.map((name) => (
        <Remark>{ui.say(words.file, { name })}</Remark>
      ))}
      <Form action={ui.address} hidden={hidden}>
        <HiddenRaw raw={body.raw} keep={body.keep} />
        <Actions>
          <a
            class="ds-button btn"
            href={`${paths.login({})}?till=${encodeURIComponent(paths.loggedIn({}))}`}
            target="_blank"
            rel="noopener"
          >
            {ui.say(words.login)}
          </a>
          {files.length === 0 && <Button kind="secondary">{ui.say(words.send)}</Button>}
          <Button kind="secondary" name="_change" value="yes">
            {ui.say(words.show)}
          </Button>
        </Actions>
      </Form>
    </>
  );
  return showContent(scope, words.title, content, 401);
}

function fileNames(raw: RawInput): string[] {
  return Object.values(raw).flatMap((value) => {
    if (value instanceof File) return [value.name];
    return typeof value === 'object' && value !== null ? fileNames(value as RawInput) : [];
  });
}
