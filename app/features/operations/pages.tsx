import { EmptyState, Fact, Facts, Head, Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { momentWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { type BackupLine, isBackupLate, type OperationsView, operationsView } from './view.ts';

const texts = {
  title: { sv: 'Drift', en: 'Operations' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  lead: {
    sv: 'Så här mår installationen. Den som sköter servern ser mer; vad som går att göra där står i docs/operations.md.',
    en: 'How the installation is. Whoever runs the server sees more; what can be done there stands in docs/operations.md.',
  },
  state: { sv: 'Läget', en: 'State' },
  lastBackup: { sv: 'Senaste säkerhetskopian', en: 'Newest backup' },
  none: { sv: 'Ingen är gjord', en: 'None has been made' },
  log: { sv: 'Loggen över vem som gjort vad', en: 'The log of who did what' },
  lines: { sv: '{lines} rader, kontrolleras varje natt', en: '{lines} lines, verified every night' },
  schema: { sv: 'Databasen uppdaterades', en: 'The database was updated' },
  late: {
    sv: 'Det har gått mer än två dygn utan säkerhetskopia. Säg till den som sköter servern.',
    en: 'More than two days have passed without a backup. Tell whoever runs the server.',
  },
  backups: { sv: 'Säkerhetskopior', en: 'Backups' },
  begun: { sv: 'Gjord', en: 'Made' },
  why: { sv: 'Varför', en: 'Why' },
  size: { sv: 'Storlek', en: 'Size' },
  outcome: { sv: 'Hur det gick', en: 'Outcome' },
  schedule: { sv: 'Av sig självt', en: 'By itself' },
  command: { sv: 'På begäran', en: 'On request' },
  done: { sv: 'Klar', en: 'Done' },
  encrypted: { sv: 'Klar, krypterad', en: 'Done, encrypted' },
  running: { sv: 'Pågår, eller avbröts', en: 'Under way, or cut off' },
  failed: { sv: 'Misslyckades ({code})', en: 'Failed ({code})' },
  empty: {
    sv: 'Här kommer säkerhetskopiorna, en för varje natt.',
    en: 'The backups will be here, one for each night.',
  },
} satisfies Record<string, Text>;

function outcomeOf(ui: Ui, line: BackupLine) {
  if (line.failure) return <Tag kind="port">{ui.say(texts.failed, { code: line.failure })}</Tag>;
  if (!line.finishedAt) return <Tag kind="calm">{ui.say(texts.running)}</Tag>;
  return <Tag kind="starboard">{ui.say(line.isEncrypted ? texts.encrypted : texts.done)}</Tag>;
}

function sizeOf(ui: Ui, bytes: number | null): string {
  if (bytes === null) return '–';
  const megabytes = (bytes / 1e6).toFixed(1);
  return `${ui.language === 'sv' ? megabytes.replace('.', ',') : megabytes} MB`;
}

function Operations({ ui, view }: { ui: Ui; view: OperationsView }) {
  const title = ui.say(texts.title);
  return (
    <>
      <Head
        language={ui.language}
        title={title}
        lead={ui.say(texts.lead)}
        crumbs={[{ label: ui.say(texts.organisation), href: paths.organisation({}) }, { label: title }]}
      />
      <Section title={ui.say(texts.state)} first>
        {isBackupLate(view.lastBackup, ui.now) && !ui.demo && <Fact>{ui.say(texts.late)}</Fact>}
        <Facts
          language={ui.language}
          items={[
            {
              term: ui.say(texts.lastBackup),
              value: view.lastBackup ? momentWords(ui, view.lastBackup) : ui.say(texts.none),
            },
            { term: ui.say(texts.log), value: ui.say(texts.lines, { lines: view.logLines }) },
            {
              term: ui.say(texts.schema),
              value: view.schema ? `${momentWords(ui, view.schema.at)} (${view.schema.step})` : '–',
            },
          ]}
        />
      </Section>
      <Section title={ui.say(texts.backups)}>
        <Table
          language={ui.language}
          caption={ui.say(texts.backups)}
          captionHidden
          rows={view.backups}
          columns={[
            {
              key: 'begun',
              head: ui.say(texts.begun),
              rowHead: true,
              cell: (line) => momentWords(ui, line.begunAt),
            },
            { key: 'why', head: ui.say(texts.why), cell: (line) => ui.say(texts[line.why]) },
            { key: 'size', head: ui.say(texts.size), numeric: true, cell: (line) => sizeOf(ui, line.bytes) },
            { key: 'outcome', head: ui.say(texts.outcome), cell: (line) => outcomeOf(ui, line) },
          ]}
          empty={<EmptyState title={ui.say(texts.empty)} />}
        />
      </Section>
    </>
  );
}

export const operationsPage = page({
  path: paths.operations.pattern,
  audience: ['administrator'],
  query: operationsView,
  guide: 'administrator',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Operations ui={ui} view={view} />,
});
