import type { z } from 'zod';
import { type Composed, compose, type HouseOptions } from '../compose.ts';
import { personOf } from '../http/session.ts';
import type { Actor, Person } from '../kernel/actor.ts';
import { clockAt } from '../kernel/clock.ts';
import type { Command } from '../kernel/command.ts';
import type { RawInput } from '../kernel/form.ts';
import { runCommand } from '../kernel/run.ts';

/**
 * Runs real commands at a set time. A refusal is a fault of the demo and stops it. Each runner has a clock of its own, so
 * that parts of the past which do not touch each other are made side by side.
 */
export interface Runner extends Composed {
  readonly clock: ReturnType<typeof clockAt>;
  do<S extends z.ZodObject, T, C, R>(actor: Actor, command: Command<S, T, C, R>, input: RawInput): Promise<R>;
  /** Who holds which functions is read once: in the demo it stands from the first day. */
  person(accountId: string, associationId: string): Promise<Person>;
}

export function runnerAt(begin: Date, options: Omit<HouseOptions, 'clock'>): Runner {
  const clock = clockAt(begin);
  const composed = compose({ ...options, clock });
  const people = new Map<string, Promise<Person>>();
  const read = async (accountId: string, associationId: string): Promise<Person> => {
    const person = await personOf(composed.house, accountId, associationId);
    if (!person) throw new Error('A person of the demo is missing.');
    return person;
  };
  return {
    ...composed,
    clock,
    do: async (actor, command, input) => {
      const outcome = await runCommand(composed.house, actor, command, input);
      if (outcome.kind !== 'done') throw new Error(`The demo could not do ${command.name}: ${JSON.stringify(outcome)}`);
      return outcome.result;
    },
    person: (accountId, associationId) => {
      const person = people.get(accountId) ?? read(accountId, associationId);
      people.set(accountId, person);
      return person;
    },
  };
}

/** When one of them fails the others come to their end first: nothing goes on in a house that is being closed. */
export async function sideBySide<S extends readonly Promise<unknown>[]>(
  ...strands: S
): Promise<{ -readonly [K in keyof S]: Awaited<S[K]> }> {
  await Promise.allSettled(strands);
  return Promise.all(strands);
}
