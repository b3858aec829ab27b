import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { Mark, type MarkKind } from './marks.tsx';
import { langOfWritten } from './said.tsx';
import { say } from './words.ts';

export interface TaskItem {
  title: Child;
  href: string;
  note?: Child | undefined;
  /** A tag or a date to the right. */
  end?: Child | undefined;
}

/** What waits for somebody, most urgent first. */
export function TaskList({ items, label }: { items: readonly TaskItem[]; label: string }) {
  return (
    <ul class="tasks" aria-label={label}>
      {items.map((item) => (
        <li>
          <div>
            <a href={item.href}>{item.title}</a>
            {item.note && <span class="note">{item.note}</span>}
          </div>
          {item.end && <span class="end">{item.end}</span>}
        </li>
      ))}
    </ul>
  );
}

export interface TimelineItem {
  /** As shown, for example "12 november 10.42". */
  when: string;
  /** Machine-readable: `2026-11-12T10:42`. */
  datetime: string;
  what: Child;
  who?: string | undefined;
  detail?: Child | undefined;
}

/** What has happened with a thing, latest first. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {items.map((item) => (
        <li>
          <time datetime={item.datetime}>{item.when}</time>
          <div>
            <b>{item.what}</b>
            {item.who && <span class="note">{item.who}</span>}
            {item.detail && <div class="detail">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

export interface Message {
  from: string;
  when: string;
  datetime: string;
  /** Empty: something happened, and nothing was written. */
  text: string;
  /** Written by the reader. */
  own?: boolean | undefined;
}

/** A dialogue, oldest first. Line breaks of the text are kept. */
export function Thread({ messages, label }: { messages: readonly Message[]; label: string }) {
  return (
    <ol class="thread" aria-label={label}>
      {messages.map((message) => (
        <li class={message.own ? 'own' : undefined}>
          <p class="note">
            <b>{message.from}</b> <time datetime={message.datetime}>{message.when}</time>
          </p>
          {message.text && (
            <p class="said" lang={langOfWritten()}>
              {message.text}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

export interface AgendaItem {
  title: Child;
  state: 'passed' | 'now' | 'ahead';
  note?: string | undefined;
  time?: string | undefined;
  href?: string | undefined;
}

const agendaMark: Record<AgendaItem['state'], MarkKind> = { passed: 'passed', now: 'now', ahead: 'ahead' };

/** Numbered steps of a meeting or of a form in several pages, with where one is. */
export function Agenda({ items, language }: { items: readonly AgendaItem[]; language: Language }) {
  return (
    <ol class="agenda">
      {items.map((item, index) => (
        <li class={item.state} aria-current={item.state === 'now' ? 'step' : undefined}>
          <Mark kind={agendaMark[item.state]} />
          <div>
            <b>
              <i class="vh">{`${say(language, item.state)}: `}</i>
              {`${index + 1}. `}
              {item.href ? <a href={item.href}>{item.title}</a> : item.title}
            </b>
            {item.note && <span>{item.note}</span>}
          </div>
          {item.time && <time datetime={item.time.replace('.', ':')}>{item.time}</time>}
        </li>
      ))}
    </ol>
  );
}
