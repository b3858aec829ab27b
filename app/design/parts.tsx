import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { Mark, type MarkKind } from './marks.tsx';
import { langOfWritten } from './said.tsx';
import { say } from './words.ts';

export type TagKind = 'port' | 'starboard' | 'teal' | 'now' | 'calm';

const tagMark: Record<TagKind, MarkKind | undefined> = {
  port: 'can',
  starboard: 'cone',
  teal: 'diamond',
  now: 'now',
  calm: undefined,
};

/** A word with its shape: closed or late (port), open or done (starboard), undecided (teal), going on, or plain. */
export function Tag({ kind, children }: { kind: TagKind; children: Child }) {
  const mark = tagMark[kind];
  return (
    <span class={`tag ${kind}`}>
      {mark && <Mark kind={mark} />}
      {children}
    </span>
  );
}

export interface FlashMessage {
  kind: 'done' | 'info' | 'wrong';
  text: string;
}

export function Flash({ kind, text }: FlashMessage) {
  return (
    <p class={`flash ${kind}`} role="status">
      {kind !== 'info' && <Mark kind={kind === 'done' ? 'cone' : 'can'} />}
      <span>{text}</span>
    </p>
  );
}

interface Crumb {
  label: string;
  href?: string | undefined;
}

export interface HeadProps {
  language: Language;
  /** Says the matter, not the type of object. */
  title: string;
  /** The title is somebody's own words. */
  titleSaid?: boolean | undefined;
  lead?: Child | undefined;
  crumbs?: readonly Crumb[] | undefined;
  meta?: readonly { label?: string | undefined; value: Child }[] | undefined;
  /** Buttons and filters to the right of the title. */
  actions?: Child | undefined;
}

export function Head(props: HeadProps) {
  return (
    <>
      {props.crumbs && (
        <nav class="crumb" aria-label={say(props.language, 'breadcrumbs')}>
          <ol>
            {props.crumbs.map((crumb) => (
              <li>{crumb.href ? <a href={crumb.href}>{crumb.label}</a> : crumb.label}</li>
            ))}
          </ol>
        </nav>
      )}
      <div class="head">
        <div class="stack">
          <h1 lang={props.titleSaid ? langOfWritten() : undefined}>{props.title}</h1>
          {props.lead && <p class="lead">{props.lead}</p>}
          {props.meta && (
            <p class="meta">
              {props.meta.map((item) => (
                <span>
                  {item.label ? (
                    <>
                      {item.label} <b>{item.value}</b>
                    </>
                  ) : (
                    item.value
                  )}
                </span>
              ))}
            </p>
          )}
        </div>
        {props.actions && <div class="row">{props.actions}</div>}
      </div>
    </>
  );
}

export interface SectionProps {
  title: string;
  note?: Child | undefined;
  id?: string | undefined;
  /** The first section after the head has no line above it. */
  first?: boolean | undefined;
  children: Child;
}

/** The title stands in the margin and the matter beside it; on a narrow screen above it. */
export function Section(props: SectionProps) {
  return (
    <section class={props.first ? 'sec first' : 'sec'} id={props.id}>
      <header>
        <h2>{props.title}</h2>
        {props.note && <p class="note">{props.note}</p>}
      </header>
      <div class="stack">{props.children}</div>
    </section>
  );
}

export interface FactItem {
  term: string;
  value: Child;
  /** A link that changes this one answer, for pages that ask the reader to check. */
  change?: { href: string; label: string } | undefined;
}

export function Facts({ items, language }: { items: readonly FactItem[]; language: Language }) {
  return (
    <dl class={items.some((item) => item.change) ? 'kv changeable' : 'kv'}>
      {items.map((item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
          {item.change && (
            <dd class="change">
              <a href={item.change.href}>
                {say(language, 'change')} <span class="vh">{item.change.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** A figure in its sentence, above the table or chart it comes from. */
export function Fact({ children }: { children: Child }) {
  return <p class="fact">{children}</p>;
}

export function Remark({ title, children }: { title?: string | undefined; children?: Child | undefined }) {
  return (
    <div class="remark text">
      {title && <b>{title}</b>} {children}
    </div>
  );
}

/** What somebody wrote. */
export function Quote({ children, source }: { children: Child; source?: string | undefined }) {
  return (
    <blockquote class="quote">
      <p lang={langOfWritten()}>{children}</p>
      {source && <footer class="note">{source}</footer>}
    </blockquote>
  );
}

export interface EmptyStateProps {
  /** What will be here. */
  title: string;
  /** How to begin. */
  children?: Child | undefined;
  action?: Child | undefined;
}

export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="fact">{props.title}</p>
      {props.children && <p class="text">{props.children}</p>}
      {props.action && <div class="actions">{props.action}</div>}
    </div>
  );
}

export interface PagerProps {
  language: Language;
  page: number;
  /** How many there are; a long list only knows whether there is another. */
  pages?: number;
  hasMore?: boolean;
  href: (page: number) => string;
}

export function Pager({ language, page, pages, hasMore = page < (pages ?? 1), href }: PagerProps) {
  if (page <= 1 && !hasMore) return null;
  return (
    <nav class="pager" aria-label={say(language, 'pages')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {say(language, 'previous')}
        </a>
      )}
      {pages !== undefined && (
        <span class="note">{`${say(language, 'page')} ${page} ${say(language, 'of')} ${pages}`}</span>
      )}
      {hasMore && (
        <a href={href(page + 1)} rel="next">
          {say(language, 'next')}
        </a>
      )}
    </nav>
  );
}

/** What a figure means and what it does not know. */
export function Definition(props: { language: Language; title?: string | undefined; children: Child }) {
  return (
    <div class="definition note">
      <h3>{props.title ?? say(props.language, 'howWeCount')}</h3>
      <div>{props.children}</div>
    </div>
  );
}
