import { checkRule, type Rule, ruleWords } from '@farled/eligibility';
import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { keepers } from '../service.ts';
import { tables } from '../store.ts';
import {
  back,
  keepDraft,
  keptNote,
  mayKeep,
  mostParts,
  object,
  place,
  readRule,
  stopsIt,
  whys,
  wordsOfProblems,
} from './rule-draft.ts';
import {
  countParts,
  type GroupMode,
  isPlace,
  partAt,
  type RuleGroup,
  ruleOf,
  withAdded,
  withPart,
} from './rule-tree.ts';

const ruleChanges = ['remove', 'all', 'any', 'none', 'addAll', 'addAny', 'addNone'] as const;
export type RuleChange = (typeof ruleChanges)[number];

export const ruleChangeNames: Record<RuleChange, Text> = {
  remove: { sv: 'Ta bort', en: 'Take away' },
  all: { sv: 'Byt till: allt ska stämma', en: 'Turn into: all must hold' },
  any: { sv: 'Byt till: minst ett ska stämma', en: 'Turn into: at least one must hold' },
  none: { sv: 'Byt till: inget får stämma', en: 'Turn into: none may hold' },
  addAll: { sv: 'Lägg till en grupp: alla', en: 'Add a group: all' },
  addAny: { sv: 'Lägg till en grupp: minst ett', en: 'Add a group: at least one' },
  addNone: { sv: 'Lägg till en grupp: inget', en: 'Add a group: none' },
};

const newGroups: Partial<Record<RuleChange, GroupMode>> = { addAll: 'all', addAny: 'any', addNone: 'none' };

/** Groups below the top that the page still shows so that one can read them. */
export const deepestGroup = 2;

/** Takes a part away, turns a group into ”all”, ”one” or ”none”, or puts an empty group in it. */
export const changeRulePart = command({
  name: 'catalogue.changeRulePart',
  title: { sv: 'Ändra en del av villkoren', en: 'Change a part of the conditions' },
  past: { sv: 'Ändrade en del av villkoren', en: 'Changed a part of the conditions' },
  verb: { sv: 'Ändra', en: 'Change' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    at: place(),
    change: field.choice({ label: { sv: 'Ändring', en: 'Change' }, values: ruleChanges, names: ruleChangeNames }),
  }),
  ungated: ['at'],
  read: (tx, input, circumstances) => readRule(tx, input.id, circumstances),
  may: mayKeep,
  decide: ({ row, draft }, { at = '', change }) => {
    const part = isPlace(at) ? partAt(draft, at) : null;
    if (!part) return no(whys.gone);
    const kept = (changed: RuleGroup) => yes({ association: row.association_id, id: row.id, draft: changed });
    if (change === 'remove') return at === '' ? no(whys.gone) : kept(withPart(draft, at, () => null));
    if (!('group' in part)) return no(whys.gone);
    const added = newGroups[change];
    if (added) {
      if (at !== '' && at.split('.').length >= deepestGroup) return no(whys.depth);
      if (countParts(draft) >= mostParts) return no(whys.many);
      return kept(withAdded(draft, at, { group: { mode: added, parts: [], note: {} } }));
    }
    const mode = change as GroupMode;
    return kept(withPart(draft, at, (one) => ('group' in one ? { group: { ...one.group, mode } } : one)));
  },
  write: keepDraft,
  object,
  next: back,
  done: () => keptNote,
});

/** The changed conditions apply from now on, unless nobody can meet them or they say nothing. */
export const applyRule = command({
  name: 'catalogue.applyRule',
  title: { sv: 'Låt de ändrade villkoren gälla', en: 'Put the changed conditions in force' },
  past: { sv: 'Lät de ändrade villkoren gälla', en: 'Put the changed conditions in force' },
  verb: { sv: 'Låt villkoren gälla', en: 'Put in force' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    everybody: field.checkbox({
      label: {
        sv: 'Insatsen är öppen för alla i kommunerna',
        en: 'The service is open to everybody in the municipalities',
      },
    }),
  }),
  read: (tx, input, circumstances) => readRule(tx, input.id, circumstances),
  may: mayKeep,
  decide: ({ row, attributes, draft }, input) => {
    if (row.rule_draft === null) return no(whys.nothing);
    const rule = ruleOf(draft);
    const isEmpty = draft.mode === 'all' && draft.parts.length === 0;
    if (isEmpty && !input.everybody) return no(whys.everybody, 'everybody');
    const wrong = isEmpty ? [] : checkRule(rule, attributes).problems.filter(stopsIt);
    if (wrong.length > 0) return no(wordsOfProblems(wrong));
    const from = ruleWords(row.rule as Rule, attributes, 'sv');
    const to = ruleWords(rule, attributes, 'sv');
    return yes({ association: row.association_id, id: row.id, rule }, { history: { rule: { from, to } } });
  },
  write: async (tx, { association, id, rule }) => {
    await tables(tx)
      .updateTable('service')
      .set({ rule: JSON.stringify(rule), rule_draft: null })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object,
  next: ({ id }) => paths.service({ id }),
  done: () => ({ sv: 'Villkoren gäller nu.', en: 'The conditions are in force.' }),
});

export const discardRule = command({
  name: 'catalogue.discardRule',
  title: { sv: 'Behåll villkoren som gäller', en: 'Keep the conditions in force' },
  past: { sv: 'Behöll villkoren som gällde', en: 'Kept the conditions in force' },
  verb: { sv: 'Kasta ändringarna', en: 'Throw the changes away' },
  audience: keepers,
  input: z.object({ id: field.id() }),
  read: (tx, input, circumstances) => readRule(tx, input.id, circumstances),
  may: mayKeep,
  decide: ({ row }) => yes({ association: row.association_id, id: row.id, draft: null }),
  write: keepDraft,
  object,
  next: back,
  done: () => ({ sv: 'Ändringarna är kastade.', en: 'The changes are thrown away.' }),
});
