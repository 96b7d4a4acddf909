import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OnlyInPerson, PermissionIsMissing, RouteIsUnmarked, SignInRequired } from './access.errors.js';
import { recognise } from '../audit/recognised.js';
import { mustBeAllowed } from '../http/allowance.js';
import { NEEDS_AMOUNTS, OPEN, PERMISSION, SIGNED_IN, STREAMING, type NeededAmounts } from './access.decorators.js';
import { readable, settable } from './amounts.js';
import { IN_PERSON } from './in-person.js';
import { SupportDoor } from './support-door.js';
import { TokenDoor } from './token-door.js';
import type { AccessTokenClaims } from './access-token.js';
import { mayDo, type Principal } from './principal.js';
import { mustBeConfirmed, SENSITIVE } from './sensitive.js';

type GuardedRequest = Omit<FastifyRequest, 'user'> & { user?: AccessTokenClaims; principal?: Principal };

/**
 * Closed by default. A marked route needs a token, a live session, one of its permissions, and to know the amounts it is
 * about; the check opens the
 * request's unit of work in the same round trip that asks the database whether the session is still live.
 */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: UnitOfWork,
    private readonly tokens: TokenDoor,
    private readonly support: SupportDoor,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.mark<boolean>(context, OPEN)) return true;
    const anyOf = this.mark<string[]>(context, PERMISSION);
    if (!anyOf) throw new RouteIsUnmarked({});
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const principal = await this.principalOf(context, request);
    request.principal = principal;
    const looks = this.support.idOf(request) !== undefined;
    if (looks)
      this.support.mustBeALook(principal, { method: request.method, anyOf, personal: this.isPersonal(context) });
    if (principal.byToken && this.mark<boolean>(context, IN_PERSON)) throw new OnlyInPerson({});
    if (!anyOf.some((permission) => permission === SIGNED_IN || mayDo(principal, permission))) {
      throw new PermissionIsMissing({ permission: anyOf[0] ?? '' });
    }
    this.mustKnowAmounts(context, principal, request.body);
    if (this.mark<boolean>(context, SENSITIVE)) mustBeConfirmed(principal);
    if (looks) await this.support.note(principal, request.url);
    if (this.mark<boolean>(context, STREAMING)) await this.work.rollback();
    return true;
  }

  /** @throws FieldIsNeeded @throws FieldIsNotYours */
  private mustKnowAmounts(context: ExecutionContext, principal: Principal, body: unknown): void {
    for (const { field, sets, members } of this.mark<NeededAmounts[]>(context, NEEDS_AMOUNTS) ?? []) {
      const sent = (members ?? [])
        .filter((member) => isIn(body, member))
        .map((member) => `/${member.replaceAll('.', '/')}`);
      if (members && sent.length === 0) continue;
      if (!members) mustBeAllowed(readable(principal, field));
      if (sets) mustBeAllowed(settable(principal, field, ...sent));
    }
  }

  /** By a personal token, or by the access token of a session. */
  private async principalOf(context: ExecutionContext, request: GuardedRequest): Promise<Principal> {
    const mode = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write';
    const token = this.tokens.tokenOf(request);
    if (token) return this.tokens.open(token, request, mode);
    await super.canActivate(context);
    const session = request.user?.sid ?? '';
    const look = this.support.idOf(request);
    const principal = await (look === undefined
      ? this.work.signIn(session, mode)
      : this.work.signInToLook(session, look));
    if (!principal) {
      recognise(request, { sessionId: session });
      throw new SignInRequired({});
    }
    return principal;
  }

  override handleRequest<T>(error: unknown, claims: T | false): T {
    if (error || !claims) throw new SignInRequired({});
    return claims;
  }

  /** For somebody who signed in herself, or an answer that never ends. */
  private isPersonal(context: ExecutionContext): boolean {
    return [IN_PERSON, STREAMING].some((key) => this.mark<boolean>(context, key));
  }

  private mark<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
  }
}

/** Whether something is sent at all, by its path: `customer.budgetRange`, `items.*.budgetRange` of any of many. */
function isIn(body: unknown, path: string): boolean {
  const [name = '', ...rest] = path.split('.');
  if (name === '*') return Array.isArray(body) && body.some((each) => isIn(each, rest.join('.')));
  const reached = (body as Record<string, unknown> | null | undefined)?.[name];
  return rest.length === 0 ? reached !== undefined : isIn(reached, rest.join('.'));
}
