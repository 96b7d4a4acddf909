import { SetMetadata } from '@nestjs/common';

export const OFTEN = 'countersign:often';

/**
 * Marks a method without parameters that a worker calls at its start and every ten seconds: for what falls due by the
 * clock. Several workers may call it at the same moment, so it claims what it does.
 */
export const Often = (): MethodDecorator => SetMetadata(OFTEN, true);
