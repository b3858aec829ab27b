import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { fieldId } from './field-id.ts';
import type { CheckboxesField, CheckboxField, Option, RadiosField, YesNoField } from './fields.ts';
import { describedBy, FieldErrorText, FieldHint, Optional } from './forms.tsx';
import { langOfWritten, Said } from './said.tsx';
import { say } from './words.ts';

type In<F> = F & { language: Language };

interface GroupProps {
  language: Language;
  name: string;
  label: string;
  hint?: Child | undefined;
  required?: boolean | undefined;
  error?: string | undefined;
  band?: boolean | undefined;
  radio?: boolean | undefined;
  children: Child;
}

/** The hint and the error belong to the group, so a screen reader says them once, when entering it. */
function ChoiceGroup(props: GroupProps) {
  const name = ['choice', props.band && 'ask', props.error && 'err'].filter(Boolean).join(' ');
  return (
    <fieldset
      class={name}
      role={props.radio ? 'radiogroup' : undefined}
      aria-describedby={describedBy(props.name, props.hint, props.error)}
      aria-invalid={props.radio && props.error ? 'true' : undefined}
    >
      <legend class="lab">
        {props.label}
        <Optional language={props.language} required={props.required} />
      </legend>
      <FieldHint name={props.name} hint={props.hint} />
      {props.children}
      <FieldErrorText name={props.name} error={props.error} />
    </fieldset>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  option: Option;
  index: number;
  checked: boolean;
  required?: boolean | undefined;
}

function Choice({ type, name, option, index, checked, required }: ChoiceProps) {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
  return (
    <label class="opt">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        required={required === true ? true : undefined}
        aria-describedby={option.hint ? `${id}-note` : undefined}
      />
      <span>
        {option.said === 'label' ? <Said>{option.label}</Said> : option.label}
        {option.hint && (
          <span class="hint" id={`${id}-note`} lang={option.said === 'hint' ? langOfWritten() : undefined}>
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}

export function Radios(props: In<RadiosField>) {
  return (
    <ChoiceGroup {...props} radio>
      <div class={props.stacked ? 'opts col' : 'opts'}>
        {props.options.map((option, index) => (
          <Choice
            type="radio"
            name={props.name}
            option={option}
            index={index}
            checked={option.value === props.value}
            required={props.required}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

/** Yes, no, and don't know: not knowing is an answer. */
export function YesNo(props: In<YesNoField>) {
  const { language } = props;
  const options = [
    { value: 'yes', label: say(language, 'yes') },
    { value: 'no', label: say(language, 'no') },
    ...(props.withoutUnknown ? [] : [{ value: 'unknown', label: say(language, 'dontKnow') }]),
  ];
  return <Radios {...props} options={options} />;
}

export function Checkboxes(props: In<CheckboxesField>) {
  return (
    <ChoiceGroup {...props}>
      <div class={props.options.length > 6 ? 'opts col many' : 'opts col'}>
        {props.options.map((option, index) => (
          <Choice
            type="checkbox"
            name={props.name}
            option={option}
            index={index}
            checked={props.value?.includes(option.value) ?? false}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

export function Checkbox(props: In<CheckboxField>) {
  const id = fieldId(props.name);
  return (
    <div class={props.error ? 'field err' : 'field'}>
      <label class="opt">
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={props.name}
          value="yes"
          checked={props.value ?? false}
          required={props.required === true ? true : undefined}
          aria-describedby={describedBy(props.name, props.hint, props.error)}
          aria-invalid={props.error ? 'true' : undefined}
        />
        <span>
          {props.label}
          <Optional language={props.language} required={props.required} />
        </span>
      </label>
      <FieldHint name={props.name} hint={props.hint} />
      <FieldErrorText name={props.name} error={props.error} />
    </div>
  );
}
