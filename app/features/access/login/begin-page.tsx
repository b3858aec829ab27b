import { Head } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm } from '../../../http/ui.tsx';
import { beginTexts as texts } from '../invitation-texts.ts';
import { giveSession } from '../opened-session.ts';
import { begin, beginView } from './begin.ts';

/** Sixty bits cannot be guessed in any number of tries; this only keeps the log readable. */
const tries = 60;

export const beginPage = page({
  path: paths.firstAdministrator.pattern,
  audience: 'everybody',
  query: beginView,
  forms: [{ command: begin, after: giveSession, logsIn: true }],
  tries,
  guide: 'administrator',
  title: (_, ui) => ui.say(texts.title),
  render: (_, ui) => (
    <>
      <Head language={ui.language} title={ui.say(texts.title)} lead={ui.say(texts.lead)} />
      <CommandForm ui={ui} command={begin} bound={{ language: ui.language }}>
        <CommandField ui={ui} command={begin} name="code" width="m" />
        <CommandField ui={ui} command={begin} name="associationName" width="l" />
        <CommandField ui={ui} command={begin} name="name" width="l" />
        <CommandField ui={ui} command={begin} name="email" width="l" />
      </CommandForm>
    </>
  ),
});
