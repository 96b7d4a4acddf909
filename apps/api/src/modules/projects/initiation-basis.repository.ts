import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface Asked {
  readonly id: string;
  readonly ownerId: string;
  readonly contractId: string | null;
}

/** What the start of a project rests on; asked as the house, whatever the reader reaches. */
@Injectable()
export class InitiationBasis {
  constructor(private readonly work: UnitOfWork) {}

  /** The type of its contract, null where there is none, and whether its manager runs another project. */
  async of({ id, ownerId, contractId }: Asked): Promise<{ type: string | null; runsOther: boolean }> {
    const [row] = await this.work.asHouse(() =>
      this.work.manager.query<{ type: string | null; runsOther: boolean }[]>(
        `SELECT (SELECT type FROM contracts WHERE id = $3::uuid) AS type,
           EXISTS (SELECT 1 FROM projects WHERE owner_id = $2 AND id <> $1 AND status = 'running' AND deleted_at IS NULL) AS "runsOther"`,
        [id, ownerId, contractId],
      ),
    );
    return row ?? { type: null, runsOther: false };
  }
}
