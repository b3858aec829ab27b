import { type ChildProcess, spawn } from 'node:child_process';

export interface Fellows {
  /** Asks all of them to stop, and waits until they have. */
  stop(): Promise<void>;
}

/** A process that ends at once, again and again, must not keep the machine busy. */
const pauseMs = 1_000;

/**
 * The other processes of this installation on this machine: each a whole Farled on the same database, behind the same port,
 * which the system shares out among those that listen. One that ends is begun again. When this process is killed, they end
 * by themselves (`bin/farled.js`), as they do when it is asked to stop.
 */
export function startFellows(all: number, port: number, say: (line: string) => void): Fellows {
  const running = new Map<number, ChildProcess>();
  let isStopping = false;
  const begin = (own: number): void => {
    if (isStopping) return;
    const child = spawn(process.execPath, process.argv.slice(1, 3), {
      stdio: 'inherit',
      env: { ...process.env, FARLED_PORT: String(port), FARLED_PROCESS: String(own), FARLED_WITH_PARENT: '1' },
    });
    running.set(own, child);
    const again = (why: string): void => {
      if (running.get(own) !== child) return;
      running.delete(own);
      if (isStopping) return;
      say(`Process ${own} ended (${why}) and is begun again.`);
      setTimeout(() => begin(own), pauseMs);
    };
    child.once('error', (error) => again(error.message));
    child.once('exit', (code, signal) => again(String(signal ?? code)));
  };
  for (let own = 2; own <= all; own += 1) begin(own);
  return {
    stop: async () => {
      isStopping = true;
      await Promise.all([...running.values()].map(ended));
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
