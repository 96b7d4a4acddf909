import { Injectable } from '@nestjs/common';
import { newTokenText } from '../../../platform/access/token-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Principals } from '../../org/index.js';
import { ScopeIsNotYours, TokensAreTooMany } from './token.errors.js';
import { Tokens, type NewToken } from './tokens.repository.js';

const MOST = 20;

/** Makes a token that carries some of what its account may do now; what is taken from the account is taken from it. */
@Injectable()
export class MakeToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tokens: Tokens,
    private readonly principals: Principals,
  ) {}

  /** @returns the token, which is kept nowhere. @throws ScopeIsNotYours @throws TokensAreTooMany */
  async execute(wanted: NewToken): Promise<{ id: string; token: string }> {
    const held = (await this.principals.of(wanted.personId))?.permissions ?? new Set<string>();
    const foreign = wanted.scopes.filter((scope) => !held.has(scope.replace(':', '.')));
    if (foreign.length > 0) throw new ScopeIsNotYours({ scopes: foreign.join(', ') });
    return this.work.asHouse(async () => {
      if ((await this.tokens.countLive(wanted.personId)) >= MOST) throw new TokensAreTooMany({ most: MOST });
      const token = newTokenText();
      return { id: await this.tokens.add(wanted, token), token };
    });
  }
}
