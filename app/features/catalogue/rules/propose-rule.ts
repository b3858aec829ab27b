import { type Attribute, propose, type Rule, ruleWords } from '@farled/eligibility';
import { z } from 'zod';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { keepers } from '../service.ts';
import { back, keepDraft, mayKeep, object, readRule } from './rule-draft.ts';
import { groupOf } from './rule-tree.ts';

/** What was read out of an entry's own words: each part beside the words it came from, and what could not be read. */
export interface ReadConditions {
  rule: Rule | null;
  parts: { words: string; rule: Text }[];
  unread: string[];
}

export const saidRule = (rule: Rule, attributes: readonly Attribute[]): Text => ({
  sv: ruleWords(rule, attributes, 'sv'),
  en: ruleWords(rule, attributes, 'en'),
});

export function readConditions(text: string, attributes: readonly Attribute[]): ReadConditions {
  const { rule, parts, unread } = propose(text, attributes);
  return {
    rule: rule ?? null,
    parts: parts.map((part) => ({ words: part.words, rule: saidRule(part.rule, attributes) })),
    unread: unread.map(({ words }) => words),
  };
}

const nothing: Text = {
  sv: 'Inget villkor gick att läsa ur texten. Lägg till villkoren själv.',
  en: 'No condition could be read from the text. Add the conditions yourself.',
};

/** What the entry says in words becomes a draft: it applies when somebody has read it and says so, like any other draft. */
export const proposeRule = command({
  name: 'catalogue.proposeRule',
  title: { sv: 'Gör ett utkast till villkor ur texten', en: 'Make a draft of conditions from the text' },
  past: { sv: 'Gjorde ett utkast till villkor ur texten', en: 'Made a draft of conditions from the text' },
  verb: { sv: 'Gör ett utkast av förslaget', en: 'Make a draft of the proposal' },
  audience: keepers,
  input: z.object({ id: field.id() }),
  read: (tx, input, circumstances) => readRule(tx, input.id, circumstances),
  may: mayKeep,
  decide: ({ row, attributes }) => {
    const { rule } = propose(row.conditions_text, attributes);
    return rule ? yes({ association: row.association_id, id: row.id, draft: groupOf(rule) }) : no(nothing);
  },
  write: keepDraft,
  object,
  next: back,
  done: () => ({
    sv: 'Utkastet är gjort. Läs igenom det: det gäller inte än.',
    en: 'The draft is made. Read it through: it is not in force yet.',
  }),
});
