import { Injectable } from '@nestjs/common';
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
    await this.checks.mustShareAll(await this.shares.named(ids));
    return this.shares.end(ids);
  }
}
