import { SetMetadata } from '@nestjs/common';
import { DomainEvent } from '../events/events.js';

export const JOB = 'countersign:job';

/**
 * Marks the method that does one kind of background work: `(data, stopping) => Promise<void>`. A job is begun again
 * when its worker dies or is stopped, so it must pick up where it left off.
 */
export const Job = (queue: string): MethodDecorator => SetMetadata(JOB, queue);

/**
 * Marks the method that is told, with the same data, once a kind of work is no longer tried again: it kept failing, or
 * every worker died with it. It is a job itself.
 */
export const JobGivenUp = (queue: string): MethodDecorator => Job(givenUp(queue));

export const givenUp = (queue: string): string => `${queue}.given-up`;

/** Somebody asked for background work; `jobId` makes the same wish twice one job. */
export class JobRequested extends DomainEvent<{
  readonly queue: string;
  readonly jobId: string;
  readonly data: object;
}> {}

/** The worker is being stopped: what is left is done after the next start. */
export class JobInterrupted extends Error {
  constructor() {
    super('interrupted by the shutdown of the worker');
  }
}
