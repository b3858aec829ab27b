import { explain, replacement } from '@farled/deidentify';
import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import { Button } from '../design/buttons.tsx';
import { FieldControl } from '../design/field-control.tsx';
import { FormScope } from '../design/field-id.ts';
import type { FieldDescription, IdentityCheck, TextFinding } from '../design/fields.ts';
import { Actions, ErrorSummary, Form } from '../design/forms.tsx';
import type { Actor, Person } from '../kernel/actor.ts';
import type { AnyCommand } from '../kernel/command.ts';
import { type FieldMeta, fieldsOf, type Option } from '../kernel/fields.ts';
import { type FieldErrors, type RawInput, rowSchemaOf } from '../kernel/form.ts';
import type { FieldFinding } from '../kernel/identity.ts';
import type { Language, Say, Text } from '../kernel/text.ts';
import type { AssociationFace } from './session.ts';

/** What was posted to a form and what came of it. */
export interface FormState {
  raw: RawInput;
  errors: FieldErrors;
  findings: readonly FieldFinding[];
  keep: RawInput;
  refused: Text | null;
  /** Everything is right; the page shows the answers once more before they are sent. */
  checked: boolean;
}

export const emptyState: FormState = { raw: {}, errors: {}, findings: [], keep: {}, refused: null, checked: false };

/** What a page is drawn with: the reader, the language, the forms' states. */
export interface Ui {
  readonly say: Say;
  readonly language: Language;
  readonly actor: Actor;
  readonly person: Person | null;
  readonly association: AssociationFace | null;
  readonly now: Date;
  readonly today: string;
  readonly address: string;
  readonly search: URLSearchParams;
  readonly demo: boolean;
  readonly asset: (name: string) => string;
  readonly identity: IdentityCheck;
  readonly newKey: () => string;
  /** What the fields of a form are told apart by: a list may have the same form on each of its rows. */
  readonly newScope: (command: AnyCommand) => string;
  stateOf(command: AnyCommand): FormState;
}

export interface FieldOptions {
  label?: Text;
  hint?: Child;
  options?: readonly { value: string; label: string; hint?: string; said?: 'label' | 'hint' }[];
  value?: unknown;
  width?: 's' | 'm' | 'l';
  rows?: number;
  stacked?: boolean;
  band?: boolean;
  placeholder?: string | false;
  accept?: string;
  /** The page asks for more than every use of the command needs. */
  required?: boolean;
}

/** A field of a command, with what was typed, what is wrong with it, and what the page adds. */
export function describeField(ui: Ui, command: AnyCommand, name: string, options: FieldOptions = {}): FieldDescription {
  const [top, index, inner] = name.split('.') as [string, string?, string?];
  const field = fieldsOf(command.input as z.ZodObject).find((candidate) => candidate.name === top);
  if (!field) throw new Error(`${command.name} has no field ${name}.`);
  const row = inner === undefined ? null : rowSchemaOf(field.schema);
  const meta = row ? fieldsOf(row).find((candidate) => candidate.name === inner)?.meta : field.meta;
  if (!meta) throw new Error(`${command.name} has no field ${name}.`);
  const state = ui.stateOf(command);
  const typed = index === undefined ? state.raw[top] : valueIn(state.raw[top], index, inner);
  // A browser sends nothing for boxes that nobody ticked: in a form that was sent they stay as they were left.
  const isBox = meta.control === 'checkboxes' || meta.control === 'checkbox';
  const unticked = isBox && Object.keys(state.raw).length > 0;
  return toDescription(ui, name, meta, state, unticked ? typed : (typed ?? options.value), options);
}

function valueIn(list: unknown, index: string, inner: string | undefined): unknown {
  const row = Array.isArray(list) ? list[Number(index)] : undefined;
  return typeof row === 'object' && row !== null && inner !== undefined ? (row as RawInput)[inner] : undefined;
}

