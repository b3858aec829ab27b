import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Provider } from '../../../kernel/logins.ts';

/** Seconds that a provider has for an answer. */
const patience = 8;
const foundFor = 3_600_000;

interface Found {
  at: number;
  configuration: Promise<oidc.Configuration>;
}
const found = new WeakMap<Provider, Found>();

/** What the provider says of itself, read once an hour. A failure is not remembered. */
export function configurationOf(provider: Provider): Promise<oidc.Configuration> {
  const known = found.get(provider);
  if (known && Date.now() - known.at < foundFor) return known.configuration;
  const isLocal = isLoopback(provider.issuer);
  const configuration = oidc.discovery(
    new URL(provider.issuer),
    provider.clientId,
    undefined,
    authenticationOf(provider.clientSecret),
    // The signature too, and not only that the answer came over TLS from the provider's own address.
    { timeout: patience, execute: [oidc.enableNonRepudiationChecks, ...(isLocal ? [oidc.allowInsecureRequests] : [])] },
  );
  found.set(provider, { at: Date.now(), configuration });
  configuration.catch(() => found.delete(provider));
  return configuration;
}

/** As the provider says that it wants the secret: in the header, as by default, or in the body. */
function authenticationOf(secret: string | null): oidc.ClientAuth {
  if (secret === null) return oidc.None();
  const [inHeader, inBody] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const wanted = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (wanted.includes('client_secret_basic') ? inHeader : inBody)(server, ...rest);
  };
}

/** Only a provider on this very machine may be spoken to without encryption. */
function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

/** What is known of a login at the provider while it is away: kept on the server, the state also in the address. */
export interface Away {
  state: string;
  nonce: string;
  verifier: string;
  isRenewal: boolean;
}

export function newAway(isRenewal: boolean): Away {
  return {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    isRenewal,
  };
}

export async function addressAtProvider(provider: Provider, redirectUri: string, away: Away): Promise<string> {
  const configuration = await configurationOf(provider);
  return oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: provider.scopes,
    state: away.state,
    nonce: away.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(away.verifier),
    code_challenge_method: 'S256',
    ...(away.isRenewal && { prompt: 'login', max_age: '0' }),
    ...((away.isRenewal || provider.twoFactors) && provider.stepUpAcr && { acr_values: provider.stepUpAcr }),
  }).href;
}

/** Who the provider says that somebody is; of its claims nothing else is taken. */
export interface Vouched {
  /** Issuer and subject as one digest. */
  identity: string;
  email: string | null;
  /** The provider says that the address is verified and may speak for its domain. */
  emailIsProven: boolean;
  name: string | null;
  at: Date | null;
  acr: string | null;
}

/** The provider was not reached or failed; anything else that goes wrong is its refusal or a forged answer. */
export class ProviderDown extends Error {}
class WrongAnswer extends Error {}
/** Who it is may be right, but not how sure the provider is. */
export class TooWeak extends Error {}

/** Fetches what the code in the address stands for and checks signature, issuer, audience, nonce and times. */
export async function answerOf(provider: Provider, address: URL, away: Away & { seconds: number }): Promise<Vouched> {
  const configuration = await configurationOf(provider).catch((error: unknown) => {
    throw new ProviderDown('The provider does not say where it is.', { cause: error });
  });
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      expectedState: away.state,
      expectedNonce: away.nonce,
      pkceCodeVerifier: away.verifier,
      idTokenExpected: true,
      // A renewed login must have happened since it was asked for.
      ...(away.isRenewal && { maxAge: away.seconds + 5 }),
    });
    const token = tokens.claims();
    if (!token) throw new WrongAnswer('The answer holds no ID token.');
    const needsMore = token[provider.claims.email] === undefined && configuration.serverMetadata().userinfo_endpoint;
    const more = needsMore ? await oidc.fetchUserInfo(configuration, tokens.access_token, token.sub) : {};
    return vouchedBy(provider, { ...more, ...token }, away.isRenewal);
  } catch (error) {
    throw isOutage(error) ? new ProviderDown('The provider did not answer.', { cause: error }) : error;
  }
}

export function vouchedBy(provider: Provider, claims: Readonly<Record<string, unknown>>, isRenewal = false): Vouched {
  const text = (name: string, most: number): string | null => {
    const value = claims[name];
    return typeof value === 'string' && value.trim() !== '' && value.length <= most ? value.trim() : null;
  };
  const acr = text('acr', 200);
  const isOfLevel = provider.stepUpAcr?.split(' ').includes(acr ?? '') ?? false;
  const isByTwo = isOfLevel || (Array.isArray(claims.amr) && claims.amr.includes('mfa'));
  if ((isRenewal && provider.stepUpAcr !== null && !isOfLevel) || (provider.twoFactors && !isByTwo))
    throw new TooWeak('The login at the provider is not strong enough.');
  const email = text(provider.claims.email, 254)?.toLowerCase() ?? null;
  const domain = email?.slice(email.lastIndexOf('@') + 1);
  const { auth_time: authTime } = claims;
  return {
    identity: createHash('sha256')
      .update(JSON.stringify([provider.issuer, claims.sub]))
      .digest('hex'),
    email,
    emailIsProven:
      claims[provider.claims.emailVerified] === true && domain !== undefined && provider.emailDomains.includes(domain),
    name: text(provider.claims.name, 100),
    at: typeof authTime === 'number' ? new Date(authTime * 1000) : null,
    acr,
  };
}

/** An address that ends the login at the provider too, where it has one. */
export async function logoutAtProvider(provider: Provider, backTo: string): Promise<string | null> {
  const configuration = await configurationOf(provider);
  if (!configuration.serverMetadata().end_session_endpoint) return null;
  return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href;
}

/**
 * Network errors, time-outs and 5xx. An answer is known by its status, not by its class: the HTTP server replaces the class
 * that the runtime's own fetch makes.
 */
function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, code, status, cause } = error as {
    name?: string;
    message?: string;
    code?: string;
    status?: number;
    cause?: unknown;
  };
  if (name === 'TimeoutError' || name === 'AbortError') return true;
  if (typeof status === 'number' && status >= 500) return true;
  if (code !== undefined && /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|UND_ERR|OAUTH_TIMEOUT|OAUTH_ABORT)/.test(code))
    return true;
  return error instanceof TypeError && message === 'fetch failed' ? true : isOutage(cause);
}
