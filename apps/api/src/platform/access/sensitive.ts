import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { ConfirmationIsNeeded, OnlyInPerson } from './access.errors.js';
import { IN_PERSON } from './in-person.js';
import type { Principal } from './principal.js';

export const SENSITIVE = 'countersign:sensitive';

/** Minutes for which a password, a code or a sign-in vouches for who sits there; the database counts them. */
export const CONFIRMED_MINUTES = 15;

/** What an unlocked screen must not do: in person, by somebody who lately said who she is. No token opens this route. */
export const Sensitive = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(IN_PERSON, true), SetMetadata(SENSITIVE, true), ApiExtension('x-sensitive', true));

/** The same where it depends on what is asked for. @throws OnlyInPerson @throws ConfirmationIsNeeded */
export function mustBeConfirmed({ byToken, confirmed }: Principal): void {
  if (byToken) throw new OnlyInPerson({});
  if (!confirmed) throw new ConfirmationIsNeeded({ minutes: CONFIRMED_MINUTES });
}
