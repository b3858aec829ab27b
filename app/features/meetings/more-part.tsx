import { Section } from '../../design/parts.tsx';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { clockOf, dayOf } from '../../kernel/clock.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import { nameConvenor, nameOfficers } from './notes/approve.ts';
import { cancel, move } from './plan/summon.ts';
import { words } from './texts.ts';
import type { MeetingView } from './view-model.ts';

function isOpen(ui: Ui, command: AnyCommand): boolean {
  const state = ui.stateOf(command);
  return state.refused !== null || Object.keys(state.errors).length > 0;
}

/** What is seldom done waits behind its title. */
export function More({ ui, view }: { ui: Ui; view: MeetingView }) {
  const may = (step: MeetingView['allowed'][number]): boolean => view.allowed.includes(step);
  if (!may('move') && !may('nameOfficers')) return null;
  const board = view.people.filter(({ role }) => role === 'boardMember');
  const options = (people: MeetingView['people']) =>
    people.map(({ accountId, name }) => ({ value: accountId, label: name }));
  const input = (command: AnyCommand, name: string, more: object = {}) => (
    <CommandField ui={ui} command={command} name={name} {...more} />
  );
  const minutes = Math.round((view.endsAt.getTime() - view.startsAt.getTime()) / 60_000);
  return (
    <Section title={ui.say(words.otherThings)} id="annat">
      {may('nameOfficers') && (
        <details open={isOpen(ui, nameOfficers)}>
          <summary>{ui.say(nameOfficers.title)}</summary>
          <CommandForm ui={ui} command={nameOfficers} kind="secondary">
            {input(nameOfficers, 'chairId', { options: options(board), value: view.chair?.id })}
            {input(nameOfficers, 'adjusterId', { options: options(board), value: view.adjuster?.id })}
          </CommandForm>
        </details>
      )}
      {may('move') && (
        <>
          <details open={isOpen(ui, move)}>
            <summary>{ui.say(move.title)}</summary>
            <CommandForm ui={ui} command={move} kind="secondary">
              {input(move, 'day', { value: dayOf(view.startsAt) })}
              {input(move, 'starts', { value: clockOf(view.startsAt).replace(':', '.'), width: 's' })}
              {input(move, 'minutesLong', { value: minutes })}
              {input(move, 'place', { value: view.place, width: 'l' })}
              {input(move, 'link', { value: view.link, width: 'l' })}
            </CommandForm>
          </details>
          {view.body !== 'board' && (
            <details open={isOpen(ui, nameConvenor)}>
              <summary>{ui.say(nameConvenor.title)}</summary>
              <CommandForm ui={ui} command={nameConvenor} kind="secondary">
                {input(nameConvenor, 'convenorId', {
                  options: options(view.people.filter(({ isSubstitute }) => !isSubstitute)),
                  value: view.convenor?.id,
                })}
              </CommandForm>
            </details>
          )}
          <details open={isOpen(ui, cancel)}>
            <summary>{ui.say(cancel.title)}</summary>
            <CommandForm ui={ui} command={cancel} kind="secondary">
              {input(cancel, 'reason', { rows: 3 })}
            </CommandForm>
          </details>
        </>
      )}
    </Section>
  );
}
