import { Injectable } from '@nestjs/common';
import { PermissionIsMissing } from '../../../platform/access/access.errors.js';
import { mayDo } from '../../../platform/access/principal.js';
import { RowIsMissing, RowIsOnlyShared } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { AllowanceView } from '../../../platform/http/views.js';
import { RecordRights } from '../../../platform/subjects/record-rights.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { RecordShares } from '../record-shares.repository.js';
import { recordShareView, type SharesView } from '../share.view.js';

/** Whom a record is shared with, as everybody may know who sees it. */
@Injectable()
export class ShowShares {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rights: RecordRights,
    private readonly shares: RecordShares,
  ) {}

  /** @throws RowIsMissing */
  async execute(ref: SubjectRef, locale: Locale): Promise<SharesView> {
    const right = (await this.rights.of(ref.type, [ref.id])).get(ref.id);
    if (!right) throw new RowIsMissing(ref);
    const items = (await this.shares.on(ref)).map(recordShareView);
    return { items, access: right.access, share: this.allowance(ref.type, right.access === 'own', locale) };
  }

  private allowance(type: string, owns: boolean, locale: Locale): AllowanceView {
    const permission = `${type}.share`;
    const refused = !mayDo(this.work.principal, permission)
      ? { code: PermissionIsMissing.code, detail: say(PermissionIsMissing.code, { permission }, locale) }
      : owns
        ? null
        : { code: RowIsOnlyShared.code, detail: say(RowIsOnlyShared.code, {}, locale) };
    return refused ? { allowed: false, ...refused } : { allowed: true };
  }
}
