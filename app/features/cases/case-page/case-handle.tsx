import { CopyButton } from '../../../design/buttons.tsx';
import { Section } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { dayOf } from '../../../kernel/clock.ts';
import type { Text } from '../../../kernel/text.ts';
import { ContactTimeSection } from '../../contact-time/index.ts';
import type { CaseView } from './case-view.ts';

const words = {
  handle: { sv: 'Handtag', en: 'Handle' },
  handleNote: {
    sv: 'Bara du ser det. Kopiera det till ditt eget ärendesystem: med det kommer du tillbaka hit, och ingen annan kan knyta frågan till en person.',
    en: 'Only you see it. Copy it to your own case system: it brings you back here, and nobody else can tie the question to a person.',
  },
  copy: { sv: 'Kopiera till mitt ärendesystem', en: 'Copy to my case system' },
  asText: { sv: 'Visa som text', en: 'Show as text' },
  came: { sv: 'Kom in', en: 'Came in' },
  advice: { sv: 'Råd', en: 'Advice' },
} satisfies Record<string, Text>;

/** The case as text for the officer's own case system: handle, advice, dates. No more than the officer already has. */
export const copyText = (ui: Ui, view: CaseView): string => [ownLines(ui, view), ...saidLines(view)].join('\n');

function ownLines(ui: Ui, view: CaseView): string {
  const [latest] = view.advice;
  const lines = [
    `Farled ${view.number}`,
    view.handle && `${ui.say(words.handle)}: ${view.handle}`,
    `${ui.say(words.came)}: ${view.askedOn}`,
    latest && `${ui.say(words.advice)} ${dayOf(latest.at)}:`,
  ];
  return lines.filter(Boolean).join('\n');
}

function saidLines({ advice: [latest] }: CaseView): string[] {
  const items = (latest?.items ?? []).map((item) => `- ${item.label}${item.why ? ` (${item.why})` : ''}`);
  return [latest?.text ?? '', ...items].filter(Boolean);
}

export function HandleSection({ ui, view }: { ui: Ui; view: CaseView }) {
  if (!view.handle) return null;
  return (
    <Section title={ui.say(words.handle)} note={ui.say(words.handleNote)}>
      <p class="fact">{view.handle}</p>
      <pre class="copytext" id="copytext">
        {`${ownLines(ui, view)}\n`}
        <Said>{saidLines(view).join('\n')}</Said>
      </pre>
      <div class="actions">
        <CopyButton language={ui.language} source="copytext" label={ui.say(words.copy)} />
        <a href={paths.caseText({ id: view.id })}>{ui.say(words.asText)}</a>
      </div>
    </Section>
  );
}

/** Once advised, whoever asked can say how long the right contact was looked for; once is enough. */
export function ContactSection({ ui, view }: { ui: Ui; view: CaseView }) {
  if (!view.advisedAt || view.contact?.minutes !== null) return null;
  return <ContactTimeSection ui={ui} about={{ caseId: view.id }} />;
}
