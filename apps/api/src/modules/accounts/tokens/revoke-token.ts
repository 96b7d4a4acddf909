import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { TokenIsUnknown } from './token.errors.js';
import { Tokens, type TokenRow } from './tokens.repository.js';

/** Looks at the tokens of an account, and ends one. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tokens: Tokens,
  ) {}

  of(personId: string): Promise<TokenRow[]> {
    return this.work.asHouse(() => this.tokens.of(personId));
  }

  /** @throws TokenIsUnknown */
  async execute(personId: string, id: string, reason: string): Promise<void> {
    const ended = await this.work.asHouse(() => this.tokens.revoke(personId, id, reason));
    if (!ended) throw new TokenIsUnknown({});
  }
}
