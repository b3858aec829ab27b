import { EmptyState, Facts, Head, Section, Tag } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { roleNames } from '../../../kernel/roles.ts';
import { words } from '../texts.ts';
import { Written } from '../written.tsx';
import {
  acknowledgeDirection,
  type DirectionLine,
  type DirectionView,
  directionList,
  directionReaders,
  directionView,
  publishDirection,
} from './direction.ts';

export const directionsPage = page({
  path: paths.directions.pattern,
  audience: directionReaders,
  query: directionList,
  forms: [{ command: publishDirection }],
  guide: 'meetings',
  title: (_, ui) => ui.say(words.directions),
  render: (view: DirectionLine[], ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.directions)} lead={ui.say(words.directionsLead)} />
      <Table
        language={ui.language}
        caption={ui.say(words.directions)}
        captionHidden
        rows={view}
        empty={<EmptyState title={ui.say(words.noDirections)} />}
        columns={[
          {
            key: 'title',
            head: ui.say(words.direction),
            rowHead: true,
            width: 50,
            cell: (line) => (
              <a href={paths.direction({ id: line.id })}>
                <Said>{line.title}</Said>
              </a>
            ),
          },
          { key: 'decided', head: ui.say(words.decidedOn), cell: (line) => dayWords(ui, line.decidedOn) },
          { key: 'from', head: ui.say(words.appliesFrom), cell: (line) => dayWords(ui, line.appliesFrom) },
          {
            key: 'read',
            head: ui.say(words.state),
            cell: ({ readAt }) =>
              readAt === undefined ? (
                ''
              ) : readAt ? (
                <Tag kind="starboard">{ui.say(words.read, { day: dayWords(ui, readAt) })}</Tag>
              ) : (
                <Tag kind="teal">{ui.say(words.unread)}</Tag>
              ),
          },
        ]}
      />
      {holds(ui.actor, 'office') && (
        <Section title={ui.say(words.newDirection)}>
          <CommandForm ui={ui} command={publishDirection}>
            <CommandField ui={ui} command={publishDirection} name="title" width="l" />
            <CommandField ui={ui} command={publishDirection} name="text" rows={10} />
            <CommandField ui={ui} command={publishDirection} name="decidedOn" />
            <CommandField ui={ui} command={publishDirection} name="appliesFrom" />
          </CommandForm>
        </Section>
      )}
    </>
  ),
});

export const directionPage = page({
  path: paths.direction.pattern,
  audience: directionReaders,
  query: directionView,
  forms: [{ command: acknowledgeDirection }],
  guide: 'meetings',
  title: (view) => view.title,
  render: (view: DirectionView, ui) => (
    <>
      <Head
        language={ui.language}
        title={view.title}
        titleSaid
        crumbs={[{ label: ui.say(words.directions), href: paths.directions({}) }]}
      />
      <Facts
        language={ui.language}
        items={[
          { term: ui.say(words.decidedOn), value: dayWords(ui, view.decidedOn) },
          { term: ui.say(words.appliesFrom), value: dayWords(ui, view.appliesFrom) },
        ]}
      />
      <Written text={view.text} />
      {view.readAt === null && <CommandForm ui={ui} command={acknowledgeDirection} bound={{ id: view.id }} />}
      {view.readAt && (
        <p>
          <Tag kind="starboard">{ui.say(words.read, { day: dayWords(ui, view.readAt) })}</Tag>
        </p>
      )}
      {view.receipts.length > 0 && (
        <Section
          title={ui.say(words.receipts)}
          note={ui.say(words.receiptsNote, {
            read: view.receipts.filter(({ readAt }) => readAt !== null).length,
            all: view.receipts.length,
          })}
        >
          <Table
            language={ui.language}
            caption={ui.say(words.receipts)}
            captionHidden
            rows={view.receipts}
            columns={[
              { key: 'name', head: ui.say(words.name), rowHead: true, cell: ({ name }) => name },
              {
                key: 'function',
                head: ui.say(words.function),
                cell: ({ role, groupName }) => [ui.say(roleNames[role]), groupName].filter(Boolean).join(', '),
              },
              {
                key: 'read',
                head: ui.say(words.state),
                cell: ({ readAt }) =>
                  readAt ? (
                    <Tag kind="starboard">{ui.say(words.read, { day: dayWords(ui, readAt) })}</Tag>
                  ) : (
                    <Tag kind="teal">{ui.say(words.unread)}</Tag>
                  ),
              },
            ]}
          />
        </Section>
      )}
    </>
  ),
});
