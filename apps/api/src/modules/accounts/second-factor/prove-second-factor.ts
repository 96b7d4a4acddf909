import { Injectable } from '@nestjs/common';
import { SecondFactors } from './second-factors.repository.js';
import { stepOf } from './one-time-codes.js';

/** Whether a code proves the second factor; taken once, it proves nothing more. As the house. */
@Injectable()
export class ProveSecondFactor {
  constructor(private readonly factors: SecondFactors) {}

  /** A code of the app. */
  async byApp(personId: string, code: string): Promise<boolean> {
    const factor = await this.factors.find(personId);
    const step = factor && stepOf(code, factor.secret);
    return step !== null && (await this.factors.claimStep(personId, step));
  }

  /** A code of the app, or one of the recovery codes. @returns by which, or null */
  async byAny(personId: string, code: string): Promise<'second_factor' | 'recovery_code' | null> {
    if (await this.byApp(personId, code)) return 'second_factor';
    return (await this.factors.useCode(personId, code)) ? 'recovery_code' : null;
  }
}
