import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attribute, compile, evaluate, type Facts, readRuleFile, type Value } from '@farled/eligibility';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appFolder } from '../../../database/house-folder.ts';
import { type CaseAnswers, factsOfCase } from './case-facts.ts';
import type { CompiledCatalogue, ServiceFace } from './engine.ts';
import { servicesFor } from './match.ts';

const file = readRuleFile(JSON.parse(readFileSync(join(appFolder, 'demo', 'insatskatalog-regler.json'), 'utf8')));
const faceOf = (name: string): ServiceFace => ({
  id: name,
  name,
  principal: 'municipality',
  principalName: '',
  unit: '',
  state: 'published',
  waitingWeeks: 4,
});
const compiled: CompiledCatalogue = {
  attributes: file.attributes,
  catalogue: compile(file),
  faces: new Map(file.services.map(({ name }) => [name, faceOf(name)])),
  leftOut: 0,
};

function anyValue(attribute: Attribute): fc.Arbitrary<Value> {
  switch (attribute.kind) {
    case 'number':
      return fc.integer({ min: attribute.min ?? 0, max: attribute.max ?? 100 });
    case 'date':
      return fc.constant('2026-11-16');
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...attribute.values.map((value) => value.id));
    case 'choiceSet':
      return fc.subarray(attribute.values.map((value) => value.id));
  }
}
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(file.attributes.map((attribute) => [attribute.id, anyValue(attribute)])),
  { requiredKeys: [] },
);

describe('the services for a situation', () => {
  it('stand in exactly one place each, and the closed ones say why', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const view = servicesFor(compiled, facts);
        const closed = view.closed.flatMap(({ services }) => services);
        const undecided = view.undecided.flatMap(({ services }) => services);
        const placed = [...view.open, ...undecided, ...closed].map(({ name }) => name);
        expect(new Set(placed).size).toBe(placed.length);
        expect(placed.length + view.elsewhere).toBe(48);
        expect([view.tried, view.undecidedCount, view.closedCount]).toEqual([
          placed.length,
          undecided.length,
          closed.length,
        ]);
        for (const { reason } of view.closed)
          expect(reason.sv).toMatch(/^(Kräver |Tar inte emot |.+ krävs, svaret är )/);
        for (const { question } of view.undecided) expect(facts[question.id]).toBeUndefined();
        for (const { name } of view.open) {
          const service = file.services.find((one) => one.name === name);
          expect(service && evaluate(service.rule, facts).verdict).toBe('open');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are closed for reasons that one would say aloud', () => {
    const { closed } = servicesFor(compiled, {
      municipality: 'Heby',
      age: 24,
      incomeSupport: ['activityCompensation'],
      socialAssistance: false,
      registeredAtEmploymentService: true,
      jointAssessmentDone: false,
    });
    const said = closed.map(({ reason }) => reason.sv);
    expect(said).toContain('Kräver pågående försörjningsstöd');
    expect(said).toContain('Ålder: minst 25 år krävs, svaret är 24');
    expect(said).toContain('Tar inte emot den som har aktivitetsersättning');
  });
});

const answers: CaseAnswers = {
  ageFrom: 24,
  ageTo: 24,
  municipality: 'Heby',
  incomeSources: ['activityCompensation', 'salary'],
  basics: ['ownOffers'],
  answers: { registeredAtEmploymentService: 'yes', workCapacityAssessed: 'unknown', shoeSize: '40' },
  basicsKnown: true,
};

describe('the answers of a case', () => {
  it.each<[string, Partial<CaseAnswers>, Facts]>([
    ['as they are', {}, {}],
    ['an age that is a span', { ageTo: 30 }, { age: undefined }],
    ['a place that no rule knows', { municipality: 'Sala' }, { municipality: undefined }],
    ['nothing said of income', { incomeSources: [] }, { incomeSupport: undefined, socialAssistance: undefined }],
    ['social assistance only', { incomeSources: ['socialAssistance'] }, { incomeSupport: [], socialAssistance: true }],
    ['basics not answered yet', { basics: [], basicsKnown: false }, { jointAssessmentDone: undefined }],
    [
      'a joint assessment in an old list',
      { basics: ['jointAssessment'], basicsKnown: false },
      { jointAssessmentDone: true },
    ],
    ['an age beyond what rules know', { ageFrom: 90, ageTo: 90 }, { age: undefined }],
  ])('become what rules ask about: %s', (_, change, expected) => {
    const facts = factsOfCase({ ...answers, ...change }, file.attributes);
    const usual = {
      age: 24,
      municipality: 'Heby',
      incomeSupport: ['activityCompensation'],
      socialAssistance: false,
      jointAssessmentDone: false,
      registeredAtEmploymentService: true,
    };
    expect(facts).toEqual(JSON.parse(JSON.stringify({ ...usual, ...expected })));
  });
});
