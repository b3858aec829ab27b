import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSecretSetting } from './mask.ts';
import { OperatorError } from './operator-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Given {
  environment: Environment;
  /** Why the secrets could not be read: nothing may begin without them. */
  fault: OperatorError | null;
}

const isOurs = (name: string): boolean => /^(DATABASE_URL|FARLED_[A-Z0-9_]+)$/.test(name) && isSecretSetting(name);

/**
 * The variables, and the secrets among them that stand as files of their names in the folder `CREDENTIALS_DIRECTORY`: there
 * systemd puts what `systemd-creds` keeps encrypted, and vaults and containers put theirs. What is set as a variable stays.
 */
export function withCredentials(environment: Environment): Given {
  const folder = environment.CREDENTIALS_DIRECTORY;
  if (!folder) return { environment, fault: null };
  try {
    const kept = readdirSync(folder)
      .filter((name) => isOurs(name) && !environment[name])
      .map((name) => [name, readFileSync(join(folder, name), 'utf8').replace(/\r?\n$/, '')]);
    return { environment: { ...environment, ...Object.fromEntries(kept) }, fault: null };
  } catch (error) {
    const fault = new OperatorError(
      `Hemligheterna i ${folder} (CREDENTIALS_DIRECTORY) kan inte läsas.`,
      `The secrets in ${folder} (CREDENTIALS_DIRECTORY) cannot be read.`,
      error,
    );
    return { environment, fault };
  }
}
