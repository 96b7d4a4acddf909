import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { Afterwards } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { AddressChanged } from '../../org/index.js';
import { ADDRESS_LETTER_JOB } from './send-address-letter.js';

/** The last letter to an address tells that letters go elsewhere now. */
@Injectable()
export class OnAddressChanged {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  @Afterwards(AddressChanged)
  async execute({ payload: { former } }: AddressChanged): Promise<void> {
    if (former && this.mailer.isReady) await this.jobs.ask(ADDRESS_LETTER_JOB, { to: former, letterId: newId() });
  }
}
