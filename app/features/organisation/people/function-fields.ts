import { field } from '../../../kernel/fields.ts';
import { roleNames, roles } from '../../../kernel/roles.ts';
import { mandateNames, mandates } from '../organisation.ts';

/** The inputs of a function, the same wherever one is given, invited to or changed. */
export const functionFields = {
  role: field.choice({ label: { sv: 'Funktion', en: 'Function' }, values: roles, names: roleNames }),
  title: field.optionalText({
    label: { sv: 'Titel', en: 'Title' },
    hint: {
      sv: 'Om den heter något eget hos er, till exempel yrkessamordnare.',
      en: 'If you have your own name for it.',
    },
    max: 80,
  }),
  groupId: field.optionalPick({ label: { sv: 'Lokal grupp', en: 'Local group' } }),
  memberId: field.optionalPick({
    label: { sv: 'Arbetar för medlemmen', en: 'Works for the member' },
  }),
  unitId: field.optionalPick({ label: { sv: 'Enhet', en: 'Unit' } }),
  mandate: field.optionalChoice({
    label: { sv: 'Mandat', en: 'Mandate' },
    hint: {
      sv: 'Vad ledamoten får bestämma själv. Kan anges senare, och saknas det står det på gruppens sida.',
      en: 'What the member may decide alone. Can be stated later; the group’s page says when it is missing.',
    },
    values: mandates,
    names: mandateNames,
  }),
  employer: field.optionalText({
    label: { sv: 'Anställd av', en: 'Employed by' },
    hint: { sv: 'För samordnare och tilläggsresurser.', en: 'For coordinators and team workers.' },
    max: 120,
  }),
  lineManager: field.optionalText({ label: { sv: 'Närmaste chef', en: 'Line manager' }, max: 100 }),
  contactAccountId: field.optionalPick({
    label: { sv: 'Kontakt på förbundet', en: 'Contact at the association' },
  }),
  startsOn: field.date({ label: { sv: 'Första dag', en: 'First day' } }),
  endsOn: field.optionalDate({
    label: { sv: 'Sista dag', en: 'Last day' },
    hint: {
      sv: 'Tomt: tills vidare. Vi säger till 30 dagar innan.',
      en: 'Empty: until further notice. We tell you 30 days before.',
    },
  }),
};

/** Names of people and employers: no identity gate applies to colleagues. */
export const ungatedFunctionFields = ['title', 'employer', 'lineManager'];
