import { z } from 'zod';
import type { Provider } from '../kernel/logins.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Without encryption only on this very machine, for trying and for tests. */
const issuer = z.url({ protocol: /^https?$/ }).refine(
  (address) => {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || loopback.includes(hostname);
  },
  { error: 'https is needed' },
);

const domain = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, { error: 'a domain such as kommunen.example.se is needed' })
  .transform((text) => text.toLowerCase());

/** One provider, as it stands in FARLED_OIDC. What is left out has the meaning that most providers have. */
const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, { error: 'small letters, digits and hyphens' }),
  name: z.string().min(1).max(60),
  issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).nullable().default(null),
  scopes: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), { error: 'openid is missing' })
    .default('openid email profile'),
  claims: z
    .strictObject({
      email: z.string().min(1).default('email'),
      emailVerified: z.string().min(1).default('email_verified'),
      name: z.string().min(1).default('name'),
    })
    .default({ email: 'email', emailVerified: 'email_verified', name: 'name' }),
  emailDomains: z.array(domain).default([]),
  stepUpAcr: z.string().min(1).nullable().default(null),
  twoFactors: z.boolean().default(false),
});

const providers = z.array(provider).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
  error: 'two providers have the same id',
});

/** A list as JSON. The secret itself may stand in a variable of its own: FARLED_OIDC_SECRET_ID, the id in capitals. */
export const providersSetting = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'It is not JSON' });
      return z.NEVER;
    }
  })
  .pipe(providers);

/** `twoFactors`: the installation asks for them, whatever is said of one provider. */
export function withSecrets(
  all: readonly Provider[],
  twoFactors: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Provider[] {
  return all.map((one) => ({
    ...one,
    twoFactors: twoFactors || one.twoFactors,
    clientSecret: environment[`FARLED_OIDC_SECRET_${one.id.toUpperCase().replaceAll('-', '_')}`] ?? one.clientSecret,
  }));
}
