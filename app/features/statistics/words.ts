import { dayWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { Overview } from './overview.ts';
import { type Period, wholeYear } from './period.ts';
import { texts } from './texts.ts';

export function periodWords(ui: Ui, period: Period): string {
  const year = Number(period.from.slice(0, 4));
  const whole = wholeYear(year);
  if (period.from === whole.from && period.to === whole.to) return ui.say(texts.duringYear, { year });
  // Without a year in one end and with it in the other, nobody can tell which year the first end is in.
  const reader = period.from.slice(0, 4) === period.to.slice(0, 4) ? ui : { ...ui, today: '' };
  return ui.say(texts.between, { from: dayWords(reader, period.from), to: dayWords(reader, period.to) });
}

export function questionWords(ui: Ui, count: number): string {
  return count === 1 ? ui.say(texts.oneQuestion) : ui.say(texts.questions, { count });
}

/** "a, b och c". */
export function listWords(ui: Ui, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${ui.say(texts.and)} ${last}`;
}

export function titleOf(ui: Ui, view: Overview): string {
  const [only] = view.chosen;
  return view.chosen.length === 1 && only ? ui.say(texts.titleOne, { name: only.name }) : ui.say(texts.titleAll);
}

export function defined(ui: Ui, text: Text, view: Overview, n = 0): string {
  return ui.say(text, {
    count: questionWords(ui, view.total.asked),
    period: periodWords(ui, view.period),
    n,
  });
}

export function quarterWords(ui: Ui, { from }: Period): string {
  return ui.say(texts.quarter, { number: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) });
}
