import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { EmptyState } from './parts.tsx';
import { say } from './words.ts';

export interface Column<Row> {
  /** Stable name of the column. */
  key: string;
  head: string;
  /** The head is there for those who listen, not shown. */
  headHidden?: boolean | undefined;
  /** Figures to the right. */
  numeric?: boolean | undefined;
  /** The cell that names the row. */
  rowHead?: boolean | undefined;
  /** Share of the table's width, in per cent, in steps of five. */
  width?: 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60 | undefined;
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
  cell: (row: Row, index: number) => Child;
}

export interface TableProps<Row> {
  language: Language;
  caption: string;
  /** Hide the caption only where the section's title says the same. */
  captionHidden?: boolean | undefined;
  captionNote?: Child | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Last row, set apart: a total. One cell per column. */
  foot?: readonly Child[] | undefined;
  dense?: boolean | undefined;
  /** What will be here and how to begin; shown instead of the table when there are no rows. */
  empty?: Child | undefined;
  /** Links that hand out what the table shows. */
  exports?: Child | undefined;
  /** A field that filters the rows as one types; only with JavaScript. */
  filter?: boolean | undefined;
  /** One explanation below: protected counts, what is counted. */
  note?: Child | undefined;
  rowClass?: ((row: Row) => string | undefined) | undefined;
}

function HeadCell<Row>({ column, language }: { column: Column<Row>; language: Language }) {
  const { sort } = column;
  const arrow = sort?.direction && (
    <>
      <span class="vh">{`, ${say(language, sort.direction === 'ascending' ? 'sortedUp' : 'sortedDown')}`}</span>
      <svg class="arrow" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d={sort.direction === 'ascending' ? 'M5 1 9 8H1z' : 'M5 9 1 2h8z'} fill="currentColor" />
      </svg>
    </>
  );
  return (
    <th scope="col" class={column.numeric ? 'n' : undefined} aria-sort={sort?.direction}>
      {column.headHidden ? (
        <span class="vh">{column.head}</span>
      ) : sort ? (
        <a class="sort" href={sort.href}>
          <span class="vh">{`${say(language, 'sortBy')} `}</span>
          {column.head}
          {arrow}
        </a>
      ) : (
        column.head
      )}
    </th>
  );
}

function Row<Row>(props: { row: Row; index: number; columns: readonly Column<Row>[]; name?: string | undefined }) {
  return (
    <tr class={props.name}>
      {props.columns.map((column) =>
        column.rowHead ? (
          <th scope="row" class={column.numeric ? 'n' : undefined}>
            {column.cell(props.row, props.index)}
          </th>
        ) : (
          <td class={column.numeric ? 'n' : undefined}>{column.cell(props.row, props.index)}</td>
        ),
      )}
    </tr>
  );
}

/** A table scrolls inside its own region, never the page; the region takes focus so that keys can scroll it. */
export function Table<R>(props: TableProps<R>) {
  const { language, columns, rows } = props;
  if (rows.length === 0) {
    return <div class="no-rows">{props.empty ?? <EmptyState title={say(language, 'nothingHere')} />}</div>;
  }
  const hasWidths = columns.some((column) => column.width);
  return (
    <div class={props.dense ? 'tabular dense' : 'tabular'} data-filter={props.filter ? '' : undefined}>
      {props.filter && (
        <label class="filter" hidden>
          <span class="lab">{say(language, 'filter')}</span>
          <input class="ds-input input w-m" type="search" data-none={say(language, 'noRowsLeft')} />
          <span class="note" role="status" data-shown={say(language, 'rowsShown')} />
        </label>
      )}
      <section class="tbl" tabindex={0} aria-label={`${props.caption}, ${say(language, 'scrollTable')}`}>
        <table class={columns.length <= 3 ? 'few' : undefined}>
          <caption class={props.captionHidden ? 'vh' : undefined}>
            <span>
              {props.caption}
              {props.captionNote && <span class="note">{props.captionNote}</span>}
            </span>
          </caption>
          {hasWidths && (
            <colgroup>
              {columns.map((column) => (
                <col class={column.width ? `cw-${column.width}` : undefined} />
              ))}
            </colgroup>
          )}
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell column={column} language={language} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row row={row} index={index} columns={columns} name={props.rowClass?.(row)} />
            ))}
          </tbody>
          {props.foot && (
            <tfoot>
              <tr>
                {props.foot.map((cell, index) =>
                  index === 0 ? (
                    <th scope="row">{cell}</th>
                  ) : (
                    <td class={columns[index]?.numeric ? 'n' : undefined}>{cell}</td>
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {props.note && <p class="note under">{props.note}</p>}
      {props.exports && <p class="exports note">{props.exports}</p>}
    </div>
  );
}

/** A count too small to show, in words. */
export function TooFew({ children }: { children: Child }) {
  return <span class="under5">{children}</span>;
}
