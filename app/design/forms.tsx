import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { Button, ButtonLink } from './buttons.tsx';
import { fieldId } from './field-id.ts';
import { Mark } from './marks.tsx';
import { say } from './words.ts';

export interface FormProps {
  action: string;
  method?: 'post' | 'get' | undefined;
  /** Sends files. */
  files?: boolean | undefined;
  /**
   * Keeps a draft in this browser under this key until the form has been sent, a day at most. The key holds the
   * person's id, since several may share a computer.
   */
  draft?: string | undefined;
  /** Id of what stands beside the form and follows its choices (never its texts); without JavaScript a button shows it. */
  beside?: string | undefined;
  /** For logging out: throws away every draft in this browser. */
  forgetDrafts?: boolean | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
  id?: string | undefined;
  /** Label for those who listen, where the page has several forms. */
  label?: string | undefined;
  inline?: boolean | undefined;
  children: Child;
}

/** The browser's own validation is off: the server says what is wrong, in the reader's language, beside the field. */
export function Form(props: FormProps) {
  return (
    <form
      class={props.inline ? 'row' : 'stack-5'}
      method={props.method ?? 'post'}
      action={props.action}
      enctype={props.files ? 'multipart/form-data' : undefined}
      novalidate
      id={props.id}
      aria-label={props.label}
      data-draft={props.draft}
      data-beside={props.beside}
      data-forget={props.forgetDrafts ? '' : undefined}
    >
      <Hidden values={props.hidden ?? {}} />
      {props.children}
    </form>
  );
}

function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

interface FieldError {
  /** Name of the field; left out for an error that belongs to the whole form. */
  name?: string | undefined;
  message: string;
}

export interface ErrorSummaryProps {
  language: Language;
  errors: readonly FieldError[];
  title?: string | undefined;
}

/** Stands above the form and takes focus when the page has been sent back. */
export function ErrorSummary({ language, errors, title }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <section class="ds-error-summary error-summary" aria-labelledby="error-summary" tabindex={-1} data-focus>
      <h2 id="error-summary">
        <Mark kind="can" />
        {title ?? say(language, 'errorTitle')}
      </h2>
      <ul>
        {errors.map((error) => (
          <li>{error.name ? <a href={`#${fieldId(error.name)}`}>{error.message}</a> : error.message}</li>
        ))}
      </ul>
    </section>
  );
}

/** Ids of what describes a field, for `aria-describedby`. */
export function describedBy(name: string, hint: Child | undefined, error: string | undefined): string | undefined {
  const id = fieldId(name);
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

export function Optional({ language, required }: { language: Language; required: boolean | undefined }) {
  return required === false ? <span class="opt-note">{` (${say(language, 'optional')})`}</span> : null;
}

export function FieldHint({ name, hint }: { name: string; hint: Child | undefined }) {
  return hint ? (
    <span class="hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </span>
  ) : null;
}

export function FieldErrorText({ name, error }: { name: string; error: string | undefined }) {
  return error ? (
    <p class="errmsg" id={`${fieldId(name)}-error`}>
      <Mark kind="can" />
      <span>{error}</span>
    </p>
  ) : null;
}

export interface FieldProps {
  language: Language;
  name: string;
  label: string;
  hint?: Child | undefined;
  required?: boolean | undefined;
  error?: string | undefined;
  children: Child;
}

/** Label, hint, control, error: for a control that none of the ready ones fits. The control's id is `fieldId(name)`. */
export function Field(props: FieldProps) {
  return (
    <div class={props.error ? 'field err' : 'field'}>
      <label class="lab" for={fieldId(props.name)}>
        {props.label}
        <Optional language={props.language} required={props.required} />
      </label>
      <FieldHint name={props.name} hint={props.hint} />
      {props.children}
      <FieldErrorText name={props.name} error={props.error} />
    </div>
  );
}

export interface FieldsetProps {
  title: string;
  hint?: Child | undefined;
  children: Child;
}

/** A group of fields under its own heading. */
export function Fieldset({ title, hint, children }: FieldsetProps) {
  return (
    <fieldset class="stack-5">
      <legend>
        <h2>{title}</h2>
      </legend>
      {hint && <p class="note">{hint}</p>}
      {children}
    </fieldset>
  );
}

/** Two fields beside each other, below each other on a phone. */
export function FieldPair({ children }: { children: Child }) {
  return <div class="grid2">{children}</div>;
}

/** Buttons first, then a note such as "9 of 10 answered". */
export function Actions({ children, note }: { children: Child; note?: Child | undefined }) {
  return (
    <div class="actions">
      {children}
      {note && <span class="note">{note}</span>}
    </div>
  );
}

export interface ConfirmFormProps {
  language: Language;
  action: string;
  /** The question that the button answers. */
  question: string;
  /** What happens, and what cannot be undone. */
  children?: Child | undefined;
  confirm: string;
  cancelHref: string;
  hidden?: Readonly<Record<string, string>> | undefined;
}

export function ConfirmForm(props: ConfirmFormProps) {
  return (
    <Form action={props.action} hidden={props.hidden} label={props.question}>
      <div class="stack">
        <p class="fact">{props.question}</p>
        {props.children}
      </div>
      <Actions>
        <Button wide>{props.confirm}</Button>
        <ButtonLink href={props.cancelHref} kind="link">
          {say(props.language, 'cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}
