/** An identity provider (OpenID Connect) of one or several organisations. */
export interface Provider {
  /** Stands in addresses. */
  readonly id: string;
  /** What the button says. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scopes: string;
  readonly claims: { readonly email: string; readonly emailVerified: string; readonly name: string };
  /** The domains of whose addresses this provider may speak. None: an address that it sends decides nothing. */
  readonly emailDomains: readonly string[];
  /** What is asked for, and required, when somebody proves anew who they are. */
  readonly stepUpAcr: string | null;
  /** Every login there must be one by two factors: of a level of `stepUpAcr`, or said to be so (`mfa` in `amr`). */
  readonly twoFactors: boolean;
}

/** How one gets in, and for how long: settings of the installation. */
export interface LoginSettings {
  readonly providers: readonly Provider[];
  /** Whether one-time links by e-mail let anybody in. */
  readonly emailLinks: boolean;
  /** Minutes that a letter with a link and a code lets somebody in, and that a provider's word waits for an answer. */
  readonly linkMinutes: number;
  /** Hours without a request, and hours in all, after which one logs in again. */
  readonly idleHours: number;
  readonly absoluteHours: number;
}

export const plainLogins: LoginSettings = {
  providers: [],
  emailLinks: true,
  linkMinutes: 10,
  idleHours: 8,
  absoluteHours: 14,
};

/** How somebody proved who they are. */
export type LoginWay = 'emailLink' | 'invitation' | 'provider' | 'passkey' | 'firstStart' | 'demo';

/** The session in which somebody acts. */
export interface Login {
  /** Names the session in a form; tells nothing of its token. */
  readonly key: string;
  readonly way: LoginWay;
  /** When it was proven; null when the provider did not say. */
  readonly at: Date | null;
  /** The provider's word for how sure it is. */
  readonly acr: string | null;
}
