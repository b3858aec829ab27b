// Known weaknesses of what the app runs with. Fails on high and critical ones; a registry that cannot be asked (a CI without
// network, a mirror without advisories) is said and no failure.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What we know of and keep for now: the advisory's number or name of the package, with the reason and until when. */
const accepted: Readonly<Record<string, { why: string; until: string }>> = {};

interface Verdict {
  kind: 'clean' | 'weak' | 'unknown';
  lines: string[];
}

interface Weakness {
  severity?: unknown;
  range?: unknown;
}

/** What `npm audit --json` printed, judged. */
export function verdictOf(printed: string, known: typeof accepted, today: string): Verdict {
  let report: unknown;
  try {
    report = JSON.parse(printed);
  } catch {
    return { kind: 'unknown', lines: ['npm audit gave no answer.'] };
  }
  const found = (report as { vulnerabilities?: Record<string, Weakness> } | null)?.vulnerabilities;
  if (!found) {
    const message = (report as { message?: unknown } | null)?.message;
    return { kind: 'unknown', lines: [typeof message === 'string' ? message : 'npm audit gave no answer.'] };
  }
  const lines = Object.entries(found)
    .filter(([name, { severity }]) => {
      const exception = known[name];
      return (severity === 'high' || severity === 'critical') && !(exception && exception.until >= today);
    })
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return { kind: lines.length > 0 ? 'weak' : 'clean', lines };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
  const { kind, lines } = verdictOf(stdout ?? '', accepted, new Date().toISOString().slice(0, 10));
  const said = { clean: 'No known high weakness.', weak: 'Known weaknesses:', unknown: 'Dependencies not audited:' };
  console.log([`npm audit: ${said[kind]}`, ...lines.map((line) => `  ${line}`)].join('\n'));
  process.exitCode = kind === 'weak' ? 1 : 0;
}
