import type { z } from 'zod';
import type { Composed } from '../compose.ts';
import { personOf } from '../http/session.ts';
import type { Actor, Person } from '../kernel/actor.ts';
import type { clockAt } from '../kernel/clock.ts';
import type { Command } from '../kernel/command.ts';
import type { RawInput } from '../kernel/form.ts';
import { runCommand } from '../kernel/run.ts';

/** Runs real commands at a set time. A refusal is a fault of the demo and stops it. */
export interface Runner {
  readonly clock: ReturnType<typeof clockAt>;
  do<S extends z.ZodObject, T, C, R>(actor: Actor, command: Command<S, T, C, R>, input: RawInput): Promise<R>;
  person(accountId: string, associationId: string): Promise<Person>;
}

export function runnerOf({ house }: Composed, clock: Runner['clock']): Runner {
  return {
    clock,
    do: async (actor, command, input) => {
      const outcome = await runCommand(house, actor, command, input);
      if (outcome.kind !== 'done') throw new Error(`The demo could not do ${command.name}: ${JSON.stringify(outcome)}`);
      return outcome.result;
    },
    person: async (accountId, associationId) => {
      const person = await personOf(house, accountId, associationId);
      if (!person) throw new Error('A person of the demo is missing.');
      return person;
    },
  };
}
