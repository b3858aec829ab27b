import type { House } from '../kernel/house.ts';
import type { Assets } from './assets.ts';
import type { Feature } from './feature.ts';
import type { Readiness } from './health.ts';
import type { SeenRequest } from './observe.ts';

export interface ServerOptions {
  house: House;
  features: readonly Feature[];
  assets: Assets;
  trustProxy: boolean;
  /** Called with what broke; never with what a user wrote. */
  report: (error: unknown, where: string) => void;
  observe?: (seen: SeenRequest) => void;
  readiness?: () => Promise<Readiness>;
}
