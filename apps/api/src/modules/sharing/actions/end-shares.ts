import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { RecordShares } from '../record-shares.repository.js';
import { ShareChecks } from '../share-checks.js';

@Injectable()
export class EndShares {
  constructor(
    private readonly shares: RecordShares,
    private readonly checks: ShareChecks,
  ) {}

  /** All of them or none; one that has ended already stays as it is. @throws RowIsMissing, RowIsOnlyShared, PermissionIsMissing */
  async execute(ids: readonly string[]): Promise<number> {
    const shares = await this.shares.byIds(ids);
    const missing = ids.find((id) => !shares.some((share) => share.id === id));
    if (missing) throw new RowIsMissing({ type: 'share', id: missing });
    await this.checks.mustShareAll(shares);
    return this.shares.end(ids);
  }
}
