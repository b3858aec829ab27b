import { Facts, Head, Remark, Section } from '../../design/parts.tsx';
import { type Bound, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { Actor } from '../../kernel/actor.ts';
import type { RawInput } from '../../kernel/form.ts';
import type { Text } from '../../kernel/text.ts';
import { functionName, type LeftBehind, LeftBehindSection } from '../organisation/index.ts';
import { type ClosingView, closeAccount, closingView } from './account/close-account.ts';
import { logOutPerson } from './account/log-out-person.ts';
import { type LoginSettingsView, loginSettingsView, setEmailLinks } from './login/login-settings.ts';

const words = {
  closeTitle: { sv: 'Stäng kontot för {name}', en: 'Close the account of {name}' },
  closeLead: {
    sv: '{name} loggas ut överallt och kommer inte in igen. Det som personen har skrivit finns kvar. Det går inte att ångra.',
    en: '{name} is logged out everywhere and does not get in again. What the person has written stays. It cannot be undone.',
  },
  ends: { sv: 'De här funktionerna slutar gälla genast', en: 'These functions end at once' },
  none: { sv: 'Personen har inga funktioner nu.', en: 'The person holds no functions now.' },
  onlyLogOut: { sv: 'Bara logga ut', en: 'Only log out' },
  onlyLogOutNote: {
    sv: 'Om en telefon eller dator är borta. Personen kan logga in igen som vanligt.',
    en: 'When a telephone or a computer is gone. The person can log in again as usual.',
  },
  people: { sv: 'Personer', en: 'People' },
  person: { sv: 'Personen', en: 'The person' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  organisation: { sv: 'Organisationen', en: 'The organisation' },
  title: { sv: 'Inloggning', en: 'Login' },
  lead: {
    sv: 'Så kommer ni in i Farled. Inloggningstjänster ställs in av den som driver installationen.',
    en: 'How you get in to Farled. Login services are set by whoever runs the installation.',
  },
  now: { sv: 'Så är det nu', en: 'How it is now' },
  counted: { sv: '{people} personer med funktion hos er', en: '{people} people with a function with you' },
  provider: { sv: '{count} har loggat in så', en: '{count} have logged in that way' },
  noProvider: { sv: 'ingen inställd', en: 'none set' },
  loginService: { sv: 'Inloggningstjänst', en: 'Login service' },
  passkeys: { sv: 'Lösennycklar', en: 'Passkeys' },
  passkeyCount: { sv: '{count} har lagt till en', en: '{count} have added one' },
  only: { sv: 'Bara e-post', en: 'Only e-mail' },
  onlyCount: { sv: '{count} har inget annat sätt ännu', en: '{count} have no other way yet' },
  limits: { sv: 'Utloggning', en: 'Logout' },
  limitsAre: {
    sv: 'efter {idle} timmar utan att man gör något, alltid efter {all} timmar',
    en: 'after {idle} hours in which one does nothing, always after {all} hours',
  },
  links: { sv: 'Länkar i e-post', en: 'Links by e-mail' },
  linksNote: {
    sv: 'En länk i e-posten är lika säker som mejlkontot. Stäng av dem när alla har ett annat sätt.',
    en: 'A link in the e-mail is as safe as the mail account. Turn them off when everybody has another way.',
  },
  offEverywhere: {
    sv: 'Länkar i e-post är avstängda för hela installationen. Ert eget val gäller om de slås på igen.',
    en: 'Links by e-mail are turned off for the whole installation. Your own choice holds if they are turned on again.',
  },
} satisfies Record<string, Text>;

const crumbs = (ui: Ui) => [{ label: ui.say(words.organisation), href: paths.organisation({}) }];

const thisAccount = ({ params }: Bound): RawInput => ({ id: params.id });

/** `leftBy`: what waits on whoever is closed out. */
export const closeAccountPageWith = (leftBy: (actor: Actor, id: string) => Promise<LeftBehind | null>) =>
  page({
    path: paths.closeAccount.pattern,
    audience: ['administrator'],
    query: closingView,
    forms: [
      { command: closeAccount, bind: thisAccount },
      { command: logOutPerson, bind: thisAccount },
    ],
    guide: 'administrator',
    title: (view: ClosingView, ui) => ui.say(words.closeTitle, { name: view.name }),
    render: async (view: ClosingView, ui) => <Closing view={view} ui={ui} left={await leftBy(ui.actor, view.id)} />,
  });

function Closing({ view, ui, left }: { view: ClosingView; ui: Ui; left: LeftBehind | null }) {
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.closeTitle, { name: view.name })}
        lead={ui.say(words.closeLead, { name: view.name })}
        crumbs={[
          ...crumbs(ui),
          { label: ui.say(words.people), href: paths.people({}) },
          { label: view.name, href: paths.person({ id: view.id }) },
        ]}
      />
      <Section title={ui.say(words.ends)} first>
        {view.functions.length === 0 && <p class="note">{ui.say(words.none)}</p>}
        <ul>
          {view.functions.map((held) => (
            <li>{[functionName(ui, held), held.groupName, held.memberName].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </Section>
      {left && <LeftBehindSection ui={ui} left={left} />}
      <Section title={ui.say(closeAccount.title)}>
        <CommandForm
          ui={ui}
          command={closeAccount}
          moreActions={<a href={paths.person({ id: view.id })}>{ui.say(words.cancel)}</a>}
        >
          <CommandField ui={ui} command={closeAccount} name="reason" />
        </CommandForm>
      </Section>
      <Section title={ui.say(words.onlyLogOut)} note={ui.say(words.onlyLogOutNote)}>
        <CommandForm ui={ui} command={logOutPerson} kind="secondary" />
      </Section>
    </>
  );
}

export const loginsPage = page({
  path: paths.logins.pattern,
  audience: ['administrator'],
  query: loginSettingsView,
  forms: [{ command: setEmailLinks }],
  guide: 'administrator',
  title: (_, ui) => ui.say(words.title),
  render: (view, ui) => <Logins view={view} ui={ui} />,
});

function Logins({ view, ui }: { view: LoginSettingsView; ui: Ui }) {
  const providers = view.providers.map(({ name, people }) => ({
    term: name,
    value: ui.say(words.provider, { count: people }),
  }));
  return (
    <>
      <Head language={ui.language} title={ui.say(words.title)} lead={ui.say(words.lead)} crumbs={crumbs(ui)} />
      <Section title={ui.say(words.now)} note={ui.say(words.counted, { people: view.people })} first>
        <Facts
          language={ui.language}
          items={[
            ...(providers.length > 0
              ? providers
              : [{ term: ui.say(words.loginService), value: ui.say(words.noProvider) }]),
            { term: ui.say(words.passkeys), value: ui.say(words.passkeyCount, { count: view.withPasskey }) },
            { term: ui.say(words.only), value: ui.say(words.onlyCount, { count: view.withoutOther }) },
            {
              term: ui.say(words.limits),
              value: ui.say(words.limitsAre, { idle: view.idleHours, all: view.absoluteHours }),
            },
          ]}
        />
      </Section>
      <Section title={ui.say(words.links)} note={ui.say(words.linksNote)}>
        {view.areOffEverywhere && <Remark>{ui.say(words.offEverywhere)}</Remark>}
        <CommandForm ui={ui} command={setEmailLinks}>
          <CommandField ui={ui} command={setEmailLinks} name="emailLinks" value={view.emailLinks ? 'on' : 'off'} />
        </CommandForm>
      </Section>
    </>
  );
}
