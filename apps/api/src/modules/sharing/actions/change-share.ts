import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { RecordShares } from '../record-shares.repository.js';
import type { ChangeShareDto } from '../share.dto.js';
import { ShareChecks } from '../share-checks.js';
import { ShareHasEnded } from '../sharing.errors.js';

@Injectable()
export class ChangeShare {
  constructor(
    private readonly shares: RecordShares,
    private readonly checks: ShareChecks,
  ) {}

  /** @throws RowIsMissing, RowIsStale, RowIsOnlyShared, PermissionIsMissing, ShareHasEnded, ShareLiesBehind */
  async execute(id: string, version: number, change: ChangeShareDto): Promise<void> {
    await this.checks.mustShareAll(await this.shares.named([id]));
    const share = await this.shares.get(id);
    if (share.state === 'ended') throw new ShareHasEnded({});
    if (share.version !== version) throw new RowIsStale({ id, version });
    this.checks.lastDay(change.until);
    const { access = share.access, until = share.until, note = share.note } = change;
    const teamFunction = share.teamFunction && (change.teamFunction ?? share.teamFunction);
    await this.shares.change(id, version, { access, until, note: note.trim(), teamFunction });
  }
}
