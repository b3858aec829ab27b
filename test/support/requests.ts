import { sessionCookie } from '../../app/http/cookies.ts';
import type { RawInput } from '../../app/kernel/form.ts';
import { type TestHouse, testOrigin } from './house.ts';

let addresses = 0;

/** From an address of its own, so that the limits of tries per address do not add up over a test. */
export async function send(house: TestHouse, path: string, init: RequestInit): Promise<Response> {
  addresses += 1;
  return house.server.request(`${testOrigin}${path}`, init, {
    incoming: { socket: { remoteAddress: `address-${addresses}` } },
  });
}

export function cookieOf(token: string | null): Record<string, string> {
  return token === null ? {} : { Cookie: `${sessionCookie}=${token}` };
}

/** The fields of a form as a browser sends them: `items.0.label=x`, a list as a repeated name. */
export function formEntries(input: RawInput, prefix = ''): [string, string][] {
  return Object.entries(input).flatMap(([name, value]): [string, string][] => {
    const dotted = `${prefix}${name}`;
    if (value === null || value === undefined) return [];
    if (!Array.isArray(value)) return isPlain(value) ? formEntries(value, `${dotted}.`) : [[dotted, String(value)]];
    return value.flatMap((one, index): [string, string][] =>
      isPlain(one)
        ? formEntries(one, `${dotted}.${index}.`)
        : [[dotted, Array.isArray(one) ? JSON.stringify(one) : String(one)]],
    );
  });
}

function isPlain(value: unknown): value is RawInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Params = Readonly<Record<string, string>>;

/** An address made of a pattern, its parameters and what stands after the question mark. */
export function addressOf(pattern: string, params: Params, search: Params = {}): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${pattern} needs ${name}.`);
    return encodeURIComponent(value);
  });
  return Object.keys(search).length === 0 ? path : `${path}?${new URLSearchParams(search)}`;
}
