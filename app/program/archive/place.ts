import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorError } from '../operator-error.ts';

const refusals = [
  'EACCES',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'EPERM',
  'ENOENT',
  'EINVAL',
  'EBUSY',
];

/** Makes the folder of a file and writes it; says in one line where that cannot be done. */
export async function writeAt<Written>(file: string, write: () => Promise<Written>): Promise<Written> {
  const folder = dirname(file);
  await refuseWhatIsNoFile(file);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await write();
  } catch (error) {
    const { code = '', syscall } = error as { code?: string; syscall?: string };
    // A database that is not there is no fault of the place.
    if (!refusals.includes(code) || syscall === 'connect') throw error;
    throw new OperatorError(
      `Filen kan inte skrivas i ${folder} (${code}).`,
      `The file cannot be written in ${folder}.`,
      error,
    );
  }
}

/** What is written becomes a file by renaming: a device or a pipe would be replaced by it, or nobody would ever read it. */
async function refuseWhatIsNoFile(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there && !there.isFile()) {
    throw new OperatorError(
      `${file} är ingen vanlig fil. Välj ett annat namn.`,
      'It is no regular file. Choose another name.',
    );
  }
}
