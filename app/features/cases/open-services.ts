import type { Tx } from '../../database/database.ts';
import { type CaseAnswers, type ServicesView, servicesForAnswers } from '../catalogue/index.ts';
import { tables } from './store.ts';

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);

/** What was typed in the form of a question so far, as answers that the catalogue understands. */
function typedAnswers(typed: Readonly<Record<string, unknown>>, municipality: string | null): CaseAnswers {
  const age = Number(typed.age);
  const isAge = Number.isInteger(age) && age > 0;
  return {
    ageFrom: isAge ? age : null,
    ageTo: isAge ? age : null,
    municipality,
    incomeSources: words(typed.incomeSources),
    basics: words(typed.basics),
    basicsKnown: words(typed.basics).length > 0,
    answers: {
      registeredAtEmploymentService: typed.registeredAtEmploymentService ?? 'unknown',
      workCapacityAssessed: typed.workCapacityAssessed ?? 'unknown',
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
