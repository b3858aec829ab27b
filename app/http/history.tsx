import type { Child } from 'hono/jsx';
import { Timeline } from '../design/lists.tsx';
import type { AnyCommand } from '../kernel/command.ts';
import { type HistoryLine, pastOf, roleIn } from '../kernel/history.ts';
import { roleNames } from '../kernel/roles.ts';
import { momentWords } from './dates.ts';
import type { Ui } from './ui.tsx';

/** The commands that may stand in a history, by name. */
export type CommandNamed = (name: string) => AnyCommand | undefined;

interface HistoryProps<Line extends HistoryLine> {
  ui: Ui;
  label: string;
  lines: readonly Line[];
  commandNamed: CommandNamed;
  /** Who did what nobody did. */
  itself?: string;
  detail?: (line: Line) => Child;
}

/** What was done with a thing, by whom and as what, the latest first. */
export function History<Line extends HistoryLine>({
  ui,
  label,
  lines,
  commandNamed,
  itself,
  detail,
}: HistoryProps<Line>) {
  return (
    <Timeline
      label={label}
      items={lines.map((line) => {
        const command = commandNamed(line.command);
        const role = roleIn(line, command);
        return {
          when: momentWords(ui, line.at),
          datetime: line.at.toISOString(),
          what: ui.say(pastOf(command, line.command)),
          who: [line.who || itself, role && ui.say(roleNames[role])].filter(Boolean).join(' · ') || undefined,
          detail: detail?.(line),
        };
      })}
    />
  );
}
