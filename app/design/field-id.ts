import { createContext, useContext } from 'hono/jsx';

/** The form that is being drawn: two forms on one page may both have a field with the same name. */
export const FormScope = createContext('');

/** The id of a field's first control, within the form that is being drawn; the error summary links to it. */
export function fieldId(name: string): string {
  const scope = useContext(FormScope);
  return `f-${`${scope === '' ? '' : `${scope}-`}${name}`.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}
