import type { Child } from 'hono/jsx';
import { TooFew } from '../../design/table.tsx';
import { momentWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { principalNames } from '../catalogue/index.ts';
import { joined } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Count } from './shown.ts';
import { texts } from './texts.ts';

/** A count as this reader may have it: exact (a limit of one), or rounded down. */
export function countWords(ui: Ui, count: Count, limit: number): string {
  if (count === null) return ui.say(texts.fewer, { limit });
  return limit === 1 ? String(count) : ui.say(texts.atLeast, { count });
}

export function CountCell(props: { ui: Ui; count: Count; limit: number; few?: Text }): Child {
  const { ui, count, limit, few = texts.fewer } = props;
  return count === null ? <TooFew>{ui.say(few, { limit })}</TooFew> : countWords(ui, count, limit);
}

export function phrasesWords(ui: Ui, phrases: readonly Text[], place: 'first' | 'inside' = 'first'): string {
  if (phrases.length === 0) return ui.say(texts.everybody);
  const text = joined(
    phrases.map((phrase) => ui.say(phrase)),
    ui.say(texts.and),
  );
  return place === 'inside' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** A party by its name; an owner that the rule names in its own words stays as it is. */
export function ownerWords(ui: Ui, owner: string): string {
  const name = Object.hasOwn(principalNames, owner) ? principalNames[owner as keyof typeof principalNames] : null;
  return name ? ui.say(name) : owner;
}

/** From what and when the reading was made, and whether a newer one is on its way. */
export function readingNote(ui: Ui, reading: Omit<Reading, 'found'>): string {
  const { shown, readAt } = reading;
  return [
    shown && readAt
      ? ui.say(texts.readAt, {
          when: momentWords(ui, readAt),
          cases: shown.cases,
          services: shown.services,
          group: reading.group.name,
        })
      : null,
    reading.isUnderWay
      ? ui.say(texts.isUnderWay)
      : reading.hasFailed
        ? ui.say(texts.hasFailed)
        : reading.isOld
          ? ui.say(texts.isOld)
          : null,
  ]
    .filter(Boolean)
    .join(' ');
}
