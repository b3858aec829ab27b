import type { Actor } from '../kernel/actor.ts';
import type { House } from '../kernel/house.ts';
import type { Text } from '../kernel/text.ts';
import type { Reply } from './reply.ts';

/** A request at a door: what the address says, what the browser keeps, and how to answer. */
export interface Visit {
  house: House;
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
  actor: Actor;
  /** The address as the browser asked for it, from the first slash on. */
  address: string;
  reply: Reply;
  /** A cookie of this browser that no script reads; minutes to live when it is set. */
  kept(name: string): string | undefined;
  keep(name: string, value: string, minutes: number): void;
  /** Says to whoever runs Farled what went wrong outside. */
  report(error: unknown): void;
}

/** Onward to an address, a page that says what is wrong, or nothing of the kind. */
export type Passage =
  | { to: string }
  | { status: 400 | 403 | 409 | 502; title: Text; why: Text; onward: { href: string; label: Text } }
  | 'notFound';

/** An address that shows no page but leads on: to an identity provider and back. */
export interface Door {
  readonly path: string;
  /** How many tries an address on the net and a quarter of an hour may have. */
  readonly tries: number;
  /** It is a way in: whether somebody got in by it is logged. */
  readonly logsIn?: true;
  open(visit: Visit): Promise<Passage>;
}
