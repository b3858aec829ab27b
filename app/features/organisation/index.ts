import type { Feature } from '../../http/feature.ts';

export {
  type AssociationSettings,
  associationSettings,
  type Mandate,
  mandateNames,
  mandates,
  type Party,
  parties,
  partyNames,
} from './organisation.ts';
export { insertAccount, insertFunction } from './people-store.ts';
export type { OrganisationTables } from './store.ts';

export const organisationFeature: Feature = { name: 'organisation' };
