import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Database } from './database/database.ts';
import { appFolder } from './database/house-folder.ts';
import { makeDetectors, wordLists } from './detectors.ts';
import { accessFeature } from './features/access/index.ts';
import { casesFeature } from './features/cases/index.ts';
import { catalogueFeature } from './features/catalogue/index.ts';
import { chairsFeature } from './features/chairs/index.ts';
import { contactTimeFeature } from './features/contact-time/index.ts';
import { decisionsFeature } from './features/decisions/index.ts';
import { experienceFeature } from './features/experience/index.ts';
import { guidesFeature } from './features/guides/index.ts';
import { identityFeature } from './features/identity/index.ts';
import { importingFeature } from './features/importing/index.ts';
import { lettersFeature } from './features/letters/index.ts';
import { meetingsFeature } from './features/meetings/index.ts';
import { obstaclesFeature } from './features/obstacles/index.ts';
import { operationsFeature } from './features/operations/index.ts';
import { organisationFeature } from './features/organisation/index.ts';
import { packsFeature } from './features/packs/index.ts';
import { peersFeature } from './features/peers/index.ts';
import { retentionFeature } from './features/retention/index.ts';
import { startFeature } from './features/start/index.ts';
import { statisticsFeature } from './features/statistics/index.ts';
import { textsFeature } from './features/texts/index.ts';
import { loadAssets } from './http/assets.ts';
import type { Feature } from './http/feature.ts';
import type { Readiness } from './http/health.ts';
import type { SeenRequest } from './http/observe.ts';
import { createServer } from './http/server.tsx';
import { type Clock, newId, systemClock } from './kernel/clock.ts';
import type { House } from './kernel/house.ts';
import { type LoginSettings, plainLogins } from './kernel/logins.ts';

export interface HouseOptions {
  database: Database;
  baseUrl: string;
  demo?: boolean;
  clock?: Clock;
  logins?: LoginSettings;
}

export interface Composed {
  house: House;
  features: readonly Feature[];
}

/** Every feature of the house. Some collect what the others contribute, and the start page asks them in the house itself. */
function featuresOf(house: () => House): readonly Feature[] {
  const all = <
    K extends
      | 'taskSources'
      | 'textPlaces'
      | 'guides'
      | 'caseNotes'
      | 'evidenceSources'
      | 'agendaSources'
      | 'calendarSources'
      | 'packSources'
      | 'groupOffers'
      | 'groupAlerts'
      | 'leftSources'
      | 'publicOffers',
  >(
    key: K,
  ) => features.flatMap((feature) => (feature[key] ?? []) as NonNullable<Feature[K]>[number][]);
  const features: readonly Feature[] = [
    startFeature(
      () => all('taskSources'),
      () => all('publicOffers'),
      house,
    ),
    accessFeature(house, () => all('leftSources')),
    organisationFeature(house, {
      offers: () => all('groupOffers'),
      alerts: () => all('groupAlerts'),
      left: () => all('leftSources'),
    }),
    casesFeature(house, () => all('caseNotes')),
    catalogueFeature,
    contactTimeFeature,
    experienceFeature,
    peersFeature,
    identityFeature(() => all('textPlaces')),
    importingFeature(house),
    obstaclesFeature(house, () => all('evidenceSources')),
    decisionsFeature,
    meetingsFeature(() => all('agendaSources')),
    chairsFeature(house),
    textsFeature(house, () => all('textPlaces'), wordLists),
    statisticsFeature(() => all('groupOffers')),
    packsFeature(house, () => all('packSources')),
    operationsFeature,
    retentionFeature(() => all('textPlaces')),
    lettersFeature(house, () => all('calendarSources')),
    guidesFeature(() => all('guides')),
  ];
  return features;
}

function byName<T extends { name: string }>(all: readonly T[]): Map<string, T> {
  const map = new Map(all.map((one) => [one.name, one]));
  if (map.size !== all.length) throw new Error('Two commands or queries have the same name.');
  return map;
}

export function compose(options: HouseOptions): Composed {
  const { database, baseUrl, demo = false, clock = systemClock, logins = plainLogins } = options;
  const features = featuresOf(() => house);
  const house: House = {
    database,
    clock,
    newId: () => newId(clock.now().getTime()),
    newSecret: (bytes) => randomBytes(bytes).toString('hex'),
    baseUrl,
    demo,
    logins,
    ...makeDetectors(database),
    commands: byName(features.flatMap((feature) => feature.commands ?? [])),
    queries: byName(features.flatMap((feature) => feature.queries ?? [])),
  };
  return { house, features };
}

export interface ServeOptions {
  trustProxy?: boolean;
  report?: (error: unknown, where: string) => void;
  observe?: (seen: SeenRequest) => void;
  readiness?: () => Promise<Readiness>;
}

export function serverOf({ house, features }: Composed, options: ServeOptions = {}): Hono {
  return createServer({
    house,
    features,
    assets: loadAssets({
      'identity-lists.bin': wordLists(),
      'brand.svg': readFileSync(join(appFolder, 'design', 'brand.svg')),
    }),
    trustProxy: options.trustProxy ?? false,
    report: options.report ?? ((error, where) => console.error(`Error on ${where}:`, error)),
    ...(options.observe && { observe: options.observe }),
    ...(options.readiness && { readiness: options.readiness }),
  });
}
