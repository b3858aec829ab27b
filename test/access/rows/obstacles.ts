import { ask } from '../../../app/features/cases/index.ts';
import { submit } from '../../../app/features/obstacles/decide.ts';
import { linkCase } from '../../../app/features/obstacles/evidence/evidence.ts';
import { create } from '../../../app/features/obstacles/reports/create.ts';
import { describe } from '../../../app/features/obstacles/reports/describe.ts';
import { report } from '../../../app/features/obstacles/reports/report.ts';
import { begin, tell, write } from '../../../app/features/obstacles/success/write.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids, personas } from '../../support/county.ts';
import { questionIn } from '../../support/filled-county.ts';
import { type Ground, holdersOf, type Rows } from '../row.ts';

const reporters = holdersOf('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager');
const registerReaders = holdersOf('coordinator', 'groupMember', 'groupChair', 'office');
const countyReaders = registerReaders.filter((who) => personas[who].association === ids.association);

const described = {
  title: 'Insatsen kräver försörjningsstöd',
  description: 'Den som har aktivitetsersättning får inte börja.',
  classification: 'rule',
  parties: ['municipality'],
};
const reportWords = { kind: 'obstacle', text: 'Ingen svarar.', parties: ['employmentService'] };

async function observed({ house }: Ground): Promise<{ id: string }> {
  return { id: (await house.do('coordinator', create, { groupId: ids.groupHeby, title: 'Lång väntan' })).id };
}

async function withCases(ground: Ground): Promise<{ id: string; cases: { id: string; number: string }[] }> {
  const { id } = await observed(ground);
  const cases = [];
  for (let more = 0; more < 2; more += 1) {
    const one = await ground.house.do('officer', ask, questionIn('heby'));
    await ground.house.do('coordinator', linkCase, { id, caseNumber: one.number });
    cases.push(one);
  }
  return { id, cases };
}

async function ready(ground: Ground): Promise<{ id: string }> {
  const { id } = await withCases(ground);
  await ground.house.do('coordinator', describe, { id, ...described });
  return { id };
}

export async function submitted(ground: Ground): Promise<{ id: string }> {
  const { id } = await ready(ground);
  await ground.house.do('coordinator', submit, { id });
  return { id };
}

const looked = new WeakMap<Ground, Promise<{ id: string }>>();
/** One for all who only look. */
function lookedAt(ground: Ground): Promise<{ id: string }> {
  const made = looked.get(ground) ?? submitted(ground);
  looked.set(ground, made);
  return made;
}

async function reported({ house }: Ground): Promise<string> {
  return (await house.do('officer', report, { ...reportWords, groupId: ids.groupHeby })).id;
}

const coordinator = ['coordinator'] as const;

const story = {
  title: 'Ett samtal räckte',
  description: 'Parterna ringde varandra samma dag.',
  factors: 'Alla hade varandras nummer.',
  parties: ['municipality', 'region'],
};

async function begun({ house }: Ground): Promise<{ id: string }> {
  return { id: (await house.do('coordinator', begin, { groupId: ids.groupHeby, title: story.title })).id };
}

async function written(ground: Ground): Promise<{ id: string }> {
  const { id } = await begun(ground);
  await ground.house.do('coordinator', write, { id, ...story });
  return { id };
}

async function told(ground: Ground): Promise<{ id: string }> {
  const { id } = await written(ground);
  await ground.house.do('coordinator', tell, { id, recognised: 'nobody' });
  return { id };
}

const read = new WeakMap<Ground, Promise<{ id: string }>>();
function readBy(ground: Ground): Promise<{ id: string }> {
  const made = read.get(ground) ?? told(ground);
  read.set(ground, made);
  return made;
}

