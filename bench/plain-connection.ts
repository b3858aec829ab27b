import { connect } from 'node:net';

export interface PlainConnection {
  /** `credential` is a whole header. */
  get(path: string, credential: string): Promise<{ status: number; bytes: number }>;
  close(): void;
}

const headerEnd = Buffer.from('\r\n\r\n');

/**
 * One connection that asks and reads what comes, and nothing more: a full HTTP client takes as much of the two cores as a
 * third of the server that is measured. Answers have to say their length.
 */
export async function plainConnection(port: number): Promise<PlainConnection> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let parts: Buffer[] = [];
  let missing: number | null = null;
  let status = 0;
  let bytes = 0;
  let answered: ((answer: { status: number; bytes: number }) => void) | null = null;
  let failed: ((error: Error) => void) | null = null;

  function began(chunk: Buffer): void {
    parts.push(chunk);
    const soFar = parts.length === 1 ? chunk : Buffer.concat(parts);
    const end = soFar.indexOf(headerEnd);
    if (end < 0) return;
    const head = soFar.toString('latin1', 0, end);
    const length = /^content-length: (\d+)/im.exec(head)?.[1];
    if (length === undefined) throw new Error('The answer does not say its length.');
    status = Number(head.slice(9, 12));
    bytes = Number(length);
    missing = bytes - (soFar.length - end - headerEnd.length);
    parts = [];
  }

  socket.on('data', (chunk: Buffer) => {
    if (missing === null) began(chunk);
    else missing -= chunk.length;
    if (missing !== 0) return;
    missing = null;
    answered?.({ status, bytes });
  });
  socket.on('error', (error) => failed?.(error));
  socket.on('close', () => failed?.(new Error('The server closed the connection.')));

  return {
    get: (path, credential) =>
      new Promise((resolve, reject) => {
        answered = resolve;
        failed = reject;
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n${credential}\r\n\r\n`);
      }),
    close: () => socket.destroy(),
  };
}
