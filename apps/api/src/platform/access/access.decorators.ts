import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { AmountField } from './amounts.js';
import type { Principal } from './principal.js';

export const PERMISSION = 'countersign:permission';
export const NEEDS_AMOUNTS = 'countersign:needs-amounts';
export const OPEN = 'countersign:open';
export const STREAMING = 'countersign:streaming';

/** Who may call this route: one permission, or any of several. Silence would mean 403. */
export const Can = (...anyOf: [string, ...string[]]): CustomDecorator => SetMetadata(PERMISSION, anyOf);

/** What a route cannot be answered without, or sets. */
export interface NeededAmounts {
  readonly field: AmountField;
  readonly sets: boolean;
  /** Only where the body has one of these, such as `customer.budgetRange`. */
  readonly members?: readonly string[];
}

/** This cannot be done without knowing these amounts; whoever has them hidden is refused by name. */
export const ReadsAmounts = (field: AmountField): MethodDecorator =>
  applyDecorators(needs({ field, sets: false }), ApiExtension('x-needs-amounts', field));

/** This sets these amounts, because there are none without, or from what is there already. */
export const SetsAmounts = (field: AmountField): MethodDecorator =>
  applyDecorators(needs({ field, sets: true }), ApiExtension('x-needs-amounts', field));

/** These members of its body set amounts; whoever may not set them leaves them out, whatever is in them. */
export const SetsAmountsBy = (field: AmountField, ...members: readonly string[]): MethodDecorator =>
  needs({ field, sets: true, members });

function needs(needed: NeededAmounts): MethodDecorator {
  return (_target, _key, descriptor) => {
    const handler = descriptor.value as object;
    const before = (Reflect.getMetadata(NEEDS_AMOUNTS, handler) ?? []) as NeededAmounts[];
    Reflect.defineMetadata(NEEDS_AMOUNTS, [...before, needed], handler);
  };
}

/** Anyone who is signed in may call this route; what it shows is her own. */
export const SIGNED_IN = 'signed-in';

/** No sign-in needed. Such a route has no unit of work unless its action runs one as the house. */
export const Open = (): MethodDecorator => applyDecorators(SetMetadata(OPEN, true), ApiExtension('x-open', true));

/** The answer outlives the request's unit of work (an event stream), so that ends before the answer begins. */
export const Streaming = (): CustomDecorator => SetMetadata(STREAMING, true);

export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  return context.switchToHttp().getRequest<{ principal: Principal }>().principal;
});
