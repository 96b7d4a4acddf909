import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TokenTravelledOpenly } from '../access/access.errors.js';
import { HOUSE, type Principal } from '../access/principal.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AT_THE_FIELD, UNCONFIRMED_AT_THE_FIELD } from '../forbidden/forbidden.errors.js';
import { originOf } from '../http/origin-of.js';
import type { Problem } from '../http/problem.js';
import { Audit } from './audit.js';
import { foreignPage } from './foreign-page.js';
import { holderOf, shownBy } from './recognised.js';
import { Throttle } from './throttle.js';

/** Refusals worth keeping: somebody signed in tried something and was told no. */
const RECORDED = new Set([403, 404, 409, 412, 422, 429]);
/** And those of somebody who could not prove who she is, as long as she is not throttled, so that nobody floods the log. */
const AT_THE_DOOR = new Set([TokenTravelledOpenly.code]);
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
/** Of what costs nobody anything to repeat, so many are kept for each who does, in ten minutes. */
const MOST = 20;
const TEN_MINUTES_MS = 600_000;
const MOST_FIELDS = 10;

/** For the rooms that open doors: refusals of theirs to keep although nobody is signed in. Each must be throttled. */
export function keepRefusalsAtTheDoor(...codes: readonly string[]): void {
  for (const code of codes) AT_THE_DOOR.add(code);
}

/** Writes each refused attempt to the audit log. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger('audit');
  private readonly throttle = new Throttle(MOST, TEN_MINUTES_MS);
  private readonly ourOrigin: string;

  constructor(
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) config: Config,
  ) {
    this.ourOrigin = new URL(config.publicUrl).origin;
  }

  async record(request: FastifyRequest, problem: Problem): Promise<void> {
    const { principal } = request as FastifyRequest & { principal?: Principal };
    const { pathname } = new URL(request.url, 'http://local');
    // What is refused before its handler is looked for has no place of its own yet.
    const writing = this.work.enclose(
      request.id,
      () => this.write(request, problem, principal, pathname),
      originOf(request),
    );
    await writing.catch((error: unknown) =>
      this.logger.error({ msg: 'a refusal could not be recorded', traceId: request.id, error: String(error) }),
    );
  }

  private async write(
    request: FastifyRequest,
    problem: Problem,
    principal: Principal | undefined,
    pathname: string,
  ): Promise<void> {
    const more = await this.worthKeeping(request, problem, principal);
    if (!more) return;
    await this.audit.refused(principal ?? HOUSE, {
      action: request.method.toLowerCase(),
      subjectType: pathname.slice(0, 200),
      subjectId: ID.exec(pathname)?.[0] ?? null,
      code: problem.code,
      after: { status: problem.status, ...numbersFoundIn(problem), ...more },
    });
  }

  /** What there is to say of it beside what was refused; null where it is not worth keeping. */
  private async worthKeeping(
    request: FastifyRequest,
    problem: Problem,
    principal: Principal | undefined,
  ): Promise<object | null> {
    if (principal ? RECORDED.has(problem.status) : AT_THE_DOOR.has(problem.code)) return {};
    const page = foreignPage(request, this.ourOrigin);
    if (page) return this.throttle.lets(`page ${request.ip}`) ? { page } : null;
    if (principal) {
      const unknown = unknownFieldsIn(problem);
      return unknown.length > 0 && this.throttle.lets(`fields ${principal.personId}`) ? { unknown } : null;
    }
    const shown = shownBy(request);
    return shown && this.throttle.lets(`shown ${request.ip}`) ? holderOf(this.work, shown) : null;
  }
}

/** Fields there are not: somebody looks for one that is written and should not be. */
function unknownFieldsIn({ status, errors }: Problem): string[] {
  if (status !== 400) return [];
  const unknown = errors.filter(({ code }) => code === 'field.unknown');
  return unknown.slice(0, MOST_FIELDS).map(({ pointer }) => pointer.slice(0, 100));
}

const NUMBERS = new Set<string>([...Object.values(AT_THE_FIELD), UNCONFIRMED_AT_THE_FIELD]);

/** Where a number stood that must not be recorded, and of which kind; never the number. */
function numbersFoundIn({ errors }: Problem): object {
  const numbers = errors.flatMap(({ code, pointer, params }) =>
    NUMBERS.has(code) ? [{ kind: params['kind'], pointer }] : [],
  );
  return numbers.length > 0 ? { numbers } : {};
}
