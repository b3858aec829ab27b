import { expect, it } from 'vitest';
import { verdictOf } from '../../scripts/audit-dependencies.ts';

const report = (vulnerabilities: Record<string, { severity: string; range: string }>): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });

it('fails on high and critical weaknesses, unless one is accepted for a while', () => {
  const found = report({
    pg: { severity: 'critical', range: '<9' },
    hono: { severity: 'high', range: '<5' },
    zod: { severity: 'moderate', range: '<5' },
  });
  expect(verdictOf(found, {}, '2026-11-22')).toEqual({ kind: 'weak', lines: ['pg <9: critical', 'hono <5: high'] });
  const accepted = { pg: { why: 'x', until: '2026-11-30' }, hono: { why: 'x', until: '2026-11-01' } };
  expect(verdictOf(found, accepted, '2026-11-22')).toEqual({ kind: 'weak', lines: ['hono <5: high'] });
  expect(verdictOf(report({ zod: { severity: 'moderate', range: '<5' } }), {}, '2026-11-22').kind).toBe('clean');
  expect(verdictOf(report({}), {}, '2026-11-22').kind).toBe('clean');
});

it.each(['', 'npm error network', JSON.stringify({ message: '405 Method Not Allowed', method: 'POST' }), 'null'])(
  'is no failure when the registry cannot be asked: %s',
  (printed) => expect(verdictOf(printed, {}, '2026-11-22').kind).toBe('unknown'),
);
