import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { Afterwards } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { RecoveryAsked } from '../accounts.events.js';
import { RECOVERY_LETTER_JOB } from './send-recovery-letter.js';

/** Asks for the letter with the link: it is sent by a job, because the outbox delivers inside a transaction. */
@Injectable()
export class OnRecoveryAsked {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  @Afterwards(RecoveryAsked)
  async execute({ payload: { personId } }: RecoveryAsked): Promise<void> {
    if (personId && this.mailer.isReady) await this.jobs.ask(RECOVERY_LETTER_JOB, { personId, letterId: newId() });
  }
}
