import type { Language } from '../kernel/text.ts';
import { type FreeTextField, fieldId, type TextFinding } from './fields.ts';
import { describedBy, FieldErrorText, FieldHint, Optional } from './forms.tsx';
import { Mark } from './marks.tsx';
import { say } from './words.ts';

export type FreeTextProps = FreeTextField & { language: Language };

interface FindingProps {
  language: Language;
  name: string;
  finding: TextFinding;
  reason: string | undefined;
}

/** Works without JavaScript: replacing sends the form; keeping is a reason in a field, sent with the form. */
function Finding({ language, name, finding, reason }: FindingProps) {
  const id = `${fieldId(name)}-keep-${finding.hash}`;
  return (
    <li class="finding">
      <p>
        <Mark kind={reason ? 'diamond' : 'can'} />
        <b>{finding.title}</b>
        {reason && ` (${say(language, 'kept')})`}
        {finding.explanation && <span class="note">{finding.explanation}</span>}
      </p>
      <span class="row">
        <button
          class="ds-button btn small"
          type="submit"
          name={`${name}.replace`}
          value={finding.hash}
          formnovalidate
        >{`${language === 'sv' ? 'Byt till' : 'Change to'} ”${finding.replacement}”`}</button>
      </span>
      <span class="keep">
        <label class="lab" for={id}>
          {`${say(language, finding.number ? 'notAnIdentifierNumber' : 'notAnIdentifier')}. ${say(language, 'whyKeep')}`}
        </label>
        <span class="hint">{say(language, 'whyKeepHint')}</span>
        <input
          class="ds-input input"
          type="text"
          id={id}
          name={`${name}.keep.${finding.hash}`}
          value={reason}
          maxlength={200}
        />
      </span>
    </li>
  );
}

/** A text about a situation, checked for what points out a person: in the browser as one types, on the server always. */
export function FreeText(props: FreeTextProps) {
  const { language, name, identity, findings = [], kept = {} } = props;
  const id = fieldId(name);
  const open = findings.some((finding) => !kept[finding.hash]);
  const bad = props.error !== undefined || open;
  const keptElsewhere = Object.entries(kept).filter(([hash]) => !findings.some((finding) => finding.hash === hash));
  return (
    <div
      class={bad ? 'field free err' : 'field free'}
      data-identity={identity ? name : undefined}
      data-worker={identity?.worker}
      data-lists={identity?.lists}
      data-allowed={identity?.allowedNames ? JSON.stringify(identity.allowedNames) : undefined}
      data-places={identity?.places ? JSON.stringify(identity.places) : undefined}
    >
      <label class="lab" for={id}>
        {props.label}
        <Optional language={language} required={props.required} />
      </label>
      <FieldHint name={name} hint={props.hint} />
      <span class="hint" id={`${id}-where`} data-where>
        {say(language, 'checkedOnSending')}
      </span>
      <div class="checked">
        <textarea
          class="ds-input input area"
          id={id}
          name={name}
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
      {findings.length > 0 && (
        <ul class="findings" aria-label={say(language, 'findings')}>
          {findings.map((finding) => (
            <Finding language={language} name={name} finding={finding} reason={kept[finding.hash]} />
          ))}
        </ul>
      )}
      {keptElsewhere.map(([hash, reason]) => (
        <input type="hidden" name={`${name}.keep.${hash}`} value={reason} />
      ))}
    </div>
  );
}
