import { DatabaseStartError } from './embedded-errors.ts';

interface Symptom {
  readonly code: RegExp;
  readonly swedish: string;
  readonly english: string;
}

/** By PostgreSQL's codes (appendix A of its manual) and the system's. */
const symptoms: readonly Symptom[] = [
  {
    code: /^28/,
    swedish: 'Databasen släpper inte in oss: se över namn och lösenord i DATABASE_URL.',
    english: 'The database does not let us in: look at name and password in DATABASE_URL.',
  },
  {
    code: /^3D000$/,
    swedish: 'Databasen i DATABASE_URL finns inte. Skapa den först, tom.',
    english: 'The database in DATABASE_URL does not exist. Create it first, empty.',
  },
  {
    code: /^42501$/,
    swedish: 'Den som DATABASE_URL nämner får för lite: den ska äga databasen och få skapa roller (createrole).',
    english:
      'Whoever DATABASE_URL names may do too little: it has to own the database and may create roles (createrole).',
  },
  {
    code: /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|08|57P)/,
    swedish: 'Databasen i DATABASE_URL svarar inte.',
    english: 'The database in DATABASE_URL does not answer.',
  },
];

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}

/** What went wrong with a PostgreSQL that the operator brought, in one line; a fault of our own stays what it is. */
export function explainOwn(failure: unknown): unknown {
  const code = codeOf(failure);
  const symptom = symptoms.find((one) => one.code.test(code));
  if (!symptom) return failure;
  return new DatabaseStartError(`${symptom.swedish} [${code}]`, symptom.english, failure);
}
