import { advise } from '../../../app/features/cases/advise.ts';
import { ask, registerCall } from '../../../app/features/cases/asking/ask.ts';
import { caseView } from '../../../app/features/cases/case-page/case-view.ts';
import { addCategory } from '../../../app/features/cases/categories/change-categories.ts';
import { askBack, returnForBasics } from '../../../app/features/cases/dialogue.ts';
import { recordOutcome } from '../../../app/features/cases/outcome.ts';
import { paths } from '../../../app/http/paths.ts';
import { tokenHash } from '../../../app/http/session.ts';
import { ids, personas } from '../../support/county.ts';
import { adviceIn, questionIn } from '../../support/filled-county.ts';
import type { TestHouse } from '../../support/house.ts';
import { newcomer } from '../fill-access.ts';
import { everybody, type Ground, holdersOf, type Rows } from '../row.ts';

const officers = holdersOf('caseOfficer');
const coordinators = holdersOf('coordinator');

async function asked({ house }: Ground): Promise<{ id: string }> {
  return { id: (await house.do('officer', ask, questionIn('heby'))).id };
}

async function advised(ground: Ground): Promise<{ id: string }> {
  const { id } = await asked(ground);
  await ground.house.do('coordinator', advise, { id, ...adviceIn('heby') });
  return { id };
}

/** Somebody who asked for an organisation and works there no more. */
async function left(ground: Ground): Promise<string> {
  const [id, { id: question }] = [await newcomer(ground.house), await asked(ground)];
  await ground.house.sql('update guidance_case set asker_account = $1 where id = $2', [id, question]);
  await ground.house.sql(`update held_function set ends_on = '2026-01-31' where account_id = $1`, [id]);
  return id;
}

/** A token that opens one case, as a letter's link or a typed handle gives it. */
export async function keyOf(house: TestHouse, caseId: string, by: 'outcomeLink' | 'handle'): Promise<string> {
  const token = house.house.newSecret(24);
  const at = house.clock.now();
  await house.sql(
    `insert into case_key (token_hash, opened_by, association_id, case_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5::timestamptz, $5::timestamptz + interval '1 hour')`,
    [tokenHash(token), by, ids.association, caseId, at],
  );
  return token;
}

const text = 'Det behöver vi veta mer om.';
const askersAndCoordinators = ['officer', 'coordinator'] as const;
const outcome = { outcome: 'contactEstablished', steps: ['internship'] };

