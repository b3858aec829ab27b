import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import type { Database } from './database/database.ts';
import { makeDetectors, wordLists } from './detectors.ts';
import { accessFeature } from './features/access/index.ts';
import { casesFeature } from './features/cases/index.ts';
import { identityFeature } from './features/identity/index.ts';
import { organisationFeature } from './features/organisation/index.ts';
import { loadAssets } from './http/assets.ts';
import type { Feature } from './http/feature.ts';
import { createServer } from './http/server.tsx';
import { type Clock, newId, systemClock } from './kernel/clock.ts';
import type { House } from './kernel/house.ts';

export interface HouseOptions {
  database: Database;
  baseUrl: string;
  clock?: Clock;
}

export interface Composed {
  house: House;
  features: readonly Feature[];
}

/** Every feature of the house, in the order in which they were built. */
const features: readonly Feature[] = [
  accessFeature,
  organisationFeature,
  casesFeature,
  identityFeature(() => features.flatMap((feature) => feature.textPlaces ?? [])),
];

function byName<T extends { name: string }>(all: readonly T[]): Map<string, T> {
  const map = new Map(all.map((one) => [one.name, one]));
  if (map.size !== all.length) throw new Error('Two commands or queries have the same name.');
  return map;
}

export function compose({ database, baseUrl, clock = systemClock }: HouseOptions): Composed {
  const detectors = makeDetectors(database);
  return {
    features,
    house: {
      database,
      clock,
      newId: () => newId(clock.now().getTime()),
      newSecret: (bytes) => randomBytes(bytes).toString('hex'),
      baseUrl,
      ...detectors,
      commands: byName(features.flatMap((feature) => feature.commands ?? [])),
      queries: byName(features.flatMap((feature) => feature.queries ?? [])),
    },
  };
}

export interface ServeOptions {
  demo: boolean;
  trustProxy?: boolean;
  report?: (error: unknown, path: string) => void;
}

export function serverOf({ house, features }: Composed, options: ServeOptions): Hono {
  return createServer({
    house,
    features,
    assets: loadAssets({ 'identity-lists.bin': wordLists() }),
    demo: options.demo,
    trustProxy: options.trustProxy ?? false,
    report: options.report ?? ((error, path) => console.error(`Error on ${path}:`, error)),
  });
}
