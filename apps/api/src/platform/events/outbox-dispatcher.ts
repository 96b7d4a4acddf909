import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../access/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventBus } from './event-bus.js';
import { OutboxSignal } from './outbox-signal.js';
import type { DomainEvent } from './events.js';

interface OutboxRow {
  id: string;
  listener: string;
  event: string;
  payload: object;
  attempt: number;
}

const LOOK_EVERY_MS = 500;

/**
 * Delivers the outbox at least once. A delivery and its mark are one transaction under `FOR UPDATE SKIP LOCKED`: a
 * worker that is killed between two deliveries loses nothing, and two workers never deliver the same row at once.
 */
@Injectable()
export class OutboxDispatcher {
  private readonly logger = new Logger('outbox');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly bus: EventBus,
    private readonly signal: OutboxSignal,
  ) {}

  start(): void {
    this.signal.onWake(() => void this.drain());
    this.timer = setInterval(() => void this.drain(), LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Delivers until nothing is due; a second call meanwhile joins the first. */
  drain(): Promise<void> {
    this.running ??= this.deliverAll()
      .catch((error: unknown) => this.logger.error('the outbox could not be read', error))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async deliverAll(): Promise<void> {
    while (!this.stopping && (await this.deliverOne()));
  }

  private async deliverOne(): Promise<boolean> {
    let row: OutboxRow | undefined;
    try {
      return await this.work.run(HOUSE, 'write', async (manager) => {
        [row] = await manager.query<OutboxRow[]>(
          `SELECT id, listener, event, payload, attempt FROM outbox
           WHERE done_at IS NULL AND run_at <= now() ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        );
        if (!row) return false;
        const listener = this.bus.listener(row.listener);
        // Written by a newer version that knows the listener: left for a process of that version.
        if (!listener) throw new Error(`no listener is called ${row.listener}`);
        await listener.hear({ payload: row.payload } as DomainEvent);
        await manager.query('UPDATE outbox SET done_at = now() WHERE id = $1', [row.id]);
        return true;
      });
    } catch (error) {
      if (!row) throw error;
      await this.postpone(row, error);
      return true;
    }
  }

  private async postpone(row: OutboxRow, error: unknown): Promise<void> {
    this.logger.warn(
      `${row.listener} failed at attempt ${row.attempt + 1}: ${error instanceof Error ? error.message : 'unknown'}`,
    );
    const delay = Math.min(2 ** row.attempt, 3600);
    await this.work.run(HOUSE, 'write', (manager) =>
      manager.query(
        `UPDATE outbox SET attempt = attempt + 1, run_at = now() + make_interval(secs => $2) WHERE id = $1`,
        [row.id, delay],
      ),
    );
  }
}
