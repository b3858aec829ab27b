import type { Child } from 'hono/jsx';
import { Tag, type TagKind } from './parts.tsx';

/** A form, or any matter, with what is computed from it beside it. */
export function Split({ children, aside }: { children: Child; aside: Child }) {
  return (
    <div class="split">
      <div class="stack-5">{children}</div>
      {aside}
    </div>
  );
}

export interface PanelProps {
  id: string;
  /** What the panel holds, for those who listen. */
  label: string;
  title: string;
  note?: Child | undefined;
  /** Said aloud when it changes. */
  live?: boolean | undefined;
  children: Child;
}

export function Panel(props: PanelProps) {
  return (
    <aside id={props.id} class="panel" aria-label={props.label} aria-live={props.live ? 'polite' : undefined}>
      <PanelHead title={props.title} note={props.note} />
      {props.children}
    </aside>
  );
}

export function PanelHead({ title, note }: Pick<PanelProps, 'title' | 'note'>) {
  return (
    <>
      <h2>{title}</h2>
      {note && <p class="note">{note}</p>}
    </>
  );
}

export function PanelSection({ title, children }: { title: string; children?: Child }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export interface CountItem {
  kind: TagKind;
  word: string;
  /** A number, or words for a protected count. */
  count: number | string;
}

/** Up to three counts, each with its word and shape. */
export function Counts({ items }: { items: readonly CountItem[] }) {
  return (
    <dl class="counts">
      {items.map((item) => (
        <div>
          <dt>
            <Tag kind={item.kind}>{item.word}</Tag>
          </dt>
          <dd>{item.count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same counts at the bottom edge of a phone, leading to the panel. */
export function Peek({ href, items }: { href: string; items: readonly CountItem[] }) {
  return (
    <a class="peek" href={href}>
      {items.map((item) => (
        <Tag kind={item.kind}>{`${item.count} ${item.word}`}</Tag>
      ))}
    </a>
  );
}

export interface PanelItem {
  title: string;
  href?: string | undefined;
  note?: string | undefined;
  /** To the right: a waiting time, a date. */
  end?: string | undefined;
}

export function PanelList({ items, lead }: { items: readonly PanelItem[]; lead?: string | undefined }) {
  return (
    <>
      {lead && (
        <p class="why">
          <b>{lead}</b>
        </p>
      )}
      <ul class="svc">
        {items.map((item) => (
          <li>
            <div>
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
              {item.note && <span>{item.note}</span>}
            </div>
            {item.end && <span>{item.end}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

export interface ReasonProps {
  /** Why these are closed. */
  title: string;
  items: readonly string[];
  link?: { href: string; label: string } | undefined;
}

export function Reason({ title, items, link }: ReasonProps) {
  return (
    <div class="why">
      <b>{title}</b>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      {link && <a href={link.href}>{link.label}</a>}
    </div>
  );
}
