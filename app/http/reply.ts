import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Language } from '../kernel/text.ts';

/** What a page's form may do to the answer beside its content. */
export interface Reply {
  startSession(token: string): void;
  /** Whether a session was started in this answer. */
  started(): boolean;
  endSession(): void;
  setLanguage(language: Language): void;
}

const year = 365 * 24 * 3600;

/** The prefix makes the browser refuse the cookie from a sister domain or over plain HTTP. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-farled' : 'farled';
}

export function replyFor(context: Context, secure: boolean): Reply {
  const base = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
  let started = false;
  return {
    startSession: (token) => {
      started = true;
      setCookie(context, sessionCookieName(secure), token, base);
    },
    started: () => started,
    endSession: () => {
      deleteCookie(context, sessionCookieName(secure), { secure, path: '/' });
    },
    setLanguage: (language) => setCookie(context, 'language', language, { ...base, maxAge: year }),
  };
}
