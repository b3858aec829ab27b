import { expect, it } from 'vitest';
import { roles } from '../../kernel/roles.ts';
import { monthsBefore, readers, seekers } from './contact-time.ts';

it('shows the months before this one, across a new year', () => {
  expect(monthsBefore('2026-02-15', 3)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
  expect(monthsBefore('2026-12-31', 1)).toEqual(['2026-11-01']);
  expect(new Set(monthsBefore('2026-03-01', 12)).size).toBe(12);
});

it('is shown to everybody but those who direct or administer employees', () => {
  const held: readonly string[] = readers;
  expect(roles.filter((role) => !held.includes(role))).toEqual(['manager', 'administrator']);
  for (const seeker of seekers) expect(held).toContain(seeker);
});
