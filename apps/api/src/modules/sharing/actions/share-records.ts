import { Injectable } from '@nestjs/common';
import { Grantees } from '../grantees.js';
import type { ShareRecordsDto } from '../share.dto.js';
import { ShareChecks } from '../share-checks.js';
import { ShareIsNeedless } from '../sharing.errors.js';
import { SharingOfRecords, type Membership, type Sharing } from '../sharing-of-records.js';

/** Shows records to somebody. What cannot be shared is told, the rest is shared; doing it twice changes nothing. */
@Injectable()
export class ShareRecords {
  constructor(
    private readonly checks: ShareChecks,
    private readonly grantees: Grantees,
    private readonly sharing: SharingOfRecords,
  ) {}

  /** @throws NotShareable, PermissionIsMissing, CustomersAreNotShared, ShareLiesBehind, ReferenceIsMissing, GranteeSeesNone; and where there is one record, whatever refuses it */
  async execute(wish: ShareRecordsDto, membership?: Membership): Promise<Sharing> {
    const subject = this.checks.subject(wish.subjectType);
    await this.checks.mustBeOn(wish.subjectType);
    this.checks.lastDay(wish.until);
    const ids = [...new Set(wish.subjectIds)];
    const unowned = await this.sharing.unowned(wish.subjectType, ids);
    // What somebody may not share she learns before anything about the other side.
    if (unowned.length === ids.length) return onlyOne({ shared: [], refused: unowned });
    const grantee = await this.grantees.choose(wish.grantee.kind, wish.grantee.id, wish.subjectType);
    const owned = ids.filter((id) => !unowned.some((each) => each.id === id));
    const reached =
      grantee.kind === 'self' && (await this.grantees.reached(grantee.id, subject.scope.module, subject.table, owned));
    const needless = membership ? [] : owned.filter((id) => reached && reached.has(id));
    const left = owned.filter((id) => !needless.includes(id));
    const { shared, refused } = await this.sharing.make(wish, left, grantee, membership);
    const { name } = grantee;
    return onlyOne({
      shared,
      refused: [...unowned, ...needless.map((id) => ({ id, error: new ShareIsNeedless({ name }) })), ...refused],
    });
  }
}

/** Whoever shared one record and could not is refused; whoever shared many is told. */
function onlyOne(sharing: Sharing): Sharing {
  const [refused, second] = sharing.refused;
  if (refused && !second && sharing.shared.length === 0) throw refused.error;
  return sharing;
}
