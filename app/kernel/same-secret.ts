import { timingSafeEqual } from 'node:crypto';

/** Whether somebody knows a secret; how long it takes does not tell how much of it was right. */
export function isSameSecret(secret: string, given: string): boolean {
  const [wanted, got] = [Buffer.from(secret), Buffer.from(given)];
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
