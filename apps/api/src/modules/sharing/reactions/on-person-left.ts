import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { PersonLeft } from '../../org/index.js';
import { RecordShares } from '../record-shares.repository.js';

/** What was shared with somebody ends when she leaves, and is not there again should she come back. */
@Injectable()
export class EndSharesOfLeaver {
  constructor(private readonly shares: RecordShares) {}

  @Together(PersonLeft)
  async execute({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.shares.endAllOf(personId);
  }
}
