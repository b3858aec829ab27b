import type { Text } from '../../kernel/text.ts';

/** Who stands behind a service: one of the four parties, or an association or foundation outside them. */
export const principals = [
  'municipality',
  'employmentService',
  'socialInsuranceAgency',
  'region',
  'nonProfit',
] as const;
export type Principal = (typeof principals)[number];

export const principalNames: Record<Principal, Text> = {
  municipality: { sv: 'Kommun', en: 'Municipality' },
  employmentService: { sv: 'Arbetsförmedlingen', en: 'Employment service' },
  socialInsuranceAgency: { sv: 'Försäkringskassan', en: 'Social insurance agency' },
  region: { sv: 'Region', en: 'Region' },
  nonProfit: { sv: 'Ideell aktör', en: 'Non-profit' },
};
