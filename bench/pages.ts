import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { type Server, sessionFor } from './house.ts';

export interface Visitor {
  cookie: string;
  case: string;
}

/** People of one role in associations of every size, each with a case that is theirs. */
export async function visitors(owner: pg.Client, role: 'coordinator' | 'caseOfficer'): Promise<Visitor[]> {
  const theirs = role === 'coordinator' ? 'c.group_id = f.group_id' : 'c.asker_account = f.account_id';
  const { rows } = await owner.query<{ account: string; association: string; id: string | null }>(
    `select f.account_id as account, f.association_id as association,
       (select c.id from guidance_case c where c.association_id = f.association_id and ${theirs} limit 1) as id
     from held_function f where f.role = $1 order by random() limit 100`,
    [role],
  );
  const all: Visitor[] = [];
  for (const { account, association, id } of rows)
    if (id) all.push({ cookie: await sessionFor(owner, account, association), case: id });
  return all;
}

/** The ten most used. */
export const pages: readonly {
  title: string;
  role: 'coordinator' | 'caseOfficer';
  address: (visitor: Visitor) => string;
}[] = [
  { title: "a coordinator's start page", role: 'coordinator', address: () => '/' },
  { title: 'the queue', role: 'coordinator', address: () => '/fragor' },
  { title: 'all questions of a group', role: 'coordinator', address: () => '/fragor?view=all' },
  { title: 'a case', role: 'coordinator', address: (visitor) => `/arende/${visitor.case}` },
  { title: 'figures of the group', role: 'coordinator', address: () => '/statistik' },
  { title: 'obstacles of the county', role: 'coordinator', address: () => '/hinder' },
  { title: "an officer's start page", role: 'caseOfficer', address: () => '/' },
  { title: 'the form for a question', role: 'caseOfficer', address: () => '/fraga' },
  { title: 'my questions', role: 'caseOfficer', address: () => '/mina-fragor' },
  { title: 'services', role: 'caseOfficer', address: () => '/insatser' },
];

/** MB that the process holds at this moment. */
export function memoryOf(server: Server): number {
  const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}
