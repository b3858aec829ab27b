import { z } from 'zod';
import { Timeline } from '../../design/lists.tsx';
import { Head } from '../../design/parts.tsx';
import { momentWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { relationOf } from './access.ts';
import { conceptOf, tables } from './store.ts';

interface HistoryView {
  id: string;
  number: string;
  lines: { at: Date; who: string; command: string; changes: Record<string, unknown> }[];
}

type HistoryTable = {
  history: {
    id: number;
    at: Date;
    account_name: string;
    command: string;
    object_type: string;
    object_id: string;
    changes: Record<string, unknown>;
  };
};

export const caseHistory = query({
  name: 'case.history',
  title: { sv: 'Historik', en: 'History' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({ id: field.id() }),
  read: async (tx, input, { actor }): Promise<HistoryView | null> => {
    const row = await tables(tx).selectFrom('guidance_case').selectAll().where('id', '=', input.id).executeTakeFirst();
    if (!row || !relationOf(actor, conceptOf(row))) return null;
    const lines = await tx
      .withTables<HistoryTable>()
      .selectFrom('history')
      .select(['at', 'account_name', 'command', 'changes'])
      .where('object_type', '=', 'guidanceCase')
      .where('object_id', '=', input.id)
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    return {
      id: row.id,
      number: row.number,
      lines: lines.map((line) => ({
        at: line.at,
        who: line.account_name,
        command: line.command,
        changes: line.changes,
      })),
    };
  },
});

const title: Text = { sv: 'Historik', en: 'History' };

/** What was changed from and to, in plain words; steps that only moved the case say nothing more. */
function Changes({ ui, changes }: { ui: Ui; changes: Record<string, unknown> }) {
  const pairs = Object.entries(changes).filter((entry): entry is [string, { from: unknown; to: unknown }] => {
    const [, value] = entry;
    return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
  });
  if (pairs.length === 0) return null;
  const say = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? '–')) || '–';
  return (
    <dl class="kv">
      {pairs.map(([name, { from, to }]) => (
        <div>
          <dt>{name}</dt>
          <dd>{`${ui.say({ sv: 'från', en: 'from' })} ${say(from)} ${ui.say({ sv: 'till', en: 'to' })} ${say(to)}`}</dd>
        </div>
      ))}
    </dl>
  );
}

export function historyPageWith(titles: (command: string) => Text) {
  return page({
    path: paths.caseHistory.pattern,
    audience: ['caseOfficer', 'coordinator'],
    query: caseHistory,
    title: (view, ui) => `${view.number} ${ui.say(title)}`,
    render: (view, ui) => (
      <>
        <Head
          language={ui.language}
          title={ui.say(title)}
          crumbs={[{ label: view.number, href: paths.case({ id: view.id }) }, { label: ui.say(title) }]}
        />
        <Timeline
          label={ui.say(title)}
          items={view.lines.map((line) => ({
            when: momentWords(ui, line.at),
            datetime: line.at.toISOString(),
            what: ui.say(titles(line.command)),
            who: line.who,
            detail: <Changes ui={ui} changes={line.changes} />,
          }))}
        />
      </>
    ),
  });
}
