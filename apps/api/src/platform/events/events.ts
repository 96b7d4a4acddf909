import { SetMetadata } from '@nestjs/common';

/** Something that happened, named in the past tense; `payload` is JSON and carries ids, not people's data. */
export abstract class DomainEvent<P extends object = object> {
  constructor(readonly payload: P) {}
}

export type DomainEventClass<E extends DomainEvent = DomainEvent> = {
  new (payload: never): E;
  readonly name: string;
};

export const TOGETHER = 'countersign:together';
export const AFTERWARDS = 'countersign:afterwards';

/** In the same transaction: both or neither. For news whose loss would be a lie in the books. */
export const Together = (event: DomainEventClass): MethodDecorator => SetMetadata(TOGETHER, event);

/** From the outbox, at least once, so it must be repeatable. For everything that talks to the world or may wait. */
export const Afterwards = (event: DomainEventClass): MethodDecorator => SetMetadata(AFTERWARDS, event);
