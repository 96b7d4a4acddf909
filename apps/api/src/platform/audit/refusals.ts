import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TokenTravelledOpenly } from '../access/access.errors.js';
import { HOUSE, type Principal } from '../access/principal.js';
import { AT_THE_FIELD, UNCONFIRMED_AT_THE_FIELD } from '../forbidden/forbidden.errors.js';
import type { Problem } from '../http/problem.js';
import { Audit } from './audit.js';

/** Refusals worth keeping: somebody signed in tried something and was told no. */
const RECORDED = new Set([403, 404, 409, 412, 422, 429]);
/** And those of somebody who could not prove who she is, as long as she is not throttled, so that nobody floods the log. */
const AT_THE_DOOR = new Set([TokenTravelledOpenly.code]);
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** For the rooms that open doors: refusals of theirs to keep although nobody is signed in. Each must be throttled. */
export function keepRefusalsAtTheDoor(...codes: readonly string[]): void {
  for (const code of codes) AT_THE_DOOR.add(code);
}

/** Writes each refused attempt to the audit log. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger('audit');

  constructor(private readonly audit: Audit) {}

  async record(request: FastifyRequest, problem: Problem): Promise<void> {
    const { principal } = request as FastifyRequest & { principal?: Principal };
    if (principal ? !RECORDED.has(problem.status) : !AT_THE_DOOR.has(problem.code)) return;
    const { pathname } = new URL(request.url, 'http://local');
    const refused = {
      action: request.method.toLowerCase(),
      subjectType: pathname.slice(0, 200),
      subjectId: ID.exec(pathname)?.[0] ?? null,
      code: problem.code,
      after: { status: problem.status, ...numbersFoundIn(problem) },
    };
    await this.audit
      .refused(principal ?? HOUSE, refused)
      .catch((error: unknown) =>
        this.logger.error({ msg: 'a refusal could not be recorded', traceId: request.id, error: String(error) }),
      );
  }
}

const NUMBERS = new Set<string>([...Object.values(AT_THE_FIELD), UNCONFIRMED_AT_THE_FIELD]);

/** Where a number stood that must not be recorded, and of which kind; never the number. */
function numbersFoundIn({ errors }: Problem): object {
  const numbers = errors.flatMap(({ code, pointer, params }) =>
    NUMBERS.has(code) ? [{ kind: params['kind'], pointer }] : [],
  );
  return numbers.length > 0 ? { numbers } : {};
}
