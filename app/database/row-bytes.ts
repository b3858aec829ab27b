import { EventEmitter } from 'node:events';
import type pg from 'pg';

declare module 'pg' {
  /** Its types leave it out. */
  interface Connection {
    attachListeners(stream: EventEmitter): void;
  }
}

/** A text of no more bytes is looked at byte by byte, which takes less time than a call out of JavaScript. */
const short = 100;

/**
 * A row as the server sent it, which is read while it is handled and not later. The driver asks Node for each field's text
 * by itself, hundreds of times for a list; most fields are short and without å, ä and ö, and are parts of one text of the row.
 */
export class RowBytes {
  readonly count: number;
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;
  #at: number;
  #text: string | null = null;

  constructor(bytes: Buffer, start: number, end: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
    this.count = bytes.readInt16BE(start);
    this.#at = start + 2;
  }

  /** The next field, from the first to the last. */
  next(): string | null {
    const bytes = this.#bytes;
    const length = bytes.readInt32BE(this.#at);
    const from = this.#at + 4;
    const to = length < 0 ? from : from + length;
    this.#at = to;
    if (length < 0) return null;
    if (length > short) return bytes.toString('utf8', from, to);
    let allBits = 0;
    for (let at = from; at < to; at += 1) allBits |= bytes[at] ?? 0;
    if (allBits > 127) return bytes.toString('utf8', from, to);
    this.#text ??= bytes.toString('latin1', this.#start, this.#end);
    return this.#text.substring(from - this.#start, to - this.#start);
  }

  /** For the driver's own statements. */
  get fields(): (string | null)[] {
    return Array.from({ length: this.count }, () => this.next());
  }
}

/** A letter that says what the message is, and its length, in which the letter does not count. */
const headerLength = 5;
const dataRow = 'D'.charCodeAt(0);

/** Lets the rows of a client's connection come as `RowBytes`; every other message is read by the driver. */
export function readRowsAsBytes({ connection }: pg.Client): void {
  const readByDriver = connection.attachListeners;
  connection.attachListeners = (stream) => {
    const others = new EventEmitter();
    readByDriver.call(connection, others);
    /** Of a message that has not come to its end. */
    let parts: Buffer[] = [];
    let held = 0;
    let needed = headerLength;

    stream.on('end', () => others.emit('end'));
    stream.on('data', (chunk: Buffer) => {
      parts.push(chunk);
      held += chunk.length;
      if (held < needed) return;
      const bytes = parts.length === 1 ? chunk : Buffer.concat(parts);
      needed = headerLength;
      let at = 0;
      let handled = 0;
      while (at + headerLength <= bytes.length) {
        const end = at + 1 + bytes.readUInt32BE(at + 1);
        if (end > bytes.length) {
          needed = end - at;
          break;
        }
        if (bytes[at] === dataRow) {
          if (handled < at) others.emit('data', bytes.subarray(handled, at));
          connection.emit('dataRow', new RowBytes(bytes, at + headerLength, end));
          handled = end;
        }
        at = end;
      }
      if (handled < at) others.emit('data', bytes.subarray(handled, at));
      parts = at < bytes.length ? [bytes.subarray(at)] : [];
      held = bytes.length - at;
    });
  };
}
