import type { Rule, RuleFile } from '../types.ts';

const yes = (attribute: string): Rule => ({ attribute, op: 'eq', value: true });
const no = (attribute: string): Rule => ({ attribute, op: 'eq', value: false });
const benefits = ['sicknessBenefit', 'rehabilitationBenefit'];

/**
 * A case that a coordinator told in 2017, as rules: an employer wants to hire with a wage subsidy, which with a part-time
 * benefit asks for a joint assessment; its queue is half a year, and the offer does not last that long. Beside it, the
 * two services that each wait for the other.
 */
export const wageSubsidy: RuleFile = {
  attributes: [
    { id: 'registered', label: 'Inskriven på Arbetsförmedlingen', kind: 'boolean' },
    { id: 'jobOffer', label: 'Arbetsgivare vill anställa', kind: 'boolean', lastsWeeks: 10 },
    { id: 'partTimeSick', label: 'Sjukskriven på deltid', kind: 'boolean' },
    { id: 'jointAssessmentDone', label: 'Gemensam kartläggning (GK) gjord', kind: 'boolean' },
    { id: 'workCapacityAssessed', label: 'Arbetsförmågan bedömd', kind: 'boolean' },
    {
      id: 'incomeSupport',
      label: 'Ersättning',
      kind: 'choiceSet',
      values: [
        { id: 'sicknessBenefit', label: 'Sjukpenning' },
        { id: 'rehabilitationBenefit', label: 'Rehabiliteringspenning' },
      ],
    },
  ],
  services: [
    {
      name: 'Lönebidrag',
      principal: 'employmentService',
      waitingWeeks: 4,
      rule: {
        all: [
          yes('registered'),
          yes('workCapacityAssessed'),
          yes('jobOffer'),
          { any: [no('partTimeSick'), yes('jointAssessmentDone')], source: { kind: 'routine', text: 'Lokal rutin' } },
        ],
      },
    },
    {
      name: 'Gemensam kartläggning (GK)',
      principal: 'socialInsuranceAgency',
      waitingWeeks: 26,
      establishes: [{ attribute: 'jointAssessmentDone', value: true }],
      rule: {
        all: [
          yes('registered'),
          yes('workCapacityAssessed'),
          { attribute: 'incomeSupport', op: 'hasAny', value: benefits },
        ],
      },
    },
    {
      name: 'Klargöra arbetsförutsättningar',
      principal: 'employmentService',
      waitingWeeks: 9,
      establishes: [{ attribute: 'workCapacityAssessed', value: true }],
      rule: {
        all: [
          yes('registered'),
          { any: [{ not: { attribute: 'incomeSupport', op: 'hasAny', value: benefits } }, yes('jointAssessmentDone')] },
        ],
      },
    },
  ],
};
