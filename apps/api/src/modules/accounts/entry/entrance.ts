import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AccessTokenClaims } from '../../../platform/access/access-token.js';
import { RefreshCookie } from '../sessions/refresh-cookie.js';
import { SessionAnswer } from '../sessions/session-answer.js';
import type { SessionView } from '../sessions/session.view.js';
import type { RefreshOutcome } from '../sessions/sessions.repository.js';
import { isSession, type Admitted } from './admission.js';
import { stepView, type SignInStepView } from './entry.view.js';

/** How a step of signing in is answered: 201 with the session and its cookie, or 202 with what comes next. */
@Injectable()
export class Entrance {
  constructor(
    private readonly cookie: RefreshCookie,
    private readonly answer: SessionAnswer,
  ) {}

  async open(admitted: Admitted, reply: FastifyReply): Promise<SessionView | SignInStepView> {
    if (isSession(admitted)) return this.letIn(admitted, reply);
    void reply.status(202);
    return stepView(admitted);
  }

  async letIn(session: RefreshOutcome, reply: FastifyReply): Promise<SessionView> {
    this.cookie.set(reply, session.refreshToken);
    return this.answer.of(session);
  }

  claimsOf(authorization: string | undefined): AccessTokenClaims | undefined {
    return this.answer.claimsOf(authorization);
  }
}
