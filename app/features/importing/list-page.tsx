import { EmptyState, Head, Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { momentWords } from '../../http/dates.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { AnyCommand } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { listPath, listsPath } from './address.ts';
import { stateNames } from './texts.ts';
import { acceptedFiles } from './upload.ts';
import { type ImportLine, type ImportsView, importsView } from './views.ts';

const words = {
  cases: { sv: 'Frågor', en: 'Questions' },
  title: { sv: 'Importera en lista', en: 'Import a list' },
  lead: {
    sv: 'Har du skrivit upp frågor i Excel? Farled läser listan, visar vad den förstod och importerar först när du säger till.',
    en: 'Have you kept questions in Excel? Farled reads the list, shows what it understood and imports only when you say so.',
  },
  upload: { sv: 'Läs in en fil', en: 'Read a file' },
  uploadNote: {
    sv: 'Bara du och gruppens andra samordnare ser listan. Texten i den raderas när den är importerad, senast efter 14 dagar.',
    en: 'Only you and the group’s other coordinators see the list. Its text is deleted when it has been imported, after 14 days at the latest.',
  },
  lists: { sv: 'Dina listor', en: 'Your lists' },
  empty: { sv: 'Här kommer de listor du har läst in.', en: 'The lists that you have read will be here.' },
  emptyHow: { sv: 'Börja med att välja en fil ovan.', en: 'Begin by choosing a file above.' },
  file: { sv: 'Fil', en: 'File' },
  group: { sv: 'Grupp', en: 'Group' },
  read: { sv: 'Läst', en: 'Read' },
  state: { sv: 'Läge', en: 'State' },
  count: { sv: 'Ärenden', en: 'Cases' },
  waiting: { sv: '{count} uppgifter att avgöra', en: '{count} findings to decide' },
} satisfies Record<string, Text>;

const tones = { open: 'now', carriedOut: 'starboard', undone: 'calm', discarded: 'calm' } as const;

function Lists({ ui, lines }: { ui: Ui; lines: readonly ImportLine[] }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.lists)}
      captionHidden
      rows={lines}
      empty={<EmptyState title={ui.say(words.empty)}>{ui.say(words.emptyHow)}</EmptyState>}
      columns={[
        {
          key: 'file',
          head: ui.say(words.file),
          rowHead: true,
          width: 35,
          cell: (line) => <a href={listPath({ id: line.id })}>{line.fileName}</a>,
        },
        { key: 'group', head: ui.say(words.group), cell: (line) => line.groupName },
        {
          key: 'read',
          head: ui.say(words.read),
          cell: (line) => (
            <>
              {momentWords(ui, line.uploadedAt)}
              <span class="note">{line.by}</span>
            </>
          ),
        },
        {
          key: 'state',
          head: ui.say(words.state),
          cell: (line) => (
            <>
              <Tag kind={tones[line.state]}>{ui.say(stateNames[line.state])}</Tag>
              {line.state === 'open' && line.waiting > 0 && (
                <span class="note">{ui.say(words.waiting, { count: line.waiting })}</span>
              )}
            </>
          ),
        },
        {
          key: 'cases',
          head: ui.say(words.count),
          numeric: true,
          cell: (line) => (line.state === 'discarded' ? '–' : line.cases),
        },
      ]}
    />
  );
}

export function importsPage(upload: AnyCommand): AnyPage {
  return page({
    path: listsPath.pattern,
    audience: ['coordinator'],
    query: importsView,
    forms: [{ command: upload, bind: () => ({}) }],
    guide: 'import',
    title: (_, ui) => ui.say(words.title),
    render: ({ groups, lines }: ImportsView, ui) => {
      const [only] = groups.length === 1 ? groups : [];
      return (
        <>
          <Head
            language={ui.language}
            title={ui.say(words.title)}
            lead={ui.say(words.lead)}
            crumbs={[{ label: ui.say(words.cases), href: paths.queue({}) }, { label: ui.say(words.title) }]}
          />
          <Section title={ui.say(words.upload)} note={ui.say(words.uploadNote)} first>
            <CommandForm ui={ui} command={upload} files {...(only && { bound: { groupId: only.id } })}>
              <CommandField ui={ui} command={upload} name="file" accept={acceptedFiles} />
              {!only && (
                <CommandField
                  ui={ui}
                  command={upload}
                  name="groupId"
                  width="m"
                  options={groups.map((group) => ({ value: group.id, label: group.name }))}
                />
              )}
            </CommandForm>
          </Section>
          <Section title={ui.say(words.lists)}>
            <Lists ui={ui} lines={lines} />
          </Section>
        </>
      );
    },
  });
}
