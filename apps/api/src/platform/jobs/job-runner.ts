import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PgBoss } from 'pg-boss';
import { DATABASE_URL, OWNS_SCHEMA } from '../config/installation.js';
import { JOBS_SCHEMA } from '../database/login.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Afterwards } from '../events/events.js';
import { givenUp, JOB, JobRequested } from './job.js';

type Handler = (data: object, stopping: AbortSignal) => Promise<void>;

/** A worker that is killed is missed after this long; then its job begins again. */
const HEARTBEAT_SECONDS = 10;
const LOOK_EVERY_SECONDS = 5;
const PATIENCE_MS = 20_000;

const QUEUE = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 6 * 3600,
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
};

/** Runs the jobs of every room. Only the worker starts it; its tables live in a schema of their own beside ours. */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  private readonly logger = new Logger('jobs');
  private readonly stopping = new AbortController();
  private boss: PgBoss | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    private readonly unitOfWork: UnitOfWork,
    @Inject(OWNS_SCHEMA) private readonly ownsSchema: boolean,
  ) {}

  async start(): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.databaseUrl,
      schema: JOBS_SCHEMA,
      migrate: this.ownsSchema,
      createSchema: this.ownsSchema,
      application_name: 'countersign jobs',
      max: 3,
      connectionTimeoutMillis: 2000,
      superviseIntervalSeconds: LOOK_EVERY_SECONDS,
      monitorIntervalSeconds: LOOK_EVERY_SECONDS,
      maintenanceIntervalSeconds: LOOK_EVERY_SECONDS,
      schedule: false,
    });
    boss.on('error', (error) => this.logger.error({ msg: 'the job runner met an error', error: error.message }));
    await boss.start();
    const handlers = this.handlers();
    // A queue can name another for what it gives up only once that one is there.
    for (const queue of handlers.keys()) await this.open(boss, queue);
    for (const queue of handlers.keys())
      if (handlers.has(givenUp(queue))) await boss.updateQueue(queue, { deadLetter: givenUp(queue) });
    for (const [queue, handler] of handlers) await this.work(boss, queue, handler);
    this.boss = boss;
  }

  /** Tells the running jobs to pause at their next safe point, waits for them, and lets go of the database. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.boss?.stop({ graceful: true, timeout: PATIENCE_MS });
    this.boss = undefined;
  }

  /** Repeatable: a job of the same id is there once. Thrown while no runner is started, the wish stays in the outbox. */
  @Afterwards(JobRequested)
  async enqueue({ payload: { queue, jobId, data } }: JobRequested): Promise<void> {
    if (!this.boss) throw new Error('the job runner is not started in this process');
    await this.boss.send(queue, data, { id: jobId });
  }

  private async open(boss: PgBoss, queue: string): Promise<void> {
    if (await boss.getQueue(queue)) await boss.updateQueue(queue, QUEUE);
    else await boss.createQueue(queue, QUEUE);
  }

  private async work(boss: PgBoss, queue: string, handler: Handler): Promise<void> {
    await boss.work<object>(
      queue,
      { pollingIntervalSeconds: 0.5, batchSize: 1, heartbeatRefreshSeconds: HEARTBEAT_SECONDS / 3 },
      async ([job]) => {
        if (!job) return;
        await this.unitOfWork.enclose(job.id, () => handler(job.data, this.stopping.signal), { job: queue });
      },
    );
  }

  private handlers(): Map<string, Handler> {
    const scanner = new MetadataScanner();
    const found = new Map<string, Handler>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const name of scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const method = (instance as Record<string, unknown>)[name];
        const queue =
          typeof method === 'function' ? (Reflect.getMetadata(JOB, method) as string | undefined) : undefined;
        if (queue) found.set(queue, (method as Handler).bind(instance));
      }
    }
    return found;
  }
}
