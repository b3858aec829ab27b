import { Fact, Head, Remark, Section } from '../../design/parts.tsx';
import { dayWords, momentWords } from '../../http/dates.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandForm, type Ui } from '../../http/ui.tsx';
import type { AnyCommand } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { listPath, listsPath } from './address.ts';
import { decideSlip } from './decide-slip.ts';
import { FoundSection, MappingSection } from './mapping-section.tsx';
import { PreviewSection, UnreadSection } from './preview-section.tsx';
import { ResultSection } from './result-section.tsx';
import { SlipsSection } from './slips-section.tsx';
import { stateNames, writtenSourceNames } from './texts.ts';
import { discardImport, undoImport } from './undo.ts';
import { type ImportView, importView, type OpenImport } from './views.ts';

const words = {
  cases: { sv: 'Frågor', en: 'Questions' },
  imports: { sv: 'Importera en lista', en: 'Import a list' },
  group: { sv: 'Till', en: 'To' },
  read: { sv: 'Läst', en: 'Read' },
  state: { sv: 'Läge', en: 'State' },
  kept: { sv: 'Raderas senast', en: 'Deleted by' },
  count: { sv: '{count} ärenden är lästa.', en: '{count} cases are read.' },
  slips: { sv: '{count} uppgifter kan peka ut någon.', en: '{count} things may point somebody out.' },
  unread: { sv: '{count} celler kunde inte läsas.', en: '{count} cells could not be read.' },
  import: { sv: 'Importera', en: 'Import' },
  importNote: {
    sv: 'Importen går att ångra så länge ingen har arbetat vidare med ärendena.',
    en: 'The import can be undone as long as nobody has gone on with the cases.',
  },
  known: {
    sv: '{count} av dem finns redan hos gruppen. De importeras inte en gång till.',
    en: '{count} of them are with the group already. They are not imported again.',
  },
  undated: {
    sv: '{count} rader har inget datum och kan inte importeras: rad {rows}.',
    en: '{count} rows have no date and cannot be imported: row {rows}.',
  },
  withoutCode: {
    sv: 'Farled har inget eget ord för {names}. Det står kvar som text i frågan.',
    en: 'Farled has no word of its own for {names}. It stays as text in the question.',
  },
  decideFirst: {
    sv: 'Avgör först det som kan peka ut någon: {count} är kvar.',
    en: 'First decide on what may point somebody out: {count} are left.',
  },
  discard: { sv: 'Ta bort listan', en: 'Delete the list' },
  discarded: { sv: 'Listan är borttagen. Inget importerades.', en: 'The list is deleted. Nothing was imported.' },
} satisfies Record<string, Text>;

function Lead({ ui, open }: { ui: Ui; open: OpenImport }) {
  const { counts, slips, unreadCount } = open.preview;
  const parts = [
    ui.say(words.count, { count: counts.cases }),
    slips.length > 0 && ui.say(words.slips, { count: slips.length }),
    unreadCount > 0 && ui.say(words.unread, { count: unreadCount }),
  ];
  return <Fact>{parts.filter(Boolean).join(' ')}</Fact>;
}

const mostRows = 30;

/** What will not be imported, said before it is done. */
function Warnings({ ui, open }: { ui: Ui; open: OpenImport }) {
  const { undated, withoutCode } = open.preview;
  const rows = undated.slice(0, mostRows).map(({ row }) => row);
  const names = withoutCode.map(({ source }) => ui.say(writtenSourceNames[source]).toLowerCase()).join(', ');
  return (
    <>
      {open.known > 0 && <p>{ui.say(words.known, { count: open.known })}</p>}
      {undated.length > 0 && (
        <p>
          {ui.say(words.undated, {
            count: undated.length,
            rows: `${rows.join(', ')}${undated.length > mostRows ? ' …' : ''}`,
          })}
        </p>
      )}
      {withoutCode.length > 0 && <p>{ui.say(words.withoutCode, { names })}</p>}
    </>
  );
}

interface OpenProps {
  ui: Ui;
  view: ImportView;
  open: OpenImport;
  map: AnyCommand;
  carryOut: AnyCommand;
}

function OpenList({ ui, view, open, map, carryOut }: OpenProps) {
  return (
    <>
      <FoundSection ui={ui} sheets={open.preview.sheets}>
        <Lead ui={ui} open={open} />
      </FoundSection>
      <MappingSection ui={ui} command={map} view={view} open={open} />
      <UnreadSection ui={ui} view={view} unread={open.preview.unread} count={open.preview.unreadCount} />
      <SlipsSection ui={ui} view={view} open={open} />
      <PreviewSection ui={ui} open={open} />
      <Section title={ui.say(words.import)} note={ui.say(words.importNote)} id="importera">
        <Warnings ui={ui} open={open} />
        {open.undecided > 0 ? (
          <Remark>
            <a href="#identitet">{ui.say(words.decideFirst, { count: open.undecided })}</a>
          </Remark>
        ) : (
          <CommandForm ui={ui} command={carryOut} bound={{ id: view.id }} />
        )}
        <details>
          <summary>{ui.say(words.discard)}</summary>
          <CommandForm ui={ui} command={discardImport} bound={{ id: view.id }} kind="secondary" />
        </details>
      </Section>
    </>
  );
}

export function importPage(map: AnyCommand, carryOut: AnyCommand): AnyPage {
  return page({
    path: listPath.pattern,
    audience: ['coordinator'],
    query: importView,
    forms: [map, decideSlip, carryOut, undoImport, discardImport].map((command) => ({ command })),
    guide: 'import',
    title: (view) => view.fileName,
    render: (view: ImportView, ui) => (
      <>
        <Head
          language={ui.language}
          title={view.fileName}
          crumbs={[
            { label: ui.say(words.cases), href: paths.queue({}) },
            { label: ui.say(words.imports), href: listsPath({}) },
            { label: view.fileName },
          ]}
          meta={[
            { label: ui.say(words.group), value: view.group.name },
            { label: ui.say(words.read), value: `${momentWords(ui, view.uploadedAt)}, ${view.by}` },
            { label: ui.say(words.state), value: ui.say(stateNames[view.state]) },
            ...(view.open ? [{ label: ui.say(words.kept), value: dayWords(ui, view.keptUntil) }] : []),
          ]}
        />
        {view.open && <OpenList ui={ui} view={view} open={view.open} map={map} carryOut={carryOut} />}
        {view.result && <ResultSection ui={ui} view={view} result={view.result} />}
        {view.state === 'discarded' && <Remark>{ui.say(words.discarded)}</Remark>}
      </>
    ),
  });
}
