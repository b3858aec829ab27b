import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { Provider as LoginProvider } from '../../app/kernel/logins.ts';

/** What the provider knows of somebody. */
export interface ProviderPerson {
  email?: string;
  email_verified?: boolean;
  name?: string;
  [claim: string]: unknown;
}

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  people: Map<string, ProviderPerson>;
  /** Who sits in front of the provider's login page, and what it then says of how sure it is. */
  login: { subject: string; acr?: string };
  /** How often somebody really typed their login there. */
  logins: number;
  /** From now on every answer is a fault of the server. */
  isBroken: boolean;
  /** A browser that goes where it is sent, until it is sent to somewhere else than the provider. */
  visit(address: string): Promise<string>;
  /** The browser forgets the provider. */
  forget(): void;
  close(): Promise<void>;
}

/** The provider as the settings of an installation name it. */
export function settingsOf(provider: IdentityProvider, more: Partial<LoginProvider> = {}): LoginProvider {
  return {
    id: 'kommun',
    name: 'Heby kommun',
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: 'openid email profile',
    claims: { email: 'email', emailVerified: 'email_verified', name: 'name' },
    emailDomains: ['heby.example.se', 'example.se'],
    stepUpAcr: null,
    twoFactors: false,
    ...more,
  };
}

/** A real OpenID provider on this machine, for one client. */
export async function identityProvider(redirectUris: string[], logoutUris: string[]): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const clientId = 'farled';
  const clientSecret = 'a-secret-for-tests-only-0123456789';
  const people = new Map<string, ProviderPerson>();
  const jar = new Map<string, string>();

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        post_logout_redirect_uris: logoutUris,
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'personnummer'] },
    acrValues: ['urn:low', 'urn:high'],
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => {
      const person = people.get(sub);
      return person && { accountId: sub, claims: () => ({ sub, ...person }) };
    },
    // Nobody is asked for consent: the employer has decided.
    loadExistingGrant: async (context) => {
      const { client, session, params } = context.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope(typeof params?.scope === 'string' ? params.scope : 'openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();

  const own: IdentityProvider = {
    issuer,
    clientId,
    clientSecret,
    people,
    login: { subject: '' },
    logins: 0,
    isBroken: false,
    visit: async (start) => {
      let at = start;
      for (let hops = 0; hops < 10 && at.startsWith(issuer); hops += 1) {
        const response = await fetch(at, {
          redirect: 'manual',
          headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        });
        for (const cookie of response.headers.getSetCookie()) {
          const [pair = ''] = cookie.split(';');
          const [name = '', value = ''] = pair.split('=');
          if (value === '') jar.delete(name);
          else jar.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null) throw new Error(`${at}: ${response.status} ${(await response.text()).slice(0, 500)}`);
        at = new URL(location, at).href;
      }
      return at;
    },
    forget: () => jar.clear(),
    close: () => new Promise((closed) => server.close(() => closed())),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (own.isBroken) {
      response.writeHead(503).end();
    } else if (request.url?.startsWith('/interaction/')) {
      own.logins += 1;
      const { subject, acr } = own.login;
      await provider.interactionFinished(request, response, { login: { accountId: subject, ...(acr && { acr }) } });
    } else {
      await answer(request, response);
    }
  }
  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  return own;
}
