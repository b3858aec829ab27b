import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAudit } from '../app/kernel/audit-chain.ts';
import { dump } from '../app/program/transfer/dump.ts';
import { filledGround, twentyYears } from './county-data.ts';
import { ms, quantile, table } from './figures.ts';
import { get, type Server, startServer } from './house.ts';
import { memoryOf, pages, type Visitor, visitors } from './pages.ts';

const connections = 10;
const secondsEach = Number(process.env.FARLED_BENCH_SECONDS ?? 20);
const cases = Number(process.env.FARLED_BENCH_CASES ?? twentyYears.cases);

interface Measured {
  times: number[];
  wrong: number;
  perSecond: number;
}

/** Ten visitors at a time, each asking again as soon as it is answered. */
async function measure(
  server: Server,
  all: readonly Visitor[],
  address: (visitor: Visitor) => string,
): Promise<Measured> {
  const times: number[] = [];
  let wrong = 0;
  const begun = performance.now();
  const end = begun + secondsEach * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const visitor = all[Math.floor(Math.random() * all.length)];
        if (!visitor) return;
        const asked = performance.now();
        const reply = await get(server.port, address(visitor), { Cookie: visitor.cookie, 'Accept-Encoding': 'gzip' });
        times.push(performance.now() - asked);
        if (reply.status !== 200) wrong += 1;
      }
    }),
  );
  return { times, wrong, perSecond: times.length / ((performance.now() - begun) / 1000) };
}

const minutes = (begun: number): string => `${((performance.now() - begun) / 60_000).toFixed(1)} min`;

/** 75 associations, a million cases, twenty years. `FARLED_BENCH_CASES=20000` tries it out in a minute. */
export async function measureCountry(): Promise<string> {
  const ground = await filledGround('country', { ...twentyYears, cases });
  try {
    const [size] = (
      await ground.owner.query<{ whole: string; cases: string; audit: string }>(
        `select pg_size_pretty(pg_database_size(current_database())) as whole,
           pg_size_pretty(pg_total_relation_size('guidance_case')) as cases, pg_size_pretty(pg_total_relation_size('audit_line')) as audit`,
      )
    ).rows;
    const people = {
      coordinator: await visitors(ground.owner, 'coordinator'),
      caseOfficer: await visitors(ground.owner, 'caseOfficer'),
    };
    const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off', FARLED_BACKUP_AT: 'off' });
    const rows: (string | number)[][] = [];
    try {
      for (const { title, role, address } of pages) {
        await measure(server, people[role], address);
        const { times, wrong, perSecond } = await measure(server, people[role], address);
        const [median, slow] = [0.5, 0.99].map((share) => ms(quantile(times, share)));
        rows.push([title, perSecond.toFixed(0), median ?? '', slow ?? '', wrong]);
      }
      rows.push(['(memory of the process afterwards)', `${memoryOf(server).toFixed(0)} MB`, '', '', '']);
    } finally {
      await server.kill('SIGTERM');
    }
    return [
      `${cases} cases of ${twentyYears.associations} associations over ${twentyYears.years} years. ` +
        `The database is ${size?.whole}, of it the cases ${size?.cases} and the audit lines ${size?.audit}.`,
      table(['page', 'requests a second', 'p50', 'p99', 'wrong answers'], rows),
      `${connections} connections that ask again at once, ${secondsEach} s a page after as long a warm-up; loader, server and PostgreSQL share the machine.`,
    ].join('\n\n');
  } finally {
    await ground.close();
  }
}

/** The same country saved whole, and its log verified line by line. */
export async function measureKeeping(): Promise<string> {
  const ground = await filledGround('country', { ...twentyYears, cases });
  const folder = mkdtempSync(join(tmpdir(), 'farled-country-'));
  try {
    const backing = performance.now();
    const { bytes } = await dump(ground.ownerUrl, {
      file: join(folder, 'backup.tar.gz'),
      kind: 'backup',
      passphrase: null,
      choice: () => 'true',
    });
    const backup = minutes(backing);
    const verifying = performance.now();
    const { faults, chains } = await verifyAudit((text, values) => ground.owner.query(text, values));
    const lines = chains.reduce((sum, chain) => sum + chain.lines, 0);
    return (
      `${cases} cases over ${twentyYears.years} years. A whole backup: ${backup}, ${(bytes / 1e6).toFixed(0)} MB. ` +
      `\`farled audit verify\`: ${lines} lines in ${minutes(verifying)}, ${faults.length} faults.`
    );
  } finally {
    await ground.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
