import { Button } from '../../design/buttons.tsx';
import { Form } from '../../design/forms.tsx';
import { Facts, Head, Section } from '../../design/parts.tsx';
import { momentWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { endCalendar, type OwnLettersView, ownLetters, renewCalendar, setLetters } from './own-letters.ts';

const words = {
  title: { sv: 'Brev och kalender', en: 'Letters and calendar' },
  account: { sv: 'Mitt konto', en: 'My account' },
  letters: { sv: 'Brev till dig', en: 'Letters to you' },
  waiting: { sv: '{count} brev väntar på nästa utskick.', en: '{count} letters wait for the next round.' },
  calendar: { sv: 'Din kalender', en: 'Your calendar' },
  calendarNote: {
    sv: 'Möten, svarsdagar och uppföljningar i ditt vanliga kalenderprogram. Adressen är hemlig: den som har den läser din kalender utan att logga in. Inget om någon enskild står där.',
    en: 'Meetings, days of answers and follow-ups in your usual calendar program. The address is secret: whoever has it reads your calendar without logging in. Nothing about any single person stands there.',
  },
  none: { sv: 'Du har ingen kalenderadress ännu.', en: 'You have no calendar address yet.' },
  address: { sv: 'Prenumerera på', en: 'Subscribe to' },
  since: { sv: 'Gjord', en: 'Made' },
  make: { sv: 'Gör en kalenderadress', en: 'Make a calendar address' },
  how: {
    sv: 'I Outlook: Lägg till kalender, Prenumerera från webben. På telefonen: lägg till en kalenderprenumeration.',
    en: 'In Outlook: Add calendar, Subscribe from web. On the phone: add a calendar subscription.',
  },
  renewNote: {
    sv: 'Har adressen hamnat fel: gör en ny. Då slutar den gamla att gälla.',
    en: 'If the address has gone astray: make a new one. Then the old one is no longer valid.',
  },
} satisfies Record<string, Text>;

export const ownLettersPage = page({
  path: paths.ownLetters.pattern,
  audience: 'signedIn',
  query: ownLetters,
  forms: [{ command: setLetters }, { command: renewCalendar }, { command: endCalendar }],
  guide: 'start',
  title: (_, ui) => ui.say(words.title),
  render: (view, ui) => <OwnLetters view={view} ui={ui} />,
});

function OwnLetters({ view, ui }: { view: OwnLettersView; ui: Ui }) {
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        crumbs={[{ label: ui.say(words.account), href: paths.account({}) }]}
      />
      <Section
        title={ui.say(words.letters)}
        note={view.waiting > 0 ? ui.say(words.waiting, { count: view.waiting }) : undefined}
        first
      >
        <CommandForm ui={ui} command={setLetters}>
          <CommandField ui={ui} command={setLetters} name="letters" value={view.letters} stacked />
          <CommandField ui={ui} command={setLetters} name="onlyOfficeHours" value={view.onlyOfficeHours} />
        </CommandForm>
      </Section>
      <Section title={ui.say(words.calendar)} note={ui.say(words.calendarNote)}>
        {view.calendar ? <Feed calendar={view.calendar} ui={ui} /> : <p class="text">{ui.say(words.none)}</p>}
        <div class="row">
          <Form action={ui.address} hidden={{ _do: renewCalendar.name, _key: ui.newKey() }} inline>
            <Button kind="secondary">{ui.say(view.calendar ? renewCalendar.verb : words.make)}</Button>
          </Form>
          {view.calendar && (
            <Form action={ui.address} hidden={{ _do: endCalendar.name, _key: ui.newKey() }} inline>
              <Button kind="link">{ui.say(endCalendar.verb)}</Button>
            </Form>
          )}
        </div>
      </Section>
    </>
  );
}

function Feed({ calendar, ui }: { calendar: NonNullable<OwnLettersView['calendar']>; ui: Ui }) {
  return (
    <>
      <Facts
        language={ui.language}
        items={[
          { term: ui.say(words.address), value: <a href={calendar.address}>{calendar.address}</a> },
          { term: ui.say(words.since), value: momentWords(ui, calendar.since) },
        ]}
      />
      <p class="note">{ui.say(words.how)}</p>
      <p class="note">{ui.say(words.renewNote)}</p>
    </>
  );
}
