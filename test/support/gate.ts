export interface Gate {
  open(): void;
  /** Whoever waits for it goes on when it is open. */
  readonly opened: Promise<void>;
}

/** Holds an answer of the server until what a test wants to happen before it has happened. */
export function gate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, opened: promise };
}
