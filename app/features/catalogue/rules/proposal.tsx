import { Section } from '../../../design/parts.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { proposeRule, type ReadConditions } from './propose-rule.ts';
import type { RuleView } from './rule-view.ts';

const words = {
  title: { sv: 'Förslag ur texten', en: 'Proposal from the text' },
  note: {
    sv: 'Läst ur orden ovan. Ett förslag kan vara fel, och gäller inte förrän du säger till.',
    en: 'Read from the words above. A proposal can be wrong, and does not apply before you say so.',
  },
  none: {
    sv: 'Inget villkor gick att läsa ur texten.',
    en: 'No condition could be read from the text.',
  },
  said: {
    sv: 'Villkoren säger redan det som gick att läsa ur texten.',
    en: 'The conditions already say what could be read from the text.',
  },
  look: { sv: 'Se vad texten ger', en: 'See what the text gives' },
  replaces: {
    sv: 'Det ersätter villkoren som du håller på att ändra.',
    en: 'It takes the place of the conditions that you are changing.',
  },
  fromWords: { sv: 'Ur orden ”{words}”', en: 'From the words “{words}”' },
  unread: { sv: 'Gick inte att läsa: {words}', en: 'Could not be read: {words}' },
} satisfies Record<string, Text>;

/** Each part of a proposal beside the words that it came from, and what could not be read. */
export function ProposedParts({ ui, parts, unread }: { ui: Ui } & Pick<ReadConditions, 'parts' | 'unread'>) {
  return (
    <>
      {parts.map((part) => (
        <p>
          {ui.say(part.rule)}
          <br />
          <span class="note">
            <SaidIn words={part.words} sentence={(put) => ui.say(words.fromWords, { words: put })} />
          </span>
        </p>
      ))}
      {unread.length > 0 && (
        <p class="note">
          <SaidIn words={unread.join('; ')} sentence={(put) => ui.say(words.unread, { words: put })} />
        </p>
      )}
    </>
  );
}

export function Proposal({ ui, view }: { ui: Ui; view: RuleView }) {
  const { proposal } = view;
  if (!proposal) return null;
  if (proposal.rule === null || proposal.isSaid)
    return (
      <Section title={ui.say(words.title)}>
        <p>{ui.say(proposal.isSaid ? words.said : words.none)}</p>
        <ProposedParts ui={ui} parts={[]} unread={proposal.unread} />
      </Section>
    );
  return (
    <Section title={ui.say(words.title)} note={ui.say(words.note)}>
      {/* Where there are conditions already they may well say more than the text. */}
      <details open={view.top.parts.length === 0}>
        <summary>{ui.say(words.look)}</summary>
        <div class="stack-5">
          <div class="stack">
            <ProposedParts ui={ui} parts={proposal.parts} unread={proposal.unread} />
          </div>
          <CommandForm
            ui={ui}
            command={proposeRule}
            kind="secondary"
            note={view.hasDraft ? ui.say(words.replaces) : undefined}
          />
        </div>
      </details>
    </Section>
  );
}
