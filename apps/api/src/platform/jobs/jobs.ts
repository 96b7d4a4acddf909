import { Injectable } from '@nestjs/common';
import { EventBus } from '../events/event-bus.js';
import { newId } from '../database/ids.js';
import { JobRequested } from './job.js';

/** Asks for background work from inside a transaction: the wish is an outbox row, so it is committed with its cause or not at all. */
@Injectable()
export class Jobs {
  constructor(private readonly events: EventBus) {}

  async ask(queue: string, data: object): Promise<void> {
    await this.events.publish(new JobRequested({ queue, jobId: newId(), data }));
  }
}
