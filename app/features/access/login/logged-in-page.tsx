import { Head } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Text } from '../../../kernel/text.ts';

const words = {
  title: { sv: 'Du är inloggad igen', en: 'You are logged in again' },
  lead: {
    sv: 'Gå tillbaka till fliken med det du skrev och tryck på Skicka igen. Den här fliken kan du stänga.',
    en: 'Go back to the tab with what you wrote and press Send again. You can close this tab.',
  },
  start: { sv: 'Till startsidan', en: 'To the start page' },
} satisfies Record<string, Text>;

/** Where the tab ends in which somebody logged in while something typed waits in another one. */
export const loggedInPage = page({
  path: paths.loggedIn.pattern,
  audience: 'signedIn',
  guide: 'logga-in',
  title: (_, ui) => ui.say(words.title),
  render: (_, ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.title)} lead={ui.say(words.lead)} />
      <p>
        <a href={paths.start({})}>{ui.say(words.start)}</a>
      </p>
    </>
  ),
});
