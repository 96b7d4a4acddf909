import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { BeginDepartures } from '../departures/begin-departures.js';
import { OrganisationChanges } from './organisation-changes.js';

const LOOK_EVERY_MS = 60_000;

/**
 * Whatever was entered ahead takes effect on its day: at the start, and within a minute of midnight in whichever worker
 * comes first. Several may look at once; the row they lock lets one of them do it.
 */
@Injectable()
@Seeds('reference', 1.5)
export class TurnOfTheDay implements Seed, OnModuleDestroy {
  private readonly logger = new Logger('turn of the day');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: OrganisationChanges,
    private readonly departures: BeginDepartures,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    try {
      await this.work.run(HOUSE, 'write', () => this.execute());
    } catch (error) {
      this.logger.warn({ msg: 'could not begin the day', error: error instanceof Error ? error.message : 'unknown' });
    }
  }

  async execute(today = this.clock.today()): Promise<void> {
    const { manager } = this.work;
    const [row] = await manager.query<{ projectedOn: string | null }[]>(
      'SELECT projected_on::text AS "projectedOn" FROM organisation FOR UPDATE',
    );
    if (row?.projectedOn === today) return;
    await this.changes.project();
    await this.departures.begin(today);
    if (row?.projectedOn) await this.changes.tell('day', await this.concerned(row.projectedOn, today));
  }

  /** Of whom something began or ended since the last day that was begun; a clock set back counts alike. */
  private async concerned(before: string, today: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT DISTINCT id FROM (
         SELECT unnest(ARRAY[person_id, superior_id]) AS id, during FROM position_assignments WHERE retracted_at IS NULL
         UNION ALL SELECT person_id, during FROM department_heads WHERE retracted_at IS NULL
         UNION ALL SELECT h.person_id, s.during FROM department_states s JOIN department_heads h
           ON h.department_id IN (s.department_id, s.parent_id) AND h.retracted_at IS NULL WHERE s.retracted_at IS NULL
         UNION ALL SELECT person_id, during FROM absences WHERE retracted_at IS NULL
         UNION ALL SELECT unnest(ARRAY[principal_id, proxy_id]), during FROM proxies WHERE retracted_at IS NULL
       ) facts WHERE id IS NOT NULL AND (during @> $1::date) <> (during @> $2::date)`,
      [before, today],
    );
    return rows.map(({ id }) => id);
  }
}
