import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorError } from '../operator-error.ts';

const refusals = ['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'EPERM'];

/** Makes the folder of a file and writes it; says in one line where that cannot be done. */
export async function writeAt<Written>(file: string, write: () => Promise<Written>): Promise<Written> {
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await write();
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (!refusals.includes(code)) throw error;
    throw new OperatorError(
      `Filen kan inte skrivas i ${folder} (${code}).`,
      `The file cannot be written in ${folder}.`,
      error,
    );
  }
}
