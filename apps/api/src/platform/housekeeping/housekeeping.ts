import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { HOUSE } from '../access/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HOURLY } from './hourly.js';
import { OFTEN } from './often.js';

const HOUR_MS = 3_600_000;
const OFTEN_MS = 10_000;

/** What is kept for a while and then thrown away; audit and approvals are not among it. */
const SWEEPS = [
  `DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days'`,
  `DELETE FROM outbox WHERE done_at < now() - interval '30 days'`,
  `DELETE FROM sign_in_attempts WHERE at < now() - interval '1 day'`,
  `DELETE FROM sign_ins WHERE at < now() - interval '400 days'`,
  `DELETE FROM sign_in_tickets WHERE expires_at < now() - interval '1 day'`,
  `DELETE FROM sign_on_attempts WHERE expires_at < now() - interval '1 day'`,
  `DELETE FROM refresh_tokens t USING sessions s WHERE s.id = t.session_id AND s.expires_at < now() - interval '1 day'`,
];

/** Sweeps once an hour, and calls what the rooms want done by the hour, in whichever worker comes first. */
@Injectable()
export class Housekeeping {
  private readonly logger = new Logger('housekeeping');
  private timer: NodeJS.Timeout | undefined;
  private often: NodeJS.Timeout | undefined;
  private ticking: Promise<void> | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly discovery: DiscoveryService,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.hour(), HOUR_MS);
    this.timer.unref();
    this.often = setInterval(() => void this.tick(), OFTEN_MS);
    this.often.unref();
    void this.chores();
    void this.tick();
  }

  stop(): void {
    clearInterval(this.timer);
    clearInterval(this.often);
  }

  async sweep(): Promise<void> {
    try {
      await this.work.run(HOUSE, 'write', async (manager) => {
        for (const sql of SWEEPS) await manager.query(sql);
      });
    } catch (error) {
      this.logger.warn({ msg: 'could not sweep', error: error instanceof Error ? error.message : 'unknown' });
    }
  }

  /** Everything marked `@Hourly`; one that fails does not keep the others from being done. */
  async chores(): Promise<void> {
    await this.callAll(HOURLY);
  }

  /** Everything marked `@Often`; a second call meanwhile joins the first. */
  tick(): Promise<void> {
    this.ticking ??= this.callAll(OFTEN).finally(() => (this.ticking = undefined));
    return this.ticking;
  }

  private async callAll(mark: string): Promise<void> {
    for (const { name, call } of this.marked(mark)) {
      try {
        await this.work.enclose('house', call, { job: name });
      } catch (error) {
        this.logger.error({ msg: `${name} failed`, error: error instanceof Error ? error.message : 'unknown' });
      }
    }
  }

  private async hour(): Promise<void> {
    await this.sweep();
    await this.chores();
  }

  private marked(mark: string): { name: string; call: () => Promise<void> }[] {
    const scanner = new MetadataScanner();
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (!instance || typeof instance !== 'object') return [];
      const methods = scanner.getAllMethodNames(Object.getPrototypeOf(instance));
      return methods.flatMap((method) => {
        const found = (instance as Record<string, unknown>)[method];
        if (typeof found !== 'function' || !Reflect.getMetadata(mark, found)) return [];
        return [{ name: `${instance.constructor.name}.${method}`, call: () => found.call(instance) as Promise<void> }];
      });
    });
  }
}
