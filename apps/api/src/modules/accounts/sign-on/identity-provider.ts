import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  type Configuration,
} from 'openid-client';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { SignOnIsOff, SignOnIsRefused } from './sign-on.errors.js';

/** What has to fit when the browser comes back. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Seconds the provider may take to answer. */
const PATIENCE = 10;

/** The company's own identity provider, spoken to by OpenID Connect: code, PKCE, nonce and state. */
@Injectable()
export class IdentityProvider {
  private known: Promise<Configuration> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** How people call it, or null where there is none. */
  get name(): string | null {
    return this.config.oidc?.name ?? null;
  }

  /** Where the provider sends the browser back: of PUBLIC_URL, whatever host the request named. */
  get returnAddress(): string {
    return `${this.config.publicUrl}/sign-on`;
  }

  /** @throws SignOnIsOff */
  async begin(state: string): Promise<{ url: string; checks: Checks }> {
    const provider = await this.provider();
    const checks = { state, nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: this.returnAddress,
      scope: 'openid',
      response_type: 'code',
      state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, checks };
  }

  /** @param query what the provider put into the address. @throws SignOnIsRefused where anything does not fit */
  async finish(query: string, { state, nonce, verifier }: Checks): Promise<Identity> {
    const provider = await this.provider();
    try {
      const answer = await authorizationCodeGrant(provider, new URL(`${this.returnAddress}?${query}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      if (!claims?.sub) throw new SignOnIsRefused({});
      return { issuer: claims.iss, subject: claims.sub };
    } catch {
      // Whatever it was, it may quote the code or the token: nothing of it is passed on.
      throw new SignOnIsRefused({});
    }
  }

  private provider(): Promise<Configuration> {
    const { oidc } = this.config;
    if (!oidc) throw new SignOnIsOff({});
    const insecure = oidc.issuer.startsWith('http://');
    this.known ??= discovery(new URL(oidc.issuer), oidc.clientId, oidc.clientSecret, undefined, {
      timeout: PATIENCE,
      ...(insecure ? { execute: [allowInsecureRequests] } : {}),
    }).catch(() => {
      this.known = undefined;
      throw new SignOnIsRefused({});
    });
    return this.known;
  }
}
