import type { Child } from 'hono/jsx';
import { FieldPair } from '../../design/forms.tsx';
import { Remark } from '../../design/parts.tsx';
import { CommandField, type Ui } from '../../http/ui.tsx';
import type { AnyCommand } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { asItIs, meaningOf, standsForNothing, tickedMeanings, valueWord } from './choices.ts';
import type { PreviewColumn, Spelling } from './preview.ts';
import { incomeSources, parties } from './reading/case-row.ts';
import { type Field, fields } from './reading/fields.ts';
import type { MappedField } from './reading/mapping.ts';
import { basicNames, fieldNames, listPartyNames, mappedNames, sexNames, writtenSourceNames } from './texts.ts';

const words = {
  spellings: { sv: '{field}: {count} skrivningar', en: '{field}: {count} spellings' },
  unknown: { sv: '{count} känns inte igen', en: '{count} not recognised' },
  unsure: { sv: 'osäkert', en: 'unsure' },
  hidden: { sv: 'dold i filen', en: 'hidden in the file' },
  examples: { sv: 'Till exempel: {examples}', en: 'For example: {examples}' },
  noHeading: { sv: 'utan rubrik', en: 'no heading' },
  noColumns: {
    sv: 'Inget blad med rubriker läses. Välj ett blad nedan.',
    en: 'No sheet with headings is read. Choose a sheet below.',
  },
  timesOne: { sv: '1 gång', en: 'once' },
  times: { sv: '{count} gånger', en: '{count} times' },
  ticked: { sv: 'Kryss: {name}', en: 'Ticked: {name}' },
  now: { sv: 'Som nu: {name}', en: 'As now: {name}' },
  nothing: { sv: 'Ingenting', en: 'Nothing' },
  asWritten: { sv: 'Behåll som den är skriven', en: 'Keep as it is written' },
} satisfies Record<string, Text>;

/** Below this a proposal is shown as unsure. */
const sure = 0.75;

export function Part(props: { ui: Ui; title: string; note?: string; open: boolean; children: Child }) {
  return (
    <details open={props.open}>
      <summary>
        {props.title}
        {props.note && ` (${props.note})`}
      </summary>
      <div class="stack-5">{props.children}</div>
    </details>
  );
}

export const isUnsure = ({ confidence, meaning }: PreviewColumn): boolean => confidence < sure && meaning !== 'other';

const both = (text: string): Text => ({ sv: text, en: text });

function tickName(ui: Ui, field: Field, marks: string): string {
  const names: Readonly<Record<string, Text>> = {
    ...listPartyNames,
    ...sexNames,
    ...writtenSourceNames,
    ...basicNames,
  };
  return field === 'municipality' ? marks : ui.say(names[marks] ?? both(marks));
}

export function Columns(props: {
  ui: Ui;
  command: AnyCommand;
  columns: readonly PreviewColumn[];
  municipalities: readonly string[];
}) {
  const { ui, command, columns } = props;
  const places = Object.fromEntries(props.municipalities.map((name) => [name, []]));
  const options = [
    ...fields.map((field) => ({ value: field, label: ui.say(fieldNames[field]) })),
    ...tickedMeanings(places).map((one) => ({
      value: meaningOf(one),
      label: ui.say(words.ticked, { name: tickName(ui, one.field, one.marks) }),
    })),
  ];
  if (columns.length === 0) return <Remark>{ui.say(words.noColumns)}</Remark>;
  return (
    <FieldPair>
      {columns.map((column, index) => (
        <CommandField
          ui={ui}
          command={command}
          name={`columns.${index}.meaning`}
          label={both(`${column.column} · ${column.header || ui.say(words.noHeading)}`)}
          hint={columnHint(ui, column)}
          value={column.meaning}
          options={options}
          placeholder={false}
        />
      ))}
    </FieldPair>
  );
}

function columnHint(ui: Ui, column: PreviewColumn): string {
  const examples = column.examples.map((example) => (example.length > 40 ? `${example.slice(0, 40)}…` : example));
  const hint = [
    isUnsure(column) && ui.say(words.unsure),
    column.hidden && ui.say(words.hidden),
    ui.say(column.why),
    examples.length > 0 && ui.say(words.examples, { examples: examples.join('; ') }),
  ]
    .filter(Boolean)
    .join('. ');
  return hint.charAt(0).toUpperCase() + hint.slice(1);
}

export function Spellings(props: {
  ui: Ui;
  command: AnyCommand;
  field: MappedField;
  spellings: readonly Spelling[];
  municipalities: readonly string[];
}) {
  const { ui, command, field } = props;
  const here = props.spellings
    .map((spelling, index) => ({ spelling, index }))
    .filter(({ spelling }) => spelling.field === field);
  if (here.length === 0) return null;
  // A place outside the county is no mistake: it is kept as it was written.
  const unknown =
    field === 'municipality' ? 0 : here.filter(({ spelling }) => spelling.value === standsForNothing).length;
  const title = ui.say(words.spellings, { field: ui.say(mappedNames[field]), count: here.length });
  const note = unknown > 0 ? { note: ui.say(words.unknown, { count: unknown }) } : {};
  return (
    <Part ui={ui} title={title} {...note} open={unknown > 0}>
      <FieldPair>
        {here.map(({ spelling, index }) => (
          <CommandField
            ui={ui}
            command={command}
            name={`values.${index}.value`}
            label={both(spelling.written)}
            hint={spellingHint(ui, spelling)}
            value={asItIs}
            options={valueOptions(ui, spelling, props.municipalities)}
            placeholder={false}
          />
        ))}
      </FieldPair>
    </Part>
  );
}

function spellingHint(ui: Ui, { count, why, confidence, value, proposed }: Spelling): string {
  const unsure = confidence < sure && value === proposed && value !== standsForNothing;
  const times = count === 1 ? ui.say(words.timesOne) : ui.say(words.times, { count });
  return [times, unsure && ui.say(words.unsure), ui.say(why)].filter(Boolean).join('. ');
}

function valueOptions(ui: Ui, { field, value }: Spelling, municipalities: readonly string[]) {
  const nothing = ui.say(field === 'municipality' ? words.asWritten : words.nothing);
  const single: Record<MappedField, { value: string; label: string }[]> = {
    party: parties.map((one) => ({ value: one, label: ui.say(listPartyNames[one]) })),
    municipality: municipalities.map((one) => ({ value: one, label: one })),
    sex: (['female', 'male'] as const).map((one) => ({ value: one, label: ui.say(sexNames[one]) })),
    incomeSources: incomeSources.map((one) => ({ value: valueWord([one]), label: ui.say(writtenSourceNames[one]) })),
  };
  const all = [...single[field], { value: standsForNothing, label: nothing }];
  const name = value
    .split('+')
    .map((one) => all.find((option) => option.value === one)?.label ?? one)
    .join(' + ');
  return [{ value: asItIs, label: ui.say(words.now, { name }) }, ...all.filter((option) => option.value !== value)];
}