function toDescription(
  ui: Ui,
  name: string,
  meta: FieldMeta,
  state: FormState,
  value: unknown,
  options: FieldOptions,
): FieldDescription {
  const error = state.errors[name];
  const hint = options.hint ?? (meta.hint ? ui.say(meta.hint) : undefined);
  const base = {
    name,
    label: ui.say(options.label ?? meta.label),
    ...(hint !== undefined && { hint }),
    required: options.required ?? meta.required,
    ...(error && { error: ui.say(error) }),
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const choices = options.options ?? (meta.options ?? []).map((option) => say(ui, option));
  const limit = meta.maxLength === undefined ? {} : { maxLength: meta.maxLength };
  const sized = options.width === undefined ? {} : { width: options.width };
  switch (meta.control) {
    case 'text':
      return { kind: 'text', ...base, ...limit, ...sized, value: text, ...checkOf(ui, name, state) };
    case 'code':
      return { kind: 'text', ...base, width: 's', value: text, autocomplete: 'one-time-code', inputmode: 'numeric' };
    case 'email':
      return { kind: 'email', ...base, ...limit, ...sized, value: text };
    case 'textarea':
      return { kind: 'textArea', ...base, ...limit, value: text, rows: options.rows };
    case 'freeText':
      return {
        kind: 'freeText',
        ...base,
        ...limit,
        value: text,
        rows: options.rows,
        ...checkOf(ui, name, state),
        identity: ui.identity,
      };
    case 'number':
      return { kind: 'number', ...base, width: options.width ?? 's', value: text };
    case 'date':
      return { kind: 'date', ...base, value: text };
    case 'select':
      return { kind: 'select', ...base, ...sized, options: choices, value: text, placeholder: options.placeholder };
    case 'radios':
      return { kind: 'radios', ...base, options: choices, value: text, stacked: options.stacked, band: options.band };
    case 'yesNoUnknown':
      return { kind: 'yesNo', ...base, required: undefined, value: text, band: options.band };
    case 'checkboxes':
      return { kind: 'checkboxes', ...base, required: undefined, options: choices, value: listOf(value) };
    case 'checkbox':
      return {
        kind: 'checkbox',
        ...base,
        required: undefined,
        value: value === true || value === 'yes' || value === 'on',
      };
    case 'file':
      return { kind: 'file', ...base, accept: options.accept ?? meta.accept };
    case 'hidden':
      return { kind: 'hidden', name, value: text ?? '' };
    case 'list':
      throw new Error(`${name} is a list: draw its rows.`);
  }
}

function say(ui: Ui, option: Option): { value: string; label: string; hint?: string } {
  return { value: option.value, label: ui.say(option.label), ...(option.hint && { hint: ui.say(option.hint) }) };
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** What the check found in one text, be it a line or a page, and the reasons given for keeping it. */
function checkOf(ui: Ui, name: string, { findings, keep, errors }: FormState) {
  return {
    findings: findings
      .filter((finding) => finding.field === name && finding.mustDecide)
      .map((finding) => words(ui, finding, errors[`${name}.keep.${finding.hash}`])),
    kept: keptOf(keep, name),
  };
}

function keptOf(keep: RawInput, name: string): Record<string, string> {
  const ofField = keep[name];
  if (typeof ofField !== 'object' || ofField === null) return {};
  return Object.fromEntries(
    Object.entries(ofField).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function words(ui: Ui, finding: FieldFinding, wrong: Text | undefined): TextFinding {
  return {
    hash: finding.hash,
    text: finding.text,
    title: explain({ ...finding, start: 0, end: finding.text.length }, ui.language, finding.text),
    replacement: replacement(finding.type, finding.text, ui.language),
    type: finding.type,
    ...(wrong && { wrong: ui.say(wrong) }),
  };
}

export function CommandField(props: { ui: Ui; command: AnyCommand; name: string } & FieldOptions) {
  const { ui, command, name, ...options } = props;
  return <FieldControl field={describeField(ui, command, name, options)} language={ui.language} />;
}

export interface CommandFormProps {
  ui: Ui;
  command: AnyCommand;
  /** Where it is posted, when that is another page than the one it stands on. */
  action?: string;
  /** Inputs that nobody types. */
  bound?: Readonly<Record<string, string>>;
  /** Shows the answers once more before they are sent. */
  checkFirst?: boolean;
  /** Words of the button instead of the command's own verb. */
  verb?: Text;
  kind?: 'primary' | 'secondary' | 'link';
  /** Under which name what is typed is kept in this browser, for whoever typed it. */
  draft?: string;
  /** Id of what stands beside and follows the form's choices. */
  beside?: string;
  files?: boolean;
  inline?: boolean;
  note?: Child;
  moreActions?: Child;
  children?: Child;
}

/** The form of a command. Its fields are the children, laid out as the person needs them. */
export function CommandForm(props: CommandFormProps) {
  const { ui, command } = props;
  const state = ui.stateOf(command);
  const hidden: Record<string, string> = { _do: command.name, _key: ui.newKey(), ...props.bound };
  if (props.checkFirst) hidden._step = 'check';
  return (
    <FormScope.Provider value={ui.newScope(command)}>
      <FormErrors ui={ui} state={state} />
      <Form
        action={props.action ?? ui.address}
        hidden={hidden}
        label={ui.say(command.title)}
        draft={ownDraft(ui, props.draft)}
        beside={props.beside}
        files={props.files}
        inline={props.inline}
      >
        {props.children}
        <Actions note={props.note}>
          <Button kind={props.kind === 'primary' || props.kind === undefined ? undefined : props.kind} wide>
            {ui.say(props.verb ?? command.verb)}
          </Button>
          {props.moreActions}
        </Actions>
      </Form>
    </FormScope.Provider>
  );
}

/** Several may share a computer: nobody is shown what another one typed. */
function ownDraft({ person }: Ui, name: string | undefined): string | undefined {
  return name !== undefined && person ? `${name}-${person.accountId}` : undefined;
}

function FormErrors({ ui, state }: { ui: Ui; state: FormState }) {
  const errors = Object.entries(state.errors).map(([name, text]) => ({
    ...(name !== '' && { name: summaryTarget(name) }),
    message: ui.say(text),
  }));
  if (state.refused) errors.unshift({ message: ui.say(state.refused) });
  return <ErrorSummary language={ui.language} errors={errors} />;
}

/** A reason for keeping a finding stands under its text: the summary leads there. */
function summaryTarget(name: string): string {
  return name.replace(/\.keep\.[0-9a-f]{16}$/, '');
}

/** Everything that was typed, to be sent again as it is: for check pages and for a login in between. */
export function HiddenRaw({ raw, keep }: { raw: RawInput; keep?: RawInput }) {
  const inputs = [...flatten('', raw)];
  for (const [field, reasons] of Object.entries(keep ?? {})) {
    for (const [hash, reason] of Object.entries(reasons as RawInput))
      inputs.push([`${field}.keep.${hash}`, String(reason)]);
  }
  return (
    <>
      {inputs.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function* flatten(prefix: string, value: unknown): Generator<[string, string]> {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    for (const item of value) yield [prefix, String(item)];
  } else if (typeof value === 'object' && value !== null && !(value instanceof File)) {
    for (const [name, inner] of Object.entries(value))
      yield* flatten(prefix === '' ? name : `${prefix}.${name}`, inner);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    yield [prefix, String(value)];
  }
}
