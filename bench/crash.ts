import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ms, quantile, table } from './figures.ts';
import { type Ground, type Server, send, sessionFor, startServer } from './house.ts';

const kills = Number(process.env.FARLED_BENCH_KILLS ?? 50);
const writers = 8;

interface Written {
  key: string;
  question: string;
  id: string | null;
}

const words = ['arbete', 'vård', 'skola', 'stöd', 'plan', 'möte', 'samtal', 'besök'];

/** A question that no other one has, in words that no identity check stops. */
function questionOf(writer: number, count: number): string {
  const digits = [...(writer * 2 ** 24 + count).toString(8)].map((digit) => words[Number(digit)]);
  return `${opening} ${digits.join(' ')}`;
}
const opening = 'Vill börja arbetsträna och söker rätt väg:';

interface Officer {
  cookie: string;
  municipality: string;
}

async function officers(ground: Ground): Promise<Officer[]> {
  const { rows } = await ground.owner.query<{ account: string; association: string; municipality: string }>(
    `select f.account_id as account, f.association_id as association,
       (select municipality_id from group_municipality gm where gm.association_id = f.association_id order by random() limit 1) as municipality
     from held_function f where f.role = 'caseOfficer' order by random() limit ${writers}`,
  );
  const all: Officer[] = [];
  for (const { account, association, municipality } of rows)
    all.push({ cookie: await sessionFor(ground.owner, account, association), municipality });
  return all;
}

/**
 * Officers ask without pause while the server is killed. A question is acknowledged when its answer came back; one that was
 * cut off is sent again with the same key, as a person does who clicks once more.
 */
export async function measureCrashes(ground: Ground): Promise<string> {
  const environment = { DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off' };
  let server: Server = await startServer(environment);
  const { port } = server;
  const all: Written[] = [];
  const unexpected: string[] = [];
  let isOver = false;

  async function ask({ cookie, municipality }: Officer, written: Written): Promise<boolean> {
    const headers = {
      Cookie: cookie,
      Origin: `http://localhost:${port}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': written.key,
    };
    const body = JSON.stringify({
      municipalityId: municipality,
      need: 'workTraining',
      obstacle: 'refused',
      basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
      question: written.question,
    });
    try {
      const reply = await send(port, 'POST', '/api/commands/case.ask', headers, body);
      if (reply.status === 200) {
        written.id = (JSON.parse(reply.body.toString('utf8')) as { result: { id: string } }).result.id;
        return true;
      }
      unexpected.push(`${reply.status} ${reply.body.toString('utf8').slice(0, 200)}`);
      return true;
    } catch {
      return false;
    }
  }

  const writing = (await officers(ground)).map(async (officer, writer) => {
    for (let count = 1; !isOver; count += 1) {
      const written: Written = { key: randomUUID(), question: questionOf(writer + 1, count), id: null };
      all.push(written);
      while (!(await ask(officer, written))) await wait(50);
    }
  });

  const restarts: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(300 + Math.random() * 900);
    await server.kill('SIGKILL');
    server = await startServer(environment, port);
    restarts.push(server.millisecondsToFirstPage);
  }
  isOver = true;
  await Promise.all(writing);
  await server.kill('SIGTERM');

  const acknowledged = all.filter((one) => one.id !== null);
  const { rows } = await ground.owner.query<{ question: string; id: string; whole: boolean }>(
    `select c.question, c.id,
       exists (select from case_handle h where h.association_id = c.association_id and h.case_id = c.id)
       and exists (select from history h where h.association_id = c.association_id and h.object_id = c.id)
       and exists (select from audit_line l where l.association_id = c.association_id and l.object_id = c.id::text) as whole
     from guidance_case c where c.question like $1`,
    [`${opening}%`],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const lost = acknowledged.filter((one) => !stored.has(one.id ?? ''));
  const twice = rows.length - new Set(rows.map((row) => row.question)).size;
  const half = rows.filter((row) => !row.whole).length;
  return [
    `\`kill -9\` of the server process ${kills} times while ${writers} officers ask without pause over HTTP; PostgreSQL lives on, ` +
      'and the next server starts on the same port. A question that was cut off is sent again with the same key.',
    table(
      ['questions acknowledged', 'of them lost', 'stored twice', 'stored by half', 'other answers'],
      [[acknowledged.length, lost.length, twice, half, unexpected.length]],
    ),
    `From the start of a process to its first page: median ${ms(quantile(restarts, 0.5))}, slowest ${ms(quantile(restarts, 1))}. Wanted: 0 lost.`,
    ...(unexpected[0] ? [`First of the other answers: \`${unexpected[0]}\``] : []),
  ].join('\n\n');
}
