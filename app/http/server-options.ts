import type { House } from '../kernel/house.ts';
import type { Assets } from './assets.ts';
import type { Feature } from './feature.ts';

export interface ServerOptions {
  house: House;
  features: readonly Feature[];
  assets: Assets;
  trustProxy: boolean;
  /** Called with what broke; never with what a user wrote. */
  report: (error: unknown, path: string) => void;
}
