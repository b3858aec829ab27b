import { EmptyState, Head, Section } from '../../design/parts.tsx';
import { momentWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { type Letter, mailbox } from './mailbox.ts';

const words = {
  title: { sv: 'Demolänets brevlåda', en: 'The demo county’s mailbox' },
  lead: {
    sv: 'I demolänet skickas inga brev. Här ligger de som den här personen skulle ha fått med e-post.',
    en: 'The demo county sends no letters. Those that this person would have got by e-mail are here.',
  },
  empty: { sv: 'Här kommer breven.', en: 'Letters will be here.' },
  to: { sv: 'Till {address}, {when}', en: 'To {address}, {when}' },
} satisfies Record<string, Text>;

/** The letter's text with its link to this installation made clickable. */
function Body({ letter }: { letter: Letter }) {
  return (
    <>
      {letter.body.split('\n\n').map((paragraph) => {
        const path = /^https?:\/\/[^/\s]+(\/\S+)$/.exec(paragraph)?.[1];
        return <p>{path ? <a href={path}>{paragraph}</a> : paragraph}</p>;
      })}
    </>
  );
}

function noteOf(ui: Ui, { at, to }: Letter): string {
  const when = momentWords(ui, at);
  return to === null ? when : ui.say(words.to, { address: to, when });
}

function Mailbox({ ui, letters }: { ui: Ui; letters: Letter[] }) {
  if (letters.length === 0) return <EmptyState title={ui.say(words.empty)} />;
  return (
    <>
      {letters.map((letter, index) => (
        <Section title={letter.subject} note={noteOf(ui, letter)} first={index === 0}>
          <Body letter={letter} />
        </Section>
      ))}
    </>
  );
}

export const mailboxPage = page({
  path: paths.mailbox.pattern,
  audience: 'signedIn',
  query: mailbox,
  title: (_, ui) => ui.say(words.title),
  render: (letters: Letter[], ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.title)} lead={ui.say(words.lead)} />
      <Mailbox ui={ui} letters={letters} />
    </>
  ),
});
