import type { Language } from '../kernel/text.ts';
import { type Cookies, sessionCookie } from './cookies.ts';

/** What a page's form may do to the answer beside its content. */
export interface Reply {
  startSession(token: string): void;
  /** Whether a session was started in this answer. */
  started(): boolean;
  endSession(): void;
  /** A cookie of this browser that no script reads. */
  keep(name: string, value: string, minutes: number): void;
  setLanguage(language: Language): void;
}

const year = 365 * 24 * 3600;

export function replyFor(cookies: Cookies): Reply {
  let started = false;
  return {
    startSession: (token) => {
      started = true;
      cookies.set(sessionCookie, token);
    },
    started: () => started,
    endSession: () => cookies.delete(sessionCookie),
    keep: (name, value, minutes) => cookies.set(name, value, minutes * 60),
    setLanguage: (language) => cookies.set('language', language, year),
  };
}
