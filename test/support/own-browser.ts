import { browserCookie } from '../../app/features/access/index.ts';
import type { TestHouse } from './house.ts';

export interface OwnBrowser {
  /** As a header says it; empty before anything was begun. */
  cookie(): string;
  request(
    method: string,
    path: string,
    form?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

/** Somebody's browser that nobody is logged in with: it remembers only which login it began. */
export function ownBrowser(house: Pick<TestHouse, 'request'>): OwnBrowser {
  let own = '';
  return {
    cookie: () => own,
    request: async (method, path, form, headers = {}) => {
      const cookies = [own, headers.Cookie].filter(Boolean).join('; ');
      const answer = await house.request(null, method, path, form, { ...headers, ...(cookies && { Cookie: cookies }) });
      const given = answer.headers.getSetCookie().find((one) => one.startsWith(`${browserCookie}=`));
      own = given?.split(';')[0] ?? own;
      return answer;
    },
  };
}
