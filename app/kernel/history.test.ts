import { describe, expect, it } from 'vitest';
import type { AnyCommand } from './command.ts';
import { type HistoryLine, pastOf, roleIn } from './history.ts';
import type { Role } from './roles.ts';

const title = { sv: 'Lägg till', en: 'Add' };
const past = { sv: 'La till', en: 'Added' };
const command = (more: Partial<AnyCommand>) => ({ title, ...more }) as AnyCommand;
const line = (...roles: Role[]): HistoryLine => ({
  at: new Date(0),
  who: 'Karin Åberg',
  roles,
  command: 'a.b',
});

describe('a line of a history', () => {
  it('says what was done; at worst what the command is called', () => {
    expect(pastOf(command({ past }), 'a.b')).toBe(past);
    expect(pastOf(command({}), 'a.b')).toBe(title);
    expect(pastOf(undefined, 'a.b')).toEqual({ sv: 'a.b', en: 'a.b' });
  });

  it('says as what somebody did it, when that is certain', () => {
    const ofTwo = command({ audience: ['coordinator', 'office'] });
    expect(roleIn(line('administrator', 'coordinator'), ofTwo)).toBe('coordinator');
    expect(roleIn(line('administrator'), ofTwo)).toBeNull();
    expect(roleIn(line('caseOfficer'), command({ audience: 'signedIn' }))).toBe('caseOfficer');
    expect(roleIn(line('caseOfficer', 'groupMember'), command({ audience: 'signedIn' }))).toBeNull();
    expect(roleIn(line(), undefined)).toBeNull();
  });
});
