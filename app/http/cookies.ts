import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

export interface Cookies {
  get(name: string): string | undefined;
  /** Without a length of life it is gone when the browser is closed. */
  set(name: string, value: string, seconds?: number): void;
  delete(name: string): void;
}

export const sessionCookie = 'farled';

/**
 * Every cookie of Farled goes through here. Where the connection is encrypted, the prefix makes the browser refuse it from
 * a sister domain or over plain HTTP.
 */
export function cookiesOf(context: Context, baseUrl: string): Cookies {
  const secure = baseUrl.startsWith('https:');
  const options = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
  const named = (name: string): string => (secure ? `__Host-${name}` : name);
  return {
    get: (name) => getCookie(context, named(name)),
    set: (name, value, seconds) =>
      setCookie(context, named(name), value, { ...options, ...(seconds !== undefined && { maxAge: seconds }) }),
    delete: (name) => {
      deleteCookie(context, named(name), { secure, path: '/' });
    },
  };
}
