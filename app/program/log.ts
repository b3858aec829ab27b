import type { SeenRequest } from '../http/observe.ts';

type LogFormat = 'text' | 'json';

export interface Log {
  /** A line for the person who runs the program. */
  say(line: string): void;
  /** What broke and where; never what somebody wrote. */
  report(error: unknown, what: string): void;
  request(seen: SeenRequest): void;
}

/**
 * Messages of these hold what somebody wrote: PostgreSQL quotes the value that it could not read, JSON the text. Their code
 * and place are enough to find the fault.
 */
function mayQuote(error: Error): boolean {
  return 'severity' in error || error instanceof SyntaxError || error.name === 'ZodError';
}

interface Told {
  error: string;
  code?: string;
  constraint?: string;
  table?: string;
  stack?: string;
}

/** What a log may hold of an error. */
function toldOf(error: unknown): Told {
  if (!(error instanceof Error)) return { error: 'a value that is no error' };
  const part = (name: string): Record<string, string> => {
    const value = (error as Error & Record<string, unknown>)[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: mayQuote(error) ? error.name : `${error.name}: ${error.message}`,
    ...part('code'),
    ...part('constraint'),
    ...part('table'),
    ...(frames.length > 0 && { stack: frames.join('\n') }),
  };
}

let unwritten: string[] = [];

function writeNow(): void {
  if (unwritten.length > 0) console.log(unwritten.join('\n'));
  unwritten = [];
}
process.on('exit', writeNow);

/** The lines of one turn of the event loop leave together: each for itself costs as much as a small query. */
function writeSoon(line: string): void {
  if (unwritten.length === 0) setImmediate(writeNow);
  unwritten.push(line);
}

/** Lines for a person, or one JSON object a line for a collector; both without anybody's words and without secrets. */
export function makeLog(
  format: LogFormat,
  mask: (text: string) => string,
  write: (line: string) => void = writeSoon,
): Log {
  const entry = (level: string, fields: object): void =>
    write(mask(JSON.stringify({ time: new Date().toISOString(), level, ...fields })));
  if (format === 'json') {
    return {
      say: (line) => entry('info', { message: line }),
      report: (error, what) => entry('error', { message: what, ...toldOf(error) }),
      request: (seen) => entry('info', { message: 'request', ...seen }),
    };
  }
  return {
    say: (line) => write(mask(line)),
    report: (error, what) => {
      const { error: name, stack, ...rest } = toldOf(error);
      const more = Object.entries(rest).map(([key, value]) => ` ${key}=${value}`);
      write(mask(`${what}: ${name}${more.join('')}${stack ? `\n${stack}` : ''}`));
    },
    request: () => {},
  };
}
