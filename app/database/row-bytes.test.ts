import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import pg from 'pg';
import { expect, it } from 'vitest';
import { type RowBytes, readRowsAsBytes } from './row-bytes.ts';

type Field = string | null;

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const message = (letter: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(letter), int32(body.length + 4), body]);

const rowOf = (fields: readonly Field[]): Buffer =>
  message(
    'D',
    Buffer.concat([
      int32(fields.length).subarray(2),
      ...fields.flatMap((field) =>
        field === null ? [int32(-1)] : [int32(Buffer.byteLength(field)), Buffer.from(field)],
      ),
    ]),
  );

const endOf = (count: number): Buffer => message('C', Buffer.from(`SELECT ${count}\0`));

/** What a connection tells of what its server sends: rows, and the ends of statements. */
function toldBy(client: pg.Client, chunks: readonly Buffer[]): unknown[] {
  const stream = new EventEmitter();
  const told: unknown[] = [];
  client.connection.attachListeners(stream);
  client.connection.on('dataRow', ({ fields }: RowBytes) => told.push(fields));
  client.connection.on('commandComplete', ({ text }: { text: string }) => told.push(text));
  for (const chunk of chunks) stream.emit('data', chunk);
  return told;
}

function cutAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const cuts = [
    0,
    ...[...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b),
    bytes.length,
  ];
  return cuts.slice(1).map((cut, index) => bytes.subarray(cuts[index], cut));
}

const letters = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', 'Z', '0', 'å', 'ö', '€', '😀'), maxLength: 130 }),
  fc.string({ unit: fc.constantFrom('a', '~', '\x7f'), minLength: 95, maxLength: 105 }),
);
const statements = fc.array(fc.array(fc.array(fc.option(letters), { maxLength: 6 }), { maxLength: 5 }), {
  maxLength: 4,
});

it('reads the rows that the driver reads, wherever what the server sends is cut', () => {
  fc.assert(
    fc.property(statements, fc.array(fc.nat(), { maxLength: 12 }), (answers, places) => {
      const bytes = Buffer.concat(answers.flatMap((rows) => [...rows.map(rowOf), endOf(rows.length)]));
      const own = new pg.Client();
      readRowsAsBytes(own);
      const told = toldBy(own, cutAt(bytes, places));
      expect(told).toEqual(toldBy(new pg.Client(), [bytes]));
      expect(told).toEqual(answers.flatMap((rows) => [...rows, `SELECT ${rows.length}`]));
    }),
  );
});

it('keeps what it has read when the bytes of the socket are used again', () => {
  const client = new pg.Client();
  readRowsAsBytes(client);
  const bytes = rowOf(['a short one', 'å', 'a'.repeat(200), null]);
  const told = toldBy(client, [bytes]);
  bytes.fill(0);
  expect(told).toEqual([['a short one', 'å', 'a'.repeat(200), null]]);
});
