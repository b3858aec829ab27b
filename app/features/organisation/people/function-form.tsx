import { Button } from '../../../design/buttons.tsx';
import { FieldControl } from '../../../design/field-control.tsx';
import { Actions, Form } from '../../../design/forms.tsx';
import { CommandField, describeField, type FieldOptions, type Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import { type Role, roleNames, roles } from '../../../kernel/roles.ts';
import { needsOf } from './function-rules.ts';
import { peopleTexts as texts } from './people-texts.ts';
import type { FunctionChoices } from './people-view.ts';

const isRole = (value: unknown): value is Role => roles.includes(value as Role);

/**
 * The role that the form is about: what was sent, or what was chosen before it in the address (`roll`). Null when neither
 * has happened; a form that was sent with no role that exists shows again with everything that was typed.
 */
export function chosenRole(ui: Ui, command: AnyCommand): Role | null {
  const { raw, errors } = ui.stateOf(command);
  const wanted = raw.role ?? ui.search.get('roll');
  if (isRole(wanted)) return wanted;
  return Object.keys(raw).length + Object.keys(errors).length > 0 ? 'groupMember' : null;
}

const roleOptions = (ui: Ui, offered: readonly Role[]) =>
  offered.map((role) => ({ value: role, label: ui.say(roleNames[role]) }));

/** The first step: the role decides what is asked next. */
export function RoleChoice({ ui, offered, action }: { ui: Ui; offered: readonly Role[]; action: string }) {
  const kept = Object.fromEntries([...ui.search].filter(([name]) => name === 'grupp'));
  return (
    <Form action={action} method="get" hidden={kept} label={ui.say(texts.chooseRole)}>
      <FieldControl
        language={ui.language}
        field={{
          kind: 'select',
          name: 'roll',
          label: ui.say(texts.function),
          hint: ui.say(texts.chooseRoleHint),
          options: roleOptions(ui, offered),
          width: 'l',
        }}
      />
      <Actions>
        <Button>{ui.say(texts.goOn)}</Button>
      </Actions>
    </Form>
  );
}

export const named = (all: readonly { id: string; name: string }[]): { value: string; label: string }[] =>
  all.map((one) => ({ value: one.id, label: one.name }));

export function unitOptions(choices: FunctionChoices): { value: string; label: string }[] {
  return choices.units.map((unit) => ({ value: unit.id, label: `${unit.memberName}: ${unit.name}` }));
}

interface FunctionFieldsProps {
  ui: Ui;
  command: AnyCommand;
  role: Role;
  choices: FunctionChoices;
  offered?: readonly Role[];
  /** The group that is most likely meant. */
  group?: string | undefined;
}

/** What a function of the role is held in and for. A field that it does not need shows only when it was sent. */
export function FunctionFields({ ui, command, role, choices, offered = roles, group }: FunctionFieldsProps) {
  const needs = needsOf(role);
  const { raw } = ui.stateOf(command);
  const shows = (name: string, isNeeded: boolean): boolean => isNeeded || (raw[name] ?? '') !== '';
  const field = (name: string, options: FieldOptions, isRequired = false) => {
    const none = isRequired ? {} : { placeholder: ui.say(texts.none2) };
    const described = describeField(ui, command, name, { width: 'l', ...none, ...options });
    return (
      <FieldControl
        language={ui.language}
        field={isRequired && described.kind === 'select' ? { ...described, required: true } : described}
      />
    );
  };
  return (
    <>
      {field('role', { options: roleOptions(ui, offered), value: role }, true)}
      <CommandField ui={ui} command={command} name="title" width="m" />
      {shows('groupId', needs.group !== 'none') &&
        field('groupId', { options: named(choices.groups), value: group }, needs.group === 'required')}
      {shows('memberId', needs.member !== 'none') &&
        field('memberId', { options: named(choices.members) }, needs.member === 'required')}
      {shows('unitId', needs.member !== 'none') && field('unitId', { options: unitOptions(choices) })}
      {shows('mandate', needs.mandate) && field('mandate', {})}
    </>
  );
}