export const obstacleRows: Rows = {
  pages: {
    [paths.obstacles.pattern]: {
      sees: registerReaders,
      forms: {
        'obstacle.create': coordinator,
        'obstacle.attachDeviation': coordinator,
        'deviation.dismiss': coordinator,
      },
    },
    [paths.reportObstacle.pattern]: { sees: reporters, forms: { 'deviation.report': reporters } },
    [paths.obstacleSuggestions.pattern]: {
      sees: holdersOf('coordinator'),
      forms: {
        'suggestion.start': coordinator,
        'suggestion.accept': coordinator,
        'suggestion.join': coordinator,
        'suggestion.reject': coordinator,
      },
    },
    [paths.successes.pattern]: { sees: registerReaders, forms: { 'success.begin': coordinator } },
    [paths.successesFile.pattern]: { sees: registerReaders },
    [paths.success.pattern]: {
      sees: countyReaders,
      params: readBy,
      forms: { 'success.write': coordinator, 'success.tell': coordinator, 'success.takeBack': coordinator },
    },
    [paths.obstacle.pattern]: {
      sees: countyReaders,
      params: lookedAt,
      forms: {
        'obstacle.describe': coordinator,
        'obstacle.chooseOwner': coordinator,
        'obstacle.linkCase': coordinator,
        'obstacle.unlinkCase': coordinator,
        'obstacle.linkMark': [],
        'obstacle.submit': coordinator,
        'obstacle.reject': coordinator,
        'obstacle.merge': coordinator,
        'obstacle.split': coordinator,
      },
    },
  },

  commands: {
    'deviation.report': {
      does: reporters,
      choices: ['groupId'],
      arrange: (_, who) => {
        const isOther = who !== 'nobody' && personas[who].association === ids.other;
        return { input: { ...reportWords, groupId: isOther ? ids.groupElsewhere : ids.groupHeby } };
      },
    },
    'deviation.dismiss': {
      does: coordinator,
      arrange: async (ground) => ({ input: { id: await reported(ground), reason: 'Det är löst.' } }),
    },
    'obstacle.create': {
      does: coordinator,
      arrange: async (ground) => ({
        input: { groupId: ids.groupHeby, title: 'Lång väntan', deviationId: await reported(ground) },
      }),
    },
    'obstacle.attachDeviation': {
      does: coordinator,
      arrange: async (ground) => ({ input: { ...(await observed(ground)), deviationId: await reported(ground) } }),
    },
    'obstacle.describe': {
      does: coordinator,
      arrange: async (ground) => ({ input: { ...(await observed(ground)), ...described } }),
    },
    'obstacle.chooseOwner': {
      does: coordinator,
      arrange: async (ground) => ({ input: { ...(await observed(ground)), newOwnerId: personas.member.id } }),
    },
    'obstacle.linkCase': {
      does: coordinator,
      arrange: async (ground) => {
        const one = await ground.house.do('officer', ask, questionIn('heby'));
        return { input: { ...(await observed(ground)), caseNumber: one.number } };
      },
    },
    'obstacle.unlinkCase': {
      does: coordinator,
      arrange: async (ground) => {
        const { id, cases } = await withCases(ground);
        return { input: { id, caseId: cases[0]?.id } };
      },
    },
    'obstacle.linkMark': {
      does: [],
      // No mark of that name is there.
      refused: ['coordinator'],
      arrange: async (ground) => ({ input: { ...(await observed(ground)), mark: 'service/x' } }),
    },
    'obstacle.submit': { does: coordinator, arrange: async (ground) => ({ input: await ready(ground) }) },
    'obstacle.reject': {
      does: coordinator,
      arrange: async (ground) => ({ input: { ...(await ready(ground)), reason: 'Det är löst.' } }),
    },
    'obstacle.merge': {
      does: coordinator,
      arrange: async (ground) => {
        const into = await ground.house.do('coordinator', create, { groupId: ids.groupHeby, title: 'Samma' });
        return { input: { ...(await observed(ground)), otherNumber: into.number } };
      },
    },
    'obstacle.split': {
      does: coordinator,
      arrange: async (ground) => {
        const { id, cases } = await withCases(ground);
        return { input: { id, newTitle: 'Ett annat hinder', caseIds: [cases[0]?.id] } };
      },
    },
    'success.begin': {
      does: coordinator,
      arrange: ({ units }) => ({
        input: { groupId: ids.groupHeby, title: story.title, caseId: units.heby.asked },
      }),
    },
    'success.write': {
      does: coordinator,
      arrange: async (ground) => ({
        input: { ...(await begun(ground)), ...story, afterObstacle: (await submitted(ground)).id },
      }),
    },
    'success.tell': {
      does: coordinator,
      arrange: async (ground) => ({ input: { ...(await written(ground)), recognised: 'agreed' } }),
    },
    'success.takeBack': { does: coordinator, arrange: async (ground) => ({ input: await told(ground) }) },
    'suggestion.start': {
      does: coordinator,
      arrange: async ({ house }) => {
        await house.sql('update suggestion_run set finished_at = asked_at where finished_at is null');
        return { input: { groupId: ids.groupHeby } };
      },
    },
    'suggestion.accept': {
      does: coordinator,
      arrange: ({ units }) => ({
        input: { groupId: ids.groupHeby, title: 'Lång väntan', caseIds: [units.heby.asked] },
      }),
    },
    'suggestion.join': {
      does: coordinator,
      arrange: async (ground) => ({ input: { ...(await observed(ground)), cases: ground.units.heby.asked } }),
    },
    'suggestion.reject': {
      does: coordinator,
      arrange: ({ units }) => ({ input: { groupId: ids.groupHeby, cases: units.heby.asked } }),
    },
  },

  queries: {
    'deviation.form': { finds: reporters },
    'obstacle.register': { finds: registerReaders },
    'obstacle.waitingReports': { finds: holdersOf('coordinator') },
    'obstacle.view': { finds: countyReaders, params: lookedAt },
    'obstacle.ownerless': { finds: holdersOf('coordinator') },
    'obstacle.ofCase': { finds: coordinator, params: ({ units }) => ({ id: units.heby.closed }) },
    'success.list': { finds: registerReaders },
    'success.view': { finds: countyReaders, params: readBy },
    'suggestion.list': { finds: holdersOf('coordinator') },
  },
};
