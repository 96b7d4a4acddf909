import { Inject, Injectable } from '@nestjs/common';
import { createSecretKey } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { INSTALLATION, type Installation } from '../config/installation.js';

/** Minutes an access token lives; revocation does not wait for it, because every request asks for the session. */
export const ACCESS_TOKEN_MINUTES = 10;

export interface AccessTokenClaims {
  /** The session. */
  readonly sid: string;
  /** The person. */
  readonly sub: string;
}

@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  issue(claims: AccessTokenClaims): { accessToken: string; expiresAt: string } {
    const expiresAt = new Date(Date.now() + ACCESS_TOKEN_MINUTES * 60_000);
    const accessToken = this.jwt.sign(claims, {
      secret: this.installation.secret,
      algorithm: 'HS256',
      expiresIn: ACCESS_TOKEN_MINUTES * 60,
    });
    return { accessToken, expiresAt: expiresAt.toISOString() };
  }

  /** What an `Authorization` header claims, when it is a token of ours that has not expired. */
  read(authorization: string | undefined): AccessTokenClaims | undefined {
    const [scheme, token] = (authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) return undefined;
    try {
      return this.jwt.verify<AccessTokenClaims>(token, { secret: this.installation.secret, algorithms: ['HS256'] });
    } catch {
      return undefined;
    }
  }
}

@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy) {
  constructor(@Inject(INSTALLATION) installation: Installation) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // A key, not its text: of a text, every check would first try to make a public key.
      secretOrKey: createSecretKey(Buffer.from(installation.secret)) as unknown as Buffer,
      algorithms: ['HS256'],
    });
  }

  validate(claims: AccessTokenClaims): AccessTokenClaims {
    return claims;
  }
}
