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
