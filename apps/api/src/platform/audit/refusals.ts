import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HOUSE, type Principal } from '../access/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Problem } from '../http/problem.js';

/** Refusals worth keeping: somebody signed in tried something and was told no. */
const RECORDED = new Set([403, 404, 409, 412, 422]);
/** And those of somebody who could not prove who she is, as long as she is not throttled, so that nobody floods the log. */
const AT_THE_DOOR = new Set([
  'session.credentials_wrong',
  'setup.token_wrong',
  'second_factor.wrong',
  'session.ticket_over',
  'password_link.over',
  'token.refused',
  'sign_on.refused',
]);
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Writes each refused attempt to the audit log, in a unit of work of its own because the attempt's was rolled back. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger('audit');

  constructor(private readonly work: UnitOfWork) {}

  async record(request: FastifyRequest, problem: Problem): Promise<void> {
    const { principal } = request as FastifyRequest & { principal?: Principal };
    if (principal ? !RECORDED.has(problem.status) : !AT_THE_DOOR.has(problem.code)) return;
    const { pathname } = new URL(request.url, 'http://local');
    await this.work
      .run(HOUSE, 'write', (manager) =>
        manager.query(
          `INSERT INTO audit_log (actor_id, request_id, action, subject_type, subject_id, refused, code, after)
           VALUES ($1, $2, $3, $4, $5, true, $6, $7)`,
          [
            principal?.personId ?? null,
            request.id,
            request.method.toLowerCase(),
            pathname.slice(0, 200),
            ID.exec(pathname)?.[0] ?? null,
            problem.code,
            { status: problem.status },
          ],
        ),
      )
      .catch((error: unknown) =>
        this.logger.error({ msg: 'a refusal could not be recorded', traceId: request.id, error: String(error) }),
      );
  }
}
