import { ButtonLink } from '../../../design/buttons.tsx';
import { EmptyState, Head } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Reply } from '../../../http/reply.ts';
import { CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { confirmEmail, type EmailChangeView, emailChangeView } from './change-email.ts';

const words = {
  lead: {
    sv: '{name}, från och med nu loggar du in med {email} och får dina brev dit. Du loggas ut överallt och loggar in på nytt.',
    en: '{name}, from now on you log in with {email} and get your letters there. You are logged out everywhere and log in anew.',
  },
  bad: {
    sv: 'Länken är använd, för gammal eller inte hel. Börja om på Mitt konto.',
    en: 'The link has been used, is too old or not whole. Begin again under My account.',
  },
  account: { sv: 'Till mitt konto', en: 'To my account' },
} satisfies Record<string, Text>;

export const emailChangePage = page({
  path: paths.emailChange.pattern,
  audience: 'everybody',
  query: emailChangeView,
  forms: [{ command: confirmEmail, after: (reply: Reply) => reply.endSession() }],
  tries: 100,
  guide: 'logga-in',
  title: (_, ui) => ui.say(confirmEmail.title),
  render: (view, ui) => <Change view={view} ui={ui} />,
});

function Change({ view, ui }: { view: EmailChangeView; ui: Ui }) {
  if (!view.isReady) {
    return (
      <>
        <Head language={ui.language} title={ui.say(confirmEmail.title)} />
        <EmptyState
          title={ui.say(words.bad)}
          action={<ButtonLink href={paths.account({})}>{ui.say(words.account)}</ButtonLink>}
        />
      </>
    );
  }
  const { name, email } = view;
  return (
    <>
      <Head language={ui.language} title={ui.say(confirmEmail.title)} lead={ui.say(words.lead, { name, email })} />
      <CommandForm ui={ui} command={confirmEmail} />
    </>
  );
}
