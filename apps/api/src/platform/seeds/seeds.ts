import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HOUSE } from '../access/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export const SEEDS = 'countersign:seeds';

export interface Seed {
  /** Writes what is missing; called at every start for reference data, once for the demo company. */
  execute(): Promise<void>;
}

interface SeedMark {
  readonly kind: 'reference' | 'demo';
  /** Lower first: the storey of the room, and tenths within it. */
  readonly order: number;
}

/** Marks a provider that fills a room: reference data every installation needs, or the demo company's. */
export const Seeds = (kind: SeedMark['kind'], order: number): ClassDecorator => SetMetadata(SEEDS, { kind, order });

const SEED_LOCK = 4_715_118;

/** Runs every room's seeds in storey order, one process at a time. */
@Injectable()
export class SeedRunner {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly work: UnitOfWork,
  ) {}

  async run({ demo }: { demo: boolean }): Promise<void> {
    await this.work.run(HOUSE, 'write', async (manager) => {
      // The first start of a demo company takes longer than anybody waits for a lock while serving.
      await manager.query(`SELECT set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)`);
      await manager.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
      const [{ seeded } = { seeded: true }] = await manager.query<{ seeded: boolean }[]>(
        `SELECT EXISTS (SELECT 1 FROM seeds_done WHERE kind = 'demo') AS seeded`,
      );
      for (const { seed, mark } of this.found()) {
        if (mark.kind === 'reference' || (demo && !seeded)) await seed.execute();
      }
      if (demo) await manager.query(`INSERT INTO seeds_done (kind) VALUES ('demo') ON CONFLICT DO NOTHING`);
    });
  }

  private found(): { seed: Seed; mark: SeedMark }[] {
    return this.discovery
      .getProviders()
      .flatMap(({ instance }) => {
        const mark = instance?.constructor
          ? (Reflect.getMetadata(SEEDS, instance.constructor) as SeedMark | undefined)
          : undefined;
        return mark ? [{ seed: instance as Seed, mark }] : [];
      })
      .sort((a, b) => a.mark.order - b.mark.order);
  }
}
