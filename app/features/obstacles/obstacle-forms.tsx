import type { Child } from 'hono/jsx';
import { Select } from '../../design/inputs.tsx';
import { Remark, Section } from '../../design/parts.tsx';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { AnyCommand } from '../../kernel/command.ts';
import { merge, reject, split, submit } from './decide.ts';
import { linkCase, unlinkCase } from './evidence/evidence.ts';
import { chooseOwner } from './owner.ts';
import { describe } from './reports/describe.ts';
import { words } from './texts.ts';
import type { ObstacleView } from './view.ts';

/** What the coordinator does next stands open, everything else waits behind its title. */
export function WorkSections({ ui, view, commands }: { ui: Ui; view: ObstacleView; commands: readonly AnyCommand[] }) {
  if (view.allowed.length === 0) return null;
  const may = (step: ObstacleView['allowed'][number]): boolean => view.allowed.includes(step);
  const bound = { id: view.id };
  // One made of what the rules say has words to begin with, and still no type.
  const isDescribed = view.state !== 'observed';
  const linkMark = commands.find(({ name }) => name === 'obstacle.linkMark');
  const more: { command: AnyCommand; isShown: boolean; body: Child }[] = [
    {
      command: linkCase,
      isShown: may('linkCase'),
      body: <CommandField ui={ui} command={linkCase} name="caseNumber" width="s" />,
    },
    ...(linkMark
      ? [
          {
            command: linkMark,
            isShown: may('markEvidence') && view.offeredMarks.length > 0,
            body: (
              <CommandField
                ui={ui}
                command={linkMark}
                name="mark"
                options={view.offeredMarks.map(({ value, label }) => ({ value, label: ui.say(label) }))}
              />
            ),
          },
        ]
      : []),
    {
      command: unlinkCase,
      isShown: may('unlinkCase') && view.cases.length > 0,
      body: (
        <Select
          language={ui.language}
          name="caseId"
          label={ui.say(words.number)}
          required
          options={view.cases.map(({ id, number }) => ({ value: id, label: number }))}
        />
      ),
    },
    {
      command: split,
      isShown: may('split') && view.cases.length > 1,
      body: (
        <>
          <CommandField ui={ui} command={split} name="newTitle" width="l" />
          <CommandField
            ui={ui}
            command={split}
            name="caseIds"
            options={view.cases.map(({ id, number, noted }) => ({
              value: id,
              label: number,
              hint: noted ?? '',
              said: 'hint' as const,
            }))}
          />
        </>
      ),
    },
    {
      command: merge,
      isShown: may('merge'),
      body: <CommandField ui={ui} command={merge} name="otherNumber" width="s" />,
    },
    { command: reject, isShown: may('reject'), body: <CommandField ui={ui} command={reject} name="reason" rows={3} /> },
  ];
  const shown = more.filter(({ isShown }) => isShown);
  const ownerless = view.owner === null || view.owner.hasLeft;
  return (
    <>
      {may('chooseOwner') && (
        <Section title={ui.say(words.owner)} id="agare">
          <details open={ownerless || isOpen(ui, chooseOwner)}>
            <summary>{ui.say(chooseOwner.title)}</summary>
            <CommandForm ui={ui} command={chooseOwner} bound={bound} kind="secondary">
              <CommandField
                ui={ui}
                command={chooseOwner}
                name="newOwnerId"
                width="l"
                options={view.owners
                  .filter(({ id }) => id !== view.owner?.id)
                  .map(({ id, name }) => ({ value: id, label: name }))}
              />
            </CommandForm>
          </details>
        </Section>
      )}
      {may('describe') && (
        <Section title={ui.say(isDescribed ? words.change : words.describe)} id="beskriv">
          {isDescribed ? (
            <details
              open={ui.stateOf(describe).refused !== null || Object.keys(ui.stateOf(describe).errors).length > 0}
            >
              <summary>{ui.say(words.change)}</summary>
              <DescribeForm ui={ui} view={view} kind="secondary" />
            </details>
          ) : (
            <DescribeForm ui={ui} view={view} kind="primary" />
          )}
        </Section>
      )}
      {(may('submit') || view.notYet) && (
        <Section title={ui.say(words.toGroup)} note={ui.say(words.toGroupNote)}>
          {view.notYet ? (
            <Remark title={ui.say(words.notYet)}>{ui.say(view.notYet)}</Remark>
          ) : (
            <CommandForm ui={ui} command={submit} bound={bound} />
          )}
        </Section>
      )}
      {shown.length > 0 && (
        <Section title={ui.say(words.more)}>
          {shown.map(({ command, body }) => (
            <details open={isOpen(ui, command)}>
              <summary>{ui.say(command.title)}</summary>
              <CommandForm ui={ui} command={command} bound={bound} kind="secondary">
                {body}
              </CommandForm>
            </details>
          ))}
        </Section>
      )}
    </>
  );
}

function isOpen(ui: Ui, command: AnyCommand): boolean {
  const state = ui.stateOf(command);
  return state.refused !== null || Object.keys(state.errors).length > 0;
}

function DescribeForm({ ui, view, kind }: { ui: Ui; view: ObstacleView; kind: 'primary' | 'secondary' }) {
  const value = (name: string, current: unknown, more: object = {}) => (
    <CommandField ui={ui} command={describe} name={name} value={current} {...more} />
  );
  return (
    <CommandForm ui={ui} command={describe} bound={{ id: view.id }} kind={kind}>
      {value('title', view.title, { width: 'l' })}
      {value('description', view.description, { rows: 5 })}
      {value('classification', view.classification)}
      {value('parties', view.parties)}
      {value('incomeSources', view.incomeSources)}
      {value('targetGroup', view.targetGroup)}
      {value('ownerId', view.owner?.id, {
        options: view.owners.map(({ id, name }) => ({ value: id, label: name })),
      })}
    </CommandForm>
  );
}
