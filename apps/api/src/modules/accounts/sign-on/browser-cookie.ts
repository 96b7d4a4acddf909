import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';

const SECONDS = 600;

/** Ties a journey to the provider to the browser that began it. */
@Injectable()
export class BrowserCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.startsWith('https://');
    this.name = this.secure ? '__Host-countersign-sign-on' : 'countersign-sign-on';
  }

  set(reply: FastifyReply, browser: string): void {
    void reply.setCookie(this.name, browser, {
      httpOnly: true,
      sameSite: 'strict',
      secure: this.secure,
      path: '/',
      maxAge: SECONDS,
    });
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }
}
