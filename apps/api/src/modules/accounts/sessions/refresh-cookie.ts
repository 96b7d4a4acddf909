import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { RequestIsForeign } from '../accounts.errors.js';
import { SESSION_HOURS } from './sessions.repository.js';

/** The refresh token's cookie: out of reach for scripts, sent to our own pages' calls only. */
@Injectable()
export class RefreshCookie {
  private readonly secure: boolean;
  private readonly name: string;
  private readonly origin: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.startsWith('https://');
    this.name = this.secure ? '__Host-countersign' : 'countersign';
    this.origin = new URL(config.publicUrl).origin;
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.attributes(), maxAge: SESSION_HOURS * 3600 });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  /**
   * A call that the cookie authorises must come from our own page.
   * @throws RequestIsForeign without our header, or with an Origin that is not ours.
   */
  read(request: FastifyRequest): string | undefined {
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const own = origin === undefined || origin === this.origin || origin.replace(/^https?:\/\//, '') === host;
    const near = site === undefined || site === 'same-origin' || site === 'none';
    if (request.headers['x-requested-with'] !== 'countersign' || !own || !near) throw new RequestIsForeign({});
    return request.cookies[this.name];
  }

  private attributes(): { httpOnly: true; sameSite: 'strict'; secure: boolean; path: string } {
    return { httpOnly: true, sameSite: 'strict', secure: this.secure, path: '/' };
  }
}
