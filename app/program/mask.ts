/** Variables whose values never leave the process: not in a log, an error or the list of settings. */
export function isSecretSetting(name: string): boolean {
  return /SECRET|PASSWORD|TOKEN|_KEY$|^DATABASE_URL$|SMTP_URL$|_OIDC$/.test(name);
}

/** Shorter ones are words that stand in many texts. */
const shortestSecret = 6;

function secretsIn(environment: Readonly<Record<string, string | undefined>>): string[] {
  const values = Object.entries(environment).flatMap(([name, value]) =>
    value && isSecretSetting(name) ? [value, ...passwordsIn(value)] : [],
  );
  return [...new Set(values)].filter((value) => value.length >= shortestSecret).sort((a, b) => b.length - a.length);
}

function passwordsIn(value: string): string[] {
  const clientSecrets = [...value.matchAll(/"clientSecret"\s*:\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  if (clientSecrets.length > 0) return clientSecrets;
  const password = /^\w+:\/\/[^/@]*:([^/]*)@/.exec(value)?.[1];
  if (!password) return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

/** Takes secrets out of a text: the ones of this environment, and whatever stands where an address has its password. */
export function maskOf(environment: Readonly<Record<string, string | undefined>>): (text: string) => string {
  const secrets = secretsIn(environment);
  return (text) =>
    secrets
      .reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
      .replace(/(\b[a-z]+:\/\/[^\s/:@]*):[^\s/@]*@/g, '$1:***@');
}
