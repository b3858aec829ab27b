import { type Peer, type PeerReader, peerFolder, peerPath, startPeer } from './directus.ts';
import { ms, quantile, table } from './figures.ts';
import { type Ground, sessionFor, startServer } from './house.ts';
import { plainConnection } from './plain-connection.ts';
import { warmUpSeconds } from './rate.ts';

const connections = 10;
const secondsEach = Number(process.env.FARLED_BENCH_SECONDS ?? 20);

/** Rounds by turns, so that what the machine does meanwhile meets both alike. */
const rounds = 3;

const lists = [
  {
    title: 'all questions of a group (`case.queue`)',
    role: 'coordinator',
    path: '/api/queries/case.queue?view=all',
    column: 'group_id',
  },
  {
    title: 'an officer’s own questions (`case.mine`)',
    role: 'caseOfficer',
    path: '/api/queries/case.mine',
    column: 'asker_account',
  },
] as const;

interface Reader extends PeerReader {
  account: string;
  association: string;
}

/** People who have more than fifty cases in the list. */
async function readers({ owner }: Ground, { role, column }: (typeof lists)[number]): Promise<Reader[]> {
  const value = column === 'group_id' ? 'f.group_id' : 'f.account_id';
  const { rows } = await owner.query<{ account: string; association: string; value: string }>(
    `select f.account_id as account, f.association_id as association, ${value} as value from held_function f
     where f.role = $1
       and (select count(*) from guidance_case c where c.association_id = f.association_id and c.${column} = ${value}) > 50
     order by random() limit 60`,
    [role],
  );
  return rows.map((row) => ({ ...row, column }));
}

interface Asked {
  port: number;
  path: string;
  /** A header each, of people who may read. */
  credentials: readonly string[];
}

interface Answers {
  times: number[];
  wrong: number;
  bytes: number;
  seconds: number;
}

/** Ten connections that ask again as soon as they are answered. */
async function ask({ port, path, credentials }: Asked, length: number, into?: Answers): Promise<void> {
  const open = await Promise.all(Array.from({ length: connections }, () => plainConnection(port)));
  const begun = performance.now();
  const end = begun + length * 1000;
  const askOn = async (connection: (typeof open)[number]): Promise<void> => {
    while (performance.now() < end) {
      const at = performance.now();
      const credential = credentials[Math.floor(Math.random() * credentials.length)] ?? '';
      const answer = await connection.get(path, credential);
      if (!into) continue;
      into.times.push(performance.now() - at);
      into.bytes += answer.bytes;
      if (answer.status !== 200) into.wrong += 1;
    }
  };
  await Promise.all(open.map(askOn));
  if (into) into.seconds += (performance.now() - begun) / 1000;
  for (const connection of open) connection.close();
}

async function byTurns(all: readonly Asked[]): Promise<Answers[]> {
  const answers = all.map((): Answers => ({ times: [], wrong: 0, bytes: 0, seconds: 0 }));
  for (const one of all) await ask(one, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, one] of all.entries()) await ask(one, secondsEach / rounds, answers[index]);
  return answers;
}

const rate = ({ times, seconds }: Answers): number => times.length / seconds;

/** Fifty rows behind row-level security as JSON, with session, functions held and everything that a page of the list asks. */
export async function measureList(ground: Ground): Promise<string> {
  const environment = { DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off', FARLED_BACKUP_AT: 'off' };
  const server = await startServer(environment);
  const two = await startServer({ ...environment, FARLED_PROCESSES: '2' });
  let peer: Peer | null = null;
  try {
    peer = peerFolder ? await startPeer(ground, peerFolder) : null;
    const rows: (string | number)[][] = [];
    for (const list of lists) {
      const people = await readers(ground, list);
      const credentials: string[] = [];
      for (const { account, association } of people)
        credentials.push(`Cookie: ${await sessionFor(ground.owner, account, association)}`);
      const all: Asked[] = [server, two].map(({ port }) => ({ port, path: list.path, credentials }));
      if (peer)
        all.push({ port: peer.port, path: peerPath, credentials: await Promise.all(people.map(peer.credentialFor)) });
      const [one, both, theirs] = await byTurns(all);
      const beside = (own: Answers): string => (theirs ? `${(rate(own) / rate(theirs)).toFixed(1)} times` : '');
      if (one) rows.push([list.title, ...cellsOf(one), beside(one)]);
      if (both) rows.push(['the same by two processes', ...cellsOf(both), beside(both)]);
      if (theirs) rows.push(['the same rows by Directus 11.16.1', ...cellsOf(theirs), '']);
    }
    return [
      `Fifty rows as JSON, not compressed, ${connections} connections that ask again at once, ${secondsEach} s after ${warmUpSeconds} s of ` +
        'warming up; 100000 cases, row-level security on. One server process, or two behind one port (`FARLED_PROCESSES=2`); loader, ' +
        'server and PostgreSQL share the machine.',
      ...(peer ? [besidePeer] : []),
      table(['list', 'requests a second', 'p50', 'p99', 'an answer', 'wrong answers', 'beside the peer'], rows),
      'Wanted: ≥ 1250 requests a second on 2 cores, ten times what Directus 11 gave there.',
    ].join('\n\n');
  } finally {
    await peer?.stop();
    await server.kill('SIGTERM');
    await two.kill('SIGTERM');
  }
}

const besidePeer =
  `The peer has a copy of the cases in the same PostgreSQL, with an index for each list, and reads by its own permissions, ` +
  `without ours, the fields of which a line is made, in its one process. All are asked by turns, ${rounds} times each.`;

const cellsOf = (answers: Answers): (string | number)[] => [
  rate(answers).toFixed(0),
  ms(quantile(answers.times, 0.5)),
  ms(quantile(answers.times, 0.99)),
  `${(answers.bytes / answers.times.length / 1000).toFixed(0)} kB`,
  answers.wrong,
];
