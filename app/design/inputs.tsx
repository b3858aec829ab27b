import type { Language } from '../kernel/text.ts';
import { fieldId } from './field-id.ts';
import type { DateField, FileField, NumberField, Option, SelectField, TextAreaField, TextField } from './fields.ts';
import { Findings } from './findings.tsx';
import { describedBy, Field } from './forms.tsx';
import { langOfWritten } from './said.tsx';
import { say } from './words.ts';

type In<F> = F & { language: Language };

/** The attributes that every control shares. */
function common(field: { name: string; hint?: unknown; error?: string | undefined; required?: boolean | undefined }) {
  return {
    id: fieldId(field.name),
    name: field.name,
    required: field.required === true ? true : undefined,
    'aria-describedby': describedBy(field.name, field.hint ? 'hint' : undefined, field.error),
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
}

function inputClass(width: 's' | 'm' | 'l' | undefined): string {
  return width ? `ds-input input w-${width}` : 'ds-input input';
}

export type TextInputProps = In<TextField> & { type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined };

export function TextInput(props: TextInputProps) {
  // What the browser fills in is a name or an address; the rest is what somebody writes.
  const isWritten = (props.type ?? 'text') === 'text' && props.autocomplete === undefined;
  return (
    <Field {...props}>
      <input
        class={inputClass(props.width)}
        lang={isWritten ? langOfWritten() : undefined}
        type={props.type ?? 'text'}
        value={props.value}
        maxlength={props.maxLength}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        {...common(props)}
      />
      <Findings language={props.language} name={props.name} findings={props.findings ?? []} kept={props.kept ?? {}} />
    </Field>
  );
}

/** A text field with digits' keyboard: a number field would drop what it cannot read, and change on scrolling. */
export function NumberInput(props: In<NumberField>) {
  const decimals = props.step !== undefined && !Number.isInteger(props.step);
  const negative = props.min === undefined || props.min < 0;
  const input = (
    <input
      class={inputClass(props.width ?? 's')}
      type="text"
      inputmode={negative ? 'text' : decimals ? 'decimal' : 'numeric'}
      autocomplete="off"
      value={props.value === undefined ? undefined : String(props.value)}
      {...common(props)}
    />
  );
  return (
    <Field {...props}>
      {props.unit ? (
        <span class="with-unit">
          {input} <span>{props.unit}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  );
}

/** The browser's date picker; a plain text field when what was typed is not a date, so that it is kept. */
export function DateInput(props: In<DateField>) {
  const kept = props.value !== undefined && props.value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(props.value);
  return (
    <Field {...props}>
      <input
        class={inputClass('m')}
        type={kept ? 'text' : 'date'}
        value={props.value}
        min={kept ? undefined : props.min}
        max={kept ? undefined : props.max}
        {...common(props)}
      />
    </Field>
  );
}

function SelectOption({ option, chosen }: { option: Option; chosen: string | undefined }) {
  return (
    <option
      value={option.value}
      selected={option.value === chosen}
      disabled={option.disabled}
      lang={option.said === 'label' ? langOfWritten() : undefined}
    >
      {option.label}
    </option>
  );
}

export function Select(props: In<SelectField>) {
  return (
    <Field {...props}>
      <select class={inputClass(props.width)} {...common(props)}>
        {props.placeholder !== false && <option value="">{props.placeholder ?? say(props.language, 'choose')}</option>}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup label={option.label}>
              {option.options.map((inner) => (
                <SelectOption option={inner} chosen={props.value} />
              ))}
            </optgroup>
          ) : (
            <SelectOption option={option} chosen={props.value} />
          ),
        )}
      </select>
    </Field>
  );
}

export function TextArea(props: In<TextAreaField>) {
  return (
    <Field {...props}>
      <textarea
        class="ds-input input area"
        lang={langOfWritten()}
        rows={props.rows ?? 5}
        maxlength={props.maxLength}
        {...common(props)}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  );
}

export function FileInput(props: In<FileField>) {
  return (
    <Field {...props}>
      <input class="ds-input input file" type="file" accept={props.accept} {...common(props)} />
    </Field>
  );
}
