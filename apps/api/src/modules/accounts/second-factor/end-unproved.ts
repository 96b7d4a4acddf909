import { Injectable } from '@nestjs/common';
import { Sessions } from '../sessions/sessions.repository.js';
import { SecondFactorDuty } from './second-factor-duty.js';

/** Ends the sessions of whoever administers now and has no second factor, so that she sets one up at her next sign-in. */
@Injectable()
export class EndUnproved {
  constructor(
    private readonly duty: SecondFactorDuty,
    private readonly sessions: Sessions,
  ) {}

  /** As the house, in the transaction that gave her the office or switched the rule on. */
  async execute(): Promise<void> {
    for (const personId of await this.duty.owedInside()) await this.sessions.endAllOf(personId, 'second factor owed');
  }
}
