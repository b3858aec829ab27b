import type { z } from 'zod';
import type { Tx } from '../database/database.ts';
import type { Actor } from './actor.ts';
import type { Detect } from './identity.ts';
import type { LoginSettings } from './logins.ts';
import type { MailDraft } from './outbox.ts';
import type { ReadRegister } from './registers.ts';
import type { Role } from './roles.ts';
import type { Text } from './text.ts';

/** What a command may use beside its input: nothing of the outside world but this. */
export interface Circumstances {
  readonly actor: Actor;
  readonly now: Date;
  /** The calendar day in Sweden. */
  readonly today: string;
  readonly newId: () => string;
  /** Random and unguessable, for handles and one-time links. */
  readonly newSecret: (bytes: number) => string;
  readonly keyedHash: (text: string) => string;
  /** Address of this installation, for links in letters. */
  readonly baseUrl: string;
  readonly demo: boolean;
  readonly logins: LoginSettings;
  /** What finds persons in texts, for files: what is typed passes the gate by itself. */
  readonly detectorOf: (associationId: string | null) => Promise<Detect>;
  readonly register: ReadRegister;
}

/** Who a command or query is for, before anything is read. What one may do with one thing is `may`. */
export type Audience = readonly Role[] | 'signedIn' | 'everybody' | 'caseKey' | 'system';

export interface ObjectRef {
  type: string;
  id: string;
  /** The group inside which the object's history may be read; null for history that administrators read. */
  groupId?: string | null;
}

export interface Change<C> {
  readonly change: C;
  readonly mails?: readonly MailDraft[];
  /** Facts for the audit line: codes and ids, never a text that somebody wrote. */
  readonly audit?: Readonly<Record<string, string | number | boolean | null>>;
  /** What changed in the key object, for its history; free texts stay in the object itself. */
  readonly history?: Readonly<Record<string, unknown>>;
}

export type Decision<C> =
  | ({ readonly ok: true } & Change<C>)
  | { readonly ok: false; readonly why: Text; readonly field?: string };

export const yes = <C>(change: C, more: Omit<Change<C>, 'change'> = {}): Decision<C> => ({ ok: true, change, ...more });
export const no = (why: Text, field?: string): { ok: false; why: Text; field?: string } =>
  field === undefined ? { ok: false, why } : { ok: false, why, field };

/**
 * One thing that can be done. From this object come the form, the JSON endpoint and its OpenAPI description, the audit
 * line, the row in the access table test, and what is erased when a retention period ends.
 */
export interface Command<S extends z.ZodObject, Target, C, Result> {
  readonly name: string;
  readonly title: Text;
  /** What a history says was done; where a thing shows its history. */
  readonly past?: Text;
  /** What the button says: a verb first. */
  readonly verb: Text;
  readonly audience: Audience;
  readonly input: S;
  /** Which wall's role carries it out. The service role is for login, mail and jobs only. */
  readonly as?: 'actor' | 'service';
  /** The state that the decision needs, read inside the transaction; null when there is no such thing for this actor. */
  readonly read: (tx: Tx, input: z.output<S>, circumstances: Circumstances) => Promise<Target | null>;
  /** The first wall, on what was read. A refusal looks like "not found". */
  readonly may: (actor: Actor, target: Target) => boolean;
  readonly decide: (target: Target, input: z.output<S>, circumstances: Circumstances) => Decision<C>;
  readonly write: (tx: Tx, change: C, circumstances: Circumstances) => Promise<Result>;
  /** What stays although it was refused: a wrong try counts. */
  readonly refused?: (tx: Tx, target: Target, circumstances: Circumstances) => Promise<void>;
  readonly object: (result: Result, target: Target) => ObjectRef;
  /** Where the page goes afterwards. */
  readonly next: (result: Result) => string;
  /** What is said there. */
  readonly done: (result: Result) => Text;
  /** Fields that hold texts no identity gate applies to: names of organisations, e-mail of a colleague. */
  readonly ungated?: readonly string[];
}

/** A query is a command that writes nothing; its result is the view model that the page and the API share. */
export interface Query<S extends z.ZodObject, View> {
  readonly name: string;
  readonly title: Text;
  readonly audience: Audience;
  readonly input: S;
  readonly as?: 'actor' | 'service';
  readonly read: (tx: Tx, input: z.output<S>, circumstances: Circumstances) => Promise<View | null>;
}

// The registries hold commands of every shape; each is called only through `runCommand`, which parses its input first.
// biome-ignore lint/suspicious/noExplicitAny: existential types are not to be had in TypeScript.
export type AnyCommand = Command<any, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyQuery = Query<any, any>;

export function command<S extends z.ZodObject, Target, C, Result>(
  definition: Command<S, Target, C, Result>,
): Command<S, Target, C, Result> {
  return definition;
}

export function query<S extends z.ZodObject, View>(definition: Query<S, View>): Query<S, View> {
  return definition;
}

export function isInAudience(audience: Audience, actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  if (audience === 'everybody') return true;
  if (audience === 'caseKey') return actor.kind === 'caseKey';
  if (audience === 'system') return false;
  if (actor.kind !== 'person') return false;
  return audience === 'signedIn' || actor.functions.some((held) => audience.includes(held.role));
}
