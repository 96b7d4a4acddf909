import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { newId } from '../database/ids.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AFTERWARDS, TOGETHER, type DomainEvent, type DomainEventClass } from './events.js';
import { OutboxSignal } from './outbox-signal.js';

export interface Listener {
  /** `OnApprovalFinished.execute`: stable across releases, because it names rows of the outbox. */
  readonly name: string;
  readonly event: string;
  hear(event: DomainEvent): Promise<void>;
}

/** News goes up: a room publishes, and whoever stands above it hears. */
@Injectable()
export class EventBus implements OnModuleInit {
  private readonly together = new Map<string, Listener[]>();
  private readonly afterwards = new Map<string, Listener>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly work: UnitOfWork,
    private readonly signal: OutboxSignal,
  ) {}

  onModuleInit(): void {
    const scanner = new MetadataScanner();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const method of scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        this.register(instance as Record<string, unknown>, method);
      }
    }
  }

  /** Tells every `@Together` listener now, as the house, and leaves a row in the outbox for every `@Afterwards` one. */
  async publish(event: DomainEvent): Promise<void> {
    const name = event.constructor.name;
    for (const listener of this.together.get(name) ?? []) {
      await this.work.asHouse(() => listener.hear(event));
    }
    const later = [...this.afterwards.values()].filter((listener) => listener.event === name);
    if (later.length === 0) return;
    const rows = later.map(
      (_, i) => `($${i * 2 + 1}::uuid, $${i * 2 + 2}, $${later.length * 2 + 1}, $${later.length * 2 + 2}::jsonb)`,
    );
    const values = later.flatMap((listener) => [newId(), listener.name]);
    const sql = `INSERT INTO outbox (id, listener, event, payload) VALUES ${rows.join(', ')}`;
    await this.work.asHouse(() => this.work.manager.query(sql, [...values, name, JSON.stringify(event.payload)]));
    this.work.afterCommit(() => this.signal.wake());
  }

  listener(name: string): Listener | undefined {
    return this.afterwards.get(name);
  }

  private register(instance: Record<string, unknown>, method: string): void {
    const handler = instance[method];
    if (typeof handler !== 'function') return;
    const name = `${instance.constructor.name}.${method}`;
    const hear = async (event: DomainEvent): Promise<void> => handler.call(instance, event) as Promise<void>;
    const together = Reflect.getMetadata(TOGETHER, handler) as DomainEventClass | undefined;
    const afterwards = Reflect.getMetadata(AFTERWARDS, handler) as DomainEventClass | undefined;
    if (together)
      this.together.set(together.name, [
        ...(this.together.get(together.name) ?? []),
        { name, event: together.name, hear },
      ]);
    if (afterwards) this.afterwards.set(name, { name, event: afterwards.name, hear });
  }
}
