import { field } from '../../kernel/fields.ts';
import { incomeSourceNames } from '../cases/index.ts';
import { parties, partyNames } from '../organisation/index.ts';
import { classificationNames, classifications } from './obstacle.ts';

const incomeSources = Object.keys(incomeSourceNames) as (keyof typeof incomeSourceNames)[];

const descriptionWords = {
  label: { sv: 'Beskrivning', en: 'Description' },
  hint: {
    sv: 'Vad händer, hur ofta och vad blir följden? Beskriv hindret, inte personer.',
    en: 'What happens, how often and what follows? Describe the obstacle, not persons.',
  },
  max: 4000,
};

/** The parts of an obstacle that several commands ask for, in the same words. */
export const parts = {
  title: field.text({
    label: { sv: 'Rubrik', en: 'Title' },
    hint: {
      sv: 'Säg saken: vad som hindrar, för vem.',
      en: 'Say the matter: what stands in the way, for whom.',
    },
    max: 200,
  }),
  description: field.freeText(descriptionWords),
  classification: field.choice({
    label: { sv: 'Typ', en: 'Type' },
    values: classifications,
    names: classificationNames,
  }),
  parties: field.choices({
    label: { sv: 'Parter som berörs', en: 'Parties affected' },
    hint: { sv: 'Minst en.', en: 'At least one.' },
    values: parties,
    names: partyNames,
  }),
  incomeSources: field.choices({
    label: { sv: 'Ersättningar som berörs', en: 'Income sources affected' },
    values: incomeSources,
    names: incomeSourceNames,
  }),
  targetGroup: field.optionalText({ label: { sv: 'Målgrupp', en: 'Target group' }, max: 200 }),
};

/** The description, of an obstacle that is only being made: it may wait. */
export const firstDescription = field.optionalFreeText(descriptionWords);
