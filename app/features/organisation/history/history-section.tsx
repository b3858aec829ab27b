import { Timeline } from '../../../design/lists.tsx';
import { Section } from '../../../design/parts.tsx';
import { dayWords, momentWords } from '../../../http/dates.ts';
import type { Ui } from '../../../http/ui.tsx';
import { roleNames } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { mandateNames, partyNames } from '../organisation.ts';
import { doneWords, fieldWords, historyTexts as texts } from './history-texts.ts';
import type { HistoryLine } from './history-view.ts';

/** Who changed what in a key object, and when. */
export function History({ ui, lines }: { ui: Ui; lines: readonly HistoryLine[] }) {
  return (
    <Section title={ui.say(texts.title)} note={ui.say(texts.note)}>
      {lines.length === 0 ? (
        <p class="note">{ui.say(texts.empty)}</p>
      ) : (
        <Timeline
          label={ui.say(texts.title)}
          items={lines.map((line) => ({
            when: momentWords(ui, line.at),
            datetime: line.at.toISOString(),
            what: [doneWords[line.command] ? ui.say(doneWords[line.command] as Text) : line.command, line.about]
              .filter(Boolean)
              .join(': '),
            who: line.who || ui.say(texts.itself),
            detail: detailOf(ui, line),
          }))}
        />
      )}
    </Section>
  );
}

const fieldOrder = Object.keys(fieldWords);

/** What a person reads first stands first, and who it is about is not said twice. */
function detailOf(ui: Ui, { changes, about }: HistoryLine): string | undefined {
  const words = Object.entries(changes)
    .filter(([name]) => about === null || name !== 'accountId')
    .sort(([a], [b]) => fieldOrder.indexOf(a) - fieldOrder.indexOf(b))
    .map(([name, change]) => sentence(ui, name, change))
    .filter((one) => one !== null);
  return words.length > 0 ? words.join('. ') : undefined;
}

function sentence(ui: Ui, name: string, change: { from?: unknown; to?: unknown }): string | null {
  const label = ui.say(fieldWords[name] ?? { sv: name, en: name });
  const from = valueWords(ui, name, change.from);
  const to = valueWords(ui, name, change.to);
  if (from === '' && to === '') return null;
  if (to === '') return ui.say(texts.cleared, { label, from });
  return from === '' ? ui.say(texts.set, { label, to }) : ui.say(texts.change, { label, from, to });
}

const coded: Record<string, Readonly<Record<string, Text>>> = {
  role: roleNames,
  mandate: mandateNames,
  party: partyNames,
};

function valueWords(ui: Ui, name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return ui.say(value ? texts.yes : texts.no);
  if (Array.isArray(value)) return value.map(String).join(', ');
  const text = String(value);
  const known = coded[name]?.[text];
  if (known) return ui.say(known);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayWords(ui, text) : text;
}
