import { monthWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import { saidMedian } from '../../kernel/median.ts';
import type { Text } from '../../kernel/text.ts';
import type { Figures } from './figures.ts';
import type { Line } from './overview.ts';
import type { StatisticsView } from './read.ts';
import { originNames, texts } from './texts.ts';

/** A column of figures: the same on the page and in the file. */
export interface FigureColumn {
  readonly key: string;
  readonly head: Text;
  readonly value: (figures: Figures) => number | null;
}

export const figureColumns: readonly FigureColumn[] = [
  { key: 'asked', head: { sv: 'Frågor', en: 'Questions' }, value: (figures) => figures.asked },
  { key: 'advised', head: { sv: 'Har fått råd', en: 'Advised' }, value: (figures) => figures.advised },
  { key: 'days', head: { sv: 'Dagar till råd, median', en: 'Days to advice, median' }, value: medianDays },
  { key: 'late', head: { sv: 'Sena', en: 'Late' }, value: (figures) => figures.late },
  { key: 'outcome', head: { sv: 'Utfall kända', en: 'Outcomes known' }, value: (figures) => figures.withOutcome },
  { key: 'basics', head: { sv: 'Grunder saknas', en: 'Basics missing' }, value: (figures) => figures.basicsMissing },
];

export function medianDays(figures: Figures): number | null {
  return saidMedian(figures.responseDays);
}

export const tableKinds = ['month', 'party', 'group'] as const;
export type TableKind = (typeof tableKinds)[number];

export interface FigureTable {
  readonly title: Text;
  readonly head: Text;
  readonly lines: readonly Line[];
  readonly nameOf: (ui: Ui, key: string) => string;
}

/** What each table shows, for the page and for the file. */
export function tableOf(view: StatisticsView, kind: TableKind): FigureTable {
  switch (kind) {
    case 'month':
      return {
        title: texts.monthTable,
        head: texts.month,
        lines: view.months,
        nameOf: (ui, key) => monthWords(ui, `${key}-01`),
      };
    case 'party':
      return {
        title: texts.partyTable,
        head: texts.party,
        lines: view.origins,
        nameOf: (ui, key) => ui.say(originNames[key as keyof typeof originNames]),
      };
    case 'group':
      return {
        title: texts.groupTable,
        head: texts.group,
        lines: view.byGroup,
        nameOf: (_, key) => view.chosen.find((group) => group.id === key)?.name ?? '',
      };
  }
}
