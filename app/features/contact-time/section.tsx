import { Section } from '../../design/parts.tsx';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { ContactTimeChoice } from './choice.ts';
import { ContactTimeForm } from './form.tsx';

const words = {
  title: { sv: 'Hur länge letade du efter rätt kontakt?', en: 'How long did you look for the right contact?' },
  why: {
    sv: 'Frivilligt. Bara du ser ditt svar, och gruppen ser hur tiden ändras.',
    en: 'If you like. Only you see your answer, and the group sees how the time changes.',
  },
  trend: { sv: 'Se hur tiden ändras', en: 'See how the time changes' },
} satisfies Record<string, Text>;

/** The question itself, where a contact was looked for. */
export function ContactTimeSection(props: { ui: Ui; about: { caseId: string } | { choice: ContactTimeChoice } }) {
  const { ui } = props;
  return (
    <Section title={ui.say(words.title)} note={ui.say(words.why)}>
      <ContactTimeForm ui={ui} about={props.about} />
      <p>
        <a href={paths.contactTime({})}>{ui.say(words.trend)}</a>
      </p>
    </Section>
  );
}
