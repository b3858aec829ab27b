import type { Text } from '../../../kernel/text.ts';

export const ruleTexts = {
  title: { sv: 'Vem är {name} öppen för?', en: 'Whom is {name} open to?' },
  lead: {
    sv: 'Bygg villkoren del för del. Regeln läses upp för varje ändring, och inget gäller förrän du säger till.',
    en: 'Build the conditions part by part. The rule is said back at each change, and nothing applies before you say so.',
  },
  says: { sv: 'Så läser Farled regeln', en: 'How Farled reads the rule' },
  notYet: { sv: 'De här villkoren gäller inte än.', en: 'These conditions are not in force yet.' },
  inForce: { sv: 'I dag gäller: {words}', en: 'In force today: {words}' },
  list: { sv: 'I listan stod: {words}', en: 'The list said: {words}' },
  parts: { sv: 'Villkoren', en: 'The conditions' },
  none: { sv: 'Inget villkor än.', en: 'No condition yet.' },
  add: { sv: 'Lägg till ett villkor', en: 'Add a condition' },
  go: { sv: 'Gå vidare', en: 'Go on' },
  about: { sv: 'Vad handlar villkoret om?', en: 'What is the condition about?' },
  required: { sv: 'Vad krävs?', en: 'What is required?' },
  ground: { sv: 'Vad det vilar på', en: 'What it rests on' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  remove: { sv: 'Ta bort villkoret {words}', en: 'Take away the condition {words}' },
  removeGroup: { sv: 'Ta bort gruppen', en: 'Take away the group' },
  ready: { sv: 'Klart?', en: 'Ready?' },
} satisfies Record<string, Text>;
