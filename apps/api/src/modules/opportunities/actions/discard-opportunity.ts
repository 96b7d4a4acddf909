import { Injectable } from '@nestjs/common';
import { Holds } from '../../../platform/subjects/holds.js';
import { Opportunities } from '../opportunities.repository.js';

@Injectable()
export class DiscardOpportunity {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly holds: Holds,
  ) {}

  /** Into the recycle bin. @throws RowIsMissing, RowIsStale, RecordIsHeld while live quotes depend on it. */
  async execute(id: string, version: number): Promise<void> {
    const opportunity = await this.opportunities.getForChange(id);
    await this.holds.mustBeFree('opportunity', id);
    await this.opportunities.discard(opportunity, version);
  }
}
