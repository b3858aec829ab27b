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
  otherTitle: { sv: 'Någon annan är inloggad nu', en: 'Somebody else is logged in now' },
  otherLead: {
    sv: 'Det du skrev är inte skickat och finns kvar på den här sidan. I en annan flik har {name} loggat in. Logga in som dig själv i en ny flik, kom tillbaka hit och skicka igen. Ska det skickas som {name}: visa formuläret igen.',
    en: 'What you wrote has not been sent and is still on this page. In another tab {name} has logged in. Log in as yourself in a new tab, come back here and send it again. Is it to be sent as {name}: show the form again.',
  },
  movedTitle: { sv: 'Du har bytt förbund', en: 'You have changed association' },
  movedLead: {
    sv: 'Det du skrev är inte skickat och finns kvar på den här sidan. I en annan flik har du bytt till {association}. Byt tillbaka där, kom tillbaka hit och skicka igen. Ska det skickas i {association}: visa formuläret igen.',
    en: 'What you wrote has not been sent and is still on this page. In another tab you have changed to {association}. Change back there, come back here and send it again. Is it to be sent in {association}: show the form again.',
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
  return held(scope, body, { title: words.title, lead: ui.say(words.lead), asksForLogin: true, status: 401 });
}

/** A form came that was drawn for another login than the one that this browser has now. It is kept in the same way. */
export function sentBySomebodyElse(
  scope: RequestScope,
  body: FormBody,
  changed: 'person' | 'association',
): Promise<Response> {
  const { ui } = scope;
  const [title, lead] =
    changed === 'person' ? [words.otherTitle, words.otherLead] : [words.movedTitle, words.movedLead];
  const now = { name: ui.person?.name ?? '', association: ui.association?.name ?? '' };
  return held(scope, body, { title, lead: ui.say(lead, now), asksForLogin: changed === 'person', status: 409 });
}

interface Why {
  title: Text;
  lead: string;
  asksForLogin: boolean;
  status: 401 | 409;
}

function held(scope: RequestScope, body: FormBody, { title, lead, asksForLogin, status }: Why): Promise<Response> {
  const { ui } = scope;
  const hidden: Record<string, string> = {
    _do: body.command,
    ...(body.key && { _key: body.key }),
    ...(body.checkFirst && { _step: 'check' }),
  };
  const files = fileNames(body.raw);
  const content = (
    <>
      <Head language={ui.language} title={ui.say(title)} lead={lead} />
      {files.map((name) => (
        <Remark>{ui.say(words.file, { name })}</Remark>
      ))}
      <Form action={ui.address} hidden={hidden}>
        <HiddenRaw raw={body.raw} keep={body.keep} />
        <Actions>
          {asksForLogin && (
            <a
              class="ds-button btn"
              href={`${paths.login({})}?till=${encodeURIComponent(paths.loggedIn({}))}`}
              target="_blank"
              rel="noopener"
            >
              {ui.say(words.login)}
            </a>
          )}
          {files.length === 0 && <Button kind="secondary">{ui.say(words.send)}</Button>}
          <Button kind="secondary" name="_change" value="yes">
            {ui.say(words.show)}
          </Button>
        </Actions>
      </Form>
    </>
  );
  return showContent(scope, title, content, status);
}

function fileNames(raw: RawInput): string[] {
  return Object.values(raw).flatMap((value) => {
    if (value instanceof File) return [value.name];
    return typeof value === 'object' && value !== null ? fileNames(value as RawInput) : [];
  });
}
