import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Principal } from './principal.js';

export const PERMISSION = 'countersign:permission';
export const OPEN = 'countersign:open';
export const STREAMING = 'countersign:streaming';

/** Who may call this route: one permission, or any of several. Silence would mean 403. */
export const Can = (...anyOf: [string, ...string[]]): CustomDecorator => SetMetadata(PERMISSION, anyOf);

/** Anyone who is signed in may call this route; what it shows is her own. */
export const SIGNED_IN = 'signed-in';

/** No sign-in needed. Such a route has no unit of work unless its action runs one as the house. */
export const Open = (): MethodDecorator => applyDecorators(SetMetadata(OPEN, true), ApiExtension('x-open', true));

/** The answer outlives the request's unit of work (an event stream), so that ends before the answer begins. */
export const Streaming = (): CustomDecorator => SetMetadata(STREAMING, true);

export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return context.switchToHttp().getRequest<{ principal: Principal }>().principal;
});
