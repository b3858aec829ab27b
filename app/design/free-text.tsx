import type { Language } from '../kernel/text.ts';
import { fieldId } from './field-id.ts';
import type { FreeTextField } from './fields.ts';
import { findingWords } from './finding-words.ts';
import { Findings, isUndecided } from './findings.tsx';
import { describedBy, FieldErrorText, FieldHint, Optional } from './forms.tsx';
import { langOfWritten } from './said.tsx';

export type FreeTextProps = FreeTextField & { language: Language };

/** A text about a situation, checked for what points out a person: in the browser as one types, on the server always. */
export function FreeText(props: FreeTextProps) {
  const { language, name, identity, findings = [], kept = {} } = props;
  const id = fieldId(name);
  const bad = props.error !== undefined || isUndecided(findings, kept);
  return (
    <div
      class={bad ? 'field free err' : 'field free'}
      data-identity={identity ? name : undefined}
      data-worker={identity?.worker}
      data-lists={identity?.lists}
      data-own={identity?.own && JSON.stringify(identity.own)}
    >
      <label class="lab" for={id}>
        {props.label}
        <Optional language={language} required={props.required} />
      </label>
      <FieldHint name={name} hint={props.hint} />
      <span class="hint" id={`${id}-where`} data-where>
        {findingWords.onServer[language]}
      </span>
      <div class="checked">
        <textarea
          class="ds-input input area"
          id={id}
          name={name}
          lang={langOfWritten()}
          rows={props.rows ?? 5}
          maxlength={props.maxLength}
          required={props.required === true ? true : undefined}
          aria-describedby={[`${id}-where`, describedBy(name, props.hint, props.error)].filter(Boolean).join(' ')}
          aria-invalid={bad ? 'true' : undefined}
        >
          {props.value ?? ''}
        </textarea>
      </div>
      <FieldErrorText name={name} error={props.error} />
      <Findings language={language} name={name} findings={findings} kept={kept} />
    </div>
  );
}
