import type { Child } from 'hono/jsx';
import { FieldPair } from '../../design/forms.tsx';
import { Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { AnyCommand } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { rowsWords } from './choices.ts';
import { Columns, isUnsure, Part, Spellings } from './mapping-selects.tsx';
import type { PreviewSheet } from './preview.ts';
import type { MappedField } from './reading/mapping.ts';
import type { ImportView, OpenImport } from './views.ts';

const words = {
  found: { sv: 'Det här hittades', en: 'What was found' },
  sheets: { sv: 'Blad i filen', en: 'Sheets of the file' },
  sheet: { sv: 'Blad', en: 'Sheet' },
  read: { sv: 'Läses', en: 'Read' },
  notRead: { sv: 'Läses inte', en: 'Not read' },
  why: { sv: 'Varför', en: 'Why' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  mapping: { sv: 'Så läses listan', en: 'How the list is read' },
  mappingNote: {
    sv: 'Ändra det som är fel och läs om listan. Nästa lista med samma rubriker läses på samma sätt.',
    en: 'Change what is wrong and read the list again. The next list with the same headings is read in the same way.',
  },
  columns: { sv: 'Kolumnerna ({count})', en: 'The columns ({count})' },
  rows: { sv: 'Blad och rader', en: 'Sheets and rows' },
  moreSpellings: {
    sv: '{count} skrivningar till läses som Farled förstod dem.',
    en: '{count} more spellings are read as Farled understood them.',
  },
  moreSheets: { sv: '{count} blad till läses som ovan sägs.', en: '{count} more sheets are read as stated above.' },
} satisfies Record<string, Text>;

/** A form holds at most 200 rows of each kind. */
const mostSpellings = 180;
const mostColumns = 180;
const mostSheets = 40;
const mostRows = 150;

export function FoundSection({ ui, sheets, children }: { ui: Ui; sheets: readonly PreviewSheet[]; children: Child }) {
  return (
    <Section title={ui.say(words.found)} first id="hittat">
      {children}
      <Table
        language={ui.language}
        caption={ui.say(words.sheets)}
        captionHidden
        rows={sheets}
        columns={[
          { key: 'sheet', head: ui.say(words.sheet), rowHead: true, width: 30, cell: (one) => one.sheet },
          {
            key: 'read',
            head: ui.say(words.read),
            cell: (one) => (
              <Tag kind={one.use ? 'starboard' : 'calm'}>{ui.say(one.use ? words.read : words.notRead)}</Tag>
            ),
          },
          { key: 'why', head: ui.say(words.why), cell: (one) => ui.say(one.why) },
          { key: 'cases', head: ui.say(words.cases), numeric: true, cell: (one) => one.cases },
        ]}
      />
    </Section>
  );
}

interface MappingProps {
  ui: Ui;
  command: AnyCommand;
  view: ImportView;
  open: OpenImport;
}

export function MappingSection({ ui, command, view, open }: MappingProps) {
  const { preview } = open;
  const columns = preview.columns.slice(0, mostColumns);
  const spellings = preview.spellings.slice(0, mostSpellings);
  const sheets = preview.sheets
    .map((sheet, index) => ({ sheet, index }))
    .filter(isReadable)
    .slice(0, mostSheets);
  const bound: Record<string, string> = { id: view.id };
  columns.forEach(({ key }, index) => {
    bound[`columns.${index}.key`] = key;
  });
  spellings.forEach(({ key }, index) => {
    bound[`values.${index}.key`] = key;
  });
  sheets.forEach(({ index }, at) => {
    bound[`sheets.${at}.sheet`] = String(index);
  });
  return (
    <Section title={ui.say(words.mapping)} note={ui.say(words.mappingNote)} id="kolumner">
      <CommandForm ui={ui} command={command} bound={bound} kind="secondary">
        <Part ui={ui} title={ui.say(words.columns, { count: columns.length })} open={columns.some(isUnsure)}>
          <Columns ui={ui} command={command} columns={columns} municipalities={view.municipalities} />
        </Part>
        {mapped.map((field) => (
          <Spellings
            ui={ui}
            command={command}
            field={field}
            spellings={spellings}
            municipalities={view.municipalities}
          />
        ))}
        {preview.spellings.length > spellings.length && (
          <p class="note">{ui.say(words.moreSpellings, { count: preview.spellings.length - spellings.length })}</p>
        )}
        <Part ui={ui} title={ui.say(words.rows)} open={false}>
          {sheets.map(({ sheet }, at) => (
            <SheetFields ui={ui} command={command} sheet={sheet} at={at} municipalities={view.municipalities} />
          ))}
          <RowsAsCases ui={ui} command={command} sheets={sheets} />
        </Part>
      </CommandForm>
    </Section>
  );
}

const mapped: readonly MappedField[] = ['party', 'municipality', 'sex', 'incomeSources'];

const isReadable = ({ sheet }: { sheet: PreviewSheet }): boolean => sheet.hasColumns;

function SheetFields(props: {
  ui: Ui;
  command: AnyCommand;
  sheet: PreviewSheet;
  at: number;
  municipalities: readonly string[];
}) {
  const { ui, command, sheet, at } = props;
  const name = (field: string): string => `sheets.${at}.${field}`;
  return (
    <fieldset class="stack">
      <legend>{sheet.sheet}</legend>
      <FieldPair>
        <CommandField
          ui={ui}
          command={command}
          name={name('use')}
          value={sheet.use ? 'yes' : 'no'}
          placeholder={false}
        />
        <CommandField ui={ui} command={command} name={name('year')} value={sheet.year ?? undefined} />
        <CommandField
          ui={ui}
          command={command}
          name={name('order')}
          value={sheet.monthFirst ? 'monthFirst' : 'dayFirst'}
          placeholder={false}
        />
        <CommandField ui={ui} command={command} name={name('leftOut')} value={rowsWords(sheet.leftOut)} width="m" />
        {!sheet.hasParty && (
          <CommandField ui={ui} command={command} name={name('party')} value={sheet.party ?? undefined} />
        )}
        {!sheet.hasMunicipality && (
          <CommandField
            ui={ui}
            command={command}
            name={name('municipality')}
            value={sheet.municipality ?? undefined}
            options={props.municipalities.map((one) => ({ value: one, label: one }))}
          />
        )}
      </FieldPair>
    </fieldset>
  );
}

function RowsAsCases({
  ui,
  command,
  sheets,
}: {
  ui: Ui;
  command: AnyCommand;
  sheets: readonly { sheet: PreviewSheet; index: number }[];
}) {
  const rows = sheets.flatMap(({ sheet, index }) =>
    sheet.notCases.map((row) => ({ row, value: `${index}:${row.row}` })),
  );
  if (rows.length === 0) return null;
  return (
    <CommandField
      ui={ui}
      command={command}
      name="asCases"
      value={rows.filter(({ row }) => row.asCase).map(({ value }) => value)}
      options={rows.slice(0, mostRows).map(({ row, value }) => ({
        value,
        label: `${row.row}: ${row.text}`,
        hint: ui.say(row.why),
      }))}
    />
  );
}
