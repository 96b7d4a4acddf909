import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { Client } from 'pg';
import { DATABASE_URL } from '../config/installation.js';
import { UnitOfWork } from '../database/unit-of-work.js';

const CHANNEL = 'countersign_wake';
const RECONNECT_AFTER_MS = 1000;

/**
 * Wakes listeners in every process once a unit of work has committed. A wake-up says "look", carries nothing else and may
 * be lost, so a listener also looks by itself.
 *
 * It is sent after the commit and not with it: a transaction with a NOTIFY in it holds one lock of the whole server from
 * the NOTIFY to the end of its commit, so that writers would wait for each other's disk.
 */
@Injectable()
export class WakeUps implements OnModuleDestroy {
  private readonly logger = new Logger('wake-ups');
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closing = false;
  private readonly due = new Set<string>();
  private sending = false;

  constructor(
    private readonly work: UnitOfWork,
    @Inject(DATABASE_URL) private readonly url: string,
  ) {}

  /** Wakes whoever listens for these topics, once the open unit of work has committed. */
  send(topics: readonly string[]): void {
    this.work.afterCommit(() => {
      for (const topic of topics) this.due.add(topic);
      if (!this.sending) void this.sendDue();
    });
  }

  /** @returns the way to stop */
  listen(topic: string, wake: () => void): () => void {
    this.emitter.on(topic, wake);
    this.connect();
    return () => this.emitter.off(topic, wake);
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  /** What comes up while some are on their way goes with the next. */
  private async sendDue(): Promise<void> {
    this.sending = true;
    while (this.due.size > 0 && !this.closing) {
      const topics = [...this.due];
      this.due.clear();
      this.connect();
      await this.client
        ?.query(`SELECT pg_notify('${CHANNEL}', topic) FROM unnest($1::text[]) topic`, [topics])
        .catch(() => undefined);
    }
    this.sending = false;
  }

  /** One connection a process, made when somebody first listens or is woken; one that is lost is made again. */
  private connect(): void {
    if (this.client || this.closing) return;
    const client = new Client({
      connectionString: this.url,
      application_name: 'countersign listen',
      pipeline: true,
      options: '-c role=countersign_app',
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.emitter.emit(payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.lost(client));
    // Asked for at once, so that whatever is sent next on it is heard here too.
    for (const begun of [client.connect(), client.query(`LISTEN ${CHANNEL}`)]) begun.catch(() => this.lost(client));
  }

  private lost(client: Client): void {
    if (this.client !== client || this.closing) return;
    this.logger.warn('the connection that listens for wake-ups was lost');
    this.client = undefined;
    this.retry = setTimeout(() => this.connect(), RECONNECT_AFTER_MS);
  }
}
