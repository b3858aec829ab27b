import { begin, finish } from '../../../app/features/decisions/actions/act.ts';
import { decide } from '../../../app/features/decisions/decision/decide.ts';
import { deepen } from '../../../app/features/decisions/decision/other-decisions.ts';
import { checkEffect } from '../../../app/features/decisions/effect/check-effect.ts';
import { decisionView } from '../../../app/features/decisions/view.ts';
import { answerReporters } from '../../../app/features/obstacles/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { functionOf, ids, type Persona, personas } from '../../support/county.ts';
import { type Ground, holdersOf, type Rows } from '../row.ts';
import { submitted } from './obstacles.ts';

const insiders = holdersOf('coordinator', 'groupMember', 'groupChair', 'office');
const boardToo = holdersOf('coordinator', 'groupMember', 'groupChair', 'office', 'boardMember');
const inCounty = (who: Persona): boolean => personas[who].association === ids.association;
const countyReaders = insiders.filter(inCounty);

const action = {
  text: 'Vi prövar en gemensam ingång.',
  ownerId: functionOf('member'),
  dueOn: '2027-01-31',
  mandate: 'takesHome',
  windowDays: '180',
};
const question = { question: 'Hur många gäller det?', ownerId: functionOf('coordinator'), dueOn: '2027-01-31' };

async function decided(ground: Ground): Promise<{ id: string }> {
  const { id } = await submitted(ground);
  await ground.house.do('chair', decide, { id, ...action });
  return { id };
}

async function deepened(ground: Ground): Promise<{ id: string }> {
  const { id } = await submitted(ground);
  await ground.house.do('chair', deepen, { id, ...question });
  return { id };
}

async function done(ground: Ground): Promise<{ id: string }> {
  const { id } = await decided(ground);
  await ground.house.do('member', begin, { id });
  await ground.house.do('member', finish, { id, result: 'Ingången är öppen.' });
  return { id };
}

const estimated = { basis: 'estimated', result: 'solved', note: 'Det går fortare.', whyEstimated: 'Det är nytt.' };

async function checked(ground: Ground): Promise<{ id: string }> {
  const { id } = await done(ground);
  await ground.house.do('chair', checkEffect, { id, ...estimated });
  await answerReporters(ground.house.house);
  return { id };
}

const looked = new WeakMap<Ground, Promise<{ id: string }>>();
/** One for all who only look. */
function lookedAt(ground: Ground): Promise<{ id: string }> {
  const made = looked.get(ground) ?? decided(ground);
  looked.set(ground, made);
  return made;
}

const chair = ['chair'] as const;
const leaders = ['coordinator', 'chair'] as const;
const carriers = ['coordinator', 'chair', 'member'] as const;

export const decisionRows: Rows = {
  pages: {
    [paths.actions.pattern]: { sees: insiders },
    [paths.fairway.pattern]: { sees: boardToo },
    [paths.groupFairway.pattern]: { sees: insiders.filter(inCounty), params: () => ({ slug: 'heby' }) },
    [paths.fairwayRows.pattern]: {
      sees: ['coordinator', 'member', 'chair'],
      params: () => ({ slug: 'heby', step: 'decision' }),
    },
    [paths.obstacleDecision.pattern]: {
      sees: countyReaders,
      params: lookedAt,
      forms: {
        'decision.decide': chair,
        'decision.refuse': chair,
        'decision.deepen': chair,
        'decision.escalate': chair,
        'decision.confirm': ['member', 'chair'],
        'action.begin': carriers,
        'action.finish': carriers,
        'action.report': carriers,
        'action.handOver': leaders,
        'effect.check': leaders,
        'decision.close': leaders,
      },
    },
  },

  commands: {
    'decision.decide': {
      does: chair,
      // Between meetings only the chair decides.
      refused: ['coordinator'],
      choices: ['ownerId', 'meetingId'],
      arrange: async (ground) => ({ input: { ...(await submitted(ground)), ...action } }),
    },
    'decision.refuse': {
      does: chair,
      refused: ['coordinator'],
      choices: ['meetingId'],
      arrange: async (ground) => ({ input: { ...(await submitted(ground)), reason: 'Det är redan löst.' } }),
    },
    'decision.deepen': {
      does: chair,
      refused: ['coordinator'],
      choices: ['ownerId', 'meetingId'],
      arrange: async (ground) => ({ input: { ...(await submitted(ground)), ...question } }),
    },
    'decision.escalate': {
      does: chair,
      refused: ['coordinator'],
      choices: ['meetingId'],
      arrange: async (ground) => ({
        input: { ...(await submitted(ground)), level: 'board', wish: 'Det gäller hela länet.' },
      }),
    },
    'decision.confirm': {
      does: ['member', 'chair'],
      arrange: async (ground) => {
        const { id } = await decided(ground);
        const view = await ground.house.ask('member', decisionView, { id });
        const asked = view?.standing?.confirmations.find(({ memberId }) => memberId === ids.hebyMember);
        return { input: { id, confirmationId: asked?.id, answer: 'confirmed', answeredOn: '2026-11-16' } };
      },
    },
    'action.begin': { does: carriers, arrange: async (ground) => ({ input: await decided(ground) }) },
    'action.finish': {
      does: carriers,
      arrange: async (ground) => ({ input: { ...(await decided(ground)), result: 'Ingången är öppen.' } }),
    },
    'action.report': {
      // The chair and the member act for the organisation that the coordinator answers for, too.
      does: carriers,
      arrange: async (ground) => ({ input: { ...(await deepened(ground)), result: 'Det gäller ungefär tio.' } }),
    },
    'action.handOver': {
      does: leaders,
      choices: ['newOwnerId'],
      arrange: async (ground) => ({ input: { ...(await decided(ground)), newOwnerId: functionOf('chair') } }),
    },
    'effect.check': {
      does: leaders,
      arrange: async (ground) => ({ input: { ...(await done(ground)), ...estimated } }),
    },
    'decision.close': { does: leaders, arrange: async (ground) => ({ input: await checked(ground) }) },
  },

  queries: {
    'decision.view': { finds: countyReaders, params: lookedAt },
    'action.list': { finds: insiders },
    'fairway.county': { finds: boardToo },
    'fairway.group': { finds: insiders.filter(inCounty), params: () => ({ slug: 'heby' }) },
    'fairway.rows': { finds: ['coordinator', 'member', 'chair'], params: () => ({ slug: 'heby', step: 'decision' }) },
    'action.mine': { finds: boardToo },
  },
};
