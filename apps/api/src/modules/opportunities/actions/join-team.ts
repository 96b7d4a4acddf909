import { Injectable } from '@nestjs/common';
import { ShareRecords, type ShareRow } from '../../sharing/index.js';
import type { TeamMemberDto } from '../opportunity.dto.js';
import { Opportunities } from '../opportunities.repository.js';

/** Takes somebody into the team of a deal: she sees it with its quotes and contracts, and the card of its customer. */
@Injectable()
export class JoinTeam {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly shareRecords: ShareRecords,
  ) {}

  /** @throws RowIsMissing, RowIsOnlyShared, PermissionIsMissing, ReferenceIsMissing, ShareExistsAlready, ShareLiesBehind, GranteeSeesNone */
  async execute(
    opportunityId: string,
    { personId, function: teamFunction, note = '', ...rest }: TeamMemberDto,
  ): Promise<ShareRow> {
    const { customerId: cardId } = await this.opportunities.get(opportunityId);
    const wish = {
      ...rest,
      note,
      subjectType: 'opportunity',
      subjectIds: [opportunityId],
      grantee: { kind: 'person', id: personId } as const,
    };
    const { shared } = await this.shareRecords.execute(wish, { teamFunction, cardId });
    return shared[0] as ShareRow;
  }
}
