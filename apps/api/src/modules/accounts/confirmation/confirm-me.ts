import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProvePassword } from '../passwords/prove-password.js';
import { ProveMyCode } from '../second-factor/prove-my-code.js';
import { Sessions } from '../sessions/sessions.repository.js';
import type { Visitor } from '../sessions/visitor.js';
import type { Confirming } from './confirming-ways.js';

/** Says once more, in a session that goes on, that it is she who sits there. */
@Injectable()
export class ConfirmMe {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provePassword: ProvePassword,
    private readonly proveMyCode: ProveMyCode,
    private readonly sessions: Sessions,
  ) {}

  /** @throws PasswordIsWrong @throws CodeIsWrong @throws TooManyAttempts */
  async execute(by: Confirming, proof: string, from: Visitor): Promise<void> {
    const { sessionId } = this.work.principal;
    if (by === 'password') await this.provePassword.mine(proof, from);
    else await this.proveMyCode.execute(proof, from);
    await this.work.asHouse(() => this.sessions.confirm(sessionId!));
  }
}
