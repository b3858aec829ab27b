import type { Tx } from '../../database/database.ts';
import { type CaseAnswers, type ServicesView, servicesForAnswers } from '../catalogue/index.ts';
import { tables } from './store.ts';

/** Only what a form's choices can be: anything stranger was not chosen. */
const words = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');

/** What was typed in the form of a question so far, as answers that the catalogue understands. */
function typedAnswers(typed: Readonly<Record<string, unknown>>, municipality: string | null): CaseAnswers {
  const age = typeof typed.age === 'string' || typeof typed.age === 'number' ? Number(typed.age) : Number.NaN;
  const isAge = Number.isInteger(age) && age > 0;
  return {
    ageFrom: isAge ? age : null,
    ageTo: isAge ? age : null,
    municipality,
    incomeSources: words(typed.incomeSources),
    basics: words(typed.basics),
    basicsKnown: words(typed.basics).length > 0,
    answers: {
      registeredAtEmploymentService: words(typed.registeredAtEmploymentService)[0] ?? 'unknown',
      workCapacityAssessed: words(typed.workCapacityAssessed)[0] ?? 'unknown',
    },
  };
}

/** What stands open by the form's answers so far; nothing before the first answer says where the person lives. */
export async function openByForm(
  tx: Tx,
  associationId: string,
  typed: Readonly<Record<string, unknown>>,
  today: string,
): Promise<ServicesView | null> {
  const id =
    typeof typed.municipalityId === 'string' && /^[0-9a-f-]{36}$/.test(typed.municipalityId)
      ? typed.municipalityId
      : null;
  if (id === null) return null;
  const row = await tables(tx).selectFrom('municipality').select('name').where('id', '=', id).executeTakeFirst();
  return row ? servicesForAnswers(tx, associationId, typedAnswers(typed, row.name), today) : null;
}
