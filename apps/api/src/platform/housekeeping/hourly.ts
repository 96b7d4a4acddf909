import { SetMetadata } from '@nestjs/common';

export const HOURLY = 'countersign:hourly';

/**
 * Marks a method without parameters that a worker calls at its start and every hour. Several workers may call it at the
 * same moment, so it looks itself whether there is anything to do.
 */
export const Hourly = (): MethodDecorator => SetMetadata(HOURLY, true);
