import { delimitedFile, type FileCell } from '../../documents/delimited.ts';
import type { Ui } from '../../http/ui.tsx';
import { figureColumns, type TableKind, tableOf } from './columns.ts';
import { sumOf } from './figures.ts';
import type { StatisticsView } from './read.ts';
import { definitions, texts } from './texts.ts';
import { defined, listWords } from './words.ts';

const words = {
  table: { sv: 'Tabell', en: 'Table' },
  groups: { sv: 'Grupper', en: 'Groups' },
  period: { sv: 'Period', en: 'Period' },
  made: { sv: 'Hämtad', en: 'Fetched' },
  count: { sv: 'Så räknar vi', en: 'How we count' },
  readers: { sv: 'Får läsas av', en: 'May be read by' },
  inside: {
    sv: 'dem som är med i gruppen. Talen är inte skyddade: lämna inte filen vidare.',
    en: 'those who belong to the group. The counts are not protected: do not pass the file on.',
  },
} as const;

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the table on the page shows, and above it what it is: groups, period, when it was made, how it counts. */
export function tableFile(ui: Ui, view: StatisticsView, kind: TableKind): { body: string; type: string; name: string } {
  const table = tableOf(view, kind);
  const { from, to } = view.period;
  const figures = (line: Parameters<(typeof figureColumns)[number]['value']>[0]): FileCell[] =>
    figureColumns.map((column) => column.value(line));
  const lines: FileCell[][] = [
    [ui.say(words.table), ui.say(table.title)],
    [
      ui.say(words.groups),
      listWords(
        ui,
        view.chosen.map((group) => group.name),
      ),
    ],
    [ui.say(words.period), from, to],
    [ui.say(words.made), moment.format(ui.now)],
    [ui.say(words.count), defined(ui, kind === 'party' ? definitions.party : definitions.volume, view)],
    [ui.say(words.readers), ui.say(words.inside)],
    [],
    [ui.say(table.head), ...figureColumns.map((column) => ui.say(column.head))],
    ...table.lines.map((line): FileCell[] => [
      kind === 'month' ? line.key : table.nameOf(ui, line.key),
      ...figures(line.figures),
    ]),
    [ui.say(texts.sum), ...figures(sumOf(table.lines.map((line) => line.figures)))],
  ];
  const group = view.chosen.length === 1 ? `-${view.chosen[0]?.slug}` : '';
  return {
    body: delimitedFile(lines),
    type: 'text/csv; charset=utf-8',
    name: `${ui.say({ sv: 'fragor', en: 'questions' })}${group}-${from}-${to}-${kind}.csv`,
  };
}
