import { Button } from '../../design/buttons.tsx';
import { Form } from '../../design/forms.tsx';
import { Select } from '../../design/inputs.tsx';
import { Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import { paths } from '../../http/paths.ts';
import { CommandForm, type Ui } from '../../http/ui.tsx';
import { serviceKindNames } from '../catalogue/index.ts';
import { chairsAddress } from './addresses.ts';
import type { NamedCase } from './gap-view.ts';
import type { Reading } from './reading.ts';
import { recount } from './recount.ts';
import { texts } from './texts.ts';

export function kindWords(ui: Ui, kind: string): string {
  return Object.hasOwn(serviceKindNames, kind) ? ui.say(serviceKindNames[kind as keyof typeof serviceKindNames]) : kind;
}

/** Which group, when the reader is in several. */
export function GroupChoice(props: { ui: Ui; reading: Pick<Reading, 'group' | 'groups'>; action: string }) {
  const { ui, reading } = props;
  if (reading.groups.length < 2) return null;
  return (
    <Form action={props.action} method="get" inline label={ui.say(texts.group)}>
      <Select
        language={ui.language}
        name="group"
        label={ui.say(texts.group)}
        value={reading.group.id}
        options={reading.groups.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={false}
      />
      <Button kind="secondary">{ui.say(texts.show)}</Button>
    </Form>
  );
}

export function Cases({ ui, title, cases }: { ui: Ui; title: string; cases: readonly NamedCase[] }) {
  if (cases.length === 0) return null;
  const table = (
    <Table
      language={ui.language}
      caption={title}
      dense
      rows={cases}
      columns={[
        {
          key: 'number',
          head: ui.say(texts.number),
          rowHead: true,
          cell: (one) => (
            <a class="nowrap" href={paths.case({ id: one.id })}>
              {one.number}
            </a>
          ),
        },
        { key: 'asked', head: ui.say(texts.asked), cell: (one) => dayWords(ui, one.askedOn) },
      ]}
    />
  );
  return cases.length <= 12 ? (
    table
  ) : (
    <details>
      <summary>{`${title} (${cases.length})`}</summary>
      {table}
    </details>
  );
}

export function HowCounted(props: { ui: Ui; leftOut: number; elsewhere?: number | null; lines: readonly string[] }) {
  const { ui, leftOut, elsewhere, lines } = props;
  return (
    <Section title={ui.say(texts.basis)}>
      {lines.map((line) => (
        <p class="note text">{line}</p>
      ))}
      {elsewhere === null && <p class="note text">{ui.say(texts.elsewhereUntold)}</p>}
      {elsewhere ? <p class="note text">{ui.say(texts.elsewhere, { count: elsewhere })}</p> : null}
      {leftOut > 0 && <p class="note text">{ui.say(texts.leftOut, { count: leftOut })}</p>}
    </Section>
  );
}

/** Asks for a new reading; only its coordinator may. */
export function Recount({ ui, reading }: { ui: Ui; reading: Pick<Reading, 'coordinates' | 'group' | 'isUnderWay'> }) {
  if (!reading.coordinates || reading.isUnderWay) return null;
  return (
    <CommandForm
      ui={ui}
      command={recount}
      action={chairsAddress(reading.group.id)}
      bound={{ groupId: reading.group.id }}
      kind="secondary"
    />
  );
}
