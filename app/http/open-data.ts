import type { z } from 'zod';
import type { Query } from '../kernel/command.ts';

/** Data for everybody's programs: read without login, from any site, by a query whose audience is everybody. */
export interface OpenData<View> {
  readonly path: string;
  readonly query: Query<z.ZodObject, View>;
  readonly type: string;
  /** `home` is where the house is reached, without a slash at the end. */
  readonly body: (view: View, home: string) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds data of every view; each is called with its own query's.
export type AnyOpenData = OpenData<any>;

export function openData<S extends z.ZodObject, View>(
  definition: Omit<OpenData<View>, 'query'> & { query: Query<S, View> },
): AnyOpenData {
  return definition as AnyOpenData;
}
