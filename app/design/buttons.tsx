import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { say } from './words.ts';

type ButtonKind = 'primary' | 'secondary' | 'link';

function buttonClass(kind: ButtonKind, small: boolean, wide: boolean): string {
  if (kind === 'link') return 'linkish';
  return ['ds-button', 'btn', kind === 'secondary' && 'sec-b', small && 'small', wide && 'wide']
    .filter(Boolean)
    .join(' ');
}

export interface ButtonProps {
  children: Child;
  /** One primary button per view; everything else is secondary or a link. */
  kind?: ButtonKind | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  small?: boolean | undefined;
  /** Fills the width on a phone. */
  wide?: boolean | undefined;
  /** Id of a form elsewhere on the page. */
  form?: string | undefined;
  formAction?: string | undefined;
  noValidate?: boolean | undefined;
  describedBy?: string | undefined;
  /** Needed when the words alone do not say which row the button belongs to. */
  label?: string | undefined;
  /** The same where that is in somebody's own words: read after the button's words, not shown. */
  about?: Child | undefined;
}

export function Button(props: ButtonProps) {
  const kind = props.kind ?? 'primary';
  return (
    <button
      class={buttonClass(kind, props.small ?? false, props.wide ?? false)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formAction}
      formnovalidate={props.noValidate}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      data-variant={kind === 'secondary' ? 'secondary' : undefined}
    >
      {props.about === undefined ? (
        props.children
      ) : (
        <>
          <span aria-hidden="true">{props.children}</span>
          <span class="vh">
            {props.children}: {props.about}
          </span>
        </>
      )}
    </button>
  );
}

export interface ButtonLinkProps {
  href: string;
  children: Child;
  kind?: ButtonKind | undefined;
  small?: boolean | undefined;
  wide?: boolean | undefined;
  download?: boolean | undefined;
  label?: string | undefined;
}

/** A link that looks like a button: for going somewhere, never for changing anything. */
export function ButtonLink(props: ButtonLinkProps) {
  const kind = props.kind ?? 'secondary';
  return (
    <a
      class={kind === 'link' ? undefined : buttonClass(kind, props.small ?? false, props.wide ?? false)}
      href={props.href}
      download={props.download}
      aria-label={props.label}
      data-variant={kind === 'secondary' ? 'secondary' : undefined}
    >
      {props.children}
    </a>
  );
}

/**
 * Copies the text of the element with id `source`. Without JavaScript the button is not shown: the text stands there
 * to be selected.
 */
export function CopyButton(props: { language: Language; source: string; label?: string | undefined }) {
  return (
    <span class="copy" data-copy={props.source}>
      <button class="ds-button btn sec-b small" type="button" data-variant="secondary" hidden>
        {props.label ?? say(props.language, 'copy')}
      </button>
      <span
        class="note"
        role="status"
        data-done={say(props.language, 'copied')}
        data-failed={say(props.language, 'copyFailed')}
      />
    </span>
  );
}
