import { field } from '../../../kernel/fields.ts';
import { roleNames, roles } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { principalNames, principals } from '../service.ts';

const text = (sv: string, en: string, hint?: Text, max = 200) =>
  field.optionalText({ label: { sv, en }, ...(hint && { hint }), max });

const shared = {
  id: field.optionalId(),
  party: field.optionalChoice({ label: { sv: 'Part', en: 'Party' }, values: principals, names: principalNames }),
  municipalities: field.pickMany({
    label: { sv: 'Kommuner', en: 'Municipalities' },
    hint: { sv: 'Ingen kryssad: hela länet.', en: 'None ticked: the whole county.' },
  }),
};

export const contactPathFields = {
  ...shared,
  title: field.text({
    label: { sv: 'Vad gäller det?', en: 'What is it about?' },
    hint: { sv: 'Till exempel aktivitetsersättning, unga.', en: 'For example activity compensation, young people.' },
    max: 160,
  }),
  functionName: field.text({
    label: { sv: 'Funktion', en: 'Function' },
    hint: {
      sv: 'Vem man vänder sig till. Funktionen först: personer slutar.',
      en: 'Whom to turn to. The function first: people leave.',
    },
    max: 160,
  }),
  person: text('Person', 'Person', undefined, 100),
  phone: text('Telefon', 'Phone', undefined, 60),
  email: text('E-post', 'E-mail', undefined, 254),
  note: text(
    'Bra att veta',
    'Good to know',
    { sv: 'Tider, och vad man ska ha med sig.', en: 'Hours, what to bring.' },
    300,
  ),
};

export const projectFields = {
  ...shared,
  title: field.text({ label: { sv: 'Projektets namn', en: 'Name of the project' }, max: 160 }),
  owner: text('Ägare', 'Owner'),
  targetGroup: text('Målgrupp', 'Target group', undefined, 300),
  methods: text('Metod', 'Method', undefined, 300),
  funder: text('Finansiär', 'Funder'),
  startsOn: field.optionalDate({ label: { sv: 'Börjar', en: 'Begins' } }),
  endsOn: field.optionalDate({ label: { sv: 'Slutar', en: 'Ends' } }),
  link: text('Länk', 'Link', undefined, 300),
};

export const horizonFields = {
  ...shared,
  title: field.text({
    label: { sv: 'Vad är på väg?', en: 'What is coming?' },
    hint: { sv: 'En lag, ett system, en ny organisation.', en: 'A law, a system, a new organisation.' },
    max: 160,
  }),
  effect: field.text({ label: { sv: 'Vad betyder det för oss?', en: 'What does it mean for us?' }, max: 500 }),
  effectiveOn: field.optionalDate({ label: { sv: 'Gäller från', en: 'In force from' } }),
  audience: field.choices({
    label: { sv: 'Vilka berör det?', en: 'Whom does it concern?' },
    hint: { sv: 'De ser det på sin startsida månaden före.', en: 'They see it on their start page the month before.' },
    values: roles,
    names: roleNames,
  }),
  link: text('Länk', 'Link', undefined, 300),
};
