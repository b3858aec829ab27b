import { EmptyState, Tag } from '../../design/parts.tsx';
import { Said } from '../../design/said.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { WaitingObstacle } from './waiting.ts';

const words = {
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  since: { sv: 'Väntar sedan', en: 'Waits since' },
  meetings: { sv: 'Möten sedan dess', en: 'Meetings since' },
  late: { sv: 'skulle ha fått svar', en: 'should have been answered' },
  empty: { sv: 'Alla hinder har fått svar.', en: 'Every obstacle has been answered.' },
} satisfies Record<string, Text>;

/** What has got no answer, red when it has waited through too many meetings. */
export function WaitingTable({ ui, rows, caption }: { ui: Ui; rows: readonly WaitingObstacle[]; caption: string }) {
  return (
    <Table
      language={ui.language}
      caption={caption}
      captionHidden
      rows={rows}
      empty={<EmptyState title={ui.say(words.empty)} />}
      columns={[
        {
          key: 'obstacle',
          head: ui.say(words.obstacle),
          rowHead: true,
          width: 50,
          cell: (row) => (
            <>
              <a href={paths.obstacleDecision({ id: row.id })}>
                <Said>{row.title}</Said>
              </a>
              <br />
              <span class="note">{`${row.number} · ${row.groupName}`}</span>
            </>
          ),
        },
        { key: 'since', head: ui.say(words.since), cell: (row) => dayWords(ui, row.since) },
        {
          key: 'meetings',
          head: ui.say(words.meetings),
          cell: (row) => (
            <>
              {row.meetings} {row.isLate && <Tag kind="port">{ui.say(words.late)}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}
