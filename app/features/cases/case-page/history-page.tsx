import { z } from 'zod';
import { Head } from '../../../design/parts.tsx';
import { type CommandNamed, History } from '../../../http/history.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { type ChangeLine, changesOf } from '../../../kernel/history.ts';
import type { Text } from '../../../kernel/text.ts';
import { relationOf } from '../access.ts';
import { conceptOf, tables } from '../store.ts';

interface HistoryView {
  id: string;
  number: string;
  lines: ChangeLine[];
}

export const caseHistory = query({
  name: 'case.history',
  title: { sv: 'Historik', en: 'History' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({ id: field.id() }),
  read: async (tx, input, { actor }): Promise<HistoryView | null> => {
    const row = await tables(tx).selectFrom('guidance_case').selectAll().where('id', '=', input.id).executeTakeFirst();
    if (!row || !relationOf(actor, conceptOf(row))) return null;
    return { id: row.id, number: row.number, lines: await changesOf(tx, 'guidanceCase', row.id, 200) };
  },
});

const title: Text = { sv: 'Historik', en: 'History' };

/** What was changed from and to, in plain words; steps that only moved the case say nothing more. */
function Changes({ ui, changes }: { ui: Ui; changes: ChangeLine['changes'] }) {
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

export function historyPageWith(commandNamed: CommandNamed) {
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
        <History
          ui={ui}
          label={ui.say(title)}
          lines={view.lines}
          commandNamed={commandNamed}
          detail={(line) => <Changes ui={ui} changes={line.changes} />}
        />
      </>
    ),
  });
}
