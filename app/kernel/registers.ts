import type { Actor } from './actor.ts';

interface Registers {
  version: string;
  values: Map<string, unknown>;
}

/** What all of an association may read and hardly ever changes: its groups, its word lists. */
export type ReadRegister = <T>(name: string, read: () => Promise<T>) => Promise<T>;

const houses = new WeakMap<object, Map<string, Registers>>();

/**
 * Reads a register, or gives what an earlier request read of it: where the actor's standing was kept, its transaction has
 * asked the database whether the registers are still the same. Whoever gets it must not change it.
 */
export function registersFor(house: object, actor: Actor): ReadRegister {
  if (actor.kind !== 'person' || !actor.kept) return (_, read) => read();
  const { associationId, kept } = actor;
  const all = houses.get(house) ?? new Map<string, Registers>();
  houses.set(house, all);
  const known = all.get(associationId);
  const registers = known?.version === kept.registers ? known : { version: kept.registers, values: new Map() };
  all.set(associationId, registers);
  return async <T>(name: string, read: () => Promise<T>): Promise<T> => {
    if (!registers.values.has(name)) registers.values.set(name, await read());
    return registers.values.get(name) as T;
  };
}
