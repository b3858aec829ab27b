import { Thread } from '../../../design/lists.tsx';
import { Section } from '../../../design/parts.tsx';
import { momentWords } from '../../../http/dates.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { MessageView } from './case-said.ts';
import type { CaseView } from './case-view.ts';

const title: Text = { sv: 'Samtalet', en: 'The dialogue' };

const messageNames: Record<MessageView['kind'], Text> = {
  askBack: { sv: '{who} frågade tillbaka', en: '{who} asked back' },
  answer: { sv: '{who} svarade', en: '{who} answered' },
  returnForBasics: { sv: '{who} skickade tillbaka', en: '{who} returned it' },
  completeBasics: { sv: '{who} har prövat grunderna', en: '{who} tried the basics' },
  reopen: { sv: '{who} öppnade igen', en: '{who} reopened' },
  handOver: { sv: '{who} lämnade över till {to}', en: '{who} handed over to {to}' },
};
const handedOverForAnother: Text = {
  sv: '{who} lämnade över från {from} till {to}',
  en: '{who} handed over from {from} to {to}',
};

export function DialogueSection({ ui, view }: { ui: Ui; view: CaseView }) {
  if (view.messages.length === 0) return null;
  const messages = view.messages.map((message) => ({
    from: ui.say(
      message.from !== null && message.from !== message.by ? handedOverForAnother : messageNames[message.kind],
      {
        who: message.by || '–',
        from: message.from ?? '–',
        to: message.to ?? '–',
      },
    ),
    when: momentWords(ui, message.at),
    datetime: message.at.toISOString(),
    text: message.text,
    own: message.by === ui.person?.name,
  }));
  return (
    <Section title={ui.say(title)}>
      <Thread messages={messages} label={ui.say(title)} />
    </Section>
  );
}
