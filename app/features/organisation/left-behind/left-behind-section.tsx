import { Section } from '../../../design/parts.tsx';
import { dayWords } from '../../../http/dates.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Role } from '../../../kernel/roles.ts';
import type { Text, Values } from '../../../kernel/text.ts';
import type { LeftBehind, WaitingLine } from './left-behind.ts';

const words = {
  title: { sv: 'Det här väntar på {name}', en: 'This waits on {name}' },
  note: {
    sv: 'Det försvinner inte när personen slutar. Se till att någon annan tar över.',
    en: 'It does not go away when the person leaves. See to it that somebody else takes over.',
  },
  nothing: { sv: 'Inget väntar på personen.', en: 'Nothing waits on the person.' },
  due: { sv: 'senast {day}', en: 'by {day}' },
  choose: { sv: 'Välj en annan', en: 'Choose another' },
  asks: { sv: 'Där väljer {who} en annan.', en: 'There {who} chooses another.' },
  asksIn: { sv: 'Där väljer {who} i {group} en annan.', en: 'There {who} in {group} chooses another.' },
  or: { sv: 'eller', en: 'or' },
} satisfies Record<string, Text>;

const whoNames: Record<Role, Text> = {
  caseOfficer: { sv: 'handläggaren', en: 'the case officer' },
  coordinator: { sv: 'samordnaren', en: 'the coordinator' },
  teamWorker: { sv: 'tilläggsresursen', en: 'the team worker' },
  groupMember: { sv: 'en ledamot', en: 'a member' },
  groupChair: { sv: 'ordföranden', en: 'the chair' },
  manager: { sv: 'chefen', en: 'the manager' },
  office: { sv: 'kansliet', en: 'the office' },
  boardMember: { sv: 'styrelsen', en: 'the board' },
  administrator: { sv: 'en administratör', en: 'an administrator' },
};

/** Names of roles hold the association's own words in their turn. */
const saidValues = (ui: Ui, { values }: WaitingLine): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? ui.say(value) : value]),
  );

function whereItGoes(ui: Ui, line: WaitingLine): string | null {
  if (line.note) return ui.say(line.note);
  if (!line.asks) return null;
  const { roles, groupName } = line.asks;
  const names = roles.map((role) => ui.say(whoNames[role]));
  const who = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${ui.say(words.or)} `);
  return groupName === null ? ui.say(words.asks, { who }) : ui.say(words.asksIn, { who, group: groupName });
}

function Goes({ ui, line }: { ui: Ui; line: WaitingLine }) {
  const goes = whereItGoes(ui, line);
  return goes === null ? null : <span class="note">{goes}</span>;
}

/** What somebody leaves behind, each line with the way to hand it over. */
export function LeftBehindSection({ ui, left, quiet }: { ui: Ui; left: LeftBehind; quiet?: boolean }) {
  const { lines } = left;
  if (lines.length === 0 && quiet) return null;
  return (
    <Section
      title={ui.say(words.title, { name: left.name })}
      note={lines.length > 0 ? ui.say(words.note) : undefined}
      id="vantar"
    >
      {lines.length === 0 && <p class="note">{ui.say(words.nothing)}</p>}
      {lines.length > 0 && (
        <ul class="tasks" aria-label={ui.say(words.title, { name: left.name })}>
          {lines.map((line) => (
            <li>
              <div>
                <span>
                  {ui.say(line.text, saidValues(ui, line))}
                  {line.on && `, ${dayWords(ui, line.on)}`}
                  {line.due && `, ${ui.say(words.due, { day: dayWords(ui, line.due) })}`}
                </span>
                <Goes ui={ui} line={line} />
              </div>
              {line.href && (
                <span class="end">
                  <a href={line.href}>{ui.say(words.choose)}</a>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Ending {
  role: Role;
  groupId: string | null;
  memberId: string | null;
}

/** What waits in one function: in its group, for its organisation, or in the association as a whole. */
export function leftIn(left: LeftBehind, { role, groupId, memberId }: Ending): LeftBehind {
  const isOf = (line: WaitingLine): boolean => {
    if (groupId !== null) return line.groupId === groupId;
    return role === 'caseOfficer' ? line.memberId === memberId : line.memberId === null;
  };
  return { ...left, lines: left.lines.filter(isOf) };
}
