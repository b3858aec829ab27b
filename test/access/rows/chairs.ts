import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from '../../../app/database/house-folder.ts';
import { ask } from '../../../app/features/cases/index.ts';
import { applyCatalogue, uploadCatalogue } from '../../../app/features/catalogue/index.ts';
import { carryOutReadings } from '../../../app/features/chairs/index.ts';
import { create } from '../../../app/features/obstacles/reports/create.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids } from '../../support/county.ts';
import { questionIn } from '../../support/filled-county.ts';
import { type Ground, holdersOf, type Rows } from '../row.ts';

const insiders = holdersOf('coordinator', 'groupMember', 'groupChair');
const rulesReaders = holdersOf('coordinator', 'groupMember', 'groupChair', 'office', 'administrator');
const coordinator = ['coordinator'] as const;

interface Read {
  /** A gap that is no obstacle yet. */
  gap: () => Promise<string>;
  service: string;
}

const grounds = new WeakMap<Ground, Promise<Read>>();

/** The county's rules, and a reading of the cases. */
function readOnce(ground: Ground): Promise<Read> {
  const made = grounds.get(ground) ?? read(ground);
  grounds.set(ground, made);
  return made;
}

async function read({ house }: Ground): Promise<Read> {
  const name = 'insatskatalog-regler.json';
  const file = new File([readFileSync(join(appFolder, 'demo', name))], name);
  const { id } = await house.do('office', uploadCatalogue, { file });
  await house.do('office', applyCatalogue, { id, as: 'published' });
  await house.do('officer', ask, questionIn('heby'));
  await carryOutReadings(house.house);
  const [service] = await house.sql<{ id: string }>(`select id from service where name = 'Arbetsträning vid AME Heby'`);
  const left = await house.sql<{ key: string }>(
    `select distinct gap ->> 'key' as key from chairs_exact, jsonb_array_elements(found -> 'sorts') sort, jsonb_array_elements(sort -> 'gaps') gap
     where group_id = $1`,
    [ids.groupHeby],
  );
  return { service: service?.id ?? '', gap: async () => left.pop()?.key ?? '' };
}

/** Without the demand for social assistance somebody of Heby would have had the work training. */
async function otherRule(ground: Ground): Promise<Record<string, string>> {
  const { service } = await readOnce(ground);
  return { groupId: ids.groupHeby, service, path: '/all/2', how: 'remove' };
}

export const chairsRows: Rows = {
  pages: {
    [paths.chairs.pattern]: {
      sees: insiders,
      forms: { 'chairs.makeObstacle': coordinator, 'chairs.recount': coordinator },
    },
    [paths.deadlocks.pattern]: { sees: rulesReaders },
    [paths.closingConditions.pattern]: { sees: insiders },
    [paths.otherRule.pattern]: {
      sees: holdersOf('coordinator'),
      forms: { 'chairs.obstacleOfRule': coordinator, 'chairs.evidenceOfRule': coordinator },
    },
    [paths.caseWay.pattern]: {
      sees: ['officer', 'coordinator'],
      params: ({ units }) => ({ id: units.heby.closed }),
    },
  },

  commands: {
    'chairs.recount': { does: coordinator, arrange: () => ({ input: { groupId: ids.groupHeby } }) },
    'chairs.makeObstacle': {
      does: coordinator,
      arrange: async (ground) => ({
        input: { groupId: ids.groupHeby, gap: await (await readOnce(ground)).gap(), title: 'Ingen insats är öppen' },
      }),
    },
    'chairs.obstacleOfRule': {
      does: coordinator,
      arrange: async (ground) => ({ input: { ...(await otherRule(ground)), title: 'Kravet på försörjningsstöd' } }),
    },
    'chairs.evidenceOfRule': {
      does: coordinator,
      choices: ['obstacle'],
      arrange: async (ground) => {
        const { id } = await ground.house.do('coordinator', create, { groupId: ids.groupHeby, title: 'Lång väntan' });
        return { input: { ...(await otherRule(ground)), obstacle: id } };
      },
    },
  },

  queries: {
    'chairs.gaps': { finds: insiders },
    'chairs.rules': { finds: rulesReaders },
    'chairs.conditions': { finds: insiders },
    'chairs.whatIf': { finds: holdersOf('coordinator') },
    'chairs.way': { finds: ['officer', 'coordinator'], params: ({ units }) => ({ id: units.heby.closed }) },
  },
};