export const caseRows: Rows = {
  pages: {
    [paths.ask.pattern]: { sees: officers, forms: { 'case.ask': officers } },
    [paths.myCases.pattern]: { sees: officers },
    [paths.register.pattern]: { sees: coordinators, forms: { 'case.registerCall': ['coordinator'] } },
    [paths.queue.pattern]: { sees: coordinators },
    [paths.case.pattern]: {
      sees: askersAndCoordinators,
      params: ({ units }) => ({ id: units.heby.closed }),
      forms: {
        'case.askBack': ['coordinator'],
        'case.answer': ['officer'],
        'case.returnForBasics': ['coordinator'],
        'case.completeBasics': ['officer'],
        'case.advise': ['coordinator'],
        'case.correctAdvice': ['coordinator'],
        'case.correctQuestion': askersAndCoordinators,
        'case.recordOutcome': askersAndCoordinators,
        'case.withdraw': askersAndCoordinators,
        'case.merge': ['coordinator'],
        'case.reopen': ['officer'],
        'case.handOver': ['officer'],
      },
    },
    [paths.leftQuestions.pattern]: {
      sees: ['administrator'],
      params: async (ground) => ({ id: await left(ground) }),
      forms: { 'case.handOverLeft': ['administrator'] },
    },
    [paths.caseText.pattern]: { sees: askersAndCoordinators, params: ({ units }) => ({ id: units.heby.closed }) },
    [paths.caseServices.pattern]: {
      sees: askersAndCoordinators,
      params: ({ units }) => ({ id: units.heby.asked }),
      forms: { 'case.answerFacts': askersAndCoordinators },
    },
    [paths.caseHistory.pattern]: { sees: askersAndCoordinators, params: ({ units }) => ({ id: units.heby.closed }) },
    [paths.categories.pattern]: {
      sees: holdersOf('administrator', 'office', 'coordinator'),
      forms: {
        'category.add': holdersOf('administrator', 'office'),
        'category.end': holdersOf('administrator', 'office'),
      },
    },
    // Whoever holds the link or the handle, logged in or not.
    [paths.outcomeLink.pattern]: {
      sees: everybody,
      params: async ({ house, units }) => ({ token: await keyOf(house, units.heby.closed, 'outcomeLink') }),
      forms: { 'case.recordOutcomeByKey': everybody, 'case.recordStepsByKey': everybody },
    },
    [paths.handle.pattern]: { sees: everybody, forms: { 'case.openByHandle': everybody } },
    [paths.handleAnswer.pattern]: { sees: everybody, params: ({ units }) => ({ token: units.heby.handleToken }) },
  },

  commands: {
    'case.ask': {
      does: officers,
      arrange: (_, who) => ({ input: questionIn(who === 'otherOfficer' ? 'elsewhere' : 'heby') }),
    },
    'case.registerCall': {
      does: ['coordinator'],
      // The municipality is none of the other county's.
      refused: ['otherCoordinator'],
      choices: ['municipalityId'],
      arrange: () => ({ input: questionIn('heby') }),
    },
    'case.askBack': {
      does: ['coordinator'],
      arrange: async (ground) => ({ input: { ...(await asked(ground)), text } }),
    },
    'case.answer': {
      does: ['officer'],
      arrange: async (ground) => {
        const { id } = await asked(ground);
        await ground.house.do('coordinator', askBack, { id, text });
        return { input: { id, text } };
      },
    },
    'case.returnForBasics': {
      does: ['coordinator'],
      arrange: async (ground) => ({ input: { ...(await asked(ground)), text } }),
    },
    'case.completeBasics': {
      does: ['officer'],
      arrange: async (ground) => {
        const { id } = await asked(ground);
        await ground.house.do('coordinator', returnForBasics, { id, text });
        return { input: { id, basics: ['ownOffers', 'contact'], text } };
      },
    },
    'case.advise': {
      does: ['coordinator'],
      arrange: async (ground) => ({ input: { ...(await asked(ground)), ...adviceIn('heby') } }),
    },
    'case.correctAdvice': {
      does: ['coordinator'],
      arrange: async (ground) => ({ input: { ...(await advised(ground)), ...adviceIn('heby') } }),
    },
    'case.answerFacts': {
      does: askersAndCoordinators,
      arrange: async (ground) => ({ input: { ...(await asked(ground)), facts: { age: '24' } } }),
    },
    'case.correctQuestion': {
      does: askersAndCoordinators,
      arrange: async (ground) => ({
        input: { ...(await asked(ground)), age: '30', incomeSources: ['sicknessBenefit'], question: text },
      }),
    },
    'case.recordOutcome': {
      does: askersAndCoordinators,
      arrange: async (ground) => ({ input: { ...(await advised(ground)), ...outcome } }),
    },
    'case.withdraw': { does: askersAndCoordinators, arrange: async (ground) => ({ input: await asked(ground) }) },
    'case.merge': {
      does: ['coordinator'],
      arrange: async (ground) => {
        const other = await ground.house.do('officer', ask, questionIn('heby'));
        return { input: { ...(await asked(ground)), number: other.number } };
      },
    },
    'case.reopen': {
      does: ['officer'],
      arrange: async (ground) => {
        const { id } = await advised(ground);
        await ground.house.do('officer', recordOutcome, { id, ...outcome });
        const handle = (await ground.house.ask('officer', caseView, { id }))?.handle;
        return { input: { id, handle, text } };
      },
    },
    'case.handOver': {
      does: ['officer'],
      arrange: async (ground) => ({ input: { ...(await asked(ground)), takerId: personas.colleague.id } }),
    },
    'case.handOverLeft': {
      does: ['administrator'],
      arrange: async (ground) => {
        const id = await left(ground);
        return { input: { id, memberId: ids.fk, takerId: personas.colleague.id }, params: { id } };
      },
    },
    'case.recordOutcomeByKey': {
      does: [],
      arrange: async (ground) => {
        const { id } = await advised(ground);
        return { input: outcome, params: { token: await keyOf(ground.house, id, 'outcomeLink') } };
      },
    },
    'case.recordStepsByKey': {
      does: [],
      arrange: async (ground) => {
        const { id } = await advised(ground);
        return { input: outcome, params: { token: await keyOf(ground.house, id, 'outcomeLink') } };
      },
    },
    'case.openByHandle': {
      does: [],
      arrange: async ({ house }) => ({
        input: { handle: (await house.do('coordinator', registerCall, questionIn('heby'))).handle },
      }),
    },
    'category.add': {
      does: holdersOf('administrator', 'office'),
      arrange: ({ house }) => {
        const name = `Behov ${house.house.newId().slice(-6)}`;
        return { input: { list: 'need', swedish: name, english: name } };
      },
    },
    'category.end': {
      does: holdersOf('administrator', 'office'),
      arrange: async ({ house }, who) => {
        // A word of its own to take away, in the list of whoever takes it away.
        const name = `Behov ${house.house.newId().slice(-6)}`;
        const author = who === 'otherAdministrator' ? who : 'administrator';
        await house.do(author, addCategory, { list: 'need', swedish: name, english: name });
        const [added] = await house.sql<{ code: string }>('select code from category where label_sv = $1', [name]);
        return { input: { category: `need/${added?.code}`, countedAs: 'need/workTraining' } };
      },
    },
  },

  queries: {
    'case.askForm': { finds: officers },
    'case.registerForm': { finds: coordinators },
    'case.queue': { finds: coordinators },
    'case.queueWithCounts': { finds: coordinators },
    'case.waiting': { finds: coordinators },
    'case.mine': { finds: officers },
    'case.view': { finds: askersAndCoordinators, params: ({ units }) => ({ id: units.heby.closed }) },
    'case.viewByKey': { finds: [] },
    'case.services': { finds: askersAndCoordinators, params: ({ units }) => ({ id: units.heby.asked }) },
    'case.history': { finds: askersAndCoordinators, params: ({ units }) => ({ id: units.heby.closed }) },
    'case.takenOver': { finds: officers },
    'case.left': { finds: ['administrator'], params: async (ground) => ({ id: await left(ground) }) },
    'case.leftAskers': { finds: holdersOf('administrator') },
    'category.view': { finds: holdersOf('administrator', 'office', 'coordinator') },
  },
};
