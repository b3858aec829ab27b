import { dayWords, monthWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { type Party, partyNames } from '../organisation/index.ts';
import { type IncomeSource, incomeSourceNames } from './case.ts';

export interface Situation {
  ageFrom: number | null;
  ageTo?: number | null;
  incomeSources: readonly string[];
  need: Text | null;
  obstacle: Text | null;
  /** Its first words stand in where an imported case has no category. */
  question?: string;
}

export function incomeName(ui: Ui, source: string): string {
  return ui.say(incomeSourceNames[source as IncomeSource] ?? { sv: source, en: source });
}

export function ageWords(ui: Ui, from: number | null, to: number | null | undefined): string | null {
  if (from === null && (to === null || to === undefined)) return null;
  const years = ui.say({ sv: 'år', en: 'years' });
  if (from === null) return `≤ ${to} ${years}`;
  return to === null || to === undefined || to === from ? `${from} ${years}` : `${from}–${to} ${years}`;
}

const longestGist = 72;

/** The first sentence, or as much of it as a title has room for. */
function gistOf(question: string): string {
  const sentence = question.split(/(?<=[.!?])\s|\n/)[0]?.replace(/[.]$/, '') ?? '';
  return sentence.length <= longestGist ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', longestGist))} …`;
}

/** A name in the middle of a sentence: an abbreviation keeps its capitals. */
function amid(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The matter itself as a title: age, income source, need; never the number of the case. */
export function titleOf(ui: Ui, situation: Situation): string {
  const parts = [
    ageWords(ui, situation.ageFrom, situation.ageTo),
    ...situation.incomeSources.slice(0, 2).map((source) => amid(incomeName(ui, source))),
    situation.need && amid(ui.say(situation.need)),
    situation.obstacle && amid(ui.say(situation.obstacle)),
  ].filter((part): part is string => Boolean(part));
  const gist = situation.need || situation.obstacle ? '' : gistOf(situation.question ?? '');
  if (parts.length === 0 && gist === '') return ui.say({ sv: 'En fråga', en: 'A question' });
  const title = [parts.join(', '), gist].filter(Boolean).join(': ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

export function fromWords(
  ui: Ui,
  subject: { source: 'officer' | 'personOrRelative'; party: Party | null; memberName?: string | null },
): string {
  if (subject.source === 'personOrRelative') return ui.say({ sv: 'Person eller anhörig', en: 'Person or relative' });
  return (
    subject.memberName ??
    (subject.party ? ui.say(partyNames[subject.party]) : ui.say({ sv: 'okänd part', en: 'unknown party' }))
  );
}

export function askedWords(ui: Ui, subject: { askedOn: string; datePrecision: 'day' | 'week' | 'month' }): string {
  if (subject.datePrecision === 'month') return monthWords(ui, subject.askedOn);
  const day = dayWords(ui, subject.askedOn);
  return subject.datePrecision === 'week' ? ui.say({ sv: `veckan från ${day}`, en: `the week of ${day}` }) : day;
}
