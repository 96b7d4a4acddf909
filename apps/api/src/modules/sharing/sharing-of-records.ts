import { Injectable } from '@nestjs/common';
import { RowIsMissing, RowIsOnlyShared } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { DomainError } from '../../platform/http/domain-error.js';
import { RecordRights } from '../../platform/subjects/record-rights.js';
import { Grantees, type Grantee } from './grantees.js';
import type { TeamFunction } from './grantee.js';
import { RecordShares } from './record-shares.repository.js';
import type { ShareRow } from './share.row.js';
import type { ShareRecordsDto } from './share.dto.js';
import { ShareExistsAlready } from './sharing.errors.js';
import { RecordsShared } from './sharing.events.js';

export interface RefusedShare {
  readonly id: string;
  readonly error: DomainError;
}

export interface Sharing {
  readonly shared: readonly ShareRow[];
  readonly refused: readonly RefusedShare[];
}

/** What only a member of a team has. */
export interface Membership {
  readonly teamFunction: TeamFunction;
  readonly cardId: string;
}

/** The rows of a sharing, and the news of it. */
@Injectable()
export class SharingOfRecords {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rights: RecordRights,
    private readonly grantees: Grantees,
    private readonly shares: RecordShares,
    private readonly events: EventBus,
  ) {}

  async unowned(type: string, ids: readonly string[]): Promise<RefusedShare[]> {
    const rights = await this.rights.of(type, ids);
    return ids.flatMap((id) => {
      const access = rights.get(id)?.access;
      if (access === 'own') return [];
      return [{ id, error: access ? new RowIsOnlyShared({}) : new RowIsMissing({ type, id }) }];
    });
  }

  async make(
    { subjectType, access, until = null, note }: ShareRecordsDto,
    ids: readonly string[],
    { kind, id: granteeId, name }: Grantee,
    membership?: Membership,
  ): Promise<Sharing> {
    if (ids.length === 0) return { shared: [], refused: [] };
    const reason = membership ? 'team' : 'by_hand';
    const wanted = {
      subjectType,
      subjectIds: ids,
      granteeKind: kind,
      granteeId,
      reason,
      access,
      until,
      note: note.trim(),
    } as const;
    const { made, held } = await this.shares.make({ ...wanted, ...membership });
    if (made.length > 0) await this.tell(subjectType, made, { kind, id: granteeId, name });
    const other = held.filter((row) => row.access !== access || row.until !== until);
    return {
      shared: [...made, ...held.filter((row) => !other.includes(row))],
      refused: other.map(({ subjectId }) => ({ id: subjectId, error: new ShareExistsAlready({ name }) })),
    };
  }

  private async tell(subjectType: string, made: readonly ShareRow[], grantee: Grantee): Promise<void> {
    const byId = this.work.principal.personId;
    const personIds = (await this.grantees.members(grantee)).filter((id) => id !== byId);
    const subjectIds = made.map(({ subjectId }) => subjectId);
    const shareId = made[0]?.id ?? '';
    await this.events.publish(new RecordsShared({ subjectType, subjectIds, personIds, byId, shareId }));
  }
}
