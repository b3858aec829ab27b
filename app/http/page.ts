import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Actor, CaseKey } from '../kernel/actor.ts';
import type { AnyCommand, Audience, Query } from '../kernel/command.ts';
import type { RawInput } from '../kernel/form.ts';
import type { House } from '../kernel/house.ts';
import type { Reply } from './reply.ts';
import type { Ui } from './ui.tsx';

/** A form that may be posted to the page. */
export interface PageForm {
  command: AnyCommand;
  /** What the page's address says, which nobody types. */
  bind?: (at: Bound) => RawInput;
  /** What a carried out command does to the answer itself: cookies of a session. */
  after?: (reply: Reply, result: never) => void;
  /** It is a way in: whether somebody got in by it is logged. */
  logsIn?: true;
}

/** Where a form was posted, and by whom. */
export interface Bound {
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
  actor: Actor;
}

export interface PageFile {
  body: string | Uint8Array;
  type: string;
  /** With a name it is saved, without one it is shown. */
  name?: string;
  /** The address names this very content: a browser need never ask again. */
  keep?: true;
}

export interface Page<View> {
  readonly path: string;
  readonly audience: Audience;
  /** Without a query the page shows no data. */
  readonly query?: Query<z.ZodObject, View>;
  /** The address itself is a way in: why it lets nobody in, in a word for the log; null when it does. */
  readonly lockedBy?: (view: View, ui: Ui) => string | null;
  /** Another address to go to instead, when this page has nothing to say yet. */
  readonly elsewhere?: (house: House, actor: Actor) => Promise<string | null>;
  /** The query also reads what was typed in the page's form, to show beside it what follows from the answers so far. */
  readonly readsTyped?: boolean;
  readonly forms: readonly PageForm[];
  readonly title: (view: View, ui: Ui) => string;
  readonly render: (view: View, ui: Ui) => Child | Promise<Child>;
  /** Something else than a page, made from the same view: plain text, a file. */
  readonly file?: (view: View, ui: Ui) => PageFile | Promise<PageFile>;
  /** The guide that the page's help link opens. */
  readonly guide?: string;
  /** Guessable addresses (tokens, handles): how many tries an address and a quarter of an hour may have. */
  readonly tries?: number;
  /** The address itself opens one case, without login: whoever acts is then the holder of that key. */
  readonly keyOf?: (house: House, params: Readonly<Record<string, string>>) => Promise<CaseKey | null>;
  /** Read once, often on a phone: sent without the house's own type face. */
  readonly light?: boolean;
  /** What this browser keeps in its cookies, for the query and the forms: nobody says it in an address or types it. */
  readonly kept?: (cookie: (name: string) => string | undefined) => RawInput;
  /** Pages for search engines and readers without login. */
  readonly indexable?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds pages of every view; each is called with its own query's.
export type AnyPage = Page<any>;

export function page<S extends z.ZodObject, View>(
  definition: Omit<Page<View>, 'query' | 'forms'> & { query?: Query<S, View>; forms?: readonly PageForm[] },
): AnyPage {
  return { forms: [], ...definition } as AnyPage;
}
