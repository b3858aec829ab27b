import { describe, expect, it } from 'vitest';
import { addressesOf, isDatabaseUrl } from './primary.ts';

describe('the servers of a database', () => {
  it.each([
    ['postgres://u:p%40w@db.example.se/farled', ['postgres://u:p%40w@db.example.se/farled']],
    ['postgres://u:p@db:6432/farled?sslmode=require', ['postgres://u:p@db:6432/farled?sslmode=require']],
    [
      'postgres://u:p@one:5432,two:5433/farled?sslmode=verify-full&target_session_attrs=read-write',
      ['postgres://u:p@one:5432/farled?sslmode=verify-full', 'postgres://u:p@two:5433/farled?sslmode=verify-full'],
    ],
    [
      'postgres://farled@localhost:5432/farled?host=%2Fa%2Fsocket%2C%2Fb%2Fsocket&sslmode=disable',
      [
        'postgres://farled@localhost:5432/farled?sslmode=disable&host=%2Fa%2Fsocket',
        'postgres://farled@localhost:5432/farled?sslmode=disable&host=%2Fb%2Fsocket',
      ],
    ],
    ['postgres://u@[::1]:5432/farled', ['postgres://u@[::1]:5432/farled']],
  ])('%s', (url, addresses) => {
    expect(addressesOf(url)).toEqual(addresses);
    expect(isDatabaseUrl(url)).toBe(true);
  });

  it.each(['mysql://x', 'farled', 'postgres://u:p@one:port,two/farled', 'postgres://u:p@one:99999/farled'])(
    'refuses %s',
    (url) => expect(isDatabaseUrl(url)).toBe(false),
  );
});
