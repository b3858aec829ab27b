import { describe, expect, it } from 'vitest';
import { waitOf } from '../../kernel/outbox.ts';
import { digestOf, isDue } from './digest.ts';
import { jobReason, mailReason } from './failures.ts';

const monday = new Date('2026-11-16T05:05:00Z');
const tuesday = new Date('2026-11-17T05:05:00Z');
const days = (from: Date, count: number): Date => new Date(from.getTime() - count * 86_400_000);

describe('a digest', () => {
  it('is due daily, and weekly on Mondays or after a week', () => {
    expect(isDue('daily', tuesday, tuesday)).toBe(true);
    expect(isDue('weekly', days(monday, 1), monday)).toBe(true);
    expect(isDue('weekly', days(tuesday, 6), tuesday)).toBe(false);
    expect(isDue('weekly', days(tuesday, 7), tuesday)).toBe(true);
  });

  it('holds each letter whole, in its order, and where to change it', () => {
    const reader = { id: '1', email: 'a@example.se', language: 'sv' } as const;
    const letters = [
      { subject: 'Ett', body: 'Text ett\n\nhttp://localhost:3000/arende/1' },
      { subject: 'Två', body: 'Text två' },
    ];
    const { subject, body } = digestOf(reader, letters, 'http://localhost:3000');
    expect(subject).toBe('2 brev från Farled');
    expect(body.indexOf('Text ett')).toBeLessThan(body.indexOf('Text två'));
    expect(body).toContain('\n\nhttp://localhost:3000/arende/1\n\n');
    expect(body).toMatch(/http:\/\/localhost:3000\/konto\/brev$/);
  });
});

describe('what a letter meets', () => {
  const now = new Date('2026-11-21T20:00:00Z');
  const letter = { recipient: 'a@example.se', accountId: '1', subject: 's', body: 'b' };
  const wish = (choice: 'atOnce' | 'daily' | 'weekly' | 'none', onlyOfficeHours = false) => ({
    choice,
    onlyOfficeHours,
  });

  it('is nothing when it cannot wait, whatever the receiver wishes', () => {
    for (const choice of ['atOnce', 'daily', 'weekly', 'none'] as const)
      expect(waitOf(letter, wish(choice, true), now)).toEqual({ digest: null, sendAfter: now });
  });

  it('is the receiver’s wish when it can', () => {
    const canWait = { ...letter, canWait: true };
    expect(waitOf(canWait, undefined, now)).toEqual({ digest: null, sendAfter: now });
    expect(waitOf(canWait, wish('none'), now)).toBeNull();
    expect(waitOf(canWait, wish('weekly'), now)).toEqual({ digest: 'weekly', sendAfter: now });
    expect(waitOf(canWait, wish('atOnce', true), now)).toEqual({
      digest: null,
      sendAfter: new Date('2026-11-23T06:00:00Z'),
    });
  });
});

it('says why something failed, and never with the error’s own text', () => {
  expect(mailReason('EAUTH').sv).toContain('FARLED_SMTP_URL');
  expect(mailReason('something else').sv).toBe('Det gick inte att skicka.');
  expect(mailReason(null)).toEqual(mailReason('x'));
  expect(jobReason('23505').sv).toContain('23505');
  expect(jobReason('ECONNREFUSED').sv).toContain('ECONNREFUSED');
  expect(jobReason('<b>').sv).not.toContain('<b>');
});
