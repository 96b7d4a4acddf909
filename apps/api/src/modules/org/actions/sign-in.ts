import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CredentialsAreWrong, TooManyAttempts } from '../org.errors.js';
import { passwordFits } from '../passwords.js';
import { People } from '../people.repository.js';
import { LOCK_MINUTES, Sessions, type RefreshOutcome } from '../sessions.repository.js';

/** Opens a session for a login and a password; every failure looks and lasts alike. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly sessions: Sessions,
  ) {}

  private readonly turns = new Map<string, Promise<unknown>>();

  /**
   * One attempt at a time for an account, or two hundred guesses sent at once would all be tried before the first is counted.
   * @throws CredentialsAreWrong @throws TooManyAttempts
   */
  execute(login: string, password: string, address: string): Promise<RefreshOutcome> {
    const account = `account:${login.toLowerCase()}`;
    const attempt = (): Promise<RefreshOutcome> => this.attempt(login, password, account, address);
    const turn = (this.turns.get(account) ?? Promise.resolve()).then(attempt, attempt);
    this.turns.set(account, turn);
    const leave = (): void => void (this.turns.get(account) === turn && this.turns.delete(account));
    turn.then(leave, leave);
    return turn;
  }

  private async attempt(login: string, password: string, account: string, address: string): Promise<RefreshOutcome> {
    const subjects = [account, `ip:${address}`];
    const person = await this.work.run(HOUSE, 'read', async () => {
      if (await this.sessions.isLocked(subjects)) throw new TooManyAttempts({ minutes: LOCK_MINUTES });
      return this.people.findForSignIn(login);
    });
    // Outside of any transaction: hashing takes long, and a connection is dear.
    const fits = await passwordFits(password, person?.passwordHash);
    if (!person || !fits || !person.active) {
      await this.work.run(HOUSE, 'write', () => this.sessions.recordFailure(subjects));
      throw new CredentialsAreWrong({});
    }
    return this.work.run(HOUSE, 'write', async () => {
      await this.sessions.forgetFailures(account);
      return this.sessions.open(person.id);
    });
  }
}
