import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the app in the repository, from source and from the bundle alike. */
function findAppFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'farled') return folder;
    if (folder === dirname(folder)) throw new Error('The folder of the app was not found.');
  }
}

export const appFolder = findAppFolder();
