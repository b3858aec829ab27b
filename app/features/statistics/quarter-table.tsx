import { Table, TooFew } from '../../design/table.tsx';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { OwnGroup } from './overview.ts';
import type { ShownQuarter } from './quarters.ts';
import type { StatisticsView } from './read.ts';
import { texts } from './texts.ts';
import { quarterWords } from './words.ts';

interface QuarterTableProps {
  ui: Ui;
  view: StatisticsView;
  group: OwnGroup;
  columns: readonly ShownQuarter[];
  head: string;
  /** Names of the rows, in the order of the cells of a column. */
  kinds: readonly string[];
  cellsOf: (column: ShownQuarter) => readonly (number | null)[];
  withTotal: boolean;
}

/** Protected counts of one group, a column a quarter. A quarter of too few is one word in the total and empty above it. */
function QuarterTable({ ui, view, group, columns, head, kinds, cellsOf, withTotal }: QuarterTableProps) {
  const limit = view.smallestCount;
  const told = columns.filter((column) => column.total !== null);
  const lines = kinds.flatMap((name, row) =>
    told.some((column) => cellsOf(column)[row] !== 0) ? [{ name, row }] : [],
  );
  const few = <TooFew>{ui.say(texts.tooFew, { limit })}</TooFew>;
  const hasHidden = lines.some(({ row }) => told.some((column) => cellsOf(column)[row] === null));
  const nothing = columns.length === 0 ? texts.noQuarter : texts.nothingInQuarters;
  return (
    <Table
      language={ui.language}
      caption={view.quarters.length > 1 || view.exact ? group.name : head}
      rows={lines}
      columns={[
        { key: 'name', head, rowHead: true, cell: (line) => line.name },
        ...columns.map((column) => ({
          key: column.quarter.from,
          head: quarterWords(ui, column.quarter),
          numeric: true,
          cell: (line: { row: number }) =>
            column.total === null ? '–' : (cellsOf(column)[line.row] ?? <TooFew>{ui.say(texts.hidden)}</TooFew>),
        })),
      ]}
      foot={withTotal ? [ui.say(texts.sum), ...columns.map((column) => column.total ?? few)] : undefined}
      note={hasHidden ? ui.say(texts.hiddenNote) : undefined}
      empty={<p class="note">{ui.say(nothing, { limit })}</p>}
    />
  );
}

/** What became of people in each chosen group that the reader does not coordinate, and how it is counted. */
export function QuarterTables({
  definition,
  ...props
}: Omit<QuarterTableProps, 'group' | 'columns'> & { definition: Text }) {
  const { ui, view } = props;
  if (view.quarters.length === 0) return null;
  return (
    <>
      {view.quarters.map(({ group, columns }) => (
        <QuarterTable {...props} group={group} columns={columns} />
      ))}
      <p class="note text">{ui.say(definition)}</p>
    </>
  );
}
