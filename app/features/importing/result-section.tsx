import { ButtonLink } from '../../design/buttons.tsx';
import { Fact, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import { paths } from '../../http/paths.ts';
import { CommandForm, type Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { CountTables, UnreadSection } from './preview-section.tsx';
import type { ImportResult } from './store.ts';
import { leftOutNames } from './texts.ts';
import { undoImport } from './undo.ts';
import type { ImportView } from './views.ts';

const words = {
  result: { sv: 'Resultatet', en: 'The result' },
  imported: {
    sv: '{count} ärenden är importerade, {first} till {last}.',
    en: '{count} cases are imported, {first} to {last}.',
  },
  importedOne: { sv: 'Ett ärende är importerat: {first}.', en: 'One case is imported: {first}.' },
  replaced: { sv: '{count} uppgifter byttes ut.', en: '{count} findings were replaced.' },
  show: { sv: 'Visa frågorna', en: 'Show the questions' },
  leftOut: { sv: 'Inte importerade', en: 'Not imported' },
  rows: { sv: '{count} rader', en: '{count} rows' },
  row: { sv: 'Rad', en: 'Row' },
  sheet: { sv: 'Blad', en: 'Sheet' },
  why: { sv: 'Varför', en: 'Why' },
  case: { sv: 'Ärende', en: 'Case' },
  undo: { sv: 'Ångra', en: 'Undo' },
  undoWhat: {
    sv: '{count} ärenden tas bort. Du kan läsa in filen igen efteråt.',
    en: '{count} cases are removed. You can read the file again afterwards.',
  },
  undoNone: {
    sv: 'Någon har arbetat vidare med alla ärenden ur importen. Därför går den inte att ångra.',
    en: 'Somebody has gone on with every case of the import. It can therefore not be undone.',
  },
  continued: {
    sv: '{count} står kvar, eftersom någon har arbetat vidare med dem: {numbers}.',
    en: '{count} stay, since somebody has gone on with them: {numbers}.',
  },
  undone: {
    sv: 'Importen ångrades {day}. {count} ärenden togs bort.',
    en: 'The import was undone on {day}. {count} cases were removed.',
  },
} satisfies Record<string, Text>;

export function ResultSection({ ui, view, result }: { ui: Ui; view: ImportView; result: ImportResult }) {
  const { imported: count, firstNumber: first, lastNumber: last } = result;
  const isUndone = view.state === 'undone';
  return (
    <>
      <Section title={ui.say(words.result)} first>
        <Fact>
          {ui.say(count === 1 ? words.importedOne : words.imported, { count, first: first ?? '', last: last ?? '' })}
        </Fact>
        {result.replacedSlips > 0 && <p>{ui.say(words.replaced, { count: result.replacedSlips })}</p>}
        {isUndone && view.undoneAt ? (
          <>
            <p>{ui.say(words.undone, { day: dayWords(ui, view.undoneAt), count: result.removed ?? 0 })}</p>
            <Kept ui={ui} kept={result.kept ?? []} />
          </>
        ) : (
          <p>
            <ButtonLink href={`${paths.queue({})}?view=all&group=${view.group.id}`} kind="primary">
              {ui.say(words.show)}
            </ButtonLink>
          </p>
        )}
        <CountTables ui={ui} counts={result} cases={count} />
      </Section>
      <LeftOut ui={ui} result={result} />
      <UnreadSection ui={ui} view={view} unread={result.unread} count={result.unreadCount} />
      {!isUndone && <Undo ui={ui} view={view} />}
    </>
  );
}

function Kept({ ui, kept }: { ui: Ui; kept: readonly { number: string }[] }) {
  if (kept.length === 0) return null;
  return <p>{ui.say(words.continued, { count: kept.length, numbers: kept.map(({ number }) => number).join(', ') })}</p>;
}

function LeftOut({ ui, result }: { ui: Ui; result: ImportResult }) {
  if (result.leftOut.length === 0) return null;
  const several = new Set(result.leftOut.map(({ sheet }) => sheet)).size > 1;
  return (
    <Section title={ui.say(words.leftOut)} id="utelamnade">
      <Table
        language={ui.language}
        caption={ui.say(words.rows, { count: result.leftOut.length })}
        rows={result.leftOut}
        columns={[
          {
            key: 'row',
            head: ui.say(words.row),
            rowHead: true,
            cell: (line) => (several ? `${line.sheet}, ${line.row}` : line.row),
          },
          { key: 'why', head: ui.say(words.why), width: 60, cell: (line) => ui.say(leftOutNames[line.reason]) },
          { key: 'case', head: ui.say(words.case), cell: (line) => line.number ?? '' },
        ]}
      />
    </Section>
  );
}

function Undo({ ui, view }: { ui: Ui; view: ImportView }) {
  const kept = view.cases.filter(({ continued }) => continued);
  const count = view.cases.length - kept.length;
  const { refused } = ui.stateOf(undoImport);
  return (
    <Section title={ui.say(words.undo)} id="angra">
      {count === 0 ? (
        <p>{ui.say(words.undoNone)}</p>
      ) : (
        <details open={refused !== null}>
          <summary>{ui.say(undoImport.title)}</summary>
          <p>{ui.say(words.undoWhat, { count })}</p>
          <Kept ui={ui} kept={kept} />
          <CommandForm ui={ui} command={undoImport} bound={{ id: view.id }} kind="secondary" />
        </details>
      )}
    </Section>
  );
}
