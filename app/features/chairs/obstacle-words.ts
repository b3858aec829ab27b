import { momentWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { GapView } from './gap-view.ts';
import { kindWords } from './page-parts.tsx';
import { texts } from './texts.ts';
import { whatIf } from './what-if-texts.ts';
import type { ChangeResult, WhatIfView } from './what-if-view.ts';
import { phrasesWords } from './words.tsx';

const longestTitle = 200;

/** As many of the phrases as an obstacle's title holds. */
export function titleOf(ui: Ui, phrases: readonly Text[]): string {
  for (let count = phrases.length; count > 1; count -= 1) {
    const title = ui.say(texts.titleOfGap, { phrases: phrasesWords(ui, phrases.slice(0, count), 'inside') });
    if (title.length <= longestTitle) return title;
  }
  return ui.say(texts.titleOfGap, { phrases: phrasesWords(ui, phrases.slice(0, 1), 'inside') }).slice(0, longestTitle);
}

/**
 * What an obstacle made of a gap says until somebody says more: the situation, how many cases stand there as the county may
 * read it, from what it was computed, and what that does not know.
 */
export function descriptionOf(
  ui: Ui,
  { shown, readAt, group }: GapView['reading'],
  { gap, told }: NonNullable<GapView['gap']>,
): string {
  const kind = gap.kind ? kindWords(ui, gap.kind).toLowerCase() : '';
  const situation = `${ui.say(gap.kind ? texts.gapSentenceKind : texts.gapSentence, { kind })} ${phrasesWords(ui, gap.phrases, 'inside')}.`;
  const count =
    told &&
    (told.count === null
      ? ui.say(texts.toldFew, { limit: told.limit, group: group.name })
      : ui.say(texts.told, { count: told.count, group: group.name }));
  const whence =
    shown && readAt && ui.say(texts.toldWhence, { when: momentWords(ui, readAt), services: shown.services });
  return `${situation}\n\n${[count, whence, ui.say(texts.toldUnknown)].filter(Boolean).join(' ')}`;
}

/** The same of an obstacle made of a rule that was tried otherwise. */
export function ruleDescription(ui: Ui, { told, group }: WhatIfView, { words }: ChangeResult, service: string): string {
  if (!told) return '';
  const about = { change: ui.say(words), group: group.name, service };
  const count =
    told.count === null
      ? ui.say(whatIf.toldFew, { ...about, limit: told.limit })
      : ui.say(whatIf.told, { ...about, count: told.count });
  return `${count}\n\n${ui.say(whatIf.toldUnknown)}`;
}
