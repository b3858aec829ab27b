import { Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import { partyNames } from '../organisation/index.ts';
import type { Confirmation } from './lines.ts';
import { words } from './texts.ts';
import type { DecisionView } from './view.ts';

export function confirmationName(ui: Ui, { party, memberName }: Confirmation): string {
  return memberName ?? ui.say(partyNames[party]);
}

/** Who has said yes or no at home, and when. */
export function HomeSection({ ui, view }: { ui: Ui; view: DecisionView }) {
  const rows = view.standing?.confirmations ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={ui.say(words.home)} note={ui.say(words.homeNote)} id="hemma">
      <Table
        language={ui.language}
        caption={ui.say(words.home)}
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'organisation',
            head: ui.say(words.organisation),
            rowHead: true,
            cell: (row) => (
              <>
                {confirmationName(ui, row)}
                {row.memberId === null && <span class="note"> {ui.say(words.noSeat)}</span>}
              </>
            ),
          },
          { key: 'answer', head: ui.say(words.answer), cell: (row) => <Answered ui={ui} row={row} /> },
        ]}
      />
    </Section>
  );
}

function Answered({ ui, row }: { ui: Ui; row: Confirmation }) {
  if (row.answer === null || row.answeredOn === null) return <Tag kind="teal">{ui.say(words.waits)}</Tag>;
  const day = dayWords(ui, row.answeredOn);
  return row.answer === 'confirmed' ? (
    <Tag kind="starboard">{ui.say(words.yes, { day })}</Tag>
  ) : (
    <Tag kind="port">{ui.say(words.no, { day })}</Tag>
  );
}
