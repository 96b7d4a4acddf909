import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { derivedToken } from '../../../platform/secrets/random-text.js';
import { FormSentTooOften } from './lead-forms.errors.js';

/** Somebody who mistypes sends a form a few times; a campaign brings a few hundred within the hour. */
const MOST_OF_SENDER = 5;
const SENDER_MINUTES = 10;
const MOST_OF_FORM = 300;
const FORM_MINUTES = 60;

/** How often forms are sent, by sender and altogether; always as the house. An address is not kept, only what follows from it. */
@Injectable()
export class FormSends {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** Counts one more. @throws FormSentTooOften */
  async count(formId: string, address: string): Promise<void> {
    const { manager } = this.work;
    const sender = derivedToken(this.installation.secret, 'lead form sender', address);
    // One after the other, so that many at once do not each find the count low.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('lead form ' || $1, 0))`, [formId]);
    const [lately] = await manager.query<{ sender: number; form: number }[]>(
      `SELECT count(*) FILTER (WHERE sender = $2 AND at > now() - make_interval(mins => $3))::int AS sender, count(*)::int AS form
       FROM lead_form_sends WHERE form_id = $1 AND at > now() - make_interval(mins => $4)`,
      [formId, sender, SENDER_MINUTES, FORM_MINUTES],
    );
    if (lately && (lately.sender >= MOST_OF_SENDER || lately.form >= MOST_OF_FORM)) throw new FormSentTooOften({});
    await manager.query('INSERT INTO lead_form_sends (form_id, sender) VALUES ($1, $2)', [formId, sender]);
    await manager.query(`DELETE FROM lead_form_sends WHERE at < now() - interval '1 day'`);
  }
}
