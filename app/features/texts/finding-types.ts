import type { FindingType } from '@farled/deidentify';
import type { Text } from '../../kernel/text.ts';

export const findingTypeNames: Record<FindingType, Text> = {
  name: { sv: 'Namn', en: 'Name' },
  personalNumber: { sv: 'Personnummer', en: 'Personal number' },
  coordinationNumber: { sv: 'Samordningsnummer', en: 'Coordination number' },
  phone: { sv: 'Telefonnummer', en: 'Phone number' },
  email: { sv: 'E-post', en: 'E-mail' },
  address: { sv: 'Adress', en: 'Address' },
  birthDate: { sv: 'Födelsedatum', en: 'Birth date' },
  plate: { sv: 'Registreringsnummer', en: 'Number plate' },
  handle: { sv: 'Användarnamn', en: 'User name' },
  workplace: { sv: 'Arbetsplats', en: 'Workplace' },
  rareCombination: { sv: 'Ovanlig kombination', en: 'Rare combination' },
  identifier: { sv: 'Annat nummer', en: 'Other identifier' },
};
