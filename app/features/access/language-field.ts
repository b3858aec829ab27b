import { field } from '../../kernel/fields.ts';

/** The language of the page on which an account comes about: the first letters use it. Never typed. */
export const languageField = () =>
  field.optionalChoice({
    label: { sv: 'Språk', en: 'Language' },
    values: ['sv', 'en'],
    names: { sv: { sv: 'Svenska', en: 'Svenska' }, en: { sv: 'English', en: 'English' } },
  });
