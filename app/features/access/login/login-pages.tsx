import { ButtonLink } from '../../../design/buttons.tsx';
import { Head, Remark, Section } from '../../../design/parts.tsx';
import { type PageForm, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { logInByCode } from '../letters/log-in-by-code.ts';
import { requestLink } from '../letters/request-link.ts';
import { loginTexts as texts } from '../login-texts.ts';
import { giveSession } from '../opened-session.ts';
import { giveBrowser, keptBrowser } from '../own-browser.ts';
import { logInByPasskey } from '../passkeys/passkey-login.ts';
import { providerTexts } from '../provider-texts.ts';
import { withTill } from '../till.ts';
import { enterDemo, type LoginView, loginView } from './demo.ts';
import { Personas } from './persona-tables.tsx';
import { type RenewView, renewView } from './renew.ts';
import { WaysIn } from './ways.tsx';

/** An office's people often share one address on the net, so this is wide; letters to one mailbox have their own limit. */
const triesAtLogin = 300;

const forms: readonly PageForm[] = [
  { command: requestLink, bind: withTill, after: giveBrowser },
  { command: logInByPasskey, bind: withTill, after: giveSession, logsIn: true },
  { command: enterDemo, bind: withTill, after: giveSession, logsIn: true },
];

export const loginPage = page({
  path: paths.login.pattern,
  audience: 'everybody',
  query: loginView,
  forms: [...forms, { command: logInByCode, bind: withTill, after: giveSession, logsIn: true }],
  kept: keptBrowser,
  tries: triesAtLogin,
  guide: 'logga-in',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Login view={view} ui={ui} />,
});

function Login({ view, ui }: { view: LoginView; ui: Ui }) {
  if (view.isEmpty) {
    return (
      <>
        <Head language={ui.language} title={ui.say(texts.emptyTitle)} lead={ui.say(texts.emptyLead)} />
        <p>
          <ButtonLink href={paths.firstAdministrator({})}>{ui.say(texts.begin)}</ButtonLink>
        </p>
      </>
    );
  }
  const isSent = ui.search.get('skickat') === 'ja';
  const showsPersonas = ui.demo && view.personas.length > 0;
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(isSent ? texts.sentTitle : texts.title)}
        lead={isSent ? ui.say(texts.sentLead, { minutes: String(view.linkMinutes) }) : ui.say(texts.lead)}
      />
      <LoggedOut view={view} ui={ui} />
      {ui.person && (
        <Remark title={ui.say(texts.already, { name: ui.person.name })}>
          <a href={paths.start({})}>{ui.say(texts.onward)}</a>
        </Remark>
      )}
      {isSent ? (
        <LetterSent ui={ui} />
      ) : (
        <>
          {view.waitsForLetter && (
            <Remark title={ui.say(texts.waiting)}>
              <a href={withSearch(ui, { skickat: 'ja' })}>{ui.say(texts.toCode)}</a>
            </Remark>
          )}
          {showsPersonas && <Personas personas={view.personas} ui={ui} />}
          <WaysIn ui={ui} ways={view.ways} isSecondary={showsPersonas} />
        </>
      )}
    </>
  );
}

/** The login page with where one was, and with more in its address. */
function withSearch(ui: Ui, more: Readonly<Record<string, string>>): string {
  const till = ui.search.get('till');
  return `${paths.login({})}?${new URLSearchParams({ ...more, ...(till && { till }) })}`;
}

/** Whoever asked goes on here, wherever the letter is read. */
function LetterSent({ ui }: { ui: Ui }) {
  return (
    <>
      <Section first title={ui.say(texts.here)}>
        <p class="text">{ui.say(texts.hereHow)}</p>
      </Section>
      <Section title={ui.say(texts.elsewhere)} note={ui.say(texts.elsewhereHow)}>
        <CommandForm ui={ui} command={logInByCode}>
          <CommandField ui={ui} command={logInByCode} name="code" />
        </CommandForm>
      </Section>
      <p class="text">
        {ui.say(texts.sentNothing)} <a href={withSearch(ui, {})}>{ui.say(texts.tryAgain)}</a>
      </p>
    </>
  );
}

/** After logging out: the login at the provider goes on until it is ended there too. */
function LoggedOut({ view, ui }: { view: LoginView; ui: Ui }) {
  const provider = view.ways.providers.find(({ id }) => id === ui.search.get('ut'));
  if (!provider || ui.person) return null;
  const { name } = provider;
  return (
    <Remark>
      {ui.say(providerTexts.alsoThere, { name })}{' '}
      <a href={paths.providerLogout({ provider: provider.id })}>{ui.say(providerTexts.logOutThere, { name })}</a>
    </Remark>
  );
}

export const renewPage = page({
  path: paths.renewLogin.pattern,
  audience: 'signedIn',
  query: renewView,
  forms,
  kept: keptBrowser,
  tries: triesAtLogin,
  guide: 'logga-in',
  title: (_, ui) => ui.say(texts.renewTitle),
  render: (view, ui) => <Renew view={view} ui={ui} />,
});

function Renew({ view, ui }: { view: RenewView; ui: Ui }) {
  return (
    <>
      <Head language={ui.language} title={ui.say(texts.renewTitle)} lead={ui.say(texts.renewLead)} />
      {view.persona && <Personas personas={[view.persona]} ui={ui} />}
      <WaysIn ui={ui} ways={view.ways} isRenewal email={view.email} isSecondary={view.persona !== null} />
    </>
  );
}
