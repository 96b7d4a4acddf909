import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { AccessTokenStrategy, AccessTokens } from './access/access-token.js';
import { LookUnderMask } from './access/look-under-mask.js';
import { RevealAllowance } from './access/reveal-allowance.js';
import { Audit } from './audit/audit.js';
import { SupportDoor } from './access/support-door.js';
import { TokenDoor } from './access/token-door.js';
import { Refusals } from './audit/refusals.js';
import { Clock } from './clock/clock.js';
import { ClockController } from './clock/clock.controller.js';
import { CONFIG, DATABASE_URL, INSTALLATION, OWNS_SCHEMA, type Installation } from './config/installation.js';
import type { Config } from './config/config.js';
import { CustomInAnswers } from './custom/custom-in-answers.js';
import { CustomObjects } from './custom/custom-objects.js';
import { Rows } from './database/rows.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { EventBus } from './events/event-bus.js';
import { OutboxDispatcher } from './events/outbox-dispatcher.js';
import { OutboxSignal } from './events/outbox-signal.js';
import { WakeUps } from './events/wake-ups.js';
import { FileStore } from './files/file-store.js';
import { ForbiddenInterceptor } from './forbidden/forbidden.interceptor.js';
import { ForbiddenNumbers } from './forbidden/forbidden-numbers.js';
import { HandoverSources } from './handover/handover-sources.js';
import { PlannedSuccessors } from './handover/planned-successors.js';
import { Housekeeping } from './housekeeping/housekeeping.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { Idempotency } from './http/idempotency.js';
import { Batches } from './http/batch/batches.js';
import { ExternalIds } from './http/batch/external-ids.repository.js';
import { Upserts } from './http/batch/upserts.js';
import { LeavingAnswers } from './http/leaving-answers.js';
import { Readable } from './http/readable.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ShapeAnswers } from './http/shape/shape-answers.js';
import { ShownRecords } from './http/shape/shown-records.js';
import { WorkInterceptor } from './http/work.interceptor.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { ExportedLists } from './listing/exported-lists.js';
import { ListExport } from './listing/list-export.js';
import { Listing } from './listing/listing.js';
import { Mailer } from './mail/mailer.js';
import { Numbering } from './numbering/numbering.js';
import { SeedRunner } from './seeds/seeds.js';
import { Holds } from './subjects/holds.js';
import { References } from './subjects/references.js';
import { RecordRights } from './subjects/record-rights.js';
import { SharedViews } from './subjects/shared-views.js';
import { Subjects } from './subjects/subjects.js';
import { TimelineSources } from './subjects/timeline-sources.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly installation: Installation;
  readonly dataSource: DataSource;
  /** For the connections that are not the pool's: LISTEN, and the job runner's own. */
  readonly databaseUrl: string;
  /** Whether the role in it owns the schema. */
  readonly ownsSchema: boolean;
}

const OFFERED = [
  UnitOfWork,
  Audit,
  LookUnderMask,
  ForbiddenNumbers,
  RevealAllowance,
  Rows,
  CustomObjects,
  CustomInAnswers,
  EventBus,
  OutboxSignal,
  OutboxDispatcher,
  WakeUps,
  Numbering,
  Clock,
  Housekeeping,
  Listing,
  ListExport,
  ExportedLists,
  FileStore,
  AccessTokens,
  TokenDoor,
  SupportDoor,
  Mailer,
  SeedRunner,
  Subjects,
  RecordRights,
  SharedViews,
  References,
  Holds,
  TimelineSources,
  HandoverSources,
  PlannedSuccessors,
  Jobs,
  JobRunner,
  Readable,
  ShownRecords,
  Batches,
  ExternalIds,
  Upserts,
];

/** The floor every room stands on; it knows no business noun. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, installation, dataSource, databaseUrl, ownsSchema }: PlatformOptions): DynamicModule {
    const given = [
      { provide: CONFIG, useValue: config },
      { provide: INSTALLATION, useValue: installation },
      { provide: DATABASE_URL, useValue: databaseUrl },
      { provide: OWNS_SCHEMA, useValue: ownsSchema },
      { provide: DataSource, useValue: dataSource },
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, PassportModule, JwtModule.register({})],
      controllers: [HealthController, ClockController],
      providers: [
        ...given,
        ...OFFERED,
        Idempotency,
        ShapeAnswers,
        LeavingAnswers,
        Readiness,
        Refusals,
        AccessTokenStrategy,
        { provide: APP_GUARD, useClass: AccessGuard },
        // Before anything of the request is claimed or begun.
        { provide: APP_INTERCEPTOR, useClass: ForbiddenInterceptor },
        { provide: APP_INTERCEPTOR, useClass: WorkInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG, DATABASE_URL, INSTALLATION, DataSource, Readiness, ...OFFERED],
    };
  }
}
