import type { RawInput } from '../../app/kernel/form.ts';
import type { Role } from '../../app/kernel/roles.ts';
import { type Persona, personas } from '../support/county.ts';
import type { Unit, UnitObjects } from '../support/filled-county.ts';
import type { TestHouse } from '../support/house.ts';

/** Whoever may ask: a persona of the county, or somebody without login. */
export type Who = Persona | 'nobody';

export const people = Object.keys(personas) as Persona[];
export const everybody: readonly Who[] = [...people, 'nobody'];

/** Those of the county who hold one of the roles, wherever they hold it. */
export function holdersOf(...roles: Role[]): Persona[] {
  return people.filter((persona) => personas[persona].functions.some(({ role }) => roles.includes(role)));
}

/** What a row may use: the house, and what stands in its three units. */
export interface Ground {
  house: TestHouse;
  units: Record<Unit, UnitObjects>;
}

export type Params = Readonly<Record<string, string>>;

/** One page. Whoever is not in `sees` gets "no such page", word for word as for an address that leads nowhere. */
export interface PageRow {
  sees: readonly Who[];
  /** What somebody without login gets when not in `sees`: the login page, or nothing where the address is the key. */
  nobody?: 'login' | 'nothing';
  /** The address's parameters, of an object of Heby. */
  params?: (ground: Ground) => Params | Promise<Params>;
  search?: Params;
  /** For each form: who can have its command done from this page. */
  forms?: Readonly<Record<string, readonly Who[]>>;
}

export interface Arranged {
  input: RawInput;
  /** Parameters of the page's address, where they are not part of the input. */
  params?: Params;
  /** What stands after the question mark of the page's address. */
  search?: Params;
}

/** One command, with an input that is right in every way but perhaps in who sends it. */
export interface CommandRow {
  /** Makes what the command needs, in Heby, anew for everybody who may use it. */
  arrange: (ground: Ground, who: Who) => Arranged | Promise<Arranged>;
  /** Who has it done as JSON. Nobody, for what only a page with its key or its login may do. */
  does: readonly Who[];
  /** Who may use it, but not with this choice: they are told so. */
  refused?: readonly Who[];
  /** Fields that are chosen from a list: a wrong choice is told, whatever it is. */
  choices?: readonly string[];
  /** Afterwards one has to log in again. */
  endsSession?: true;
}

/** One query as JSON. */
export interface QueryRow {
  finds: readonly Who[];
  params?: (ground: Ground) => Params | Promise<Params>;
}

export interface Rows {
  pages: Readonly<Record<string, PageRow>>;
  commands: Readonly<Record<string, CommandRow>>;
  queries: Readonly<Record<string, QueryRow>>;
}
