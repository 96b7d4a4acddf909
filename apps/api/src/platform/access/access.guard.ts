import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PermissionIsMissing, RouteIsUnmarked, SignInRequired } from './access.errors.js';
import { OPEN, PERMISSION, SIGNED_IN, STREAMING } from './access.decorators.js';
import type { AccessTokenClaims } from './access-token.js';
import { mayDo, type Principal } from './principal.js';

interface GuardedRequest {
  method: string;
  user?: AccessTokenClaims;
  principal?: Principal;
}

/**
 * Closed by default. A marked route needs a token, a live session, and one of its permissions; the check opens the
 * request's unit of work in the same round trip that asks the database whether the session is still live.
 */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.mark<boolean>(context, OPEN)) return true;
    const anyOf = this.mark<string[]>(context, PERMISSION);
    if (!anyOf) throw new RouteIsUnmarked({});
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const mode = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write';
    const principal = await this.work.signIn(request.user?.sid ?? '', mode);
    if (!principal) throw new SignInRequired({});
    request.principal = principal;
    if (!anyOf.some((permission) => permission === SIGNED_IN || mayDo(principal, permission))) {
      throw new PermissionIsMissing({ permission: anyOf[0] ?? '' });
    }
    if (this.mark<boolean>(context, STREAMING)) await this.work.rollback();
    return true;
  }

  override handleRequest<T>(error: unknown, claims: T | false): T {
    if (error || !claims) throw new SignInRequired({});
    return claims;
  }

  private mark<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
  }
}
